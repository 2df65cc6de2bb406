"""The index of the journal: the columns of all wins, and where each win is.

Its columns are kept in the state folder, so that a long journal needn't be parsed to look back at
it. A checksum tells whether the log still begins with what the index was made from; newer lines are
read as ever. Nothing depends on it: without it, everything is read.
"""

from __future__ import annotations

import os
from zlib import crc32

from microwins.disk.files import crc_of, size_of
from microwins.journal import reader
from microwins.journal.blocks import blocks
from microwins.journal.index import cache
from microwins.journal.index.builder import IndexBuilder, StaleError
from microwins.journal.index.columns import Covered, empty, from_bytes, to_bytes
from microwins.journal.index.line_lookup import LineRef, id_hash, lines_at, versions_at
from microwins.journal.versions import latest_versions, oldest_first
from microwins.model.crisis import privacy
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, text_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta
    from io import FileIO

    from microwins.disk.paths import JournalPaths
    from microwins.journal.blocks import Block
    from microwins.journal.index.columns import Kept

_WORTH_KEEPING = 64 * 1024
"""So many bytes that no kept index covers take longer to read than to keep."""

_QUICK = 8 * 1024 * 1024
"""So many bytes of log are read in less than half a second."""


class Index:
    """All wins in columns, and the wins themselves by their rows.

    `columns` has a row for each win, `kept` all there is of each id. `unread` counts the lines that
    could not be read, `unopened` names the files that could not be opened. `state` is that of the
    files when they were read.
    """

    def __init__(
        self, folder: str, kept: Kept, unopened: Sequence[str], state: Sequence[object]
    ) -> None:
        self.kept = kept
        days, category_ids, text_hashes, hidden = (one[: kept.wins] for one in kept.columns[:4])
        self.columns = WinColumns(days, category_ids, text_hashes, hidden, kept.categories)
        self.unread = kept.unread
        self.unopened = unopened
        self._folder = folder
        self.state = state

    def wins(self, rows: Iterable[int]) -> list[Win]:
        """Return the wins of these rows of the columns, oldest first.

        Should the log have changed since, they are as they are now, without those that are gone.
        """
        rows = list(rows)
        found = {
            row: version.win
            for path, refs in self._refs(rows).items()
            for row, version in versions_at(path, refs)
            if version.win is not None and self._is_in(row, version.win)
        }
        if len(found) < len(set(rows)):
            found = self._found_anew(rows)
        return oldest_first(found[row] for row in rows if row in found)

    def fingerprint(self, rows: Iterable[int]) -> int:
        """Return a checksum over the lines of these rows, which changes with any line."""
        check = 0
        for path, refs in sorted(self._refs(rows).items()):
            for _, line in lines_at(path, refs):
                check = crc32(line, check)
        return check

    def _refs(self, rows: Iterable[int]) -> dict[str, list[LineRef]]:
        """Return where the wins in these rows stand, by the path of their file."""
        columns = self.kept.columns
        refs: dict[int, list[LineRef]] = {}
        for row in set(rows):
            ref = LineRef(columns.places[row], columns.id_hashes[row], row)
            refs.setdefault(columns.files[row], []).append(ref)
        return {
            os.path.join(self._folder, self.kept.files[file].name): refs_there
            for file, refs_there in refs.items()
        }

    def _is_in(self, row: int, win: Win) -> bool:
        """Tell whether a row of the columns may be that of `win`."""
        columns = self.columns
        return (
            columns.text_hashes[row] == text_hash(win.text)
            and columns.categories[columns.category_ids[row]] == win.category
            and columns.hidden[row] == privacy(win)
        )

    def _found_anew(self, rows: Sequence[int]) -> dict[int, Win]:
        """Return the wins in `rows` as the whole journal has them now."""
        folded = latest_versions(reader.read(reader.log_files(self._folder), []))
        wins = {id_hash(name): win for name, (_, win) in folded.items() if isinstance(win, Win)}
        id_hashes = self.kept.columns.id_hashes
        return {row: wins[id_hashes[row]] for row in rows if id_hashes[row] in wins}


