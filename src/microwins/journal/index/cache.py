"""What was worked out of a journal and kept: files in the state folder that may go at any time."""

from __future__ import annotations

import os

from microwins.disk.disk_errors import not_saved
from microwins.disk.files import read_bytes, write_beside
from microwins.disk.lock import Lock
from microwins.disk.paths import make_private_folder
from microwins.journal.log import LOCK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from microwins.disk.paths import JournalPaths

INDEX = "index-"
HINTS = "hints-"
TOTAL = "total-"
"""How the names of the files begin: the index, the hints of the latest look, the number of wins."""


def load(paths: JournalPaths, kind: str) -> bytes:
    """Return what was kept of a journal, nothing where that can't be read."""
    try:
        return read_bytes(_path(paths, kind))
    except OSError:
        return b""


def store(paths: JournalPaths, kind: str, data: bytes, fits: Callable[[], bool]) -> None:
    """Keep something if it `fits` while nobody writes; where that can't be, it isn't kept.

    What was deleted for good must not come back with it. What a crash left of others goes.
    """
    try:
        make_private_folder(paths.state)
        with Lock(os.path.join(paths.state, LOCK), patience=0) as alone:
            if alone and fits():
                for name in _names(paths.state):
                    if name.startswith("."):
                        _remove(os.path.join(paths.state, name))
                write_beside(_path(paths, kind), data, flush=False)
    except OSError:
        pass  # a disk that is full, or read-only: the log says it all


def discard(paths: JournalPaths, kind: str) -> None:
    """Remove what was kept of a journal: it may tell of wins that the log has no more."""
    try:
        _remove(_path(paths, kind))
    except OSError:
        pass  # a folder that is read-only


def clear(state: str) -> None:
    """Remove everything that was kept from the state folder, and what a crash left of it.

    Raises NotSavedError where that can't be done.
    """
    try:
        while names := _names(state):
            for name in names:
                _remove(os.path.join(state, name))
    except OSError as error:
        raise not_saved(error, state) from error


def _path(paths: JournalPaths, kind: str) -> str:
    """Return where a kind of thing is kept of this journal: each folder has its own."""
    return os.path.join(paths.state, f"{kind}{paths.folder_hash()}")


def _names(state: str) -> list[str]:
    """Return the names of what was kept, and of what was to be; raises OSError."""
    try:
        names = os.listdir(state)
    except FileNotFoundError:
        return []
    return [name for name in names if name.removeprefix(".").startswith((INDEX, HINTS, TOTAL))]


def _remove(path: str) -> None:
    """Remove a file that another program may have removed or renamed first; raises OSError."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
