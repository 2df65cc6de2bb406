"""A table of cells: the rows of a file of comma-separated values, or of semicolons or tabs."""

from __future__ import annotations

import csv
from io import StringIO

from microwins.formats.reading.cells import MOST_SWALLOWED
from microwins.model.record import Record
from microwins.wording import reading as reasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SEPARATORS = ",;\t"
_LONGEST_CELL = 2**31 - 1


class Line(Record):
    """A row of cells and the line at which it begins; `why` it can't be read where it can't."""

    number: int
    cells: list[str]
    why: str = ""


def lines_of(text: str, rate: Callable[[list[str]], int]) -> Iterator[Line]:
    """Yield the rows that hold anything, the header first.

    The separator is the one with which `rate` finds most in the header, or the one that a first
    line `sep=;` names.
    """
    text = text.lstrip("\ufeff")
    first, _, rest = text.partition("\n")
    named = first.strip().strip('"').lower()
    skipped = 0
    if named.startswith("sep=") and len(named) == len("sep=;"):
        separator, text, skipped = named[-1], rest, 1
    elif first.rstrip("\r").lower() == "sep=\t":
        separator, text, skipped = "\t", rest, 1
    else:
        headers = {mark: next(_rows(text, mark), Line(0, [])).cells for mark in _SEPARATORS}
        separator = max(_SEPARATORS, key=lambda mark: (rate(headers[mark]), len(headers[mark])))
    for line in _rows(text, separator):
        yield line._replace(number=line.number + skipped)


def _rows(text: str, separator: str) -> Iterator[Line]:
    """Yield the rows; one that can't be read costs the line at which it begins, and no other.

    A quotation mark that is never closed swallows all that follows, which is then read once more
    from the next line on, so many times at most.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = StringIO(text, newline="").readlines()
    start, swallowed = 0, 0
    while start < len(lines) and swallowed < MOST_SWALLOWED:
        rows = csv.reader(
            iter(lines[start:] if start else lines),
            delimiter=separator,
            skipinitialspace=True,
            strict=True,
        )
        begun = start
        try:
            for cells in rows:
                if any(one.strip() for one in cells):
                    yield Line(start + 1, cells)
                start = begun + rows.line_num
        except csv.Error:
            yield Line(start + 1, [], reasons.NOT_A_TABLE_ROW)
            swallowed += begun + rows.line_num == len(lines)
            start += 1
