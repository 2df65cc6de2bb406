"""Forms that work, made from what was typed: what an error offers instead of a phrase."""

from __future__ import annotations

from datetime import timedelta

from microwins.dates.grammar import CENTURIES
from microwins.dates.reckoning import PARTS, hour_in
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import MARK, ZONE, atoms, vocabulary
from microwins.dates.zones import DISPUTED
from microwins.errors import BadInputError
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from microwins.dates.records import DateRules, Moment
    from microwins.dates.vocabulary import Atom

GENERAL = ("yesterday 21:00", "2 hours ago", "2026-11-20 07:30")
GENERAL_DAYS = ("yesterday", "last monday", "2026-11-20")
OF_UNIT = {"week": "2026-W46", "month": "2026-10", "year": "2026"}

_ENOUGH = 3
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
    dates = list(dict.fromkeys(_dates(seen)))
    hours = list(dict.fromkeys(_hours(seen)))
    days = list(dict.fromkeys(day for atom in seen if (day := _day(atom))))
    if dates and not days:
        hours = [] if any(atom.means.get(MARK) == "." for atom in seen) else hours
    days = days or dates
    lengths = [
        f"{atom.text} {after.means['unit']}s ago"
        for atom, after in zip(seen, seen[1:], strict=False)  # noqa: RUF007 (itertools costs)
        if atom.width and atom.text != "1" and after.means.get("unit") in {"minute", "hour", "day"}
    ]
    options = [f"{day} {hour}" for day in days for hour in hours]
    options += [*lengths, *([] if options else hours), *days]
    options += [f"yesterday {hour}" for hour in hours] if not days else []
    on = read(days[0] if days else "today")
    zoned = [f"{on}T{hour}{offset}" for hour in hours[:1] for offset in _offsets(seen) if on]
    yield from (form for form in (*zoned, *options) if read(form))


def _dates(seen: list[Atom]) -> Iterator[str]:
    """Yield what the numbers of a phrase can be as dates that are refused as they were typed."""
    marks = {"/", "."} | ({"-"} if _is_written_out(seen) else set())
    for at, atom in enumerate(seen):
        month, day = atom.means.get("month"), None
        if isinstance(month, int):
            near = [one for one in (at - 1, at + 1) if 0 <= one < len(seen)]
            for day in (seen[one].number for one in near):
                if isinstance(day, int):
                    yield f"{_NAMES[month - 1]} {day}"
        elif atom.means.get(MARK) in marks and 0 < at < len(seen) - 1:
            pair = (seen[at - 1].number, seen[at + 1].number)
            for day, month in (pair, pair[::-1]):
                if isinstance(day, int) and isinstance(month, int) and 1 <= month <= 12:  # noqa: PLR2004
                    yield f"{_NAMES[month - 1]} {day}"


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
        found = [atom for token in cut for atom in atoms([token], words) or []]
        if any(
            set(atom.means) & {"day", "weekday", "part", "unit", "month", "ampm"} for atom in found
        ):
            yield from found
            return
    english = vocabulary("en")
    if english:
        yield from atoms([token for token in cut if not token.word], english) or []


def _day(atom: Atom) -> str:
    offset, weekday = atom.means.get("day"), atom.means.get("weekday")
    if isinstance(weekday, int):
        return _WEEKDAYS[weekday]
    if isinstance(offset, int) and offset <= 0:
        return {0: "today", -1: "yesterday"}.get(offset, f"{-offset} days ago")
    return ""


def _hours(seen: list[Atom]) -> Iterator[str]:
    """Yield the clock times that the numbers of a phrase can be."""
    part = next((str(atom.means["part"]).rstrip("*") for atom in seen if "part" in atom.means), "")
    at = 0
    while at < len(seen):
        start, at = at, at + 1
        number, width, minute = seen[start].number, seen[start].width, 0
        if not isinstance(number, int) or _is_counted(seen, start):
            continue
        if width == len("2026") and number in CENTURIES and len(seen) > 1:
            continue
        if width in {3, 4}:
            number, minute = divmod(number, 100)
        elif _is_clock(seen, start):
            minute = int(seen[start + 2].text)
            at += 2
        half = seen[at].means.get("ampm") if at < len(seen) else None
        hour: int | None = number
        if half and 1 <= number <= 12:  # noqa: PLR2004 (hours of a half day)
            hour = number % 12 + 12 * (half == "pm")
        elif part in PARTS and number <= 24:  # noqa: PLR2004 (hours)
            hour = hour_in(part, number, sure=number > 12)  # noqa: PLR2004
        if hour is not None and hour < 24 and minute < 60:  # noqa: PLR2004 (a clock)
            yield f"{hour:02}:{minute:02}"


def _is_clock(seen: list[Atom], at: int) -> bool:
    """Tell whether a number is followed by minutes."""
    return at + 2 < len(seen) and seen[at + 1].text in {":", ".", "h"} and seen[at + 2].width == 2  # noqa: PLR2004


def _is_written_out(seen: list[Atom]) -> bool:
    """Tell whether a phrase holds two marks as they stand in 20-11-2026."""
    return any(sum(atom.means.get(MARK) == mark for atom in seen) > 1 for mark in ".-")


def _is_counted(seen: list[Atom], at: int) -> bool:
    """Tell whether a number is the day of a month, or counts a unit: no hour, either way."""
    near = [seen[one] for one in (at - 1, at + 1) if 0 <= one < len(seen)]
    slash = any(atom.means.get(MARK) == "/" for atom in near)
    dots = _is_written_out(seen)
    dated = any({"month", "ord"} & set(atom.means) for atom in near)
    follows = seen[at + 1].means if at + 1 < len(seen) else {}
    unit = "unit" in follows and "hour" not in follows
    return slash or dots or dated or unit
