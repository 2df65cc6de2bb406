"""What stands beside wins in rows, and around them."""

from __future__ import annotations

from microwins.wording.dates import AHEAD
from microwins.wording.grammar import count

A_START = "(a start)"
WELCOME = (
    "A journal of small wins. Anything counts: a shower, a meal, one text sent.",
    "To note one: wins log made tea",
    "Everything else: wins --help",
)
OPEN_PAGE = "Today is open. Anything counts: wins log made tea"
OPEN_DAY = "This day is open, too. To add a win: wins log --at {day} made tea"
ALL_WINS = "These are the latest two weeks. All {number}: wins list --all"
NONE_FIT = "No wins fit that."
NOTHING_FOUND = "No wins fit that. To note one: wins log made tea"
WITHOUT_WINS = {"past": "No wins fit that.", "now": NOTHING_FOUND, "ahead": AHEAD}
"""What a list without wins says, by when its days are."""
HIDDEN_WORDS = "(hidden)"


def mood(number: int) -> str:
    """Name a mood from 1 to 5."""
    return f"mood {number}"


def total(number: int) -> str:
    """Close a list of wins."""
    return count(number, "{} win.", "{} wins.")


def total_today(number: int) -> str:
    """Close the list of today's wins."""
    return count(number, "{} win today.", "{} wins today.")
