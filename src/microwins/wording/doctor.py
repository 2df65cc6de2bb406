"""What is said of the health of the journal: what the doctor finds, mends and brings back."""

from __future__ import annotations

ALL_WELL = "All well: every line of the journal can be read."
WHOLE = "{wins} in {files}."
WINS = ("{} win", "{} wins")
FILES = ("{} file", "{} files")
LINES = ("{} line", "{} lines")
NEWEST_BACKUP = "Newest backup: {day}."
NO_BACKUP = "The first backup is made when you change something on another day."
KINDS = {
    "a side file": "a side file",
    "a conflict copy": "a conflict copy",
    "open to others": "open to other users",
    "lines that a backup has": "a backup has more",
    "two contents of one moment": "two versions of one win",
    "two contents of one moment in what is no win": "two versions of one plan or line of yours",
    "from a newer wins": "from a newer version of wins",
    "ahead of today": "in the future",
    "little room on the disk": "the disk is nearly full",
    "half of a file": "half a file, left by a crash",
    "a merge marker": "a marker left by git",
    "the log of this machine, gone": "this machine's log is gone",
    "text deleted for good": "text that you deleted for good",
    "words from an editor": "words from an editor",
    "bytes that are no letters": "damaged letters",
    "where you were": "where you were",
    "a time that isn't clear": "this time isn't clear",
    "a time in the future": "this time is in the future",
    "no words": "a time without words",
    "too long for a win": "too long for a win",
    "a copy of an inbox": "a copy of an inbox",
    "not the name of an inbox": "nearly the name of an inbox",
    "an inbox that can't be read": "an inbox that wins can't read",
    "not UTF-8": "not UTF-8",
    "not JSON": "not JSON",
    "not a record": "not a win",
    "more than one record": "more than one win",
    "no time that can be read": "no readable time",
    "a time without its offset": "a time without its UTC offset",
    "a time out of reach": "a time too far away",
    "no stamp": "no time of the change",
}
"""What each kind of finding is called, by its name in --json."""
IN_BACKUP = ("{} line, in the backup of {day}", "{} lines, in the backup of {day}")
OTHER_PLACE = "the other one is {place}"
ROOM = "{number} MiB left"
OF_THE_LOG = " of the log of {machine}"
OF_DAY = ", of {day}"
IN_FILE = ", in "
AT_LINE = ", line {number}"
TO_MEND_IT = " To put that right: {command}"
BEGINS = "It begins:"
HOW_TO_CHOOSE_A_TIME = "wins edit {handle} --at 'yesterday 21:00'"
HOW_TO_CHOOSE_WORDS = 'wins edit {handle} "the words you want"'
HOW_TO_TAKE_WORDS = "wins edit {handle} takes what you saved there"
NOTHING_WAS_SAVED = "you saved nothing there"
HOW_TO_CLEAR_WORDS = "read the words, then delete their folder"
IN_USE = "another program may be writing it, so --fix waits a minute"
OTHERS_MAY_REFUSE = "other programs may refuse the whole export"
UPDATE_WINS = "a newer version of wins can read that"
HOW_TO_FIND_A_LOG = "look in your sync program or your backups; your next win starts a new log"
HOW_TO_WRITE_A_TIME = "write it like this: 2026-11-27 07:30 took a walk"
COMES_IN_LATER = "it comes in once that time has come"
HOW_TO_ADD_WORDS = "write what you did after the time"
HOW_TO_SHORTEN = "a win has room for 64 KiB"
COPY_CAME_IN = "its lines are in your log, so you can delete it"
HOW_TO_NAME = "wins reads inbox.txt and inbox-NAME.txt, so rename it if it holds wins"
WHY_NOT_READ = {
    "not a file": "it isn't a file",
    "a link to something else": "it links to a file that isn't called inbox.txt or inbox-NAME.txt",
    "too large": "it has more than 2 MiB or 50,000 lines, so let your device start a new one",
    "not text": "it isn't plain text",
}
"""Why an inbox isn't read, besides what the system says."""
UNREADABLE_STAYS = (
    "Lines that can't be read stay in their file. To remove one, delete it in an editor."
)
MENDS_ALL = ("To mend it: wins doctor --fix", "To mend all {}: wins doctor --fix")
MENDS_SOME = "To mend {number} of these {total}: wins doctor --fix"
MENDED = "Mended:"
PUT_AWAY = "The files that went into your log are kept in {folder}."
LOCATED = (
    (
        "{} win holds the place, weather or device from Day One. To take that out: "
        "wins doctor --fix --without location"
    ),
    (
        "{} wins hold the place, weather or device from Day One. To take that out: "
        "wins doctor --fix --without location"
    ),
)

# -- putting lines back --

EMPTY_WITH_BACKUP = "This journal is empty, but its backup of {day} isn't: wins doctor --restore"
NO_BACKUPS = "This journal has no backups so far."
NOTHING_TO_PUT_BACK = "Nothing to put back: your journal has every line of its backups."
PUT_BACK = (
    "Put back {} line from the backup of {day}.",
    "Put back {} lines from the backup of {day}.",
)
NOTHING_LOOKS_DIFFERENT = "These are earlier versions, so your wins look the same."
HOW_TO_DELETE = "To delete one: wins delete HANDLE. wins list shows the handles."

# -- options --

FIX_PUTS_BACK = ("--fix puts lines back, too.", "wins doctor --fix")
WITHOUT_NEEDS_FIX = ("--without goes with --fix.", "wins doctor --fix --without location")
WITHOUT = ("--without takes location, not {given}.", "wins doctor --fix --without location")
NOTHING = "nothing"
