"""The journals on which patterns are measured: repeatable, free of patterns, or planted as told."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import cache
from random import Random
from statistics import fmean, pstdev
from typing import NamedTuple

import pytest
from bench.crowds import CROWDS
from bench.diaries import journal
from bench.keepers import Keeper, calm, nasty, ordinary
from bench.plants import SLOTS, STRENGTHS, Plant, inside, planted
from support.every import every

from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.ulid import ALPHABET, moment_of
from microwins.model.win import Win

pytestmark = pytest.mark.slow

WEEKS = 16
KEEPERS = 30


def days(wins: Sequence[Win]) -> dict[int, list[Win]]:
    """Return the wins of each day, in the order in which they were typed."""
    found: dict[int, list[Win]] = {}
    for win in wins:
        found.setdefault(day_of_win(win, DEFAULT_START).toordinal(), []).append(win)
    return found


def usual(wins: Sequence[Win]) -> list[str]:
    """Return the two categories that a journal has most."""
    return [name for name, _ in Counter(win.category for win in wins).most_common(2)]


def minute(win: Win) -> float:
    """Return the clock of a win, in minutes after midnight."""
    return 60 * win.at.hour + win.at.minute


def recorded(win: Win) -> float:
    """Return the moment at which a win was typed, in minutes, as its id has it."""
    digits = [ALPHABET.index(letter) for letter in win.id[:10]]
    return sum(digit << 5 * place for place, digit in enumerate(reversed(digits))) / 60_000


def journals(change: Callable[[Keeper], Keeper], weeks: int = WEEKS) -> Iterator[list[Win]]:
    """Yield the journals of ordinary keepers, each changed in the same way."""
    for seed in range(KEEPERS):
        rng = Random(seed)
        yield journal(change(ordinary(rng)), weeks, rng)


def two_by_two(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """Return how many more hold both than chance would have, and the variance of that."""
    number = len(pairs)
    one, other = sum(first for first, _ in pairs), sum(second for _, second in pairs)
    both = sum(first and second for first, second in pairs)
    spread = one * (number - one) * other * (number - other)
    return both - one * other / number, spread / number**2 / max(number - 1, 1)


def assert_chance(scores: Sequence[tuple[float, float]]) -> None:
    """Hold that scores with these variances vary as chance has it, around nothing."""
    z = [score / math.sqrt(spread) for score, spread in scores if spread]
    assert len(z) > KEEPERS // 2
    assert abs(fmean(z)) < 3 / math.sqrt(len(z))
    assert 0.6 < pstdev(z) < 1.4


@pytest.mark.parametrize("crowd", CROWDS)
def test_a_seed_is_a_journal(crowd: str) -> None:
    """The same seed gives the same keeper and journal, and a shorter one is how a longer begins."""
    one, two = Random("one seed"), Random("one seed")
    keeper, same = CROWDS[crowd].keeper(one), CROWDS[crowd].keeper(two)
    assert keeper == same
    wins = CROWDS[crowd].journal(keeper, 8, one, ())
    assert wins == CROWDS[crowd].journal(same, 9, two, ())[: len(wins)]


@pytest.mark.parametrize("crowd", CROWDS)
def test_a_win_is_typed_when_it_has_happened(crowd: str) -> None:
    """Every win has an id of its own, whose moment is that of its time or later."""
    for seed in range(10):
        rng = Random(seed)
        keeper = CROWDS[crowd].keeper(rng)
        wins = [win for win in CROWDS[crowd].journal(keeper, 8, rng, ()) if moment_of(win.id)]
        assert len({win.id for win in wins}) == len(wins)
        assert all(-1 <= recorded(win) - win.at.timestamp() / 60 < 36 * 60 for win in wins)


QUIET: dict[str, dict[str, object]] = {
    "ordinary": {"burst": 0.0, "round_to": 1, "double": 0.0},
    "phases": {"sparks": 0.0, "told": 0.0},
    "routines": {},
}
"""What is left out of each crowd, where one win brings the next of its kind or is misdated."""


@cache
def quiet(crowd: str) -> list[list[Win]]:
    """Return the journals of keepers of a crowd without what would have to be counted out."""
    found = []
    for seed in range(KEEPERS):
        rng = Random(seed)
        keeper = CROWDS[crowd].keeper(rng)._replace(**QUIET[crowd])
        found.append(CROWDS[crowd].journal(keeper, WEEKS, rng, ()))
    return found


@pytest.mark.parametrize("crowd", QUIET)
def test_a_category_has_no_time_of_its_own(crowd: str) -> None:
    """On a day, which of the wins is in the morning has nothing to do with their categories."""

    def score(wins: Sequence[Win]) -> tuple[float, float]:
        name = usual(wins)[0]
        each = [
            two_by_two([(win.category == name, inside(minute(win), "morning")) for win in day])
            for day in days(wins).values()
        ]
        return sum(one for one, _ in each), sum(spread for _, spread in each)

    assert_chance([score(wins) for wins in quiet(crowd)])


@pytest.mark.parametrize("crowd", QUIET)
def test_no_category_comes_first(crowd: str) -> None:
    """Of two categories that come once on a day, either comes first as often as the other."""

    def score(wins: Sequence[Win]) -> tuple[float, float]:
        one, other = usual(wins)
        ordered = [sorted(day, key=lambda win: win.at) for day in days(wins).values()]
        first = [
            next(kind for kind in kinds if kind in {one, other}) == one
            for kinds in ([win.category for win in day] for day in ordered)
            if kinds.count(one) == kinds.count(other) == 1
        ]
        return sum(first) - len(first) / 2, len(first) / 4

    assert_chance([score(wins) for wins in quiet(crowd)])


def test_categories_keep_no_company() -> None:
    """Where days are as busy as each other, having one category says nothing of another."""

    def score(wins: Sequence[Win]) -> tuple[float, float]:
        one, other = usual(wins)
        kinds = [{win.category for win in day} for day in days(wins).values()]
        return two_by_two([(one in names, other in names) for names in kinds])

    def even(keeper: Keeper) -> Keeper:
        return calm(keeper)._replace(busy=0.0, drift=0.0, rate=4.0)

    assert_chance([score(wins) for wins in journals(even)])


@pytest.mark.parametrize("crowd", QUIET)
def test_weekdays_are_alike(crowd: str) -> None:
    """No category likes the weekend."""

    def score(wins: Sequence[Win]) -> tuple[float, float]:
        name = usual(wins)[0]
        return two_by_two(
            [
                ((day - 1) % 7 >= 5, any(win.category == name for win in day_wins))
                for day, day_wins in days(wins).items()
            ]
        )

    assert_chance([score(wins) for wins in quiet(crowd)])


def test_moods_are_of_no_tag_and_no_category() -> None:
    """Moods hang together, yet days with a tag or a category have no better ones on average."""

    def differences(wins: Sequence[Win], has: Callable[[Win], bool]) -> float | None:
        yes: list[float] = []
        no: list[float] = []
        for day in days(wins).values():
            moods = [win.mood for win in day if win.mood is not None]
            if moods:
                (yes if any(map(has, day)) else no).append(fmean(moods))
        return fmean(yes) - fmean(no) if yes and no else None

    every = list(journals(lambda one: calm(one)._replace(rate=3.0)))
    for has in (
        lambda win: "home" in win.tags,
        lambda win: win.category == "move",
    ):
        seen = [one for one in (differences(wins, has) for wins in every) if one is not None]
        assert abs(fmean(seen)) < 3 * pstdev(seen) / math.sqrt(len(seen))


def test_busy_days_have_more_of_everything() -> None:
    """With busy days, the two most usual categories share their days without any pattern."""

    def together(wins: Sequence[Win]) -> float:
        one, other = usual(wins)
        kinds = [{win.category for win in day} for day in days(wins).values()]
        score, spread = two_by_two([(one in names, other in names) for names in kinds])
        return score / math.sqrt(spread or 1)

    assert fmean(together(wins) for wins in journals(lambda one: one._replace(busy=1.0))) > 0.5


def test_weekends_are_later() -> None:
    """Wins of a weekend come later by about what the keeper sleeps longer."""
    later = []
    for wins in journals(lambda one: calm(one)._replace(weekend=60.0, wander=0.0, sway=20.0)):
        clocks: dict[bool, list[float]] = {True: [], False: []}
        for day, day_wins in days(wins).items():
            clocks[(day - 1) % 7 >= 5] += [(minute(win) - 240) % 1440 for win in day_wins]
        later.append(fmean(clocks[True]) - fmean(clocks[False]))
    assert 25 < fmean(later) < 75


def test_what_is_typed_at_one_sitting_is_recorded_within_minutes() -> None:
    """Days typed in one sitting at night, and two days under one stamp, stand in the ids."""
    spans = [
        recorded(day[-1]) - recorded(day[0])
        for wins in journals(lambda one: one._replace(sitting=1.0, recalled=1.0, double=0.0), 8)
        for day in days(wins).values()
    ]
    assert fmean(span < 10 for span in spans) > 0.95
    doubled = list(journals(lambda one: one._replace(double=0.5, sitting=0.0), 8))
    plain = list(journals(lambda one: one._replace(double=0.0, sitting=0.0), 8))
    assert sum(len(days(wins)) for wins in doubled) < 0.9 * sum(len(days(wins)) for wins in plain)


def test_offsets_change_with_the_seasons() -> None:
    """In a year, a keeper of New York has two offsets, and one of India has one."""
    for zone, number in (("America/New_York", 2), ("Asia/Kolkata", 1)):
        rng = Random(1)
        wins = journal(ordinary(rng)._replace(zone=zone, travel=0.0), 52, rng)
        assert len({win.at.utcoffset() for win in wins}) == number


def test_an_imported_part_has_no_clock() -> None:
    """What a nasty keeper brought from elsewhere is dated, untimed, and its ids are no ULIDs."""
    rng = Random(3)
    wins = journal(nasty(rng)._replace(imported=40), 12, rng)
    untimed = [win for win in wins if not win.timed]
    assert untimed
    assert all(win.id.startswith("import-") and win.at.hour == 12 for win in untimed)
    assert all(win.timed for win in wins[len(untimed) :])


class Seen(NamedTuple):
    """A planted journal."""

    plant: Plant
    wins: list[Win]


@cache
def grown(kind: str, strength: str) -> list[Seen]:
    """Return the journals of calm keepers with a plant, whose strength can be counted out."""
    found = []
    for seed in range(KEEPERS):
        rng = Random(f"{kind} {strength} {seed}")
        keeper, plant = planted(kind, strength, calm(ordinary(rng)), rng)
        found.append(Seen(plant, journal(keeper._replace(rate=4.0), WEEKS, rng, [plant])))
    return found


def share(held: Iterator[bool]) -> float:
    """Return the share of those that hold, in all journals together."""
    return fmean(held)


EVERY = [(kind, strength) for kind, (_, more) in STRENGTHS.items() for strength in more]


@pytest.mark.parametrize(("kind", "strength"), EVERY)
def test_a_plant_is_as_strong_as_it_says(kind: str, strength: str) -> None:
    """Counted out in the journals of calm keepers, a plant has the strength that it claims."""
    usual_share, strengths = STRENGTHS[kind]
    much, other = COUNTED[kind](grown(kind, strength))
    assert much == pytest.approx(strengths[strength], abs=0.12 if kind == "mood" else 0.04)
    assert other == pytest.approx(usual_share, abs=0.12 if kind == "mood" else 0.04)


def _time(seen: Sequence[Seen]) -> tuple[float, float]:
    """Return the shares in the window: of the planted category, and of the others."""
    held = [
        (win.category == plant.category, inside(minute(win), plant.window))
        for plant, wins in seen
        for win in wins
    ]
    return share(within for own, within in held if own), share(
        within for own, within in held if not own
    )


def _days_of(seen: Seen) -> Iterator[tuple[int, list[Win], dict[str, Win]]]:
    """Yield each day, its wins, and the first of each category."""
    for day, wins in days(seen.wins).items():
        yield day, wins, {win.category: win for win in reversed(wins)}


def _after(seen: Sequence[Seen]) -> tuple[float, float]:
    """Return the share of A days with B within the hour after, and that of others with B.

    Some of what comes at any time on an A day comes within the hour by chance.
    """
    near, other = [], []
    for one in seen:
        for _, _, first in _days_of(one):
            has, comes = first.get(one.plant.with_), first.get(one.plant.category)
            if has is None:
                other.append(comes is not None)
            else:
                near.append(
                    comes is not None and timedelta() <= comes.at - has.at < timedelta(hours=1)
                )
    return fmean(near), fmean(other)


def _together(seen: Sequence[Seen]) -> tuple[float, float]:
    """Return the shares of days with B: of those with A, and of the others."""
    held = [
        (one.plant.with_ in first, one.plant.category in first)
        for one in seen
        for _, _, first in _days_of(one)
    ]
    return share(b for a, b in held if a), share(b for a, b in held if not a)


def _weekday(seen: Sequence[Seen]) -> tuple[float, float]:
    """Return the shares of days with the category: on the weekday, and on the others."""
    held = [
        ((day - 1) % 7 in SLOTS[one.plant.weekday], one.plant.category in first)
        for one in seen
        for day, _, first in _days_of(one)
    ]
    return share(has for on, has in held if on), share(has for on, has in held if not on)


def _mood(seen: Sequence[Seen]) -> tuple[float, float]:
    """Return how much better moods are on days with the tag, and with another tag."""

    def better(one: Seen, tag: str) -> float | None:
        moods: dict[bool, list[int]] = {True: [], False: []}
        for day in days(one.wins).values():
            noted = any(tag in win.tags for win in day)
            moods[noted] += [win.mood for win in day if win.mood is not None]
        return fmean(moods[True]) - fmean(moods[False]) if all(moods.values()) else None

    def mean(tags: Sequence[str]) -> float:
        found = [better(one, tag) for one, tag in zip(seen, tags, strict=True)]
        return fmean(value for value in found if value is not None)

    return mean([one.plant.tag for one in seen]), mean(["outside"] * len(seen))


COUNTED = {
    "time": _time,
    "after": _after,
    "together": _together,
    "weekday": _weekday,
    "mood": _mood,
}


class Hint(NamedTuple):
    """A hint as the plants see it."""

    kind: str
    category: str | None = None
    with_: str | None = None
    tag: str | None = None
    window: str | None = None
    weekday: str | None = None


NOON = Plant("time", 0.7, 0.35, category="move", window="noon")
SATURDAY = Plant("weekday", 0.8, 0.25, category="order", weekday="saturday")
AFTER = Plant("after", 0.6, 0.2, category="rest", with_="move")
TOGETHER = AFTER._replace(kind="together")


@every(
    "plant, hint, true, found",
    [
        (NOON, Hint("time", "move", window="noon"), True, True),
        (NOON, Hint("time", "move", window="morning"), True, True),
        (NOON, Hint("time", "move", window="evening"), False, False),
        (NOON, Hint("time", "order", window="noon"), False, False),
        (SATURDAY, Hint("weekday", "order", weekday="weekend"), True, True),
        (SATURDAY, Hint("weekday", "order", weekday="sunday"), False, False),
        (SATURDAY, Hint("weekday", weekday="saturday"), True, False),
        (AFTER, Hint("after", "rest", "move"), True, True),
        (AFTER, Hint("after", "move", "rest"), False, False),
        (AFTER, Hint("together", "move", "rest"), True, False),
        (AFTER, Hint("together", "move", "joy"), False, False),
        (TOGETHER, Hint("together", "move", "rest"), True, True),
        (TOGETHER, Hint("after", "rest", "move"), False, False),
    ],
)
def test_a_hint_is_true_or_it_is_not(plant: Plant, hint: Hint, true: bool, found: bool) -> None:
    """What follows from a plant is true, what is planted is found, and the rest is neither."""
    assert (plant.true(hint), plant.found(hint)) == (true, found)
