"""Sentences about coming and going: exports, imports, and pages that leave the terminal."""

from __future__ import annotations

from microwins.wording.grammar import count

# -- export --


def exported(number: int, path: str) -> str:
    """Confirm that so many wins were written to a file."""
    if not number:
        return f"Written to {path}; no wins fit that."
    return f"Written to {path}, from {count(number, '{} win', '{} wins')}."


# -- import --

AHEAD = "what lies ahead"
OTHER_DAYS = "other days"
NOTHING_NEW = "Nothing in it is new."
NOTHING_UNDERSTOOD = "Nothing in it could be understood."
LEFT_OUT = "Left out:"
FIRST = "The first of them:"
FIRST_THREE = "The first three:"
CATEGORIES = "Categories:"
MOODS = "Moods:"
GUESSED = "guessed from the words"
NOTHING_WRITTEN = "Nothing was written."
HOW_TO_ADD = "To add them:"
HOW_TO_KEEP_GOING = "To go on without these places:"
HOW_TO_MAP = "A mood is a number from 1 to 5, or none:"


def coming(number: int, stretch: str, *, applied: bool) -> str:
    """Say how many wins come in, and of which days."""
    wins = count(number, "{} win", "{} wins")
    return f"{wins} added, {stretch}." if applied else f"{wins} would be added, {stretch}."


def here_already(number: int) -> str:
    """Say how many wins of a file are in the journal."""
    return count(number, "{} is here already.", "{} are here already.")


def here_differently(number: int) -> str:
    """Say how many of them were changed here, which an import leaves as they are."""
    return count(
        number,
        "{} of them reads differently here, and stays as it is.",
        "{} of them read differently here, and stay as they are.",
    )


def taken_away(number: int) -> str:
    """Say how many wins of a file were deleted here, which an import leaves as it is."""
    return count(number, "{} was deleted here, and stays so.", "{} were deleted here, and stay so.")


def becomes(source: str, category: str, number: int) -> str:
    """Say what a word of the file becomes."""
    return f"{source}: {number}" if source == category else f"{source} as {category}: {number}"


def no_number(source: str, number: int) -> str:
    """Say that a mood of the file has no number from 1 to 5 so far."""
    return f"{source} has no number: {number}"


def left_off(source: str, number: int) -> str:
    """Say that a mood of the file is left off, as was asked for."""
    return f"{source} is left off: {number}"


def not_met(source: str) -> str:
    """Name words that were mapped and that the file hasn't got."""
    return f"Mapped, and in nothing that comes in: {source}."


def not_understood(number: int, *, kept: bool) -> str:
    """Open the list of what can't be understood, and is left out where the rest is `kept`."""
    left = ", and left out" if kept else ""
    return count(
        number, f"{{}} place can't be understood{left}:", f"{{}} places can't be understood{left}:"
    )


def more_places(number: int) -> str:
    """Stand for places that aren't listed."""
    return count(number, "and {} more place (--json has it)", "and {} more places (--json has all)")


def how_to_take_back() -> str:
    """Say how an import is taken back."""
    return "wins undo takes them back."


def read_so_far(number: int) -> str:
    """Say how far a long reading is."""
    return f"{number} read so far"


def writing(number: int) -> str:
    """Say that a long writing has begun."""
    return f"writing {number} wins"
