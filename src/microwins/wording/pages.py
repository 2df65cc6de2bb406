"""Words and sentences on pages, in calendars and on pictures that leave the terminal."""

from __future__ import annotations

from microwins.wording import dates, grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

# -- pages --

WINS = "Wins"
CALENDAR = "Calendar"
AREAS = "Areas"
AREA = "Area"
MOST_OFTEN = "Most often"
MONTHS = "Month by month"
INDEX = "Index"
TAGS = "Tags"
ON_THIS_PAGE = "On this page"
HOW_TO_FIND = "Everything you did, by area and by tag. Each day links to its wins."
SHADES = "What the shades mean"
WITHOUT_WINS = {
    "past": "No wins on this page.",
    "now": "No wins on this page.",
    "ahead": dates.AHEAD,
}
"""What an empty page says, by when its days are."""


def day_of_month(of: date) -> str:
    """Return the name of a day below its month's: "Sunday 22 November"."""
    return f"{dates.weekday(of)} {dates.day_and_month(of)}"


def on_days(number: int) -> str:
    """Say on how many days something was done."""
    return grammar.count(number, "on {} day", "on {} days")


def written_on(of: date) -> str:
    """Close a page: by what it was written, and when."""
    return f"Written by wins on {dates.long_day(of)}."


def on_the_clock(time: str, zone: str) -> str:
    """Say what the person's own clock showed, and where: "07:30, Europe/Lisbon"."""
    return f"{time}, {zone}"


# -- calendars that are drawn --

WINS_A_DAY = ("{wins} win a day", "{wins} wins a day")
"""Closes a legend: "3 or more wins a day"."""


def wins_on(on: date, number: int) -> str:
    """Say how many wins a day had: "Sat 21 Nov 2026: 3 wins"."""
    return f"{dates.short_day(on)}: {grammar.count(number, '{} win', '{} wins')}"


def month_held(on: date, number: int) -> str:
    """Say how many wins a month had."""
    return f"{dates.month_of(on, 0)}: {grammar.count(number, '{} win', '{} wins')}."


def calendar_of(number: int) -> str:
    """Name the calendar of a year."""
    return f"Calendar of {number}"
