"""What adds up: wins, days and weeks with a win, and runs of them."""

from __future__ import annotations

from microwins.wording.dates import day_and_month, from_to, long_day
from microwins.wording.grammar import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

FIRST_WIN = "The first win goes here. Anything counts: wins log made tea"
NO_WINS = "This journal is new: there is nothing to look back on so far."
OF_FIRST_DAYS = "A win on {number} of your first {days} days."
REST_DAYS = "Rest days between are part of it."


def first_win(flags: str) -> str:
    """Say how an area gets its first win; `flags` are the options that name the area."""
    return f"The first win goes here: wins log {flags} one small thing"


def wins_in_all(number: int) -> str:
    """Say how many wins there are; opens with the number, which stands in a column."""
    return count(number, "{} win in all.", "{} wins in all.")


def days_with_a_win(number: int) -> str:
    """Say how many days have a win; opens with the number."""
    return count(number, "{} day with a win.", "{} days with a win.")


def weeks_with_a_win(number: int) -> str:
    """Say how many weeks have a win; opens with the number."""
    return count(number, "{} week with a win.", "{} weeks with a win.")


def of_last_28_days(number: int) -> str:
    """Say how many of the last 28 days have a win."""
    return f"A win on {number} of the last 28 days."


def lasting_run(number: int, since: date, this_year: int) -> str:
    """Say how many days with a win the run has that lasts."""
    begin = day_and_month(since) if since.year == this_year else long_day(since)
    return count(
        number,
        f"A run of {{}} day with a win since {begin}.",
        f"A run of {{}} days with a win since {begin}.",
    )


def longest_run(number: int, start: date, end: date) -> str:
    """Say how many days with a win the longest run had, and when it was."""
    days = from_to(start, end)
    return count(
        number,
        f"Longest run: {{}} day with a win, {days}.",
        f"Longest run: {{}} days with a win, {days}.",
    )
