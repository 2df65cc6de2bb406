"""From the files of the log to versions of wins: whole, or only the ends that concern today.

Bytes are split at newlines only. Nothing here changes a file, and no line stops the rest.
"""

from __future__ import annotations

import os
import stat

from microwins.disk.files import quoted, read_at
from microwins.disk.paths import LOG_SUFFIX
from microwins.errors import JournalUnreadableError
from microwins.journal.codec import BadLineError, decode, deletes_for_good, salvage, written_at
from microwins.model.item import KINDS
from microwins.model.record import Record
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from microwins.journal.blocks import Block, Unreadable
    from microwins.journal.codec import Version

_BLOCK = 64 * 1024
_REACH = 1024 * 1024
"""So many bytes at the end of a log are searched for the same words: about four thousand wins."""

_FIRST = 16 * 1024
"""So many bytes hold the last stamp of nearly every log."""
_MANY = 20
"""So many lines are no beginning of a journal any more, and need no counting."""

_TEXT = b'"text":"'
_ITEMS = tuple(f'","kind":"{kind}"'.encode() for kind in KINDS)
"""How the lines of items go on after their ids."""

_ESCAPED = b"\\u"
"""The sign of a line whose words may be spelled otherwise."""


def log_files(folder: str) -> list[str]:
    """Return the paths of all log files in `folder`, sorted; none where it doesn't exist.

    The copies that a synchroniser leaves in a conflict are log files, too, under any name it gives
    them. Raises JournalUnreadableError where the folder can't be listed.
    """
    try:
        names = os.listdir(folder)
    except FileNotFoundError as error:
        if not os.path.islink(folder):
            return []
        raise _unreadable(folder, "") from error
    except OSError as error:
        raise _unreadable(folder, str(error.strerror)) from error
    paths = (os.path.join(folder, name) for name in sorted(names) if _is_log(name))
    return [path for path in paths if _may_be_read(path)]


def _unreadable(folder: str, why: str) -> JournalUnreadableError:
    """Return the error for a folder that can't be listed, "" being a link that leads nowhere."""
    from microwins.wording import files, grammar  # on the way to an error

    said = files.FOLDER_NOT_READ if why else files.FOLDER_IS_A_LINK
    return JournalUnreadableError(*grammar.filled(said, why=why, folder=quoted(folder)))


def _is_log(name: str) -> bool:
    if name.startswith(".") or LOG_SUFFIX not in name:
        return False
    if name.endswith(LOG_SUFFIX):
        return True
    from microwins.journal.log_names import is_copy  # 1 ms, for a folder with more than logs

    return is_copy(name, LOG_SUFFIX)


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
    from microwins.journal.blocks import blocks, not_opened  # on no road of `wins log`

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


def read_all(paths: Sequence[str], unreadable: list[Unreadable]) -> Iterator[Version]:
    """Yield what `read` does; raises JournalUnreadableError where no file can be opened."""
    yield from read(paths, unreadable)
    refuse_if_none_opened(paths, unreadable)


def refuse_if_none_opened(paths: Sequence[str], unreadable: Iterable[Unreadable]) -> None:
    """Raise JournalUnreadableError where there are files and `read` could open none of them."""
    closed = [one for one in unreadable if not one.number]
    if paths and len(closed) == len(paths):
        raise none_opened(os.path.dirname(paths[0]), closed[0].kind)


def none_opened(folder: str, why: str) -> JournalUnreadableError:
    """Return the error for a journal that has files of which none can be opened."""
    from microwins.wording import files, grammar  # on the way to an error

    return JournalUnreadableError(
        *grammar.filled(files.NONE_OPENED, why=why, folder=quoted(folder))
    )


class Tail(Record):
    """What the end of a log says: its last stamp, and the latest version with the `same` text.

    `lines` is how many lines had to be looked at, which is all of them in a short log, and enough
    of a long one; those of items don't count.
    """

    stamp: datetime | None
    same: Version | None
    lines: int


