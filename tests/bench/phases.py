"""People who live through phases, and their journals: one thing brings the next, then it is over.

Unlike in `diaries.py`, nothing is drawn by itself. What is won begins at times that follow the
hours since waking, and sets off more in the minutes after (a self-exciting process: A. G. Hawkes,
Spectra of some self-exciting and mutually exciting point processes, 1971). Interests begin and end
from one day to the next and hold for weeks, and what was done yesterday is likelier today, or less
so. Low phases have fewer wins, lower moods, and fewer of them noted. Sleep wanders by hours in a
season; on holidays all is otherwise. Each person types in a way of their own.

None of this is a pattern: what a win is has nothing to do with its clock, its weekday, or a tag.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bench.keepers import BUILT_IN, TAGS, ZONES
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
    poisson,
    usual_window,
)
from bench.written import Felt, Noted, win

from microwins.model.win import Win

SOON, HALVES, AT_NIGHT, NEXT_DAY = "soon", "halves", "at night", "the next day"
WAYS = {SOON: 0.75, HALVES: 0.05, AT_NIGHT: 0.17, NEXT_DAY: 0.03}
"""The share of people with each way of typing: as it happens, twice or once a day, or later."""

_AWAKE = 16
_EVENING = 21 * 60.0
_NOON = 13 * 60.0
_MORNING_AFTER = 31 * 60.0


class Keeper(NamedTuple):
    """The traits of one person. Chances are between 0 and 1, clocks in minutes.

    `wake` is when they get up, `weekend` how much later it is then; sleep wanders by `sway` from
    day to day and by `wander` in the long run. `energy` weighs the hours since waking. A win sets
    off `sparks` more, of the same kind with `same`. Interests jump every `phase` days, by `depth`;
    yesterday's kinds are likelier by `momentum`. Low phases begin with `low` and last `low_days`. A
    way of typing is kept with `faithful`; then times are told with `told`, off by `memory`, rounded
    to `round_to`. Tags aren't noted in `lazy` of the weeks.
    """

    zone: str
    first: date
    wake: float
    weekend: float
    sway: float
    wander: float
    energy: tuple[float, ...]
    shares: dict[str, float]
    rate: float
    uneven: float
    sparks: float
    same: float
    phase: float
    depth: float
    momentum: float
    low: float
    low_days: float
    off: float
    holiday: float
    way: str
    faithful: float
    told: float
    memory: float
    round_to: int
    tags: dict[str, Held]
    tagged: float
    lazy: float
    mood: float
    mood_spread: float
    moods: tuple[int, int]


class _Day(NamedTuple):
    date: date
    wake: float
    energy: list[float]
    shares: dict[str, float]
    busyness: float
    logged: bool
    low: bool
    tags: tuple[str, ...]
    mood: float


def keeper(rng: Random) -> Keeper:
    """Return a person, made up."""
    names = rng.sample(CATEGORIES[:BUILT_IN], rng.randint(4, 9))
    humps = [(rng.uniform(0, _AWAKE), rng.uniform(0.5, 3)) for _ in range(rng.randint(1, 3))]
    return Keeper(
        zone=rng.choice(ZONES),
        first=date(2023, 1, 1) + timedelta(days=rng.randrange(700)),
        wake=rng.uniform(5.5, 10) * 60,
        weekend=rng.uniform(0, 150),
        sway=rng.uniform(15, 70),
        wander=rng.choice((3.0, 8.0, 16.0)),
        energy=tuple(
            0.1 + sum(math.exp(-(((hour - at) / width) ** 2)) for at, width in humps)
            for hour in range(_AWAKE)
        ),
        shares={name: rng.lognormvariate(0, 0.5) for name in names},
        rate=rng.uniform(1.5, 6),
        uneven=rng.uniform(0.2, 0.6),
        sparks=rng.uniform(0.05, 0.5),
        same=rng.uniform(0.2, 0.8),
        phase=rng.uniform(10, 60),
        depth=rng.uniform(0.2, 1.0),
        momentum=rng.uniform(-0.4, 0.8),
        low=rng.uniform(0, 0.03),
        low_days=rng.uniform(3, 15),
        off=rng.uniform(0, 0.25),
        holiday=rng.uniform(0, 0.015),
        way=rng.choices(list(WAYS), list(WAYS.values()))[0],
        faithful=rng.uniform(0.6, 1),
        told=rng.choice((0.0, rng.uniform(0, 0.5))),
        memory=rng.uniform(5, 40),
        round_to=rng.choice((5, 15, 30, 60)),
        tags={
            tag: Held(rng.uniform(0.05, 0.5), rng.uniform(1, 12))
            for tag in TAGS[: rng.randint(1, 5)]
        },
        tagged=rng.uniform(0.2, 0.9),
        lazy=rng.choice((0.0, rng.uniform(0, 0.4))),
        mood=rng.choice((0.0, rng.uniform(0.05, 0.3), rng.uniform(0.1, 0.6))),
        mood_spread=rng.uniform(0.4, 0.8),
        moods=rng.choice(((1, 5), (1, 5), (2, 5), (2, 4))),
    )


def journal(keeper: Keeper, weeks: int, rng: Random, plants: Sequence[Plant] = ()) -> list[Win]:
    """Return the wins that `keeper` logs in so many weeks, as each was typed."""
    wins: list[Win] = []
    lazy = False
    done: dict[str, float] = {}
    for after, day in enumerate(_days(keeper, 7 * weeks, rng, plants, done)):
        if after % 7 == 0:
            lazy = rng.random() < keeper.lazy
        if not day.logged:
            continue
        deeds = _deeds(keeper, day, rng, plants)
        for name in {deed.category for deed in deeds} & done.keys():
            done[name] += 0.4
        noted = sorted(_typed(keeper, deeds, rng), key=lambda one: one.recorded)
        for one in noted:
            tagged = 0 if lazy else keeper.tagged
            tags = tuple(tag for tag in day.tags if rng.random() < tagged)
            feels = None
            if rng.random() < keeper.mood * (0.6 if day.low else 1):
                least, most = keeper.moods
                feels = min(most, max(least, rng.gauss(day.mood, 0.4)))
            wins.append(win(day.date, keeper.zone, one, Felt(tags, feels), rng))
    return wins


def _days(
    keeper: Keeper, number: int, rng: Random, plants: Sequence[Plant], done: dict[str, float]
) -> Iterator[_Day]:
    """Yield the days one after the other, each with what it has of its phase.

    `done` is what lasts of what was done on the days before; it is filled while this goes on.
    """
    lift = lifts(plants)
    names = sorted(keeper.shares.keys() - categories_of(plants))
    interest = {name: rng.gauss(0, keeper.depth) for name in names}
    elsewhere = dict.fromkeys(names, 0.0)
    done.update(dict.fromkeys(names, 0.0))
    sleep = feeling = 0.0
    level = rng.uniform(2.8, 3.6)
    low = holiday = 0
    later = 0.0
    held = {tag: rng.random() < traits.share for tag, traits in keeper.tags.items()}
    for after in range(number):
        today = keeper.first + timedelta(days=after)
        for name in names:
            if rng.random() < 1 / keeper.phase:
                interest[name] = rng.gauss(0, keeper.depth)
            done[name] *= 0.6
        sleep = 0.995 * sleep + rng.gauss(0, keeper.wander)
        feeling = 0.4 * feeling + rng.gauss(0, 0.9 * keeper.mood_spread)
        low = max(low - 1, 0) or _length(keeper.low, keeper.low_days, rng)
        if not holiday and rng.random() < keeper.holiday:
            holiday, later = 1 + rng.randint(5, 16), rng.uniform(-90, 180)
            elsewhere = {name: rng.gauss(0, 0.8) for name in names}
        holiday = max(holiday - 1, 0)
        held = {tag: keeper.tags[tag].holds(held[tag], rng) for tag in held}
        tags = tuple(tag for tag in held if held[tag])
        late = today.weekday() >= 5
        wake = keeper.wake + sleep + rng.gauss(0, keeper.sway) + late * keeper.weekend
        yield _Day(
            today,
            wake + (later if holiday else 0),
            [weight * rng.lognormvariate(0, 0.3) for weight in keeper.energy],
            {
                name: keeper.shares[name]
                * math.exp(
                    interest[name]
                    + keeper.momentum * done[name]
                    + (elsewhere[name] if holiday else 0)
                )
                for name in names
            },
            math.exp(rng.gauss(0, keeper.uneven)) * (0.6 if low else 1),
            rng.random() >= keeper.off + (0.2 if low else 0),
            bool(low),
            tags,
            level + feeling - (0.8 if low else 0) + sum(lift.get(tag, 0) for tag in tags),
        )


def _length(chance: float, days: float, rng: Random) -> int:
    """Return for how many days something holds that begins with a chance, 0 where it doesn't."""
    return 1 + int(rng.expovariate(1 / days)) if rng.random() < chance else 0


