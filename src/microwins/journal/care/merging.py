"""Lines of several files as one log: in the order of their stamps, each line once.

Stamps must rise along a log, since reading what is new begins at its end.
"""

from __future__ import annotations

import io
import re
from array import array
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from microwins.journal.blocks import blocks
from microwins.journal.care.missing_lines import bare, line_hash
from microwins.journal.codec import SPACE, written_at
from microwins.journal.reader import versions_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.journal.codec import Version

_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MARKER = re.compile(rb"(?:([<|>])\1{6,}(?: .*)?|={7,})", re.DOTALL)
_USUAL = b"{"
_FIRST = -1
"""Stands for the stamp of what is before all versions."""


def merged(own: bytes, others: Iterable[bytes]) -> bytes:
    """Return the lines of the log `own`, and those that `others` have besides, ordered by stamps.

    The order of lines with one stamp stays, and a line that holds no version stays behind the one
    before it. Lines of `own` stay byte for byte.
    """
    if own and not own.endswith(b"\n"):
        own += b"\n"
    stamps, starts = _groups(own)
    joined = io.BytesIO(own)  # which makes no second copy at the end, as of a long journal
    joined.seek(0, io.SEEK_END)
    for stamp, line in _new_lines(own, others):
        joined.write(line)
        stamps.append(stamp)
        starts.append(joined.tell())
    whole = joined.getvalue()
    if _rise(stamps):
        return whole
    order = sorted(range(len(stamps)), key=stamps.__getitem__)
    view = memoryview(whole)
    return b"".join(view[starts[group] : starts[group + 1]] for group in order)


def _groups(own: bytes) -> tuple[array[int], array[int]]:
    """Return the stamp of each line with a version, and where it starts with what is behind it.

    The first group is what stands before all versions. At the end is where the last group ends.
    """
    stamps, starts = array("q", [_FIRST]), array("q", [0])
    for block in blocks(io.BytesIO(own), ""):
        for place, version in block.located():
            stamp = _number(version)
            if place == starts[-1] and len(stamps) > 1:
                stamps[-1] = max(stamps[-1], stamp)  # another version on one line
            else:
                stamps.append(stamp)
                starts.append(place)
    starts.append(len(own))
    return stamps, starts


def _new_lines(own: bytes, others: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield each line of `others` that neither `own` has nor one before it, with its newline.

    Before it stands its stamp, or that of the line behind which it stood.
    """
    known = _line_hashes(own)
    for other in others:
        stamp = _FIRST
        for line in map(bare, io.BytesIO(other)):
            stamp = max(map(_number, versions_in(line)), default=stamp)
            digest = line_hash(line)
            if digest not in known:
                known.add(digest)
                yield stamp, line + b"\n"


def _rise(stamps: Iterable[int]) -> bool:
    return all(one <= other for one, other in pairwise(stamps))


def _number(version: Version) -> int:
    return (written_at(version.stamp) - _EPOCH) // _MICROSECOND


def proven(new: bytes, own: bytes, others: Iterable[bytes]) -> bool:
    """Tell whether a log has all the lines of some files, and no others, in rising order.

    Markers of a merge may be among those or not.
    What a line says depends on nothing beside it, and what wins are on nothing but the lines that
    there are: so the journal says the same.
    """
    if not _rise(_groups(new)[0]):
        return False
    given = _line_hashes(own, *others, marked=False)
    if not all(line_hash(bare(line)) in given or is_marker(line) for line in io.BytesIO(new)):
        return False
    number = len(given)
    del given  # two such sets of a long journal are much
    return len(_line_hashes(new, marked=False)) == number


def _line_hashes(*files: bytes, marked: bool = True) -> set[bytes]:
    """Return the hashes of all lines, that of an empty one among them, of markers if `marked`."""
    lines = (line for one in files for line in io.BytesIO(one))
    line_hashes = {line_hash(bare(line)) for line in lines if marked or not is_marker(line)}
    line_hashes.add(line_hash(b""))
    return line_hashes


# -- markers that a merge of git leaves ------------------------------------------------------------


def without_markers(data: bytes) -> bytes:
    """Return the lines of a log but for the markers of whole conflicts."""
    numbers = _numbers(io.BytesIO(data))
    if not numbers:
        return data
    lines = io.BytesIO(data)
    return b"".join(line for number, line in enumerate(lines, 1) if number not in numbers)


def marker_lines(path: str) -> set[int]:
    """Return the numbers of the lines that `without_markers` leaves out of a file.

    None where it can't be read.
    """
    try:
        with open(path, "rb") as file:
            return _numbers(file)
    except OSError:
        return set()


def is_marker(line: bytes) -> bool:
    """Tell whether a line is a marker and nothing else."""
    return bool(_MARKER.fullmatch(line.strip(SPACE)))


def _numbers(lines: Iterable[bytes]) -> set[int]:
    """Return the numbers, from 1 on, of the markers that begin, part and end whole conflicts.

    Of a conflict that has no end, or no beginning, none is git's for certain.
    """
    found: set[int] = set()
    begun: list[dict[int, bytes]] = []
    for number, line in enumerate(lines, 1):
        if line.startswith(_USUAL) or not is_marker(line):
            continue
        sign = line.lstrip(SPACE)[:1]
        if sign == b"<":
            begun.append({})
        if begun:
            begun[-1][number] = sign
            if sign == b">":
                conflict = begun.pop()
                found.update(conflict if b"=" in conflict.values() else ())
    return found
