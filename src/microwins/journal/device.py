"""The name under which this machine writes: drawn once, kept out of the shared folder.

A name belongs to the machine that drew it, and to what this machine last wrote under it: a home
that was copied, or a log that somebody else changed, gets a name of its own, since two writers on
one file would lose wins. Ask all of this under the lock.
"""

from __future__ import annotations

import os
import stat
from zlib import crc32

from microwins.disk.files import PRIVATE, read_at, read_bytes, write_all, write_beside
from microwins.disk.paths import LOG_SUFFIX
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from microwins.disk.paths import JournalPaths

FILE = "device"

_HEX_BYTES = 2
_LONGEST_HOST = 40
_MACHINE_IDS = ("/etc/machine-id", "/var/lib/dbus/machine-id")
_ID_DIGITS = 32
_KEY = b"microwins "
_NO_MACHINE = "-"
"""What stands for a machine that has no id, as each does outside of Linux."""

_TAIL = 512
_LONGEST_LINE = 1024 * 1024
_ROOM = 128


def host_name() -> str:
    """Return this machine's name, reduced to letters, digits and dashes."""
    name = os.uname().nodename
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower())
    return plain.strip("-")[:_LONGEST_HOST] or "host"


def machine() -> str:
    """Return what stands for this machine: 32 of the 128 bits of its id, which stays unknown."""
    for path in _MACHINE_IDS:
        try:
            name = read_bytes(path).strip()
        except OSError:
            continue
        if len(name) == _ID_DIGITS and name.isalnum():
            return f"{crc32(_KEY + name):08x}"
    return _NO_MACHINE


def device_names(state: str) -> list[str]:
    """Return all names that were drawn on this machine, in the order of their drawing.

    Those of an older version, which noted no machine, are among them. Raises OSError.
    """
    here = machine()
    return [name for there, name in _drawn(state) if there in ("", here)]


def known_device_names(state: str) -> list[str]:
    """Return what `device_names` does, none where they can't be read: the host tells, then."""
    try:
        return device_names(state)
    except OSError:
        return []


def _drawn(state: str) -> list[tuple[str, str]]:
    """Return each name that was ever drawn, with its machine, "" where none was noted."""
    try:
        lines = read_bytes(os.path.join(state, FILE)).decode("ascii", "replace").splitlines()
    except FileNotFoundError:
        return []
    parts = (line.split() for line in lines)
    return [(" ".join(line[:-1]), line[-1]) for line in parts if line]


def _keep(state: str, drawn: Sequence[tuple[str, str]], *, flush: bool = True) -> None:
    lines = (f"{there} {name}\n" for there, name in drawn)
    write_beside(
        os.path.join(state, FILE), "".join(filter(str.isascii, lines)).encode(), flush=flush
    )


def device_name(
    paths: JournalPaths,
    randomness: Callable[[int], bytes] = os.urandom,
    *,
    shorter: bool = False,
    opened: dict[str, int] | None = None,
) -> str:
    """Return `<host>-<4 hex>`, the name of this machine's log in the journal's folder.

    The name is kept in the state folder. Another one is drawn when there is none for this host on
    this machine (a home folder that was copied, or is shared), and when the log of that name isn't
    as this machine left it; one that is `shorter` passes where it is asked for, to put back what it
    lost. `paths.redrawn` is told the former name, and the new one, or "" where the log of the
    former is gone. Where the log had to be looked at, its descriptor joins `opened`, ready to
    append. Raises OSError where the name can't be kept.
    """
    here = machine()
    drawn = _drawn(paths.state)
    former = [(there, name) for there, name in drawn if _is_for(paths.host, name)]
    own = next((name for there, name in reversed(former) if there in ("", here)), "")
    is_gone = False
    if own:
        is_as_left = _is_as_left(paths, own, shorter=shorter, opened=opened)
        is_gone = not opened and not shorter and _is_gone(paths, own)
        if is_as_left:
            if is_gone:
                paths.redrawn(own, "")
            if ("", own) in former:
                _keep(paths.state, [(there or here, name) for there, name in drawn], flush=False)
            return own
    while True:
        name = f"{paths.host}-{randomness(_HEX_BYTES).hex()}"
        if not os.path.exists(paths.log_called(name)):
            _keep(paths.state, [*((there or here, name) for there, name in drawn), (here, name)])
            if former:
                paths.redrawn(own or former[-1][1], "" if is_gone else name)
            return name


def _is_for(host: str, name: str) -> bool:
    drawn_for, _, digits = name.rpartition("-")
    return drawn_for == host and len(digits) == 2 * _HEX_BYTES and digits.isalnum()


