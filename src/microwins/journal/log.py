"""Appending to the log, and the one case of rewriting it, so that no word is lost.

Only what is on disk is reported as saved: a failed append leaves the file as it was. A machine
writes to its own file alone; where the lock can't be had, to a fresh side file beside it.
"""

from __future__ import annotations

import os

from microwins.errors import NotSavedError, WinsError
from microwins.journal import lock, reader
from microwins.journal.codec import BadLineError, decode, encode
from microwins.journal.damage import holds, without
from microwins.journal.device import device_name, device_names, host_name
from microwins.journal.files import (
    NATIVE,
    PRIVATE,
    flush_folder,
    read_at,
    read_bytes,
    set_mode,
    write_all,
    write_beside,
)
from microwins.journal.places import make_private_folder
from microwins.journal.refusal import not_saved
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from microwins.journal.codec import Version

LOCK = "lock"

_APPEND = os.O_RDWR | os.O_APPEND | os.O_CREAT | NATIVE
_SIDE = "-side-"


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
    return _undisturbed(place, lambda held: _append(place, build, held=held))


def _undisturbed(place: Place, work: Callable[[bool], Sequence[Version]]) -> Sequence[Version]:
    """Return what `work` does while signals wait; it is told whether this program has the lock."""
    lock.hold_signals()
    try:
        make_private_folder(place.folder)
        with _own_lock(place) as held:
            return work(held)
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
    path = _own_file(place, held=held)
    try:
        fd, made = _opened(path)
    except PermissionError:  # a log that became somebody else's is no reason to refuse a win
        path = _own_file(place, held=False)
        fd, made = _opened(path)
    saved = False
    try:
        size = os.fstat(fd).st_size
        last = reader.last_version(fd) if size else None
        versions = build(last.stamp if last else None)
        data = _lines(versions)
        if data:
            if not size:
                set_mode(path, PRIVATE)
                flush_folder(os.path.dirname(os.path.realpath(path)))
            elif read_at(fd, size - 1, size) != b"\n":
                data = b"\n" + data
            _extend(fd, data, size)
            saved = True
    finally:
        _close(fd)
        if made and not saved:
            _remove(path)
    return versions


def _opened(path: str) -> tuple[int, bool]:
    """Open a log for appending; the second value tells whether that made it."""
    try:
        return os.open(path, _APPEND | os.O_EXCL, PRIVATE), True
    except FileExistsError:
        return os.open(path, _APPEND, PRIVATE), False


def _lines(versions: Sequence[Version]) -> bytes:
    """Return what to write; raises NotSavedError for a version that could not be read back."""
    lines = [encode(version).encode() for version in versions]
    for line in lines:
        try:
            decode(line)
        except BadLineError as error:
            raise NotSavedError(
                f"Not saved: it could not be read back ({error}).",
                "Look at the clock, and at what --at was given.",
            ) from error
    return b"".join(line + b"\n" for line in lines)


def _extend(fd: int, data: bytes, size: int) -> None:
    """Write `data` at the end of `fd` and flush it; when that fails, cut it back to `size`."""
    try:
        write_all(fd, data)
        os.fsync(fd)
    except OSError:
        try:
            os.ftruncate(fd, size)
        except OSError:
            pass  # the first error says what is wrong; the next append mends a torn line
        raise


def _own_file(place: Place, *, held: bool) -> str:
    """Return the path of the file to append to: the own log, or a fresh side file."""
    if held:
        try:
            return _path(place, device_name(place.folder, place.state, place.host))
        except OSError:
            pass  # a name that can't be kept would be drawn at each win: a side file is honest
    return _path(place, place.host + _SIDE + os.urandom(4).hex())


def _path(place: Place, name: str) -> str:
    return os.path.join(place.folder, name + reader.ENDING)


def _close(fd: int) -> None:
    try:
        os.close(fd)
    except OSError:
        pass  # fsync has answered for the data


def _remove(path: str) -> None:
    """Remove an empty file that was made for what could not be saved."""
    try:
        os.unlink(path)
    except OSError:
        pass  # it says nothing to any reader


def rewrite_without(
    place: Place, name: str, build: Callable[[datetime | None], Sequence[Version]]
) -> None:
    """Take every trace of the win called `name` (an id) out of what this machine wrote.

    That is its logs and its side files. Each is replaced as a whole, keeps everything else byte for
    byte, and stays a symbolic link if it is one. The log in use comes last, and ends with what
    `build` returns (see `append`) in the same step: while any of the text is left, the win is there
    for another try. Raises WinsError without the lock, NotSavedError when the disk refuses.
    """
    _undisturbed(place, lambda held: _erase(place, name, build, held=held))


def _erase(
    place: Place,
    name: str,
    build: Callable[[datetime | None], Sequence[Version]],
    *,
    held: bool,
) -> Sequence[Version]:
    if not held:
        raise WinsError(
            "Another wins is writing, or the state folder can't be locked.", "Try it in a moment."
        )
    in_use = _path(place, device_name(place.folder, place.state, place.host))
    names = device_names(place.state)
    for path in reader.log_files(place.folder):
        if path != in_use and _is_own(os.path.basename(path).removesuffix(reader.ENDING), names):
            _rewrite(path, name)
    versions = build(max(reader.last_stamps([in_use]), default=None))
    _rewrite(in_use, name, _lines(versions))
    return versions


def _is_own(log_name: str, names: Sequence[str]) -> bool:
    """Tell whether a machine of these device names wrote a log: its own, or a side file."""
    host, side, digits = log_name.rpartition(_SIDE)
    if not side:
        return log_name in names
    return digits.isalnum() and any(name.rpartition("-")[0] == host for name in names)


def _rewrite(path: str, name: str, end: bytes = b"") -> None:
    """Replace a log by one without the win `name`, with the lines `end` behind the others."""
    try:
        old = read_bytes(path)
    except FileNotFoundError:
        old = b""
    lines = [without(line, name) if holds(line, name) else line for line in old.split(b"\n")]
    if lines[-1] is None or (end and lines[-1]):
        lines.append(b"")  # the last line that stays ends with a newline
    new = b"\n".join(line for line in lines if line is not None) + end
    if new != old:
        write_beside(path, new)
