"""Why a disk refused a change, in words that help."""

from __future__ import annotations

import errno
import os

from microwins.disk.files import quoted
from microwins.errors import NotSavedError

_FULL = {errno.ENOSPC, errno.EDQUOT}
_BARRED = {errno.EACCES, errno.EPERM, errno.EROFS}


def _where(error: OSError) -> str:
    """Return the folder that an error is about, "" where it names none."""
    name = error.filename
    return os.path.dirname(os.fsdecode(name)) if isinstance(name, (str, bytes)) else ""


def not_saved(error: OSError, folder: str) -> NotSavedError:
    """Return the error that tells a person why the disk refused."""
    if error.errno in _FULL:
        return NotSavedError(
            "Not saved: the disk is full.", "Free some space, then do it once more."
        )
    if error.errno == errno.EFBIG:
        return NotSavedError("Not saved: the file may not grow any further.", "Look at: ulimit -f")
    if error.errno in _BARRED:
        return NotSavedError(
            "Not saved: a folder of the journal or its backups can't be written to.",
            f"Look at it with: ls -ld {quoted(_where(error) or folder)}",
        )
    return NotSavedError(
        f"Not saved: {error.strerror or 'the disk did not answer'}.",
        f"Look at the disk that holds {folder}",
    )
