"""Together: two categories that share their days more than the person's other pairs do."""

from __future__ import annotations

from math import sqrt

from microwins.analysis.patterns.dataset import Dataset
from microwins.analysis.patterns.evidence import Evidence, Subject, Tested, corrected
from microwins.analysis.patterns.statistics_ import median, normal_tail, risks, z_of_meeting

ALPHA = 0.025

_DAYS = 10
_BOTH = 6
_TIMES = 1.5
_POINTS = 0.2
_FOR_BUSYNESS = 0.05
"""What busy days add to z for each root of an active day."""


def tested(data: Dataset) -> list[Tested]:
    """Return the pairs of categories that pass, strongest first; see `Tested`."""
    return corrected(evidence(data))


def evidence_for(data: Dataset, question: Subject) -> Evidence:
    """Return the evidence for one pair, in the direction that was asked."""
    return next(one for pair in _pairs(data) for one in pair if one.subject == question)


def evidence(data: Dataset) -> list[Evidence]:
    """Return the evidence of each pair, in the direction in which the difference is greater."""
    return [max(pair, key=lambda one: (one.clear, _difference(one))) for pair in _pairs(data)]


def _pairs(data: Dataset) -> list[list[Evidence]]:
    """Return the evidence of each pair of categories, in both directions.

    Busy days have more of everything, so that all pairs meet too often: what the median of the
    other pairs shows is taken off.
    """
    names = list(data.on)
    pairs = [(one, other) for place, one in enumerate(names) for other in names[:place]]
    support = {pair: _support(data, *pair) for pair in pairs}
    met = {
        pair: z_of_meeting(data.on[pair[0]], data.on[pair[1]], data.blocks, data.weeks)
        for pair, enough in support.items()
        if enough >= 1
    }
    found = []
    for pair, enough in support.items():
        p = 1.0
        if enough >= 1:
            usual = median([z for other, z in met.items() if other != pair])
            z = met[pair] - max(0.0, usual) - _FOR_BUSYNESS * sqrt(data.active.bit_count())
            p = normal_tail(z)
        directions = (pair, pair[::-1])
        found.append([_evidence(data, *direction, enough, p) for direction in directions])
    return found


def _support(data: Dataset, first: str, second: str) -> float:
    """Return the least share of the days that a pair needs, with and without each."""
    a, b = data.on[first], data.on[second]
    days = [bits.bit_count() for bits in (a, b, data.active & ~a, data.active & ~b)]
    return min(min(days) / _DAYS, (a & b).bit_count() / _BOTH)


def _evidence(data: Dataset, category: str, with_: str, support: float, p: float) -> Evidence:
    """Return the evidence that `category` is likelier on days with `with_`."""
    a, b = data.on[with_], data.on[category]
    ratio, points = risks(a, b, data.blocks) if p < 1 / 2 else (0.0, 0.0)
    return Evidence(
        Subject("together", category, with_),
        counts={"in": (a & b).bit_count(), "of": a.bit_count()},
        compared_with={"in": (b & ~a).bit_count(), "of": (data.active & ~a).bit_count()},
        support=support,
        clear=ratio >= _TIMES and points >= _POINTS,
        p=p,
    )


def _difference(evidence: Evidence) -> float:
    """Return by how much the two shares differ."""
    return evidence.counts["in"] / max(1.0, evidence.counts["of"]) - evidence.compared_with[
        "in"
    ] / max(1.0, evidence.compared_with["of"])
