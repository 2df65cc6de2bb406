"""What wins are chosen by, as a heading names it."""

from __future__ import annotations

OR = " or "
NOT = "not {what}"
WORD = "\u201c{word}\u201d"
WHOLE_WORD = "\u201c{word}\u201d as a word"
STARTS = "starts"
MORE_THAN_A_DAY = "{words} is more than one day."
DAY_AHEAD = "{words} lies ahead, and a win has happened."
A_TIME = "{words} names a time, and words choose wins."
A_NUMBER = "{words} is a number, and words choose wins."
TO_LOOK_FOR_IT = "{line}; to look for the word: {search}"


def moods(low: int, high: int) -> str:
    """Name a mood, or the moods from `low` to `high`."""
    return f"mood {low}" if low == high else f"mood {low} to {high}"
