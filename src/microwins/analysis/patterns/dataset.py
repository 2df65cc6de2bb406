"""What every detector needs of a journal, worked out once: its days as bits, its episodes, moods.

A day is a bit, and every seventh bit from the first on is a Monday: so a week is seven bits in a
row, and what two categories share is one `&` and a count of bits.

The clock time of a win that was recorded in a batch can't be believed: somebody who types the day
in one sitting at night says which day it was, and nothing of when.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta

from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.record import Record
from microwins.model.ulid import moment_of
from microwins.model.win import Win

DAYS = 364
"""The days up to a checkpoint that are looked at."""

MOST = 8
"""How many categories are looked at, and how many tags: the most used ones."""

WEEK = 7
BLOCK = 28

_A_DAY = 24 * 60
_EPISODE = 60
_MONDAY = 1
"""The ordinal of a Monday; the calendar begins with one."""

_GIVEN = 2 * 60 * 1000
"""Milliseconds between a win and its recording from which on its time was given by the person."""

_SITTING = 10 * 60 * 1000
_FEWEST = 3


class Observation(Record):
    """One win, as far as patterns look at it.

    `minute` is counted from the start of the person's day, None where only the day is known.
    `recorded` is the moment of recording, None for a time that the person gave.
    """

    day: int
    minute: int | None
    recorded: int | None
    category: str
    tags: tuple[str, ...]
    mood: int | None


class Dataset(Record):
    """A journal as the detectors see it; a day is the number of its bit.

    `active` has the bits of all days with a win, `weeks` and `blocks` (of 28 days) the bits of each
    stretch that has one. `on` are the days of the categories that are asked about, the most used
    first; `tags` likewise. `episodes` has, for every category, the minutes at which one began, by
    day and in order, counted from `day_start`, which is in minutes after midnight. `wins` and
    `kinds` count the wins of a day and their categories; `moods` is the mean mood of a day.
    """

    day_start: int
    active: int
    weeks: Sequence[int]
    blocks: Sequence[int]
    on: Mapping[str, int]
    tags: Mapping[str, int]
    episodes: Mapping[str, Mapping[int, Sequence[int]]]
    wins: Mapping[int, int]
    kinds: Mapping[int, int]
    moods: Mapping[int, float]


def observations(wins: Iterable[tuple[Win, int]], day_start: timedelta) -> list[Observation]:
    """Return wins, each given with the ordinal of its day, as patterns look at them."""
    start = day_start.seconds // 60
    found = []
    for win, day in wins:
        minute = moment = None
        if win.timed:
            minute = (win.at.hour * 60 + win.at.minute - start) % _A_DAY
            moment = recorded(win)
        tags = () if win.tags and privacy(win) else win.tags
        found.append(Observation(day, minute, moment, win.category, tags, win.mood))
    return found


def days_of(wins: Iterable[Win], day_start: timedelta) -> list[int]:
    """Return the ordinal of the day that each win counts for."""
    return [day_of_win(win, day_start).toordinal() for win in wins]


def dataset(
    wins: Collection[Observation],
    day_start: timedelta,
    wanted: Iterable[str] = (),
    wanted_tags: Iterable[str] = (),
) -> Dataset:
    """Return what the detectors need of `wins`, in any order.

    `wanted` categories and tags are looked at however seldom they are used.
    """
    numbers = numbered({win.day for win in wins})
    days: dict[str, list[int]] = {}
    tags: dict[str, list[int]] = {}
    moods: dict[int, list[int]] = {}
    every: dict[int, int] = {}
    for win in wins:
        day = numbers[win.day]
        every[day] = every.get(day, 0) + 1
        days.setdefault(win.category, []).append(day)
        for tag in win.tags:
            tags.setdefault(tag, []).append(day)
        if win.mood is not None:
            moods.setdefault(day, []).append(win.mood)
    on = {name: _bits(those) for name, those in days.items()}
    active = _bits(every)
    return Dataset(
        day_start=day_start.seconds // 60,
        active=active,
        weeks=_stretches(active, WEEK),
        blocks=_stretches(active, BLOCK),
        on={name: on.get(name, 0) for name in _most_used(days, wanted)},
        tags={name: _bits(tags.get(name, ())) for name in _most_used(tags, wanted_tags)},
        episodes=_episodes(wins, numbers),
        wins=every,
        kinds=_kinds(on.values(), every),
        moods={day: sum(those) / len(those) for day, those in moods.items()},
    )


def numbered(days: Collection[int]) -> dict[int, int]:
    """Return the number of the bit of each day, given by its ordinal.

    A stretch of months without a win is cut down to one block, so that one stray date of long ago
    doesn't make for numbers of a million bits. Weekdays, weeks and blocks stay what they are.
    """
    numbers = {}
    first = before = None
    for day in sorted(days):
        block = (day - _MONDAY) // BLOCK
        if first is None or before is None:
            first = block
        elif block > before + 2:
            first += block - before - 2
        before = block
        numbers[day] = day - _MONDAY - first * BLOCK
    return numbers


def days_in(bits: int) -> list[int]:
    """Return the days whose bits are set, in order."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


