"""Bytes on disk: written whole, flushed, private; the few steps that every writer here shares."""

from __future__ import annotations

import os

PRIVATE = 0o600

_NO_FLUSH = "EINVAL", "ENOTSUP", "EBADF"  # how file systems say that folders need no flushing


def write_all(fd: int, data: bytes) -> None:
    """Write all of `data`, however many calls that takes; raises OSError."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def read_bytes(path: str) -> bytes:
    """Return the content of a small file; raises OSError."""
    with open(path, "rb") as file:
        return file.read()


def read_at(fd: int, start: int, end: int) -> bytes:
    """Return the bytes of `fd` from `start` up to `end`, fewer at the end of the file."""
    chunks = []
    while start < end:
        os.lseek(fd, start, os.SEEK_SET)
        chunk = os.read(fd, end - start)
        if not chunk:
            break
        chunks.append(chunk)
        start += len(chunk)
    return b"".join(chunks)


def flush_folder(folder: str) -> None:
    """Make the names in `folder` durable, where the system can; raises OSError."""
    if os.name == "nt":
        return  # Windows can't open a folder, and keeps names in order by itself
    fd = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    except OSError as error:
        import errno

        if error.errno not in {getattr(errno, name) for name in _NO_FLUSH}:
            raise
    finally:
        os.close(fd)


def write_beside(path: str, data: bytes) -> None:
    """Put `data` in the place of the file at `path`: written beside it, flushed, then renamed.

    A symbolic link stays one, and what it points to is replaced. At any crash the file is either
    the old or the new one. Raises OSError, with the old file untouched.
    """
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name}.{os.urandom(4).hex()}.new")
    fd = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE)
    try:
        try:
            write_all(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(beside, target)
    except OSError:
        os.unlink(beside)
        raise
    flush_folder(folder)
