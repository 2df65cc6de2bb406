"""The journal: a folder of logs, seen as wins that can be added, replaced, removed and undone."""

from __future__ import annotations

import os

from microwins.disk.files import size_of
from microwins.journal import log, reader
from microwins.journal.codec import Version
from microwins.journal.device import device_names
from microwins.journal.stamps import Stamps, newest
from microwins.journal.transaction import Transaction
from microwins.journal.versions import (
    Change,
    Contents,
    History,
    contents,
    in_order,
    latest_versions,
    wins_ever_seen,
)
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime, timedelta

    from microwins.journal.index.index import Index
    from microwins.journal.reader import Unreadable
    from microwins.model.win import Win

_LONG = 8 * 1024 * 1024
"""Bytes of log from which an export goes through a temporary file instead of memory."""


class Undone(Record):
    """What an undo or a redo did, the latest change first, each with its machine.

    That is None for this one. Where nothing was done, `elsewhere` is the machine whose change it
    could have been.
    """

    changes: list[tuple[Change, str | None]]
    elsewhere: str | None


class Journal:
    """The wins of one person, in the logs of one folder.

    `now` is an argument of whatever writes: an aware moment. What writes raises NotSavedError when
    the disk refuses, and nothing has changed then. What reads raises JournalUnreadableError when
    the folder can't be listed or none of its files opened.
    """

    def __init__(self, place: log.Place, randomness: Callable[[int], bytes] = os.urandom) -> None:
        self.place = place
        self._randomness = randomness
        self.unopened: set[str] = set()

    # -- reading -------------------------------------------------------------------------------
    def read(self) -> Contents:
        """Return everything there is."""
        unreadable: list[Unreadable] = []
        return contents(reader.read_all(self._files(), unreadable), unreadable)

    def stream(self) -> tuple[Iterable[Win], list[Unreadable]]:
        """Return all wins, oldest first, to be taken once, and what could not be read.

        That takes little memory, however many they are.
        """
        files = self._files()
        if sum(map(size_of, files)) > _LONG:
            from microwins.journal.external_sort import stream  # 9 ms, for a long journal

            if (through_disk := stream(files)) is not None:
                return through_disk
        return self.read()[:2]

    def known(self) -> tuple[dict[str, Win | None], list[Unreadable]]:
        """Return what an import has to know of all ids; see `history.known`."""
        unreadable: list[Unreadable] = []
        return wins_ever_seen(reader.read_all(self._files(), unreadable)), unreadable

    def index(self, day_start: timedelta) -> Index:
        """Return all wins in outline; their days begin at `day_start`."""
        from microwins.journal.index.index import load  # on no road of `wins log`

        return load(self.place, day_start)

    def index_at_hand(self, day_start: timedelta) -> Index | None:
        """Return what `index` does, None where that would mean to read a long journal anew."""
        from microwins.journal.index.index import load_quickly

        return load_quickly(self.place, day_start)

    def since(self, moment: datetime, files: Sequence[str] | None = None) -> list[Win]:
        """Return the wins of ten days from `moment` on, oldest first, and some others.

        Reads only the ends of the logs, which are `files` where these are known.
        """
        from microwins.journal.recent import recent  # 0.3 ms, for whoever reads along

        files = self._files() if files is None else files
        return in_order(latest_versions(recent(files, moment, self.unopened)))

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

    def files_holding(self, names: Collection[str]) -> list[str]:
        """Return the names of the log files in which one of these ids stands with a text."""
        holding = []
        for path in self._files():
            versions = reader.read([path], [])
            if any(version.id in names and version.win for version in versions):
                holding.append(os.path.basename(path))
        return holding

    def out_of_reach(self) -> tuple[str, ...]:
        """Return the paths of what other programs may keep of the log, out of reach from here."""
        from microwins.journal.care.archives import archives

        return tuple(archives(self.place.folder))

    def _files(self) -> list[str]:
        return reader.log_files(self.place.folder)

    # -- writing -------------------------------------------------------------------------------

    def transaction(self, now: datetime, *, renew_backup: bool = False) -> Transaction:
        """Return a change to read and write for: see there."""
        return Transaction(
            self.place, now, self._randomness, renew_backup=renew_backup, unopened=self.unopened
        )

    def add(self, wins: Iterable[Win], now: datetime, *, imported: bool = False) -> list[Win]:
        """Write new wins as one change, and return them with their ids.

        With `imported` those are left out that somebody else has added meanwhile, and the backup
        of the day is made once more: it may be the work of years that comes in.
        """
        with self.transaction(now, renew_backup=imported) as change:
            there = wins_ever_seen(reader.read_all(change.files(), [])) if imported else ()
            return [change.add(win) for win in wins if win.id not in there]

    def erase(self, wins: Sequence[Win], now: datetime, after: datetime) -> list[str]:
        """Take every trace of `wins` out of all that this machine wrote, for good, or of none.

        `after` is their newest stamp. Returns the names of the other files that still hold one;
        there it is marked as gone.
        """
        names = {win.id for win in wins}

        def build(last: datetime | None) -> list[Version]:
            stamps = Stamps(now, newest([*reader.last_stamps(self._files()), last]))
            return [Version(name, stamps.later(after), None) for name in sorted(names)]

        from microwins.journal.care.purge import rewrite_without  # on no road of `wins log`
        from microwins.journal.index.cache import clear

        clear(self.place.state)
        rewrite_without(self.place, names, build, now.date())
        clear(self.place.state)  # a reader that had begun before may have kept what it read
        return self.files_holding(names)

    def undo(self, count: int, now: datetime, *, any_machine: bool = False) -> Undone:
        """Take back the latest `count` changes, fewer if there are fewer; return what that did.

        They are this machine's own, or with `any_machine` those of all that share the folder.
        """
        return self._step(count, now, History.taken_back, "undoes", any_machine=any_machine)

    def _device_names(self) -> list[str]:
        try:
            return device_names(self.place.state)
        except OSError:
            return []  # what this machine wrote without a name is known by its host

    def redo(self, count: int, now: datetime, *, any_machine: bool = False) -> Undone:
        """Put back the latest `count` changes taken back, until something new was written."""
        return self._step(count, now, History.put_back, "redoes", any_machine=any_machine)

    def _step(
        self,
        count: int,
        now: datetime,
        restored: Callable[[History], Change | None],
        field: str,
        *,
        any_machine: bool,
    ) -> Undone:
        from microwins.journal.machines import Machines  # on no road of `wins log`

        done: list[tuple[Change, str | None]] = []
        with self.transaction(now) as change:
            files = change.files()
            machines = Machines(files, self._device_names(), self.place.host)
            versions: list[Version] = []
            unreadable: list[Unreadable] = []
            for file, _, block in reader.read_blocks(files, unreadable):
                machines.note(file, block.versions)
                versions += block.versions
            reader.refuse_if_none_opened(files, unreadable)
            self.unopened.update(one.file for one in unreadable if not one.number)
            own = machines.own_changes()
            history = History(versions, None if any_machine else set(own))
            while len(done) < count and (step := restored(history)):
                done.append((step, None if step.key in own else machines.machine_of(step.key)))
                for name, _, win in step.wins:
                    stamp = change.stamp(history.newest_stamp(name))
                    version = Version(name, stamp, win, change.key, **{field: step.key})
                    history.add(version)
                    change.write(version)
            elsewhere = None
            if not done and not any_machine and (step := restored(History(versions))):
                elsewhere = machines.machine_of(step.key)
        return Undone(done, elsewhere)
