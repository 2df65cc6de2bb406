"""The sentences of a review: what a period held, what stands out, what to think about."""

from __future__ import annotations

from microwins.wording.dates import (
    day_and_month,
    from_to,
    long_day,
    ordinal,
    period,
    short_day,
    weekday,
)
from microwins.wording.grammar import count, ended

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

_BEFORE = {
    "week": "the week before",
    "month": "the month before",
    "year": "the year before",
    "days": "the days before",
}
_A_YEAR_BEFORE = {
    "week": "The same week a year ago",
    "month": "The same month a year ago",
    "year": "The year before",
    "days": "The same days a year ago",
}
QUESTIONS = (
    "What made the good ones possible?",
    "Which one would you like to remember in a year?",
    "What would you like more of?",
    "Where were you when it went well?",
    "Which of these was harder than it looks?",
    "What helped, even a little?",
    "Which one felt lighter than expected?",
    "What are you glad is done?",
    "Which one surprised you?",
    "What was good for you?",
    "Which one would you tell a friend?",
    "What could stay as it is?",
    "What made a start easier?",
    "When was it quiet?",
    "What was kind to you?",
    "Which one took courage?",
)
QUESTIONS_OF_ONE = (
    "What made it possible?",
    "What helped, even a little?",
    "Where were you when it went well?",
    "How was it afterwards?",
    "What would you like to remember of it?",
)
IDEAS = (
    "If you like, one small thing: a glass of water.",
    "If you like, one small thing: open a window.",
    "If you like, one small thing: one deep breath.",
    "If you like, one small thing: one song.",
    "If you like, one small thing: a minute in the light.",
    "If you like, one small thing: put one object in its place.",
    "If you like, one small thing: stretch once.",
    "If you like, one small thing: something warm to drink.",
)


def question(turn: int, number: int) -> str:
    """Return the question that closes a review of so many wins; each whole `turn` is a week's."""
    questions = QUESTIONS_OF_ONE if number == 1 else QUESTIONS
    return questions[turn % len(questions)]


def idea(turn: int) -> str:
    """Return a small idea for a period without wins, by turns."""
    return IDEAS[turn % len(IDEAS)]


def held(number: int, on_days: int) -> str:
    """Say how many wins a period held, and on how many days."""
    if number == 1:
        return wins(number)
    return f"{wins(number)} on {count(on_days, '{} day', '{} days')}"


def more_than_before(number: int, unit: str) -> str:
    """Say that a period held so many more wins than the one before."""
    return f"{number} more than {_BEFORE[unit]}"


def wins(number: int) -> str:
    """Count wins."""
    return count(number, "{} win", "{} wins")


def bucket_sentence(start: date, end: date, by: str, number: int) -> str:
    """Say what a week, month or year of a period held."""
    name = from_to(start, end) if by == "week" else period(start, end, by)
    return f"{name}: {wins(number)}."


def day_sentence(on: date, number: int, things: str) -> str:
    """Say what a day held: how many wins, and what was done."""
    held = f"{weekday(on)}, {day_and_month(on)}, {wins(number)}"
    return ended(f"{held}: {things}" if things else held)


def held_sentence(name: str, held: str) -> str:
    """Say what a period held, or its name alone."""
    return f"{name}: {held}." if held else f"{name}."


def done(text: str, number: int) -> str:
    """Return what was done, and how often where that is more than once."""
    return text if number == 1 else f"{text} \u00d7{number}"


def done_in_words(text: str, number: int) -> str:
    """Say what `done` shows."""
    often = {1: "", 2: ", twice"}.get(number, f", {number} times")
    return text + often


def growth(before: str, on: date, now: str) -> str:
    """Set the first win of an area beside one of now."""
    return f"then: {before}, {long_day(on)}; now: {now}"


def wins_reached(number: int, when: str) -> str:
    """Say when a round number of wins was reached; `when` is a day's name."""
    return f"{when}: your {ordinal(number)} win"


def days_reached(number: int, when: str) -> str:
    """Say when a round number of days with a win was reached."""
    return f"{when}: your {ordinal(number)} day with a win"


def became_whole(text: str, when: str) -> str:
    """Say that something done in part before was done whole."""
    return f"from a start to the whole: {text} ({when})"


def first_since(text: str, on: date, this_year: int) -> str:
    """Say that something came round after a long time."""
    when = day_and_month(on) if on.year == this_year else long_day(on)
    return f"{text}, the first since {when}"


def first_ever(text: str) -> str:
    """Say that something was done for the first time."""
    return f"first: {text}"


def fullest_day(when: str, number: int) -> str:
    """Name the day that held most."""
    return f"the fullest day: {when}, with {wins(number)}"


def moods(number: int, low: int, high: int) -> str:
    """Give the range of moods."""
    noted = count(number, "noted once", "noted {} times")
    return f"Mood {low}, {noted}." if low == high else f"Mood from {low} to {high}, {noted}."


def felt_best(things: str) -> str:
    """Name what the days that felt best had in them."""
    return ended(f"The days that felt best had: {things}")


def steady(things: str) -> str:
    """Name the steadiest wins."""
    return ended(f"Steady these weeks: {things}")


def a_year_ago(unit: str, text: str, of: date) -> str:
    """Recall a win of the same time a year before."""
    return ended(f"{_A_YEAR_BEFORE[unit]}, {short_day(of)}: {text}")


def last_won(text: str, of: date, this_year: int) -> str:
    """Name the last win before a period that has none."""
    return ended(f"The latest win before, {short_day(of, this_year)}: {text}")


def begins(on: date) -> str:
    """Say on which day the journal begins."""
    return f"This journal begins on {long_day(on)}."


def area_sentence(category: str, number: int, things: str) -> str:
    """Say how many wins an area had, and what was done."""
    held = f"{category}, {wins(number)}"
    return ended(f"{held}: {things}" if things else held)


def growth_sentence(category: str, grown: str) -> str:
    """Say what `growth` shows, of a category."""
    return ended(f"{category}, {grown}")
