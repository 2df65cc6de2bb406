"""What is planted into a journal, and which hints about it are then true."""

from __future__ import annotations

from random import Random
from typing import NamedTuple, Protocol

from bench.keepers import CATEGORIES, Held, Keeper

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


def planted(kind: str, strength: str, keeper: Keeper, rng: Random) -> tuple[Keeper, Plant]:
    """Return a plant, and `keeper` as far as it had to be changed for the plant to grow."""
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
        mood = rng.uniform(0.4, 0.8)
        return keeper._replace(tags=tags, tagged=0.9, mood=mood), Plant(
            kind, strengths[strength], usual, tag=tag
        )
    return keeper, plant._replace(with_=with_, rate=rng.uniform(0.4, 0.65))


def few(keeper: Keeper, rng: Random) -> tuple[Keeper, list[Plant]]:
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
