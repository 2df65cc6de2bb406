"""Days and times as other programs write them, read where they can be read in one way alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from microwins.formats.entry import Reading
from microwins.formats.reading.source import excerpt
from microwins.model.record import Record
from microwins.model.win import YEARS
from microwins.model.zones import fixed_offset
from microwins.wording import dates as wording
from microwins.wording import reading as reasons

DAY_FIRST = "dmy"
MONTH_FIRST = "mdy"
YEAR_FIRST = "ymd"

_NOON = time(12)
_MONTHS = [wording.month(date(2000, number, 1)).lower() for number in range(1, 13)]
_WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,? )?"
_NAMED = r"(?P<name>[A-Za-z]{3,9})\.?"
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_UNCLEAR = r"(?P<one>\d{1,2})([/-])(?P<two>\d{1,2})\2(?P<three>\d{4}|\d{2})(?!\d)"
_YEAR_FIRST = r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})"
_DAYS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        _YEAR_FIRST,
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
        r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4}|\d{2}(?!\d))",
        _UNCLEAR,
        rf"{_WEEKDAY}(?P<day>\d{{1,2}}){_ORDINAL}[ -]{_NAMED},?[ -](?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})/{_NAMED}/(?P<year>\d{{2}}(?:\d{{2}})?)",
        rf"{_WEEKDAY}{_NAMED} (?P<day>\d{{1,2}}){_ORDINAL},? (?P<year>\d{{4}})",
    )
)
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?!\d)", re.ASCII)
"""20261121T021500Z, as calendars and Taskwarrior write it."""
_BETWEEN = re.compile(r"(?:T|,? ?\bat |, ?| )", re.ASCII)
_MORNING = {
    *("am", "a", "vorm", "\u4e0a\u5348", "\u5348\u524d", "\uc624\uc804", "\u03c0\u03bc"),
    *("\u0635", "de", "dop", "sa", "\u00f6\u00f6"),
}
_AFTERNOON = {
    *("pm", "p", "nachm", "\u4e0b\u5348", "\u5348\u5f8c", "\uc624\ud6c4", "\u03bc\u03bc"),
    *("\u0645", "du", "odp", "ch", "\u00f6s"),
}
_HALF = "|".join(
    r"\.?\s?".join(word) + r"\.?" for word in sorted(_MORNING | _AFTERNOON, reverse=True)
)
_CLOCK = re.compile(
    rf"(?P<before>{_HALF})?\s?(?P<hour>\d{{1,2}})"
    r"(?:(?P<sign>[:.]|\s?h\s?)(?P<minute>\d{2})(?:(?P=sign)(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?)?"
    rf"(?:\s?(?P<after>{_HALF}))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r" ?\(?(?:(?P<utc>Z|UTC|GMT)|(?:UTC|GMT)?(?P<sign>[+-])"
    r"(?P<h>\d{2}|(?<=(?:UTC|GMT)[+-])\d)(?::?(?P<m>\d{2}))?)?\)?",
    re.ASCII,
)
"""Z, +01:00, as PostgreSQL +01, as Notion (GMT+1)."""
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?", re.ASCII)  # from 2001 to 2033: no date begins so
_IN_WORDS = (
    re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})?", re.ASCII),
    re.compile(
        r"(?:(?P<year>\d{4})[\u5e74\ub144]\s?)?(?P<month>\d{1,2})[\u6708\uc6d4]\s?"
        r"(?P<day>\d{1,2})[\u65e5\uc77c]"
    ),
    re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>\D{3,30}?)(?:\s+(?P<year>\d{4})\D{0,5})?"),
    re.compile(r"(?P<month>\D{3,30}?)\s+(?P<day>\d{1,2})(?:[.,\s]+(?P<year>\d{4}))?\.?"),
)
"""How apps write days in the language of a phone: "18. Mai 2018", "5 de marzo", "18 May"."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_MONTH_BEGINNINGS = (
    "jan ene gen sty led \u044f\u043d\u0432",
    "feb f\xe9v fev lut \xfano \u0444\u0435\u0432",
    "mar m\xe4r mrt maa b\u0159e \u043c\u0430\u0440",
    "apr abr avr kwi dub \u0430\u043f\u0440",
    "may mai maj mag mei mayo maio kv\u011b \u043c\u0430\u0439 \u043c\u0430\u044f",
    "jun juin giu cze \u010derven \u010dervna \u0438\u044e\u043d",
    "jul juil lug lip \u010dervenec \u010dervence \u0438\u044e\u043b",
    "aug ao\xfb ago sie srp \u0430\u0432\u0433",
    "sep set wrz z\xe1\u0159 \u0441\u0435\u043d",
    "oct okt ott out pa\u017a \u0159\xedj \u043e\u043a\u0442",
    "nov lis \u043d\u043e\u044f",
    "dec dez d\xe9c dic gru pro \u0434\u0435\u043a",
)
"""How the months begin in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
Polish, Czech and Russian."""

