"""The day on which a shell last showed a memory, kept on this machine; nothing depends on it."""

from __future__ import annotations

import os
from zlib import crc32

from microwins.disk.files import PRIVATE
from microwins.disk.paths import make_private_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def shown_today(state: str, folder: str, day: date) -> bool:
    """Tell whether a memory of the journal in `folder` was shown on `day`.

    `state` is the state folder.
    """
    return os.path.exists(os.path.join(state, _prefix(folder) + str(day)))


def claim_today(state: str, folder: str, day: date) -> bool:
    """Note that a memory is shown on `day`, and tell whether it is for the caller to show.

    It isn't where another shell, which may have started at the same moment, was first; nor where
    that can't be noted, since it would come in every shell then.
    """
    prefix = _prefix(folder)
    try:
        make_private_folder(state)
        for name in os.listdir(state):
            if name.startswith(prefix) and name != prefix + str(day):
                os.unlink(os.path.join(state, name))
        path = os.path.join(state, prefix + str(day))
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, PRIVATE))
    except OSError:
        return False
    return True


def release(state: str, folder: str, day: date) -> None:
    """Take a claim back: nothing was shown after all."""
    try:
        os.unlink(os.path.join(state, _prefix(folder) + str(day)))
    except OSError:
        pass  # the next memory comes tomorrow, then


def _prefix(folder: str) -> str:
    """Return how the name of the note begins: each journal has one of its own, with the day."""
    return f"back-shown-{crc32(os.fsencode(folder)):08x}-"
