"""The history of the latest changes, for whoever takes back the last one of a long journal."""

from __future__ import annotations

import os
from itertools import groupby

from microwins.journal.reader import blocks_from_end, versions_in, versions_with
from microwins.journal.versions import History
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from microwins.journal.codec import Version
    from microwins.journal.log_names import Machines

_END = 16 * 1024
"""So many bytes at the end of a log hold some dozens of changes."""

_FEW = 20
"""The lines of more ids are sooner read with all others."""


def latest_history(
    files: Sequence[str], machines: Machines, *, redo: bool, any_machine: bool
) -> History | None:
    """Return a history whose next step is the one of all these logs, None where that isn't sure.

    `machines` are those that wrote the files. Nothing of earlier steps is in it.

    The stacks of undo and redo are known from their upper ends: what was done before only lies
    below. That holds where stamps rise along each file and each change is in one place, as an index
    knows, and where no other machine has put back one of the own changes.
    """
    try:
        latest = _latest(files)
        for file, version in latest:
            machines.note(file, [version])
        own = None if any_machine else machines.own_changes()
        versions = [version for _, version in latest]
        if own is not None and any(one.redoes and one.change not in own for one in versions):
            return None
        stacks = History(versions, own)
        stack = stacks.undone if redo else stacks.done
        names = _names_in(stack[-1], versions, files) if stack else ()
        if not 0 < len(names) <= _FEW:
            return None
        versions = [one for one in versions if one.id not in names]
        for file, path in enumerate(files):
            spelled = [to_json(name)[1:-1] for name in names]
            found = [one for one in versions_with(path, spelled) if one.id in names]
            machines.note(file, found)
            versions += found
    except OSError:
        return None
    history = History(versions, None if any_machine else machines.own_changes())
    step = history.put_back() if redo else history.taken_back()
    return history if step and step.key == stack[-1] else None


def _latest(files: Sequence[str]) -> list[tuple[int, Version]]:
    """Return the versions of the latest changes, each with the number of its file.

    All changes are among them that began at some moment or later. Raises OSError.
    """
    ends = []
    since = None
    for path in files:
        versions, is_whole = _end(path)
        of_changes = (one for one in versions if one.change is not None)
        changes = [[*group] for _, group in groupby(of_changes, lambda one: one.change)]
        if not is_whole:
            if len(changes) <= 1:
                return []
            del changes[0]  # its beginning may stand before
            since = max(filter(None, (since, changes[0][0].stamp)))
        ends.append(changes)
    return [
        (file, version)
        for file, changes in enumerate(ends)
        for change in changes
        if since is None or change[0].stamp >= since
        for version in change
    ]


def _end(path: str) -> tuple[list[Version], bool]:
    """Return the versions at the end of a log, and whether that is all of it; raises OSError."""
    fd = os.open(path, os.O_RDONLY)
    try:
        block = next(blocks_from_end(fd, _END), b"")
        return [*versions_in(block)], len(block) >= os.fstat(fd).st_size
    finally:
        os.close(fd)


def _names_in(key: str, versions: Collection[Version], files: Sequence[str]) -> set[str]:
    """Return the ids that a change is about; raises OSError."""
    names = _ids_of(key, versions)
    for path in () if names else files:
        names |= _ids_of(key, versions_with(path, [to_json(key)[1:-1]]))
    return names


def _ids_of(key: str, versions: Iterable[Version]) -> set[str]:
    return {one.id for one in versions if one.change == key and not (one.undoes or one.redoes)}
