"""Hints are as true as the manual says: a small part of `bench/patterns.py`, with wide bounds."""

from functools import cache

import pytest
from bench.crowds import CROWDS
from bench.measuring import EARLY, PATTERN, WINS, Cell, Looks, Measured, any_hint, measured, recall

FREE, PLANTED = 150, 80
"""Journals of a cell: the first of those in the table."""

WEEKS = 26
"""Long enough for the strong plants to be found in most journals."""

TABLE = {
    "time": (82, 72),
    "after": (94, 93),
    "together": (96, 94),
    "weekday": (76, 66),
    "mood": (83, 71),
}
"""Recall of the strong plants after `WEEKS`, in percent, early signs and patterns: the manual's."""

POINTS = 10
"""How far the recall of so few journals may be from the table."""


@cache
def results(cell: Cell, number: int) -> list[Measured]:
    """Return what ours says of the first journals of a cell."""
    return [measured(cell, one, Looks([WEEKS]))[WINS] for one in range(number)]


@pytest.mark.slow
@pytest.mark.parametrize(("way", "bound"), [(EARLY, 8), (PATTERN, 4)])
@pytest.mark.parametrize("crowd", CROWDS)
def test_where_there_is_no_pattern_hardly_any_is_shown(crowd: str, way: str, bound: int) -> None:
    """Of 150 journals without any pattern, few show an early sign and fewer a pattern."""
    assert any_hint(results(Cell(crowd), FREE), WEEKS, way) <= bound


@pytest.mark.slow
@pytest.mark.parametrize("kind", TABLE)
def test_what_is_planted_is_found_as_often_as_the_table_says(kind: str) -> None:
    """Strong plants are found as often as in the table, give or take ten points."""
    found = results(Cell("ordinary", kind, "strong"), PLANTED)
    shares = [recall(found, WEEKS, way) for way in (EARLY, PATTERN)]
    assert shares == pytest.approx(TABLE[kind], abs=POINTS)