def _bits(days: Iterable[int]) -> int:
    bits = 0
    for day in set(days):
        bits |= 1 << day
    return bits


def _stretches(active: int, length: int) -> list[int]:
    """Return the active days of each stretch of `length` days that has any."""
    whole = (1 << length) - 1
    parts = (active & (whole << first) for first in range(0, active.bit_length(), length))
    return [part for part in parts if part]


def _most_used(days: Mapping[str, Sequence[int]], wanted: Iterable[str]) -> list[str]:
    """Return the names with the most wins, and the `wanted` ones after them."""
    ranked = sorted(days, key=lambda name: (-len(days[name]), name))
    return list(dict.fromkeys([*ranked[:MOST], *wanted]))


def _kinds(on: Iterable[int], days: Iterable[int]) -> dict[int, int]:
    """Return how many of the categories whose days are `on` each day has."""
    counts = dict.fromkeys(days, 0)
    for bits in on:
        for day in days_in(bits):
            counts[day] += 1
    return counts


def _episodes(
    wins: Iterable[Observation], numbers: Mapping[int, int]
) -> dict[str, dict[int, list[int]]]:
    """Return the minutes at which episodes began, by category and day.

    A win within an hour of the last one of its category belongs to the same episode.
    """
    names: dict[str, int] = {}
    timed = [win for win in wins if win.minute is not None]
    moments = [
        (win.recorded, names.setdefault(win.category, len(names)))
        for win in timed
        if win.recorded is not None
    ]
    void = batched(moments)
    minutes: dict[str, dict[int, list[int]]] = {}
    for win in timed:
        if win.minute is not None and win.recorded not in void:
            of_category = minutes.setdefault(win.category, {})
            of_category.setdefault(numbers[win.day], []).append(win.minute)
    return {
        name: {day: _begins(those) for day, those in sorted(by_day.items())}
        for name, by_day in minutes.items()
    }


def _begins(minutes: list[int]) -> list[int]:
    """Return the minutes of one category and day at which an episode began."""
    if len(minutes) == 1:
        return minutes
    minutes.sort()
    return [
        minute
        for minute, before in zip(minutes, [-_EPISODE - 1, *minutes], strict=False)
        if minute - before > _EPISODE
    ]


def recorded(win: Win) -> int | None:
    """Return when `win` was recorded, in milliseconds, None where the person gave its time.

    An id that says nothing of its recording is taken to be as old as its win.
    """
    at = int(win.at.timestamp() * 1000)
    moment = moment_of(win.id)
    if moment is None:
        return at
    return moment if abs(moment - at) <= _GIVEN else None


def batched(moments: Iterable[tuple[int, int]]) -> set[int]:
    """Return the moments of recording whose wins have no believable clock time.

    `moments` are those of wins without a given time, each with the kind of its win. A batch is any
    three or more wins of two or more kinds that were recorded within ten minutes.
    """
    ordered = sorted(moments)
    found: set[int] = set()
    first = marked = 0
    kinds: dict[int, int] = {}
    for last, (moment, kind) in enumerate(ordered):
        kinds[kind] = kinds.get(kind, 0) + 1
        while moment - ordered[first][0] > _SITTING:
            _take_one(kinds, ordered[first][1])
            first += 1
        if last - first + 1 >= _FEWEST and len(kinds) > 1:
            found.update(one for one, _ in ordered[max(first, marked) : last + 1])
            marked = last + 1
    return found


def _take_one(kinds: dict[int, int], kind: int) -> None:
    """Count one win of `kind` less."""
    kinds[kind] -= 1
    if not kinds[kind]:
        del kinds[kind]
