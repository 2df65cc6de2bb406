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
    from collections.abc import Iterator, Sequence

    from microwins.journal.codec import Version

_LINE = 4 * 1024
"""Nearly every line is shorter; what lies this near is read in one go."""

_SPAN = 256 * 1024


class LineRef(Record):
    """The byte at which a line begins, the hash of an id, and the row for which it is looked up."""

    place: int
    name: int
    row: int


def versions_at(path: str, refs: Sequence[LineRef]) -> Iterator[tuple[int, Version]]:
    """Yield the row of each place with the newest version of its id in its line.

    A place at which there is no such version is left out, as all are where the file can't be read.
    """
    for near, lines in _read(path, refs):
        yield from _versions(near, lines)


def lines_at(path: str, refs: Sequence[LineRef]) -> Iterator[bytes]:
    """Yield the lines at some places as they stand in the file; none where it can't be read."""
    for _, lines in _read(path, refs):
        yield from lines


def _read(path: str, refs: Sequence[LineRef]) -> Iterator[tuple[list[LineRef], list[bytes]]]:
    """Yield the places in groups, with the lines there, up to where the file can't be read."""
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        for near in _spans(sorted(refs)):
            yield near, _lines(fd, near)
    except OSError:
        return
    finally:
        os.close(fd)


def _spans(refs: Sequence[LineRef]) -> Iterator[list[LineRef]]:
    """Yield the places in groups that are each read in one go."""
    near: list[LineRef] = []
    for ref in refs:
        if near and not (
            ref.place - near[-1].place <= _LINE and ref.place - near[0].place <= _SPAN
        ):
            yield near
            near = []
        near.append(ref)
    if near:
        yield near


def _lines(fd: int, near: Sequence[LineRef]) -> list[bytes]:
    """Return the line at each place, without its newline; raises OSError."""
    start, last = near[0].place, near[-1].place
    data = read_at(fd, start, last + _LINE)
    while data.find(b"\n", last - start) < 0:
        more = read_at(fd, start + len(data), start + 2 * len(data))
        if not more:
            break
        data += more
    places = [ref.place - start for ref in near]
    ends = [data.find(b"\n", place) for place in places]
    return [
        data[place : end if end >= 0 else len(data)]
        for place, end in zip(places, ends, strict=True)
    ]


def _versions(refs: Sequence[LineRef], lines: Sequence[bytes]) -> Iterator[tuple[int, Version]]:
    """Yield what `versions_at` does for these places and their lines."""
    starts: dict[int, LineRef] = {}
    end = 0
    for ref, line in zip(refs, lines, strict=True):
        starts[end] = ref
        end += len(line) + 1
    found: dict[int, Version] = {}
    for start, version in read_block(b"".join(line + b"\n" for line in lines), "", 0).located():
        name, row = starts[start].name, starts[start].row
        if name == id_hash(version.id):
            found[row] = newer(found[row], version) if row in found else version
    yield from found.items()


def newer(first: Version, second: Version) -> Version:
    """Return that of two versions of a win which is the win; the first if they agree."""
    if first.stamp != second.stamp:
        return max(first, second, key=lambda version: version.stamp)
    _, win = latest_versions([first, second])[first.id]
    return first if win is first.win else second


def id_hash(name: str) -> int:
    """Return a number of 64 bits that stands for an id."""
    return checksum(name.encode("utf-8", "surrogatepass"))
