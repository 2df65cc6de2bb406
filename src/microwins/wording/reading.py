"""Why something in another program's file is no win, and why it, or all of it, can't be read.

What is left out has a name in the plural, which --json shows; LEFT_OUT counts it. What can't be
read comes after its place: "line 12: can't read the day: 2026-02-30".
"""

from __future__ import annotations

MOOD_ALONE = "moods without words"
SCALES_ALONE = "moods with scales, without words"
ACTIVITIES_GONE = "deleted activities"
GOALS = "goals reached"
IMPORTANT_DAYS = "important days"
HEADINGS = "headings"
COMMENTS = "comments"
REST_DAYS = "rest days"
NOTED_NO = "days marked no"
NOTHING_NOTED = "days without an entry"
IMPLIED = "days filled in by Loop"
ABOVE_LIMIT = "days above the limit"
REPLACED = "lines replaced later"
OPEN_TASKS = "open tasks"
UNDATED = "done tasks without a date"
WORDLESS = "done tasks without words"
NOT_DONE = "not done"
NOTES_ALONE = "notes of days without a win"
SKIPPED = "skipped"
CANCELLED = "cancelled tasks"
DELETED_TASKS = "deleted tasks"
TAKEN_AWAY = "deleted wins"
OLDER_VERSIONS = "older versions"
TWICE = "duplicates"
WITHOUT_WORDS = "entries without words"
TO_CUT_DOWN = "days noted for habits to cut down"
HABITS_GONE = "days of deleted habits"
MAPPED_OUT = "wins mapped to skip"
TAGS_ALONE = "tags without a win"
OTHER_FILES = "other files"
LOW_NOTES = "notes in low moods"
IN_FUTURE = "wins in the future"
OTHER_DAYS = "wins on other days"

LEFT_OUT = {
    MOOD_ALONE: ("{} mood without words", "{} moods without words"),
    SCALES_ALONE: ("{} mood with scales, without words", "{} moods with scales, without words"),
    ACTIVITIES_GONE: ("{} deleted activity", "{} deleted activities"),
    GOALS: ("{} goal reached", "{} goals reached"),
    IMPORTANT_DAYS: ("{} important day", "{} important days"),
    HEADINGS: ("{} heading", "{} headings"),
    COMMENTS: ("{} comment", "{} comments"),
    REST_DAYS: ("{} rest day", "{} rest days"),
    NOTED_NO: ("{} day marked no", "{} days marked no"),
    NOTHING_NOTED: ("{} day without an entry", "{} days without an entry"),
    IMPLIED: ("{} day filled in by Loop", "{} days filled in by Loop"),
    ABOVE_LIMIT: ("{} day above the limit", "{} days above the limit"),
    REPLACED: ("{} line replaced later", "{} lines replaced later"),
    OPEN_TASKS: ("{} open task", "{} open tasks"),
    UNDATED: ("{} done task without a date", "{} done tasks without a date"),
    WORDLESS: ("{} done task without words", "{} done tasks without words"),
    NOT_DONE: ("{} not done", "{} not done"),
    NOTES_ALONE: ("{} note of a day without a win", "{} notes of days without a win"),
    SKIPPED: ("{} skipped", "{} skipped"),
    CANCELLED: ("{} cancelled task", "{} cancelled tasks"),
    DELETED_TASKS: ("{} deleted task", "{} deleted tasks"),
    TAKEN_AWAY: ("{} deleted win", "{} deleted wins"),
    OLDER_VERSIONS: ("{} older version", "{} older versions"),
    TWICE: ("{} duplicate", "{} duplicates"),
    WITHOUT_WORDS: ("{} entry without words", "{} entries without words"),
    TO_CUT_DOWN: (
        "{} day noted for a habit to cut down",
        "{} days noted for habits to cut down",
    ),
    HABITS_GONE: ("{} day of a deleted habit", "{} days of deleted habits"),
    MAPPED_OUT: ("{} win mapped to skip", "{} wins mapped to skip"),
    TAGS_ALONE: ("{} tag without a win", "{} tags without a win"),
    OTHER_FILES: ("{} other file", "{} other files"),
    LOW_NOTES: ("{} note in a low mood", "{} notes in low moods"),
    IN_FUTURE: ("{} win in the future", "{} wins in the future"),
    OTHER_DAYS: ("{} win on another day", "{} wins on other days"),
}

# -- places --

LINE = "line {number}"
COLUMN = "column {number}"
ENTRY = "entry {number}"
COMMIT = "commit {hash}"
INSIDE = "{file}, {place}"
"""A place in one file of an archive."""

# -- why one entry can't be read --

