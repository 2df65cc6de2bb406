"""Usual wins, offered by number."""

from __future__ import annotations

ASK = "Press a number to log one, or Enter to leave."
HOW_TO_LOG = "To log the first one: wins again 1"
NUMBERED = "number {number}"
"""Said behind the words where they are heard."""
TODAY_ALREADY = "logged today"
NOTHING_YET = "What you often log will be here, with numbers. To begin: wins log made tea"
NOT_LOGGED = "Nothing was logged."

NO_SUCH_NUMBER = ("There is no {number} in the list. Nothing was logged.", "wins again")
ONE_AT_A_TIME = "One at a time, please. Nothing was logged."
NONE_FITS = "You have no win with these words so far: {words}"
WHICH = "Which one? {number} of your wins have these words: {words}"
WHICH_TO_TYPE = (
    "A win of yours has this inside a word, so nothing was logged: {words}",
    "{} of your wins have these words, so nothing was logged: {words}",
)
NO_LAST = ("You have no wins here so far.", "wins log made tea")
LAST_IS_PRIVATE = ("Your last win stays private, so nothing was logged.", "wins again")
