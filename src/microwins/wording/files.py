"""What is said of files and folders that can't be read or written: the journal's and others'."""

from __future__ import annotations

# -- the journal --

DISK_IS_FULL = ("Not saved: the disk is full.", "Free some space, then try once more.")
SIZE_LIMIT = ("Not saved: the file is as large as this system allows.", "ulimit -f")
NOT_WRITABLE = (
    "Not saved: wins can't write to a folder of your journal or its backups.",
    "ls -ld {folder}",
)
NOT_SAVED = ("Not saved: {why}.", "Look at the disk that holds {folder}")
NO_ANSWER = "the disk didn't answer"
NOT_READ_BACK = (
    "Not saved: it couldn't be read back ({why}).",
    "Check the clock, and what you gave to --at.",
)
NO_HOME = (
    "You have no home folder to keep the journal in.",
    "Set HOME to a folder of your own.",
)
LINK_TO_NOWHERE = "the link to its folder leads nowhere"
SUDO = (
    "This journal isn't root's, and sudo would change its owner.",
    "Run it without sudo.",
)
FOLDER_IS_A_LINK = ("Your journal's folder is a link that leads nowhere.", "ls -ld {folder}")
FOLDER_NOT_READ = ("wins can't read your journal's folder: {why}.", "ls -ld {folder}")
NONE_OPENED = ("wins can't read any of your journal's files: {why}.", "ls -l {folder}")
NO_LOCK = ("The folder {folder} can't be locked, so nothing changed.", "ls -ld {folder}")
BACKUPS_NOT_LISTED = ("wins can't list your backups: {why}.", "ls -l {folder}")
NOT_MOVED = ("wins can't open {file}, so no line was moved: {why}.", "ls -l {folder}")
NOT_PUT_IN_ORDER = ("wins couldn't sort the lines, so nothing was changed.", "wins doctor")

# -- settings --

SETTINGS_NO_FILE = ("wins can't read your settings: that isn't a file.", "ls -l {path}")
SETTINGS_NOT_READ = ("wins can't read your settings: {why}.", "ls -l {path}")
SETTINGS_MALFORMED = ("wins can't read your settings: {why}.", "Edit {path}")
NOT_UTF8 = "they aren't UTF-8 (at line {line})"
CATEGORIES_NOT_READ = ("wins can't read all the categories in your settings.", "Edit {path}")
DEFAULTS = "{why} Until you mend them, wins uses the defaults: {path}"
"""`why` is a sentence."""
TROUBLE = "{why} ({place}).{instead}"
"""`instead` is empty, or a sentence of those below, with a space before it."""
DID_YOU_MEAN = " Did you mean {name}?"
THESE_WORK = " These work: {categories}."
UNTIL_MENDED = " Until you mend it, it is {value}."

# -- a file to import --

IS_A_FOLDER = ("{path} is a folder, and an import needs a file.", "ls {typed}")
NOT_READ = ("wins can't read {path}: {why}.", "ls -l {typed}")
WITHOUT_A_NAME = "a file without a name"
STANDARD_INPUT = "Standard input"
TOO_LARGE = ("{name} is larger than 512 MiB.", "split -C 400M FILE, and import the parts.")

# -- a file to write --

STOPPED = ("Stopped. Nothing was written.", "Type the same line once more.")
NOT_WRITTEN = ("wins couldn't write {path}: {why}.", "--output {elsewhere}")
NO_FILE_NAME = ("--output needs the name of a file, not {given}.", "--output wins.html")
NOTHING = "nothing"
NO_FOLDER = ("There is no folder {folder}.", "mkdir -p {typed}")
NOT_A_FILE = (
    "{path} isn't a file, so --output can't replace it.",
    "Leave --output out, and write there: > {typed}",
)
LINK_IN_A_CIRCLE = ("{path} is a link that goes round in a circle.", "--output wins.html")
UNSAFE_LINK = (
    "{link} is a link in a folder where others can write, so wins doesn't follow it.",
    "If you trust it: --output {target}",
)
OUR_PLACE = ("wins keeps its own files there.", "--output {elsewhere}")

# -- completion --

ANOTHER_SCRIPT = (
    "{path} is another completion script, so wins leaves it alone.",
    "Move it away: mv {typed} {typed}.before",
)

# -- git --

NO_REPOSITORY_NAMED = ("git needs the folder of a repository.", "wins import git .")
NO_MAIL = (
    "git doesn't know your email address here, so wins can't tell which commits are yours.",
    "git -C {repo} config user.email YOU@EXAMPLE.ORG",
)
NO_COMMITS = (
    "This branch has no commits so far.",
    "git -C {repo} switch BRANCH, if they are on another one",
)
NO_COMMITS_BY = (
    "This branch has no commits by {who}.",
    "git -C {repo} config user.email YOU@EXAMPLE.ORG, if you had another address",
)
FOREIGN_REPOSITORY = (
    "This repository belongs to somebody else, so git doesn't open it.",
    "If you trust it: git config --global --add safe.directory {repo}",
)
NOT_A_REPOSITORY = ("{folder} isn't a git repository.", "wins import git FOLDER")
GIT_REFUSES = ("git can't read this repository: {why}", "git -C {repo} fsck")
NO_REASON = "no reason given"
NO_GIT = ("git isn't installed, or doesn't start.", "Install git, then import.")
