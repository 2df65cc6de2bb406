"""When was it: the ways in which people name a moment or a day, read against the present.

Fixed forms are read here. What they don't cover goes to dateparser, limited to English and the
locale's language, since a phrase that it doesn't know takes it seconds otherwise.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from microwins.cli.context import local
from microwins.errors import BadInputError
from microwins.model.day import NOON, day_of
from microwins.model.record import Record
from microwins.model.settings import WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FORMS = "07:30, 'yesterday 21:00', 'monday 8am', 'last night', '2h ago', 2026-11-20T07:30"
DAY_FORMS = "today, yesterday, monday, 'last week', '10 days ago', 2026-11-20"

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
_SMALL = {"at", "on", "in", "the", "this", "around", "about"}


class When(Record):
    """A moment, and whether its time of day is known; where it isn't, the moment is noon."""

    at: datetime
    timed: bool = True


def read_moment(
    text: str,
    now: datetime,
    day_start: timedelta,
    *,
    base: date | None = None,
    aware: Callable[[datetime], datetime] = local,
) -> When:
    """Return the moment that `text` means, seen from `now`.

    A time without a day is taken on the day `base`, or else on the person's own today. `aware`
    gives a wall-clock moment its offset. Raises BadInputError for what can't be understood, lies
    in the future, or is a bare number, a lone month or a lone year.
    """
    phrase = " ".join(text.strip().lower().split())
    found = _iso(phrase, aware) or _ago(phrase, now) or _fixed(phrase, now, day_start, base, aware)
    found = found or _free(text, phrase, now, aware)
    if found is None:
        raise BadInputError(
            f"--at can't tell when {text.strip() or 'nothing'} is.", f"--at {FORMS}"
        )
    if found.at > now and not (not found.timed and found.at.date() == day_of(now, day_start)):
        raise BadInputError(
            f"--at {text.strip()} lies ahead, and a win has happened.", f"--at {FORMS}"
        )
    return found


def read_day(text: str, now: datetime, day_start: timedelta, option: str = "--since") -> date:
    """Return the day that `text` means, for `option`. Raises BadInputError like `read_moment`."""
    phrase = " ".join(text.strip().lower().split())
    today = day_of(now, day_start)
    day = _named_day(phrase, today)
    if day is None and phrase == "last week":
        day = today - timedelta(weeks=1)
    if day is None:
        found = _iso(phrase, local) or _ago(phrase, now) or _free(text, phrase, now, local)
        day = found and (day_of(found.at, day_start) if found.timed else found.at.date())
    if day is None:
        raise BadInputError(
            f"{option} can't tell which day {text.strip() or 'nothing'} is.",
            f"{option} {DAY_FORMS}",
        )
    return day


def _iso(phrase: str, aware: Callable[[datetime], datetime]) -> When | None:
    """Read ISO 8601: a date, or a date and a time, with or without an offset."""
    if not _ISO_DAY.match(phrase):
        return None
    try:
        moment = datetime.fromisoformat(phrase.upper())
    except ValueError:
        return None
    if _ISO_DAY.fullmatch(phrase):
        return When(aware(moment + NOON), timed=False)
    return When(moment if moment.tzinfo else aware(moment))


def _ago(phrase: str, now: datetime) -> When | None:
    """Read "2h ago", "an hour ago", "3 days ago"; days and weeks have no time."""
    found = _AGO.fullmatch(phrase)
    if not found:
        return None
    number = 1.0 if found[1].startswith("a") else float(found[1])
    unit = found[2][0]
    try:
        moment = now.replace(microsecond=0) - timedelta(**{_UNITS[unit]: number})
    except OverflowError:
        return None
    if unit in "mh":
        return When(moment.astimezone(now.tzinfo))
    return When(local(datetime.combine(moment.date(), datetime.min.time()) + NOON), timed=False)


def _fixed(
    phrase: str,
    now: datetime,
    day_start: timedelta,
    base: date | None,
    aware: Callable[[datetime], datetime],
) -> When | None:
    """Read a day word, a time, or both in either order."""
    today = day_of(now, day_start)
    words = [word for word in phrase.replace(",", " ").split() if word not in _SMALL]
    if words in (["now"], ["today"], ["just", "now"]):
        return When(now.replace(microsecond=0))
    if words[:1] == ["last"] and words[1:] == ["night"]:
        words = ["yesterday", "night"]
    day, rest = _split_day(words, today)
    if not rest:
        return When(aware(_midnight(day) + NOON), timed=False) if day else None
    time = _time(" ".join(rest))
    if time is None:
        return None
    if day is not None:
        return When(aware(_midnight(day) + time))
    if base is not None:
        return When(aware(_midnight(base) + time))
    moment = aware(_midnight(now.date()) + time)
    if moment > now and today < now.date():
        moment = aware(_midnight(today) + time)
    return When(moment)


def _split_day(words: list[str], today: date) -> tuple[date | None, list[str]]:
    """Return the day that the first or the last words name, and the other words."""
    for size in (2, 1):
        for named, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            day = _named_day(" ".join(named), today)
            if day is not None:
                return day, rest
    return None, words


def _named_day(phrase: str, today: date) -> date | None:
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


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (the offset follows)


def _free(
    text: str, phrase: str, now: datetime, aware: Callable[[datetime], datetime]
) -> When | None:
    """Read anything else with dateparser; a bare number, a lone month or year is nothing."""
    if not any(char.isalpha() for char in phrase) and not re.search(r"\d[/.-]\d", phrase):
        return None
    import warnings

    from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # 300 ms, for what no fixed form covers

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parser = DateDataParser(
                languages=_languages(),
                settings={
                    "RELATIVE_BASE": now.replace(tzinfo=None, microsecond=0),
                    "PREFER_DATES_FROM": "past",
                    "RETURN_TIME_AS_PERIOD": True,
                },
            )
            found = parser.get_date_data(text)
    except (ValueError, OverflowError, TypeError):
        return None
    moment = found.date_obj
    if moment is None or found.period in ("month", "year"):
        return None
    if found.period == "time":
        return When(moment if moment.tzinfo else aware(moment))
    return When(aware(_midnight(moment.date()) + NOON), timed=False)


def _languages() -> list[str]:
    """Return the locale's language and English, as dateparser knows them."""
    import locale

    name = (locale.getlocale(locale.LC_TIME)[0] or "").partition("_")[0].lower()
    known = name.isalpha() and len(name) == len("en")
    return [name, "en"] if known and name != "en" else ["en"]
