"""What each way says of made-up journals, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from random import Random
from statistics import fmean
from time import process_time
from typing import NamedTuple

from bench import naive
from bench.diaries import journal
from bench.keepers import CROWDS, Keeper
from bench.plants import Claim, Plant, few, planted

from microwins.analysis.patterns import patterns
from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.win import Win

SEED = 7
FEW = "few"
"""The kind of a cell whose journals have three plants."""
EARLY, PATTERN = "early sign", "pattern"
WAYS = (EARLY, PATTERN, *naive.WAYS)


class Cell(NamedTuple):
    """A sort of journal: whose, how long, with what in it; `looks` for a look every week."""

    crowd: str
    weeks: int
    plant: str = ""
    strength: str = ""
    looks: bool = False


class Outcome(NamedTuple):
    """What one way says of one journal: its hints, true ones, and whether the plant is found."""

    hints: int = 0
    true: int = 0
    found: bool = False


class Measured(NamedTuple):
    """One journal: what each way says of it, what ours cost in CPU seconds, and how many wins."""

    number: int
    outcomes: dict[str, Outcome]
    seconds: float
    wins: int


def made(cell: Cell, number: int, seed: int = SEED) -> tuple[Keeper, list[Win], list[Plant]]:
    """Return a keeper, their journal and what is planted in it: the `number`th of its cell."""
    rng = Random(f"{seed} {cell.crowd} {cell.weeks} {cell.plant} {cell.strength} {number}")
    keeper = CROWDS[cell.crowd](rng)
    plants: list[Plant] = []
    if cell.plant == FEW:
        keeper, plants = few(keeper, rng)
    elif cell.plant:
        keeper, plant = planted(cell.plant, cell.strength, keeper, rng)
        plants = [plant]
    return keeper, journal(keeper, cell.weeks, rng, plants), plants


def measured(cell: Cell, number: int, seed: int = SEED, *, beside: bool = True) -> Measured:
    """Return what the `number`th journal of `cell` shows; `beside` asks the naive ways as well."""
    _, wins, plants = made(cell, number, seed)
    known = _weekly(wins) if cell.looks else [wins]
    outcomes = dict.fromkeys(WAYS, Outcome())
    seconds = 0.0
    next_look = 0
    for journal_so_far in known:
        if len({day_of_win(win, DEFAULT_START) for win in journal_so_far}) < next_look:
            continue
        begin = process_time()
        found = patterns(journal_so_far, DEFAULT_START)
        seconds += process_time() - begin
        next_look = found.next_look if cell.looks else 0
        claims: dict[str, Sequence[Claim]] = {
            EARLY: [*found.patterns, *found.early],
            PATTERN: found.patterns,
            **(naive.hints(journal_so_far, DEFAULT_START) if beside else {}),
        }
        for way, hints in claims.items():
            outcomes[way] = max(outcomes[way], _outcome(hints, plants))
    return Measured(number, outcomes, seconds, len(wins))


def _weekly(wins: Sequence[Win]) -> Iterator[list[Win]]:
    """Yield the journal as it stood at the end of each week."""
    dated = [(day_of_win(win, DEFAULT_START), win) for win in wins]
    first, last = dated[0][0], dated[-1][0]
    for week in range(1, 2 + (last - first).days // 7):
        yield [win for day, win in dated if day < first + timedelta(weeks=week)]


def _outcome(hints: Sequence[Claim], plants: Sequence[Plant]) -> Outcome:
    true = sum(any(plant.true(hint) for plant in plants) for hint in hints)
    found = any(plant.found(hint) for plant in plants for hint in hints)
    return Outcome(len(hints), true, found)


def any_hint(results: Iterable[Measured], way: str) -> float:
    """Return the share of journals, in percent, of which a way says anything."""
    return 100 * fmean(one.outcomes[way].hints > 0 for one in results)


def recall(results: Iterable[Measured], way: str) -> float:
    """Return the share of journals, in percent, of which a way says what is planted."""
    return 100 * fmean(one.outcomes[way].found for one in results)
