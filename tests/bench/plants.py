"""What is planted into a journal, and which hints about it are then true."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from random import Random
from typing import Any, NamedTuple, Protocol

EARLIEST, LATEST = 4 * 60.0, 28 * 60.0
"""The minutes between which a day lies: from four in the morning to four in the morning after."""

CATEGORIES = (
    *("nourish", "care", "order", "move", "connect", "rest", "mind", "work", "joy", "other"),
    *("garden", "music", "language", "sewing", "letters"),
)

WINDOWS = {
    "morning": (5, 12),
    "afternoon": (12, 17),
    "evening": (17, 22),
    "night": (22, 29),
    "noon": (10, 15),
    "15-20": (15, 20),
}
"""The windows of a day as hours from and to; 29 is five in the morning after."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SLOTS = {
    **{name: frozenset({number}) for number, name in enumerate(WEEKDAYS)},
    "workdays": frozenset(range(5)),
    "weekend": frozenset({5, 6}),
}

STRENGTHS = {
    "time": (0.35, {"strong": 0.70, "weak": 0.50}),
    "after": (0.20, {"strong": 0.60, "weak": 0.40}),
    "together": (0.30, {"strong": 0.90, "weak": 0.70}),
    "weekday": (0.25, {"strong": 0.80, "weak": 0.60}),
    "mood": (0.00, {"strong": 1.0, "weak": 0.60}),
}
"""What is usual, and what the plant makes of it: a share, or points of mood."""

TITLES = {
    "time": "{0:.0%} of a category in one window, others {1:.0%}",
    "after": "B within the hour after A on {0:.0%} of A days, else {1:.0%}",
    "together": "B on {0:.0%} of A days, else {1:.0%}, any time",
    "weekday": "one weekday {0:.0%}, else {1:.0%}",
    "mood": "mood +{0:.1f} on days with a tag",
}


class Held(NamedTuple):
    """A tag that holds for days on end: the share of days, and how many of them in a row."""

    share: float
    run: float

    def holds(self, before: bool, rng: Random) -> bool:
        """Tell whether the tag holds on the day after one on which it did or didn't."""
        ends = 1 / self.run
        begins = ends * self.share / (1 - self.share)
        return rng.random() >= ends if before else rng.random() < begins


class Deed(NamedTuple):
    """Something won, and when, in minutes after the midnight before."""

    minute: float
    category: str


class Claim(Protocol):
    """What can be told of a hint, whoever gives it."""

    @property
    def kind(self) -> str: ...  # noqa: D102 (the fields of a hint; its own class describes them)
    @property
    def category(self) -> str | None: ...  # noqa: D102
    @property
    def with_(self) -> str | None: ...  # noqa: D102
    @property
    def tag(self) -> str | None: ...  # noqa: D102
    @property
    def window(self) -> str | None: ...  # noqa: D102
    @property
    def weekday(self) -> str | None: ...  # noqa: D102


class Plant(NamedTuple):
    """A regularity that is in the journal: `much` where it holds, `usual` elsewhere.

    `rate` is how often a day the planted category comes by itself (time), or the share of days
    that have what it comes with (after, together).
    """

    kind: str
    much: float
    usual: float
    rate: float = 0.0
    category: str = ""
    with_: str = ""
    tag: str = ""
    window: str = ""
    weekday: str = ""

    def true(self, claim: Claim) -> bool:
        """Tell whether `claim` holds in a journal with this plant.

        Time: the planted category in any window that shares hours with the planted one. After: that
        order; the same two on the same days hold as well. Together: the two either way round.
        Weekday: the planted day, and workdays or weekend that contain it, for the category and for
        the whole journal, which has a kind more then. Mood: that tag.
        """
        if self.kind == "time":
            overlap = claim.window is not None and _overlap(claim.window, self.window)
            return claim.kind == "time" and claim.category == self.category and overlap
        if self.kind in {"after", "together"}:
            same = {claim.category, claim.with_} == {self.category, self.with_}
            return (claim.kind == "together" and same) or self._follows(claim)
        if self.kind == "weekday":
            day = WEEKDAYS.index(self.weekday)
            contained = claim.weekday is not None and day in SLOTS[claim.weekday]
            about = claim.category in {self.category, None}
            return claim.kind == "weekday" and about and contained
        return claim.kind == "mood" and claim.tag == self.tag

    def found(self, claim: Claim) -> bool:
        """Tell whether `claim` is what was planted, and not merely true because of it."""
        if self.kind == "after":
            return self._follows(claim)
        return self.true(claim) and (self.kind != "weekday" or claim.category == self.category)

    def _follows(self, claim: Claim) -> bool:
        """Tell whether `claim` is that the planted category comes after the other planted one."""
        pair = (claim.category, claim.with_)
        return {self.kind, claim.kind} == {"after"} and pair == (self.category, self.with_)


