"""What every sentence needs: plurals, lists, and how a sentence begins and ends."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


VOICE = {"aloud": False}
"""Whether sentences are for the ear, as a screen reader says them: the one place that tells."""

WINS = ("{} win", "{} wins")
WINS_ON_DAYS = ("{wins} on {} day", "{wins} on {} days")


def count(number: int, one: str, many: str, /, **values: object) -> str:
    """Return `one` or `many` with its number and other values, as gettext's ngettext chooses.

    The number stands at the `{}` of the sentence, the others at their names.
    """
    return (one if number == 1 else many).format(number, **values)


_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    "twelve",
)


def in_words(number: int) -> str:
    """Return a number as a sentence has it: a word up to twelve, digits above."""
    return _NUMBERS[number - 1] if 1 <= number <= len(_NUMBERS) else str(number)


def held(number: int, on_days: int) -> str:
    """Say how many wins there were, and where that is more than one, on how many days."""
    wins = count(number, *WINS)
    return wins if number == 1 else count(on_days, *WINS_ON_DAYS, wins=wins)


def filled(sentences: Iterable[str], **values: object) -> list[str]:
    """Return sentences, such as the message and the hint of an error, with their values."""
    return [sentence.format(**values) for sentence in sentences]


def opened(text: str) -> str:
    """Return a sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """Return a sentence with a stop, unless it ends with one of its own."""
    return text if text.rstrip(")\u201d\"'")[-1:] in tuple(".!?\u2026") else f"{text}."


def listed(things: Sequence[str]) -> str:
    """Join things, by semicolons where one of them has a comma."""
    return separator(things).join(things)


def separator(things: Sequence[str]) -> str:
    """Return what stands between things in a list."""
    return "; " if any("," in one for one in things) else ", "


def either(things: Sequence[str]) -> str:
    """Join things of which one is meant."""
    return " or ".join(things)


def all_of(things: Sequence[str]) -> str:
    """Join things that belong together: "a, b and c"."""
    *others, last = things
    return f"{', '.join(others)} and {last}" if others else last


def and_others(number: int) -> str:
    """Return what is said for things that there is no room for."""
    return f"and {number} more"


def and_more(number: int) -> str:
    """Return what is said for wins that aren't shown."""
    return count(number, "and {} more win", "and {} more wins")
