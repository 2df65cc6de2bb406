"""Who keeps a journal, made up: the traits of believable people, ordinary and nasty ones.

Every trait is something that looks like a pattern to a test that ignores it, and none of them is
one. `diaries.py` writes the journal that a keeper would keep.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bench.plants import CATEGORIES, Held

BUILT_IN = 10
TAGS = ("home", "outside", "tired", "rain", "with-sam", "office")
AT_NIGHT = 0.2
"""The share of keepers who type most of their days late, in one sitting."""
ZONES = ("America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Kolkata")


class Peak(NamedTuple):
    """An hour around which a keeper logs: minutes after midnight, their spread, and a weight."""

    minute: float
    spread: float
    weight: float


class Keeper(NamedTuple):
    """The traits of one keeper. Chances are between 0 and 1, clocks are in minutes.

    Rhythm: `sway` is how far it shifts from day to day, `wander` from week to week, `weekend` how
    much later it is then, `lean` how unequal the peaks are from day to day, `shifts` whether it
    turns around every other week. Shares of the categories `drift` from week to week. `busy` is
    the spread of the logarithm of busyness, `busy_memory` what of it lasts until the next day.
    `off` days are not logged, and at weekends `off_weekend` more; a gap begins with `gap` and lasts
    `gap_days`. A win of one of `bursting` brings two more with `burst`. `session` is the share of
    wins that join others. A day is typed in one sitting with `sitting`, then with times given to
    the wins with `recalled`, and left for the next day's sitting with `double`. `given` is the
    share of other wins with a time given, rounded to `round_to`. The first `imported` days
    have no clock and no moment of recording. A `travel` begins with that chance a day, and a
    `holiday` of a week or two, with hours and shares of its own.
    """

    zone: str
    first: date
    peaks: tuple[Peak, ...]
    shares: dict[str, float]
    tags: dict[str, Held]
    bursting: frozenset[str]
    sway: float
    wander: float
    weekend: float
    lean: float
    rate: float
    drift: float
    busy: float
    busy_memory: float
    off: float
    gap: float
    gap_days: float
    burst: float
    session: float
    sitting: float
    recalled: float
    double: float
    given: float
    round_to: int
    tagged: float
    mood: float
    mood_memory: float
    mood_spread: float
    mood_busy: float
    shifts: bool = False
    off_weekend: float = 0.0
    imported: int = 0
    travel: float = 0.0
    holiday: float = 0.0


def ordinary(rng: Random) -> Keeper:
    """Return a keeper with a little of everything."""
    shares = _shares(rng, rng.randint(4, 9), BUILT_IN, 0.7)
    few = rng.sample(sorted(shares), 2)
    late = rng.random() < AT_NIGHT
    return Keeper(
        zone=rng.choice(ZONES),
        first=date(2023, 1, 1) + timedelta(days=rng.randrange(700)),
        peaks=tuple(_peak(rng) for _ in range(rng.randint(1, 3))),
        shares=shares,
        tags={tag: Held(rng.uniform(0.1, 0.5), rng.uniform(1, 8)) for tag in TAGS[: _tags(rng)]},
        bursting=frozenset(shares if rng.random() < 0.5 else few),
        sway=rng.uniform(15, 60),
        wander=rng.uniform(0, 30),
        weekend=rng.uniform(0, 120),
        lean=rng.uniform(0, 0.6),
        rate=rng.uniform(2, 7),
        drift=rng.uniform(0.05, 0.3),
        busy=rng.uniform(0.3, 0.8),
        busy_memory=rng.uniform(0, 0.6),
        off=rng.uniform(0, 0.4),
        gap=rng.uniform(0, 0.02),
        gap_days=6,
        burst=rng.uniform(0.02, 0.2),
        session=rng.uniform(0, 0.6),
        sitting=rng.uniform(0.6, 0.95) if late else rng.uniform(0, 0.2),
        recalled=rng.uniform(0, 0.5),
        double=rng.uniform(0, 0.04),
        given=rng.uniform(0, 0.15),
        round_to=rng.choice((1, 5, 15, 30)),
        tagged=rng.uniform(0.1, 0.9),
        mood=rng.choice((0.0, rng.uniform(0.05, 0.4), rng.uniform(0.1, 0.6))),
        mood_memory=rng.uniform(0.2, 0.6),
        mood_spread=rng.uniform(0.4, 0.8),
        mood_busy=rng.uniform(0, 0.6),
        travel=rng.choice((0.0, 0.003)),
        holiday=rng.uniform(0, 0.012),
    )


def nasty(rng: Random) -> Keeper:
    """Return a keeper with some of the nuisances in the strength that fools a test most easily."""
    keeper = ordinary(rng)
    often = sorted(keeper.shares)[:2]
    extremes: tuple[dict[str, object], ...] = (
        {"busy": rng.uniform(0.8, 1.3), "busy_memory": rng.uniform(0.3, 0.9)},
        {"sitting": rng.uniform(0.3, 0.7), "recalled": rng.uniform(0, 1)},
        {"double": rng.uniform(0.08, 0.2)},
        {"burst": rng.uniform(0.2, 0.5), "bursting": frozenset(often)},
        {"session": rng.uniform(0.7, 0.95)},
        {"drift": rng.uniform(0.3, 0.6)},
        {"sway": rng.uniform(60, 150), "lean": rng.uniform(0.6, 1.5)},
        {"weekend": rng.uniform(120, 300)},
        {"wander": rng.uniform(20, 60), "shifts": rng.random() < 0.5},
        {"off": rng.uniform(0.3, 0.6), "off_weekend": rng.uniform(0, 0.3)},
        {"gap": rng.uniform(0.02, 0.05), "gap_days": 12.0},
        {"mood": 0.8, "mood_memory": rng.uniform(0.6, 0.9), "mood_busy": rng.uniform(0.6, 1.2)},
        {"tags": {tag: Held(rng.uniform(0.2, 0.6), rng.uniform(8, 30)) for tag in TAGS}},
        {"rate": rng.choice((rng.uniform(0.7, 1.5), rng.uniform(9, 16)))},
        {"imported": rng.randint(20, 300), "travel": 0.02},
        {"given": rng.uniform(0.4, 0.9), "round_to": rng.choice((30, 60))},
    )
    for extreme in extremes:
        if rng.random() < 0.4:
            keeper = keeper._replace(**extreme)  # type: ignore[arg-type]
    number = rng.choice((len(keeper.shares), 2, 3, len(CATEGORIES)))
    if number != len(keeper.shares):
        shares = _shares(rng, number, len(CATEGORIES), 1.2)
        keeper = keeper._replace(shares=shares, bursting=frozenset(sorted(shares)[:2]))
    return keeper


def calm(keeper: Keeper) -> Keeper:
    """Return `keeper` with every deed logged as it happens, on most days: for checking plants."""
    return keeper._replace(
        busy=0.2,
        burst=0.0,
        sitting=0.0,
        double=0.0,
        given=0.0,
        gap=0.0,
        session=0.0,
        off=0.1,
        mood=0.8,
        mood_busy=0.0,
    )


def _peak(rng: Random) -> Peak:
    return Peak(rng.uniform(6.5, 23) * 60, rng.uniform(30, 130), rng.uniform(0.3, 1))


def _tags(rng: Random) -> int:
    return rng.randint(2, 5)


def _shares(rng: Random, number: int, among: int, unequal: float) -> dict[str, float]:
    """Return the weights of so many categories; they need not add up to anything."""
    names = rng.sample(CATEGORIES[:among], number)
    return {name: rng.lognormvariate(0, unequal) for name in names}
