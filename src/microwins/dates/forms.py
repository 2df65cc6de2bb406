"""Forms that work, made from what was typed: what an error offers instead of a phrase."""

from __future__ import annotations

from datetime import timedelta

from microwins.dates.grammar import CENTURIES
from microwins.dates.reckoning import PARTS, hour_in
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import MARK, NUMBER, ZONE, atoms, vocabulary
from microwins.dates.zones import DISPUTED
from microwins.errors import BadInputError
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from microwins.dates.records import DateRules, Moment
    from microwins.dates.tokens import Token
    from microwins.dates.vocabulary import Atom, Vocabulary

GENERAL = ("yesterday 21:00", "2 hours ago", "2026-11-20 07:30")
GENERAL_DAYS = ("yesterday", "last monday", "2026-11-20")
OF_UNIT = {"week": ("2026-W46", "last"), "month": ("2026-10", "last"), "year": ("2026", "last")}

_ENOUGH = 3
_LONGEST_WORDS = 4
_TELLING = {"day", "weekday", "weekend", "part", "unit", "month", "ampm", "hour", "monthmark"}
_TELLING |= {"thispart", "lastpart", "thisunit", "lastunit"}
"""The meanings by which a language is known to be the one that was typed."""

_MOST_SHOWN = 60
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def refusal(
    message: str, option: str, offered: Iterable[str], general: tuple[str, ...]
) -> BadInputError:
    """Return the error that offers up to three forms: those made from the phrase, then others."""
    forms: list[str] = []
    for form in (*offered, *general):
        if form not in forms and len(forms) < _ENOUGH:
            forms.append(form)
    quoted = (f"'{form}'" if " " in form else form for form in forms)
    return BadInputError(message, ", ".join(f"{option} {form}" for form in quoted))


def shown(text: str) -> str:
    """Return a phrase as an error repeats it: on one line, and not endless."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_SHOWN else f"{line[: _MOST_SHOWN - 1]}…"


def written(found: Moment, now: datetime, rules: DateRules, base: date | None = None) -> str:
    """Return a moment in the shortest form that means it alone; `base` is the day of a clock."""
    here = rules.aware(found.at)
    own, today = here.date(), day_of(now, rules.day_start)
    near = {today: "today " if base else "", today - timedelta(days=1): "yesterday "}
    day = near.get(own, f"{own} ")
    if not found.timed:
        return day.strip() or "today"
    return f"{day}{here:%H:%M}"


def similar(text: str, read: Callable[[str], date | None], rules: DateRules) -> Iterator[str]:
    """Yield forms that hold the days and the hours of a phrase that can't be read as it stands.

    `read` returns the day of a form that can be read.
    """
    seen = list(_known(text, rules))
    if _is_of_another_year(seen):
        return
    weekdays = list(dict.fromkeys(day for atom in seen for day in _days(atom)))
    dates = list(dict.fromkeys(filter(read, _dates(seen))))
    hours = list(dict.fromkeys(_hours(seen)))
    joined = [] if weekdays else [one for one in seen if one.means.get(MARK) in {".", "-"}]
    apart = hours if dates and joined else []  # of 20.11 either the date or the clock time
    hours = [] if apart else hours
    lengths, clocks = _lengths(seen)
    exact = dates or weekdays  # of "monday 20 november" the hour belongs to the date
    options = [f"{day} {hour}" for day in exact for hour in hours]
    options += [*lengths, *([] if options else hours), *_in_period(seen), *dates, *weekdays, *apart]
    options += [f"yesterday {hour}" for hour in hours] if not exact else []
    on = read(exact[0] if exact else "today")
    zoned = [f"{on}T{hour}{offset}" for hour in hours[:1] for offset in _offsets(seen) if on]
    yield from (form for form in (*zoned, *options, *clocks) if read(form))


def _lengths(seen: list[Atom]) -> tuple[list[str], list[str]]:
    """Return the lengths of a phrase, and apart those whose unit is also the word for o'clock."""
    lengths: list[str] = []
    clocks: list[str] = []
    total, counted = 0.0, 0
    for at, (atom, after) in enumerate(zip(seen, seen[1:], strict=False)):  # noqa: RUF007
        unit, amount = after.means.get("unit"), float(atom.text) if atom.width else 0
        if at and (seen[at - 1].text == "/" or "hour" in seen[at - 1].means):
            continue  # 1/2 hour, 8 uhr 5 minuten
        if at > 1 and seen[at - 1].text in {".", ","} and atom.glued and amount:
            amount = float(f"{seen[at - 2].text}.{atom.text}") if seen[at - 2].width else 0
        if unit == "day" and amount != int(amount):
            amount, unit = amount * 24, "hour"
        if amount > 1 and unit in {"minute", "hour", "day"}:
            months = [f"{amount:g} months ago"] if after.text == "m" else []
            where = clocks if after.means.get("hour", "weak") != "weak" else lengths
            where += [*months, f"{amount:g} {unit}s ago"]
            counted += 1
            total += amount * {"minute": 1, "hour": 60, "day": 24 * 60}[unit]
    if counted > 1 and not clocks:
        return [f"{total / 60:g} hours ago" if total % 60 == 0 else f"{total:g} minutes ago"], []
    return lengths, clocks


