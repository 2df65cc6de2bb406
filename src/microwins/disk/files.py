"""Bytes on disk: written whole, flushed, private; the few steps that every writer here shares."""

from __future__ import annotations

import errno
import os

from microwins.errors import NotSavedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from io import FileIO

PRIVATE = 0o600
_PIECE = 256 * 1024
_TEMPORARY = ".new"
_DIGITS = 8

_NO_FLUSH = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}
"""How systems say that a folder can't be flushed."""
_FULL = {errno.ENOSPC, errno.EDQUOT}
_BARRED = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_all(fd: int, data: bytes) -> None:
    """Write all of `data`, however many calls that takes; raises OSError."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def read_bytes(path: str) -> bytes:
    """Return the content of a small file; raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def size_of(path: str) -> int:
    """Return how many bytes a file has, 0 where that can't be told."""
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


def read_at(fd: int, start: int, end: int) -> bytes:
    """Return the bytes of `fd` from `start` up to `end`, fewer at the end of the file."""
    chunks = []
    while start < end:
        chunk = os.pread(fd, end - start, start)
        if not chunk:
            break
        chunks.append(chunk)
        start += len(chunk)
    return b"".join(chunks)


def crc_of(file: FileIO, size: int) -> int | None:
    """Return the CRC-32 of the next `size` bytes of a file, None where there are less.

    They are read piece by piece to the same memory.
    """
    from zlib import crc32

    piece = memoryview(bytearray(min(size, _PIECE)))
    check = 0
    while size:
        count = file.readinto(piece[:size])
        if not count:
            return None
        check = crc32(piece[:count], check)
        size -= count
    return check


def flush_folder(folder: str) -> None:
    """Make the names in `folder` durable, where the system can; raises OSError."""
    try:
        fd = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise


def set_mode(path: str, mode: int) -> None:
    """Give a new file or folder its mode under any umask, where the file system knows modes."""
    try:
        os.chmod(path, mode)
    except OSError:
        pass  # it was made with this mode, from which an umask can only have taken


def write_beside(path: str, data: bytes, *, flush: bool = True) -> None:
    """Put `data` in the place of the file at `path`, as `replace_beside` does."""
    replace_beside(path, (data,), flush=flush)


def copy_beside(source: str, path: str, *, flush: bool = True) -> None:
    """Put a copy of the file `source` at `path`, as `replace_beside` does."""
    with open(source, "rb") as file:
        replace_beside(path, iter(lambda: file.read(_PIECE), b""), flush=flush)


def replace_beside(path: str, chunks: Iterable[bytes], *, flush: bool = True) -> None:
    """Put `chunks` in the place of the file at `path`: written beside it, flushed, then renamed.

    A symbolic link stays one, and what it points to is replaced. At any crash the file is either
    the old or the new one; without `flush`, of which no loss matters, that holds until the power
    goes. Raises OSError, or what `chunks` raise, with the old file untouched.
    """
    target = os.path.realpath(path)
    beside = prepare_beside(target, chunks, flush=flush)
    try:
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise
    if flush:
        flush_folder(os.path.dirname(target))


def prepare_beside(target: str, chunks: Iterable[bytes], *, flush: bool = True) -> str:
    """Write the file that will replace `target`, which is no link, and return its path.

    Raises OSError, or what `chunks` raise, with nothing left beside it.
    """
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name}.{os.urandom(_DIGITS // 2).hex()}{_TEMPORARY}")
    fd = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    try:
        try:
            for chunk in chunks:
                write_all(fd, chunk)
            if flush:
                os.fsync(fd)
        finally:
            os.close(fd)
    except BaseException:
        os.unlink(beside)
        raise
    return beside


def temp_files(folders: Iterable[str]) -> list[str]:
    """Return the paths of what `prepare_beside` was writing in these folders when a crash came."""
    import re  # where somebody looks for them

    form = re.compile(rf"\..+\.[0-9a-f]{{{_DIGITS}}}{re.escape(_TEMPORARY)}", re.DOTALL)
    found = []
    for folder in folders:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        found += [os.path.join(folder, name) for name in sorted(names) if form.fullmatch(name)]
    return found


def begins_with(path: str, start: str) -> bool:
    """Tell whether the file at `path` begins with all of the file at `start`; raises OSError."""
    with open(path, "rb") as file, open(start, "rb") as shorter:
        while piece := shorter.read(_PIECE):
            if file.read(len(piece)) != piece:
                return False
    return True


def quoted(path: str) -> str:
    """Return a path as it can be typed in a shell."""
    from shlex import quote

    return quote(path)


def not_saved(error: OSError, folder: str) -> NotSavedError:
    """Return the error that tells a person why the disk refused a change in `folder`."""
    from microwins.wording import files, grammar  # on the way to an error

    if error.errno in _FULL:
        return NotSavedError(*files.DISK_IS_FULL)
    if error.errno == errno.EFBIG:
        return NotSavedError(*files.SIZE_LIMIT)
    if error.errno in _BARRED:
        name = error.filename
        barred = os.path.dirname(os.fsdecode(name)) if isinstance(name, (str, bytes)) else ""
        return NotSavedError(*grammar.filled(files.NOT_WRITABLE, folder=quoted(barred or folder)))
    why = error.strerror or files.NO_ANSWER
    return NotSavedError(*grammar.filled(files.NOT_SAVED, why=why, folder=folder))
