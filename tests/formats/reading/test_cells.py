"""The rules of what stands in the files of other programs: rows, lines, days, times, numbers."""

import csv
import io
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.reading import READING

from microwins.formats.reading.cells import clock_in, day_in, lines, number_in, rows, won
from microwins.model.text import MAX_BYTES

cells = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2)


@given(st.lists(cells))
def test_rows_are_what_was_written(table: list[list[str]]) -> None:
    """Whatever a spreadsheet writes with commas comes back cell by cell, empty rows apart."""
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(table)
    full = [row for row in table if any(cell.strip() for cell in row)]
    read = [row for _, row in rows("a,b\n" + text.getvalue())]
    assert read == [["a", "b"], *full]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_know_their_lines(separator: str, end: str) -> None:
    """A row has the number of the line on which it begins, whichever way lines end."""
    text = separator.join("ab") + end + end + f'1{separator}"2{end}3"' + end + separator.join("45")
    assert list(rows(text)) == [(1, ["a", "b"]), (3, ["1", f"2{end}3"]), (5, ["4", "5"])]


def test_a_quotation_mark_that_never_closes() -> None:
    """Costs its own line and none of those that follow."""
    text = 'a,b\n1,"two\n3,four\n"5","six"\n'
    assert list(rows(text)) == [(1, ["a", "b"]), (2, None), (3, ["3", "four"]), (4, ["5", "six"])]


def test_a_cell_as_long_as_it_likes() -> None:
    """A note may be longer than what Python's csv takes by itself."""
    assert list(rows("a,b\n1," + "x" * 200_000)) == [(1, ["a", "b"]), (2, ["1", "x" * 200_000])]


def test_no_rows() -> None:
    """A file without anything has no rows."""
    assert list(rows("")) == list(rows("\n \n,,\n")) == []


def test_lines_end_where_editors_end_them() -> None:
    """A form feed or a line separator of Unicode is a character of its line."""
    assert list(lines("a\x0cb\u2028c\r\n\n  \nd\re")) == [(1, "a\x0cb\u2028c"), (4, "d"), (5, "e")]


@pytest.mark.parametrize("text", ["2026-11-02", "2026/11/2", " 2026.11.02 "])
def test_a_day(text: str) -> None:
    """Year, month, day are a day, with one sign between them."""
    assert day_in(text) == date(2026, 11, 2)


@pytest.mark.parametrize(
    "text", ["", "2026-02-30", "2026-11/02", "0001-01-01", "9999-01-01", "02-11-2026", "20261102"]
)
def test_no_day(text: str) -> None:
    """What no calendar has, and years in which no win can be, are no days."""
    assert day_in(text) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:03", time(14, 3)),
        ("7:05", time(7, 5)),
        ("14.03", time(14, 3)),
        ("14:03:59", time(14, 3)),
        ("6:50 pm", time(18, 50)),
        ("10:04 AM", time(10, 4)),
        ("6:50\u202fPM", time(18, 50)),
        ("6:50\xa0p.\xa0m.", time(18, 50)),
        ("6:50pm", time(18, 50)),
        ("12:05 am", time(0, 5)),
        ("12:30 pm", time(12, 30)),
        ("0:10 PM", time(12, 10)),
        ("18:50 pm", time(18, 50)),
        ("\uc624\ud6c4 8:30", time(20, 30)),
        ("\u4e0b\u53488:30", time(20, 30)),
    ],
)
def test_a_time_of_day(text: str, clock: time) -> None:
    """Times are read with the marks of several languages, by any sort of space."""
    assert clock_in(text) == clock


@pytest.mark.parametrize("text", ["", "24:00", "12:60", "13:00 am", "evening", "7", "7:05 xm"])
def test_no_time_of_day(text: str) -> None:
    """What no clock shows is no time."""
    assert clock_in(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3), ("2.5", 2.5), ("2,5", 2.5), ("-1", -1), ("4.0", 4), ("nan", None), ("1e9", None)],
)
def test_a_number(text: str, number: float | None) -> None:
    """Whole numbers are whole, decimals have a point or a comma, and infinity is no number."""
    assert number_in(text) == number
    assert type(number_in(text)) is type(number)


def test_words_without_end() -> None:
    """Words longer than a win may have are cut between letters, and go along whole in the note."""
    words = "\xe9" * MAX_BYTES
    win = won(words, date(2026, 11, 22), READING, extra={"note": "n"})
    assert win.text == "\xe9" * (MAX_BYTES // 2)
    assert win.extra == {"note": f"{words}\n\nn"}


def test_quotation_marks_that_swallow_the_rest() -> None:
    """A file of nothing else is given up after a hundred of them."""
    assert len(list(rows("a,b\n" + 'x","\n' * 2000 + 'x"y"z,"\n'))) < 150
