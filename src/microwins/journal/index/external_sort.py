"""All wins of a long journal, oldest first, one after the other: what an export of it needs.

A million wins as objects take half a gigabyte. Here each version is noted by its moments and its
place in the log, sorted by SQLite in a temporary database that has no words in it and goes with the
process, and the wins are then read from their places, some thousands at a time.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from itertools import groupby

from microwins.errors import WinsError
from microwins.journal import reader
from microwins.journal.codec import deletes_for_good
from microwins.journal.index.line_lookup import LineRef, sign_of_id, versions_at
from microwins.journal.versions import latest_versions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microwins.journal.blocks import Block, Unreadable
    from microwins.journal.codec import Version
    from microwins.model.win import Win

    Noted = tuple[bytes, int, int, int, int, int]

_BATCH = 4096
"""So many wins are read from their places at once."""

_FOR_GOOD = 2
"""What stands in the column `gone` of a version that is final."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

_TABLES = """
pragma cache_size = -8000;
create table version (id, stamp, at, gone, file, place);
create table win (id, at, file, place);
"""
# Ids are blobs, which are compared byte by byte, as Python compares letters.
_VERSIONS = "select id, stamp, at, gone, file, place from version order by id, stamp"
_WINS = "select id, file, place from win order by at, id"


def stream(paths: Sequence[str]) -> tuple[Iterable[Win], list[Unreadable]] | None:
    """Return the wins in some log files, oldest first, and what in them could not be read.

    None where there is no room for a temporary file. Raises JournalUnreadableError where none of
    the files can be opened; the wins raise ChangedError.
    """
    unreadable: list[Unreadable] = []
    try:
        return Sorted(paths, unreadable), unreadable
    except sqlite3.Error:
        return None


class ChangedError(WinsError):
    """The log was rewritten while its wins were read."""


class Sorted:
    """The wins in some log files, sorted once and then read when they are iterated over.

    What could not be read joins `unreadable`. Raises JournalUnreadableError where none of the files
    opens, `sqlite3.Error` where there is no room to sort; iterating raises ChangedError.
    """

    def __init__(self, paths: Sequence[str], unreadable: list[Unreadable]) -> None:
        self._paths = paths
        self._database = sqlite3.connect("")
        try:
            self._database.executescript(_TABLES)
            self._note_all(unreadable)
            self._choose()
            self._rows = self._database.execute(_WINS)
            self._batch = self._rows.fetchmany(_BATCH)
        except BaseException:
            self._database.close()
            raise

    def __del__(self) -> None:
        self._database.close()  # of wins that nobody took to their end

    def __iter__(self) -> Iterator[Win]:
        while self._batch:
            yield from self._read(self._batch)
            self._batch = self._next()

    def _next(self) -> list[tuple[bytes, int, int]]:
        """Return the next rows; raises WinsError where their temporary file can't be read."""
        try:
            return self._rows.fetchmany(_BATCH)
        except sqlite3.Error as error:
            raise WinsError(
                f"The temporary file to sort wins in can't be read: {error}.",
                "Free some space, then do it once more.",
            ) from error

    def _note_all(self, unreadable: list[Unreadable]) -> None:
        """Note every version with its place; raises JournalUnreadableError."""
        for file, _, block in reader.read_blocks(self._paths, unreadable):
            self._note(block, file)
        reader.refuse_if_none_opened(self._paths, unreadable)

    def _note(self, block: Block, file: int) -> None:
        self._database.executemany(
            "insert into version values (?, ?, ?, ?, ?, ?)",
            (
                (
                    version.id.encode("utf-8", "surrogatepass"),
                    _microseconds(version.stamp),
                    _microseconds(version.win.at) if version.win else 0,
                    (version.win is None) + deletes_for_good(version),
                    file,
                    place,
                )
                for place, version in block.located()
            ),
        )

    def _choose(self) -> None:
        """Note of each id the place of its newest version, unless that takes the win away."""
        winners = self._newest(self._database.execute(_VERSIONS))
        self._database.executemany("insert into win values (?, ?, ?, ?)", winners)
        self._database.execute("drop table version")

    def _newest(self, noted: Iterable[Noted]) -> Iterator[tuple[bytes, int, int, int]]:
        for name, group in groupby(noted, key=lambda one: one[0]):
            versions = list(group)
            if any(one[3] == _FOR_GOOD for one in versions):
                continue
            last = [one for one in versions if one[1] == versions[-1][1]]
            _, _, at, gone, file, place = last[0] if len(last) == 1 else self._greatest(last)
            if not gone:
                yield name, at, file, place

    def _greatest(self, tied: Sequence[Noted]) -> Noted:
        """Return the one of some versions with one stamp whose line is the greatest."""
        found = [
            (version, one)
            for one in tied
            for _, version in versions_at(self._paths[one[4]], [_spot(one[0], one[5])])
        ]
        if not found:
            raise _changed()
        ((_, win),) = latest_versions(version for version, _ in found).values()
        return next(one for version, one in found if version.win is win)

    def _read(self, rows: Sequence[tuple[bytes, int, int]]) -> list[Win]:
        """Return the wins that stand in some rows; raises ChangedError where one doesn't."""
        spots: dict[int, list[LineRef]] = {}
        for row, (name, file, place) in enumerate(rows):
            spots.setdefault(file, []).append(_spot(name, place, row))
        found: dict[int, Version] = {}
        for file, mine in spots.items():
            found.update(versions_at(self._paths[file], mine))
        wins = [found[row].win for row in range(len(rows)) if row in found]
        there = [win for win in wins if win is not None]
        if len(there) < len(rows):
            raise _changed()
        return there


def _spot(name: bytes, place: int, row: int = 0) -> LineRef:
    return LineRef(place, sign_of_id(name.decode("utf-8", "surrogatepass")), row)


def _microseconds(moment: datetime) -> int:
    """Return a moment as microseconds since 1970 (UTC)."""
    return (moment - _EPOCH) // _MICROSECOND


def _changed() -> ChangedError:
    return ChangedError(
        "The journal was rewritten while it was read, and what came out is not all of it.",
        "Do it once more.",
    )
