"""Reading what a person typed for a moment, a day or a period; what isn't sure is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from microwins.dates.grammar import Grammar, Length
from microwins.dates.law import accounts_for
from microwins.dates.reckoning import Found, Reckoner
from microwins.dates.records import YEARS, Moment, fixed
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import Atom, atoms, vocabulary
from microwins.errors import BadInputError
from microwins.model.day import NOON, day_of
from microwins.model.period import Period, between, week
from microwins.model.period import day as day_period
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.dates.grammar import Piece
    from microwins.dates.records import DateRules

_ISO_DAY = len("2026-11-20")
_ISO_COMPACT = len("20261120")


class _Read(Record):
    """The readings of a phrase in one language, and what its words mean there."""

    said: list[Atom]
    readings: list[list[Piece]]


# Moments.


def read_moment(
    text: str,
    now: datetime,
    rules: DateRules,
    base: date | None = None,
    option: str = "--at",
) -> Moment:
    """Return the moment that `text` means, seen from `now`.

    A time without a day is taken on the day `base`, or else on the person's own today. `option`
    is named in errors: raises BadInputError, with forms that work, for what can't be understood,
    could be two moments, or lies ahead.
    """
    meant = _moments(text, now, rules, base)
    if meant.only is not None:
        return meant.only.moment
    raise _refused(text, meant, now, rules, option)


class _Meant(Record):
    """The different moments that a phrase can mean; `lengths` are those said as "2 hours ago"."""

    found: list[Found]
    lengths: dict[datetime, str]

    @property
    def only(self) -> Found | None:
        """The moment, where it is one and has been."""
        return self.found[0] if len(self.found) == 1 and not self.found[0].ahead else None


def _moments(text: str, now: datetime, rules: DateRules, base: date | None = None) -> _Meant:
    """Return what a phrase can mean, in the first language that makes sense of it."""
    exact = _iso(text, rules)
    if exact is not None:
        today = max(now.date(), day_of(now, rules.day_start))
        later = exact.at > now and (exact.timed or exact.at.date() > today)
        return _Meant([Found(exact, later)], {})
    for read in _read(text, rules):
        reckoner = Reckoner(now, rules, base)
        result: dict[tuple[datetime, bool, bool], Found] = {}
        lengths: dict[datetime, str] = {}
        for reading in read.readings:
            for found in reckoner.moments(reading):
                if found.ahead or accounts_for(read.said, found.moment, now, rules, base):
                    key = (found.moment.at, found.moment.timed, found.ahead)
                    result.setdefault(key, found)
                    if length := _length_of(reading):
                        lengths[found.moment.at] = length
        if result:
            return _Meant(list(result.values()), lengths)
    return _Meant([], {})


def _length_of(reading: list[Piece]) -> str:
    """Return a length of hours and minutes as it is typed, nothing for another reading."""
    length = reading[0].value
    if reading[0].kind != "bare ago" or not isinstance(length, Length):
        return ""
    hours, minutes = divmod(int(length.minutes), 60)
    said = [f"{hours} hours"] if hours else []
    return " ".join([*said, *([f"{minutes} minutes"] if minutes else []), "ago"])


def _read(text: str, rules: DateRules) -> Iterator[_Read]:
    """Yield the readings of a phrase in each language that has any."""
    cut = tokens(text)
    for language in rules.languages if cut else ():
        words = vocabulary(language)
        said = atoms(cut, words) if words and cut else None
        if words and said:
            readings = Grammar(said, words, rules.order).readings()
            if readings:
                yield _Read(said, readings)


def _iso(text: str, rules: DateRules) -> Moment | None:
    """Read ISO 8601: a date, or a date and a time, with or without an offset."""
    phrase = text.strip().upper()
    dashed = phrase[4:5] == "-" and phrase[5:7].isdigit() and phrase[7:8] == "-"
    compact = phrase[:_ISO_COMPACT].isdigit() and phrase[_ISO_COMPACT : _ISO_COMPACT + 1] == "T"
    spaced = phrase[_ISO_DAY : _ISO_DAY + 1] in {"", "T", " "}
    if not phrase.isascii() or not (compact or (dashed and spaced)):
        return None
    try:
        moment = datetime.fromisoformat(phrase)
        return _exact(moment, rules, timed=len(phrase) > _ISO_DAY)
    except (ValueError, OverflowError):
        return None


def _exact(moment: datetime, rules: DateRules, *, timed: bool) -> Moment | None:
    """Return the moment that is written in full, None in a year that isn't believed."""
    if moment.year not in YEARS:
        return None
    if not timed:
        return Moment(fixed(rules.aware(moment + NOON)), timed=False)
    wall = moment.replace(tzinfo=None)
    offsets = {rules.aware(wall.replace(fold=fold)).utcoffset() for fold in (0, 1)}
    at = fixed(moment if moment.tzinfo else rules.aware(moment))
    return Moment(at, odd_offset=len(offsets) > 1 or at.utcoffset() not in offsets)


