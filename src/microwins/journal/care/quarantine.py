"""Where files go whose lines stand in the log by now: out of the way, and not deleted."""

from __future__ import annotations

import errno
import os

from microwins.disk.files import PRIVATE, copy_beside, flush_folder, set_mode
from microwins.disk.paths import make_private_folder
from microwins.journal.backups import QUARANTINE

_LONGEST_NAME = 200


def put_away(state: str, path: str) -> str:
    """Move a file to quarantine, under a name of its own there; returns where it is.

    Raises OSError, with the file in one of the two places.
    """
    folder = os.path.join(state, QUARANTINE)
    make_private_folder(folder)
    name = os.fsdecode(os.fsencode(os.path.basename(path))[-_LONGEST_NAME:])
    target, number = os.path.join(folder, name), 1
    while os.path.lexists(target):
        number += 1
        target = os.path.join(folder, f"{number}-{name}")
    try:
        os.rename(path, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy_beside(path, target)
        os.unlink(path)
    set_mode(target, PRIVATE)
    flush_folder(folder)
    flush_folder(os.path.dirname(path))
    return target
