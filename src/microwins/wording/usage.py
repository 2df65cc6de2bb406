"""What is said of a command or an option that there isn't, and of what has another name here."""

from __future__ import annotations

NO_SUCH_COMMAND = '"{word}" isn\'t a command.'
LOG_THAT = 'Log "{words}"?'
NOT_LOGGED = "Nothing was saved."
NO_SUCH_OPTION = "{line} has no option {option}."
NEEDS_A_VALUE = "{option} needs a value."
TAKES_NO_VALUE = "{option} takes no value."
HOW_MANY = "How many? A whole number, 1 or more."
TOO_MANY_WORDS = "wins {name} doesn't take {words}."
A_FILE = "{file} looks like a file, but words here look for wins."
DASHES = "Words that begin with a dash go after --."
IS_SORTED = "wins list always shows the newest last."
NOT_FOR_JSON = ("--shell writes one line for a person to read.", "wins back --json")

REMINDERS = (
    (
        "wins can say one gentle line in the evening, if nothing is logged by then. This shows "
        "what it would set up, and asks:"
    ),
    "wins nudge install --at 20:00",
)
NOTHING_TO_SET_UP = (
    "No set-up needed. For your first win, type wins log and a few words.",
    "wins --help",
)
NO_ACCOUNT = (
    (
        "There is no account, and nothing is sent anywhere. Your wins are files in {folder}, and "
        "any program that syncs folders can share them between machines."
    ),
    "wins status --always",
)
BACKUPS = (
    "wins copies each day you change something to {backups}. To keep a copy of your own:",
    "wins export --output wins.jsonl",
)
NOTHING_RUNS = ("Nothing is running: each command ends by itself.", "wins today")
NOT_BY_ITSELF = (
    "To update or remove wins, use the program you installed it with, such as pip or pipx.",
    "wins --version",
)
NOTHING_AT_ONCE = (
    "No command deletes all wins at once. Delete one by its handle, which wins list shows.",
    "wins delete --help",
)
JOURNAL = ("Your journal is in {folder}.", "wins list")
MOOD = (
    "A mood goes with a win: wins log made tea --mood 3. To give your last win one:",
    "wins edit last --help",
)
