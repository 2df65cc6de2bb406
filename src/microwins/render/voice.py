"""Every sentence that speaks to the person, in one place, for a translator and a reviewer of tone.

Warm, plain, adult. No sentence counts what isn't there. Functions take what varies, so that word
order is free; `count` chooses the plural.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

QUESTION = "What went well? "
A_START = "(a start)"
WELCOME = (
    "A journal of small wins. Anything counts: a shower, a meal, one text sent.",
    "To note one: wins log made tea",
    "Everything else: wins --help",
)
OPEN_PAGE = "The page for today is open. Anything counts: wins log made tea"
NOTHING_FOUND = "No wins fit that. To note one: wins log made tea"
NOTHING_TO_UNDO = "There is nothing to undo."
NOTHING_TO_REDO = "There is nothing to redo."
UNCHANGED = "Nothing was changed."
ALL_WELL = "All well: every line of the journal can be read."
DEFAULT = "(default)"


def count(number: int, one: str, many: str) -> str:
    """Return `one` or `many` with its number in it, as gettext's ngettext chooses."""
    return (one if number == 1 else many).format(number)


def day(of: date) -> str:
    """Return a day in full: "Sunday 22 November 2026"."""
    return f"{_DAYS[of.weekday()]} {of.day} {_MONTHS[of.month - 1]} {of.year}"


def short_day(of: date, this_year: int = 0) -> str:
    """Return a day in short: "Sat 21 Nov 2026", without the year where it is `this_year`."""
    year = "" if of.year == this_year else f" {of.year}"
    return f"{weekday(of)[:3]} {of.day} {_MONTHS[of.month - 1][:3]}{year}"


def weekday(of: date) -> str:
    """Return the name of a day of the week."""
    return _DAYS[of.weekday()]


def clock(at: datetime) -> str:
    """Return the wall-clock time, "07:30"."""
    return f"{at.hour:02}:{at.minute:02}"


def counted_for(of: date) -> str:
    """Say which day a win counts for where it isn't the calendar's."""
    return f"counted for {weekday(of)}"


def mood(number: int) -> str:
    """Name a mood from 1 to 5."""
    return f"mood {number}"


def encouragement(today: int) -> str:
    """Say one thing after a win was logged; `today` counts it."""
    return count(today, "First win today.", "{} wins today.")


def how_to_change(category: str) -> str:
    """Say how a guessed category is changed."""
    other = "care" if category == "move" else "move"
    if category == "other":
        return f"To give it a category: wins edit last -c {other}"
    return f"Other than {category}? wins edit last -c {other}"


def total_today(number: int) -> str:
    """Close the list of today's wins."""
    return count(number, "{} win today.", "{} wins today.")


def edited() -> str:
    """Open the line that shows an edited win."""
    return "Now:"


def deleted() -> str:
    """Open the line that shows a deleted win."""
    return "Deleted:"


def how_to_undo() -> str:
    """Say how a deletion is taken back."""
    return "wins undo brings it back."


def deleted_for_good(category: str, on: date) -> str:
    """Confirm that the text of a win was taken out of the log. The text itself is not shown."""
    return f"Deleted for good: {category}, {short_day(on)}."


def still_in(files: Sequence[str]) -> str:
    """Name the files of other machines that hold a text deleted here."""
    return (
        f"Its text is also in {', '.join(files)}, written by another machine or left by a "
        "synchroniser: delete it for good there, too, or remove that file."
    )


def undone(*, there_before: bool, there_now: bool, back: bool) -> str:
    """Open the line that shows what an undo (`back`) or a redo did to one win."""
    if there_now and not there_before:
        return "Back:"
    if there_before and not there_now:
        return "Taken back:" if back else "Deleted:"
    return "As before:" if back else "Changed:"


def how_to_redo() -> str:
    """Say how an undo is taken back."""
    return "wins redo puts it back."


def and_more(number: int) -> str:
    """Stand for rows that are not shown."""
    return count(number, "and {} more win", "and {} more wins")


def fewer_steps(taken: int) -> str:
    """Say that the history ended before the number asked for."""
    return count(taken, "That was the one change there is.", "Those were all {} changes there are.")


def unreadable(number: int) -> str:
    """Remark on lines that could not be read."""
    return count(
        number, "{} line could not be read: wins doctor", "{} lines could not be read: wins doctor"
    )


def unopened(number: int) -> str:
    """Remark on files that could not be opened."""
    return count(
        number,
        "{} file could not be opened: wins doctor",
        "{} files could not be opened: wins doctor",
    )


def settings_ignored() -> str:
    """Say that a win was logged although the settings can't be read."""
    return "The win is logged with the usual settings."


def not_lost(text: str) -> str:
    """Give back what was typed and could not be saved."""
    return f"Your words: {text}"


def tip(hint: str) -> str:
    """Introduce what to type instead; a hint that is a sentence stands by itself."""
    return hint if hint[:1].isupper() else f"Try: {hint}"
