"""After: a category that comes within ninety minutes after another, more than the clock explains.

Two habits with hours of their own follow each other by the clock alone. So each day is compared
with the other's other days: how many of those would have put it just before this very time.

Whatever is logged in sessions follows everything else, and a day that begins late shifts all of it.
So the chance is raised by what all other categories do after the first one; and since two or three
categories leave few others to tell, a sign test asks whether the two come the other way round
nearly as often. Of two things in one session the more frequent one is likelier to begin, whatever
the order: so three of five days, or two of three where few others tell, are no sign of it. (Asked
for more than half, a seventh of misleading journals showed a false hint within a year.)

All pairs that share five days count as asked, whether or not one came after the other on five of
them: leaving out those that didn't would be choosing questions by their answers, and lets false
hints through in short journals. Few days come in coarse steps of p, so
it is the mid-p (H. O. Lancaster, Significance tests in discrete distributions, 1961: half of what
is as large, all that is larger), without which a quarter of the true ones at eight weeks is passed
over. The clock is compared to the minute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from microwins.analysis.patterns.dataset import Dataset
from microwins.analysis.patterns.evidence import Evidence, Subject, Tested, corrected
from microwins.analysis.patterns.statistics_ import binomial_mid_p, binomial_tail
from microwins.model.record import Record

ALPHA = 0.015

_DAYS = 5
_SHARE = 0.5
_TIMES = 2
_WITHIN = 90
_SIGN = 0.05
_BY_FREQUENCY, _WITH_FEW_OTHERS = 0.6, 2 / 3
"""The share of days in this order that the more frequent one's beginning first explains."""
_SHARE_BY_CLOCK = 0.9
_A_DAY = 24 * 60
_REACH = (1 << _WITHIN) - 1
"""The bits of the minutes within which one comes after another."""


class _Sequel(Record):
    """The `days` with both, and how many of them have the one after the other, or before it.

    `by_clock` and `by_clock_before` are how many the first one's other days would make it. Days
    with both before and after are in neither of `after_alone` and `before_alone`.
    """

    days: int = 0
    seen: int = 0
    by_clock: float = 0.0
    by_clock_before: float = 0.0
    after_alone: int = 0
    before_alone: int = 0


def tested(data: Dataset) -> list[Tested]:
    """Return the pairs of categories that pass, strongest first; see `Tested`."""
    pairs = [(first, then) for first in data.on for then in data.on if first != then]
    return corrected(_evidence(data, pairs))


def evidence_for(data: Dataset, question: Subject) -> Evidence:
    """Return the evidence that a category comes after another."""
    return _evidence(data, [(question.with_ or "", question.category or "")])[0]


def _evidence(data: Dataset, pairs: Sequence[tuple[str, str]]) -> list[Evidence]:
    """Return the evidence for each pair of what comes first and what comes after it."""
    found = []
    sequels: dict[str, dict[str, _Sequel]] = {}
    for first, then in pairs:
        if first not in sequels:
            sequels[first] = _sequels(data, first)
        found.append(_of_pair(sequels[first], first, then))
    return found


def _sequels(data: Dataset, first: str) -> dict[str, _Sequel]:
    """Return what comes after `first`, for each other category."""
    starts = data.episodes.get(first, {})
    covered = _covered(starts.values(), 1, _WITHIN), _covered(starts.values(), -_WITHIN, -1)
    reached = {day: _reached(minutes) for day, minutes in starts.items()}
    return {
        then: _sequel(reached, days, *covered)
        for then, days in data.episodes.items()
        if then != first
    }


def _reached(minutes: Sequence[int]) -> tuple[int, int]:
    """Return the bits of the minutes that come within reach after any of `minutes`, and before."""
    after = before = 0
    for minute in minutes:
        reach = _REACH << minute
        after |= reach << 1
        before |= reach >> _WITHIN
    return after, before


def _covered(days: Iterable[Sequence[int]], since: int, until: int) -> list[int]:
    """Return for each minute how many of `days` have a start from which it is so far away."""
    steps = [0] * (_A_DAY + _WITHIN + 2)
    for minutes in days:
        free = 0
        for minute in minutes:
            begin, end = max(free, minute + since), minute + until + 1
            if begin < end:
                steps[begin] += 1
                steps[end] -= 1
                free = end
    return list(accumulate(steps))


def _sequel(
    reached: Mapping[int, tuple[int, int]],
    days: Mapping[int, Sequence[int]],
    covered: Sequence[int],
    mirrored: Sequence[int],
) -> _Sequel:
    """Return how often the first one of each of `days` came within what is `reached` on its day.

    The day itself is left out of the days that it is compared with.
    """
    both = seen = by_clock = by_clock_before = after_alone = before_alone = 0
    for day, minutes in days.items():
        if day in reached:
            first = minutes[0]
            following, leading = reached[day]
            after, before = following >> first & 1, leading >> first & 1
            both += 1
            seen += after
            by_clock += covered[first] - after
            by_clock_before += mirrored[first] - before
            after_alone += after > before
            before_alone += before > after
    others = max(1, len(reached) - 1)
    return _Sequel(
        both, seen, by_clock / others, by_clock_before / others, after_alone, before_alone
    )


def _of_pair(sequels: Mapping[str, _Sequel], first: str, then: str) -> Evidence:
    """Return the evidence for one pair."""
    found = sequels.get(then, _Sequel())
    others = [one for name, one in sequels.items() if name != then]
    chance = _chance(found, others)
    few = sum(one.days for one in others) < found.days
    support = found.days / _DAYS
    enough = found.seen >= max(_DAYS, _SHARE * found.days, _TIMES * chance * found.days)
    return Evidence(
        Subject("after", then, first),
        counts={"in": found.seen, "of": found.days},
        compared_with={"usual": chance * found.days},
        support=support,
        clear=enough and _in_this_order(found, _WITH_FEW_OTHERS if few else _BY_FREQUENCY),
        p=binomial_mid_p(found.seen, found.days, chance) if support >= 1 else 1.0,
    )


def _chance(found: _Sequel, others: Sequence[_Sequel]) -> float:
    """Return the chance of a day by the clock, raised by what all other categories do.

    Raised by as many times as they come after the first more than by the clock, or by as many
    points, whichever is more.
    """
    chance = found.by_clock / max(1, found.days)
    seen, by_clock = sum(one.seen for one in others), sum(one.by_clock for one in others)
    days = max(1, sum(one.days for one in others))
    times, points = (seen + 1) / (by_clock + 1), (seen - by_clock) / days
    return min(1.0, max(chance, chance * times, chance + points))


def _in_this_order(found: _Sequel, share: float) -> bool:
    """Tell whether more than a `share` of days has the two in this order alone: a sign test."""
    both_ways = found.by_clock + found.by_clock_before
    share = max(share, found.by_clock / both_ways) if both_ways else share
    days = found.after_alone + found.before_alone
    return binomial_tail(found.after_alone, days, min(share, _SHARE_BY_CLOCK)) <= _SIGN
