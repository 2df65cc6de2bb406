"""JSON: one array with all wins, for programs that read or write a document whole."""

from __future__ import annotations

from microwins.formats.jsonl import read, record

__all__ = ["read", "write"]

from collections.abc import Iterable, Iterator

from microwins.formats.export_context import ExportContext
from microwins.results.rows import Row


def write(rows: Iterable[Row], _context: ExportContext) -> Iterator[str]:
    """Yield the array, a win at a time."""
    before = "[\n"
    for row in rows:
        yield before + record(row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
