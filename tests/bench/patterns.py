"""How often hints are true: ours beside the usual ways, on journals that `crowds.py` makes up.

    python tests/bench/patterns.py [--journals 500] [--first 0] [--crowd NAME]... [--only NAME]...
        [--weeks 26]... [--method NAME]... [--beside] [--year] [--quick] [--seed 7] [--jobs 2]
        [--fooled]

Run by hand, with the interpreter whose `microwins` is to be measured; prints Markdown. `--only` is
`free` for journals without any pattern, a kind of hint that is planted strongly, `weak` for the
weak ones too, or `few` for three plants in one journal. `--year` looks every day of a year as well,
at journals without any pattern. `--method` is `wins` or any function as MODULE:FUNCTION (see
`measuring.py`); `--beside` asks the usual ways as well. The same seed gives the same journals,
whatever else is measured with them; with fewer journals they are the first of the many, and a
shorter one is the beginning of a longer one. `--fooled` lists the pattern-free journals that ours
found something in, with their keepers.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import fmean, median

if __name__ == "__main__":  # this folder has a `bench` of its own
    sys.path[0] = str(Path(__file__).parents[1])

from bench import naive
from bench.crowds import CROWDS
from bench.measuring import (
    EARLY,
    EVER,
    FEW,
    PATTERN,
    SEED,
    WINS,
    Cell,
    Looks,
    Measured,
    any_hint,
    made,
    measured,
    recall,
)
from bench.plants import STRENGTHS, TITLES

from microwins.analysis.patterns import patterns
from microwins.model.day import DEFAULT_START

JOURNALS, QUICK_JOURNALS = 500, 40
WEEKS, QUICK_WEEKS = (4, 8, 12, 26, 52), (8, 26)
YEAR = 52
FREE, STRONG, WEAK = "free", "strong", "weak"
NAMES = (FREE, *STRENGTHS, WEAK, FEW)

Results = dict[Cell, list[dict[str, Measured]]]


def cells(crowds: Sequence[str], only: Sequence[str]) -> Iterator[Cell]:
    """Yield the cells of the table, or those that `only` names."""
    wanted = only or NAMES
    for crowd in crowds:
        if FREE in wanted:
            yield Cell(crowd)
        if crowd == "nasty":  # they are made to mislead, not to be found out about
            continue
        for kind in STRENGTHS:
            if kind in wanted:
                yield Cell(crowd, kind, STRONG)
                if WEAK in wanted:
                    yield Cell(crowd, kind, WEAK)
        if FEW in wanted:
            yield Cell(crowd, FEW, STRONG)


def table(results: Results, methods: Sequence[str], weeks: Sequence[int]) -> Iterator[str]:
    """Yield the lines of the tables, those that have been measured."""
    every = [(cell, name) for cell in results for name in methods]
    free = [one for one in every if not one[0].plant]
    grown = [one for one in every if one[0].plant and one[0].plant != FEW]
    several = [one for one in every if one[0].plant == FEW]
    columns = [f"{week} weeks" for week in weeks]
    if free:
        yield from _free(results, free, weeks)
    if grown:
        yield from _header(f"planted, found (%): {EARLY} / {PATTERN}", columns)
        for cell, name in sorted(grown, key=lambda one: list(STRENGTHS).index(one[0].plant)):
            found = _by(results, cell, name)
            usual, strengths = STRENGTHS[cell.plant]
            shares = ["/".join(_percent(recall, found, week)) for week in weeks]
            title = TITLES[cell.plant].format(strengths[cell.strength], usual)
            yield _row(f"{title} ({cell.crowd}, {name})", shares)
    for planted, chosen in (("one plant", grown), ("three strong plants", several)):
        if chosen:
            yield from _companions(planted, results, chosen, weeks)
    yield from _cost(results, methods, weeks)


def _by(results: Results, cell: Cell, name: str) -> list[Measured]:
    return [one[name] for one in results[cell]]


def _percent(
    share: Callable[[Sequence[Measured], int, str], float], found: Sequence[Measured], week: int
) -> Iterator[str]:
    for level in (EARLY, PATTERN):
        yield f"{share(found, week, level):.3g}"


def _free(
    results: Results, chosen: Iterable[tuple[Cell, str]], weeks: Sequence[int]
) -> Iterator[str]:
    """Yield the shares of pattern-free journals with any hint."""
    columns = [*(f"{week} weeks" for week in weeks), "any day of a year", "patterns taken back"]
    yield from _header(f"pattern-free, any hint (% of journals): {EARLY} / {PATTERN}", columns)
    for cell, name in chosen:
        found = _by(results, cell, name)
        shares = ["/".join(_percent(any_hint, found, week)) for week in weeks]
        daily = (EVER, PATTERN) in found[0].outcomes
        ever = "/".join(_percent(any_hint, found, EVER)) if daily else ""
        back = str(sum(one.taken_back for one in found)) if daily else ""
        yield _row(f"{cell.crowd}: {name}", [*shares, ever, back])


def _companions(
    planted: str, results: Results, chosen: Sequence[tuple[Cell, str]], weeks: Sequence[int]
) -> Iterator[str]:
    """Yield how many hints per planted journal are untrue, and how many of all hints are true."""
    title = f"{planted}, untrue hints per journal (share of hints that are true)"
    yield from _header(title, [f"{week} weeks" for week in weeks])
    for name in dict.fromkeys(name for _, name in chosen):
        found = [one for cell, by in chosen if by == name for one in _by(results, cell, name)]
        for level in (EARLY, PATTERN):
            row = []
            for week in weeks:
                of = [one.outcomes[week, level] for one in found]
                untrue = fmean(one.hints - one.true for one in of)
                true = sum(one.true for one in of) / max(1, sum(one.hints for one in of))
                row.append(f"{untrue:.3f} ({true:.1%})")
            yield _row(f"{name}: {level}", row)


def _cost(results: Results, methods: Sequence[str], weeks: Sequence[int]) -> Iterator[str]:
    """Yield the CPU time that a method takes for a journal in memory."""
    yield from _header("CPU time", [f"{week} weeks" for week in weeks])
    for name in methods:
        found = [one for cell in results for one in _by(results, cell, name)]
        wins = [f"{median(one.wins[week] for one in found):.0f}" for week in weeks]
        mean = [f"{1000 * median(one.seconds[week] for one in found):.1f}" for week in weeks]
        most = [f"{1000 * max(one.seconds[week] for one in found):.0f}" for week in weeks]
        yield _row("wins, median", wins)
        yield _row(f"{name}: ms, median", mean)
        yield _row(f"{name}: ms, largest", most)


def _header(title: str, columns: Sequence[str]) -> Iterator[str]:
    yield from ("", _row(title, columns), "|---" * (1 + len(columns)) + "|")


def _row(title: str, columns: Iterable[str]) -> str:
    return f"| {' | '.join([title, *columns])} |"


def _fooled(results: Results, weeks: Sequence[int], seed: int) -> Iterator[str]:
    """Yield the pattern-free journals in which ours found something, and who kept them."""
    for cell, found in results.items():
        for one in () if cell.plant else found:
            for week in weeks:
                ours = one[WINS]
                if ours.outcomes[week, EARLY].hints:
                    known = made(cell, ours.number, week, seed)
                    shown = patterns(known.wins, DEFAULT_START)
                    yield f"\n{cell.crowd}, {week} weeks, journal {ours.number}:"
                    yield from (f"  {hint}" for hint in [*shown.patterns, *shown.early])
                    yield f"  {known.keeper}"


def main() -> None:
    """Measure what is asked for and print it."""
    words = argparse.ArgumentParser(description="How often hints are true.")
    words.add_argument("--quick", action="store_true", help="fewer journals, two lengths")
    words.add_argument("--journals", type=int, help="how many in each cell")
    words.add_argument("--first", type=int, default=0, help="of them, to measure in parts")
    words.add_argument("--crowd", action="append", default=[], choices=CROWDS)
    words.add_argument("--only", action="append", default=[], choices=NAMES)
    words.add_argument("--weeks", action="append", default=[], type=int)
    words.add_argument("--method", action="append", default=[], metavar="NAME")
    words.add_argument("--beside", action="store_true", help="the usual ways as well")
    words.add_argument("--year", action="store_true", help="look every day of a year as well")
    words.add_argument("--seed", type=int, default=SEED)
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--fooled", action="store_true", help="list the journals that fooled ours")
    chosen = words.parse_args()
    number = chosen.journals or (QUICK_JOURNALS if chosen.quick else JOURNALS)
    weeks = chosen.weeks or (QUICK_WEEKS if chosen.quick else WEEKS)
    methods = [*(chosen.method or [WINS]), *(naive.WAYS if chosen.beside else ())]
    results: Results = {}
    with Pool(chosen.jobs) as pool:
        for cell in cells(chosen.crowd or list(CROWDS), chosen.only):
            daily = chosen.year and not cell.plant
            known = sorted({*weeks, YEAR}) if daily else weeks
            ask = partial(measured, cell, looks=Looks(known, methods, daily), seed=chosen.seed)
            numbers = range(chosen.first, chosen.first + number)
            results[cell] = pool.map(ask, numbers, chunksize=5)
    print("\n".join(table(results, methods, weeks)))
    if chosen.fooled:
        print("\n".join(_fooled(results, weeks, chosen.seed)))


if __name__ == "__main__":
    main()