_ORDERS = (DAY_FIRST, MONTH_FIRST, YEAR_FIRST)
_MONTH_NUMBERS, _DAY_NUMBERS = range(1, 13), range(1, 32)
_MORE_YEARS = 2
"""By so many years more is what changes from day to day known as none."""
_THIS_CENTURY, _LAST_CENTURY, _LAST_OF_IT = 2000, 1900, 70
_HALF_DAY = 12
_TRIES = 3


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
    """A day like 03/04/2026, where either number may be the month."""


def moment_of(text: str, order: str = "") -> Moment | Ambiguous | None:
    """Return the moment or the day that a text names, None where it names none that there is.

    `order` is DAY_FIRST or MONTH_FIRST where one of them holds for 03/04/2026, or YEAR_FIRST where
    that does for 26/04/03.
    """
    text = _PACKED.sub(r"\1-\2-\3T\4:\5:\6", " ".join(text.split()))
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
    said = reasons.UNCLEAR_DAY if moment is None else reasons.AMBIGUOUS_DAY
    return said.format(text=excerpt(text))


def day_in(text: str) -> date | None:
    """Return the day that "2026-11-22" (or with slashes or dots) means, None for any other text."""
    found = re.fullmatch(_YEAR_FIRST, text.strip(), re.ASCII)
    return a_day(found["year"], found["month"], found["day"]) if found else None


def day_in_words(text: str, year: str) -> date | None:
    """Return the day that a text means, in the `year` of another cell where it has none itself."""
    for shape in _IN_WORDS:
        if found := shape.fullmatch(text.strip()):
            in_year = found["year"] or year.strip()
            if re.fullmatch(r"\d{4}", in_year, re.ASCII):
                month = found["month"]
                return a_day(in_year, month if month.isdecimal() else _month(month), found["day"])
    return None