# -- what this machine last wrote ------------------------------------------------------------------


class Mark(Record):
    """How long a log is, and the checksum of so many bytes at its end."""

    size: int
    length: int
    check: int


def record_of(paths: JournalPaths, name: str) -> str:
    """Return the path of the note of what this machine last wrote to the log called `name`."""
    return os.path.join(paths.state, f"{FILE}-{paths.folder_hash()}-{name}")


def expect(record: str, fd: int, size: int, data: bytes) -> Mark:
    """Note that `data` is about to be written to the end of the log `fd`; return how it is then.

    A crash at any moment leaves a log that fits the note.
    """
    now = _mark(read_at(fd, max(0, size - _TAIL), size), size)
    then = _mark(data[-_TAIL:], size + len(data))
    note(record, (*now, *then))
    return then


def note(record: str, values: Sequence[int]) -> None:
    """Note how a log is, as a mark says; where that can't be written a new name will be drawn."""
    try:
        fd = os.open(record, os.O_WRONLY | os.O_CREAT, PRIVATE)
        try:
            write_all(fd, f"{' '.join(map(str, values)):{_ROOM}}\n".encode())
        finally:
            os.close(fd)
    except OSError:
        pass


def mark_of(log: str) -> Mark:
    """Return how the log at this path is; an empty one where it can't be read."""
    try:
        with open(log, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            return _mark(read_at(file.fileno(), max(0, size - _TAIL), size), size)
    except OSError:
        return _mark(b"", 0)


def forget(record: str) -> None:
    """Take a note away: all that the log holds next is this machine's."""
    try:
        os.unlink(record)
    except OSError:
        pass  # there was none, or a new name will be drawn, which loses nothing


def _mark(tail: bytes, size: int) -> Mark:
    return Mark(size, len(tail), crc32(tail))


def gone_log(paths: JournalPaths) -> str:
    """Return the file name of the log that this machine had and that is gone, "" if none is.

    Where that can't be told, none is.
    """
    own = [name for name in known_device_names(paths.state) if _is_for(paths.host, name)]
    return own[-1] + LOG_SUFFIX if own and _is_gone(paths, own[-1]) else ""


def _is_gone(paths: JournalPaths, name: str) -> bool:
    """Tell whether a log that had lines isn't there any more."""
    if os.path.lexists(paths.log_called(name)):
        return False
    return any(mark.size for mark in _noted(record_of(paths, name)))


def _is_as_left(
    paths: JournalPaths, name: str, *, shorter: bool, opened: dict[str, int] | None
) -> bool:
    """Tell whether a log has what this machine wrote, and no line besides.

    Without a note it is taken as this machine's, as is one that can't be looked at. Of a write that
    a crash cut off any part may be there. Where no log is left at all the journal begins anew.
    """
    marks = _noted(record_of(paths, name))
    path = paths.log_called(name)
    try:
        if not marks or not stat.S_ISREG(os.stat(path).st_mode):
            return True
        fd = os.open(path, os.O_RDONLY if opened is None else os.O_RDWR | os.O_APPEND)
    except FileNotFoundError:
        return shorter or not any(LOG_SUFFIX in found for found in os.listdir(paths.folder))
    except OSError:
        return True
    fits = False
    try:
        size = os.fstat(fd).st_size
        known = any(mark.size == size and _fits(fd, mark) for mark in marks)
        fits = known or _is_torn(fd, size, marks) or (shorter and size < marks[0].size)
    except OSError:
        return True
    finally:
        if fits and opened is not None:
            opened[path] = fd
        else:
            os.close(fd)
    return fits


def _is_torn(fd: int, size: int, marks: Sequence[Mark]) -> bool:
    """Tell whether a log has a part of what was to be added, or a piece of a line; raises OSError.

    A last line without its end counts for nothing so far.
    """
    start = marks[0].size
    if size <= start or not _fits(fd, marks[0]):
        return False
    piece = read_at(fd, start, min(size, start + _LONGEST_LINE))
    return size < marks[-1].size or b"\n" not in piece


def _fits(fd: int, mark: Mark) -> bool:
    return crc32(read_at(fd, mark.size - mark.length, mark.size)) == mark.check


def _noted(record: str) -> list[Mark]:
    """Return how a log may be: as it was, or with what was to be added; none for no note."""
    try:
        numbers = list(map(int, read_bytes(record).split()))
        return [Mark(*numbers[at : at + 3]) for at in range(0, len(numbers), 3)]
    except (OSError, ValueError, TypeError):
        return []
