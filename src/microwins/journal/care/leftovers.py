"""Files that lie about: side files, conflict copies, what a crash left, and others' archives.

All are known by their names. A stray log is read like any other; it belongs into a log that goes
on.
"""

from __future__ import annotations

import errno
import os
from glob import escape, glob

from microwins.disk.edited_file import BEFORE
from microwins.disk.files import PRIVATE, copy_beside, flush_folder, read_bytes, set_mode
from microwins.disk.paths import LOG_SUFFIX, WORDS, make_private_folder
from microwins.journal import log_names
from microwins.journal.backups import QUARANTINE
from microwins.results import finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime

_GIT = ".git"
_ARCHIVES = (".stversions", os.path.join(".sync", "Archive"), _GIT)
"""What Syncthing and Resilio Sync keep at the top of a folder that they share, and git."""

_LONGEST_NAME = 200
_A_WHILE = 60
"""Seconds after which a file counts as finished."""


def strays(paths: Sequence[str], known: Iterable[str]) -> dict[str, str]:
    """Return the strays among these log files with their kinds; a symbolic link is none.

    `known` are names of logs that may be there no more.
    """
    stems = {path: os.path.basename(path).removesuffix(LOG_SUFFIX) for path in paths}
    all_stems = {*known, *stems.values()}
    kinds = {}
    for path, stem in stems.items():
        if os.path.islink(path) or not os.path.isfile(path):
            continue
        if log_names.is_conflict_copy(stem, all_stems):
            kinds[path] = finding.CONFLICT
        elif log_names.is_side_file(stem):
            kinds[path] = finding.SIDE
    return kinds


def is_done(path: str, now: datetime) -> bool:
    """Tell whether a stray can be taken: another `wins` may be writing a side file.

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


def words_left(state: str) -> list[str]:
    """Return the path of each file of words that an editor left, or has open."""
    files = glob(os.path.join(escape(state), f"{WORDS}*", "*"), include_hidden=True)
    return sorted(path for path in files if os.path.basename(path) != BEFORE)


def words_about(state: str, texts: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the path of each such file that holds one of these texts, and whether that is all."""
    for path in words_left(state):
        try:
            words = read_bytes(path).decode("utf-8", "replace")
        except OSError:
            continue  # the doctor names it
        if any(text in words for text in texts):
            yield path, words.strip() in texts


def archives(folder: str) -> list[str]:
    """Return the paths of what may keep earlier versions of the files in a folder."""
    return [path for path in (_nearest(folder, name) for name in _ARCHIVES) if path]


def in_git(folder: str) -> bool:
    """Tell whether a folder is in a work tree of git."""
    return bool(_nearest(folder, _GIT))


def _nearest(folder: str, name: str) -> str:
    """Return the path of `name` in a folder or the nearest one above that has it, "" for none."""
    folder = os.path.realpath(folder)
    while not os.path.exists(os.path.join(folder, name)):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return ""
    return os.path.join(folder, name)
