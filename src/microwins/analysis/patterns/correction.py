"""Many questions asked at once: Holm's correction, so that a family's alpha is that of them all.

S. Holm, A simple sequentially rejective multiple test procedure (1979): of m tests the smallest p
passes at alpha / m, the next at alpha / (m - 1), and so on until the first that doesn't.
"""

from __future__ import annotations

from microwins.analysis.patterns.hint import Judged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.analysis.patterns.hint import Evidence


def holm(ps: Sequence[float]) -> list[float]:
    """Return for each of `ps` the least alpha at which it passes, at most 1."""
    adjusted = [1.0] * len(ps)
    so_far = 0.0
    for place, one in enumerate(sorted(range(len(ps)), key=ps.__getitem__)):
        so_far = max(so_far, (len(ps) - place) * ps[one])
        adjusted[one] = min(1.0, so_far)
    return adjusted


def judged(evidence: Iterable[Evidence]) -> list[Judged]:
    """Return those of a family that have their support and a clear effect, strongest first.

    A question whose effect isn't clear counts among those asked, as one that luck answers.
    """
    asked = [one for one in evidence if one.support >= 1]
    adjusted = holm([one.p if one.clear else 1.0 for one in asked])
    found = [
        Judged(one, alpha, len(asked))
        for one, alpha in zip(asked, adjusted, strict=True)
        if one.clear
    ]
    return sorted(found, key=lambda one: (one.adjusted, one.evidence.p))
