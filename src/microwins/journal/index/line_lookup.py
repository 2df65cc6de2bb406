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
        for ref in sorted(refs):
            line = read_at(fd, ref.place, ref.place + _USUAL)
            while b"\n" not in line:
                more = read_at(fd, ref.place + len(line), ref.place + 2 * len(line))
                if not more:
                    break
                line += more
            yield ref, line.partition(b"\n")[0]
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
