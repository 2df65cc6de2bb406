"""Sentences about coming and going: exports, imports, and pages that leave the terminal."""

from __future__ import annotations

from microwins import voice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

# -- pages --

WINS = "Wins"
OPEN_PAGE = "This page is open. Anything counts: a shower, a meal, one text sent."


def day_of_month(of: date) -> str:
    """Return the name of a day below its month's: "Sunday 22 November"."""
    return f"{voice.weekday(of)} {voice.day_and_month(of)}"


def on_the_clock(time: str, zone: str) -> str:
    """Say what the person's own clock showed, and where: "07:30, Europe/Lisbon"."""
    return f"{time}, {zone}"
