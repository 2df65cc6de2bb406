"""One change of the journal: what it is made from is read under the lock that writes it."""

from __future__ import annotations

import os
from datetime import UTC, timedelta

from microwins.disk.files import PRIVATE
from microwins.disk.paths import PLANS, make_private_folder
from microwins.errors import JournalUnreadableError, NotSavedError
from microwins.journal import log, reader
from microwins.journal.codec import STAMP_YEARS, Version, version_of
from microwins.journal.versions import Contents, contents
from microwins.model.ulid import RANDOM_BYTES, ulid_at

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from typing import Self

    from microwins.disk.paths import JournalPaths
    from microwins.journal.blocks import Unreadable
    from microwins.journal.codec import Content
    from microwins.journal.lookup import Lookup
    from microwins.journal.reader import Tail
    from microwins.model.item import Item
    from microwins.model.win import Win

_CHANGE_BYTES = 8
_MICROSECOND = timedelta(microseconds=1)
_FOLLOWED = STAMP_YEARS[:-1]


class Stamps:
    """Stamps that rise even if the clock doesn't: later than all `known` ones, none before `now`.

    A known one from the end of time is a slip, and isn't followed: no later one could be read.
    """

    def __init__(self, now: datetime, known: Iterable[datetime | None]) -> None:
        stamps = (stamp + _MICROSECOND for stamp in known if stamp and stamp.year in _FOLLOWED)
        self._next = max((now.astimezone(UTC), *stamps))

    def later(self, than: datetime | None = None) -> datetime:
        """Return the next stamp, later than `than` too where that is given."""
        stamp = max(self._next, than + _MICROSECOND) if than else self._next
        self._next = stamp + _MICROSECOND
        return stamp


