"""JSON: one array with all wins, for programs that read a document whole."""

from __future__ import annotations

from itertools import chain

from microwins.formats.jsonl import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.formats.export_context import ExportContext
    from microwins.results.rows import Row


def write(rows: Iterable[Row | str], context: ExportContext) -> Iterator[str]:
    """Yield the array, a win, which may be JSON already, or an item at a time."""
    before = "[\n"
    for one in chain(map(record, rows), map(record, context.items)):
        yield before + one
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
