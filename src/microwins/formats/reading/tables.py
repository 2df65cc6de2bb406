"""Tables in other programs' files: rows of cells between commas, semicolons or tabs."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator

from microwins.model.record import Record
from microwins.wording import reading as reasons

LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_SEPARATORS = ",;\t"
_SAYS_NOTHING = f"{_SEPARATORS} \r\n"
_MOST_SWALLOWED = 100
"""So often is the rest of a file read once more, after a quotation mark that swallowed it."""

csv.field_size_limit(2**31 - 1)  # a note may be longer than what Python's csv takes by itself


class TableRow(Record):
    """A row of cells and the line at which it begins; `why` it can't be read where it can't."""

    number: int
    cells: list[str]
    why: str = ""


def table_rows(
    text: str, rate: Callable[[list[str]], int] = len, *, strict: bool = False
) -> Iterator[TableRow]:
    """Yield the rows that hold anything, the header first.

    The separator is the one with which `rate` finds most in the first row, or the one that a first
    line `sep=;` names. A quotation mark that never closes costs the line at which it begins, and no
    other; where the reading is `strict`, so does one that closes before its cell ends.
    """
    text = text.lstrip("\ufeff")
    first, _, rest = text.partition("\n")
    named = first.strip().strip('"').lower()
    if named.startswith("sep=") and len(named) == len("sep=;"):
        yield from _rows(LINE.findall(rest), named[-1], skipped=1, strict=strict)
        return
    if first.rstrip("\r").lower() == "sep=\t":
        yield from _rows(LINE.findall(rest), "\t", skipped=1, strict=strict)
        return
    lines = LINE.findall(text)
    begin = next((i for i, line in enumerate(lines) if line.strip(_SAYS_NOTHING)), len(lines))
    heads = {
        mark: next((row.cells for row in _rows(lines[begin:], mark, strict=strict)), [])
        for mark in _SEPARATORS
    }
    separator = max(_SEPARATORS, key=lambda mark: (rate(heads[mark]), len(heads[mark])))
    yield from _rows(lines, separator, strict=strict)


def taken_heads(table: Iterator[TableRow]) -> list[str]:
    """Take the names of the columns off a table, in lower case."""
    return [head.strip().lower() for head in next(table, TableRow(0, [])).cells]


def named_cells(
    heads: list[str], table: Iterator[TableRow]
) -> Iterator[tuple[str, dict[str, str], str]]:
    """Yield the place of each row, its cells by the names of their columns, and why it is unclear.

    A cell that isn't there is "".
    """
    for number, cells, why in table:
        more = any(cell.strip() for cell in cells[len(heads) :])
        padded = [*cells, *[""] * len(heads)]
        row = {head: cell.strip() for head, cell in zip(heads, padded, strict=False)}
        yield reasons.LINE.format(number=number), row, why or (reasons.MORE_CELLS if more else "")


def _rows(
    lines: list[str], separator: str, *, skipped: int = 0, strict: bool
) -> Iterator[TableRow]:
    """Yield the rows of some lines, of which so many were `skipped` before.

    What an open quotation mark swallowed is read once more from the next line on, so many times at
    most.
    """
    why = reasons.NOT_A_TABLE_ROW if strict else reasons.OPEN_QUOTE
    start, swallowed = 0, 0
    while start < len(lines) and swallowed < _MOST_SWALLOWED:
        begun = start
        rows = csv.reader(
            iter(lines[begun:] if begun else lines),
            delimiter=separator,
            skipinitialspace=strict,
            strict=strict,
        )
        try:
            for cells in rows:
                end = begun + rows.line_num
                if not strict and end == len(lines) and _is_open(lines[start:]):
                    raise csv.Error  # noqa: TRY301 (what `strict` itself would do)
                if any(cell.strip() for cell in cells):
                    yield TableRow(start + 1 + skipped, cells)
                start = end
        except csv.Error:
            yield TableRow(start + 1 + skipped, [], why)
            swallowed += begun + rows.line_num == len(lines)
            start += 1


def _is_open(lines: list[str]) -> bool:
    """Tell whether a row of several lines ends within a quotation."""
    return len(lines) > 1 and bool("".join(lines).count('"') % 2)
