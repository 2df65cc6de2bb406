"""Sentences about coming and going: exports, imports, and pages that leave the terminal."""

from __future__ import annotations

NOT_DONE = "not done"
TAKEN_AWAY = "taken away"
OLDER_VERSIONS = "older versions"
TWICE = "there twice"
WITHOUT_WORDS = "without words"

NOT_JSON = "not JSON"
KEY_TWICE = "a key stands there twice"
TOO_DEEP = "nested too deeply"
NOT_A_WIN = "not a win"
NO_TEXT = "no text"
NO_DATE = "no date"
NO_CATEGORY = "a category that is no word"
NOT_A_TABLE_ROW = "a quote that isn't closed, or closed too early"
MORE_CELLS = "more cells than columns: a text with a separator in it needs quotes"


def unclear_date(text: str) -> str:
    """Say that a date can't be read."""
    return f"a date that can't be read: {text}"


def unclear_time(text: str) -> str:
    """Say that a time can't be read."""
    return f"a time that can't be read: {text}"


def ambiguous_date(text: str) -> str:
    """Say that a date can be read in two ways."""
    return f"a date that can be read in two ways: {text}"


def at_line(number: int) -> str:
    """Name a line of a file."""
    return f"line {number}"


def at_entry(number: int) -> str:
    """Name an entry of a file."""
    return f"entry {number}"


def at_commit(text: str) -> str:
    """Name a commit by its short hash."""
    return f"commit {text}"


def inside(name: str, text: str) -> str:
    """Name a place in one file of an archive."""
    return f"{name}, {text}"