def inside(minute: float, window: str) -> bool:
    """Tell whether a minute after midnight lies in a window."""
    first, last = WINDOWS[window]
    return first <= minute / 60 % 24 < last or first <= minute / 60 % 24 + 24 < last


class Times(NamedTuple):
    """When things fall on a day: as `draw` has it, everything else with a share in a window."""

    draw: Callable[[], float]
    window: tuple[str, float]
    rng: Random

    def usual(self) -> float:
        """Return when something falls that has no time of its own."""
        return self.within(*self.window)

    def within(self, window: str, share: float) -> float:
        """Return when something falls, inside `window`, if there is one, with that chance.

        Where thirty draws have none of the times that are wanted, it is at any of these.
        """
        wanted = self.rng.random() < share
        tried = 0
        while True:
            minute = self.draw() if tried < 30 else self.rng.uniform(EARLIEST, LATEST)
            if EARLIEST <= minute < LATEST and (not window or inside(minute, window) == wanted):
                return minute
            tried += 1


def usual_window(plants: Sequence[Plant]) -> tuple[str, float]:
    """Return the window in which a share of everything else lies, "" where there is none."""
    return next(((plant.window, plant.usual) for plant in plants if plant.window), ("", 0.0))


def grown(plant: Plant, day: date, busyness: float, times: Times) -> Iterator[Deed]:
    """Yield what is on `day` because of `plant`; that of mood is in the day's mood."""
    rng = times.rng
    if plant.kind == "time":
        for _ in range(poisson(plant.rate * busyness, rng)):
            yield Deed(times.within(plant.window, plant.much), plant.category)
    elif plant.kind == "weekday":
        holds = WEEKDAYS[day.weekday()] == plant.weekday
        if rng.random() < (plant.much if holds else plant.usual):
            yield Deed(times.usual(), plant.category)
    elif plant.kind != "mood":
        first = Deed(times.usual(), plant.with_) if rng.random() < plant.rate else None
        holds = first is not None and rng.random() < plant.much
        if first:
            yield first
        if first and holds and plant.kind == "after":
            yield Deed(first.minute + rng.uniform(5, 55), plant.category)
        elif holds or ((first is None or plant.kind == "after") and rng.random() < plant.usual):
            yield Deed(times.usual(), plant.category)


def poisson(mean: float, rng: Random) -> int:
    """Return a Poisson number, by counting arrivals."""
    number, passed = 0, rng.expovariate(1)
    while passed < mean:
        number, passed = number + 1, passed + rng.expovariate(1)
    return number


def lifts(plants: Sequence[Plant]) -> dict[str, float]:
    """Return by how much each tag lifts the mood."""
    return {plant.tag: plant.much for plant in plants if plant.kind == "mood"}


def categories_of(plants: Sequence[Plant]) -> set[str]:
    """Return the categories that come by plants alone."""
    return {plant.category for plant in plants} | {plant.with_ for plant in plants}


def planted(kind: str, strength: str, keeper: Any, rng: Random) -> tuple[Any, Plant]:
    """Return a plant, and `keeper` as far as it had to be changed for the plant to grow.

    A keeper of any crowd has `shares`, which are weights of categories, `tags`, the share of wins
    on which one that holds is noted (`tagged`), and that of wins with a `mood`.
    """
    usual, strengths = STRENGTHS[kind]
    category, with_ = rng.sample(sorted(keeper.shares), 2)
    plant = Plant(kind, strengths[strength], usual, category=category)
    if kind == "time":
        window = rng.choice(("morning", "afternoon", "evening", "noon", "15-20"))
        return keeper, plant._replace(window=window, rate=rng.uniform(0.4, 1))
    if kind == "weekday":
        return keeper, plant._replace(weekday=rng.choice(WEEKDAYS))
    if kind == "mood":
        tag = min(keeper.tags)
        tags = keeper.tags | {tag: Held(rng.uniform(0.25, 0.5), rng.uniform(1, 6))}
        noted = {"tagged": rng.uniform(0.5, 0.9), "mood": rng.uniform(0.15, 0.6)}
        plant = Plant(kind, strengths[strength], usual, tag=tag)
        return keeper._replace(tags=tags, **noted), plant
    return keeper, plant._replace(with_=with_, rate=rng.uniform(0.4, 0.65))


def few(keeper: Any, rng: Random) -> tuple[Any, list[Plant]]:
    """Return three strong plants of different kinds, no two about the same category."""
    names = [name for name in CATEGORIES if name not in keeper.shares]
    keeper = keeper._replace(shares=dict(list(keeper.shares.items())[:4]))
    plants = []
    for kind in rng.sample(list(STRENGTHS), 3):
        keeper, plant = planted(kind, "strong", keeper, rng)
        category = names.pop() if plant.category else ""
        plants.append(plant._replace(category=category, with_=names.pop() if plant.with_ else ""))
    return keeper, plants


def _overlap(one: str, other: str) -> bool:
    (first, last), (begin, end) = WINDOWS[one], WINDOWS[other]
    return first < end and begin < last
