"""Versions of wins folded into columns, behind those that were kept."""

from __future__ import annotations

from array import array
from functools import lru_cache

from microwins.journal.codec import Version
from microwins.journal.index.columns import Columns, Kept
from microwins.journal.index.line_lookup import id_hash, newer
from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.win_columns import text_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, timedelta

    from microwins.journal.blocks import Block
    from microwins.journal.index.columns import Covered
    from microwins.model.win import Win


_MOST = 50_000
"""So many hashes of words are kept at most, for the next win with the same words."""


class StaleError(Exception):
    """What was kept can't be added to: something that it knows has changed."""


class IndexBuilder:
    """The wins of a journal whose versions come in, in any order, behind those that were `kept`."""

    def __init__(self, kept: Kept, day_start: timedelta) -> None:
        self._kept = kept
        self._day_start = day_start
        self._newest: dict[str, tuple[datetime, Win | None, int, int]] = {}
        self._erased: set[str] = set()

    def add_block(self, block: Block, file: int) -> None:
        """Take in the versions of a block of the file of this number."""
        newest = self._newest
        for place, version in block.located():
            name, stamp, win = version[:3]
            if win is None and version.change is None:
                self._erased.add(name)
            known = newest.get(name)
            if known and stamp <= known[0]:
                before = Version(name, known[0], known[1])
                if stamp < known[0] or newer(before, version) is before:
                    continue
            newest[name] = stamp, win, file, place

    def kept(self, files: Sequence[Covered], unread: int) -> Kept:
        """Return what to keep of the wins so far.

        Raises StaleError for a version of a win that was kept. Ids are told from those by their
        hashes: two that share one by chance are one more reason to read everything.
        """
        kept, newest = self._kept, self._newest
        if not newest:
            return kept._replace(files=files, unread=unread)
        known = {*kept.columns.id_hashes, *kept.gone}
        hashes = {name: id_hash(name) for name in newest}
        if not known.isdisjoint(hashes.values()):
            raise StaleError
        gone = {name for name, (_, win, _, _) in newest.items() if win is None} | self._erased
        names = [name for name in newest if name not in gone]
        rows = [newest[name] for name in names]
        wins = [win for _, win, _, _ in rows if win]
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
        gone_hashes = kept.gone + array(kept.gone.typecode, map(hashes.__getitem__, gone))
        return Kept(files, list(ids), Columns(*columns), gone_hashes, unread)
