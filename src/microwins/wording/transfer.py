"""What is said of exports, of imports, and of the formats of their files."""

from __future__ import annotations

FORMATS = {
    "jsonl": "JSON lines, with every field",
    "json": "one JSON array",
    "csv": "a table for spreadsheets",
    "markdown": "a page of text",
    "ics": "a calendar of events",
    "html": "a page to keep or print",
    "svg": "a picture of a year's calendar",
    "jrnl": "a journal from jrnl, or its JSON",
    "daylio": "the CSV export of Daylio, or its backup",
    "loop": "the CSV archive of Loop Habit Tracker",
    "habitkit": "the JSON export of HabitKit",
    "streaks": "the CSV export of Streaks",
    "dayone": "the JSON export of Day One, zipped or not",
    "ticktick": "the CSV backup of TickTick",
    "taskwarrior": "tasks from Taskwarrior's task export",
    "harsh": "the log of harsh",
    "todotxt": "todo.txt or done.txt",
    "org": "done tasks in org files",
    "doing": "the log of doing",
    "git": "your own commits in a repository",
}
"""What each format is, beside its name."""
NOT_WRITTEN = (
    "wins can't export to {name}. It can export to: {formats}.",
    "wins export --format {near}",
)
NOT_READ = ("wins can't import {name}. It can import: {formats}.", "wins import {near} {file}")
AS_A_TABLE = "As a table: wins import csv {file}"

# -- export --

EXPORTED = ("Wrote {} win to {path}.", "Wrote {} wins to {path}.")
EXPORTED_NONE = "Wrote {path} with no wins in it."
NO_SUCH_ENDING = (
    "wins can't write {ending} files. It can write: {formats}.",
    "wins export --format csv --output {file}",
)
A_FORMAT = (
    "{word} is a format, so it goes after --format.",
    "wins export --format {format}\nwins list {word}",
)
RAW_IS_FOR_CSV = ("--raw works with csv, not with {format}.", "wins export --format csv --raw")
NOT_SHARED = (
    "{format} is for sharing, so hidden wins stay out.",
    "wins export --format csv --hidden",
)

ITEMS = {"plans": "plan", "ideas": "idea", "people": "support"}
"""What --with takes, and the kind that the log has for it."""
ITEMS_COUNTED = {
    "plan": ("{} plan", "{} plans"),
    "idea": ("{} idea of yours", "{} ideas of yours"),
    "support": ("{} line of yours in wins support", "{} lines of yours in wins support"),
}
OTHER_ITEMS = ("{} other line", "{} other lines")
"""Said of a kind that a newer wins has written."""
NOT_IN_IT = "Not in it: {items}. For those too, add --with {names}."
EXPORTED_ITEMS = "Also in it: {items}."
WITH_ITEMS = (
    "--with takes plans, ideas or people, not {given}.",
    "wins export --with plans,ideas,people",
)
NO_ITEMS_IN = (
    "{format} takes wins, but no plans, ideas or people. Those go into jsonl or json.",
    "wins export --format jsonl --with {given}",
)

# -- import --

ADDED_ITEMS = "Added {items}."
WOULD_ADD_ITEMS = "This would add {items}."
ITEMS_THERE = (
    "{} plan, idea or line of yours is in your journal already.",
    "{} plans, ideas or lines of yours are in your journal already.",
)
ITEMS_DELETED = (
    "You deleted {} plan, idea or line of yours. It stays deleted.",
    "You deleted {} plans, ideas or lines of yours. They stay deleted.",
)

