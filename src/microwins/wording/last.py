"""When you last did something."""

from __future__ import annotations

TODAY = "today"
YESTERDAY = "yesterday"
LAST_NIGHT = "last night"
WHEN_ALOUD = ", {when}."
