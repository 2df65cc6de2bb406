"""Answers to a question: yes, leaning yes, or what there is to go by.

Names and shares are those of wording/patterns.py.
"""

from __future__ import annotations

YES = "Yes: {text}"
LEANING = "Leaning yes: {text}"
LUCK = "About 1 in 50 answers that lean yes is luck."

TIME = (
    "{share} of {category} wins came {when} ({part} of {whole}), "
    "against {others} for {rest} ({other_part} of {other_whole})."
)
ON_DAYS_WITH = "on days with {category}"
DAYS = (
    "{when}, {category} came on {share} of days ({part} of {whole}), "
    "against {others} of your other days ({other_part} of {other_whole})."
)
KINDS = (
    "{when} you have {kinds:.1f} kinds of win a day, against {other_kinds:.1f} on your other days."
)

TOO_EARLY = "Too early to say with {seen}."
ABOUT_MORE = "Too early to say with {seen}. About {number} are enough."
IT_TAKES = "Too early to say. Ask when you have a few {things}."
NOTHING_BESIDE = "Too early to say with {seen} and nothing else to compare with."
NOTHING_STANDS_OUT = "Nothing stands out in {seen}."

WINS = ("{} {category} win", "{} {category} wins")
WINS_WITH_A_TIME = "{category} wins with a time"
DAYS_WITH_BOTH = ("{} day that had both", "{} days that had both")
DAYS_WITH_BOTH_OF = "days with both {category} and {before}"
DAYS_WITH = ("{} day that had {what}", "{} days that had {what}")
SOME_DAYS_WITH = "days with {what}"
AND_A_MOOD = "{what} and a mood"
WEEKEND_DAYS = ("{} weekend day with a win", "{} weekend days with a win")
WORKDAYS = ("{} workday with a win", "{} workdays with a win")
WEEKDAYS = ("{} {weekday} with a win", "{} {weekday}s with a win")
SOME_WEEKEND_DAYS = "weekend days with a win"
SOME_WORKDAYS = "workdays with a win"
SOME_WEEKDAYS = "{weekday}s with a win"

ONE_QUESTION = "What would you like to know?"
NOT_KNOWN = "wins ask doesn't know the word {word}."
TWO_THINGS = "Pick two different things to compare."
NO_QUESTION = "wins ask can't read {words} as a question."
