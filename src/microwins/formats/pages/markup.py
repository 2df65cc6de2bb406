"""Text in XML and HTML: the one place that escapes what a person or a file supplied.

Elements are closed and attributes quoted, so that a page is XML as well and any parser can prove it
whole.
"""

from __future__ import annotations

from microwins.formats.pages.shown import lines
from microwins.model.text import safe

_SIGNS = str.maketrans(
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


def quoted(text: str) -> str:
    """Return one line of text, for between tags or between the quotes of an attribute."""
    return safe(text).translate(_SIGNS)


def said(text: str) -> str:
    """Return a text of one line or more, isolated from the direction of what is around it."""
    return f"<bdi>{'<br/>'.join(line.translate(_SIGNS) for line in lines(text))}</bdi>"


def in_one_line(text: str) -> str:
    """Return a text of one line or more on one line, isolated as `said` does it."""
    return f"<bdi>{' '.join(line.translate(_SIGNS) for line in lines(text))}</bdi>"
