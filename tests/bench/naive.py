"""The ways in which journals and habit apps usually find patterns, for comparison.

They are given the same families of questions as ours, and the windows and slots that ours has; each
counts wins or days as a textbook would, and knows nothing of rhythms, sessions or busy days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, permutations
from math import erfc, sqrt
from statistics import fmean, variance
from typing import NamedTuple

from bench.plants import SLOTS, WINDOWS, inside

from microwins.model.day import day_of_win
from microwins.model.win import Win

LARGEST, UNCORRECTED, HOCHBERG = "largest bar", "p < .05", "Benjamini-Hochberg"
WAYS = (LARGEST, UNCORRECTED, HOCHBERG)
ALPHA = 0.05
PARTS = ("morning", "afternoon", "evening", "night")
"""The windows that a bar chart of the day has; they don't overlap."""

ENOUGH = 10
"""Wins, days or pairs below which even a naive way says nothing."""


class Found(NamedTuple):
    """A hint with its p; `size` is what a bar chart would show: a share, a lift, a difference."""

    kind: str
    p: float
    size: float
    category: str | None = None
    with_: str | None = None
    tag: str | None = None
    window: str | None = None
    weekday: str | None = None


class Hints(NamedTuple):
    """What a naive way gives, as `measuring.py` wants it of a method."""

    patterns: list[Found]
    early: tuple[Found, ...] = ()
    next_look: int = 0


def method(way: str) -> Callable[[Sequence[Win], timedelta], Hints]:
    """Return a naive way as a method."""
    return lambda wins, day_start: Hints(hints(wins, day_start)[way])


def hints(wins: Sequence[Win], day_start: timedelta) -> dict[str, list[Found]]:
    """Return the hints that each naive way gives about a journal."""
    common = [name for name, number in Counter(win.category for win in wins).most_common(8)]
    common = [name for name in common if sum(win.category == name for win in wins) >= ENOUGH]
    days = [day_of_win(win, day_start) for win in wins]
    dates: dict[date, set[str]] = {}
    for win, day in zip(wins, days, strict=True):
        dates.setdefault(day, set()).add(win.category)
    found = [
        *_times(common, [win for win in wins if win.timed]),
        *_afters(common, [win for win in wins if win.timed]),
        *_togethers(common, list(dates.values())),
        *_weekdays(common, [(day.weekday(), kinds) for day, kinds in dates.items()]),
        *_moods(common, [win for win in wins if win.mood is not None]),
    ]
    return {
        LARGEST: list(_largest(found)),
        UNCORRECTED: [one for one in found if one.p < ALPHA],
        HOCHBERG: [
            one
            for kind in sorted({one.kind for one in found})
            for one in _hochberg([one for one in found if one.kind == kind])
        ],
    }


def _largest(found: Sequence[Found]) -> Iterator[Found]:
    """Yield the largest bar of each chart: a category's time and weekday, and one of each other."""
    best: dict[tuple[str, str | None], Found] = {}
    for one in found:
        drawn = (one.window is None or one.window in PARTS) and one.weekday not in {
            *("weekend", "workdays")
        }
        chart = one.kind, one.category if one.kind in {"time", "weekday"} else None
        if drawn and one.size > getattr(best.get(chart), "size", 0):
            best[chart] = one
    yield from best.values()


def _hochberg(found: Sequence[Found]) -> list[Found]:
    """Return what Benjamini and Hochberg's rule lets through, over all questions of a family."""
    rising = sorted(found, key=lambda one: one.p)
    passing = [rank for rank, one in enumerate(rising, 1) if one.p <= ALPHA * rank / len(rising)]
    return rising[: max(passing, default=0)]


def _times(common: Sequence[str], wins: Sequence[Win]) -> Iterator[Found]:
    """Ask of each category and window, counting wins: the chi-squared test of two by two."""
    total = Counter(win.category for win in wins)
    for window in WINDOWS:
        within = Counter(
            win.category for win in wins if inside(60 * win.at.hour + win.at.minute, window)
        )
        for name in common:
            if total[name] >= ENOUGH:
                p = _two_by_two(within[name], total[name], within.total(), len(wins))
                share = within[name] / total[name]
                yield Found("time", p, share, category=name, window=window)


