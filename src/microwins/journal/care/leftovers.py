"""Files that lie about: side files, conflict copies, and what a crash left, known by their names.

A stray log is read like any other; it belongs into a log that goes on.
"""

from __future__ import annotations

import errno
import os
import stat

from microwins.disk.edited_file import BEFORE
from microwins.disk.files import PRIVATE, copy_beside, flush_folder, read_bytes, set_mode
from microwins.disk.paths import LOG_SUFFIX, WORDS, make_private_folder
from microwins.journal import log_names
from microwins.journal.backups import QUARANTINE
from microwins.results.finding import CONFLICT
from microwins.results.finding import SIDE as SIDE_FILE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

_LONGEST_NAME = 200
_A_WHILE = 60
"""Seconds after which nobody is at a file."""


def kind_of(path: str, stems: Collection[str]) -> str | None:
    """Return what kind of stray the log at `path` is, None for one that is none.

    `stems` are the names of all logs without their ending. A symbolic link is no stray.
    """
    stem = os.path.basename(path).removesuffix(LOG_SUFFIX)
    if not _is_file(path):
        return None
    if log_names.is_conflict_copy(stem, stems):
        return CONFLICT
    return SIDE_FILE if log_names.is_side_file(stem) else None


def strays(paths: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Return the strays among these log files with their kinds.

    `known` are names of logs that may be there no more.
    """
    paths = list(paths)
    stems = {*known, *(os.path.basename(path).removesuffix(LOG_SUFFIX) for path in paths)}
    kinds = {path: kind_of(path, stems) for path in paths}
    return {path: kind for path, kind in kinds.items() if kind}


def is_done(path: str, now: datetime) -> bool:
    """Tell whether a stray can be taken: whoever makes a side file may be at it.

    It is written in one go, so one that ends with a line is complete, as is one of a while ago.
    """
    try:
        with open(path, "rb") as file:
            status = os.fstat(file.fileno())
            if abs(now.timestamp() - status.st_mtime) > _A_WHILE:
                return True
            if not status.st_size:
                return False
            file.seek(-1, os.SEEK_END)
            return file.read() == b"\n"
    except OSError:
        return False  # it can't be read, so not be taken either


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


def words_left(state: str) -> Iterator[str]:
    """Yield the path of each file of words that an editor left, or has open."""
    try:
        folders = sorted(name for name in os.listdir(state) if name.startswith(WORDS))
    except OSError:
        return
    for name in folders:
        folder = os.path.join(state, name)
        try:
            files = sorted(os.listdir(folder))
        except OSError:
            continue
        yield from (os.path.join(folder, one) for one in files if one != BEFORE)


def words_about(state: str, texts: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the path of each such file that holds one of these texts, and whether that is all."""
    for path in words_left(state):
        try:
            words = read_bytes(path).decode("utf-8", "replace")
        except OSError:
            continue  # the doctor names it
        if any(text in words for text in texts):
            yield path, words.strip() in texts


def _is_file(path: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False
