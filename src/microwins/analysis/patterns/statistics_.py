"""The statistics of the detectors: tails of distributions, meetings within stretches, Holm.

scipy has the tails, and its import costs more than a whole command.

How much more two things meet on a day than by chance is compared within stretches of days, because
shares drift over months, and busy weeks have more of everything. N. Mantel, W. Haenszel,
Statistical aspects of the analysis of data from retrospective studies of disease (1959): U is the
surplus of meetings, V its variance when the days of a stretch are dealt out anew, and the ratio and
difference of risks are pooled over the stretches.

Many questions asked at once take Holm's correction, so that a family's alpha is that of them all.
S. Holm, A simple sequentially rejective multiple test procedure (1979): of m tests the smallest p
passes at alpha / m, the next at alpha / (m - 1), and so on until the first that doesn't.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, exp, inf, lgamma, log, log1p, sqrt

_HIGHEST_Z = 40.0
_HALVINGS = 60
_NEGLIGIBLE = 1e-17
"""The part of a sum that adds nothing to it."""


def normal_tail(z: float) -> float:
    """Return the chance that a standard normal number is `z` or more."""
    return erfc(z / sqrt(2)) / 2


def z_of(p: float) -> float:
    """Return the z whose `normal_tail` is `p`, by halving; p lies between 0 and 1."""
    low, high = -_HIGHEST_Z, _HIGHEST_Z
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if normal_tail(middle) > p:
            low = middle
        else:
            high = middle
    return low


def binomial_tail(k: int, n: int, p: float) -> float:
    """Return the chance of `k` or more successes in `n` tries, each with chance `p`."""
    if k <= 0 or p >= 1:
        return 1.0 if k <= n else 0.0
    if p <= 0 or k > n:
        return 0.0
    if k <= n * p:
        return 1 - binomial_tail(n - k + 1, n, 1 - p)
    chance = exp(
        lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p)
    )
    total, odds = 0.0, p / (1 - p)
    while chance > total * _NEGLIGIBLE:
        total += chance
        chance *= (n - k) / (k + 1) * odds
        k += 1
    return min(1.0, total)


def binomial_mid_p(k: int, n: int, p: float) -> float:
    """Return the chance of more than `k` successes in `n` tries, and half that of `k` itself."""
    return (binomial_tail(k, n, p) + binomial_tail(k + 1, n, p)) / 2


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


def z_of_meeting(first: int, second: int, stretches: Sequence[int], weeks: Sequence[int]) -> float:
    """Return z of how many days of `first` and of `second` fall together within each stretch.

    All are bits of days; `stretches` and `weeks` divide the active days, and each week lies in one
    stretch.
    """
    surplus = variance = 0.0
    scores = []
    remaining = iter(weeks)
    week = next(remaining, 0)
    for stretch in stretches:
        n = stretch.bit_count()
        a, b = (stretch & first).bit_count(), (stretch & second).bit_count()
        surplus += (stretch & first & second).bit_count() - a * b / n
        if n > 1:
            variance += a * (n - a) * b * (n - b) / (n * n * (n - 1))
        while week & stretch:
            scores.append(_score(week, first, second, a / n, b / n))
            week = next(remaining, 0)
    return z_of_scores(surplus, variance, scores)


def _score(week: int, first: int, second: int, first_share: float, second_share: float) -> float:
    """Return what a week adds to the surplus of its stretch, which has these shares of days."""
    a, b, both = week & first, week & second, week & first & second
    return (
        both.bit_count()
        - first_share * b.bit_count()
        - second_share * a.bit_count()
        + first_share * second_share * week.bit_count()
    )


def risks(cause: int, effect: int, stretches: Sequence[int]) -> tuple[float, float]:
    """Return how much likelier `effect` is on days of `cause` than on the rest of their stretch.

    The first is the ratio of the two shares (infinite where the second is nothing), the second
    their difference, both pooled as by Mantel and Haenszel.
    """
    with_cause = without = weight = 0.0
    for stretch in stretches:
        n, a = stretch.bit_count(), (stretch & cause).bit_count()
        both = (stretch & cause & effect).bit_count()
        with_cause += both * (n - a) / n
        without += ((stretch & effect).bit_count() - both) * a / n
        weight += a * (n - a) / n
    if not with_cause or not weight:
        return 0.0, 0.0
    return with_cause / without if without else inf, (with_cause - without) / weight


def median(numbers: Sequence[float]) -> float:
    """Return the median of `numbers`, 0 where there are none."""
    ordered = sorted(numbers) or [0.0]
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[~middle]) / 2


def holm(ps: Sequence[float]) -> list[float]:
    """Return for each of `ps` the least alpha at which it passes, at most 1."""
    adjusted = [1.0] * len(ps)
    so_far = 0.0
    for place, one in enumerate(sorted(range(len(ps)), key=ps.__getitem__)):
        so_far = max(so_far, (len(ps) - place) * ps[one])
        adjusted[one] = min(1.0, so_far)
    return adjusted