def _afters(common: Sequence[str], wins: Sequence[Win]) -> Iterator[Found]:
    """Ask how often the next win within 90 minutes is of B: one proportion against B's share."""
    ordered = sorted(wins, key=lambda win: win.at)
    share = Counter(win.category for win in wins)
    pairs = Counter(
        (one.category, two.category)
        for one, two in pairwise(ordered)
        if one.category != two.category and two.at - one.at <= timedelta(minutes=90)
    )
    for first, then in permutations(common, 2):
        number = sum(count for (one, _), count in pairs.items() if one == first)
        if number >= ENOUGH:
            usual = share[then] / (len(wins) - share[first])
            seen = pairs[first, then] / number
            p = _tail(_ratio(seen - usual, sqrt(usual * (1 - usual) / number)))
            yield Found("after", p, _ratio(seen, usual), category=then, with_=first)


def _togethers(common: Sequence[str], days: Sequence[set[str]]) -> Iterator[Found]:
    """Ask whether days with A have B more often: the chi-squared test of two by two."""
    have = Counter(name for kinds in days for name in kinds)
    for with_, name in permutations(common, 2):
        both = sum(name in kinds and with_ in kinds for kinds in days)
        if min(have[with_], len(days) - have[with_]) >= ENOUGH:
            p = _two_by_two(both, have[with_], have[name], len(days))
            lift = both * len(days) / have[with_] / have[name]
            yield Found("together", p, lift, category=name, with_=with_)


def _weekdays(common: Sequence[str], days: Sequence[tuple[int, set[str]]]) -> Iterator[Found]:
    """Ask of each category, and of the number of kinds, whether a slot has more of it."""
    kinds = [float(len(names)) for _, names in days]
    for slot, numbers in SLOTS.items():
        within = [names for weekday, names in days if weekday in numbers]
        if min(len(within), len(days) - len(within)) >= ENOUGH // 2:
            for name in common:
                seen = sum(name in names for names in within)
                every = sum(name in names for _, names in days)
                p = _two_by_two(seen, len(within), every, len(days))
                yield Found("weekday", p, seen / len(within), category=name, weekday=slot)
            others = [float(len(names)) for weekday, names in days if weekday not in numbers]
            p = _welch([float(len(names)) for names in within], others)
            lift = fmean(len(names) for names in within) / fmean(kinds)
            yield Found("weekday", p, lift, weekday=slot)


def _moods(common: Sequence[str], wins: Sequence[Win]) -> Iterator[Found]:
    """Ask whether wins of a category or with a tag have a higher mood: Welch's test."""
    for name in common:
        yes = [float(win.mood or 0) for win in wins if win.category == name]
        no = [float(win.mood or 0) for win in wins if win.category != name]
        if min(len(yes), len(no)) >= ENOUGH:
            yield Found("mood", _welch(yes, no), fmean(yes) - fmean(no), category=name)
    for tag in sorted({tag for win in wins for tag in win.tags}):
        yes = [float(win.mood or 0) for win in wins if tag in win.tags]
        no = [float(win.mood or 0) for win in wins if tag not in win.tags]
        if min(len(yes), len(no)) >= ENOUGH:
            yield Found("mood", _welch(yes, no), fmean(yes) - fmean(no), tag=tag)


def _two_by_two(both: int, one: int, other: int, number: int) -> float:
    """Return the one-sided p of `both` in a table with these margins, by chi-squared."""
    spread = one * (number - one) * other * (number - other)
    return _tail(_ratio((both * number - one * other) * sqrt(number), sqrt(spread)))


def _welch(yes: Sequence[float], no: Sequence[float]) -> float:
    spread = variance(yes) / len(yes) + variance(no) / len(no)
    return _tail(_ratio(fmean(yes) - fmean(no), sqrt(spread)))


def _ratio(number: float, by: float) -> float:
    return number / by if by else 0.0


def _tail(z: float) -> float:
    return erfc(z / sqrt(2)) / 2
