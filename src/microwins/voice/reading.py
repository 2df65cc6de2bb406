"""Why something in another program's file is no win, or can't be understood.

What is left out stands behind a number: "12 rest days". What can't be understood stands behind its
place: "line 12: the day can't be read: 2026-02-30".
"""

from __future__ import annotations

MOOD_ALONE = "mood alone"
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

OPEN_QUOTE = "a quotation mark opens here and doesn't close"
EXTRA_CELLS = "there are more cells than headings"
NO_NAME = "the habit has no name"


def line(number: int) -> str:
    """Name a place in a file."""
    return f"line {number}"


def line_in(name: str, number: int) -> str:
    """Name a place in one file of an archive."""
    return f"{name}, line {number}"


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
