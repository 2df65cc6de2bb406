"""Where indexes are kept: files in the state folder that anybody may take away at any time."""

from __future__ import annotations

import os

from microwins.journal.files import read_bytes, write_beside
from microwins.journal.lock import Lock
from microwins.journal.log import LOCK
from microwins.journal.places import make_private_folder
from microwins.journal.refusal import not_saved
from microwins.model.outline import checksum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from microwins.journal.log import Place

_NAME = "index-"


def kept(place: Place) -> bytes:
    """Return the bytes of the index kept of a journal, none where there is none to be read."""
    try:
        return read_bytes(_path(place))
    except OSError:
        return b""


def keep(place: Place, index: bytes, fits: Callable[[], bool]) -> None:
    """Keep an index if it `fits` while nobody writes; where that can't be, it isn't kept.

    What was deleted for good must not come back with it. What a crash left of others goes.
    """
    try:
        make_private_folder(place.state)
        with Lock(os.path.join(place.state, LOCK), patience=0) as alone:
            if alone and fits():
                for name in _names(place.state):
                    if name.startswith("."):
                        _remove(os.path.join(place.state, name))
                write_beside(_path(place), index, flush=False)
    except OSError:
        pass  # a disk that is full, or read-only: the log says it all


def drop(place: Place) -> None:
    """Remove the index of a journal: it may hold signs of words that the log has no more."""
    try:
        _remove(_path(place))
    except OSError:
        pass  # a folder that is read-only


def forget(state: str) -> None:
    """Remove every kept index from the state folder, and what a crash left of one.

    Raises NotSavedError where that can't be done.
    """
    try:
        while names := _names(state):
            for name in names:
                _remove(os.path.join(state, name))
    except OSError as error:
        raise not_saved(error, state) from error


def _path(place: Place) -> str:
    """Return where the index of this journal is kept: each folder has one of its own."""
    folder = os.fsencode(os.path.realpath(place.folder))
    return os.path.join(place.state, f"{_NAME}{checksum(folder):016x}")


def _names(state: str) -> list[str]:
    """Return the names of the kept indexes, and of what was to become one; raises OSError."""
    try:
        names = os.listdir(state)
    except FileNotFoundError:
        return []
    return [name for name in names if name.removeprefix(".").startswith(_NAME)]


def _remove(path: str) -> None:
    """Remove a file that another program may have removed or renamed first; raises OSError."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
