"""Answers to a question: yes, leaning yes, or what there is to go by."""

from __future__ import annotations

from microwins.wording.grammar import count

YES, LEANING = "Yes", "Leaning yes"
ONE_QUESTION = "wins ask takes one question."
NOT_KNOWN = "wins ask doesn't know {word}."
TWO_THINGS = "wins ask takes two different things."
NO_QUESTION = "wins ask can't make a question of {words}."
LUCK = "About 1 in 50 answers that lean yes is luck."


def answer(word: str, said: str) -> str:
    """Return an answer that says yes, or leans to it."""
    return f"{word}: {said}"


def days_counted(  # noqa: PLR0913, PLR0917 (two shares)
    category: str, when: str, part: int, whole: int, other_part: int, other_whole: int
) -> str:
    """Give the counts of a category on days of some kind, and on all other days."""
    return (
        f"{when}, {category} came on {part} of {whole}; on your other days, "
        f"on {other_part or 'none'} of {other_whole}."
    )


def on_days_with(category: str) -> str:
    """Say on which days: those with a category."""
    return f"on days with {category}"


def kinds_counted(when: str, kinds: float, other_kinds: float) -> str:
    """Give the kinds of win a day has on some days of the week, and on the others."""
    return f"{when} you have {kinds:.1f} kinds of win a day; on your other days, {other_kinds:.1f}."


def not_known(seen: str, times: int | None) -> str:
    """Say that the journal can't tell, from what, and about how much more would do."""
    said = f"Can't tell from this so far: {seen}."
    if times is None:
        return said
    return f"{said} About {'twice' if times <= 2 else f'{times} times'} as many would do."  # noqa: PLR2004 (twice)


def seen_wins(number: int, category: str) -> str:
    """Count the wins of a category that there are to go by."""
    return count(number, "{} " + category + " win", "{} " + category + " wins")


def seen_both(number: int) -> str:
    """Count the days that had both of what was asked about."""
    return count(number, "{} day with both", "{} days with both")


def seen_days(number: int, what: str) -> str:
    """Count the days that had what was asked about."""
    return count(number, "{} day with " + what, "{} days with " + what)


def seen_slot(number: int, weekdays: str) -> str:
    """Count the days of a slot of the week that there are to go by."""
    return f"{number} {_slot_days(number, weekdays)} with a win"


def _slot_days(number: int, weekdays: str) -> str:
    """Return what so many days of a slot of the week are called."""
    one = {"weekend": "weekend day", "workdays": "workday"}.get(weekdays, weekdays.capitalize())
    return count(number, one, f"{one}s")


def and_a_mood(what: str) -> str:
    """Name a tag or category where it goes with a mood note."""
    return f"{what} and a mood"


def wanted_wins(category: str) -> str:
    """Name the wins that a question on the time of day needs."""
    return f"{category} wins with a time"


def wanted_both(category: str, before: str) -> str:
    """Name the days that a question on two categories needs."""
    return f"days with both {category} and {before}"


def wanted_days(what: str) -> str:
    """Name the days that a question on a category or tag needs."""
    return f"days with {what}"


def wanted_slot(weekdays: str) -> str:
    """Name the days that a question on a slot of the week needs."""
    return f"{_slot_days(2, weekdays)} with a win"


def it_takes(things: str) -> str:
    """Say what a question needs, of which the journal has nothing."""
    return f"it takes {things}"


def nothing_beside(seen: str) -> str:
    """Say that there is something to go by, and nothing to hold it against."""
    return f"{seen}, and nothing else to compare with"


def nothing_stands_out(seen: str) -> str:
    """Say that there is much to go by, and no clear difference in what was asked of it."""
    return f"what you ask about doesn't stand out in {seen}"
