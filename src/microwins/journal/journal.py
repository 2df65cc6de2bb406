"""The journal: a folder of logs, seen as wins that can be added, replaced, removed and undone."""

from __future__ import annotations

import os

from microwins.errors import JournalUnreadableError
from microwins.journal import log, reader
from microwins.journal.codec import STAMP_YEARS, Version
from microwins.journal.files import size_of
from microwins.journal.history import Change, History, fold, in_order, known
from microwins.journal.stamps import Stamps
from microwins.model.record import Record
from microwins.model.text import to_json
from microwins.model.ulid import RANDOM_BYTES, ulid_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime, timedelta

    from microwins.journal.history import Folded
    from microwins.journal.index import Index
    from microwins.journal.reader import Unreadable
    from microwins.model.win import Win

_REACH = 1024 * 1024
_CHANGE_BYTES = 8
_LONG = 8 * 1024 * 1024
"""Bytes of log from which an export goes through a temporary file instead of memory."""


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
        folded = fold(self._versions(unreadable))
        return Contents(in_order(folded), unreadable, folded)

    def _versions(self, unreadable: list[Unreadable]) -> Iterator[Version]:
        """Yield all versions; raises JournalUnreadableError where no file can be opened."""
        files = self._files()
        yield from reader.read(files, unreadable)
        reader.refuse_if_none_opened(files, unreadable)

    def stream(self) -> tuple[Iterable[Win], list[Unreadable]]:
        """Return all wins, oldest first, to be taken once, and what could not be read.

        That takes little memory, however many they are.
        """
        files = self._files()
        if sum(map(size_of, files)) > _LONG:
            from microwins.journal.sorting import stream  # 9 ms, for a long journal

            if (through_disk := stream(files)) is not None:
                return through_disk
        return self.read()[:2]

    def known(self) -> tuple[dict[str, Win | None], list[Unreadable]]:
        """Return what an import has to know of all ids; see `history.known`."""
        unreadable: list[Unreadable] = []
        return known(self._versions(unreadable)), unreadable

    def index(self, day_start: timedelta) -> Index:
        """Return all wins in outline; their days begin at `day_start`."""
        from microwins.journal.index import load  # on no road of `wins log`

        return load(self.place, day_start)

    def index_at_hand(self, day_start: timedelta) -> Index | None:
        """Return what `index` does, None where that would mean to read a long journal anew."""
        from microwins.journal.index import load_quickly

        return load_quickly(self.place, day_start)

    def since(self, moment: datetime) -> list[Win]:
        """Return the wins of ten days from `moment` on, oldest first, and some others.

        Reads only the ends of the logs.
        """
        from microwins.journal.recent import recent  # 0.3 ms, for whoever reads along

        return in_order(fold(recent(self._files(), moment)))

    def category_used_for(self, text: str) -> str | None:
        """Return the category of the newest win with the same text, in any case; None if none.

        Looks at the last megabyte of each log, about four thousand wins, and parses what it finds.
        A journal that can't be read is no reason not to log, so none then.
        """
        wanted = b'"text":' + to_json(text).encode() + b","
        try:
            files = self._files()
        except JournalUnreadableError:
            return None
        same = [
            (version.stamp, version.win.category)
            for version in reader.latest_line(files, wanted, _REACH)
            if version.win and version.win.text.lower() == text.lower()
        ]
        return max(same)[1] if same else None

    def is_young(self, wins: int) -> bool:
        """Tell whether the journal may hold fewer than so many wins, without reading much."""
        lines = 0
        for path in self._files():
            try:
                with open(path, "rb") as file:
                    lines += sum(1 for _ in zip(file, range(wins), strict=False))
            except OSError:
                continue  # `read` reports it
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

    def add(self, wins: Iterable[Win], now: datetime, *, imported: bool = False) -> list[Win]:
        """Write new wins as one change, and return them with their ids.

        With `imported` those are left out that somebody else has added meanwhile, and the backup
        of the day is made once more: it may be the work of years that comes in.
        """

        def build(stamps: Stamps, change: str) -> Iterator[Version]:
            there = known(self._versions([])) if imported else ()
            for win in wins:
                stamp = stamps.later()
                name = win.id or ulid_at(stamp, self._randomness(RANDOM_BYTES))
                if name not in there:
                    yield Version(name, stamp, win._replace(id=name), change)

        return [version.win for version in self._append(now, build, imported) if version.win]

    def replace(self, wins: Sequence[Win], now: datetime, after: datetime) -> None:
        """Write `wins` in the place of those with their ids; `after` is their newest stamp."""

        def build(stamps: Stamps, change: str) -> Iterator[Version]:
            for win in wins:
                yield Version(win.id, stamps.later(after), win, change)

        self._append(now, build)

    def remove(self, wins: Sequence[Win], now: datetime, after: datetime) -> None:
        """Take `wins` away; `undo` brings them back. `after` is their newest stamp."""

        def build(stamps: Stamps, change: str) -> Iterator[Version]:
            for win in wins:
                yield Version(win.id, stamps.later(after), None, change)

        self._append(now, build)

    def erase(self, win: Win, now: datetime, after: datetime) -> list[str]:
        """Take every trace of `win` out of this machine's log, for good.

        Returns the names of the other files that still hold it; there it is marked as gone.
        """

        def build(stamps: Stamps, _change: str) -> Iterator[Version]:
            yield Version(win.id, stamps.later(after), None)

        from microwins.journal.erasing import rewrite_without  # on no road of `wins log`
        from microwins.journal.shelf import forget

        forget(self.place.state)
        rewrite_without(self.place, win.id, self._lines(now, build), now.date())
        forget(self.place.state)  # a reader that had begun before may have kept what it read
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

        def build(stamps: Stamps, change: str) -> Iterator[Version]:
            history = History(self._versions([]))
            while len(changes) < count and (step := restored(history)):
                changes.append(step)
                for name, _, win in step.wins:
                    stamp = stamps.later(history.newest_stamp(name))
                    version = Version(name, stamp, win, change, **{field: step.key})
                    history.add(version)
                    yield version

        self._append(now, build)
        return changes

    def _newest_stamp(self, own: datetime | None) -> datetime | None:
        """Return the newest stamp at the ends of all logs, `own` being that of this machine's.

        Another machine's clock may go before this one, and what is done here is later all the same.
        A stamp from the end of time is a slip, and isn't followed: no later one could be read.
        """
        try:
            ends = reader.last_stamps(self._files())
        except JournalUnreadableError:
            ends = []
        stamps = [*ends, own] if own else ends
        return max((one for one in stamps if one.year < STAMP_YEARS[-1]), default=None)

    def _append(
        self, now: datetime, build: Callable[[Stamps, str], Iterable[Version]], renew: bool = False
    ) -> Sequence[Version]:
        return log.append(self.place, self._lines(now, build), now.date(), renew=renew)

    def _lines(
        self, now: datetime, build: Callable[[Stamps, str], Iterable[Version]]
    ) -> Callable[[datetime | None], list[Version]]:
        """Return what the log calls for the versions of one change, under the lock."""
        change = self._randomness(_CHANGE_BYTES).hex()
        return lambda last: list(build(Stamps(now, self._newest_stamp(last)), change))
