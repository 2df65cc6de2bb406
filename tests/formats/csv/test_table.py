"""The rules of rows: each that can be read is read, whatever stands before it."""

from microwins.formats.csv.columns import rate
from microwins.formats.csv.table import Line, lines_of

WHY = "a quotation mark isn't closed, or is closed too early"


def rows(text: str) -> list[Line]:
    """Return the rows of a table, its header left out."""
    return list(lines_of(text, rate))[1:]


def test_a_quote_that_is_never_closed_costs_one_row() -> None:
    """What follows is read, and so is what stands before."""
    assert rows('date,title\n2026-03-01,a\n2026-03-02,"b\n2026-03-03,c\n2026-03-04,d\n') == [
        Line(2, ["2026-03-01", "a"]),
        Line(3, [], WHY),
        Line(4, ["2026-03-03", "c"]),
        Line(5, ["2026-03-04", "d"]),
    ]


def test_a_quote_that_closes_too_early_costs_one_row() -> None:
    """So does one inside a cell."""
    assert rows('date,title\n2026-03-01,"a "b" c"\n2026-03-02,d\n') == [
        Line(2, [], WHY),
        Line(3, ["2026-03-02", "d"]),
    ]


def test_a_cell_of_several_lines_is_one() -> None:
    """Line breaks in quotes are part of a cell, and numbers of rows count lines."""
    assert rows('date,title\n2026-03-01,"a\r\nb\nc"\n2026-03-02,d\n') == [
        Line(2, ["2026-03-01", "a\r\nb\nc"]),
        Line(5, ["2026-03-02", "d"]),
    ]
