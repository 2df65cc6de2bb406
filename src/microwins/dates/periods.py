"""Reading what a person typed for a day or a period; what isn't sure is refused."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain

from microwins.dates.grammar import DAYS, MONTHS, Piece
from microwins.dates.law import accounts_for
from microwins.dates.reading import readings_of
from microwins.dates.reckoning import Reckoner, before
from microwins.dates.records import YEARS
from microwins.dates.shortcuts import written_in_full
from microwins.errors import BadInputError
from microwins.model.day import day_of
from microwins.model.period import Period, between, month, week, year
from microwins.model.period import day as day_period
from microwins.wording import dates as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.dates.records import DateRules


def read_day(
    text: str, now: datetime, rules: DateRules, option: str = "--since", *, last: bool = False
) -> date:
    """Return the day that `text` means; of a period the first, or the last where `last` says so.

    `option` is named in errors: raises BadInputError, with forms that work, for what can't be
    understood or could be two days.
    """
    found = _span(text, now, rules, option)
    return found.last_day if last else found.start


def read_days(since: str | None, until: str | None, now: datetime, rules: DateRules) -> Period:
    """Return the days from `since` to `until`, both included; None leaves that side open.

    Weekdays and months without a year make the latest such stretch: on a Friday, Monday to Sunday
    is this week, Friday to Monday the last weekend. Raises BadInputError like `read_day`, and
    where the second day lies before the first.
    """
    first = read_day(since, now, rules, "--since") if since is not None else None
    end = read_day(until, now, rules, "--until", last=True) if until is not None else None
    if first and end and end < first and since is not None and until is not None:
        kinds = {_kind_of(since, rules), _kind_of(until, rules)}
        if kinds == {"weekday"}:
            later = end + timedelta(days=7)
            if later in week(day_of(now, rules.day_start), rules.week_start):
                end = later
            else:
                first -= timedelta(days=7)
        elif kinds == {"month"}:
            first = first.replace(year=first.year - 1)
        else:
            begin = read_day(until, now, rules, "--until")
            last = read_day(since, now, rules, "--since", last=True)
            named = {"until": _explained(until, end), "since": _explained(since, first)}
            said = filled(wording.UNTIL_BEFORE_SINCE, **named, first=begin, last=last)
            raise BadInputError(*said)
    return between(first, end)


def _explained(text: str, day: date) -> str:
    """Return what was typed for a day, and which day it is where that isn't the same."""
    said = " ".join(text.split())
    return said if said == str(day) else f"{said} ({day})"


def _kind_of(text: str, rules: DateRules) -> str:
    """Return what a phrase is where it names a bare weekday, or a month without its year."""
    for _, readings in readings_of(text, rules):
        for reading in readings:
            piece = reading[0]
            if len(reading) == 1 and piece.kind == "weekday" and piece.which is None:
                return "weekday"
            if len(reading) == 1 and piece.kind == "month" and isinstance(piece.value, tuple):
                return "month" if piece.value[0] is None else ""
    return ""


def _span(text: str, now: datetime, rules: DateRules, option: str) -> Period:
    """Return the day or the period that `text` means as one of some days."""
    spans = _spans(text, now, rules)
    if len(spans) == 1:
        return spans[0]
    raise _no_day(text, spans, now, rules, option)


def _spans(text: str, now: datetime, rules: DateRules) -> list[Period]:
    """Return the different days and periods that a phrase can mean."""
    exact = written_in_full(text, rules)
    if exact is not None:
        here = rules.aware(exact.at)
        return [day_period(day_of(here, rules.day_start) if exact.timed else exact.at.date())]
    far = _any_date(text)
    if far is not None:
        return [day_period(far)]
    for said, readings in readings_of(text, rules):
        reckoner = Reckoner(now, rules)
        result: list[Period] = []
        for reading in readings:
            result += [found for found, _ in periods_of(reading, reckoner)]
            if all(piece.kind in {"clock", "part"} for piece in reading) and not _dated(reading):
                continue
            if reading[0].kind == "bare ago":  # 6m is rather half a year here
                continue
            for found in reckoner.moments(reading):
                if not found.ahead and accounts_for(said, found.moment, now, rules):
                    own = found.own_day or day_of(found.moment.at, rules.day_start)
                    result.append(day_period(own))
        if result:
            return list(dict.fromkeys(result))
    return []