OPEN_QUOTE = "a quotation mark opens here and doesn't close"
NOT_A_TABLE_ROW = "a quotation mark isn't closed, or closes too early"
MORE_HEADINGS = "more headings than cells: a name has a comma in it"
MORE_CELLS = "more cells than headings: text with a separator needs quotation marks"
NOT_JSON = "not JSON"
KEY_TWICE = "the same key twice"
TOO_DEEP = "nested too deeply"
NOT_A_WIN = "not a win"
NOT_A_TASK = "not a task"
NO_TEXT = "no text"
NO_DATE = "no date"
TOO_LONG = "more than a million letters for one win"
SAME_ID = "another line has this id, with other words"
NO_CATEGORY = "the category isn't a word"
NO_NAME = "the habit has no name"
AMBIGUOUS_DAY = "this could be two different days: {text}"
UNCLEAR_DAY = "can't read the day: {text}"
UNCLEAR_TIME = "can't read the time: {text}"
UNCLEAR_VALUE = "can't read the value: {text}"
UNLIKE = "doesn't look like this: {shape}"

# -- why a whole file can't be read --

EMPTY = ("This file is empty.", "Export it once more.")
NOTHING_CAME = ("Standard input is empty.", "wins import FILE")
OTHER_FORMAT = ("This isn't {asked}. It looks like {what}.", "wins import {found} {words}")
LOOKS_LIKE = {"jsonl": "JSON", "csv": "a table", "markdown": "notes with boxes to tick"}
UNKNOWN_FILE = (
    "wins doesn't know what wrote this file. If it's a table, name its format.",
    "wins import csv {words}",
)
NOT_TEXT = "This is {kind}. wins reads text, such as CSV or JSON."
EXPORT_TEXT = "Export CSV or JSON from the other program, then: wins import FILE"
FILE = "FILE"
_TO_CSV = "libreoffice --headless --convert-to csv {file} && wins import csv {table}"
KINDS = {
    "zip": ("a zip archive", "unzip {file}"),
    "tar": ("an archive of files", "tar -xf {file}"),
    "archive": ("an archive of files", "7z x {file}"),
    "gzip": ("packed with gzip", "gzip -dc {file} | wins import {asked}-"),
    "bzip2": ("packed with bzip2", "bzip2 -dc {file} | wins import {asked}-"),
    "xz": ("packed with xz", "xz -dc {file} | wins import {asked}-"),
    "zstd": ("packed with zstd", "zstd -dc {file} | wins import {asked}-"),
    "pgp": ("encrypted", "gpg -d {file} | wins import {asked}-"),
    "age": ("encrypted", "age -d {file} | wins import {asked}-"),
    "workbook": ("a spreadsheet", _TO_CSV),
    "database": ("a database", ""),
    "document": ("a document", ""),
    "pdf": ("a PDF", ""),
    "picture": ("a picture", ""),
    "page": ("a web page", ""),
    "calendar": ("a calendar", ""),
    "xml": ("XML", ""),
    "binary": ("a binary file", ""),
}
"""What a file is, and the way to text from there, "" where there is none but its own program."""

