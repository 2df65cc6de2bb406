"""Rows of a terminal for what is said without Rich: no word is broken, and no line to type."""

from __future__ import annotations

import re

from microwins.render.aloud import COMMAND
from microwins.render.cells import cells
from microwins.render.line import SEPARATOR

FIRM = "\ue000"
"""Stands for a space at which no row may end; a private character, so no letter of anybody's."""

_QUOTED = re.compile("(?<![^ =])(?:'[^']*'|\"[^\"]*\")+")


def folded(text: str, width: int, *, hang: int = 0, whole: bool = False) -> str:
    """Return a line in rows of `width` cells, broken at spaces; the first `hang` signs are a head.

    A command at its end has a row of its own where there is no room beside the words. What is
    `whole`, or a command wider than a row, stays one line to be copied: spaces fill its rows, so
    that the terminal breaks it between words. A word wider than a row is left to the terminal.
    """
    if whole or cells(text) <= width:
        return _filled(text, width)
    hang = hang if 2 * hang <= width else 0
    end = command_at(text, hang)
    words = text[hang:end].replace(SEPARATOR, SEPARATOR[:-1] + FIRM).split()
    words += [text[end:].replace(" ", FIRM)] if text[end:] else []
    rows = [text[:hang]]
    for word in words:
        if not rows[-1][hang:]:
            rows[-1] += word
        elif cells(f"{rows[-1]} {word}") <= width:
            rows[-1] += f" {word}"
        else:
            rows.append(" " * hang + word)
    return "\n".join(_filled(row.replace(FIRM, " "), width) for row in rows)


def command_at(text: str, hang: int) -> int:
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
