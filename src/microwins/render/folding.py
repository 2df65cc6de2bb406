"""Where the rows of a long line end: no word is broken, and no line to type."""

from __future__ import annotations

import re

from microwins.render.aloud import COMMAND
from microwins.render.cells import cells, signs_in
from microwins.render.line import SEPARATOR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FIRM = "\ue000"
"""Stands for a space at which no row may end; a private character, so no letter of anybody's."""

_WORD = re.compile(r"\S+")
_QUOTED = re.compile("(?<![^ =])(?:'[^']*'|\"[^\"]*\")+")


def folded(text: str, width: int, *, hang: int = 0, whole: bool = False) -> str:
    """Return a line in rows of `width` cells, broken at spaces; the first `hang` cells are a head.

    A command at its end has a row of its own where there is no room beside the words. What is
    `whole`, or a command wider than a row, stays one line to be copied: spaces fill its rows, so
    that the terminal breaks it between words. A word wider than a row is left to the terminal.
    """
    if whole or cells(text) <= width:
        return _filled(text, width)
    firm = text.replace(SEPARATOR, SEPARATOR[:-1] + FIRM)
    return "\n".join(
        _filled(" " * indent + text[start:end], width)
        for start, end, indent in breaks(firm, width, hang, cut=False)
    )


def breaks(text: str, width: int, hang: int, *, cut: bool = True) -> Iterator[tuple[int, int, int]]:
    """Yield where each row of a line starts and ends, and how many cells it is indented.

    The first `hang` cells are a head, which stands once, unless it takes half of the width. No row
    ends at a `FIRM` space, nor within a command that ends the line and may have a row of its own.
    A word wider than a row is `cut`, or else left to the terminal, as such a command is.
    """
    hang = hang if 2 * hang <= width else 0
    start, end, indent = 0, signs_in(text, hang), 0
    head, command = end, _command_at(text, end)
    if cut and cells(text[command:]) > width - hang:
        command = len(text)
    text = text[:command] + text[command:].replace(" ", FIRM)
    for word in _WORD.finditer(text, end):
        if end == head or cells(text[start : word.end()]) <= width - indent:
            end = word.end()
        else:
            yield start, end, indent
            (start, end), head, indent = word.span(), -1, hang
        while cut and cells(text[start:end]) > width - indent:
            middle = start + max(1, signs_in(text[start:end], width - indent))
            yield start, middle, indent
            start, head, indent = middle, -1, hang
    yield start, end, indent


def _command_at(text: str, hang: int) -> int:
    """Return where the command begins that ends a line and is behind a head and some words."""
    found = COMMAND.search(text, hang + 1)
    return found.start() if found else len(text)


def _filled(text: str, width: int) -> str:
    """Return a line with more spaces in front of words that would reach over the end of a row.

    What stands in quotes is one word: there, another space would be another name of a file.
    """
    text = _QUOTED.sub(lambda found: found[0].replace(" ", FIRM), text)
    words = text.lstrip().split(" ")
    filled = text[: len(text) - len(text.lstrip())] + words[0]
    taken = cells(filled)
    for word in words[1:]:
        room = -taken % width
        gap = room if cells(word) >= room > 0 and cells(word) <= width else 1
        filled += " " * gap + word
        taken += gap + cells(word)
    return filled.replace(FIRM, " ")
