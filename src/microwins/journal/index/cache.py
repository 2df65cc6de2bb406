"""What was worked out of a journal and kept: files in the state folder that may go at any time."""

from __future__ import annotations

import os
from zlib import crc32

from microwins.disk.files import not_saved, replace_beside
from microwins.disk.lock import Lock
from microwins.disk.paths import PLANS, make_private_folder
from microwins.disk.shown_list import SHOWN
from microwins.errors import JournalUnreadableError
from microwins.journal import reader
from microwins.journal.log import LOCK
from microwins.model.bare_json import loads
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from microwins.disk.paths import JournalPaths

INDEX = "index-"
HINTS = "hints-"
TOTAL = "total-"
"""How the names of the files begin: the index, the hints of the latest look, the number of wins."""

_CHECK_BYTES = 4


def load(paths: JournalPaths, kind: str) -> bytes:
    """Return what was kept of a journal, nothing where that can't be read.

    What isn't as it was written is removed, but where it is empty.
    """
    try:
        with open(paths.kept(kind), "rb") as file:
            check, data = file.read(_CHECK_BYTES), file.read()
    except OSError:
        return b""
    if crc32(data).to_bytes(_CHECK_BYTES, "big") == check:
        return data
    if check:
        discard(paths, kind)
    return b""


def state_of(logs: Iterable[str]) -> list[tuple[object, ...]]:
    """Return what changes with each change of a log, for each that can be looked at."""
    found: list[tuple[object, ...]] = []
    for path in logs:
        try:
            there = os.stat(path)
        except OSError:
            continue
        found.append((path, there.st_dev, there.st_ino, there.st_size, there.st_mtime_ns))
    return found


def store(
    paths: JournalPaths, kind: str, data: bytes, state: Sequence[object], *, locked: bool = False
) -> None:
    """Keep what was worked out of the logs while their state was this one; see `state_of`.

    Where they have changed, somebody else writes, or the disk refuses, it isn't kept: what was
    deleted for good must not come back with it. What a crash left of others goes. `locked` says
    that this program has the lock.
    """
    try:
        make_private_folder(paths.state)
        with Lock(os.path.join(paths.state, LOCK), patience=0) as alone:
            if (alone or locked) and state_of(reader.log_files(paths.folder)) == state:
                for name in _names(paths.state):
                    if name.startswith("."):
                        _remove(os.path.join(paths.state, name))
                check = crc32(data).to_bytes(_CHECK_BYTES, "big")
                replace_beside(paths.kept(kind), (check, data), flush=False)
    except (OSError, JournalUnreadableError):
        pass  # a disk that is full, or read-only: the log says it all


def discard(paths: JournalPaths, kind: str) -> None:
    """Remove what was kept of a journal: it may tell of wins that the log has no more."""
    try:
        _remove(paths.kept(kind))
    except OSError:
        pass  # a folder that is read-only


def kept_findings(paths: JournalPaths, fingerprint: str) -> Any:
    """Return the hints that were kept under a fingerprint, as JSON; None where there are none.

    Any others that were kept are removed: they may tell of wins that the log has no more.
    """
    try:
        kept = loads(load(paths, HINTS))
        if kept["fingerprint"] == fingerprint:
            return kept["findings"]
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    discard(paths, HINTS)
    return None


def keep_findings(
    paths: JournalPaths, fingerprint: str, findings: Any, state: Sequence[object]
) -> None:
    """Keep hints under a fingerprint, so that they are worked out once; see `store`."""
    data = to_json({"fingerprint": fingerprint, "findings": findings}).encode()
    store(paths, HINTS, data, state)


def clear(state: str) -> None:
    """Remove everything that was kept from the state folder, and what a crash left of it.

    That there are plans is known by the name of a file, which stays, empty. Raises NotSavedError
    where that can't be done.
    """
    try:
        while names := _names(state):
            for name in names:
                path = os.path.join(state, name)
                if name.startswith(PLANS):
                    os.truncate(path, 0)
                else:
                    _remove(path)
            if all(name.startswith(PLANS) for name in names):
                return
    except OSError as error:
        raise not_saved(error, state) from error


def _names(state: str) -> list[str]:
    """Return the names of what was kept, and of what was to be; raises OSError."""
    try:
        names = os.listdir(state)
    except FileNotFoundError:
        return []
    kinds = (INDEX, HINTS, TOTAL, SHOWN, PLANS)
    return [name for name in names if name.removeprefix(".").startswith(kinds)]


def _remove(path: str) -> None:
    """Remove a file that another program may have removed or renamed first; raises OSError."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