def a_day(year: str | int, month: str | int, day: str | int) -> date | None:
    """Return a day, None where no calendar has it or no win can be in its year."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in YEARS else None


def clock_of(text: str, *, on_phone: bool = False) -> time | None:
    """Return the time that 14:03, 14:03:20, "2:03 pm" or "2 pm" says, None for anything else.

    Phones write "14.03", "14 h 03", "18:50 pm" and "0:10 pm", too, in the words of their language.
    """
    found = _CLOCK.fullmatch(" ".join(text.split()))
    return _time(found, on_phone=on_phone) if found else None


def at_clock(day: date, clock: time | None = None) -> datetime:
    """Return a moment by the clock on the wall, noon where no time is known."""
    return datetime.combine(day, clock or _NOON)


def iso_moment(text: object) -> Moment | None:
    """Return the moment that an ISO time with its date says, as the journal writes it."""
    if not isinstance(text, str) or ":" not in text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return Moment(at) if at.year in YEARS else None


def order_of(texts: Iterable[str]) -> str:
    """Return in which order a column writes 03/04/2026 or 03/04/26, "" where its days don't tell.

    What isn't a month or a day tells, and what changes from day to day is no year.
    """
    shaped = (re.match(_UNCLEAR, " ".join(text.split()), re.ASCII) for text in texts)
    days = [parts for found in shaped if found and _orders(parts := found.groupdict())]
    possible = set(_ORDERS).intersection(*map(_orders, days)) if days else set()
    years = {order: len({_in_order(parts, order)[0] for parts in days}) for order in possible}
    by_years = sorted(possible, key=lambda order: years[order])
    if len(possible) > 1 and years[by_years[1]] < years[by_years[0]] + _MORE_YEARS:
        return ""
    return next(iter(by_years), "")


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
            return fixed_offset(at.astimezone(zone)), None
        if zone:
            return fixed_offset(at.replace(tzinfo=zone)), None
        here = _local(at, reading.aware) if moment.utc else reading.aware(at)
    except (ValueError, OverflowError, OSError):
        return None
    return here, reading.zone


def untimed(day: date) -> Moment:
    """Return a day as a moment without a time: at noon."""
    return Moment(at_clock(day), timed=False)


def _local(at: datetime, aware: Callable[[datetime], datetime]) -> datetime:
    """Return a moment in UTC by the clock here."""
    wall = at.replace(tzinfo=None)
    for _ in range(_TRIES):
        here = aware(wall)
        if here == at:
            return here
        wall += at - here
    return at.astimezone(here.tzinfo)


def _orders(parts: Mapping[str, str | None]) -> set[str]:
    """Return the orders in which a day in three numbers can be one."""
    found = set()
    for order in _ORDERS:
        year, month, day = _in_order(parts, order)
        if month in _MONTH_NUMBERS and day in _DAY_NUMBERS and year:
            found.add(order)
    return found


def _in_order(parts: Mapping[str, str | None], order: str) -> tuple[int, int, int]:
    """Return the year, the month and the day of three numbers in an order."""
    numbers = (parts["one"] or "", parts["two"] or "", parts["three"] or "")
    year, month, day = (numbers[order.index(letter)] for letter in "ymd")
    return full_year(year), int(month), int(day)


def full_year(digits: str) -> int:
    """Return the year of four digits or of two; that of one isn't known, 0."""
    year = int(digits)
    if len(digits) == len("26"):
        return year + (_THIS_CENTURY if year < _LAST_OF_IT else _LAST_CENTURY)
    return year if len(digits) == len("2026") else 0


def _day(parts: dict[str, str | None], order: str) -> date | Ambiguous | None:
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if "one" in parts:
        orders = _orders(parts)
        if order or len(orders) == 1:
            return a_day(*_in_order(parts, order or orders.pop()))
        days = {a_day(*_in_order(parts, one)) for one in orders}
        return Ambiguous() if len(days) > 1 else next(iter(days), None)
    if name := parts.get("name"):
        month = next(
            (str(i) for i, full in enumerate(_MONTHS, 1) if full.startswith(name.lower())), "0"
        )
    return a_day(full_year(year or ""), month or 0, day or 0)


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
        ahead = timedelta(hours=int(offset["h"]), minutes=int(offset["m"] or 0))
        if ahead >= timedelta(days=1):
            return None
        return Moment(at.replace(tzinfo=timezone(-ahead if offset["sign"] == "-" else ahead)))
    return Moment(at)


def _time(found: re.Match[str], *, on_phone: bool = False) -> time | None:
    hour = int(found["hour"])
    half = re.sub(r"[\s.]", "", (found["before"] or "") + (found["after"] or "")).lower()
    if (half and half not in _MORNING | _AFTERNOON) or (
        found["sign"] not in {None, ":"} and not on_phone
    ):
        return None
    if half:
        if hour <= _HALF_DAY and (hour or on_phone):
            hour = hour % _HALF_DAY + (_HALF_DAY if half in _AFTERNOON else 0)
        elif half in _MORNING or not on_phone:
            return None
    elif not found["minute"]:
        return None
    part = (found["part"] or "").ljust(6, "0")[:6]
    try:
        return time(hour, int(found["minute"] or 0), int(found["second"] or 0), int(part))
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return the number of a month by its name in any of the languages, 0 for another word."""
    best = (0, 0)
    for word in _WORD.findall(name.lower()):
        for number, beginnings in enumerate(_MONTH_BEGINNINGS, 1):
            fit = [start for start in beginnings.split() if word.startswith(start)]
            best = max(best, (len(max(fit, key=len, default="")), number))
    return best[1] if best[0] else 0
