"""Mood: higher mean moods on days with a tag or a category, among days of similar size.

Moods hang together from day to day, go with busyness, and tags hold for days on end. So both are
compared with their own fortnight, with the number of wins and yesterday's mood taken out of both: a
regression by steps (R. Frisch, F. Waugh, Partial time regressions as compared with individual
trends, 1933). Taken out of the mood alone, yesterday's makes the difference of a tag that comes
every few days look smaller than it is, and fewer are found at eight weeks.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

from microwins.analysis.patterns.dataset import Dataset
from microwins.analysis.patterns.evidence import Evidence, Subject, Tested, corrected
from microwins.analysis.patterns.statistics_ import normal_tail
from microwins.model.record import Record

ALPHA = 0.015

_DAYS = 20
_WITH = 8
_WITHOUT = 8
_DIFFERENCE = 0.4
_AT_LEAST = 0.15
"""Points that hint at nothing; larger differences are what is asked for."""

_FORTNIGHT = 14
_WEEK = 7


class _Moods(Record):
    """The days with a mood: how busy each was, how good the day before, and its own mood.

    Each is what is left when those named before it, and the fortnight, are taken out.
    """

    days: Sequence[int]
    busy: Sequence[float]
    yesterday: Sequence[float]
    mood: Sequence[float]


def tested(data: Dataset) -> list[Tested]:
    """Return the tags and categories that pass, strongest first; see `Tested`."""
    moods = _moods(data)
    return corrected(
        [
            *(_evidence(data, moods, Subject("mood", tag=tag)) for tag in data.tags),
            *(_evidence(data, moods, Subject("mood", name)) for name in data.on),
        ]
    )


def evidence_for(data: Dataset, question: Subject) -> Evidence:
    """Return the evidence for one category or tag."""
    return _evidence(data, _moods(data), question)


def _moods(data: Dataset) -> _Moods:
    """Return what is left of the moods when fortnight, busyness and yesterday are taken out."""
    days = sorted(data.moods)
    busy = _centred(days, [log(1 + data.wins[day]) for day in days])
    mood = _without(busy, _centred(days, [data.moods[day] for day in days]))
    left = dict(zip(days, mood, strict=True))
    yesterday = _without(busy, _centred(days, [left.get(day - 1, 0.0) for day in days]))
    return _Moods(days, busy, yesterday, _without(yesterday, mood))


def _evidence(data: Dataset, moods: _Moods, subject: Subject) -> Evidence:
    """Return the evidence for the tag or category of `subject`."""
    bits = data.tags[subject.tag] if subject.tag else data.on[subject.category or ""]
    on = [bits >> day & 1 for day in moods.days]
    days = sum(on)
    support = min(len(on) / _DAYS, days / _WITH, (len(on) - days) / _WITHOUT)
    difference, error = 0.0, 0.0
    if support >= 1:
        present = _without(moods.busy, _centred(moods.days, on))
        present = _without(moods.yesterday, present)
        difference, error = _slope(moods.days, present, moods.mood)
    z = (difference - _AT_LEAST) / error if error else 0.0
    return Evidence(
        subject,
        counts={"with": days, "difference": difference},
        compared_with={"without": len(on) - days},
        support=support,
        clear=difference >= _DIFFERENCE,
        p=normal_tail(z) if error else 1.0,
    )


def _centred(days: Sequence[int], numbers: Sequence[float]) -> list[float]:
    """Return `numbers` less the mean of their days' fortnight."""
    of: dict[int, list[float]] = {}
    for day, number in zip(days, numbers, strict=True):
        of.setdefault(day // _FORTNIGHT, []).append(number)
    means = {fortnight: sum(those) / len(those) for fortnight, those in of.items()}
    return [number - means[day // _FORTNIGHT] for day, number in zip(days, numbers, strict=True)]


def _without(cause: Sequence[float], numbers: Sequence[float]) -> list[float]:
    """Return what is left of `numbers` when their regression on `cause` is taken out."""
    size = sum(one * one for one in cause)
    if not size:
        return list(numbers)
    slope = sum(one * number for one, number in zip(cause, numbers, strict=True)) / size
    return [number - slope * one for one, number in zip(cause, numbers, strict=True)]


def _slope(
    days: Sequence[int], cause: Sequence[float], numbers: Sequence[float]
) -> tuple[float, float]:
    """Return the slope of `numbers` on `cause` and its standard error, 0 where there is none.

    The variance is that of least squares or of weekly clusters, whichever is larger.
    """
    size = sum(one * one for one in cause)
    free = len(days) - len({day // _FORTNIGHT for day in days}) - 3
    if size < 1 or free < 1:
        return 0.0, 0.0
    slope = sum(one * number for one, number in zip(cause, numbers, strict=True)) / size
    left = [number - slope * one for one, number in zip(cause, numbers, strict=True)]
    squares = sum(one * one for one in left) / free / size
    by_week: dict[int, float] = {}
    for day, one, rest in zip(days, cause, left, strict=True):
        by_week[day // _WEEK] = by_week.get(day // _WEEK, 0.0) + one * rest
    weeks = len(by_week)
    clusters = sum(one * one for one in by_week.values()) / size**2 * weeks / max(1, weeks - 1)
    return slope, sqrt(max(squares, clusters))
