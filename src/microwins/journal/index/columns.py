"""The columns of the index, and how they are kept: some numbers for each win, none of its words.

They are a cache of what the log says, for one machine: anything but exactly what this
program wrote is no index, and is made anew from the log.
"""

from __future__ import annotations

import sys
from array import array
from datetime import timedelta
from functools import lru_cache

from microwins.journal.codec import version_of
from microwins.journal.index.line_lookup import id_hash, newer
from microwins.model.bare_json import loads
from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.record import Record
from microwins.model.text import to_json
from microwins.model.win import Win
from microwins.model.win_columns import text_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from microwins.journal.blocks import Block
    from microwins.journal.codec import Content

_FORMAT = 2
"""Goes up whenever the same log would give other columns, or the same columns other bytes."""

_MOST = 50_000
"""So many hashes of words are kept at most, for the next win with the same words."""

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
    `gone` are the hashes of the ids that are known to be no wins, or none any more.
    """

    files: Sequence[Covered]
    categories: Sequence[str]
    columns: Columns
    gone: array[int]
    unread: int


def empty() -> Kept:
    """Return what is known of a journal of which nothing was read."""
    return Kept([], [], Columns(*(array(kind) for kind in _TYPES)), array(_WIDE), 0)


class StaleError(Exception):
    """What was kept can't be added to: something that it knows has changed."""


class IndexBuilder:
    """The wins of a journal whose versions come in, in any order, behind those that were `kept`."""

    def __init__(self, kept: Kept, day_start: timedelta) -> None:
        self._kept = kept
        self._day_start = day_start
        self._newest: dict[str, tuple[datetime, Content | None, int, int]] = {}
        self._erased: set[str] = set()

    def add_block(self, block: Block, file: int) -> None:
        """Take in the versions of a block of the file of this number."""
        newest = self._newest
        content: Content | None
        for place, version in block.located():
            name, stamp, content = version[:3]
            if content is None:
                content = version.item
                if content is None and version.change is None:
                    self._erased.add(name)
            known = newest.get(name)
            if known and stamp <= known[0]:
                before = version_of(name, known[0], known[1])
                if stamp < known[0] or newer(before, version) is before:
                    continue
            newest[name] = stamp, content, file, place

    def kept(self, files: Sequence[Covered], unread: int) -> Kept:
        """Return what to keep of the wins so far.

        Raises StaleError for a version of a win that was kept, and for a win of an id that was
        known to be none. Ids are told from those by their hashes: two that share one by chance are
        one more reason to read everything.
        """
        kept, newest = self._kept, self._newest
        if not newest:
            return kept._replace(files=files, unread=unread)
        hashes = {name: id_hash(name) for name in newest}
        others = {name for name, one in newest.items() if not isinstance(one[1], Win)}
        others |= self._erased
        names = [name for name in newest if name not in others]
        known, known_others = set(kept.columns.id_hashes), set(kept.gone)
        if not known.isdisjoint(hashes.values()) or not known_others.isdisjoint(
            map(hashes.__getitem__, names)
        ):
            raise StaleError
        rows = [newest[name] for name in names]
        wins = [win for _, win, _, _ in rows if isinstance(win, Win)]
        ids = {category: number for number, category in enumerate(kept.categories)}
        hash_of = lru_cache(_MOST)(text_hash)
        new: tuple[Iterable[int], ...] = (
            (day_of_win(win, self._day_start).toordinal() for win in wins),
            (ids.setdefault(win.category, len(ids)) for win in wins),
            (hash_of(win.text) for win in wins),
            map(privacy, wins),
            (file for _, _, file, _ in rows),
            (place for _, _, _, place in rows),
            map(hashes.__getitem__, names),
        )
        columns = [
            old + array(old.typecode, column) for old, column in zip(kept.columns, new, strict=True)
        ]
        more = {hashes[name] for name in others} - known_others
        gone = kept.gone + array(kept.gone.typecode, sorted(more))
        return Kept(files, list(ids), Columns(*columns), gone, unread)


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
    parts = [to_json(head).encode(), b"\n", *kept.columns, kept.gone]
    return b"".join(bytes(part) for part in parts)


def from_bytes(data: bytes, day_start: timedelta) -> Kept | None:
    """Return what was kept, None where these aren't the bytes that this program would have kept."""
    end = data.find(b"\n")
    try:
        head = loads(data[:end])
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