def load(paths: JournalPaths, day_start: timedelta, *, locked: bool = False) -> Index:
    """Return the index of a journal, and keep it where much of it was new; see `cache.store`.

    Raises JournalUnreadableError where the folder can't be listed or none of its files opened.
    """
    logs = reader.log_files(paths.folder)
    kept = _from_kept(paths, day_start, logs, locked=locked)
    return kept or _Reading(paths, empty(), day_start, locked=locked).of(logs)


def load_quickly(paths: JournalPaths, day_start: timedelta) -> Index | None:
    """Return what `load` does, None where a long journal would have to be read anew."""
    logs = reader.log_files(paths.folder)
    kept = _from_kept(paths, day_start, logs)
    if kept or sum(map(size_of, logs)) > _QUICK:
        return kept
    return _Reading(paths, empty(), day_start).of(logs)


def _from_kept(
    paths: JournalPaths, day_start: timedelta, logs: Sequence[str], *, locked: bool = False
) -> Index | None:
    """Return the index that was kept, brought up to date; None where there is none that fits.

    One that fits no more is removed: it may hold hashes of words that the log has no more.
    """
    kept = from_bytes(cache.load(paths, cache.INDEX), day_start)
    try:
        return kept and _Reading(paths, kept, day_start, locked=locked).of(logs)
    except StaleError:
        cache.discard(paths, cache.INDEX)
        return None


class _Reading:
    """One reading of the log, from where the `kept` columns end.

    Raises StaleError where they aren't those of this log.
    """

    def __init__(
        self, paths: JournalPaths, kept: Kept, day_start: timedelta, *, locked: bool = False
    ) -> None:
        self._locked = locked
        self._paths = paths
        self._day_start = day_start
        self._builder = IndexBuilder(paths.folder, kept, day_start)
        self._files = list(kept.files)
        self._unread = kept.unread
        self._new = 0
        self._ends: list[tuple[int, Block]] = []

    def of(self, logs: Sequence[str]) -> Index:
        """Return the index of the log files at these paths."""
        state = cache.state_of(logs)
        unopened = self._read_all([os.path.basename(path) for path in logs])
        if unopened and len(unopened) == len(logs):
            why = next(iter(unopened.values())).strerror or "not readable"
            raise reader.none_opened(self._paths.folder, why)
        kept = self._builder.kept(self._files, self._unread)
        if not unopened and self._new >= _WORTH_KEEPING:
            data = to_bytes(kept, self._day_start)
            cache.store(self._paths, cache.INDEX, data, state, locked=self._locked)
        if self._ends:
            for file, block in self._ends:
                self._add(block, file)
            kept = self._builder.kept(self._files, self._unread)
        return Index(self._paths.folder, kept, [*unopened], state)

    def _read_all(self, names: Sequence[str]) -> dict[str, OSError]:
        """Read each log file, and return why some of them couldn't be, by their names."""
        known = [one.name for one in self._files]
        if not set(known) <= set(names):
            raise StaleError
        self._files += [Covered(name) for name in names if name not in known]
        unopened: dict[str, OSError] = {}
        for number, covered in enumerate(self._files):
            try:
                path = os.path.join(self._paths.folder, covered.name)
                with open(path, "rb", buffering=0) as file:
                    self._files[number] = self._read(file, number, covered)
            except OSError as error:
                if covered.size:
                    raise StaleError from error
                unopened[covered.name] = error
        return unopened

    def _read(self, file: FileIO, number: int, covered: Covered) -> Covered:
        """Read a log behind what is covered, and return what is then; raises OSError."""
        name, size, check = covered
        if crc_of(file, size) != check:
            raise StaleError
        for block in blocks(file, name, size):
            if block.lines.endswith(b"\n"):
                self._add(block, number)
                self._new += len(block.lines)
                size += len(block.lines)
                check = crc32(block.lines, check)
            else:  # whoever writes it may not be done with it
                self._ends.append((number, block))
        return Covered(name, size, check)

    def _add(self, block: Block, file: int) -> None:
        self._unread += len(block.damage)
        self._builder.add_block(block, self._files, file)
