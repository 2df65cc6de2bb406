"""How many questions were put to `wins ask` this month, kept on this machine."""

from __future__ import annotations

import os

from microwins.disk.files import read_bytes, write_beside
from microwins.disk.paths import make_private_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

FILE = "asked"
_DIGITS = 7
"""Longer than any number of questions; what is longer is no count of this program's."""


def count_question(state: str, day: date) -> int:
    """Count one more question asked on `day`, and return how many its month has so far.

    `state` is the state folder. Where the count can't be kept it begins anew.
    """
    path = os.path.join(state, FILE)
    month = f"{day:%Y-%m}"
    number = _kept(path, month) + 1
    try:
        make_private_folder(state)
        write_beside(path, f"{month} {number}\n".encode(), flush=False)
    except OSError:
        pass  # a folder that is read-only, or a disk that is full
    return number


def _kept(path: str, month: str) -> int:
    """Return the number that was kept for a month, 0 where none was."""
    try:
        kept, _, number = read_bytes(path).decode().partition(" ")
        return max(0, int(number)) if kept == month and len(number) <= _DIGITS else 0
    except (OSError, ValueError):
        return 0
