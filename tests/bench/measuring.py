"""What each method says of made-up journals, cell by cell.

A method is any function with the arguments of `microwins.analysis.patterns.patterns` that returns
the same: `patterns`, `early`, `active_days` and `next_look`, the number of active days before which
it says the same again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from importlib import import_module
from random import Random
from statistics import fmean
from time import process_time
from typing import Any, NamedTuple
from unittest.mock import patch

from bench import naive
from bench.crowds import CROWDS
from bench.plants import Claim, Plant, few, planted

from microwins.analysis.patterns import patterns, selection
from microwins.analysis.patterns.dataset import DAYS
from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.ulid import moment_of
from microwins.model.win import Win

SEED = 7
FEW = "few"
"""The kind of a cell whose journals have three plants."""
EARLY, PATTERN = "early sign", "pattern"
EVER = 0
"""The length of what is shown at any look, given in place of a number of weeks."""
WINS = "wins"
"""The method of `wins patterns`."""

_A_DAY = 24 * 60 * 60 * 1000
_A_WEEK = 7


class Cell(NamedTuple):
    """A sort of journal: whose, and with what in it."""

    crowd: str
    plant: str = ""
    strength: str = ""


class Outcome(NamedTuple):
    """What one way says of one journal: its hints, true ones, and whether the plant is found."""

    hints: int = 0
    true: int = 0
    found: bool = False


class Measured(NamedTuple):
    """One journal, by one method: what it says by weeks and level, its cost and its doubts.

    `seconds` are of CPU, by weeks, `wins` how many there are then. `taken_back` are patterns that
    were shown on a day and not on the one after.
    """

    number: int
    outcomes: Mapping[tuple[int, str], Outcome]
    seconds: Mapping[int, float]
    wins: Mapping[int, int]
    taken_back: int = 0


class Known(NamedTuple):
    """A made-up journal: its keeper, plants, wins, and the day on which each becomes known."""

    keeper: Any
    plants: Sequence[Plant]
    wins: Sequence[Win]
    days: Sequence[int]

    def at(self, day: int) -> list[Win]:
        """Return the wins that are known at the end of a day."""
        return [win for win, known in zip(self.wins, self.days, strict=True) if known <= day]


def method(name: str) -> Callable[..., Any]:
    """Return the method of a name: "wins", a naive way, or a function as "module:function"."""
    if name == WINS:
        return patterns
    if name in naive.WAYS:
        return naive.method(name)
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found


def made(cell: Cell, number: int, weeks: int, seed: int = SEED) -> Known:
    """Return the `number`th journal of a cell; a shorter one is the first part of a longer one."""
    rng = Random(f"{seed} {cell.crowd} {cell.plant} {cell.strength} {number}")
    crowd = CROWDS[cell.crowd]
    keeper = crowd.keeper(rng)
    plants: list[Plant] = []
    if cell.plant == FEW:
        keeper, plants = few(keeper, rng)
    elif cell.plant:
        keeper, plant = planted(cell.plant, cell.strength, keeper, rng)
        plants = [plant]
    wins = crowd.journal(keeper, weeks, rng, plants)
    return Known(keeper, plants, wins, [_known(win) for win in wins])


def _known(win: Win) -> int:
    """Return the day on which a win is typed, which may be later than its own."""
    day = day_of_win(win, DEFAULT_START).toordinal()
    moment = moment_of(win.id)
    if moment is None:
        return day
    since = (win.at.hour * 60 + win.at.minute) * 60_000 - DEFAULT_START // timedelta(milliseconds=1)
    later = moment - int(win.at.timestamp() * 1000)
    return day + max(0, (since % _A_DAY + later) // _A_DAY)


class Looks(NamedTuple):
    """When made-up journals are looked at, and by which methods.

    After so many weeks each; with `daily` every day as well, up to the last of these.
    """

    weeks: Sequence[int]
    methods: Sequence[str] = (WINS,)
    daily: bool = False


def measured(cell: Cell, number: int, looks: Looks, seed: int = SEED) -> dict[str, Measured]:
    """Return what each method says of the `number`th journal of `cell`."""
    known = made(cell, number, max(looks.weeks), seed)
    return {name: _of_method(known, number, name, looks) for name in looks.methods}


def _of_method(known: Known, number: int, name: str, looks: Looks) -> Measured:
    ask = method(name)
    first = known.keeper.first.toordinal()
    outcomes: dict[tuple[int, str], Outcome] = {}
    seconds: dict[int, float] = {}
    wins: dict[int, int] = {}
    for week in looks.weeks:
        so_far = known.at(first + 7 * week - 1)
        begin = process_time()
        found = ask(so_far, DEFAULT_START)
        seconds[week], wins[week] = process_time() - begin, len(so_far)
        for level, hints in _levels(found):
            outcomes[week, level] = _outcome(hints, known.plants)
    taken_back = 0
    before: set[tuple[Any, ...]] = set()
    daily = looks.daily and name not in naive.WAYS
    every = range(first, first + 7 * max(looks.weeks)) if daily else range(0)
    for found in _through(ask, known, every):
        shown = {(one.kind, one.category, one.with_, one.tag) for one in found.patterns}
        taken_back += len(before - shown)
        before = shown
        for level, hints in _levels(found):
            outcome = _outcome(hints, known.plants)
            outcomes[EVER, level] = max(outcomes.get((EVER, level), Outcome()), outcome)
    return Measured(number, outcomes, seconds, wins, taken_back)


def _levels(found: Any) -> Iterator[tuple[str, Sequence[Claim]]]:
    yield EARLY, [*found.patterns, *found.early]
    yield PATTERN, found.patterns


def _through(ask: Callable[..., Any], known: Known, every: Sequence[int]) -> Iterator[Any]:
    """Yield what a method says on each of the days on which it may say something else.

    What is typed late, of a day before, is looked at once a week.
    """
    with patch.object(selection, "tested_at", _remembering()):
        yield from _looked(ask, known, every)


def _remembering() -> Callable[..., Any]:
    """Return what tests a look only once, however many later looks remember it.

    Wins are added alone: as many up to the same day are the same.
    """
    test = selection.tested_at
    known: dict[tuple[int, int, frozenset[str]], Any] = {}

    def tested_at(
        wins: Sequence[Any], last: int, day_start: timedelta, kinds: Collection[str]
    ) -> Any:
        key = last, sum(last - DAYS < win.day <= last for win in wins), frozenset(kinds)
        if key not in known:
            known[key] = test(wins, last, day_start, kinds)
        return known[key]

    return tested_at


def _looked(ask: Callable[..., Any], known: Known, every: Sequence[int]) -> Iterator[Any]:
    """Yield what a method says on the days on which it looks anew, or has late wins."""
    active: set[int] = set()
    next_look = 0
    late = False
    new: dict[int, set[int]] = {}
    for win, day in zip(known.wins, known.days, strict=True):
        new.setdefault(day, set()).add(day_of_win(win, DEFAULT_START).toordinal())
    for today in every:
        added = new.get(today, set())
        active |= added
        late = late or bool(added - {today})
        if len(active) >= next_look or (late and today % _A_WEEK == 0):
            found = ask(known.at(today), DEFAULT_START)
            next_look, late = found.next_look, False
            yield found


def _outcome(hints: Sequence[Claim], plants: Sequence[Plant]) -> Outcome:
    true = sum(any(plant.true(hint) for plant in plants) for hint in hints)
    found = any(plant.found(hint) for plant in plants for hint in hints)
    return Outcome(len(hints), true, found)


def any_hint(results: Iterable[Measured], weeks: int, level: str) -> float:
    """Return the share of journals, in percent, of which anything is said; `EVER` for any look."""
    return 100 * fmean(one.outcomes[weeks, level].hints > 0 for one in results)


def recall(results: Iterable[Measured], weeks: int, level: str) -> float:
    """Return the share of journals, in percent, of which what is planted is said."""
    return 100 * fmean(one.outcomes[weeks, level].found for one in results)
