"""The day on which a shell last showed a memory, kept on this machine; nothing depends on it."""

from __future__ import annotations

import os

from microwins.journal.files import NATIVE, PRIVATE, read_bytes, write_all
from microwins.journal.places import make_private_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

FILE = "back-shown"


def was_shown(state: str, day: date) -> bool:
    """Tell whether a memory was shown on `day`; `state` is the state folder."""
    try:
        return read_bytes(os.path.join(state, FILE)) == _written(day)
    except OSError:
        return False


def note_shown(state: str, day: date) -> None:
    """Remember that a memory was shown on `day`; where that can't be kept, one comes once more."""
    try:
        make_private_folder(state)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | NATIVE
        fd = os.open(os.path.join(state, FILE), flags, PRIVATE)
        try:
            write_all(fd, _written(day))
        finally:
            os.close(fd)
    except OSError:
        pass


def _written(day: date) -> bytes:
    return f"{day.isoformat()}\n".encode()