def _is_of_another_year(seen: list[Atom]) -> bool:
    """Tell whether days are named in a month or a year that isn't told here: "last november"."""
    said = {kind: value for atom in seen for kind, value in atom.means.items()}
    units = {said.get("unit"), said.get("lastunit")} & {"month", "year"}
    past = "last" in said and "month" in said
    return "ago" not in said and "before" not in said and (past or (bool(units) and len(seen) > 1))


def _in_period(seen: list[Atom]) -> Iterator[str]:
    """Yield days of a week, a weekend or a month that was named alone."""
    said = {kind: value for atom in seen for kind, value in atom.means.items()}
    if NUMBER in said or {"weekday", "weekend"} & set(said):
        return
    if "week" in {said.get("unit"), said.get("thisunit"), said.get("lastunit")}:
        week = "last week" if {"last", "lastunit"} & set(said) else "this week"
        yield from () if "ago" in said else (f"monday {week}", f"friday {week}")
    month = said.get("month")
    if isinstance(month, int):
        yield from (f"{_NAMES[month - 1]} 1", f"{_NAMES[month - 1]} 15")


def _dates(seen: list[Atom]) -> Iterator[str]:
    """Yield what the numbers of a phrase can be as dates that are refused as they were typed."""

    def number(at: int) -> int:
        value = seen[at].number if 0 <= at < len(seen) else 0
        return int(value or 0)

    for at, atom in enumerate(seen):
        month, mark = atom.means.get("month"), atom.means.get(MARK)
        if isinstance(month, int):
            behind = at + 2 + (at + 2 < len(seen) and seen[at + 2].text == ",")
            places = [(at - 1, at + 1), (at + 1, behind)]
            places += [(one + one - at, at + 2) for one in (at - 1, at + 1) if _is_dash(seen, one)]
            for day, year in places:
                if number(day):
                    full = number(year) if _is_year(seen, year) else 0
                    yield from _date(full, month, number(day))
                    break
        elif mark in {"/", ".", "-"} and atom.glued and at:
            pair, third = (number(at - 1), number(at + 1)), number(at + 3)
            unit = at + 2 < len(seen) and "unit" in seen[at + 2].means  # 1.5 days
            if unit or (mark == "-" and not third and max(pair) <= 12):  # noqa: PLR2004 (8-9)
                continue
            if number(at - 3) and seen[at - 2].glued:
                continue  # the second mark
            year = third if third and seen[at + 2].glued and _is_year(seen, at + 3) else 0
            for day, number_of_month in (pair, pair[::-1]):
                yield from _date(year, number_of_month, day)


def _is_dash(seen: list[Atom], at: int) -> bool:
    """Tell whether a hyphen stands at a place: 20-nov, nov-20."""
    return 0 < at < len(seen) and seen[at].text == "-"


def _is_year(seen: list[Atom], at: int) -> bool:
    """Tell whether a number behind a date is its year, and not an hour."""
    follows = seen[at + 1] if at + 1 < len(seen) else None
    clock = follows and (
        follows.text in {":", "."} or {"ampm", "hour", "unit"} & set(follows.means)
    )
    return at < len(seen) and seen[at].width in {2, 4} and not clock


def _date(year: int, month: int, day: int) -> Iterator[str]:
    """Yield a date as it is typed, with its year where one was."""
    if 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004 (dates)
        full = year if year in CENTURIES else year + 2000
        yield f"{full}-{month:02}-{day:02}" if year else f"{_NAMES[month - 1]} {day}"


def _offsets(seen: list[Atom]) -> Iterator[str]:
    """Yield the offsets that a disputed abbreviation of a zone can mean."""
    for atom in seen:
        yield from DISPUTED.get(str(atom.means.get(ZONE, "")).upper(), ())


