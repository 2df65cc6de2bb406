"""JSON lines: one win a line, every field, unknown ones too, and the day it counts for."""

from __future__ import annotations

from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.analysis.rows import Row
    from microwins.formats.edition import Edition


def write(rows: Iterable[Row], _edition: Edition) -> Iterator[str]:
    """Yield one line for each win."""
    for row in rows:
        yield record(row) + "\n"


def record(row: Row) -> str:
    """Return a win as JSON, its derived `day` among its fields."""
    return to_json(row.as_fields())
