"""What is said of a command or an option that there isn't, and of what has another name here."""

from __future__ import annotations

NO_SUCH_COMMAND = "There is no command {word}."
LOG_THAT = 'Log "{words}"?'
NOT_LOGGED = "Nothing was saved."
NO_SUCH_OPTION = "{line} has no option {option}."
TOO_MANY_WORDS = "wins {name} takes no further words: {words}."
A_FILE = "{file} looks like a file, and words choose wins."
DASHES = "Words that begin with a dash go after --."
IS_SORTED = "wins list shows the newest last."

_REMINDERS = (
    "wins has no reminders. It can show today's wins in your prompt, or one memory when a shell "
    "starts: wins back --shell"
)
_NO_ACCOUNT = (
    "There is no account, and nothing is sent anywhere: your wins are files in {folder}, which any "
    "program that keeps folders alike may share between machines."
)
_BACKUPS = (
    "Each day with a change is copied to {backups} by itself. To have a copy in a file of your own:"
)
_NOT_BY_ITSELF = (
    "wins is installed and taken off by the program that installed it, such as pip or pipx."
)
_NOTHING_AT_ONCE = (
    "No command takes all wins away. One is deleted by its handle, which wins list shows."
)
REMINDERS = (_REMINDERS, "wins status --always")
PLANS = ("wins keeps what went well, and no list of what is to be done.", "wins today")
NOTHING_TO_SET_UP = (
    "There is nothing to set up: wins log and some words note the first win.",
    "wins --help",
)
NO_ACCOUNT = (_NO_ACCOUNT, "wins status --always")
BACKUPS = (_BACKUPS, "wins export --output wins.jsonl")
NOTHING_RUNS = ("Nothing is running: each command ends by itself.", "wins today")
NOT_BY_ITSELF = (_NOT_BY_ITSELF, "wins --version")
NOTHING_AT_ONCE = (_NOTHING_AT_ONCE, "wins delete --help")
JOURNAL = ("Your journal is in {folder}.", "wins list")
MOOD = (
    "A mood goes with a win: wins log and its words, then --mood 3. To give one to the last win:",
    "wins edit last --help",
)
