"""The rules of tables: each row that can be read is read, whatever stands before it."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.formats.reading.columns import rate
from microwins.formats.reading.tables import TableRow, table_rows
from microwins.wording import reading as reasons

cells = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2)


@given(st.lists(cells))
def test_rows_are_what_was_written(table: list[list[str]]) -> None:
    """Whatever a spreadsheet writes with commas comes back cell by cell, empty rows apart."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(table)
    full = [row for row in table if any(cell.strip() for cell in row)]
    read = [row.cells for row in table_rows("a,b\n" + text.getvalue())]
    assert read == [["a", "b"], *full]


@every("separator", [",", ";", "\t"])
@every("end", ["\n", "\r\n", "\r"])
def test_rows_know_their_lines(separator: str, end: str) -> None:
    """A row has the number of the line on which it begins, whichever way lines end."""
    text = separator.join("ab") + end + end + f'1{separator}"2{end}3"' + end + separator.join("45")
    assert list(table_rows(text)) == [
        TableRow(1, ["a", "b"]),
        TableRow(3, ["1", f"2{end}3"]),
        TableRow(5, ["4", "5"]),
    ]


def test_a_quotation_mark_that_never_closes() -> None:
    """Costs its own line and none of those that follow."""
    text = 'a,b\n1,"two\n3,four\n"5","six"\n'
    assert list(table_rows(text)) == [
        TableRow(1, ["a", "b"]),
        TableRow(2, [], reasons.OPEN_QUOTE),
        TableRow(3, ["3", "four"]),
        TableRow(4, ["5", "six"]),
    ]


def test_a_cell_as_long_as_it_likes() -> None:
    """A note may be longer than what Python's csv takes by itself."""
    assert list(table_rows("a,b\n1," + "x" * 200_000)) == [
        TableRow(1, ["a", "b"]),
        TableRow(2, ["1", "x" * 200_000]),
    ]


def test_no_rows() -> None:
    """A file without anything has no rows."""
    assert list(table_rows("")) == list(table_rows("\n \n,,\n")) == []


def test_quotation_marks_that_swallow_the_rest() -> None:
    """A file of nothing else is given up after a hundred of them."""
    assert len(list(table_rows("a,b\n" + 'x","\n' * 2000 + 'x"y"z,"\n'))) < 150


def rows(text: str) -> list[TableRow]:
    """Return the rows of a table, its header left out."""
    return list(table_rows(text, rate, strict=True))[1:]


def test_a_quote_that_is_never_closed_costs_one_row() -> None:
    """What follows is read, and so is what stands before."""
    assert rows('date,title\n2026-03-01,a\n2026-03-02,"b\n2026-03-03,c\n2026-03-04,d\n') == [
        TableRow(2, ["2026-03-01", "a"]),
        TableRow(3, [], reasons.NOT_A_TABLE_ROW),
        TableRow(4, ["2026-03-03", "c"]),
        TableRow(5, ["2026-03-04", "d"]),
    ]


def test_a_quote_that_closes_too_early_costs_one_row() -> None:
    """So does one inside a cell."""
    assert rows('date,title\n2026-03-01,"a "b" c"\n2026-03-02,d\n') == [
        TableRow(2, [], reasons.NOT_A_TABLE_ROW),
        TableRow(3, ["2026-03-02", "d"]),
    ]


def test_a_cell_of_several_lines_is_one() -> None:
    """Line breaks in quotes are part of a cell, and numbers of rows count lines."""
    assert rows('date,title\n2026-03-01,"a\r\nb\nc"\n2026-03-02,d\n') == [
        TableRow(2, ["2026-03-01", "a\r\nb\nc"]),
        TableRow(5, ["2026-03-02", "d"]),
    ]
