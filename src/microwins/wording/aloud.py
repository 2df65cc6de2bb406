"""How symbols are said where a sentence is heard."""

from __future__ import annotations

OPTION = "option {name}"
HANDLE = "handle {letters}"
TAG = "tag {name}"
NEW_LINE = ", new line, "
SIGNS = {
    " (a start)": " as a start",
    " \u00b7 ": ", ",
    "\u2013": " to ",
    " \u2192 ": " to ",
    " \u00d7": ", times ",
}
"""How the symbols of our own sentences are said; what the person typed stays as it is."""
SHORT = {
    "c": "category",
    "t": "tag",
    "m": "mood",
    "p": "partial",
    "w": "word",
    "n": "limit",
    "f": "format",
    "o": "output",
    "y": "yes",
    "h": "help",
}
"""The options that have a short name, which is heard as a letter."""
USAGE = "To type: {typed}."
MEANS = "{name}: {about}"
ALSO_SHORT = "short {letter}"
TAKES = "followed by {value}"
MAY_TAKE = "optionally followed by {value}"
YES_OR_NO = "Type y for yes, or Enter for no."
NUMBERED = "{number}: {text}"
