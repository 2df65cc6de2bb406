"""Replies of the commands that change the journal: log, edit, delete, hide, undo and redo."""

from __future__ import annotations

from microwins.wording.dates import short_day, weekday
from microwins.wording.grammar import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

QUESTION = "What went well? "
ANOTHER_CATEGORY = "Other than {category}? wins edit last -c {instead}"
TO_GIVE_A_CATEGORY = "To give it a category: wins edit last -c {instead}"
NTH_WIN = "That was your {ordinal} win."
NTH_DAY = "That was your {ordinal} day with a win."
DELETED_FOR_GOOD = "Deleted for good:"
NOTHING_TO_UNDO = "There is nothing to undo."
NOTHING_TO_REDO = "There is nothing to redo."
UNCHANGED = "Nothing was changed."
GONE_SINCE = "Left as it is: the win was deleted later."


def counted_for(of: date) -> str:
    """Say which day a win counts for where it isn't the calendar's."""
    return f"counted for {weekday(of)}"


def encouragement(today: int) -> str:
    """Say one thing after a win was logged; `today` counts it."""
    return count(today, "First win today.", "{} wins today.")


def edited() -> str:
    """Open the line that shows an edited win."""
    return "Now:"


def replaced() -> str:
    """Open the line that shows what a win had become while it was open in an editor."""
    return "While the editor was open, it had become:"


def deleted() -> str:
    """Open the line that shows a deleted win."""
    return "Deleted:"


def how_to_undo() -> str:
    """Say how a deletion is taken back."""
    return "wins undo brings it back."


def still_in(files: Sequence[str]) -> str:
    """Name the files of other machines that hold a text deleted here."""
    return (
        f"Its text is also in {', '.join(files)}, written by another machine or left by a "
        "synchroniser. On the machine that wrote it, wins doctor --fix takes it out."
    )


def out_of_reach(places: Sequence[str]) -> str:
    """Name the places that keep earlier versions of files, out of this program's hands."""
    return (
        f"Earlier versions of your files are kept in {', '.join(places)}, which wins leaves alone: "
        "the text may be there, too."
    )


def unread_may_hold(number: int) -> str:
    """Say that lines which can't be read stay, whatever they hold."""
    return count(
        number,
        "{} line that can't be read stays, and may hold it: wins doctor names it.",
        "{} lines that can't be read stay, and may hold it: wins doctor names them.",
    )


def undone(*, there_before: bool, there_now: bool, back: bool) -> str:
    """Open the line that shows what an undo (`back`) or a redo did to one win."""
    if there_now and not there_before:
        return "Back:"
    if there_before and not there_now:
        return "Taken back:" if back else "Deleted:"
    return "As before:" if back else "Changed:"


def of_machine(machine: str) -> str:
    """Say that the change in the next lines was made on another machine."""
    return f"Changed on {machine}:"


def changed_since() -> str:
    """Open the line of a win that stays as it is, since something was done to it later."""
    return "Left as it is, since it was changed later:"


def changed_elsewhere(machine: str, *, back: bool) -> str:
    """Say that nothing of this machine can be undone or redone, and how to do so with others'."""
    done, command = ("undo", "wins undo") if back else ("redo", "wins redo")
    return (
        f"There is nothing to {done} on this machine. The latest change is from {machine}: "
        f"{command} --any-machine"
    )


def how_to_redo() -> str:
    """Say how an undo is taken back."""
    return "wins redo puts it back."


def fewer_steps(taken: int) -> str:
    """Say that the history ended before the number asked for."""
    return count(taken, "That was the one change there is.", "Those were all {} changes there are.")


def hidden(category: str, on: date, *, is_hidden: bool, changed: bool) -> str:
    """Confirm that a win is hidden or shown, without its words."""
    now = "Hidden" if is_hidden else "Shown"
    before = "Hidden before" if is_hidden else "Not hidden"
    return f"{now if changed else before}: {category}, {short_day(on)}."


def how_to_show(handle: str) -> str:
    """Say that a hidden win counts, and how it is shown."""
    return f"It counts as before. wins hide --show {handle} brings it back."
