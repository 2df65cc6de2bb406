"""`wins ideas` and `wins did`: what is said beside the steps, which are in `steps.py`."""

from __future__ import annotations

IF_YOU_LIKE = "One thing, if you like:"
OR_ONE_OF_THESE = "Or one of these:"
TIMES = "You have done this once.", "You have done this {} times."
HOW_TO_LOG_ONE = "To log one: wins did {number}"
HOW_TO_LOG_IT = "To log it: wins did {number}"
HOW_TO_SEE_SMALLER = "A smaller step: wins ideas --smaller {number}"
A_START = "A minute of it is enough. It's logged as a start."
SMALLEST = "This is the smallest one. It can wait for another day, too."
ALL_DONE = "No more ideas for today. What you did is plenty."
NONE_IN = (
    "Nothing in {category} to offer today. "
    'To add one of yours: wins ideas add -c {category} "five minutes of it"'
)
"""Said of a category of the person's own: the built-in steps are in other areas."""

OWN_LIST = "Your own list:"
ENERGY = "energy {name}"
OWN_EMPTY = "Your own list is empty."
HOW_TO_ADD = 'On a good day, add what helps you: wins ideas add "open the window"'
HOW_TO_REMOVE = "To take one off: wins ideas remove 1"
CHANGES = {
    "added": "Added to your list: ",
    "changed": "Changed on your list: ",
    "kept": "Already on your list: ",
    "removed": "Taken off your list: ",
}
NOT_OFFERED = "It stays on your list, but won't be offered to you."
"""Said of words of the hardest days, which nobody meets by chance."""
HOW_TO_UNDO = "wins undo brings it back."

NOTHING_TO_ADD = ("What would you like to put on your list?", 'wins ideas add "open the window"')
NOTHING_TO_REMOVE = ("Which idea? Give its number or its words.", "wins ideas list")
NO_SUCH_OWN = ("Your own list has nothing like that: {words}", "wins ideas list")
NOT_YOUR_OWN = ("Number {number} isn't from your own list.", "wins ideas list")
SEVERAL_OWN = ("More than one idea on your list matches {words}.", "wins ideas list")
TOO_LONG = (
    "An idea holds up to {most} characters, so that you can read it on a bad day.",
    'wins ideas add "the gist of it"',
)
NO_SUCH_ENERGY = ("Energy is low, some or plenty, not {typed}.", "wins ideas --energy low")
NO_NUMBER = ("Which idea? Give its number, not {typed}.", "wins ideas --smaller 1")
NOTHING = "nothing"
WHICH_NUMBER = (
    "{number} could be an idea that you did, or one to make smaller.",
    "wins did {number}\nwins ideas --smaller {number}",
)
UNKNOWN = "wins ideas doesn't know the word {words}."
NO_WORD = ("To put words on your own list, type add before them.", "wins ideas add {words}")
NOT_UNDERSTOOD = ("wins ideas doesn't know these words.", "wins ideas")
"""Said of several numbers, and of words of the hardest days: a line to type repeats neither."""

NONE_SHOWN = ("No ideas were shown here today, so {number} isn't clear.", "wins ideas")
OUT_OF_SIGHT = ("Number {number} stays out of sight, so nothing was logged.", "wins ideas")
NO_SUCH_NUMBER = (
    "There was one idea, with the number 1.",
    "The ideas that you saw have the numbers 1 to {}.",
)
ONE_AT_A_TIME = ("One idea at a time: wins did, and its number.", "wins ideas")

ON_AN_EMPTY_DAY = "An idea, if you like: "
"""Said by bare `wins` on a day without a win, and how to log it."""
