"""The formats that `wins export` writes: a name, and the function from wins to chunks of text."""

from __future__ import annotations

from microwins.formats import json, jsonl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from microwins.analysis.rows import Row

FORMATS: dict[str, Callable[[Iterable[Row]], Iterable[str]]] = {
    "jsonl": jsonl.write,
    "json": json.write,
}
