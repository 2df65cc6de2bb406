"""How much more two things meet on a day than by chance, compared within stretches of days.

Within a stretch, because shares drift over months, and busy weeks have more of everything.
N. Mantel, W. Haenszel, Statistical aspects of the analysis of data from retrospective studies of
disease (1959): U is the surplus of meetings, V its variance when the days of a stretch are dealt
out anew, and the ratio and difference of risks are pooled over the stretches.
"""

from __future__ import annotations

from math import inf, sqrt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def z_of_scores(surplus: float, variance: float, scores: Sequence[float]) -> float:
    """Return z of a `surplus`, which is the sum of `scores`, one for each week.

    Where the weeks differ more among themselves than `variance` has it, the greater one counts:
    moods, sessions and bursts hold on for days, which makes luck look larger than it is.
    """
    weeks = len(scores)
    if weeks > 1:
        mean = surplus / weeks
        between = sum((score - mean) ** 2 for score in scores) * weeks / (weeks - 1)
        variance = max(variance, between)
    return surplus / sqrt(variance) if variance > 0 else 0.0


def z_of_meeting(one: int, other: int, stretches: Sequence[int], weeks: Sequence[int]) -> float:
    """Return z of how many days of `one` and of `other` fall together within each stretch.

    All are bits of days; `stretches` and `weeks` divide the active days, and each week lies in one
    stretch.
    """
    surplus = variance = 0.0
    scores = []
    remaining = iter(weeks)
    week = next(remaining, 0)
    for stretch in stretches:
        n = stretch.bit_count()
        a, b = (stretch & one).bit_count(), (stretch & other).bit_count()
        surplus += (stretch & one & other).bit_count() - a * b / n
        if n > 1:
            variance += a * (n - a) * b * (n - b) / (n * n * (n - 1))
        while week & stretch:
            scores.append(_score(week, one, other, a / n, b / n))
            week = next(remaining, 0)
    return z_of_scores(surplus, variance, scores)


def _score(week: int, one: int, other: int, of_one: float, of_other: float) -> float:
    """Return what a week adds to the surplus of its stretch, which has these shares of days."""
    a, b, both = week & one, week & other, week & one & other
    return (
        both.bit_count()
        - of_one * b.bit_count()
        - of_other * a.bit_count()
        + of_one * of_other * week.bit_count()
    )


def risks(one: int, other: int, stretches: Sequence[int]) -> tuple[float, float]:
    """Return how much likelier `other` is on the days of `one` than on the rest of their stretch.

    The first is the ratio of the two shares (infinite where the second is nothing), the second
    their difference, both pooled as by Mantel and Haenszel.
    """
    with_one = without = weight = 0.0
    for stretch in stretches:
        n, a = stretch.bit_count(), (stretch & one).bit_count()
        both = (stretch & one & other).bit_count()
        with_one += both * (n - a) / n
        without += ((stretch & other).bit_count() - both) * a / n
        weight += a * (n - a) / n
    if not with_one or not weight:
        return 0.0, 0.0
    return with_one / without if without else inf, (with_one - without) / weight


def median(numbers: Sequence[float]) -> float:
    """Return the median of `numbers`, 0 where there are none."""
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if not ordered:
        return 0.0
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
