"""Lines of the log found where an index says that they stand, without reading all the others."""

from __future__ import annotations

import os

from microwins.disk.files import read_at
from microwins.journal.blocks import read_block
from microwins.journal.versions import latest_versions
from microwins.model.checksum import checksum
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.journal.codec import Version

_USUAL = 512
"""Nearly every line is shorter, in bytes."""

_MOST = 64 * 1024
"""So many bytes are read at once where lines stand close together."""


class LineRef(Record):
    """The byte at which a line begins, the hash of an id, and the row for which it is looked up."""

    place: int
    name: int
    row: int


def versions_at(path: str, refs: Iterable[LineRef]) -> Iterator[tuple[int, Version]]:
    """Yield the row of each place with the newest version of its id in its line.

    A place at which there is no such version is left out, as all are where the file can't be read.
    """
    starts: dict[int, LineRef] = {}
    lines = bytearray()
    for ref, line in lines_at(path, refs):
        starts[len(lines)] = ref
        lines += line + b"\n"
    found: dict[int, Version] = {}
    for start, version in read_block(bytes(lines), "", 0).located():
        _, name, row = starts[start]
        if name == id_hash(version.id):
            found[row] = newer(found[row], version) if row in found else version
    yield from found.items()


def lines_at(path: str, refs: Iterable[LineRef]) -> Iterator[tuple[LineRef, bytes]]:
    """Yield each place in the order of the file with the line there, without its newline.

    That ends where the file can't be read.
    """
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        start, size, read = 0, _USUAL, b""
        for ref in sorted(refs):
            begin = ref.place - start
            end = read.find(b"\n", begin) if begin < len(read) else -1
            if end < 0:
                size = min(4 * size, _MOST) if begin < 2 * len(read) else _USUAL
                start, begin, read = ref.place, 0, read_at(fd, ref.place, ref.place + size)
                while b"\n" not in read and (
                    more := read_at(fd, start + len(read), start + 2 * len(read))
                ):
                    read += more
                end = read.find(b"\n") if b"\n" in read else len(read)
            yield ref, read[begin:end]
    except OSError:
        return
    finally:
        os.close(fd)


def newer(first: Version, second: Version) -> Version:
    """Return that of two versions of an id which counts; the first if they agree."""
    if first.stamp != second.stamp:
        return max(first, second, key=lambda version: version.stamp)
    _, content = latest_versions([first, second])[first.id]
    return first if content is first.content else second


def id_hash(name: str) -> int:
    """Return a number of 64 bits that stands for an id."""
    return checksum(name.encode("utf-8", "surrogatepass"))
