"""How often hints are true: ours beside the usual ways, on journals made up by `keepers.py`.

    python tests/bench/patterns.py [--quick] [--journals 500] [--only NAME]... [--seed 7]
                                   [--jobs 2] [--fooled]

Run by hand, with the interpreter whose `microwins` is to be measured; prints Markdown. NAME is
`free` for journals without any pattern, `looks` for those looked at through a year, a kind of hint
that is planted, or `few` for three plants in one journal. The same seed gives the same journals,
whatever else is measured with them; with fewer journals they are the first of the many. `--fooled`
lists the pattern-free journals that ours found something in, with their keepers.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import fmean, median

if __name__ == "__main__":  # this folder has a `bench` of its own
    sys.path[0] = str(Path(__file__).parents[1])

from bench import naive
from bench.keepers import CROWDS
from bench.measuring import (
    EARLY,
    FEW,
    PATTERN,
    SEED,
    WAYS,
    Cell,
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
FREE_WEEKS, PLANTED_WEEKS = (4, 8, 26, 52, 104), (8, 12, 26, 52)
YEAR = 52
NAMES = ("free", "looks", *STRENGTHS, FEW)


def cells(only: Sequence[str], *, quick: bool) -> list[Cell]:
    """Return the cells of the table, or those that `only` names."""
    wanted = only or NAMES
    free = [Cell(crowd, weeks) for crowd in CROWDS for weeks in FREE_WEEKS]
    looks = [Cell(crowd, YEAR, looks=True) for crowd in CROWDS]
    plants = [
        Cell("ordinary", weeks, kind, strength)
        for kind, (_, strengths) in STRENGTHS.items()
        for strength in strengths
        for weeks in PLANTED_WEEKS
    ]
    several = [Cell("ordinary", weeks, FEW) for weeks in PLANTED_WEEKS]
    every = [*free, *looks, *plants, *several]
    chosen = [one for one in every if (one.plant or ("free", "looks")[one.looks]) in wanted]
    return [one for one in chosen if not quick or one.weeks in {8, 26} or one.looks]


Results = dict[Cell, list[Measured]]


def table(results: Results) -> Iterator[str]:
    """Yield the lines of the tables, those that have been measured."""
    free = {cell: found for cell, found in results.items() if not cell.plant}
    grown = {cell: found for cell, found in results.items() if cell.strength}
    several = {cell: found for cell, found in results.items() if cell.plant == FEW}
    if free:
        yield from _free(free)
    if grown:
        yield from _recall(grown)
        yield from _companions("one plant", grown)
    if several:
        yield from _companions("three strong plants", several)
    if any(not cell.looks for cell in results):
        yield from _cost(results)


def _free(results: Results) -> Iterator[str]:
    """Yield the shares of pattern-free journals with any hint."""
    heads = [(weeks, looks) for looks in (False, True) for weeks in FREE_WEEKS]
    heads = [head for head in heads if any((one.weeks, one.looks) == head for one in results)]
    columns = ["a year, weekly looks" if looks else f"{weeks} weeks" for weeks, looks in heads]
    yield from _header("pattern-free, any hint (% of journals)", columns)
    for crowd in CROWDS:
        for way in WAYS:
            chosen = [results.get(Cell(crowd, weeks, looks=looks)) for weeks, looks in heads]
            yield _row(
                f"{crowd}: {way}", [f"{any_hint(one, way):.1f}" if one else "" for one in chosen]
            )


def _recall(results: Results) -> Iterator[str]:
    """Yield the shares of planted journals in which the plant is found."""
    lengths = sorted({cell.weeks for cell in results})
    for title, ways in (
        ("planted, found (%): early sign / pattern", (EARLY, PATTERN)),
        (f"the same: {' / '.join(naive.WAYS)}", naive.WAYS),
    ):
        yield from _header(title, [f"{weeks} weeks" for weeks in lengths])
        for kind, strength in dict.fromkeys((cell.plant, cell.strength) for cell in results):
            usual, strengths = STRENGTHS[kind]
            chosen = [results[Cell("ordinary", weeks, kind, strength)] for weeks in lengths]
            shares = ["/".join(f"{recall(one, way):.0f}" for way in ways) for one in chosen]
            yield _row(TITLES[kind].format(strengths[strength], usual), shares)


def _companions(planted: str, results: Results) -> Iterator[str]:
    """Yield how many hints per planted journal are untrue, and how many of all hints are true."""
    lengths = sorted({cell.weeks for cell in results})
    title = f"{planted}, untrue hints per journal (share of hints that are true)"
    yield from _header(title, [f"{weeks} weeks" for weeks in lengths])
    for way in WAYS:
        row = []
        for weeks in lengths:
            of = [
                one.outcomes[way]
                for cell in results
                if cell.weeks == weeks
                for one in results[cell]
            ]
            untrue = fmean(one.hints - one.true for one in of)
            true = sum(one.true for one in of) / max(1, sum(one.hints for one in of))
            row.append(f"{untrue:.3f} ({true:.1%})")
        yield _row(way, row)


def _cost(results: Results) -> Iterator[str]:
    """Yield the CPU time that ours takes for a journal in memory."""
    lengths = sorted({cell.weeks for cell in results if not cell.looks})
    yield from _header("CPU time of ours", [f"{weeks} weeks" for weeks in lengths])
    groups = [
        [one for cell in results if cell.weeks == weeks and not cell.looks for one in results[cell]]
        for weeks in lengths
    ]
    yield _row("wins, median", [f"{median(one.wins for one in group):.0f}" for group in groups])
    yield _row(
        "ms, median", [f"{1000 * median(one.seconds for one in group):.1f}" for group in groups]
    )
    yield _row(
        "ms, largest", [f"{1000 * max(one.seconds for one in group):.0f}" for group in groups]
    )


def _header(title: str, columns: Sequence[str]) -> Iterator[str]:
    yield from ("", _row(title, columns), "|---" * (1 + len(columns)) + "|")


def _row(title: str, columns: Iterable[str]) -> str:
    return f"| {' | '.join([title, *columns])} |"


def _fooled(results: Results, seed: int) -> Iterator[str]:
    """Yield the pattern-free journals in which ours found something, and who kept them."""
    for cell, found in results.items():
        for one in found:
            if not cell.plant and not cell.looks and one.outcomes[EARLY].hints:
                keeper, wins, _ = made(cell, one.number, seed)
                shown = patterns(wins, DEFAULT_START)
                yield f"\n{cell.crowd}, {cell.weeks} weeks, journal {one.number}:"
                yield from (f"  {hint}" for hint in [*shown.patterns, *shown.early])
                yield f"  {keeper}"


def main() -> None:
    """Measure what is asked for and print it."""
    words = argparse.ArgumentParser(description="How often hints are true.")
    words.add_argument("--quick", action="store_true", help="fewer journals, two lengths")
    words.add_argument("--journals", type=int, help="how many in each cell")
    words.add_argument("--only", action="append", default=[], choices=NAMES)
    words.add_argument("--seed", type=int, default=SEED)
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--fooled", action="store_true", help="list the journals that fooled ours")
    chosen = words.parse_args()
    number = chosen.journals or (QUICK_JOURNALS if chosen.quick else JOURNALS)
    results: Results = {}
    with Pool(chosen.jobs) as pool:
        for cell in cells(chosen.only, quick=chosen.quick):
            ask = partial(measured, cell, seed=chosen.seed)
            results[cell] = pool.map(ask, range(number), chunksize=5)
    print("\n".join(table(results)))
    if chosen.fooled:
        print("\n".join(_fooled(results, chosen.seed)))


if __name__ == "__main__":
    main()
