"""The journal: a folder of logs, seen as wins that can be added, replaced, removed and undone."""

from __future__ import annotations

import os
from datetime import UTC, timedelta

from microwins.journal import log, reader
from microwins.journal.codec import Version
from microwins.journal.history import Change, History, fold, in_order
from microwins.model.record import Record
from microwins.model.text import to_json
from microwins.model.ulid import RANDOM_BYTES, ulid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from microwins.journal.history import Folded
    from microwins.journal.reader import Unreadable
    from microwins.model.win import Win

_MICROSECOND = timedelta(microseconds=1)
_REACH = 1024 * 1024
_CHANGE_BYTES = 8


class Contents(Record):
    """All wins as they are now, oldest first; what could not be read; and the newest stamps."""

    wins: list[Win]
    unreadable: list[Unreadable]
    folded: Folded


class Journal:
    """The wins of one person, in the logs of one folder.

    `now` is an argument of whatever writes: an aware moment. What writes raises NotSavedError when
    the disk refuses, and nothing has changed then. What reads raises JournalUnreadableError when
    the folder can't be listed or none of its files opened.
    """

    def __init__(self, place: log.Place, randomness: Callable[[int], bytes] = os.urandom) -> None:
        self.place = place
        self._randomness = randomness

    # -- reading -------------------------------------------------------------------------------

    def read(self) -> Contents:
        """Return everything there is."""
        unreadable: list[Unreadable] = []
        folded = fold(reader.read(self._files(), unreadable))
        return Contents(in_order(folded), unreadable, folded)

    def since(self, moment: datetime) -> list[Win]:
        """Return the wins that something was written about at `moment` or later, oldest first.

        Reads only the ends of the logs; a few earlier wins may be among them.
        """
        return in_order(fold(reader.recent(self._files(), moment)))

    def category_used_for(self, text: str) -> str | None:
        """Return the category of the newest win with the same text, in any case; None if none.

        Looks at the last megabyte of each log, about four thousand wins, and parses what it finds.
        """
        wanted = b'"text":' + to_json(text).encode() + b","
        found = reader.latest_line(self._files(), wanted, _REACH)
        named = [version for version in found if version.win is not None]
        newest = max(named, key=lambda version: version.stamp, default=None)
        return newest.win.category if newest and newest.win else None

    def is_young(self, wins: int) -> bool:
        """Tell whether the journal may hold fewer than so many wins, without reading much."""
        lines = 0
        for path in self._files():
            with open(path, "rb") as file:
                lines += sum(1 for _ in zip(file, range(wins), strict=False))
        return lines < wins

    def files_holding(self, name: str) -> list[str]:
        """Return the names of the log files in which the id `name` stands with a text."""
        holding = []
        for path in self._files():
            versions = reader.read([path], [])
            if any(version.id == name and version.win for version in versions):
                holding.append(os.path.basename(path))
        return holding

    def _files(self) -> list[str]:
        return reader.log_files(self.place.folder)

    # -- writing -------------------------------------------------------------------------------

    def add(self, wins: Iterable[Win], now: datetime) -> list[Win]:
        """Write new wins as one change, and return them with their ids."""

        def build(stamps: Iterator[datetime], change: str) -> Iterator[Version]:
            for win, stamp in zip(wins, stamps, strict=False):
                name = win.id or ulid(_milliseconds(stamp), self._randomness(RANDOM_BYTES))
                yield Version(name, stamp, win._replace(id=name), change)

        return [version.win for version in self._append(now, build) if version.win]

    def replace(self, wins: Sequence[Win], now: datetime, after: datetime) -> None:
        """Write `wins` in the place of those with their ids; `after` is their newest stamp."""

        def build(stamps: Iterator[datetime], change: str) -> Iterator[Version]:
            for win, stamp in zip(wins, stamps, strict=False):
                yield Version(win.id, stamp, win, change)

        self._append(max(now, after + _MICROSECOND), build)

    def remove(self, wins: Sequence[Win], now: datetime, after: datetime) -> None:
        """Take `wins` away; `undo` brings them back. `after` is their newest stamp."""

        def build(stamps: Iterator[datetime], change: str) -> Iterator[Version]:
            for win, stamp in zip(wins, stamps, strict=False):
                yield Version(win.id, stamp, None, change)

        self._append(max(now, after + _MICROSECOND), build)

    def erase(self, win: Win, now: datetime, after: datetime) -> list[str]:
        """Take every trace of `win` out of this machine's log, for good.

        Returns the names of the other files that still hold it; there it is marked as gone.
        """
        log.rewrite_without(self.place, win.id)

        def build(stamps: Iterator[datetime], _change: str) -> Iterator[Version]:
            yield Version(win.id, next(stamps), None)

        self._append(max(now, after + _MICROSECOND), build)
        return self.files_holding(win.id)

    def undo(self, count: int, now: datetime) -> list[Change]:
        """Take back the latest `count` changes, fewer if there are fewer; return what that did."""
        return self._step(count, now, History.taken_back, "undoes")

    def redo(self, count: int, now: datetime) -> list[Change]:
        """Put back the latest `count` changes taken back, until something new was written."""
        return self._step(count, now, History.put_back, "redoes")

    def _step(
        self, count: int, now: datetime, restored: Callable[[History], Change | None], field: str
    ) -> list[Change]:
        changes: list[Change] = []

        def build(stamps: Iterator[datetime], change: str) -> Iterator[Version]:
            history = History(reader.read(self._files(), []))
            while len(changes) < count and (step := restored(history)):
                changes.append(step)
                for name, _, win in step.wins:
                    stamp = max(next(stamps), history.newest_stamp(name) + _MICROSECOND)
                    version = Version(name, stamp, win, change, **{field: step.key})
                    history.add(version)
                    yield version

        self._append(now, build)
        return changes

    def _append(
        self, now: datetime, build: Callable[[Iterator[datetime], str], Iterable[Version]]
    ) -> Sequence[Version]:
        change = self._randomness(_CHANGE_BYTES).hex()

        def lines(last: datetime | None) -> list[Version]:
            return list(build(_rising(now, last), change))

        return log.append(self.place, lines)


def _rising(now: datetime, last: datetime | None) -> Iterator[datetime]:
    """Yield rising stamps, in UTC, from `now` on, all later than `last` whatever the clock says."""
    stamp = now.astimezone(UTC)
    if last is not None and last >= stamp:
        stamp = last + _MICROSECOND
    while True:
        yield stamp
        stamp += _MICROSECOND


def _milliseconds(stamp: datetime) -> int:
    return int(stamp.timestamp() * 1000)
