"""The journal: a folder of logs, seen as wins that can be added, replaced, removed and undone."""

from __future__ import annotations

import os

from microwins.disk.files import size_of
from microwins.journal import reader
from microwins.journal.codec import version_of
from microwins.journal.device import known_device_names
from microwins.journal.transaction import Transaction
from microwins.journal.versions import (
    Change,
    Contents,
    History,
    contents,
    ever_seen,
    in_order,
    latest_versions,
)
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from microwins.disk.paths import JournalPaths
    from microwins.journal.blocks import Unreadable
    from microwins.journal.codec import Content, Version
    from microwins.journal.log_names import Machines
    from microwins.model.item import Item
    from microwins.model.win import Win


class Unread(Record):
    """How many lines could not be read, and how many files not be opened."""

    lines: int = 0
    files: int = 0


class Undone(Record):
    """What an undo or a redo did, the latest change first, each with its machine.

    That is None for this one. Where nothing was done, `elsewhere` is the machine whose change it
    could have been.
    """

    changes: list[tuple[Change, str | None]]
    elsewhere: str | None


class Journal:
    """The wins of one person, in the logs of one folder.

    What writes takes `now`, an aware moment. It raises NotSavedError when
    the disk refuses, and nothing has changed then. What reads raises JournalUnreadableError when
    the folder can't be listed or none of its files opened. `unread` is what the latest reading of
    everything could not read, `unopened` the names of files that others couldn't open.
    """

    def __init__(
        self, paths: JournalPaths, randomness: Callable[[int], bytes] = os.urandom
    ) -> None:
        self.paths = paths
        self._randomness = randomness
        self.unread = Unread()
        self.unopened: set[str] = set()

    # -- reading -------------------------------------------------------------------------------
    def read(self) -> Contents:
        """Return everything there is."""
        unreadable: list[Unreadable] = []
        return self.noted(contents(reader.read_all(self.files(), unreadable), unreadable))

    def by_id_ever_seen(self) -> dict[str, Content | None]:
        """Return what an import has to know of all ids; see `versions.ever_seen`."""
        unreadable: list[Unreadable] = []
        found = ever_seen(reader.read_all(self.files(), unreadable))
        self.note(unreadable)
        return found

    def noted(self, found: Contents) -> Contents:
        """Return what was read, once `unread` says what could not be."""
        self.note(found.unreadable)
        return found

    def note(self, unreadable: Sequence[Unreadable]) -> None:
        """Let `unread` say what could not be read."""
        lines = sum(1 for one in unreadable if one.number)
        self.unread = Unread(lines, len(unreadable) - lines)
        self.unopened.update(one.file for one in unreadable if not one.number)

    def since(self, moment: datetime, files: Sequence[str] | None = None) -> list[Win]:
        """Return the wins of ten days from `moment` on, oldest first, and some others.

        Reads only the ends of the logs, which are `files` where these are known.
        """
        from microwins.journal.recent import recent  # 0.3 ms, for a person who reads along

        files = self.files() if files is None else files
        return in_order(latest_versions(recent(files, moment, self.unopened)))

    def is_empty(self) -> bool:
        """Tell whether nothing was ever written, without reading anything."""
        return not any(map(size_of, self.files()))

    def files(self) -> list[str]:
        """Return the paths of all logs; raises JournalUnreadableError where that fails."""
        return reader.log_files(self.paths.folder)

    # -- writing -------------------------------------------------------------------------------

    def transaction(self, now: datetime, *, renew_backup: bool = False) -> Transaction:
        """Return a change to read and write for: see there."""
        return Transaction(
            self.paths, now, self._randomness, renew_backup=renew_backup, unopened=self.unopened
        )

    def add(
        self,
        wins: Iterable[Win],
        now: datetime,
        *,
        imported: bool = False,
        items: Iterable[Item] = (),
    ) -> list[Win]:
        """Write new wins and items as one change, and return the wins with their ids.

        With `imported` those are left out that somebody else has added meanwhile, and the backup
        of the day is made once more: it may be the work of years that comes in.
        """
        with self.transaction(now, renew_backup=imported) as change:
            there = ever_seen(reader.read_all(change.files(), [])) if imported else ()
            for item in items:
                if item.id not in there:
                    change.add_item(item)
            return [change.add(win) for win in wins if win.id not in there]

    def undo(
        self,
        count: int,
        now: datetime,
        *,
        redo: bool = False,
        any_machine: bool = False,
        latest: Callable[[Transaction, Machines], History | None] | None = None,
    ) -> Undone:
        """Take back the latest `count` changes, fewer if there are fewer; return what that did.

        With `redo` the latest that were taken back are put back, until something new was written.
        They are this machine's own, or with `any_machine` those of all that share the folder.
        `latest` may know the history of the latest change without reading everything.
        """
        from microwins.journal.log_names import Machines  # on no road of `wins log`

        field, step_of = ("redoes", History.put_back) if redo else ("undoes", History.taken_back)
        done: list[tuple[Change, str | None]] = []
        with self.transaction(now) as change:
            files = change.files()
            machines = Machines(files, known_device_names(self.paths.state), self.paths.host)
            versions: list[Version] = []
            history = latest(change, machines) if latest and count == 1 else None
            if history is None:
                versions = self.versions(files, machines)
                history = History(versions, None if any_machine else machines.own_changes())
            own = machines.own_changes()
            while len(done) < count and (step := step_of(history)):
                done.append((step, None if step.key in own else machines.machine_of(step.key)))
                for name, _, content in step.contents:
                    stamp = change.stamp(history.newest_stamp(name))
                    version = version_of(name, stamp, content, change.key, **{field: step.key})
                    history.add(version)
                    change.rewrite(version)
            elsewhere = None
            if not done and not any_machine and (step := step_of(History(versions))):
                undoing = [one for one in versions if one.undoes == step.key]
                newest_undo = max(undoing, key=lambda version: version.stamp, default=None)
                by = newest_undo.change if newest_undo and redo else step.key
                elsewhere = machines.machine_of(by or step.key)
        return Undone(done, elsewhere)

    def versions(self, files: Sequence[str], machines: Machines) -> list[Version]:
        """Return all versions in these files, of which `machines` take note."""
        versions: list[Version] = []
        unreadable: list[Unreadable] = []
        for file, _, block in reader.read_blocks(files, unreadable):
            machines.note(file, block.versions)
            versions += block.versions
        reader.refuse_if_none_opened(files, unreadable)
        self.note(unreadable)
        return versions
