"""A file of the log in blocks of whole lines, and what each block says.

Blocks bound the memory that a long log takes, and let usual lines be read many at once. Where each
version stands is known too, so that it can be found there again.
"""

from __future__ import annotations

from itertools import accumulate, chain

from microwins.journal.codec import BadLineError, decode, salvage
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from microwins.journal.codec import Version

_SIZE = 256 * 1024
_WORTHWHILE = 32 * 1024
"""From here on the quick reader wins back the two milliseconds that it takes to load."""

_SHOWN = 40


class Unreadable(Record):
    """A line, or a part of one, that is no version of a win: it stays where it is.

    `number` counts from 1; 0 stands for a file that can't be opened. `kind` is the damage in words,
    and `start` the first characters, not yet safe to show.
    """

    file: str
    number: int
    kind: str
    start: str


class Block(Record):
    """Some whole lines that stand at `start` in their file, and the versions in them, in order.

    `damage` has the number of the line in this block, not in the file. `places` says at which byte
    of the file the line of each version begins; it is None where there is exactly one a line.
    """

    start: int
    lines: bytes
    versions: list[Version]
    damage: list[Unreadable]
    places: list[int] | None = None

    def located(self) -> Iterator[tuple[int, Version]]:
        """Yield each version with the byte of the file at which its line begins."""
        places = self._starts() if self.places is None else self.places
        return zip(places, self.versions, strict=False)

    def numbered(self) -> Iterator[tuple[int, bytes, Version]]:
        """Yield each version with the number of its line in this block, from 1 on, and the line."""
        lines = self.lines.split(b"\n")
        numbers = dict(zip(self._starts(), range(len(lines)), strict=False))
        for place, version in self.located():
            number = numbers[place]
            yield number + 1, lines[number], version

    def _starts(self) -> Iterator[int]:
        lengths = (len(line) + 1 for line in self.lines.split(b"\n"))
        return accumulate(chain((self.start,), lengths))


def not_opened(name: str, error: OSError) -> Unreadable:
    """Return what to say of a file that can't be opened, or not be read to its end."""
    return Unreadable(name, 0, error.strerror or "not readable", "")


def blocks(file: BinaryIO, name: str, start: int = 0) -> Iterator[Block]:
    """Yield the content of an open log after the byte `start`, where a line begins.

    A last line without a newline is a block of its own. Raises OSError, after the lines that could
    be read before it.
    """
    for lines in whole_lines(file):
        yield read_block(lines, name, start)
        start += len(lines)


def whole_lines(file: BinaryIO, size: int = _SIZE) -> Iterator[bytes]:
    """Yield the rest of a file, cut behind newlines; a last line without one comes by itself.

    Each piece has about `size` bytes.
    """
    rest = b""
    while more := file.read(max(size, len(rest))):
        cut = more.rfind(b"\n") + 1
        if not cut:
            rest += more
            continue
        yield rest + more[:cut]
        rest = more[cut:]
    if rest:
        yield rest


def read_block(lines: bytes, name: str, start: int) -> Block:
    """Return the block of `lines`, read at once where that goes, else line by line."""
    if len(lines) >= _WORTHWHILE:
        from microwins.journal.fast_decode import decode_block

        try:
            return Block(start, lines, decode_block(lines), [])
        except ValueError:
            pass  # some line is strange
    return _read_each(lines, name, start)


def _read_each(lines: bytes, name: str, start: int) -> Block:
    versions: list[Version] = []
    damage: list[Unreadable] = []
    places: list[int] = []
    place = start
    for number, line in enumerate(lines.split(b"\n"), 1):
        try:
            versions.append(decode(line))
        except BadLineError as error:
            if line.strip():
                mended, junk = salvage(line)
                versions += mended
                if junk:
                    kind = str(error) if junk.strip(b"\0") else "NUL bytes"
                    shown = junk[: 4 * _SHOWN].decode("utf-8", "replace")[:_SHOWN]
                    damage.append(Unreadable(name, number, kind, shown))
        places += [place] * (len(versions) - len(places))
        place += len(line) + 1
    return Block(start, lines, versions, damage, places)
