"""What every sentence needs: plurals, lists, and how a sentence begins and ends."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def count(number: int, one: str, many: str) -> str:
    """Return `one` or `many` with its number in it, as gettext's ngettext chooses."""
    return (one if number == 1 else many).format(number)


def opened(text: str) -> str:
    """Return a sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """Return a sentence with a stop, unless it ends with one of its own."""
    return text if text.rstrip(")\u201d\"'")[-1:] in tuple(".!?\u2026") else f"{text}."


def listed(things: Sequence[str]) -> str:
    """Join things, by semicolons where one of them has a comma."""
    return ("; " if any("," in one for one in things) else ", ").join(things)


def and_others(number: int) -> str:
    """Stand for things done that there is no room for."""
    return f"and {number} more"


def and_more(number: int) -> str:
    """Stand for rows that are not shown."""
    return count(number, "and {} more win", "and {} more wins")