def _known(text: str, rules: DateRules) -> Iterator[Atom]:
    """Yield what is understood of a phrase, word by word, in the first language that knows any."""
    cut = tokens(text) or []
    for language in rules.languages:
        words = vocabulary(language)
        if words is None:
            continue
        found = list(_known_words(cut, words))
        if any(_TELLING & set(atom.means) for atom in found):
            yield from found
            return
    english = vocabulary("en")
    if english:
        yield from _known_words(cut, english)


def _known_words(cut: list[Token], words: Vocabulary) -> Iterator[Atom]:
    """Yield what the words mean that a language knows, taking the longest; the others are left."""
    at = 0
    while at < len(cut):
        for end in range(min(len(cut), at + _LONGEST_WORDS), at, -1):
            found = atoms(cut[at:end], words)
            if found:
                yield from found
                break
        at = end


def _days(atom: Atom) -> Iterator[str]:
    """Yield the days that a word names."""
    offset, weekday = atom.means.get("day"), atom.means.get("weekday")
    if isinstance(weekday, int):
        yield _WEEKDAYS[weekday]
    elif isinstance(offset, int) and offset <= 0:
        yield {0: "today", -1: "yesterday"}.get(offset, f"{-offset} days ago")
    elif "weekend" in atom.means:
        yield from ("saturday", "sunday")


def _hours(seen: list[Atom]) -> Iterator[str]:
    """Yield the clock times that the numbers of a phrase can be."""
    ago = any("ago" in atom.means for atom in seen)
    part = next((str(atom.means["part"]).rstrip("*") for atom in seen if "part" in atom.means), "")
    at = 0
    while at < len(seen):
        start, at = at, at + 1
        number, width = seen[start].number, seen[start].width
        if not isinstance(number, int) or _is_counted(seen, start) or (number == 1 and not width):
            continue  # a few hours ago
        if width == len("2026") and number in CENTURIES and len(seen) > 1:
            continue
        minute, at = _minutes_of(seen, start)
        number = number // 100 if width in {3, 4} else number
        half = seen[at].means.get("ampm") if at < len(seen) else None
        if ago and not half and at == start + 1:
            continue  # 3 sundays ago
        hour: int | None = number
        if half and 1 <= number <= 12:  # noqa: PLR2004 (hours of a half day)
            hour = number % 12 + 12 * (half == "pm")
        elif part in PARTS and number <= 24:  # noqa: PLR2004 (hours)
            hour = hour_in(part, number, sure=number > 12)  # noqa: PLR2004
        if hour is not None and hour < 24 and minute < 60:  # noqa: PLR2004 (a clock)
            yield f"{hour:02}:{minute:02}"


def _minutes_of(seen: list[Atom], at: int) -> tuple[int, int]:
    """Return the minutes of a clock time whose hour stands at a place, and where it ends."""
    if seen[at].width in {3, 4}:
        return int(seen[at].text) % 100, at + 1
    if at + 2 < len(seen) and seen[at + 2].glued:
        widths = {":": {1, 2}, ".": {2}, "h": {2}}.get(seen[at + 1].text, ())
        if seen[at + 2].width in widths:
            return int(seen[at + 2].text), at + 3
    if at + 2 < len(seen) and "hour" in seen[at + 1].means and seen[at + 2].width in {1, 2}:
        return int(seen[at + 2].text), at + 3
    behind = at + 1
    if behind < len(seen) and seen[behind].width == 2 and not _is_counted(seen, behind):  # noqa: PLR2004
        return int(seen[behind].text), at + 2  # 8 30
    return 0, at + 1


def _is_written_out(seen: list[Atom]) -> bool:
    """Tell whether a phrase holds two marks as they stand in 20-11-2026."""
    return any(sum(atom.means.get(MARK) == mark for atom in seen) > 1 for mark in ".-")


def _is_counted(seen: list[Atom], at: int) -> bool:
    """Tell whether a number is the day of a month, or counts a unit: no hour, either way."""
    near = [seen[one] for one in (at - 1, at + 1) if 0 <= one < len(seen)]
    slash = any(atom.means.get(MARK) == "/" for atom in near)
    hyphens = [one for one in (at - 1, at + 1) if 0 < one < len(seen) - 1 and seen[one].text == "-"]
    slash = slash or any(4 in {seen[one - 1].width, seen[one + 1].width} for one in hyphens)  # noqa: PLR2004
    dots = _is_written_out(seen)
    follows = seen[at + 1].means if at + 1 < len(seen) else {}
    signs = {"yearmark", "monthmark", "daymark"} & set(follows)
    dated = bool(signs) or any({"month", "ord"} & set(atom.means) for atom in near)
    unit = "unit" in follows and "hour" not in follows
    return slash or dots or dated or unit
