"""Why something in another program's file is no win, or can't be understood.

What is left out is named in the plural, with its number behind it: "rest days (12)". What can't be
understood stands behind its place: "line 12: the day can't be read: 2026-02-30".
"""

from __future__ import annotations

MOOD_ALONE = "moods alone"
HEADINGS = "headings"
COMMENTS = "comments"
REST_DAYS = "rest days"
NOTED_NO = "days noted as no"
NOTHING_NOTED = "days with nothing noted"
IMPLIED = "days implied by others"
ABOVE_LIMIT = "days above the limit set"
REPLACED = "lines that a later line replaces"
OPEN_TASKS = "open tasks"
UNDATED = "done tasks without a date"
WORDLESS = "done tasks without words"
NOT_DONE = "not done"
TAKEN_AWAY = "taken away"
OLDER_VERSIONS = "older versions"
TWICE = "there twice"
WITHOUT_WORDS = "without words"

OPEN_QUOTE = "a quotation mark opens here and doesn't close"
NOT_A_TABLE_ROW = "a quotation mark isn't closed, or is closed too early"
MORE_CELLS = "more cells than headings: a text with a separator in it needs quotation marks"
NOT_JSON = "not JSON"
KEY_TWICE = "a key stands there twice"
TOO_DEEP = "nested too deeply"
NOT_A_WIN = "not a win"
NO_TEXT = "no text"
NO_DATE = "no date"
TOO_LONG = "more than a million letters for one win"
SAME_ID = "the id of another line, with other words"
NO_CATEGORY = "a category that is no word"
NO_NAME = "the habit has no name"


def line(number: int) -> str:
    """Name a place in a file."""
    return f"line {number}"


def entry(number: int) -> str:
    """Name an entry of a file."""
    return f"entry {number}"


def commit(text: str) -> str:
    """Name a commit by its short hash."""
    return f"commit {text}"


def inside(name: str, text: str) -> str:
    """Name a place in one file of an archive."""
    return f"{name}, {text}"


def ambiguous_day(text: str) -> str:
    """Say that a day can be read in two ways."""
    return f"the day can be read in two ways: {text}"


def unclear_day(text: str) -> str:
    """Say that a day can't be read, or is in no calendar."""
    return f"the day can't be read: {text}"


def unclear_time(text: str) -> str:
    """Say that a time of day can't be read."""
    return f"the time can't be read: {text}"


def unclear_value(text: str) -> str:
    """Say that a value is none that the program writes."""
    return f"the value can't be read: {text}"


def unlike(text: str) -> str:
    """Say that a line has another shape; `text` is the shape of all lines."""
    return f"the line isn't of the form {text}"
