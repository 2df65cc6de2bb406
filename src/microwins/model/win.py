"""One recorded success, and the plain fields by which files and programs know it."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.model.text import repaired

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

NOTHING_MORE: Mapping[str, object] = {}
"""The `extra` of a win that has no unknown fields; shared, never written to."""

MOODS = range(1, 6)
MINUTES = range(1, 24 * 60 + 1)
LONGEST_ID = 128
YEARS = range(2, 9999)
"""The years in which a win can be: any offset has room before the calendar of `datetime` ends."""


class Win(Record):
    """One recorded success.

    `id` is a ULID, empty until the journal has given one. `at` is when it happened, aware, with
    the person's own offset; `zone` is the IANA name of that offset's zone where it is known.
    `timed` is False where only the date is known; `at` is then noon. `partial` is an attempt that
    got part of the way. `hidden` keeps a win out of memories and shared things. `mood` is 1 to 5.
    `minutes` is how long it took, a day at most.
    `extra` holds the fields of a line that this version does not know.
    """

    id: str
    at: datetime
    text: str
    category: str = "other"
    tags: tuple[str, ...] = ()
    mood: int | None = None
    minutes: int | None = None
    partial: bool = False
    hidden: bool = False
    zone: str | None = None
    timed: bool = True
    extra: Mapping[str, object] = NOTHING_MORE


def fields(win: Win) -> dict[str, object]:
    """Return the fields of `win` as they stand in a file: only those that say something."""
    record: dict[str, object] = {
        "id": win.id,
        "at": win.at.isoformat(),
        "text": win.text,
        "category": win.category,
    }
    if win.tags:
        record["tags"] = list(win.tags)
    if win.mood is not None:
        record["mood"] = win.mood
    if win.minutes is not None:
        record["minutes"] = win.minutes
    if win.partial:
        record["partial"] = True
    if win.hidden:
        record["hidden"] = True
    if win.zone:
        record["zone"] = win.zone
    if not win.timed:
        record["time"] = False
    for name, value in win.extra.items():
        record.setdefault(name, value)
    return record


def repaired_win(win: Win) -> Win:
    """Return `win` with letters in the place of lone surrogates, wherever they are but in its id.

    It is the same one where there are none: see `text.repaired`.
    """
    words = (win.text, win.category, win.zone or "", *win.tags)
    if not win.extra and "".join(words).isascii():
        return win
    better = win._replace(
        text=repaired(win.text),
        category=repaired(win.category),
        tags=tuple(map(repaired, win.tags)),
        zone=win.zone and repaired(win.zone),
        extra=repaired_value(win.extra) if win.extra else win.extra,
    )
    return win if better == win else better


def repaired_value(value: object) -> Any:
    """Return what JSON can hold, its texts and names repaired."""
    if isinstance(value, str):
        return repaired(value)
    if isinstance(value, (list, tuple)):
        return [repaired_value(one) for one in value]
    if hasattr(value, "items"):
        return {repaired(name): repaired_value(one) for name, one in value.items()}
    return value
