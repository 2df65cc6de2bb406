"""What stands beside wins in rows, and around them."""

from __future__ import annotations

from microwins.wording.dates import AHEAD

A_START = "(a start)"
HIDDEN_WORDS = "(hidden)"
MOOD = "mood {number}"
MINUTES = ("{} minute", "{} minutes")
TOTAL = ("{} win.", "{} wins.")
TOTAL_TODAY = ("{} win today.", "{} wins today.")
WELCOME = (
    "A journal of small wins. Anything counts: a shower, a meal, one text sent.",
    "To log one: wins log made tea",
    "Everything else: wins --help",
)
OPEN_TODAY = "Anything counts today: wins log made tea"
OPEN_DAY = "To add a win to this day: wins log --at {day} made tea"
ALL_WINS = "These are the latest two weeks. All {number}: wins list --all"
NONE_MATCH = "No wins match {filters}."
NONE_MATCH_THAT = "No wins match that."
NONE_HIDDEN = "No wins are hidden."
WITHOUT_WINS = {
    "past": "No wins on these days.",
    "now": "No wins here so far. To log one: wins log made tea",
    "ahead": AHEAD,
}
"""What a list without wins says where any win would do, by when its days are."""
