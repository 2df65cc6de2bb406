"""The fixed ways in which people name a moment or a day, read with the standard library alone.

Each function returns None for a phrase that isn't its own; phrases come in lower case, with single
spaces.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from microwins.cli.context import local
from microwins.model.day import NOON, day_of
from microwins.model.record import Record
from microwins.model.settings import WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

YEARS = range(1900, 9999)
"""The years that are believed: nobody's win lies before, and every calendar reaches so far."""

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_AGO = re.compile(
    r"(an?|\d+(?:\.\d+)?)\s*(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)\s+ago"
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_PARTS_OF_DAY = {
    "morning": timedelta(hours=8),
    "noon": NOON,
    "midday": NOON,
    "lunch": NOON,
    "lunchtime": NOON,
    "afternoon": timedelta(hours=15),
    "evening": timedelta(hours=20),
    "night": timedelta(hours=22),
    "tonight": timedelta(hours=20),
    "midnight": timedelta(0),
}
_EXACT_PARTS = {"noon", "midday", "midnight"}
_UNDER_WAY = timedelta(hours=4)
"""By how much the hour of a part of the day may lie ahead, as 08:00 does of "this morning"."""
_SMALL = {"at", "on", "in", "the", "this", "around", "about"}


class When(Record):
    """A moment, and whether its time of day is known; where it isn't, the moment is noon."""

    at: datetime
    timed: bool = True


def iso(phrase: str, aware: Callable[[datetime], datetime]) -> When | None:
    """Read ISO 8601: a date, or a date and a time, with or without an offset."""
    if not _ISO_DAY.match(phrase):
        return None
    try:
        moment = datetime.fromisoformat(phrase.upper())
    except ValueError:
        return None
    if moment.year not in YEARS:
        return None
    if _ISO_DAY.fullmatch(phrase):
        return When(aware(moment + NOON), timed=False)
    return When(moment if moment.tzinfo else aware(moment))


def ago(
    phrase: str, now: datetime, day_start: timedelta, aware: Callable[[datetime], datetime]
) -> When | None:
    """Read "2h ago", "an hour ago", "3 days ago"; days and weeks have no time."""
    found = _AGO.fullmatch(phrase)
    if not found:
        return None
    number = 1.0 if found[1].startswith("a") else float(found[1])
    unit = found[2][0]
    by_the_clock = unit in "mh"
    start = now.replace(microsecond=0) if by_the_clock else midnight(day_of(now, day_start)) + NOON
    try:
        moment = start - timedelta(**{_UNITS[unit]: number})
    except OverflowError:
        return None
    if moment.year not in YEARS:
        return None
    if by_the_clock:
        return When(local(moment))
    return When(aware(midnight(moment.date()) + NOON), timed=False)


def fixed(
    phrase: str,
    now: datetime,
    day_start: timedelta,
    base: date | None,
    aware: Callable[[datetime], datetime],
) -> When | None:
    """Read a day word, a time, or both in either order."""
    today = day_of(now, day_start)
    words = _words(phrase)
    if words in (["now"], ["today"], ["just", "now"]):
        return When(now.replace(microsecond=0))
    day, rest = _split_day(words, today)
    if day and day.year not in YEARS:
        return None
    if not rest:
        return When(aware(midnight(day) + NOON), timed=False) if day else None
    time = _time(" ".join(rest))
    if time is None:
        return None
    if base and time < day_start:
        base += timedelta(days=1)
    if day is not None:
        moment = _on_day(words, day, time, now, day_start, aware)
    else:
        moment = aware(midnight(base or now.date()) + time)
        if moment > now and not base and today < now.date():
            moment = aware(midnight(today) + time)
    vague = rest[0] in _PARTS_OF_DAY and rest[0] not in _EXACT_PARTS
    if vague and now < moment <= now + _UNDER_WAY:
        moment = now.replace(microsecond=0)
    return When(moment)


def _on_day(  # noqa: PLR0913, PLR0917 (what `fixed` has found out)
    words: list[str],
    day: date,
    time: timedelta,
    now: datetime,
    day_start: timedelta,
    aware: Callable[[datetime], datetime],
) -> datetime:
    """Return a time on a day that was named.

    At 01:20, "today 01:00" is a while ago, though it counts for the evening before; and a weekday
    is the calendar's, the last one on which that time has been.
    """
    if "today" in words and time < day_start:
        return aware(midnight(now.date()) + time)
    if any(word[:3] == day_name[:3] for word in words for day_name in WEEKDAYS):
        day += timedelta(weeks=1) if day + timedelta(weeks=1) == now.date() else timedelta(0)
        moment = aware(midnight(day) + time)
        return moment if moment <= now else aware(midnight(day - timedelta(weeks=1)) + time)
    return aware(midnight(day) + time)


def _words(phrase: str) -> list[str]:
    """Return the words of a phrase that say something."""
    words = [word for word in phrase.replace(",", " ").split() if word not in _SMALL]
    return ["yesterday", "night"] if words == ["last", "night"] else words


def _split_day(words: list[str], today: date) -> tuple[date | None, list[str]]:
    """Return the day that the first or the last words name, and the other words."""
    for size in (2, 1):
        for named, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            day = named_day(" ".join(named), today)
            if day is not None:
                return day, rest
    return None, words


def named_day(phrase: str, today: date) -> date | None:
    """Return the day of "today", "yesterday", "monday", "last monday", "2026-11-20"."""
    if phrase == "today":
        return today
    if phrase == "yesterday":
        return today - timedelta(days=1)
    if _ISO_DAY.fullmatch(phrase):
        try:
            return date.fromisoformat(phrase)
        except ValueError:
            return None
    name = phrase.removeprefix("last ")
    for number, weekday in enumerate(WEEKDAYS):
        if name in (weekday, weekday[:3]):
            back = (today.weekday() - number) % 7
            return today - timedelta(days=back or (7 if name != phrase else 0))
    return None


def _time(phrase: str) -> timedelta | None:
    """Return the time of day of "07:30", "8am", "noon"; a bare number is none."""
    if phrase in _PARTS_OF_DAY:
        return _PARTS_OF_DAY[phrase]
    if phrase.endswith("h") and phrase[:-1].isdigit():
        phrase = f"{phrase[:-1]}:00"
    found = _CLOCK.fullmatch(phrase)
    if not found or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").replace(".", "").lower()
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 (hours of a half day)
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 (hours and minutes)
        return None
    return timedelta(hours=hour, minutes=minute)


def midnight(day: date) -> datetime:
    """Return the first moment of a calendar day, by a wall clock without zone."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (the offset follows)
