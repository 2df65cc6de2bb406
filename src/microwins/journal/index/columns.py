"""The columns of the index, and how they are kept: for each id some numbers, and folded words.

They are a cache of what the log says, for one machine: anything but exactly what this
program wrote is no index, and is made anew from the log.
"""

from __future__ import annotations

import sys
from array import array
from datetime import UTC, datetime, timedelta

from microwins.journal.index.words import Words
from microwins.model.bare_json import loads
from microwins.model.record import Record
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_FORMAT = 3
"""Goes up whenever the same log would give other columns, or the same columns other bytes."""

MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MIRROR = (datetime(1870, 1, 1, tzinfo=UTC) - EPOCH) // MICROSECOND
_WIDE = "Q"
_TYPES = ("i", "I", _WIDE, "B", "I", _WIDE, _WIDE, "q", "q", "q", "I", "B")

MOOD = 7
PARTIAL, HIDDEN, NATIVE, ERASED, WIN = (1 << bit for bit in range(3, 8))
"""The bits of a row's flags: its mood, then what is or isn't so; see `Columns`."""


class Columns(Record):
    """All ids that were ever seen in columns of equal length; the first four are of `WinColumns`.

    `files` are numbers of log files, `places` the bytes at which lines begin in them, and
    `id_hashes` stand for the ids. `moments` say when a win was, `stamps` when it was written, and
    `firsts` when its first version was, in microseconds since 1970. `words` are entries of `Words`.
    `flags` say of what is there that it is a WIN, and of that which MOOD it has, whether it is
    PARTIAL or HIDDEN; of an id, that it is NATIVE, given when it was first written, or ERASED.
    """

    days: array[int]
    category_ids: array[int]
    text_hashes: array[int]
    hidden: array[int]
    files: array[int]
    places: array[int]
    id_hashes: array[int]
    moments: array[int]
    stamps: array[int]
    firsts: array[int]
    words: array[int]
    flags: array[int]


class Covered(Record):
    """A file of the log as far as the columns know it: its first `size` bytes, and their CRC-32."""

    name: str
    size: int = 0
    check: int = 0


class Order(Record):
    """In which order the versions of a log come: the last stamp, and the hash of the last change.

    Versions that are of no change don't count.
    """

    stamp: int | None = None
    change: int | None = None


class Kept(Record):
    """What is kept of a journal.

    `files` are the covered files by their numbers, `unread` counts their lines that are none. The
    first `wins` rows are those of wins; the others are of ids that are none, or none any more.
    `names` are all ids, in any order, each in a line; those that are `odd` aren't there. `changes`
    are hashes of all changes, and `orders` are those of the files by their numbers. All are
    `in_order` where stamps rise along each file and each change is in one place.
    """

    files: Sequence[Covered]
    categories: Sequence[str]
    columns: Columns
    wins: int
    words: Words
    names: bytes
    changes: array[int]
    orders: Sequence[Order]
    odd: bool
    in_order: bool
    unread: int


def new_columns() -> Columns:
    """Return columns without a row."""
    return Columns(*(array(kind) for kind in _TYPES))


def empty() -> Kept:
    """Return what is known of a journal of which nothing was read."""
    return Kept(
        *([], [], new_columns(), 0, Words(), b"", array(_WIDE), []),
        odd=False,
        in_order=True,
        unread=0,
    )


def microseconds(moment: datetime) -> int:
    """Return the microseconds from 1970 to an aware moment."""
    return (moment - EPOCH) // MICROSECOND


def moment_at(microseconds: int) -> datetime:
    """Return the moment, in UTC, that lies so many microseconds after 1970."""
    return EPOCH + timedelta(microseconds=microseconds)


def written(stamp: int) -> int:
    """Return what `codec.written_at` does, in microseconds since 1970."""
    return -stamp if _MIRROR <= stamp < 0 else stamp


def to_bytes(kept: Kept, day_start: timedelta) -> bytes:
    """Return what to write; the days in the columns begin at `day_start`."""
    words = kept.words
    head = {
        "made": _made(day_start),
        "files": [list(one) for one in kept.files],
        "categories": kept.categories,
        "tags": words.tags,
        "wins": kept.wins,
        "orders": [list(one) for one in kept.orders],
        "odd": kept.odd,
        "in_order": kept.in_order,
        "unread": kept.unread,
        "rows": len(kept.columns.days),
        "entries": len(words.entry_tags),
        "changes": len(kept.changes),
        "sizes": [len(words.entries), len(kept.names)],
    }
    parts = (
        *map(bytes, (*kept.columns, words.entry_tags, kept.changes)),
        words.entries,
        kept.names,
    )
    return b"".join((to_json(head).encode(), b"\n", *parts))


def from_bytes(data: bytes, day_start: timedelta) -> Kept | None:
    """Return what was kept, None where these aren't the bytes that this program would have kept."""
    end = data.find(b"\n") + 1
    try:
        head = loads(data[: max(0, end - 1)])
        if head["made"] != _made(day_start):
            return None
        files = [Covered(*one) for one in head["files"]]
        view = memoryview(data)
        arrays: list[array[int]] = []
        lengths = [head["rows"]] * len(_TYPES) + [head["entries"], head["changes"]]
        for kind, length in zip((*_TYPES, "I", _WIDE), lengths, strict=True):
            column = array(kind)
            size = length * column.itemsize
            column.frombytes(view[end : end + size])
            arrays.append(column)
            end += size
        *columns, entry_tags, changes = arrays
        orders = [Order(*one) for one in head["orders"]]
        letters, ids = head["sizes"]
        if end + letters + ids != len(data):
            return None
        words = Words(data[end : end + letters], entry_tags, head["tags"])
        return Kept(
            *(files, head["categories"], Columns(*columns), head["wins"], words),
            *(data[end + letters :], changes, orders),
            *(head["odd"], head["in_order"], head["unread"]),
        )
    except (ValueError, TypeError, LookupError):
        return None


def _made(day_start: timedelta) -> list[object]:
    """Return all that columns depend on besides the log.

    The same words are told by this Python's table of letters, and numbers have this machine's form.
    """
    return [_FORMAT, sys.hexversion, sys.byteorder, day_start // MICROSECOND]