class Transaction:
    """A change of the journal, written at the end of a `with` block, all of it or nothing.

    Meanwhile no other `wins` writes, and signals wait. Where the lock can't be had it is written to
    a fresh side file, and the newest stamp decides; while another `wins` has it, new wins are, and
    nothing else. `key` is the change's name in the log. What the block raises is passed on, with
    every file as it was; the disk's refusal is a NotSavedError. `known` is what the change is made
    from, where that wasn't read by `read`.
    """

    def __init__(
        self,
        paths: JournalPaths,
        now: datetime,
        randomness: Callable[[int], bytes] = os.urandom,
        *,
        renew_backup: bool = False,
        unopened: set[str] | None = None,
    ) -> None:
        self.key = randomness(_CHANGE_BYTES).hex()
        self._paths = paths
        self._now = now
        self._randomness = randomness
        self._renew_backup = renew_backup
        self._unopened = set() if unopened is None else unopened
        self._lock = log.WriteLock(paths)
        self._locked = False
        self._log: log.OpenLog | None = None
        self._files: list[str] | None = None
        self._ends: list[Tail] | None = None
        self._stamps: Stamps | None = None
        self._contents: Contents | None = None
        self.known: Lookup | None = None
        self._versions: list[Version] = []

    def __enter__(self) -> Self:
        self._locked = self._lock.__enter__()
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        failure = error
        try:
            if failure is None and self._versions:
                self._own_log().write(self._versions, renew_backup=self._renew_backup)
                if any(version.item for version in self._versions):
                    self._note_items()
        except BaseException as refused:  # noqa: BLE001 (it is raised once the lock is let go)
            failure = refused
        if self._log:
            self._log.close()
        self._lock.__exit__(kind, failure, trace)
        if failure is not error and failure is not None:
            raise failure

    def _note_items(self) -> None:
        """Let whoever logs a win know by the name of a file that there may be plans."""
        try:
            make_private_folder(self._paths.state)
            os.close(os.open(self._paths.kept(PLANS), os.O_CREAT, PRIVATE))
        except OSError:
            pass  # plans come to mind where somebody looks at them next

    # -- reading -------------------------------------------------------------------------------

    @property
    def is_locked(self) -> bool:
        """Tell whether no other `wins` writes."""
        return self._locked

    def files(self) -> list[str]:
        """Return the paths of all logs; raises JournalUnreadableError where they can't be listed.

        After the block, the log that it began is among them.
        """
        if self._files is None:
            self._files = reader.log_files(self._paths.folder)
        if self._log and self._versions and self._log.path not in self._files:
            self._files.append(self._log.path)
        return self._files

    def read(self) -> Contents:
        """Return everything there is; raises JournalUnreadableError where nothing can be read."""
        if self._contents is None:
            unreadable: list[Unreadable] = []
            versions = reader.read_all(self.files(), unreadable)
            self._contents = contents(versions, unreadable)
            self._unopened.update(one.file for one in unreadable if not one.number)
        return self._contents

    def has(self, name: str) -> bool:
        """Tell whether any line of the logs that can be opened has this id."""
        for path in self.files():
            try:
                if any(one.id == name for one in reader.versions_with(path, (name,))):
                    return True
            except OSError:
                continue
        return False

    def category_used_for(self, text: str) -> str | None:
        """Return the category last used for a text, by the rule of `categories_used`; None if none.

        Looks at the last megabyte of each log, about four thousand wins, and parses what it finds.
        """
        self._ends = self._tails(text)
        same = [
            (tail.same.stamp, tail.same.win.category)
            for tail in self._ends
            if tail.same and tail.same.win
        ]
        return max(same)[1] if same else None

    def is_young(self, wins: int) -> bool:
        """Tell whether the ends of the logs hold fewer lines than so many wins take."""
        lines = sum(tail.lines for tail in self._tails_at_hand())
        return lines + len(self._versions) < wins

    def _own_log(self) -> log.OpenLog:
        if self._log is None:
            day = self._now.date()
            self._log = log.OpenLog(self._paths, locked=self._locked, day=day)
        return self._log

    def _tails_at_hand(self) -> list[Tail]:
        if self._ends is None:
            self._ends = self._tails()
        return self._ends

    def _tails(self, text: str | None = None) -> list[Tail]:
        """Return the ends of all logs that can be read, with what they say of a text."""
        own = self._own_log()
        try:
            others = [path for path in self.files() if path != own.path]
        except JournalUnreadableError:
            others = []
        tail = own.tail(text)
        return [tail, *reader.tails(others, text, self._unopened, tail.same)]

    # -- changing ------------------------------------------------------------------------------

    def stamp(self, after: datetime | None = None) -> datetime:
        """Return the stamp of a version: later than all at the ends of the logs, and than `after`.

        Another machine's clock may go before this one, and what is done here is later all the same.
        """
        if self._stamps is None:
            self._stamps = Stamps(self._now, (tail.stamp for tail in self._tails_at_hand()))
        return self._stamps.later(after)

    def write(self, version: Version) -> None:
        """Let a version be written at the end of the block; its stamp comes from `stamp`."""
        self._versions.append(version)

    def rewrite(self, version: Version) -> None:
        """Let a version of what was read be written, as `write` does.

        Raises NotSavedError while another `wins` writes: what it writes this one has not read, and
        would take back.
        """
        if self._lock.is_busy:
            from microwins.wording.errors import BUSY  # where it is needed alone

            raise NotSavedError(*BUSY)
        self.write(version)

    def add(self, win: Win) -> Win:
        """Add a new win, and return it with its id."""
        stamp = self.stamp()
        win = win if win.id else win._replace(id=self._new_id(stamp))
        self.write(Version(win.id, stamp, win, self.key))
        return win

    def add_item(self, item: Item) -> Item:
        """Add a new item, and return it with its id."""
        stamp = self.stamp()
        item = item._replace(id=item.id or self._new_id(stamp))
        self.write(version_of(item.id, stamp, item, self.key))
        return item

    def _new_id(self, stamp: datetime) -> str:
        return ulid_at(stamp, self._randomness(RANDOM_BYTES))

    def replace(self, wins: Sequence[Win]) -> None:
        """Write `wins` in the place of those with their ids."""
        for win in wins:
            self._rewrite(win.id, win)

    def replace_items(self, items: Sequence[Item]) -> None:
        """Write `items` in the place of those with their ids."""
        for item in items:
            self._rewrite(item.id, item)

    def remove(self, wins: Sequence[Win]) -> None:
        """Take `wins` away; an undo brings them back."""
        for win in wins:
            self._rewrite(win.id, None)

    def remove_items(self, items: Sequence[Item]) -> None:
        """Take `items` away; an undo brings them back."""
        for item in items:
            self._rewrite(item.id, None)

    def _rewrite(self, name: str, content: Content | None) -> None:
        known = self.known or self.read()
        stamp = self.stamp(known.newest_stamp(name))
        self.rewrite(version_of(name, stamp, content, self.key))
