"""Words in pages: line by line, and escaped for XML and HTML in the one place that does it.

Elements are closed and attributes quoted, so that a page is XML as well and any parser can prove it
whole.
"""

from __future__ import annotations

from microwins.model.text import escape, safe
from microwins.model.win import Win

_BLANK = " \t\r\n"
SIGNS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "'": "&#39;",
        "\ufffe": "\\ufffe",
        "\uffff": "\\uffff",  # XML has no way to write these two
    }
)
"""What marks up in XML, or can't be written in it, and what is written instead."""


def lines(text: str) -> list[str]:
    """Return the lines of a text without blank edges, of which there is at least one.

    What controls or hides is made visible; tabs stay.
    """
    text = text.strip(_BLANK)
    if text.isascii() and text.isprintable():
        return [text]
    return [
        "\t".join(map(escape, line.split("\t"))) for line in text.replace("\r\n", "\n").split("\n")
    ]


def note(win: Win) -> str:
    """Return what was written about a win besides its words, "" for nothing."""
    found = win.extra.get("note")
    return found.strip() if isinstance(found, str) else ""


def quoted(text: str) -> str:
    """Return one line of text, for between tags or between the quotes of an attribute."""
    return safe(text).translate(SIGNS)


def quoted_lines(text: str) -> str:
    """Return a text of one line or more, isolated from the direction of what is around it."""
    return f"<bdi>{'<br/>'.join(line.translate(SIGNS) for line in lines(text))}</bdi>"


def in_one_line(text: str) -> str:
    """Return a text of one line or more on one line, isolated as `quoted_lines` does it."""
    return f"<bdi>{' '.join(line.translate(SIGNS) for line in lines(text))}</bdi>"
