"""Comma-separated values for spreadsheets and databases.

No cell is one that a spreadsheet takes for a formula or a terminal for an order, and `csv_reader`
reads it back letter by letter.
"""

from __future__ import annotations

import re

from microwins.model.text import escape, to_json
from microwins.results.rows import CLOCK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.formats.export_context import ExportContext
    from microwins.results.rows import Row

COLUMNS = (
    *("day", "at", "time", "text", "category", "tags", "mood", "minutes", "partial", "hidden"),
    *("zone", "id", "more"),
)
"""The header of what is written."""

_BARE = {"mood", "minutes", "partial", "hidden"}

_SIGNS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f"'*[{_SIGNS}]")
_GUARDED = re.compile(f"'+[{_SIGNS}]")
_LAYOUT = re.compile("([\t\r\n])")
_SURROGATES = re.compile("[\ud800-\udfff]")


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the header and a row for each win, as RFC 4180 has them.

    Texts and times are quoted, numbers and flags are not, and what is empty is bare, as some tools
    take `""` for a value. A win without a time has its `day` alone. What has no column stands in
    `more` as JSON, with the exact value of each cell that had to be written otherwise.
    """
    yield ",".join(map(_quoted, COLUMNS)) + "\r\n"
    for row in rows:
        cells = _cells(row, raw=context.raw)
        yield (
            ",".join(cells[name] if name in _BARE else _quoted(cells[name]) for name in COLUMNS)
            + "\r\n"
        )


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if text else ""


def _cells(row: Row, *, raw: bool) -> dict[str, str]:
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
    cells["tags"] = tags_cell(win.tags, raw=raw)
    if tags_in(cells["tags"]) != win.tags:
        more["tags"] = list(win.tags)
    if not win.timed:
        more["at"] = win.at.isoformat()
    more.update((name, value) for name, value in win.extra.items() if name not in more)
    at = win.at.isoformat() if win.timed else ""
    return cells | {
        "day": row.day.isoformat(),
        "at": at,
        "time": at[CLOCK],
        "mood": "" if win.mood is None else str(win.mood),
        "minutes": "" if win.minutes is None else str(win.minutes),
        "partial": "true" if win.partial else "false",
        "hidden": "true" if win.hidden else "false",
        "more": to_json(more) if more else "",
    }


def cell(text: str, *, raw: bool) -> str:
    r"""Return a text as a cell holds it: control characters as `\uXXXX`, a guard before a sign.

    A cell that begins like a formula gets a leading `'`, and so does one that begins with such
    guards and a sign, so that `unguarded` can tell them apart. A `raw` text stays letter by letter,
    but for lone surrogates, which no file can hold.
    """
    if raw:
        return _SURROGATES.sub(lambda found: escape(found[0]), text)
    if not text.isprintable() or not text.isascii():
        text = "".join(
            part if _LAYOUT.fullmatch(part) else escape(part) for part in _LAYOUT.split(text)
        )
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text of a cell without its guard."""
    return text[1:] if _GUARDED.match(text) else text


def tags_cell(tags: Iterable[str], *, raw: bool) -> str:
    """Return tags as a cell holds them."""
    return cell(" ".join(f"#{tag}" for tag in tags), raw=raw)


def tags_in(text: str) -> tuple[str, ...]:
    """Return the tags in a cell."""
    return tuple(word.removeprefix("#") for word in unguarded(text).split())
