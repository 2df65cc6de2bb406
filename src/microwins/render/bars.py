"""Bars of counts: a mark for each win where there is room, else in proportion."""

from __future__ import annotations

MARK = "\u25aa"


def bar(number: int, greatest: int, width: int) -> str:
    """Return a bar for `number`, padded to the length of that for `greatest`.

    No bar takes more than `width` cells, and none that stands for a win is empty.
    """
    longest = min(greatest, width)
    marks = number if greatest <= width else round(number * width / greatest)
    return (MARK * max(marks, min(number, 1))).ljust(longest)