def means_day(text: str, now: datetime, rules: DateRules) -> bool:
    """Tell whether `text` means a day or a period, or several."""
    return bool(_spans(text, now, rules))


def means_period(text: str, now: datetime, rules: DateRules, unit: str) -> bool:
    """Tell whether `text` means a period of this unit, which `read_period` reads."""
    return bool(_periods(text, now, rules, unit))


def _any_date(text: str) -> date | None:
    """Return a date in ISO 8601 of any year: 9999-12-31 is how some say that there is no end."""
    try:
        found = date.fromisoformat(text.strip()) if text.count("-") == 2 else None  # noqa: PLR2004
    except ValueError:
        return None
    return found and min(found, date.max - timedelta(days=1))


def _dated(reading: list[Piece]) -> bool:
    """Tell whether a part of the day names its day, as "last night" does."""
    return any(piece.kind == "part" and piece.which is not None for piece in reading)


def read_period(
    text: str, now: datetime, rules: DateRules, unit: str = "", option: str = "--since"
) -> tuple[Period, str]:
    """Return the period that `text` means, and its unit: day, week, month, year or days.

    `unit` is the one that the option asks for: after --week a bare 48 is a week. Raises
    BadInputError, with forms that work, where `text` means none, or one of another unit.
    """
    found = _periods(text, now, rules, unit)
    if not found and not unit:
        found = dict.fromkeys(_spans(text.strip(), now, rules), "day")
    if len(found) == 1:
        return next(iter(found.items()))
    raise _no_day(text, list(found), now, rules, option, unit)


def _periods(text: str, now: datetime, rules: DateRules, unit: str) -> dict[Period, str]:
    """Return the different periods that a phrase can mean, each with its unit."""
    typed = text.strip()
    if unit and typed.lower() in {"this", "last"}:
        typed = f"{typed} {unit}"
    found: dict[Period, str] = {}
    tries = [typed, f"week {typed}"] if unit == "week" else [typed]
    for _, readings in chain.from_iterable(readings_of(one, rules) for one in tries):
        reckoner = Reckoner(now, rules)
        named = [one for reading in readings for one in periods_of(reading, reckoner)]
        found.update({span: kind for span, kind in named if unit in {"", kind}})
        if found:
            break
    return found


def _no_day(  # noqa: PLR0913, PLR0917 (what the error tells of)
    text: str,
    spans: list[Period],
    now: datetime,
    rules: DateRules,
    option: str,
    unit: str = "",
) -> BadInputError:
    """Return the error of a phrase that means no day or period, or several."""
    from microwins.dates import forms  # never on the road of a phrase that is read

    def works(form: str) -> date | None:
        found = _spans(form, now, rules)
        return found[0].start if len(found) == 1 else None

    said = {"option": option, "phrase": forms.shown(text)}
    general = forms.OF_UNIT.get(unit, forms.GENERAL_DAYS)
    if spans:
        message = wording.DAYS.format(**said)
        return forms.refusal(message, option, (str(span.start) for span in spans), general)
    which = unit or "day"
    bare = _of_bare_number(said["phrase"], unit, day_of(now, rules.day_start))
    if unit and not bare:
        bare = tuple(_around(span, unit, rules) for span in _spans(text, now, rules))
    similar = bare if unit else (*filter(works, bare), *forms.similar(text, works, rules))
    message = (wording.NO_DAYS if said["phrase"] else wording.DAYS_MISSING)[which].format(**said)
    return forms.refusal(message, option, similar, general)


