"""What is said of a handle, a category, days or a setting that can't be understood."""

from __future__ import annotations

NOTHING = "nothing"

# -- wins and what they are chosen by --

NO_WINS = ("You have no wins to change so far.", "wins log made tea")
HANDLE_TOO_SHORT = "{handle} is too short: a handle has 3 characters or more."
NO_SUCH_HANDLE = "No win has the handle {handle}."
WHERE = "wins list"
SEVERAL_FIT = "{handle} matches {number} wins. Type one of these instead:"
NO_CATEGORY_NAMED = "A category needs a name. The categories are: {known}."
NO_SUCH_CATEGORY = "There is no category {word}. The categories are: {known}."
UNTIL_BEFORE_SINCE = (
    "--until {until} comes before --since {since}.",
    "--since {until} --until {since}",
)

# -- settings --

NO_SETTING = "There is no setting {name}."
NO_SUCH_SETTING = "There is no setting {name}. The settings are: {known}."
DAY_START = (
    "day_start is a time between 00:00 and 12:00, not {given}.",
    "wins config set day_start 04:00",
)
WEEK_START = ("week_start is a day of the week, not {given}.", "wins config set week_start monday")
TONE = ("tone is warm or quiet, not {given}.", "wins config set tone quiet")
CLOCK = ("clock is 12 or 24, not {given}.", "wins config set clock 12")
YES_OR_NO = ("{key} is true or false, not {given}.", "wins config set {key} false")
REST_DAYS = ("rest_days is a number from 0 to 6, not {given}.", "wins config set rest_days 2")
NO_LIST = ("categories is a list of names.", "wins config add category garden")
NO_CATEGORY_NAME = (
    "{given} can't be a category: a name is one lower-case word, and not a built-in one.",
    "wins config add category {example}",
)
NO_WORDS = ("In categories, {name} needs a list of words.", '{name} = ["first word", "another"]')
