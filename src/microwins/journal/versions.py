"""What versions add up to: the wins and items as they are now, and the changes to undo.

Pure functions. The newest stamp of an id is what it is; ties go to the greater line. What was
deleted for good stays deleted under any stamp. So neither the order of lines nor their spread over
files matters.
"""

from __future__ import annotations

from datetime import datetime
from itertools import groupby

from microwins.journal.codec import (
    Version,
    deletes_for_good,
    encode,
    version_of,
    written_at,
)
from microwins.model import item as items
from microwins.model.item import Item
from microwins.model.record import Record
from microwins.model.text import unique
from microwins.model.ulid import is_native, milliseconds
from microwins.model.win import Win

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from microwins.journal.blocks import Unreadable
    from microwins.journal.codec import Content

    Latest = dict[str, tuple[datetime, Content | None]]


class Contents(Record):
    """All wins as they are now, oldest first; what could not be read; and the newest stamps.

    `firsts` are the oldest stamps of the ids that have several.
    """

    wins: list[Win]
    unreadable: list[Unreadable]
    folded: Latest
    firsts: Mapping[str, datetime]

    def items(self) -> list[Item]:
        """Return all items as they are now, oldest first."""
        return items_in_order(self.folded)

    def last_logged(self, fits: Callable[[Win], bool] | None = None) -> Win | None:
        """Return the win that was logged last, of those that `fits` is true of; None for none.

        What an import brought counts where nothing else is there: its ids tell of another moment
        than the one at which they were written.
        """
        best: tuple[bool, datetime, str] | None = None
        found = None
        for name, (stamp, win) in self.folded.items():
            if not isinstance(win, Win):
                continue
            first = written_at(self.firsts.get(name, stamp))
            if (
                best
                and (first, name) <= best[1:]
                and (best[0] or not is_native(name, milliseconds(first)))
            ):
                continue
            key = is_native(name, milliseconds(first)), first, name
            if (best is None or key > best) and (fits is None or fits(win)):
                best, found = key, win
        return found

    def newest_stamp(self, name: str) -> datetime | None:
        """Return when the newest version of an id was written, None for one never seen."""
        return self.folded.get(name, (None, None))[0]


class Change(Record):
    """What undoing or redoing the change `key` does: for each id, what it was and what it is then.

    None stands for nothing. Both are the same where it was changed since, and stays so.
    """

    key: str
    contents: tuple[tuple[str, Content | None, Content | None], ...]


def contents(versions: Iterable[Version], unreadable: list[Unreadable]) -> Contents:
    """Return what the versions add up to; `unreadable` may be filled while they are read."""
    firsts: dict[str, datetime] = {}
    folded = latest_versions(versions, firsts)
    return Contents(in_order(folded), unreadable, folded, firsts)


def latest_versions(
    versions: Iterable[Version], firsts: dict[str, datetime] | None = None
) -> Latest:
    """Return for each id its newest stamp and what it is then, None where it is gone.

    The oldest stamp of each id that has several joins `firsts`.
    """
    newest: Latest = {}
    content: Content | None
    erased: set[str] = set()
    get = newest.get
    for version in versions:
        name, stamp, content = version[:3]
        if content is None:
            content = version.item
            if content is None and version.change is None:
                erased.add(name)
        known = get(name)
        if known is None:
            newest[name] = (stamp, content)
            continue
        if firsts is not None and stamp != known[0]:
            firsts[name] = min(stamp, firsts.get(name, known[0]))
        if stamp > known[0]:
            newest[name] = (stamp, content)
        elif stamp == known[0] and repr(content) != repr(known[1]):  # 07:30-05:00 == 12:30+00:00
            newest[name] = max((known, (stamp, content)), key=lambda found: _line(name, *found))
    for name in erased:
        newest[name] = newest[name][0], None
    return newest


def ever_seen(versions: Iterable[Version]) -> dict[str, Content | None]:
    """Return for each id that was ever here what it is now, None where it was deleted.

    They are in the order of their newest stamps. An id whose first appearance was undone isn't
    among them: it may come in once more.
    """
    undone: dict[str, datetime] = {}
    erased: set[str] = set()

    def noted() -> Iterator[Version]:
        for version in versions:
            if version.content is None and version.undoes is not None:
                undone[version.id] = max(version.stamp, undone.get(version.id, version.stamp))
            if deletes_for_good(version):
                erased.add(version.id)
            yield version

    folded = latest_versions(noted())
    return {
        name: content
        for name, (stamp, content) in sorted(folded.items(), key=lambda one: one[1][0])
        if content is not None or undone.get(name) != stamp or name in erased
    }


def _line(name: str, stamp: datetime, content: Content | None) -> str:
    return encode(version_of(name, stamp, content))


def in_order(folded: Latest) -> list[Win]:
    """Return the wins that are there, oldest first."""
    return oldest_first(win for _, win in folded.values() if isinstance(win, Win))


def items_in_order(folded: Latest) -> list[Item]:
    """Return the items that are there, oldest first."""
    return items.oldest_first([item for _, item in folded.values() if isinstance(item, Item)])