def _of_bare_number(text: str, unit: str, today: date) -> tuple[str, ...]:
    """Return what a number alone can be: a week by its number, after --month a month."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 0  # noqa: PLR2004
    if unit == "month" and 1 <= number <= 12:  # noqa: PLR2004 (months)
        return (f"{today.year - (number > today.month)}-{number:02}",)
    if unit == "year" and number:
        return (str(2000 + number),)
    return () if unit or not number else (f"week {number}",)


def _around(span: Period, unit: str, rules: DateRules) -> str:
    """Return the week, month or year in which a period begins, as it is typed."""
    if unit == "week":
        first = week(span.start, rules.week_start).start
        number = (first + timedelta(days=(3 - first.weekday()) % 7)).isocalendar()
        return f"{number.year}-W{number.week:02}"
    return f"{span.start:%Y-%m}" if unit == "month" else str(span.start.year)


def periods_of(reading: list[Piece], reckoner: Reckoner) -> list[tuple[Period, str]]:
    """Return the period that a reading names and its unit; nothing where it names none."""
    if len(reading) != 1:
        return []
    piece = reading[0]
    try:
        found = _period(piece, reckoner)
    except (OverflowError, ValueError):
        return []
    if found is None or found[0].start.year not in YEARS or found[0].last_day.year not in YEARS:
        return []
    return [found]


def _period(piece: Piece, reckoner: Reckoner) -> tuple[Period, str] | None:
    value, kind = piece.value, piece.kind
    if kind == "year" and isinstance(value, int):
        return year(date(value, 1, 1)), "year"
    if kind == "month" and isinstance(value, tuple):
        number, which = value
        if number is None:
            number = reckoner.today.year - (which > reckoner.today.month)
        return month(date(number, which, 1)), "month"
    if kind == "week" and isinstance(value, tuple):
        in_year, number = value
        return _numbered_week(in_year, number, reckoner)
    if kind in {"unit", "weekend"} and isinstance(value, str):
        return _unit(value, reckoner, piece.which)
    if kind in {"last", "so many"} and isinstance(value, tuple):
        amount, unit = value
        return _latest(amount, unit, reckoner) if amount else None
    return None


def _numbered_week(
    in_year: int | None, number: int, reckoner: Reckoner
) -> tuple[Period, str] | None:
    years = [in_year] if in_year else [reckoner.today.year, reckoner.today.year - 1]
    if in_year is None and reckoner.today.isocalendar()[0] > reckoner.today.year:
        years.insert(0, reckoner.today.year + 1)
    for one in years:
        try:
            thursday = date.fromisocalendar(one, number, 4)
        except ValueError:
            continue
        found = week(thursday, reckoner.rules.week_start)
        if in_year or found.start <= reckoner.today:
            return found, "week"
    return None


def _unit(unit: str, reckoner: Reckoner, which: int | None) -> tuple[Period, str] | None:
    if unit == "weekend":
        return _weekend(reckoner.today, which)
    if which not in {0, -1}:
        return None

    def around(day: date) -> Period:
        if unit == "week":
            return week(day, reckoner.rules.week_start)
        return month(day) if unit == "month" else year(day)

    found = around(reckoner.today)
    return (around(found.start - timedelta(days=1)) if which == -1 else found), unit


def _weekend(today: date, which: int | None) -> tuple[Period, str] | None:
    """Return the weekend that has begun; the last one is over, and this one may lie ahead."""
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    begun = (today - saturday).days < 2  # noqa: PLR2004 (Saturday and Sunday)
    if which == 1 or (which == 0 and not begun):
        return None
    start = saturday - timedelta(days=7 * (which == -1 and begun))
    return Period(start, start + timedelta(days=2)), "days"


def _latest(amount: int, unit: str, reckoner: Reckoner) -> tuple[Period, str]:
    """Return so many days, weeks, months or years up to and with today."""
    end = reckoner.today + timedelta(days=1)
    if unit in DAYS:
        return Period(end - timedelta(days=amount * DAYS[unit]), end), "days"
    return Period(before(end, amount * MONTHS[unit]), end), "days"
