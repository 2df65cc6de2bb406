"""What is said to somebody who needs another person now: whom to call, text or write to."""

from __future__ import annotations

WELCOME = "You don't have to be alone with this. Talk to somebody now:"
IF_IT_GETS_HARD = "If it gets hard: wins support"
TALK_NOW = "You can talk to someone now: {way}. More: wins support"
"""`way` is the end of that sentence: "call or text 988", or LOOK."""
LOOK = (
    "call or text 988 in the United States, call 116 123 in the United Kingdom or Ireland, or see "
    "findahelpline.com"
)
NOT_SAVED = "That isn't saved."
HOW_TO_SAVE = "That isn't saved. To keep it, put wins log in front of your words."

IN_DANGER = "If you are in danger right now, call {numbers}."
LOCAL_EMERGENCY = "your local emergency number"
LOCAL_NUMBER = "the local number"
NUMBER_IN = "{number} ({place})"

CALL_OR_TEXT = "call or text {number}"
CALL = "call {number}"
TEXT = "text {number}"
TEXT_A_WORD = "text {word} to {number}"
WHATSAPP = "message {number} on WhatsApp"
CHAT = "chat at {address}"
OR = ", or "
"""Between the ways to reach somebody."""
FREE = "free"

SEE = "See {address}"
MORE_PEOPLE = "More people to talk to, in most countries: {address}"
FOR_YOUR_COUNTRY = "For your country: wins support --country Canada"
FOR_ANOTHER_COUNTRY = "For another country: wins support --country Canada"
CHECKED = (
    "Numbers checked on {day}. If one doesn't answer, try another, the emergency number, or "
    "{address}."
)
TO_ADD = 'For your own people: wins support add "Sam 555 0100"'
NUMBERED = "{number}: {text}"
ADDED = "Added:"
ALREADY_THERE = "Already there:"
WHERE_IT_IS = "wins support shows it near the top."
TALK_TO_SOMEBODY_NOW = "You can talk to someone now: {person}, or {way}. More: wins support"
"""`person` is a line that somebody wrote for such a day, as "Sam 555 0100"; `way` as above."""
NOTHING_TO_ADD = (
    "Who helps you, or what? Name a person or a small step.",
    'wins support add "Sam 555 0100"',
)
TOO_LONG = ("That is too long for one line.", 'wins support add "Sam 555 0100"')
NOTHING_TO_REMOVE = (
    "Which one? Say its number, or some of its words.",
    "Your own lines and their numbers: wins support",
)
NONE_YET = (
    "You have no lines of your own in wins support so far.",
    'wins support add "Sam 555 0100"',
)
NO_SUCH_LINE = (
    "None of your own lines matches {words}.",
    "Your own lines and their numbers: wins support",
)
SEVERAL_LINES = (
    "One of your own lines matches {words}. Use its number:",
    "{} of your own lines match {words}. Use the number of one:",
)
UNKNOWN_OPTION = (
    "wins support {verb} has no option {typed}.",
    "wins support {verb} {words}",
)
MEANT = "Your own lines haven't changed. To change them: {command}"
UNKNOWN_COUNTRY = (
    "wins doesn't know a country called {typed}. Two letters work, too: wins support --country GB"
)
UNKNOWN_WORD = "wins support takes --country, --json and --plain, not {typed}."
