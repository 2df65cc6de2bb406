"""JSON lines: one win a line, every field, unknown ones too, and the day it counts for."""

from __future__ import annotations

from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.formats.export_context import ExportContext
    from microwins.results.rows import ItemRow, Row


def write(rows: Iterable[Row | str], context: ExportContext) -> Iterator[str]:
    """Yield one line for each win, which may be JSON already, and item."""
    for row in rows:
        yield record(row) + "\n"
    for item in context.items:
        yield record(item) + "\n"


def record(row: Row | ItemRow | str) -> str:
    """Return a win as JSON, its derived `day` among its fields, or an item."""
    return row if isinstance(row, str) else to_json(row.as_fields())
