"""Memories: how long ago, and the one of the day."""

from __future__ import annotations

AGO = {
    "week": ("A week ago", "{} weeks ago"),
    "month": ("A month ago", "{} months ago"),
    "year": ("A year ago", "{} years ago"),
    "picked": ("Picked for today", "Picked for today"),
}
FROM = "from {day}"
SOME = ("{shown} of {} win", "{shown} of {} wins")
"""So many wins of a day are shown."""
IN_A_LINE = "{ago}, {day}: {text}"
LOOKED_AT = (
    "Memories come from a week ago ({week}), a month ago ({month}), the same day in earlier "
    "years, and one win a day from more than 30 days ago."
)
TO_COME = "Memories start after a week. Anything counts: wins log made tea"
LOOKING_BACK = "Looking back from {day}:"
