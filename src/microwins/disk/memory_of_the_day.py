"""What is said once a day and was said: the memory in a shell, a plan; nothing depends on it."""

from __future__ import annotations

import os
from datetime import timedelta
from zlib import crc32

from microwins.disk.files import PRIVATE
from microwins.disk.paths import make_private_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

MEMORY, PLAN = "back-shown-", "plan-said-"
"""How the names of the notes begin."""


def shown_today(state: str, folder: str, day: date, *, kind: str = MEMORY, part: str = "") -> bool:
    """Tell whether a memory of the journal in `folder` was shown on `day`.

    `state` is the state folder. Where more than one thing of a `kind` is said, `part` tells which.
    """
    return os.path.exists(os.path.join(state, _prefix(folder, kind) + _end(day, part)))


def claim_today(state: str, folder: str, day: date, *, kind: str = MEMORY, part: str = "") -> bool:
    """Note that a memory is shown on `day`, and tell whether it is for the caller to show.

    It isn't where another shell, which may have started at the same moment, was first; nor where
    that can't be noted, since it would come in every shell then. Notes of later days stay: whoever
    travels west, or sets a clock back, comes to a day once more.
    """
    prefix = _prefix(folder, kind)
    try:
        make_private_folder(state)
        for name in os.listdir(state):
            if name.startswith(prefix) and name[len(prefix) :] < str(day - timedelta(days=1)):
                os.unlink(os.path.join(state, name))
        path = os.path.join(state, prefix + _end(day, part))
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, PRIVATE))
    except OSError:
        return False
    return True


def release(state: str, folder: str, day: date) -> None:
    """Take a claim back: nothing was shown after all."""
    try:
        os.unlink(os.path.join(state, _prefix(folder, MEMORY) + str(day)))
    except OSError:
        pass  # the next memory comes tomorrow, then


def _prefix(folder: str, kind: str) -> str:
    """Return how the name of the note begins: each journal has one of its own, with the day."""
    return f"{kind}{crc32(os.fsencode(folder)):08x}-"


def _end(day: date, part: str) -> str:
    """Return how it ends; no part of a journal is in it as it stands there."""
    return f"{day}-{crc32(part.encode('utf-8', 'surrogatepass')):08x}" if part else str(day)
