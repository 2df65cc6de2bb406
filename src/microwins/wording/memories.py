"""Memories: how long ago, and the one of the day."""

from __future__ import annotations

from microwins.wording.dates import short_day
from microwins.wording.grammar import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

LOOKED_AT = (
    "Memories come from a week ago ({week}), a month ago ({month}), the same day of earlier years, "
    "and one win a day picked from those over 30 days old."
)
MEMORIES_TO_COME = "Memories gather here from a week on. To note a win: wins log made tea"

SEEN_FROM = "Seen from {day}:"


def ago(kind: str, number: int) -> str:
    """Say how many weeks, months or years ago a memory is, or that it was picked."""
    if kind == "week":
        return count(number, "A week ago", "{} weeks ago")
    if kind == "month":
        return count(number, "A month ago", "{} months ago")
    return count(number, "A year ago", "{} years ago") if kind == "year" else "Picked for today"


def part_of(shown: int, number: int) -> str:
    """Say that so many of a day's wins are shown."""
    return count(number, f"{shown} of {{}} win", f"{shown} of {{}} wins")


def glimpse(kind: str, number: int, on: date, text: str) -> str:
    """Tell one memory in a sentence."""
    return f"{ago(kind, number)}, {short_day(on)}: {text}"
