"""Days, months and parts of a period, in words."""

from __future__ import annotations

from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

AHEAD = "These days are in the future."
MOMENT_AHEAD = (
    "{option} {phrase} is in the future, and a win is something that has already happened."
)
MOMENTS = "{option} {phrase} could mean more than one time."
NO_MOMENT = "{option} {phrase} isn't a clear time."
MOMENT_MISSING = "{option} needs a time."
DAYS = "{option} {phrase} could mean more than one day."
NO_DAYS = {
    "day": "{option} {phrase} isn't a clear day.",
    "week": "{option} {phrase} isn't a clear week.",
    "month": "{option} {phrase} isn't a clear month.",
    "year": "{option} {phrase} isn't a clear year.",
}
DAYS_MISSING = {
    "day": "{option} needs a day.",
    "week": "{option} needs a week.",
    "month": "{option} needs a month.",
    "year": "{option} needs a year.",
}
UNTIL_BEFORE_SINCE = (
    "--until {until} comes before --since {since}.",
    "--since {first} --until {last}",
)


def day(of: date, this_year: int = 0) -> str:
    """Return a day in full: "Sunday 22 November 2026", without the year where it is `this_year`."""
    year = "" if of.year == this_year else f" {of.year}"
    return f"{weekday(of)} {of.day} {_MONTHS[of.month - 1]}{year}"


def short_day(of: date, this_year: int = 0) -> str:
    """Return a day in short, in full where it is heard: "Sat 21 Nov 2026".

    It stands without the year where that is `this_year`.
    """
    if VOICE["aloud"]:
        return day(of, this_year)
    year = "" if of.year == this_year else f" {of.year}"
    return f"{weekday(of)[:3]} {of.day} {_MONTHS[of.month - 1][:3]}{year}"


def weekday(of: date) -> str:
    """Return the name of a day of the week."""
    return WEEKDAYS[of.weekday()]


def short_weekday(of: date) -> str:
    """Return the name of a day of the week in short: "Sun"."""
    return weekday(of)[:3]


CLOCK = {"hours": 24}
"""How many hours the clock has in which times are said: 12 or 24, as the person chose."""


def clock(at: datetime) -> str:
    """Return the wall-clock time: "07:30", or "7:30 am" by a clock of 12 hours."""
    return by_the_clock(f"{at.hour:02}:{at.minute:02}")


def by_the_clock(time: str) -> str:
    """Return a time as "19:30" by the clock that the person chose, where it may be "7:30 pm"."""
    if CLOCK["hours"] == 24:  # noqa: PLR2004 (hours)
        return time
    hour, _, minute = time.partition(":")
    return f"{int(hour) % 12 or 12}:{minute} {'pm' if 12 <= int(hour) < 24 else 'am'}"  # noqa: PLR2004


def offset(at: datetime) -> str:
    """Return how far a clock is from UTC: "UTC-05:00", where it is heard "UTC minus 05:00"."""
    name = at.replace(microsecond=0).isoformat()[len("2026-11-22T07:30:00") :]
    sign = {"-": " minus ", "+": " plus "}[name[0]] if VOICE["aloud"] else name[0]
    return f"UTC{sign}{name[1:]}"


def on_day_at(day_name: str, time: str) -> str:
    """Return a day and a time of it: "Sat 21 Nov 21:00", the time alone where the day is ""."""
    said = f"{day_name}, at {time}" if VOICE["aloud"] else f"{day_name} {time}"
    return said.removeprefix(",").strip()


def month(of: date) -> str:
    """Return the name of a month."""
    return _MONTHS[of.month - 1]


def short_month(of: date) -> str:
    """Return the name of a month in short: "Nov"."""
    return month(of)[:3]


def month_of(of: date, this_year: int) -> str:
    """Return the name of a month: "November 2025", without the year where it is `this_year`."""
    return month(of) if of.year == this_year else f"{month(of)} {of.year}"


def long_day(of: date) -> str:
    """Return a day without its weekday: "3 March 2025"."""
    return f"{of.day} {month(of)} {of.year}"


def day_and_month(of: date) -> str:
    """Return a day of a year that is clear: "30 September"."""
    return f"{of.day} {month(of)}"


def ordinal(number: int) -> str:
    """Return the name of a day of the month: "3rd"."""
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def from_to(start: date, end: date) -> str:
    """Return the days from `start` to `end`, saying month and year once where that is enough."""
    if start == end:
        return long_day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {long_day(end)}"
    first = day_and_month(start) if start.year == end.year else long_day(start)
    return f"{first} to {long_day(end)}"


def period(start: date, end: date, unit: str) -> str:
    """Return the name of a period that was asked for as a week, a month, a year or some days."""
    if unit == "month":
        return f"{month(start)} {start.year}"
    if unit == "year":
        return str(start.year)
    days = from_to(start, end)
    return f"Week of {days}" if unit == "week" else days


def calendar(start: date, end: date) -> str:
    """Name the days of a calendar: "2025" for a year, else its first and last day."""
    whole = start.year == end.year and f"{start:%m-%d}/{end:%m-%d}" == "01-01/12-31"
    return str(end.year) if whole else from_to(start, end)


def bucket(start: date, end: date, by: str, this_year: int) -> str:
    """Name a part of a period in short: "Mon 16", "16 to 22 Nov", "November", "2025".

    A month of `this_year` needs no year.
    """
    if by == "day":
        return f"{weekday(start)[:3]} {start.day:>2}"
    if by == "month":
        return month(start) if start.year == this_year else f"{month(start)} {start.year}"
    if by == "year":
        return str(start.year)
    if start == end:
        return f"{end.day} {month(end)[:3]}"
    if start.month == end.month:
        return f"{start.day} to {end.day} {month(end)[:3]}"
    return f"{start.day} {month(start)[:3]} to {end.day} {month(end)[:3]}"
