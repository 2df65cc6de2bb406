"""The sentences of a review: what a period held, what stands out, what to think about.

`when` and `day` are days in words ("Sunday", "2 September"), `text` is what somebody did, and
`things` are some of those.
"""

from __future__ import annotations

MORE_THAN_BEFORE = {
    "week": "{number} more than the week before",
    "month": "{number} more than the month before",
    "year": "{number} more than the year before",
    "days": "{number} more than the days before",
}
HELD = "{period}: {held}."
"""What a period held: "3 wins on 2 days"."""
HELD_NOTHING = "{period}."
DAY = "{day}, {wins}"
DAY_OF_THINGS = "{day}, {wins}: {things}"
"""What a day held, or an area."""
OFTEN = "{text} \u00d7{number}"
TWICE = "{text}, twice"
MANY_TIMES = "{text}, {number} times"

GROWTH = "then: {then}, {day}; now: {now}"
"""The first win of an area beside one of now."""
GROWTH_OF = "{category}, {growth}"

WINS_REACHED = "{when}: your {number} win"
DAYS_REACHED = "{when}: your {number} day with a win"
"""The number is an ordinal: "500th"."""
FINISHED = "Started earlier, finished on {when}: {text}"
FIRST_SINCE = "First time since {day}: {text}"
FIRST_EVER = "First time: {text}"
FULLEST_DAY = "Fullest day: {when}, with {wins}"

ONE_MOOD = ("Mood {low}, noted once.", "Mood {low}, noted {} times.")
MOODS = ("Mood from {low} to {high}, noted once.", "Mood from {low} to {high}, noted {} times.")
FELT_BEST = "On the days that felt best: {things}"
STEADY = "Steady lately: {things}"
A_YEAR_AGO = {
    "week": "The same week a year ago, {day}: {text}",
    "month": "The same month a year ago, {day}: {text}",
    "year": "The year before, {day}: {text}",
    "days": "The same days a year ago, {day}: {text}",
}
LAST_WIN = "Your last win before that: {text}, on {day}."
BEGINS = "Your journal starts on {day}."

FRIEND = "Which one would you tell a friend about?"
HOW_TO_SHARE = "To share one, type wins share and its handle. For handles: wins list"
QUESTIONS = (
    "What made the good ones possible?",
    "Which one would you like to remember in a year?",
    "What would you like more of?",
    "Where were you when it went well?",
    "Which of these was harder than it looks?",
    "What helped, even a little?",
    "Which one felt easier than you expected?",
    "What are you glad is done?",
    "Which one surprised you?",
    "What was good for you?",
    FRIEND,
    "What would you like to keep the same?",
    "What made it easier to start?",
    "When did things feel calm?",
    "Who or what was kind to you?",
    "Which one took courage?",
)
QUESTIONS_OF_ONE = (
    "What made it possible?",
    "What helped, even a little?",
    "Where were you when it went well?",
    "How did you feel afterwards?",
    "What would you like to remember about it?",
)
IDEAS = (
    "If you like, one small thing: a glass of water.",
    "If you like, one small thing: open a window.",
    "If you like, one small thing: one deep breath.",
    "If you like, one small thing: one song.",
    "If you like, one small thing: a minute in the light.",
    "If you like, one small thing: put one object in its place.",
    "If you like, one small thing: stretch once.",
    "If you like, one small thing: something warm to drink.",
)
