"""The heatmap: what its shades mean, and its months in words."""

from __future__ import annotations

from microwins.wording.dates import AHEAD, ordinal
from microwins.wording.grammar import count
from microwins.wording.review import held

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

WITHOUT_WINS = {
    "past": "Nothing is noted for these days.",
    "now": "This calendar is open. Anything counts: wins log made tea",
    "ahead": AHEAD,
}
"""What an empty calendar says, by when it is."""
A_QUIET_DAY = "quiet"
FEWER = "fewer"
MORE_WINS = "more wins"


def numbers(low: int, high: int) -> str:
    """Give a number, or the numbers from `low` to `high`."""
    return str(high) if low == high else f"{low}\u2013{high}"


def wins_a_day(number: int) -> str:
    """Say how many wins each day with wins had."""
    return count(number, "{} win a day", "{} wins a day")


def total_in_calendar(number: int, on_days: int) -> str:
    """Say how many wins a calendar holds, on how many days."""
    return f"{held(number, on_days)}."


def day_in_month(name: str, on: date, number: int) -> str:
    """Say of a month that one day of it had wins, and how many."""
    wins = count(number, "a win", "{} wins")
    return f"{name}: 1 day with {wins}, on the {ordinal(on.day)}."


def days_alike_in_month(name: str, on_days: int, number: int) -> str:
    """Say of a month how many of its days had wins, equally many each."""
    days = count(on_days, "{} day", "{} days")
    return f"{name}: {days} with {count(number, 'a win', '{} wins each')}."


def days_in_month(name: str, on_days: int, on: date, number: int) -> str:
    """Say of a month how many of its days had wins, and how many the fullest had."""
    days = count(on_days, "{} day", "{} days")
    return f"{name}: {days} with wins, most on the {ordinal(on.day)} ({number})."
