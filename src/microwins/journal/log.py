"""Appending to the log, and the one case of rewriting it, so that no word is lost.

Only what is on disk is reported as saved: a failed append leaves the file as it was. A machine
writes to its own file alone; where the lock can't be had, to a fresh side file beside it.
"""

from __future__ import annotations

import errno
import os

from microwins.errors import NotSavedError, WinsError
from microwins.journal import lock, reader
from microwins.journal.codec import encode, without
from microwins.journal.device import device_name, host_name
from microwins.journal.files import (
    PRIVATE,
    flush_folder,
    read_at,
    read_bytes,
    write_all,
    write_beside,
)
from microwins.journal.places import make_private_folder
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from microwins.journal.codec import Version

LOCK = "lock"

_APPEND = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
_FULL = {errno.ENOSPC, errno.EDQUOT}
_BARRED = {errno.EACCES, errno.EPERM, errno.EROFS}


class Place(Record):
    """Where this machine writes: the journal's folder, its state folder, and the host's name."""

    folder: str
    state: str
    host: str = host_name()


def append(
    place: Place, build: Callable[[datetime | None], Sequence[Version]]
) -> Sequence[Version]:
    """Write versions to the end of this machine's log and return them once they are on disk.

    `build` is called under the lock with the stamp of the last version in the log (None where
    there is none) and returns what to write. SIGINT, SIGTERM and SIGHUP wait from the start, and
    go on waiting after success: see `lock.hold_signals`. Raises NotSavedError when the disk
    refuses, with every file as it was.
    """
    lock.hold_signals()
    try:
        make_private_folder(place.folder)
        with _own_lock(place) as held:
            return _append(place, build, held=held)
    except OSError as error:
        lock.release_signals()
        raise not_saved(error, place.folder) from error
    except BaseException:
        lock.release_signals()
        raise


def _own_lock(place: Place) -> lock.Lock:
    try:
        make_private_folder(place.state)
    except OSError:
        pass  # the lock can't be had, then
    return lock.Lock(os.path.join(place.state, LOCK))


def _append(
    place: Place, build: Callable[[datetime | None], Sequence[Version]], *, held: bool
) -> Sequence[Version]:
    path, flags = _own_file(place, held=held)
    new = not os.path.exists(path)
    fd = os.open(path, flags, PRIVATE)
    try:
        if new:
            os.fchmod(fd, PRIVATE)
        size = os.fstat(fd).st_size
        last = reader.last_version(fd) if size else None
        versions = build(last.stamp if last else None)
        if not versions:
            if new:
                os.unlink(path)
            return versions
        data = b"".join(encode(version).encode() + b"\n" for version in versions)
        if size and read_at(fd, size - 1, size) != b"\n":
            data = b"\n" + data
        try:
            write_all(fd, data)
            os.fsync(fd)
            if new:
                flush_folder(place.folder)
        except OSError:
            os.ftruncate(fd, size)
            raise
    finally:
        _close(fd)
    return versions


def _own_file(place: Place, *, held: bool) -> tuple[str, int]:
    """Return the file to append to and how to open it: the own log, or a side file without lock."""
    if held:
        try:
            name = device_name(place.folder, place.state, place.host)
            return own_path(place, name), _APPEND
        except OSError:
            pass  # a name that can't be kept would be drawn at each win: a side file is honest
    name = f"{place.host}-side-{os.urandom(4).hex()}"
    return own_path(place, name), _APPEND | os.O_EXCL


def own_path(place: Place, name: str) -> str:
    """Return the path of the log that a device of this name writes."""
    return os.path.join(place.folder, name + reader.ENDING)


def _close(fd: int) -> None:
    try:
        os.close(fd)
    except OSError:
        pass  # fsync has answered for the data


def not_saved(error: OSError, folder: str) -> NotSavedError:
    """Return the error that tells a person why the disk refused."""
    if error.errno in _FULL:
        return NotSavedError(
            "Not saved: the disk is full.", "Free some space, then log it once more."
        )
    if error.errno == errno.EFBIG:
        return NotSavedError("Not saved: the file may not grow any further.", "Look at: ulimit -f")
    if error.errno in _BARRED:
        return NotSavedError(
            "Not saved: the journal's folder can't be written to.",
            f"Look at it with: ls -ld {folder}",
        )
    return NotSavedError(
        f"Not saved: {error.strerror or 'the disk did not answer'}.",
        f"Look at the disk that holds {folder}",
    )


def rewrite_without(place: Place, name: str) -> bool:
    """Take every trace of the win called `name` (an id) out of this machine's log.

    The file is replaced as a whole, keeps everything else byte for byte, and stays a symbolic link
    if it is one. Returns whether there was anything to take out. Raises WinsError without the lock,
    NotSavedError when the disk refuses; the log is then as it was.
    """
    lock.hold_signals()
    try:
        with _own_lock(place) as held:
            if not held:
                raise WinsError(
                    "Another wins is writing, or the state folder can't be locked.",
                    "Try it in a moment.",
                )
            path = own_path(place, device_name(place.folder, place.state, place.host))
            return _rewrite(path, name)
    except OSError as error:
        raise not_saved(error, place.folder) from error
    finally:
        lock.release_signals()


def _rewrite(path: str, name: str) -> bool:
    if not os.path.exists(path):
        return False
    wanted = name.encode()
    old = read_bytes(path).split(b"\n")
    new = [without(line, name) if wanted in line else line for line in old]
    if new == old:
        return False
    write_beside(path, b"\n".join(line for line in new if line is not None))
    return True
