"""The journal that a keeper keeps: day by day, chance by chance, then typed in as people do.

A journal without plants is free of patterns in this sense: when a win falls is drawn from the
keeper's rhythm of that day whatever its category; within a session the order is any; how often each
category comes is drawn by itself, given the day's busyness and the week's shares, which know no
weekday; tags and moods know nothing of categories nor of each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bench.keepers import Keeper, Peak
from bench.plants import (
    EARLIEST,
    LATEST,
    Deed,
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

AWAY = "Asia/Tokyo"
HALF_AN_HOUR = 30
"""Minutes by which rounding puts a win later at most."""
AT_A_SITTING = 1 / 3
"""Minutes that typing a win takes, on average."""


class Day(NamedTuple):
    """What a day is like before anything is won on it; `mood` is None where the keeper has none."""

    date: date
    zone: str
    logged: bool
    imported: bool
    peaks: tuple[Peak, ...]
    shares: dict[str, float]
    busyness: float
    tags: tuple[str, ...]
    mood: float


def journal(keeper: Keeper, weeks: int, rng: Random, plants: Sequence[Plant] = ()) -> list[Win]:
    """Return the wins that `keeper` logs in so many weeks, day by day, each as it was typed."""
    wins: list[Win] = []
    waiting: list[Deed] = []
    for day in _days(keeper, 7 * weeks, rng, plants):
        deeds = _deeds(keeper, day, rng, plants) if day.logged else []
        if deeds and not day.imported and rng.random() < keeper.double:
            waiting = deeds
            continue
        noted = sorted(_typed(keeper, deeds, waiting, rng), key=lambda one: one.recorded)
        wins += [_win(keeper, day, one, rng) for one in noted]
        waiting = []
    return wins


def _days(keeper: Keeper, number: int, rng: Random, plants: Sequence[Plant]) -> Iterator[Day]:
    """Yield the days one after the other, each a little like the one before."""
    lift = lifts(plants)
    drift = dict.fromkeys(sorted(keeper.shares.keys() - categories_of(plants)), 0.0)
    elsewhere = dict.fromkeys(drift, 0.0)
    wander = busyness = 0.0
    mood = rng.gauss(0, keeper.mood_spread)
    level = rng.uniform(2.7, 3.4)
    held = {tag: rng.random() < traits.share for tag, traits in keeper.tags.items()}
    away = gap = holiday = 0
    later = 0.0
    for after in range(number):
        today = keeper.first + timedelta(days=after)
        late = today.weekday() >= 5
        if after % 7 == 0:
            drift = {name: 0.9 * by + rng.gauss(0, keeper.drift) for name, by in drift.items()}
            wander = 0.95 * wander + rng.gauss(0, keeper.wander)
        turned = 480 * (keeper.shifts and after // 7 % 2)
        if holiday == 0 and rng.random() < keeper.holiday:
            holiday, later = rng.randint(6, 17), rng.uniform(-60, 180)
            elsewhere = {name: rng.gauss(0, 0.7) for name in drift}
        holiday = max(holiday - 1, 0)
        shift = wander + rng.gauss(0, keeper.sway) + late * keeper.weekend + turned
        shift += later if holiday else 0
        busyness = _next(busyness, keeper.busy_memory, keeper.busy, rng)
        mood = _next(mood, keeper.mood_memory, keeper.mood_spread, rng)
        held = {tag: keeper.tags[tag].holds(held[tag], rng) for tag in held}
        away = max(away - 1, 14 if rng.random() < keeper.travel else 0)
        begins = rng.random() < keeper.gap
        gap = max(gap - 1, 1 + int(rng.expovariate(1 / keeper.gap_days)) if begins else 0)
        off = rng.random() < keeper.off + late * keeper.off_weekend
        tags = tuple(tag for tag in held if held[tag])
        yield Day(
            today,
            AWAY if away else keeper.zone,
            not (gap or off),
            after < keeper.imported,
            tuple(_shifted(peak, shift, keeper.lean, rng) for peak in keeper.peaks),
            {
                name: keeper.shares[name] * math.exp(by + (elsewhere[name] if holiday else 0))
                for name, by in drift.items()
            },
            math.exp(busyness),
            tags,
            level + mood + keeper.mood_busy * busyness + sum(lift.get(tag, 0) for tag in tags),
        )


def _next(value: float, memory: float, spread: float, rng: Random) -> float:
    """Return tomorrow's value of what hangs together with today's and varies by `spread`."""
    return memory * value + rng.gauss(0, spread * math.sqrt(1 - memory**2))


def _shifted(peak: Peak, shift: float, lean: float, rng: Random) -> Peak:
    minute = EARLIEST + (peak.minute + shift - EARLIEST) % (LATEST - EARLIEST)
    return Peak(minute, peak.spread, peak.weight * math.exp(rng.gauss(0, lean)))


def _deeds(keeper: Keeper, day: Day, rng: Random, plants: Sequence[Plant]) -> list[Deed]:
    """Return what is won on `day`, in any order: sessions, then plants, then bursts."""
    names, weights = list(day.shares), list(day.shares.values())
    peaks = [peak.weight for peak in day.peaks]

    def draw() -> float:
        peak = rng.choices(day.peaks, peaks)[0]
        return rng.gauss(peak.minute, peak.spread)

    times = Times(draw, usual_window(plants), rng)
    sessions: list[float] = []
    deeds: list[Deed] = []
    for _ in range(poisson(keeper.rate * day.busyness, rng)):
        joins = sessions and rng.random() < keeper.session
        start = rng.choice(sessions) if joins else times.usual()
        sessions.append(start)
        deeds.append(Deed(start + rng.uniform(0, 25), rng.choices(names, weights)[0]))
    for plant in plants:
        deeds += grown(plant, day.date, day.busyness, times)
    for deed in list(deeds):
        if deed.category in keeper.bursting and rng.random() < keeper.burst:
            deeds += [deed._replace(minute=deed.minute + rng.uniform(1, 9)) for _ in range(2)]
    return [deed._replace(minute=min(deed.minute, LATEST - 2 * HALF_AN_HOUR)) for deed in deeds]


def _typed(keeper: Keeper, deeds: list[Deed], waiting: list[Deed], rng: Random) -> Iterator[Noted]:
    """Yield a day's deeds as they are typed: when they happen, late with a time, or all at once.

    What waits from the day before is typed with today's, all of it under today's stamp.
    """
    last = max((deed.minute for deed in deeds), default=0.0)
    clock = max(rng.uniform(20.5, 25.5) * 60, last + HALF_AN_HOUR)
    sitting = bool(waiting) or rng.random() < keeper.sitting
    recalled = not waiting and rng.random() < keeper.recalled
    deeds = [*waiting, *deeds] if deeds else []
    rng.shuffle(deeds)
    for deed in deeds:
        told = rng.random() < keeper.given
        rounded = keeper.round_to * round(deed.minute / keeper.round_to)
        if sitting:
            clock += rng.expovariate(1 / AT_A_SITTING)
            yield Noted(rounded if recalled else clock, clock, deed.category)
        elif told:
            yield Noted(rounded, deed.minute + rng.uniform(HALF_AN_HOUR, 400), deed.category)
        else:
            yield Noted(deed.minute, deed.minute, deed.category)


def _win(keeper: Keeper, day: Day, noted: Noted, rng: Random) -> Win:
    """Return the win that the journal has for what was typed."""
    tags = tuple(tag for tag in day.tags if rng.random() < keeper.tagged)
    mood = rng.gauss(day.mood, 0.4) if rng.random() < keeper.mood else None
    felt = Felt(tags, mood)
    if not day.imported:
        return win(day.date, day.zone, noted, felt, rng)
    found = win(day.date, day.zone, noted._replace(timed=False), felt, rng)
    return found._replace(id=f"import-{rng.getrandbits(64):016x}")
