"""A table of cells: the rows of a file of comma-separated values, or of semicolons or tabs."""

from __future__ import annotations

import csv
from io import StringIO

from microwins.model.record import Record
from microwins.voice import reading as reasons

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
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=separator, skipinitialspace=True, strict=True
    )
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Line(number, [], reasons.NOT_A_TABLE_ROW)
            continue
        if any(one.strip() for one in cells):
            yield Line(number, cells)
