"""Days and times as other programs write them, read where they can be read in one way alone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from microwins import wording
from microwins.formats.reading.fitting import shown
from microwins.model.record import Record
from microwins.wording import reading as reasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from microwins.formats.entry import Reading

YEARS = range(2, 9999)
NOON = time(12)

_MONTHS = [wording.month(date(2000, number, 1)).lower() for number in range(1, 13)]
_SHORTEST_MONTH = 3
_WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,? )?"
_NAMED = r"(?P<name>[A-Za-z]{3,9})\.?"
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_UNCLEAR = r"(?P<one>\d{1,2})([/-])(?P<two>\d{1,2})\2(?P<year>\d{4})"
_DAYS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
        r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})",
        _UNCLEAR,
        rf"{_WEEKDAY}(?P<day>\d{{1,2}}){_ORDINAL}[ -]{_NAMED},?[ -](?P<year>\d{{4}})",
        rf"{_WEEKDAY}{_NAMED} (?P<day>\d{{1,2}}){_ORDINAL},? (?P<year>\d{{4}})",
    )
)
_BETWEEN = re.compile(r"(?:T|,? ?\bat |, ?| )", re.ASCII)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?)?"
    r"(?: ?(?P<half>[ap])\.?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
_OFFSET = re.compile(
    r" ?(?:(?P<utc>Z|UTC|GMT)|(?P<sign>[+-])(?P<h>\d{2}):?(?P<m>\d{2}))?", re.ASCII
)
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?", re.ASCII)  # from 2001 to 2033: no date begins so
_HALF_DAY = 12
_TRIES = 3

DAY_FIRST = "dmy"
MONTH_FIRST = "mdy"


class Moment(Record):
    """A moment as a file has it: its wall clock, and an offset where the file names one.

    `utc` says that it was written as a moment in UTC, by a program rather than a person's clock.
    """

    at: datetime
    timed: bool = True
    utc: bool = False

    @property
    def key(self) -> str:
        """What the file says of it, the same on every machine."""
        return self.at.isoformat() if self.timed else self.at.date().isoformat()


class Ambiguous(Record):
    """A day like 03/04/2026, of which nobody can tell which number is the month."""


def moment_of(text: str, order: str = "") -> Moment | Ambiguous | None:
    """Return the moment or the day that a text names, None where it names none that there is.

    `order` is DAY_FIRST or MONTH_FIRST where one of them holds for 03/04/2026.
    """
    text = " ".join(text.split())
    if _EPOCH.fullmatch(text):
        at = datetime.fromtimestamp(int(text[:10]), UTC)
        return Moment(at, utc=True)
    for form in _DAYS:
        found = form.match(text)
        if found:
            day = _day(found.groupdict(), order)
            return _with_clock(day, text[found.end() :]) if isinstance(day, date) else day
    return None


def unclear(moment: Ambiguous | None, text: str) -> str:
    """Say why `moment_of` gave no moment for a text."""
    return (reasons.unclear_day if moment is None else reasons.ambiguous_day)(shown(text))


def clock_of(text: str) -> time | None:
    """Return the time that 14:03, 14:03:20, "2:03 pm" or "2 pm" says, None for anything else."""
    found = _CLOCK.fullmatch(" ".join(text.split()))
    return _time(found) if found else None


def order_of(texts: Iterable[str]) -> str:
    """Return which number of 03/04/2026 is the day in a column, "" where none of its days tells."""
    orders = set()
    for text in texts:
        found = re.match(_UNCLEAR, " ".join(text.split()), re.ASCII)
        if found and int(found["one"]) > len(_MONTHS):
            orders.add(DAY_FIRST)
        elif found and int(found["two"]) > len(_MONTHS):
            orders.add(MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else ""


def placed(
    moment: Moment, reading: Reading, zone: tzinfo | None = None
) -> tuple[datetime, str | None] | None:
    """Return a moment with its offset, and the zone here where the offset is the one here.

    `zone` is the file's own. None where the calendar ends before.
    """
    at = moment.at
    try:
        if at.tzinfo and not moment.utc:
            return at, None
        if zone and moment.utc:
            return fixed(at.astimezone(zone)), None
        if zone:
            return fixed(at.replace(tzinfo=zone)), None
        here = _local(at, reading.aware) if moment.utc else reading.aware(at)
    except (ValueError, OverflowError, OSError):
        return None
    return here, reading.zone


def untimed(day: date) -> Moment:
    """Return a day as a moment without a time: at noon."""
    return Moment(datetime.combine(day, NOON), timed=False)


def zone_of(name: object) -> tzinfo | None:
    """Return the zone that an IANA name means, None where it is no name or isn't known here."""
    if not isinstance(name, str):
        return None
    from zoneinfo import ZoneInfo  # 5 ms, for files that name zones

    try:
        return ZoneInfo(name)
    except (ValueError, LookupError, OSError):
        return None


def fixed(at: datetime) -> datetime:
    """Return an aware moment with the bare offset that it has."""
    return at.replace(tzinfo=timezone(at.utcoffset() or timedelta(0)), fold=0)


def _local(at: datetime, aware: Callable[[datetime], datetime]) -> datetime:
    """Return a moment in UTC by the clock here."""
    wall = at.replace(tzinfo=None)
    for _ in range(_TRIES):
        here = aware(wall)
        if here == at:
            return here
        wall += at - here
    return at.astimezone(here.tzinfo)


def _day(parts: dict[str, str | None], order: str) -> date | Ambiguous | None:
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    if "one" in parts:
        one, two = parts["one"], parts["two"]
        certain = one == two or int(one or 0) > len(_MONTHS) or int(two or 0) > len(_MONTHS)
        if not order and not certain:
            return Ambiguous()
        day_first = order == DAY_FIRST or (not order and int(one or 0) > len(_MONTHS))
        day, month = (one, two) if day_first else (two, one)
    if name := parts.get("name"):
        month = next(
            (str(i) for i, full in enumerate(_MONTHS, 1) if full.startswith(name.lower())), "0"
        )
    try:
        found = date(int(year or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _with_clock(day: date, rest: str) -> Moment | None:
    """Return a day with the time that stands behind it, if any."""
    if not rest:
        return untimed(day)
    between = _BETWEEN.match(rest)
    clock = _CLOCK.match(rest, between.end()) if between else None
    offset = _OFFSET.fullmatch(rest, clock.end()) if clock else None
    hours = _time(clock) if clock else None
    if offset is None or hours is None:
        return None
    at = datetime.combine(day, hours)
    if offset["utc"]:
        return Moment(at.replace(tzinfo=UTC), utc=True)
    if offset["sign"]:
        ahead = timedelta(hours=int(offset["h"]), minutes=int(offset["m"]))
        if ahead >= timedelta(days=1):
            return None
        return Moment(at.replace(tzinfo=timezone(-ahead if offset["sign"] == "-" else ahead)))
    return Moment(at)


def _time(found: re.Match[str]) -> time | None:
    hour, half = int(found["hour"]), found["half"]
    if half:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_HALF_DAY if half.lower() == "p" else 0)
    elif not found["minute"]:
        return None
    part = (found["part"] or "").ljust(6, "0")[:6]
    try:
        return time(hour, int(found["minute"] or 0), int(found["second"] or 0), int(part))
    except ValueError:
        return None