def oldest_first(wins: Iterable[Win]) -> list[Win]:
    """Return `wins` by the moment at which they happened, those of one moment by their ids."""
    ordered = sorted(wins, key=lambda win: win.id)
    ordered.sort(key=lambda win: win.at)
    return ordered


class History:
    """All versions by id and by change, and the two stacks of an editor's undo.

    `done` and `undone` hold the changes that an undo and a redo would take next, at their ends.
    They are those of the changes in `own`, of all where that is None.
    """

    def __init__(self, versions: Iterable[Version], own: set[str | None] | None = None) -> None:
        self._own = own
        self._of_id: dict[str, list[Version]] = {}
        self._of_change: dict[str, list[str]] = {}
        self._erased: set[str] = set()
        self._steps: set[tuple[str | None, ...]] = set()
        self.done: list[str] = []
        self.undone: list[str] = []
        in_time = sorted(versions, key=lambda version: version.stamp)
        for _, group in groupby(in_time, key=lambda version: version.stamp):
            same = list(group)
            if len(same) > 1:  # rare, and `encode` takes longer than reading the line did
                same.sort(key=encode)
            for version in same:
                self._add(version)

    def add(self, version: Version) -> None:
        """Take in a version that is newer than all that are here, and is one of the own."""
        if self._own is not None and version.change is not None:
            self._own.add(version.change)
        self._add(version)

    def _add(self, version: Version) -> None:
        self._of_id.setdefault(version.id, []).append(version)
        if deletes_for_good(version):
            self._erased.add(version.id)
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
        if self._own is not None and first.change not in self._own:
            self._take_from_elsewhere(first, self._own)
        elif first.undoes is not None:
            _move(first.undoes, self.done, self.undone)
        elif first.redoes is not None:
            _move(first.redoes, self.undone, self.done)
        elif first.change is not None:
            self.done.append(first.change)
            self.undone.clear()

    def _take_from_elsewhere(self, first: Version, own: set[str | None]) -> None:
        """Note that another machine undid or redid one of the own changes."""
        if first.undoes in self.done:
            self.done.remove(first.undoes)
        elif first.redoes is not None and first.redoes in own:
            _move(first.redoes, self.undone, self.done)

    def taken_back(self) -> Change | None:
        """Return what undoing the latest change does; None where there is none."""
        return self._restored(self.done, _makes)

    def put_back(self) -> Change | None:
        """Return what redoing the latest undone change does; None where there is none."""
        return self._restored(self.undone, _undoes)

    def _restored(self, stack: list[str], belongs: Callable[[Version, str], bool]) -> Change | None:
        """Return what reverses the step on top of `stack` whose versions are told by `belongs`.

        One that touches nothing goes, and the next one counts.
        """
        while stack:
            key = stack[-1]
            found = []
            for name in dict.fromkeys(self._of_change.get(key, ())):
                if name in self._erased:
                    continue  # deleted for good: its text must not come back
                versions = self._of_id[name]
                now = versions[-1]
                end = len(versions)
                while end and not belongs(versions[end - 1], key):
                    end -= 1
                start = end
                while start and belongs(versions[start - 1], key):  # a file may be there twice
                    start -= 1
                if end:
                    before = versions[start - 1].content if start else None
                    left = versions[end - 1].content
                    found.append((name, now.content, _reversed(now.content, left, before)))
            if found:
                return Change(key, tuple(found))
            stack.pop()
        return None

    def newest_stamp(self, name: str) -> datetime:
        """Return the stamp of the newest version of the id `name`."""
        return self._of_id[name][-1].stamp


def _is_own(version: Version) -> bool:
    """Tell whether a version is a change itself, neither its undoing nor its redoing."""
    return version.undoes is None and version.redoes is None


def _makes(version: Version, key: str) -> bool:
    """Tell whether a version is of the change `key`, or of its redoing."""
    return version.redoes == key or (version.change == key and _is_own(version))


def _undoes(version: Version, key: str) -> bool:
    return version.undoes == key


def _reversed(now: Content | None, left: Content | None, before: Content | None) -> Content | None:
    """Return what is now as it is without the step that made `left` of `before`.

    What was changed since, as by another machine, stays so.
    """
    if repr(now) == repr(left):  # 07:30-05:00 == 12:30+00:00
        return before
    if isinstance(now, Win) and isinstance(left, Win) and isinstance(before, Win):
        restored = _restored(now, left, before)
        if "tags" not in restored:
            kept = [tag for tag in now.tags if tag in before.tags or tag not in left.tags]
            taken = (tag for tag in before.tags if tag not in left.tags)
            restored["tags"] = unique((*kept, *taken))
        return now._replace(**restored)
    if isinstance(now, Item) and isinstance(left, Item) and isinstance(before, Item):
        return now._replace(**_restored(now, left, before))
    return now


def _restored(now: Content, left: Content, before: Content) -> dict[str, Any]:
    """Return the fields of `before` that nobody has changed since `left`."""
    return {
        name: getattr(before, name)
        for name in now._fields
        if repr(getattr(now, name)) == repr(getattr(left, name))
    }


def _move(key: str, source: list[str], target: list[str]) -> None:
    if key in source:
        source.remove(key)
    target.append(key)
