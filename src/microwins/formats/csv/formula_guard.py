"""Cells that no spreadsheet takes for a formula and no terminal for an order, and back again."""

from __future__ import annotations

import re

from microwins.model.text import escape

_SIGNS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f"'*[{_SIGNS}]")
_GUARDED = re.compile(f"'+[{_SIGNS}]")
_LAYOUT = re.compile("([\t\r\n])")
_SURROGATES = re.compile("[\ud800-\udfff]")


def cell(text: str, *, raw: bool) -> str:
    r"""Return a text as a cell holds it: control characters as `\uXXXX`, a guard before a sign.

    A cell that begins like a formula gets a leading `'`, and so does one that begins with such
    guards and a sign, so that `unguarded` can tell them apart. A `raw` text stays letter by letter,
    but for lone surrogates, which no file can hold.
    """
    if raw:
        return _SURROGATES.sub(lambda found: escape(found[0]), text)
    if not text.isprintable() or not text.isascii():
        text = "".join(
            part if _LAYOUT.fullmatch(part) else escape(part) for part in _LAYOUT.split(text)
        )
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text of a cell without its guard."""
    return text[1:] if _GUARDED.match(text) else text