def tails(
    paths: Iterable[str],
    text: str | None = None,
    unopened: set[str] | None = None,
    same: Version | None = None,
) -> Iterator[Tail]:
    """Yield the tail of each log that can be read; the names of the others join `unopened`.

    The text is looked for where a later version with it than `same` may be.
    """
    for path in paths:
        try:
            fd = os.open(path, os.O_RDONLY)
            try:
                found = tail(fd, text, same)
                yield found
                same = found.same or same
            finally:
                os.close(fd)
        except OSError:
            if unopened is not None:
                unopened.add(os.path.basename(path))


def tail(fd: int, text: str | None = None, known: Version | None = None) -> Tail:
    """Return the tail of an open log, with the latest version of a win of this text, in any case.

    That is looked for in the last megabyte, and little of it is parsed: nothing where all of the
    log was written before the version `known`. Raises OSError.
    """
    stamp = same = None
    lines = 0
    reach = _REACH if text is not None else 0
    for block in blocks_from_end(fd, _FIRST):
        if lines < _MANY:
            lines += block.count(b"\n") - sum(map(block.count, _ITEMS))
        if stamp is None:
            stamp = _last_stamp(block)
            if stamp and known and stamp < known.stamp:
                reach = 0
        if text is not None and same is None and reach > 0:
            same = _latest_with(text, block[-reach:])
        reach -= len(block)
        if stamp and (same or reach <= 0) and lines >= _MANY:
            break
    return Tail(stamp, same, lines)


def _last_stamp(block: bytes) -> datetime | None:
    """Return the stamp of the last version in a block, None where there is none."""
    for line in reversed(block.split(b"\n")):
        if versions := list(versions_in(line)):
            return written_at(versions[-1].stamp)
    return None


def _latest_with(text: str, block: bytes) -> Version | None:
    """Return the last version in a block whose win has this text, in any case of any script.

    ASCII alone is found without making anything of the bytes.
    """
    wanted = to_json(text)[1:-1].encode()
    places: Iterator[int]
    if wanted.isascii() and (b"ss" not in wanted.lower() or block.isascii()):  # as in \xdf
        places = _places_from_end(block.lower(), _TEXT + wanted.lower() + b'",')
    else:
        before, *pieces = block.split(_TEXT)
        starts, end = [], len(before)
        for piece in pieces:
            starts.append(end)
            end += len(_TEXT) + len(piece)
        found = (piece.partition(b'"')[0].partition(b"\n")[0] for piece in pieces)
        texts = b"\n".join(found).decode("utf-8", "surrogateescape")
        begins = wanted.partition(b'"')[0].decode().casefold()
        pairs = zip(starts, texts.casefold().split("\n"), strict=False)  # of none, "" is a line
        places = reversed([start for start, words in pairs if words == begins])
    for place in places:
        start = block.rfind(b"\n", 0, place) + 1
        end = block.find(b"\n", place)
        line = block[start:] if end < 0 else block[start:end]
        for version in versions_in(line):
            if version.win and version.win.text.casefold() == text.casefold():
                return version
    return None


def _places_from_end(block: bytes, words: bytes) -> Iterator[int]:
    """Yield where some words stand in a block, the last place first."""
    place = block.rfind(words)
    while place >= 0:
        yield place
        place = block.rfind(words, 0, place)


def versions_in(lines: bytes) -> Iterator[Version]:
    """Yield what can be read of some lines."""
    for line in lines.split(b"\n"):
        try:
            yield decode(line)
        except BadLineError:
            yield from salvage(line)[0]


def deleted_for_good(path: str) -> Iterator[Version]:
    """Yield the versions in a file that delete a win for good, the last block first.

    Raises OSError.
    """
    return filter(deletes_for_good, versions_with(path, ('"gone"',)))


def versions_with(path: str, words: Iterable[str]) -> Iterator[Version]:
    """Yield the versions in those lines of a file in which one of these words may stand.

    The others aren't parsed. Raises OSError.
    """
    marks = [word.encode() for word in words] + [_ESCAPED]
    fd = os.open(path, os.O_RDONLY)
    try:
        for block in blocks_from_end(fd):
            if any(mark in block for mark in marks):
                for line in block.split(b"\n"):
                    if any(mark in line for mark in marks):
                        yield from versions_in(line)
    finally:
        os.close(fd)


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