def _deeds(keeper: Keeper, day: _Day, rng: Random, plants: Sequence[Plant]) -> list[Deed]:
    """Return what is won on `day`: what begins by itself, what that sets off, and the plants."""
    names, weights = list(day.shares), list(day.shares.values())

    def draw() -> float:
        hour = rng.choices(range(_AWAKE), day.energy)[0]
        return day.wake + 60 * (hour + rng.random())

    times = Times(draw, usual_window(plants), rng)
    deeds = []
    for _ in range(poisson(keeper.rate * day.busyness, rng)):
        deed = Deed(times.usual(), rng.choices(names, weights)[0])
        while True:
            deeds.append(deed)
            if rng.random() >= keeper.sparks:
                break
            kind = deed.category if rng.random() < keeper.same else rng.choices(names, weights)[0]
            deed = Deed(deed.minute + rng.expovariate(1 / 12), kind)
    for plant in plants:
        deeds += grown(plant, day.date, day.busyness, times)
    return [deed._replace(minute=min(deed.minute, LATEST - 40)) for deed in deeds]


def _typed(keeper: Keeper, deeds: Sequence[Deed], rng: Random) -> Iterator[Noted]:
    """Yield a day's deeds as they are typed, in the keeper's own way on most days."""
    way = keeper.way
    if rng.random() >= keeper.faithful:
        way = rng.choices(list(WAYS), list(WAYS.values()))[0]
    if way == SOON:
        for deed in deeds:
            minute = deed.minute + rng.expovariate(1 / 5)
            if rng.random() < 0.3 * keeper.told:
                told = min(_told(keeper, deed, rng), minute + 20)
                yield Noted(told, minute + 20, deed.category)
            else:
                yield Noted(minute, minute, deed.category)
        return
    last = max((deed.minute for deed in deeds), default=0.0)
    sittings = {
        HALVES: (_NOON + rng.gauss(0, 40), _EVENING + rng.gauss(0, 50)),
        AT_NIGHT: (_EVENING + rng.gauss(60, 60),),
        NEXT_DAY: (_MORNING_AFTER + rng.gauss(0, 60),),
    }[way]
    clocks = [*sittings[:-1], max(sittings[-1], last + 10)]
    shuffled = rng.sample(deeds, len(deeds))
    for clock, after in zip(clocks, [0.0, *clocks], strict=False):
        now = clock
        for deed in shuffled:
            if after <= deed.minute < clock:
                now += rng.expovariate(1 / 0.4) + (rng.random() < 0.05) * rng.uniform(5, 20)
                told = way == NEXT_DAY or rng.random() < keeper.told
                minute = min(_told(keeper, deed, rng), now) if told else now
                timed = way != NEXT_DAY or rng.random() < keeper.told
                yield Noted(minute, now, deed.category, timed)


def _told(keeper: Keeper, deed: Deed, rng: Random) -> float:
    """Return the time that is told of a deed: as remembered, rounded."""
    return keeper.round_to * round((deed.minute + rng.gauss(0, keeper.memory)) / keeper.round_to)
