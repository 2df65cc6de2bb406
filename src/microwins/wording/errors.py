"""What is said where something is amiss: lines and files, faults, and what to type instead."""

from __future__ import annotations

from microwins.wording.grammar import count

REPORT_A_FAULT = "Set WINS_DEBUG=1 before the next command to see where; please report that."
BUSY = (
    "wins is busy in another terminal, so nothing was changed.",
    "Wait a moment, then type the same line again.",
)
RELATIVE_FOLDER = (
    "WINS_DIR is {chosen}, which is another folder from each place where you type: it is {folder} "
    "here. To stay with that: export WINS_DIR={typed}"
)
UNKNOWN_ZONE = (
    "TZ is {zone}, and this system has no time zone of that name, so times are in UTC. A name "
    "looks like this: export TZ={near}"
)


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


def saved_not_shown(message: str) -> str:
    """Say that a change is on disk, and why it isn't shown."""
    return f"Saved, but not shown: {message}"


def another_log(old: str, new: str) -> str:
    """Say that this machine writes to another file than before, and why."""
    return (
        f"Another machine or program writes to {old}.jsonl too, so wins from here now go into "
        f"{new}.jsonl. To check that every win is there: wins doctor"
    )


def log_gone(path: str) -> str:
    """Say that the file of this machine's wins is gone, and where to look."""
    return f"The file with this machine's wins, {path}, is gone. To see what is left: wins doctor"


def not_lost(text: str) -> str:
    """Give back what was typed and could not be saved; several lines begin on one of their own."""
    return "Your words:" + ("\n" if "\n" in text else " ") + text


def tip(hint: str) -> str:
    """Introduce what to type instead; a hint that is a sentence stands by itself."""
    return hint if hint[:1].isupper() else f"Try: {hint}"
