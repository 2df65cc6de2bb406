"""People of routines, and their journals: things fall due, wait their turn, and come in a bunch.

Here nobody draws a kind of win at a time. Somebody has a dozen or two habits, each of a category,
each due again some days after it was done, and not before; there is strength for so many a day, and
what is left over waits. What is done is dealt to a few moments of the day (up, noon, home, bed),
whatever it is, and done one after the other in any order. Habits lapse for weeks and come back,
eagerness wears off, and whole weeks are empty. So days hold back what the day before had, kinds
keep each other out, and wins come in rows. Most type a moment's rows when they are over.

None of this is a pattern: what a win is has nothing to do with its clock, its weekday, or a tag.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bench.keepers import AT_NIGHT, BUILT_IN, TAGS, ZONES
from bench.plants import (
    CATEGORIES,
    LATEST,
    Deed,
    Held,
    Plant,
    Times,
    categories_of,
    grown,
    lifts,
    usual_window,
)
from bench.written import Felt, Noted, win

from microwins.model.win import Win

AWAY = "America/Vancouver"
_NIGHT = 21.5 * 60
_REMINDERS = (12.5 * 60, 18 * 60, 22 * 60)


class Habit(NamedTuple):
    """One thing to do: again after `every` days on average, the more regular the greater."""

    category: str
    every: float
    regular: float


class Keeper(NamedTuple):
    """The traits of one person. Chances are between 0 and 1, clocks in minutes.

    The `moments` of a day have a clock each, and all shift together by `sway` and, slowly, by
    `wander`, at weekends by `weekend`; which has how much is as unequal as `lean`. `strength` is
    how many habits a day has room for, `eager` how many times as many at first, for some weeks. A
    habit lapses with `lapse` a day. Empty stretches begin with `gap`, journeys with `travel`.
    `rows` is the share of moments typed when they are over, `reminded` that of days typed when a
    reminder comes, `late` of days typed at night, where times are told with `told`.
    """

    zone: str
    first: date
    habits: tuple[Habit, ...]
    shares: dict[str, float]
    moments: tuple[float, ...]
    spread: float
    sway: float
    wander: float
    weekend: float
    lean: float
    strength: float
    uneven: float
    eager: float
    lapse: float
    gap: float
    off: float
    travel: float
    rows: float
    reminded: float
    late: float
    told: float
    tags: dict[str, Held]
    tagged: float
    mood: float
    mood_stays: float
    mood_spread: float


class _Day(NamedTuple):
    date: date
    zone: str
    logged: bool
    strength: float
    moments: list[float]
    weights: list[float]
    tags: tuple[str, ...]
    mood: float


def keeper(rng: Random) -> Keeper:
    """Return a person, made up."""
    names = rng.sample(CATEGORIES[:BUILT_IN], rng.randint(4, 8))
    kinds = [*names, *rng.choices(names, k=rng.randint(4, 14))]
    habits = tuple(Habit(kind, rng.uniform(1, 5.5), rng.uniform(1.2, 4)) for kind in kinds)
    late = rng.random() < AT_NIGHT
    return Keeper(
        zone=rng.choice(ZONES),
        first=date(2023, 1, 1) + timedelta(days=rng.randrange(700)),
        habits=habits,
        shares=dict.fromkeys(names, 1.0),
        moments=tuple(sorted(rng.uniform(6, 23.5) * 60 for _ in range(rng.randint(2, 6)))),
        spread=rng.uniform(10, 60),
        sway=rng.uniform(10, 60),
        wander=rng.choice((2.0, 5.0, 10.0)),
        weekend=rng.uniform(-30, 150),
        lean=rng.uniform(0.2, 1.2),
        strength=rng.uniform(2, 8),
        uneven=rng.uniform(0.2, 0.6),
        eager=rng.uniform(1, 2),
        lapse=rng.uniform(0, 0.02),
        gap=rng.uniform(0, 0.02),
        off=rng.uniform(0, 0.3),
        travel=rng.choice((0.0, 0.006)),
        rows=rng.uniform(0.1, 0.8),
        reminded=rng.choice((0.0, rng.uniform(0, 0.4))),
        late=rng.uniform(0.6, 0.95) if late else rng.uniform(0, 0.25),
        told=rng.choice((0.0, rng.uniform(0, 0.6))),
        tags={
            tag: Held(rng.uniform(0.1, 0.5), rng.uniform(1, 10))
            for tag in TAGS[: rng.randint(1, 5)]
        },
        tagged=rng.uniform(0.1, 0.9),
        mood=rng.choice((0.0, rng.uniform(0.05, 0.4), rng.uniform(0.1, 0.6))),
        mood_stays=rng.uniform(0.2, 0.6),
        mood_spread=rng.uniform(0.4, 0.9),
    )


def journal(keeper: Keeper, weeks: int, rng: Random, plants: Sequence[Plant] = ()) -> list[Win]:
    """Return the wins that `keeper` logs in so many weeks, as each was typed."""
    planted = categories_of(plants)
    habits = [one for one in keeper.habits if one.category in keeper.shares.keys() - planted]
    due = [rng.uniform(0, one.every) for one in habits]
    wins: list[Win] = []
    for number, day in enumerate(_days(keeper, 7 * weeks, rng, plants)):
        due = [
            later + rng.uniform(10, 40) if rng.random() < keeper.lapse else later for later in due
        ]
        waiting = [place for place, later in enumerate(due) if later <= number]
        rng.shuffle(waiting)
        chosen = waiting[: round(day.strength)]
        for place in chosen:
            habit = habits[place]
            due[place] = number + rng.gammavariate(habit.regular, habit.every / habit.regular)
        if day.logged:
            deeds = _deeds(keeper, day, [habits[place].category for place in chosen], rng, plants)
            wins += _written(keeper, day, deeds, rng)
    return wins


def _written(keeper: Keeper, day: _Day, deeds: Sequence[Deed], rng: Random) -> Iterator[Win]:
    """Yield the wins of a day as they are typed, each with what is noted of tags and mood."""
    for noted in sorted(_typed(keeper, deeds, rng), key=lambda one: one.recorded):
        tags = tuple(tag for tag in day.tags if rng.random() < keeper.tagged)
        mood = day.mood if rng.random() < keeper.mood else None
        yield win(day.date, day.zone, noted, Felt(tags, mood), rng)


def _days(keeper: Keeper, number: int, rng: Random, plants: Sequence[Plant]) -> Iterator[_Day]:
    """Yield the days one after the other."""
    lift = lifts(plants)
    clock = energy = 0.0
    level = feels = rng.uniform(2.7, 3.5)
    gap = away = 0
    held = {tag: rng.random() < traits.share for tag, traits in keeper.tags.items()}
    for after in range(number):
        today = keeper.first + timedelta(days=after)
        clock = 0.99 * clock + rng.gauss(0, keeper.wander)
        energy = 0.5 * energy + rng.gauss(0, 0.85 * keeper.uneven)
        if rng.random() >= keeper.mood_stays:
            feels = rng.gauss(level + 0.3 * energy, keeper.mood_spread)
        gap = max(gap - 1, rng.randint(3, 30) if rng.random() < keeper.gap else 0)
        away = max(away - 1, rng.randint(3, 12) if rng.random() < keeper.travel else 0)
        for tag, traits in keeper.tags.items():
            ends = 1 / traits.run
            begins = ends * traits.share / (1 - traits.share)
            held[tag] = rng.random() < (1 - ends if held[tag] else begins)
        tags = tuple(tag for tag in held if held[tag])
        shift = clock + rng.gauss(0, keeper.sway)
        shift += keeper.weekend if today.weekday() >= 5 else 0
        yield _Day(
            today,
            AWAY if away else keeper.zone,
            not gap and rng.random() >= keeper.off,
            keeper.strength * math.exp(energy) * (1 + (keeper.eager - 1) * math.exp(-after / 30)),
            [moment + shift + rng.gauss(0, keeper.spread / 2) for moment in keeper.moments],
            [rng.lognormvariate(0, keeper.lean) for _ in keeper.moments],
            tags,
            feels + sum(lift.get(tag, 0) for tag in tags),
        )


def _deeds(
    keeper: Keeper, day: _Day, kinds: Sequence[str], rng: Random, plants: Sequence[Plant]
) -> list[Deed]:
    """Return what is done on `day`, moment by moment, and the plants."""

    def draw() -> float:
        return rng.choices(day.moments, day.weights)[0] + rng.expovariate(1 / keeper.spread)

    times = Times(draw, usual_window(plants), rng)
    deeds = [Deed(times.usual(), kind) for kind in kinds]
    for plant in plants:
        deeds += grown(plant, day.date, math.exp(rng.gauss(-0.05, 0.3)), times)
    return [deed._replace(minute=min(deed.minute, LATEST - 40)) for deed in deeds]


def _typed(keeper: Keeper, deeds: Sequence[Deed], rng: Random) -> Iterator[Noted]:
    """Yield a day's deeds as they are typed: at night, when reminded, or when a row is over."""
    day = rng.random()
    if day < keeper.late:
        yield from _sitting(keeper, deeds, max(_NIGHT + rng.gauss(30, 50), _end(deeds)), rng)
        return
    if day < keeper.late + keeper.reminded * (1 - keeper.late):
        left = list(deeds)
        for clock in _REMINDERS:
            done = [deed for deed in left if deed.minute < clock]
            left = [deed for deed in left if deed.minute >= clock]
            yield from _sitting(keeper, done, clock + rng.uniform(0, 15), rng)
        deeds = left
    row: list[Deed] = []
    for deed in sorted(deeds):
        if row and deed.minute - row[-1].minute > 25:
            yield from _row(keeper, row, rng)
            row = []
        row.append(deed)
    yield from _row(keeper, row, rng)


def _row(keeper: Keeper, row: Sequence[Deed], rng: Random) -> Iterator[Noted]:
    """Yield a row of deeds, typed when it is over or each as it is done."""
    if rng.random() < keeper.rows:
        yield from _sitting(keeper, row, _end(row), rng)
    else:
        for deed in row:
            yield Noted(deed.minute, deed.minute, deed.category)


def _end(deeds: Sequence[Deed]) -> float:
    return 3 + max((deed.minute for deed in deeds), default=0.0)


def _sitting(keeper: Keeper, deeds: Sequence[Deed], clock: float, rng: Random) -> Iterator[Noted]:
    """Yield deeds typed one after the other, some with a time of their own to the quarter."""
    for deed in rng.sample(list(deeds), len(deeds)):
        clock += rng.expovariate(1 / 0.5)
        told = rng.random() < keeper.told
        minute = 15 * round((deed.minute + rng.gauss(0, 15)) / 15) if told else clock
        yield Noted(min(minute, clock), clock, deed.category)