def _refused(
    text: str, meant: _Meant, now: datetime, rules: DateRules, option: str
) -> BadInputError:
    """Return the error of a phrase that means no moment, several, or one to come."""
    from microwins.dates import forms  # never on the road of a phrase that is read

    def works(form: str) -> date | None:
        only = _moments(form, now, rules).only
        return only.moment.at.date() if only else None

    said, found = forms.shown(text), meant.found
    offered: Iterator[str]
    past = [one for one in found if not one.ahead]
    if len(found) > 1 and past:
        clear = (
            meant.lengths.get(one.moment.at) or forms.written(one.moment, now, rules)
            for one in past
        )
        offered = filter(works, clear)
        message = f"{option} {said} could be more than one moment."
    elif found:
        clock = f"{found[0].moment.at:%H:%M}"
        day = found[0].own_day
        near = day is not None and 0 <= (day - day_of(now, rules.day_start)).days <= 1
        same_day = near and found[0].moment.timed
        offered = filter(works, [f"yesterday {clock}"] if same_day else [])
        message = f"{option} {said} lies ahead, and a win has happened."
    else:
        offered = forms.similar(text, works, rules)
        message = f"{option} can't tell when {said or 'nothing'} is."
    return forms.refusal(message, option, offered, tuple(filter(works, forms.GENERAL)))


# Days and periods.


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
            raise BadInputError(
                f"--until {until.strip()} ({end}) lies before --since {since.strip()} ({first}).",
                f"--since {end} --until {first}",
            )
    return between(first, end)


def _kind_of(text: str, rules: DateRules) -> str:
    """Return what a phrase is where it names a bare weekday, or a month without its year."""
    for read in _read(text, rules):
        for reading in read.readings:
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
    exact = _iso(text, rules)
    if exact is not None:
        return [] if exact.timed else [day_period(exact.at.date())]
    for read in _read(text, rules):
        reckoner = Reckoner(now, rules)
        result: list[Period] = []
        for reading in read.readings:
            result += [found for found, _ in reckoner.periods(reading)]
            if all(piece.kind in {"clock", "part"} for piece in reading) and not _dated(reading):
                continue
            for found in reckoner.moments(reading):
                if not found.ahead and accounts_for(read.said, found.moment, now, rules):
                    own = found.own_day or day_of(found.moment.at, rules.day_start)
                    result.append(day_period(own))
        if result:
            return list(dict.fromkeys(result))
    return []


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
    typed = text.strip()
    if unit == "week" and typed.isdecimal():
        typed = f"week {typed}"
    found: dict[Period, str] = {}
    for read in _read(typed, rules):
        reckoner = Reckoner(now, rules)
        named = [one for reading in read.readings for one in reckoner.periods(reading)]
        found.update({span: kind for span, kind in named if unit in {"", kind}})
        if found:
            break
    if not found and not unit:
        found = dict.fromkeys(_spans(typed, now, rules), "day")
    if len(found) == 1:
        return next(iter(found.items()))
    raise _no_day(text, list(found), now, rules, option, unit)


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

    said = forms.shown(text) or "nothing"
    general = (forms.OF_UNIT[unit],) if unit in forms.OF_UNIT else forms.GENERAL_DAYS
    if spans:
        message = f"{option} {said} could be more than one day."
        return forms.refusal(message, option, (str(span.start) for span in spans), general)
    which = unit or "day"
    similar = iter(()) if unit else forms.similar(text, works, rules)
    return forms.refusal(f"{option} can't tell which {which} {said} is.", option, similar, general)