NOT_UTF8 = (
    "This file isn't UTF-8 text (at line {line}).",
    "iconv -f latin1 -t UTF-8 {{file}} | wins import {{format}} -",
)
DAMAGED = "it is damaged"
NOT_UNPACKED = ("wins can't unpack this archive: {why}.", "Export it once more.")
TOO_LARGE = (
    "Unpacked, this archive has {size} MiB, too much for a journal.",
    "Unpack it, and import the files one by one.",
)
NO_HEADER = (
    "The first line doesn't name the columns.",
    'A first line that works: "date","text"',
)
DAY_OR_MONTH_FIRST = (
    "{day} could be two different days. Say whether the day comes first, or the month.",
    "--map {day_first}\n--map {month_first}",
)
DAY_MONTH_OR_YEAR_FIRST = (
    "{day} could be several days. Say whether the day comes first, the month, or the year.",
    "--map {day_first}\n--map {month_first}\n--map {year_first}",
)
NO_COLUMN_FOR = {
    "text": (
        "Which column has the words of a win? The columns are: {columns}.",
        "--map {example}=text",
    ),
    "date": ("Which column has the date? The columns are: {columns}.", "--map {example}=date"),
    "words": (
        "This table has no column with words, and a win needs some. The columns are: {columns}.",
        "Name a column text, with what you did.",
    ),
    "day": (
        "This table has no column with a date, and a win needs one. The columns are: {columns}.",
        "Name a column date, with days like 2026-11-22.",
    ),
    "done": (
        "This table says what is due, but not what was done. The columns are: {columns}.",
        "Name a column done, with yes or no in it, or map the one that says so: --map COLUMN=done",
    ),
    "completed": (
        "Which column has the day when each thing was done? The columns are: {columns}.",
        "--map {example}=date",
    ),
}
NO_COLUMN = (
    "This file has no column {name}. The columns are: {columns}.",
    "--map {example}={field}",
)
NOT_A_FIELD = (
    "A column can't become {field}. It can become: {fields}.",
    "--map {example}=note",
)
NOT_JSON_OF = "This file isn't JSON from {program} ({why})."
NOT_JSON_AT = "This file isn't JSON from {program} (at line {line}: {why})."
NO_ENTRIES_OF = "This file has no entries from {program}."
TODOIST_TEMPLATE = (
    "Todoist's CSV holds open tasks, and those aren't wins. Done ones come from its API as JSON.",
    "wins import json FILE",
)
NO_JSON_WINS = (
    "wins found no wins in this JSON. It reads one win a line, or one array.",
    'A line that works: {{"text":"showered","date":"2026-11-22"}}',
)
NO_JSON_WINS_AT = (
    "wins can't read this as JSON ({place}: {why}). It reads one win a line, or one array.",
    NO_JSON_WINS[1],
)
MOOD_NUMBER = "mood {number}"
"""A mood that a backup has by its number alone."""
FROM_DAYLIO = "In Daylio: More, Export entries, CSV; or More, Backup & restore, Advanced, Export."
DAYLIO_PDF = ("This is Daylio's PDF. wins reads its CSV export and its backup.", FROM_DAYLIO)
NO_BACKUP = (
    "This isn't a backup from Daylio that wins can read. It may be damaged.",
    FROM_DAYLIO,
)
NOT_DAYLIO = (
    (
        "This is neither Daylio's CSV export nor its backup. The first line of the CSV has the "
        "columns full_date, time, mood and activities."
    ),
    FROM_DAYLIO,
)
FROM_DAY_ONE = "In Day One: File > Export > JSON, then: wins import dayone FILE.zip"
NOT_DAY_ONE = ("This archive has no journal from Day One.", FROM_DAY_ONE)
FROM_HABITKIT = "Export your data in HabitKit's settings, then: wins import habitkit FILE.json"
NOT_HABITKIT = ("This file has no habits and completions from HabitKit.", FROM_HABITKIT)
NO_TASKS = (
    "wins found no boxes like - [x] in this file.",
    "A line that works: - [x] took a shower \u2705 2026-11-22",
)
NO_NOTES = (
    "wins found no notes that it can read in {folder}. It reads folders of Obsidian, Logseq, org "
    "and jrnl."
)
OWN_PAGE = (
    "wins wrote this page for people, and can't read it back.",
    "wins export --format jsonl --output wins.jsonl, then: wins import wins.jsonl",
)
NOT_GIT = ("These aren't commits. wins reads them in the repository.", "wins import git FOLDER")
NOT_HARSH = (
    "This isn't a log from harsh. Its lines look like this: {shape}",
    "wins import harsh ~/.config/harsh/log",
)
FROM_JRNL = "jrnl --format json > FILE, then: wins import jrnl FILE"
JRNL_TEXT = ("This is plain text from jrnl. wins reads its JSON.", FROM_JRNL)
HEADINGS_WITH_COMMAS = (
    "This table has more headings than cells: the name of a habit has a comma in it.",
    "Put that name in quotation marks. From Loop Habit Tracker: wins import loop FILE.zip",
)
FROM_LOOP = "In Loop Habit Tracker: Settings, Export as CSV; then wins import loop FILE.zip"
LOOP_BACKUP = ("This is Loop's backup. wins reads its CSV export.", FROM_LOOP)
NOT_LOOP = ("This isn't the archive that Loop Habit Tracker exports.", FROM_LOOP)
LOOP_ONE_HABIT = ("This is one habit from Loop, and the file doesn't say which.", FROM_LOOP)
LOOP_SCORES = ("These are Loop's scores. What you did is in Checkmarks.csv.", FROM_LOOP)
LOOP_HABITS = ("This is Loop's list of habits. What you did is in Checkmarks.csv.", FROM_LOOP)
NO_HABITS = ("This archive has no folder with the days of a habit.", FROM_LOOP)
NOT_STREAKS = (
    (
        "This isn't the CSV export of Streaks. Its first line has the columns title, entry_type "
        "and entry_date."
    ),
    "Export your data as CSV in Streaks' settings, then: wins import streaks FILE.csv",
)
NOT_TASKWARRIOR = (
    "These aren't tasks that Taskwarrior exported.",
    "task export | wins import taskwarrior -",
)
NOT_TICKTICK = (
    "This isn't TickTick's backup. It has the columns Title, Status and Completed Time.",
    "In TickTick on the web: Settings, Account, Generate Backup; wins import ticktick FILE.csv",
)
NOT_TODOTXT = (
    "No line in this file begins with x and a space, as done tasks in todo.txt do.",
    "wins import todotxt done.txt",
)
