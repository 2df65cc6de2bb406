"""Versions of wins folded into columns as they stream by, so that no list of all wins is needed."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count

from microwins.journal.codec import deletes_for_good
from microwins.journal.index.columns import Kept, chosen
from microwins.journal.index.line_lookup import LineRef, id_hash, newer
from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.win import Win
from microwins.model.win_columns import text_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import timedelta

    from microwins.journal.blocks import Block
    from microwins.journal.codec import Version
    from microwins.journal.index.columns import Covered

_MOST = 50_000
"""So many hashes of words are kept at most, for the next win with the same words."""

_NO_WIN = Win("", datetime(1, 1, 2, tzinfo=UTC), "")
"""Stands in the rows of wins that are gone, until they are left out."""


class StaleError(Exception):
    """What was kept can't be added to: something that it knows has changed."""


class IndexBuilder:
    """The wins of a journal in columns, while its versions come in, in any order.

    It goes on from what was `kept`, whose arrays are used up. `versions_at(file, refs)` yields
    what stands at some places in the file of that number, as `line_lookup.versions_at` does.
    """

    def __init__(
        self,
        kept: Kept,
        day_start: timedelta,
        versions_at: Callable[[int, Sequence[LineRef]], Iterable[tuple[int, Version]]],
    ) -> None:
        self._kept = kept
        self._day_start = day_start
        self._versions_at = versions_at
        self._before: set[int] | None = None
        self._first = len(kept.columns.days)
        self._rows: dict[str, int] = {}
        self._stamps: list[datetime] = []
        self._gone: set[int] = set()
        self._erased: set[int] = set()
        self._category_ids = {name: number for number, name in enumerate(kept.categories)}
        self._text_hash = lru_cache(_MOST)(text_hash)

    def add_block(self, block: Block, file: int) -> None:
        """Fold in the versions of a block of the file of this number.

        Raises StaleError for a version of a win that was kept. Ids are told from those by their
        hashes: two that share one by chance are one more reason to read everything.
        """
        met = self._rows
        ids = {version.id for version in block.versions}
        if len(ids) == len(block.versions) and met.keys().isdisjoint(ids):
            self._add(block.versions, file, [place for place, _ in block.located()])
            return
        ties: dict[int, tuple[int, Version]] = {}
        for place, version in block.located():
            row = met.get(version.id)
            if row is None:
                self._add([version], file, [place])
                continue
            if deletes_for_good(version):
                self._erased.add(row)
            if row in ties:
                self._settle(ties, file)
            if version.stamp == self._stamps[row - self._first]:
                ties[row] = place, version
            elif version.stamp > self._stamps[row - self._first]:
                self._put(row, version, file, place)
        self._settle(ties, file)

    def _add(self, versions: Sequence[Version], file: int, places: Sequence[int]) -> None:
        """Open a row for each of these versions, whose ids weren't met before."""
        columns = self._kept.columns
        id_hashes = [id_hash(version.id) for version in versions]
        if self._before is None:
            self._before = {*columns.id_hashes, *self._kept.gone}
        if not self._before.isdisjoint(id_hashes):
            raise StaleError
        first = len(columns.days)
        self._rows.update(zip([version.id for version in versions], count(first)))
        self._stamps += [version.stamp for version in versions]
        for row, version in enumerate(versions, first):
            if version.win is None:
                self._gone.add(row)
                if deletes_for_good(version):
                    self._erased.add(row)
        wins = [version.win or _NO_WIN for version in versions]
        start, ids = self._day_start, self._category_ids
        columns.days.extend([day_of_win(win, start).toordinal() for win in wins])
        columns.category_ids.extend([ids.setdefault(win.category, len(ids)) for win in wins])
        columns.text_hashes.extend([self._text_hash(win.text) for win in wins])
        columns.hidden.extend([privacy(win) for win in wins])
        columns.files.extend([file] * len(wins))
        columns.places.extend(places)
        columns.id_hashes.extend(id_hashes)

    def _put(self, row: int, version: Version, file: int, place: int) -> None:
        """Let a row say what a version says."""
        columns, win = self._kept.columns, version.win
        self._stamps[row - self._first] = version.stamp
        columns.files[row] = file
        columns.places[row] = place
        if win is None:
            self._gone.add(row)
            return
        self._gone.discard(row)
        columns.days[row] = day_of_win(win, self._day_start).toordinal()
        ids = self._category_ids
        columns.category_ids[row] = ids.setdefault(win.category, len(ids))
        columns.text_hashes[row] = self._text_hash(win.text)
        columns.hidden[row] = privacy(win)

    def _settle(self, ties: dict[int, tuple[int, Version]], file: int) -> None:
        """Let each row say what the greater line of one stamp says; `ties` are used up.

        What a row says by now is read from its line, all those of a file in one go.
        """
        columns = self._kept.columns
        refs: dict[int, list[LineRef]] = {}
        for row in ties:
            ref = LineRef(columns.places[row], columns.id_hashes[row], row)
            refs.setdefault(columns.files[row], []).append(ref)
        known = {
            row: version
            for file_before, refs_there in refs.items()
            for row, version in self._versions_at(file_before, refs_there)
        }
        for row, (place, version) in ties.items():
            before = known.get(row)
            if before and newer(before, version) is before:  # of two on its line, maybe the other
                self._put(row, before, columns.files[row], columns.places[row])
            else:
                self._put(row, version, file, place)
        ties.clear()

    def kept(self, files: Sequence[Covered], unread: int) -> Kept:
        """Return what to keep of the wins so far."""
        columns, gone = self._kept.columns, self._kept.gone
        if no_more := self._gone | self._erased:
            gone = gone + array(gone.typecode, (columns.id_hashes[row] for row in no_more))
            there = bytearray(b"\1") * len(columns.days)
            for row in no_more:
                there[row] = 0
            columns = chosen(columns, there)
        used = sorted(set(columns.category_ids))
        categories = list(self._category_ids)
        if len(used) < len(categories):  # some were of wins that are gone, or differ now
            number = {kind: i for i, kind in enumerate(used)}
            category_ids = array(
                columns.category_ids.typecode, (number[kind] for kind in columns.category_ids)
            )
            columns = columns._replace(category_ids=category_ids)
            categories = [categories[kind] for kind in used]
        return Kept(files, categories, columns, gone, unread)
