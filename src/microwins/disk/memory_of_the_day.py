"""The day on which a shell last showed a memory, kept on this machine; nothing depends on it."""

from __future__ import annotations

import os
from zlib import crc32

from microwins.disk.files import PRIVATE, read_bytes, write_all
from microwins.disk.lock import Lock
from microwins.disk.paths import make_private_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_NAME = "back-shown-"


def shown_today(state: str, folder: str, day: date) -> bool:
    """Tell whether a memory of the journal in `folder` was shown on `day`.

    `state` is the state folder.
    """
    try:
        return read_bytes(_path(state, folder)) == _written(day)
    except OSError:
        return False


def claim_today(state: str, folder: str, day: date) -> bool:
    """Note that a memory is shown on `day`, and tell whether it is for the caller to show.

    It isn't where another shell, which may have started at the same moment, was first; nor where
    that can't be noted, since it would come in every shell then.
    """
    path = _path(state, folder)
    try:
        make_private_folder(state)
        with Lock(path, patience=0) as alone:
            if not alone or shown_today(state, folder, day):
                return False
            _write(path, _written(day))
            return True
    except OSError:
        return False


def release(state: str, folder: str) -> None:
    """Take a claim back: nothing was shown after all."""
    try:
        _write(_path(state, folder), b"")
    except OSError:
        pass  # the next memory comes tomorrow, then


def _write(path: str, data: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    try:
        write_all(fd, data)
    finally:
        os.close(fd)


def _path(state: str, folder: str) -> str:
    """Return where the day is kept: each journal has a note of its own."""
    return os.path.join(state, f"{_NAME}{crc32(os.fsencode(folder)):08x}")


def _written(day: date) -> bytes:
    return f"{day.isoformat()}\n".encode()
