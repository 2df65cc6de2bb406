"""What the versions of wins add up to: the wins as they are now, and the changes to undo.

Pure functions. The newest stamp of an id is the win; ties go to the greater line. So neither the
order of lines nor their spread over files matters.
"""

from __future__ import annotations

from itertools import groupby

from microwins.journal.codec import Version, encode
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from microwins.model.win import Win

    Folded = dict[str, tuple[datetime, Win | None]]


class Change(Record):
    """What undoing or redoing the change `key` does: for each id, the win before and after.

    None stands for no win.
    """

    key: str
    wins: tuple[tuple[str, Win | None, Win | None], ...]


def fold(versions: Iterable[Version]) -> Folded:
    """Return for each id its newest stamp and the win as it is then, None where it is gone."""
    newest: Folded = {}
    get = newest.get
    for version in versions:
        name, stamp, win = version[:3]
        known = get(name)
        if known is None or stamp > known[0]:
            newest[name] = (stamp, win)
        elif stamp == known[0] and repr(win) != repr(known[1]):  # 07:30-05:00 == 12:30+00:00
            newest[name] = max((known, (stamp, win)), key=lambda one: _line(name, *one))
    return newest


def known(versions: Iterable[Version]) -> dict[str, Win | None]:
    """Return for each id that was ever here the win as it is now, None where it was deleted.

    An id whose first appearance was undone isn't among them: it may come in once more.
    """
    undone: dict[str, datetime] = {}

    def noted() -> Iterator[Version]:
        for version in versions:
            if version.win is None and version.undoes is not None:
                undone[version.id] = max(version.stamp, undone.get(version.id, version.stamp))
            yield version

    folded = fold(noted())
    return {
        name: win
        for name, (stamp, win) in folded.items()
        if win is not None or undone.get(name) != stamp
    }


def _line(name: str, stamp: datetime, win: Win | None) -> str:
    return encode(Version(name, stamp, win))


def in_order(folded: Folded) -> list[Win]:
    """Return the wins that are there, oldest first."""
    return oldest_first(win for _, win in folded.values() if win is not None)


def oldest_first(wins: Iterable[Win]) -> list[Win]:
    """Return `wins` by the moment at which they happened, those of one moment by their ids."""
    ordered = sorted(wins, key=lambda win: win.id)
    ordered.sort(key=lambda win: win.at)
    return ordered


class History:
    """All versions by win and by change, and the two stacks of an editor's undo.

    `done` and `undone` hold the changes that an undo and a redo would take next, at their ends.
    """

    def __init__(self, versions: Iterable[Version]) -> None:
        self._of_win: dict[str, list[Version]] = {}
        self._of_change: dict[str, list[str]] = {}
        self._steps: set[tuple[str | None, ...]] = set()
        self.done: list[str] = []
        self.undone: list[str] = []
        in_time = sorted(versions, key=lambda one: one.stamp)
        for _, group in groupby(in_time, key=lambda one: one.stamp):
            same = list(group)
            if len(same) > 1:  # rare, and `encode` takes longer than reading the line did
                same.sort(key=encode)
            for version in same:
                self.add(version)

    def add(self, version: Version) -> None:
        """Take in a version that is newer than all that are here."""
        self._of_win.setdefault(version.id, []).append(version)
        if version.change is None:
            return
        if _is_own(version):
            self._of_change.setdefault(version.change, []).append(version.id)
        step = (version.change, version.undoes, version.redoes)
        if step not in self._steps:
            self._steps.add(step)
            self._take(version)

    def _take(self, first: Version) -> None:
        """Move the stacks as the first version of a command, or of one step of an undo, says."""
        if first.undoes is not None:
            _move(first.undoes, self.done, self.undone)
        elif first.redoes is not None:
            _move(first.redoes, self.undone, self.done)
        elif first.change is not None:
            self.done.append(first.change)
            self.undone.clear()

    def taken_back(self) -> Change | None:
        """Return what undoing the latest change does; None where there is none."""
        return self._restored(self.done, self._before)

    def put_back(self) -> Change | None:
        """Return what redoing the latest undone change does; None where there is none."""
        return self._restored(self.undone, self._after)

    def _restored(self, stack: list[str], state: Callable[[str, str], Win | None]) -> Change | None:
        """Return the change on top of `stack` that still touches a win; those above it go."""
        while stack:
            key = stack[-1]
            wins = []
            for name in dict.fromkeys(self._of_change.get(key, ())):
                now = self._of_win[name][-1]
                if now.change is None and now.win is None:
                    continue  # deleted for good: its text must not come back
                wins.append((name, now.win, state(name, key)))
            if wins:
                return Change(key, tuple(wins))
            stack.pop()
        return None

    def _before(self, name: str, key: str) -> Win | None:
        """Return the win `name` as it was just before the change `key`."""
        state = None
        for version in self._of_win[name]:
            if version.change == key and _is_own(version):
                break
            state = version.win
        return state

    def _after(self, name: str, key: str) -> Win | None:
        """Return the win `name` as the change `key` left it."""
        own = [one for one in self._of_win[name] if one.change == key and _is_own(one)]
        return own[-1].win

    def newest_stamp(self, name: str) -> datetime:
        """Return the stamp of the newest version of the win `name`."""
        return self._of_win[name][-1].stamp


def _is_own(version: Version) -> bool:
    """Tell whether a version is a change itself, neither its undoing nor its redoing."""
    return version.undoes is None and version.redoes is None


def _move(key: str, source: list[str], target: list[str]) -> None:
    if key in source:
        source.remove(key)
    target.append(key)
