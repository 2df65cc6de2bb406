"""From the files of the log to versions of wins: whole, or only the ends that concern today.

Bytes are split at newlines only. Nothing here changes a file, and no line stops the rest.
"""

from __future__ import annotations

import os
import stat

from microwins.errors import JournalUnreadableError
from microwins.journal.codec import BadLineError, decode
from microwins.journal.damage import salvage
from microwins.journal.files import NATIVE, quoted, read_at
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from microwins.journal.blocks import Block
    from microwins.journal.codec import Version

ENDING = ".jsonl"

_BLOCK = 64 * 1024


class Unreadable(Record):
    """A line, or a part of one, that is no version of a win: it stays where it is.

    `number` counts from 1; 0 stands for a file that can't be opened. `kind` is the damage in words,
    and `start` the first characters, not yet safe to show.
    """

    file: str
    number: int
    kind: str
    start: str


def log_files(folder: str) -> list[str]:
    """Return the paths of all log files in `folder`, sorted; none where it doesn't exist.

    Copies that a synchroniser leaves in a conflict are log files like any other. Raises
    JournalUnreadableError where the folder can't be listed.
    """
    try:
        names = os.listdir(folder)
    except FileNotFoundError as error:
        if not os.path.islink(folder):
            return []
        raise JournalUnreadableError(
            "The journal's folder is a link that leads nowhere.",
            f"Look at it with: ls -ld {quoted(folder)}",
        ) from error
    except OSError as error:
        raise JournalUnreadableError(
            f"The journal's folder can't be read: {error.strerror}.",
            f"Look at it with: ls -ld {quoted(folder)}",
        ) from error
    paths = (os.path.join(folder, name) for name in sorted(names) if _is_log(name))
    return [path for path in paths if _may_be_read(path)]


def _is_log(name: str) -> bool:
    return name.endswith(ENDING) and not name.startswith(".")


def _may_be_read(path: str) -> bool:
    """Tell whether `path` is a file, or something whose failure to open must be reported."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return True


def read(paths: Sequence[str], unreadable: list[Unreadable]) -> Iterator[Version]:
    """Yield every version in the files, in no promised order; the rest joins `unreadable`."""
    for _, _, block in read_blocks(paths, unreadable):
        yield from block.versions


def read_blocks(
    paths: Sequence[str], unreadable: list[Unreadable]
) -> Iterator[tuple[int, int, Block]]:
    """Yield the number of each path, how many lines stand before a block of it, and the block.

    What can't be read joins `unreadable`.
    """
    from microwins.journal.blocks import blocks  # on no road of `wins log`

    for file, path in enumerate(paths):
        name = os.path.basename(path)
        number = 0
        try:
            with open(path, "rb", buffering=0) as log:
                for block in blocks(log, name):
                    unreadable += [one._replace(number=number + one.number) for one in block.damage]
                    yield file, number, block
                    number += block.lines.count(b"\n")
        except OSError as error:
            unreadable.append(not_opened(name, error))


def refuse_if_none_opened(paths: Sequence[str], unreadable: Iterable[Unreadable]) -> None:
    """Raise JournalUnreadableError where there are files and `read` could open none of them."""
    closed = [one for one in unreadable if not one.number]
    if paths and len(closed) == len(paths):
        raise none_opened(os.path.dirname(paths[0]), closed[0].kind)


def not_opened(name: str, error: OSError) -> Unreadable:
    """Return what to say of a file that can't be opened, or not be read to its end."""
    return Unreadable(name, 0, error.strerror or "not readable", "")


def none_opened(folder: str, why: str) -> JournalUnreadableError:
    """Return the error for a journal that has files of which none can be opened."""
    return JournalUnreadableError(
        f"None of the journal's files can be read: {why}.",
        f"Look at them with: ls -l {quoted(folder)}",
    )


def last_version(fd: int) -> Version | None:
    """Return the last version in an open log, None where there is none."""
    for block in blocks_from_end(fd):
        for line in reversed(block.split(b"\n")):
            if versions := list(versions_in(line)):
                return versions[-1]
    return None


def last_stamps(paths: Iterable[str]) -> list[datetime]:
    """Return the stamp of the last version in each log that can be read."""
    stamps = []
    for path in paths:
        try:
            stamps += _last_stamp(path)
        except OSError:
            continue  # `read` reports it
    return stamps


def _last_stamp(path: str) -> list[datetime]:
    """Return the stamp of the last version in a log, if it has one; raises OSError."""
    fd = os.open(path, os.O_RDONLY | NATIVE)
    try:
        last = last_version(fd)
    finally:
        os.close(fd)
    return [last.stamp] if last else []


def latest_line(paths: Iterable[str], wanted: bytes, reach: int) -> Iterator[Version]:
    """Yield, per file, the last version whose line holds `wanted`, found without parsing the rest.

    The comparison ignores the case of ASCII letters and looks at the last `reach` bytes of a file.
    """
    for path in paths:
        try:
            line = _line_with(path, wanted.lower(), reach)
        except OSError:
            continue
        yield from versions_in(line)


def _line_with(path: str, wanted: bytes, reach: int) -> bytes:
    """Return the line that `latest_line` finds in one file, b"" where none; raises OSError."""
    fd = os.open(path, os.O_RDONLY | NATIVE)
    try:
        for block in blocks_from_end(fd):
            where = block.lower().rfind(wanted, max(0, len(block) - reach))
            if where >= 0:
                return block[block.rfind(b"\n", 0, where) + 1 :].split(b"\n", 1)[0]
            reach -= len(block)
            if reach <= 0:
                break
    finally:
        os.close(fd)
    return b""


def versions_in(lines: bytes) -> Iterator[Version]:
    """Yield what can be read of some lines."""
    for line in lines.split(b"\n"):
        try:
            yield decode(line)
        except BadLineError:
            yield from salvage(line)[0]


def blocks_from_end(fd: int, first: int = _BLOCK) -> Iterator[bytes]:
    """Yield blocks of whole lines, the last block of the file first, of about `first` bytes.

    Small blocks use the same memory again; fetching more of it would cost more than the reading.
    """
    end = os.fstat(fd).st_size
    rest = b""
    size = first
    while end > 0:
        start = max(0, end - size)
        block = read_at(fd, start, end) + rest
        end = start
        rest = b""
        if start > 0:
            newline = block.find(b"\n")
            if newline < 0:
                rest, size = block, 2 * size
                continue
            rest, block = block[: newline + 1], block[newline + 1 :]
        yield block
        size = _BLOCK
