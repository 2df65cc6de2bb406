"""What is said around questions on the terminal."""

from __future__ import annotations

NOTHING_TYPED = ("You typed nothing, so nothing was saved.", "wins log made tea")
NOTHING_CHANGED = "Nothing changed."
NOTHING_SAVED = "Nothing was saved."
LINE_WAS_CUT = (
    "That line is longer than this terminal can take, so nothing was saved.",
    "wins log - < FILE",
)
HOW_TO_LOG = "wins log made tea"
HOW_TO_SAVE = "To save them: wins log, then paste them."
