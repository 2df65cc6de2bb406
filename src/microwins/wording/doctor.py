"""Sentences about keeping the journal whole: what the doctor finds, mends and brings back."""

from __future__ import annotations

from microwins.wording.dates import day
from microwins.wording.grammar import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

ALL_WELL = "All well: every line of the journal can be read."
NO_BACKUP = "The first backup is made with a change on another day."
NO_BACKUPS = "There is no backup of this journal so far."
NOTHING_TO_PUT_BACK = "Nothing to put back: the journal has every line of its backups."
NOTHING_LOOKS_DIFFERENT = "They are earlier versions: your wins are as they were."
HOW_TO_TAKE_AWAY = "wins delete HANDLE takes one of them away; wins list shows the handles."
READ_BY_A_NEWER_ONE = "a newer wins reads all of it"
HOW_TO_CHOOSE_WORDS = '"the words it is to have"'
HOW_TO_CHOOSE_A_TIME = "--at 'yesterday 21:00'"
HOW_TO_CLEAR_WORDS = "look at the words, then remove the folder they are in"
HOW_TO_TAKE_WORDS = "wins edit {handle} takes what was saved there"
NOTHING_WAS_SAVED = "nothing was saved there since it was opened"
NOT_TAKEN_SO_FAR = "somebody may be writing it: --fix takes it in a minute"
KEEPS_A_TOOL_FROM_READING = "other programs may refuse the whole export"
HOW_TO_FIND_A_LOG = "your synchroniser or your backups may have it; your next win begins a new one"
OF_THE_LOG = " of the log of {machine}"
OF_DAY = ", of {day}"
IN_FILE = ", in "
AT_LINE = ", line {number}"
TO_MEND_IT = " To put that right: {command}"
BEGINS = "It begins:"
UNREADABLE_STAYS = (
    "A line that can't be read stays as it is. Where nothing of it is worth keeping, take it out "
    "of the file in an editor."
)
MENDED = "Mended:"


def whole(number: int, file_count: int) -> str:
    """Say how much could be read."""
    return f"{wins(number)} in {count(file_count, '{} file', '{} files')}."


def newest_backup(of: date) -> str:
    """Name the day of the newest backup."""
    return f"Newest backup: {day(of)}."


def empty_with_backup(of: date) -> str:
    """Say that an empty journal has a backup, and how it comes back."""
    return f"This journal is empty, and its backup of {day(of)} is not: wins doctor --restore"


def lines(number: int) -> str:
    """Say how many lines something is about."""
    return count(number, "{} line", "{} lines")


def wins(number: int) -> str:
    """Say how many wins something is about."""
    return count(number, "{} win", "{} wins")


def located(number: int) -> str:
    """Offer to take out where somebody was."""
    return (
        count(number, "{} win holds", "{} wins hold")
        + " the place, weather or device that Day One noted. To take that out: "
        "wins doctor --fix --without location"
    )


def lines_of(number: int, of: date) -> str:
    """Say how many lines a day's backup has that the journal has not."""
    return f"{lines(number)}, in the backup of {day(of)}"


def other_one(file: str) -> str:
    """Name the place of the other line of two."""
    return f"the other one is {file}"


def room(number: int) -> str:
    """Say how much room there is."""
    return f"{number} MiB"


def can_be_mended(number: int, of_all: int) -> str:
    """Say what `wins doctor --fix` would do."""
    if number == of_all:
        return count(number, "wins doctor --fix mends it.", "wins doctor --fix mends all {} of it.")
    return f"wins doctor --fix mends {number} of these {of_all}."


def put_away(folder: str) -> str:
    """Name the folder of what was folded into the log."""
    return f"What was folded into your log is kept in {folder}."


def put_back(number: int, of: date) -> str:
    """Say how many lines came back, from the backup of which day."""
    return (
        f"{count(number, '{} line is', '{} lines are')} in the journal once more, from the backup "
        f"of {day(of)}."
    )
