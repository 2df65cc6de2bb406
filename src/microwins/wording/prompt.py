"""What is said around questions on the terminal."""

from __future__ import annotations

NOTHING_TYPED = "Nothing was typed, and nothing was saved."
NOTHING_CHANGED = "Nothing was changed."
NOTHING_SAVED = "Nothing was saved."
LINE_WAS_CUT = "That line is longer than this terminal passes on, so nothing was saved."
HOW_TO_LOG = "wins log made tea"
HOW_TO_SAVE = "To save them: wins log, then paste them."
HOW_TO_LOG_A_FILE = "wins log - < FILE"
