"""Comma-separated values: what spreadsheets and databases read, and whatever table holds wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from shlex import quote

from microwins.errors import BadInputError
from microwins.formats.csv.columns import DATED, TARGETS, Layout, layout, rate
from microwins.formats.csv.foreign_rows import entry
from microwins.formats.csv.formula_guard import cell, unguarded
from microwins.formats.csv.own_rows import COLUMNS, own_entry, tags_in, written_tags
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.export_context import ExportContext
from microwins.formats.reading.dates import Ambiguous, moment_of, order_of
from microwins.formats.reading.source import excerpt, text_of
from microwins.formats.reading.tables import TableRow, table_rows
from microwins.model.text import to_json
from microwins.results.rows import Row
from microwins.wording import reading as reasons

FIELDS = TARGETS
"""What a column may be told to be by --map."""

_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?$")


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the header and a row for each win, as RFC 4180 has them, every cell quoted.

    `at` of a win without a time is its date. What has no column stands in `more` as JSON, with the
    exact value of each cell that had to be written otherwise.
    """
    yield _quoted(COLUMNS)
    for row in rows:
        yield _quoted(_cells(row, raw=context.raw))


def _quoted(cells: Iterable[str]) -> str:
    return ",".join('"' + one.replace('"', '""') + '"' for one in cells) + "\r\n"


def _cells(row: Row, *, raw: bool) -> list[str]:
    win = row.win
    exact = {
        "text": win.text,
        "category": win.category,
        "zone": win.zone or "",
        "id": win.id,
    }
    cells = {name: cell(value, raw=raw) for name, value in exact.items()}
    more: dict[str, object] = {
        name: value for name, value in exact.items() if unguarded(cells[name]) != value
    }
    cells["tags"] = written_tags(win.tags, raw=raw)
    if tags_in(cells["tags"]) != win.tags:
        more["tags"] = list(win.tags)
    if not win.timed:
        more["at"] = win.at.isoformat()
    more.update((name, value) for name, value in win.extra.items() if name not in more)
    cells |= {
        "day": row.day.isoformat(),
        "at": (win.at if win.timed else win.at.date()).isoformat(),
        "time": f"{win.at:%H:%M}" if win.timed else "",
        "mood": "" if win.mood is None else str(win.mood),
        "partial": "true" if win.partial else "",
        "hidden": "true" if win.hidden else "",
        "more": to_json(more) if more else "",
    }
    return [cells[name] for name in COLUMNS]


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the win of each row, of a table whose columns are known by name or by --map.

    Raises BadInputError where no column holds a text or none a day, and where the days of a
    column can be read in two ways.
    """
    table = table_rows(text_of(data), rate, strict=True)
    header = next(table, None)
    if header is None:
        return
    rows = list(table)
    if header.why:
        raise BadInputError(
            "The first line holds no names of columns.", 'A line that will do: "date","text"'
        )
    found = _told_by_days(layout(header.cells, reading.fields), rows)
    width = len(found.names)
    for row in rows:
        place = reasons.line(row.number)
        cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
        if row.why:
            yield Trouble(place, row.why)
        elif any(one.strip() for one in row.cells[width:]):
            yield Trouble(place, reasons.MORE_CELLS)
        elif found.own:
            yield own_entry(place, dict(zip(found.fields, cells, strict=True)), reading)
        else:
            yield entry(place, cells, found, reading)


def _told_by_days(found: Layout, rows: list[TableRow]) -> Layout:
    """Return a layout with what all days of a column say together, though one alone doesn't.

    Raises BadInputError where they can be read in two ways.
    """
    column = next((i for i, field in enumerate(found.fields) if field in DATED), 0)
    days = [row.cells[column].strip() for row in rows if column < len(row.cells)]
    order = found.order or order_of(days)
    unclear = next((day for day in days if isinstance(moment_of(day, order), Ambiguous)), None)
    if unclear and not any(order_of([day]) for day in days):
        name = excerpt(found.names[column].lower())
        raise BadInputError(
            f"The days can be read in two ways: {excerpt(unclear)}.",
            f"--map {quote(f'{name}=date-dmy')} where the day comes first, "
            f"--map {quote(f'{name}=date-mdy')} where the month does.",
        )
    midnights = any(days) and all(_MIDNIGHT.search(day) for day in days if day)
    return found._replace(order=order, midnights=midnights)
