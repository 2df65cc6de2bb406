"""What is said of plans, which name a cue: "after breakfast: take meds"."""

from __future__ import annotations

OFFER = "{cue}: {action}, if you like."
"""Said once a day when the cue of a plan has come: "After breakfast: take meds, if you like."

`cue` begins with a large letter.
"""
PLAN = "{cue}: {action}"

MADE = "Planned: {plan}."
FROM_WORDS = "When you log a win with {words} in it, wins will mention this, once a day."
"""`words` are those of the cue: "breakfast"."""
FROM_A_CLOCK = "When you type wins after {time}, it will mention this, once a day."
AND = " and "
THERE = "You have this plan already: {plan}."
DONE = "Done, and thank you for this one: {plan}."
RESTING = "Resting: {plan}."
HOW_TO_HAVE_BACK = "The plan has ended. To bring it back: wins plan wake {handle}"
HOW_TO_WAKE = "It stays quiet until you type: wins plan wake {handle}"
AWAKE = "Awake: {plan}."
REMOVED = "Removed: {plan}."
REMOVED_FOR_GOOD = "Removed for good: {plan}."
HOW_TO_UNDO = "wins undo brings it back."
REMOVE_FOR_GOOD = "Remove for good? You can't undo this."
FOR_GOOD_OF_WHAT = ("--for-good goes with remove and a handle.", "wins plan")
NOTHING_REMOVED = "Nothing was removed."

CAME_ABOUT = ("on {} day so far", "on {} days so far")
"""Stands behind a plan in the list: on how many days it came about since it was made."""
IS_RESTING = "resting"

NO_PLANS = "No plans so far. A plan ties something small to a cue:"
STEADY = (
    "No plans so far. You do this regularly, so it makes a good cue. So does a time:",
    "No plans so far. You do these regularly, so they make good cues. So does a time:",
)
EXAMPLES = ("after breakfast: take meds", "at 21:00: phone away")
"""Two plans to type where the journal knows no steady wins."""

ASK_FOR_A_CUE = "After what, or at what time? "
ASK_FOR_AN_ACTION = "What would you like to do then? "
NO_CUE = "A plan needs a cue: something you do anyway, or a time of day. Nothing was saved."
NO_ACTION = "That's a cue. What would you like to do then?"
WHERE_IT_ENDS = "It isn't clear where the cue ends. Put a colon after it. Nothing was saved."
NO_CALENDAR = (
    "A plan is for any day its cue comes, so it has no dates or days of the week. "
    "Nothing was saved."
)
BEFORE_A_TIME = (
    "A plan is mentioned once its time has passed, so this one needs a time before {time}. "
    "Nothing was saved."
)
NO_TIME = "{typed} isn't a time of day. Nothing was saved."
TWO_TIMES = "{typed} could be more than one time. Nothing was saved."
TWO_CUES = "A plan has one cue, and these are two: something you do, and a time. Nothing was saved."
ONE_CUE = "A plan takes one of --after, --before, --when and --at."
TOO_LONG = "A plan has up to {most} letters, and this has {size}. Nothing was saved."
OR_A_WIN = "If you have done it already: wins log {words}"

NO_PLANS_TO_CHANGE = ("You have no plans so far.", 'wins plan "after breakfast: take meds"')
WHICH = ("Which plan? Add its handle to wins plan {verb}.", "wins plan")
NO_SUCH_PLAN = ("No plan has the handle {words}, or these words.", "wins plan")
SEVERAL = "{words} matches {number} plans. Type one of these instead:"
WHICH_PLAN = "Which plan?"
ONE_LIKE_THIS = "{words} matches more than one plan:"