ADDED = ("Added {} win from {days}.", "Added {} wins from {days}.")
WOULD_ADD = ("This would add {} win from {days}.", "This would add {} wins from {days}.")
NOTHING_NEW = "Nothing new here."
NO_WINS = "No wins found."
NOTHING_UNDERSTOOD = "wins couldn't read anything here."
THERE_ALREADY = (
    "{} win is in your journal already.",
    "{} wins are in your journal already.",
)
DIFFERENT = (
    "{} win reads differently in your journal. Your version stays.",
    "{} wins read differently in your journal. Your versions stay.",
)
DELETED = ("You deleted {} win. It stays deleted.", "You deleted {} wins. They stay deleted.")
LOW_NOTES = (
    (
        "{} note has no activity, and one of the two lowest moods. It comes in as a win. To "
        "leave it out: --notes skip"
    ),
    (
        "{} notes have no activity, and one of the two lowest moods. They come in as wins. To "
        "leave them out: --notes skip"
    ),
)
LEFT_OUT = "Left out: {reasons}."
TROUBLES = ("Couldn't read {} entry:", "Couldn't read {} entries:")
TROUBLES_LEFT_OUT = (
    "Left out {} entry that couldn't be read:",
    "Left out {} entries that couldn't be read:",
)
MORE_TROUBLES = ("and {} more (--json lists it)", "and {} more (--json lists all)")
DOUBTFUL = "These may not be wins (moods, symptoms, weather, habits to cut down):"
HOW_TO_LEAVE_OUT = "To leave a word out: --map {map}"
HOW_TO_TAG = "To make it a tag of the wins beside it: --map {map}"
WORD = "WORD"
CATEGORIES = "Categories:"
WORDS = "Words:"
STATES = "Words that may mean done or not done:"
MOODS = "Moods:"
WINS = ("{} win", "{} wins")
AS = "{source} as {name}: {number}"
BY_THAT_NAME = "{source}: {number}"
GUESSED = "guessed from the words as {name}: {number}"
NO_NUMBER = "{source} has no number: {number}"
OFF_THE_SCALE = "{source}, on a scale that wins doesn't know: {number}"
LEFT_OUT_WORD = "{source} is left out: {number}"
NO_MEANING = "{source} has no meaning so far: {number}"
MORE_WORDS = "and {number} more (--all shows them)"
NOT_IN_THE_FILE = "Mapped, but not in the file: {words}."
FIRST_THREE = "The first three:"
ALL = ("Here it is:", "Here they are:")
WITHOUT_A_DAY = {
    "markdown": (
        "Some tasks don't say when they were done. To take the day they were due: --map due=date. "
        "The day in the note's name: --map name=date. The date at its top: --map date=date."
    ),
    "org": (
        "Some tasks don't say when they were done. To take the day they were planned for: "
        "--map scheduled=date or --map deadline=date. The day you archived them: "
        "--map archive_time=date."
    ),
}
NOT_SAVED = "Nothing is saved so far."
HOW_TO_ADD = ("To add it:", "To add them:")
HOW_TO_KEEP_GOING = "To see the rest without these:"
HOW_TO_MAP = "Give each mood a number from 1 to 5, or none:"
HOW_TO_MAP_SCALE = "Say which scale your moods have, such as 1-10, with the worst number first:"
HOW_TO_MAP_STATES = "Say for each word if it means done, start or skip:"
HOW_TO_UNDO = ("wins undo takes it out.", "wins undo takes them out.")
MAP_FILE = "Change what each word becomes, then: {command} --map words.toml"
MAP_DOUBTFUL = 'these may not be wins: "skip" leaves a word out, "#tag" makes it a tag'
MAP_WORDS = 'a category, "skip" or "#tag"'
MAP_STATES = '"done", "start" or "skip"'
MAP_MOODS = 'a number from 1 (very low) to 5 (very good), or "none"'
READ_SO_FAR = "Read {number} so far."
SAVING = "Saving {number} wins."
UNKNOWN_MOODS = (
    "wins doesn't know these moods: {words}. Give each a number from 1 to 5, or none.",
    "{command} --apply",
)
UNKNOWN_STATES = (
    "wins doesn't know if these words mean done: {words}. Say done, start or skip for each.",
    "{command} --apply",
)
NO_FORMAT_NOR_FILE = (
    "wins import needs a file, or - for standard input.",
    "wins import FILE",
)
NO_FILE = (
    "wins import {format} needs a file, or - for standard input.",
    "wins import {format} FILE",
)
WAYS = {
    "git": "wins import git .",
    "harsh": "wins import harsh ~/.config/harsh/log",
    "jrnl": "jrnl --format json | wins import jrnl -",
    "taskwarrior": "task export | wins import taskwarrior -",
}
"""How to come by what some formats are read from."""
TWO_FILES = ("wins imports one file at a time.", "wins import {file}")
NO_SUCH_FILE = ("There is no file {file}.", "ls {folder}")
PACKED = "(cd {folder} && zip -qr - .) | wins import {format} -"
NOTHING = "nothing"
FILE = "FILE"
_MEANINGS = (
    "a category ({categories}), skip, #tag, or for a mood a number from 1 (very low) to 5 (very "
    "good), none, or a scale such as 1-10"
)
MAP = (
    f"--map takes FROM=TO or a file of them (.toml), not {{given}}. TO is {_MEANINGS}.",
    "--map {example}",
)
MAP_WITH_FIELDS = (
    (
        "--map takes FROM=TO or a file of them (.toml), not {given}. TO is a field ({fields}), "
        f"{_MEANINGS}."
    ),
    "--map {example}",
)
STILL_ASKED = (
    (
        "Say what these mean: {words}. In place of each ?, put a number from 1 (very low) to 5 "
        "(very good) or none for a mood, a scale such as 1-10 for a column of moods, done or skip "
        "for a state, and a category, skip or #tag for any other word."
    ),
    "{example}",
)
MAPS_PLACE = "line {number} of {file}: {line}"
MAPS_NOT_TOML = (
    "Can't read line {number} of {file}: {line}",
    """A line that works: "headache" = "skip\"""",
)
MAPS_NOT_UTF8 = ("{file} isn't UTF-8 text.", "iconv -f latin1 -t utf8 {file} > words.toml")
MAPS_TWICE = (
    "{word} is in {file} twice: on line {before} and on line {number}.",
    "Take one of the two lines out of {file}.",
)
WITH = ("--with takes location, not {given}.", "wins import dayone FILE --with location")
NOTES = ("--notes takes skip, not {given}.", "wins import daylio FILE --notes skip")
NOTES_ARE_FOR_DAYLIO = (
    "--notes skip works with daylio, not with {format}.",
    "wins import {format} FILE",
)
FIELDS_ARE_FOR_TABLES = (
    "--map {given} works with csv and json, not with {format}.",
    "wins import {format} FILE",
)
LOCATION_IS_FOR_DAYONE = (
    "--with location works with dayone. From {format}, everything comes in anyway.",
    "wins import {format} FILE",
)
