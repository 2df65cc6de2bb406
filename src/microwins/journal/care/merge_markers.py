"""Git's merge markers: lines that a merge put into a log around what two sides had written."""

from __future__ import annotations

import io
import re

from microwins.journal.codec import SPACE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKER = re.compile(rb"(?:([<|>])\1{6,}(?: .*)?|={7,})", re.DOTALL)
_USUAL = b"{"


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
