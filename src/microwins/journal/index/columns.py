"""The columns of the index, and how they are kept: some numbers for each win, none of its words.

They are a cache of what the log says, for one machine: whatever isn't exactly what this program
wrote is no index, and is made anew from the log.
"""

from __future__ import annotations

import json
import sys
from array import array
from datetime import timedelta

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_FORMAT = 2
"""Goes up whenever the same log would give other columns, or the same columns other bytes."""

_MICROSECOND = timedelta(microseconds=1)
_WIDE = "Q"
_TYPES = ("i", "I", _WIDE, "B", "I", _WIDE, _WIDE)


class Columns(Record):
    """All wins in columns of equal length; the first four are those of `WinColumns`.

    `files` are numbers of log files, `places` the bytes at which lines begin in them, and
    `id_hashes` stand for the wins' ids.
    """

    days: array[int]
    category_ids: array[int]
    text_hashes: array[int]
    hidden: array[int]
    files: array[int]
    places: array[int]
    id_hashes: array[int]


class Covered(Record):
    """A file of the log as far as the columns know it: its first `size` bytes, and their CRC-32."""

    name: str
    size: int = 0
    check: int = 0


class Kept(Record):
    """What is kept of a journal.

    `files` are the covered files by their numbers, `unread` counts their lines that are none.
    `gone` are the hashes of the ids that are known to be no wins any more.
    """

    files: Sequence[Covered]
    categories: Sequence[str]
    columns: Columns
    gone: array[int]
    unread: int


def empty() -> Kept:
    """Return what is known of a journal of which nothing was read."""
    return Kept([], [], Columns(*(array(kind) for kind in _TYPES)), array(_WIDE), 0)


def to_bytes(kept: Kept, day_start: timedelta) -> bytes:
    """Return what to write; the days in the columns begin at `day_start`."""
    head = {
        "made": _made(day_start),
        "files": [list(one) for one in kept.files],
        "categories": kept.categories,
        "unread": kept.unread,
        "rows": len(kept.columns.days),
        "gone": len(kept.gone),
    }
    parts = [json.dumps(head).encode(), b"\n", *kept.columns, kept.gone]
    return b"".join(bytes(part) for part in parts)


def from_bytes(data: bytes, day_start: timedelta) -> Kept | None:
    """Return what was kept, None where these aren't the bytes that this program would have kept."""
    end = data.find(b"\n")
    try:
        head = json.loads(data[:end])
        if head["made"] != _made(day_start):
            return None
        files = [Covered(*one) for one in head["files"]]
        lengths = [head["rows"]] * len(_TYPES) + [head["gone"]]
        *columns, gone = _arrays(memoryview(data)[end + 1 :], lengths)
        return Kept(files, head["categories"], Columns(*columns), gone, head["unread"])
    except (ValueError, TypeError, LookupError):
        return None


def _arrays(view: memoryview, lengths: Sequence[int]) -> list[array[int]]:
    """Return the columns and `gone`, each of its length."""
    arrays = []
    for kind, length in zip((*_TYPES, _WIDE), lengths, strict=True):
        column = array(kind)
        size = length * column.itemsize
        column.frombytes(view[:size])
        if len(column) != length:
            raise ValueError
        view = view[size:]
        arrays.append(column)
    return arrays


def _made(day_start: timedelta) -> list[object]:
    """Return all that columns depend on besides the log.

    The same words are told by this Python's table of letters, and numbers have this machine's form.
    """
    return [_FORMAT, sys.hexversion, sys.byteorder, day_start // _MICROSECOND]
