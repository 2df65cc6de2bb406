"""Tables of other programs: which column holds which field of a win, and the win of each row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from shlex import quote
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    Ambiguous,
    Moment,
    clock_of,
    moment_of,
    order_of,
    placed,
    unclear,
    untimed,
)
from microwins.formats.reading.fields import extra_of, tags_of, truncated
from microwins.formats.reading.source import excerpt, headline
from microwins.model.category import BUILT_IN
from microwins.model.minutes import minutes_in
from microwins.model.record import Record
from microwins.model.ulid import moment_of as ulid_moment
from microwins.model.win import MINUTES, MOODS, Win
from microwins.model.zones import zone_named
from microwins.wording import grammar
from microwins.wording import reading as reasons

_NAMES = {
    "at": ("at", "when", "datetime", "dateandtime"),
    "date": (
        *("date", "fulldate", "calendardate", "day", "datum", "timestamp", "completedat"),
        *("completedon", "completed", "finishedat", "finished", "donedate", "doneon", "start"),
        *("startdate", "startedat", "createdat", "createdon", "created", "creationdate", "logged"),
        *("loggedat", "recordedat", "entrydate", "datelogged", "datecreated", "datecompleted"),
    ),
    "time": ("time", "clock", "hour", "timeofday", "starttime"),
    "text": (
        *("text", "win", "wins", "title", "activity", "habit", "habitname", "task", "entry"),
        *("accomplishment", "achievement", "what", "event", "name", "summary", "subject"),
        *("description", "content", "note", "notes", "comment", "comments", "body", "details"),
    ),
    "note": (
        *("note", "notes", "comment", "comments", "commenttext", "description", "details"),
        *("body", "content", "notetext"),
    ),
    "category": ("category", "habitcategory", "area", "kind", "type", "group"),
    "tags": ("tags", "tag", "labels", "label"),
    "mood": ("mood", "feeling", "moodrating", "moodscore"),
    "minutes": ("minutes", "mins", "durationminutes", "durationmins", "durationmin"),
    "duration": ("duration", "timespent"),
    "partial": ("partial",),
    "zone": ("zone", "timezone", "tz"),
    "id": ("id", "uuid", "guid", "uid"),
}
"""The names by which columns are known, letters and digits alone, the likeliest first."""

DATED = ("at", "date", "day")
"""The fields that say on which day it was."""

_SEVERAL = ("note",)
_OWN = {"at", "text", "category", "id", "more"}
_HABITBULL = {"habitname", "calendardate", "value"}
_ORDERS = {"date-dmy": DAY_FIRST, "date-mdy": MONTH_FIRST}
TARGETS = (
    *("text", "note", "date", "time", "at", "day", "category", "tags", "mood", "minutes"),
    *("partial", "zone", "id", *_ORDERS),
)
"""What a column may be mapped to."""

_YES = {"true", "yes", "y", "x", "1"}
_NO = {"false", "no", "n", "0", ""}
_BETWEEN_TAGS = re.compile(r"[,;|]|\s+(?=[#@])")
_MIDNIGHT = time(0)
_AT_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?$")


class Layout(Record):
    """The columns of a table: the field of each, "" where it has none of ours.

    `order` says which number of 03/04/2026 is the day, "" where there is none such. `midnights`
    says that all days have a time of 00:00, which is none. `own` says that this program wrote the
    table, `habits` that HabitBull did.
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    order: str = ""
    midnights: bool = False
    own: bool = False
    habits: bool = False


def rate(header: list[str]) -> int:
    """Return how many columns are known by their names."""
    return sum(any(_plain(name) in names for names in _NAMES.values()) for name in header)


def layout(header: list[str], mapped: Mapping[str, str]) -> Layout:
    """Return the layout of a table; `mapped` are fields by the names of columns in lower case.

    Raises BadInputError where no column holds a text or none a date, or where one is mapped to
    what is no field.
    """
    names = tuple(name.strip() for name in header)
    plain = [_plain(name) for name in names]
    mapped = _of_columns(names, mapped)
    written = tuple(name.lower() for name in names)
    if set(written) >= _OWN and len(set(written)) == len(written) and not mapped:
        return Layout(names, written, own=True)
    fields = [_target(name, mapped) for name in names]
    orders = [_ORDERS[field] for field in fields if field in _ORDERS]
    fields = ["date" if field in _ORDERS else field for field in fields]
    for field, known in _NAMES.items():
        _find(field, known, plain, fields)
    if "time" in fields and not _dated(fields):
        fields[fields.index("time")] = "date"
    for needed, found in (("text", "text" in fields), ("date", _dated(fields))):
        if not found:
            raise BadInputError(
                *grammar.filled(
                    reasons.NO_COLUMN_FOR[needed],
                    columns=_listed(names),
                    example=_example(names, fields),
                )
            )
    return Layout(
        names, tuple(fields), "".join(orders[:1]), habits=set(plain) >= _HABITBULL and not mapped
    )


def told_by_days(found: Layout, rows: Sequence[Sequence[str]]) -> Layout:
    """Return a layout with what all days of a column say together, though one alone doesn't.

    Raises BadInputError where they can be read in two ways.
    """
    column = next((i for i, field in enumerate(found.fields) if field in DATED), 0)
    days = [cells[column].strip() for cells in rows if column < len(cells)]
    order = found.order or order_of(days)
    unclear = next((day for day in days if isinstance(moment_of(day, order), Ambiguous)), None)
    if unclear and not any(order_of([day]) for day in days):
        name = excerpt(found.names[column].lower())
        raise BadInputError(
            *grammar.filled(
                reasons.DAY_OR_MONTH_FIRST,
                day=excerpt(unclear),
                day_first=quote(f"{name}=date-dmy"),
                month_first=quote(f"{name}=date-mdy"),
            )
        )
    midnights = any(days) and all(_AT_MIDNIGHT.search(day) for day in days if day)
    return found._replace(order=order, midnights=midnights)


def _plain(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())


def _of_columns(names: tuple[str, ...], mapped: Mapping[str, str]) -> dict[str, str]:
    """Return what of `mapped` is said of columns; moods and kinds may be mapped beside them.

    Raises BadInputError where a field is said to be in a column that isn't there.
    """
    there = {name.lower() for name in names}
    for name, target in mapped.items():
        if target in TARGETS and name not in there:
            raise BadInputError(
                *grammar.filled(
                    reasons.NO_COLUMN,
                    name=excerpt(name),
                    columns=_listed(names),
                    example=quote(excerpt(names[0])),
                    field=target,
                )
            )
    return {name: target for name, target in mapped.items() if name in there}


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(excerpt(name) for name in names)


def _target(name: str, mapped: Mapping[str, str]) -> str:
    """Return the field that a column was mapped to, "" for none; raises BadInputError."""
    target = mapped.get(name.lower(), "")
    if target and target not in TARGETS:
        raise BadInputError(
            *grammar.filled(
                reasons.NOT_A_FIELD,
                field=excerpt(target),
                fields=" ".join(TARGETS),
                example=quote(excerpt(name)),
            )
        )
    return target


def _dated(fields: list[str]) -> bool:
    return any(field in DATED for field in fields)


def _find(field: str, known: tuple[str, ...], plain: list[str], fields: list[str]) -> None:
    """Give `field` the likeliest column that has none so far, notes every column of theirs."""
    if field in fields or (field in {"at", "date"} and _dated(fields)):
        return
    for name in known:
        for i, column in enumerate(plain):
            if column == name and not fields[i]:
                fields[i] = field
                if field not in _SEVERAL:
                    return


def _example(names: tuple[str, ...], fields: list[str]) -> str:
    """Return a column that has no field, as it is typed in a shell."""
    free = next((name for name, field in zip(names, fields, strict=True) if not field), names[0])
    return quote(excerpt(free))


def entry(
    place: str, cells: list[str], layout: Layout, reading: Reading
) -> Entry | LeftOut | Trouble:
    """Return the win of a row; what has no field goes along under the name of its column."""
    fields, others = _parted(cells, layout)
    if layout.habits and not _is_done(others):
        return LeftOut(place, reasons.NOT_DONE)
    text, rest = headline(fields.get("text", ""))
    if not text:
        return Trouble(place, reasons.NO_TEXT)
    moment = _moment(fields, others, layout)
    if isinstance(moment, str):
        return Trouble(place, moment)
    zone = zone_named(fields.get("zone"))
    if fields.get("zone") and not zone:
        others["zone"] = fields.pop("zone")
    when = placed(moment, reading, zone)
    if when is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=moment.key))
    win = Win(
        *("", when[0], text, _category(fields)),
        tags=_tags(fields, others),
        mood=_mood(fields, others),
        minutes=taken_minutes(fields, others),
        partial=_is_partial(fields, others),
        zone=fields.get("zone") or when[1],
        timed=moment.timed,
    )
    name = fields.get("id", "")
    if ulid_moment(name) is None:
        day = _whole(moment).key
        key = f"{name}\n{day}" if name else f"{day}\n{text}"
        others["id"] = name
    else:
        key = name
        win = win._replace(id=name)
    short, note = truncated(text, rest, fields.get("note", ""))
    win = win._replace(text=short, extra=extra_of(others, note))
    kind, feeling = fields.get("category"), fields.get("mood")
    return Entry(place, key, win, kind, feeling, _whole(moment).at)


def _parted(cells: list[str], layout: Layout) -> tuple[dict[str, str], dict[str, object]]:
    """Return what a row says by fields, and the rest by columns, but for what says nothing.

    Of several columns with one field the first that says something counts, of notes all do. A
    column without a name of its own is called by its number.
    """
    fields: dict[str, str] = {}
    others: dict[str, object] = {}
    for i, (cell, field) in enumerate(zip(cells, layout.fields, strict=True)):
        text = cell.strip()
        if not text:
            continue
        if field == "note" and field in fields:
            fields[field] += f"\n\n{text}"
        elif field and field not in fields:
            fields[field] = text
        else:
            name = layout.names[i]
            others[name if name and name not in others else f"{name or 'column'} {i + 1}"] = text
    return fields, others


def _is_done(others: dict[str, object]) -> bool:
    """Tell whether a day of HabitBull's was done; an amount other than one time stays in the row.

    Nothing is below one: a habit that was not done has 0, one that was left aside far less.
    """
    name = next((name for name in others if name.lower() == "value"), "")
    try:
        amount = float(str(others.get(name, 0)))
    except ValueError:
        return False
    if amount == 1:
        del others[name]
    return amount > 0


def _moment(fields: dict[str, str], others: dict[str, object], layout: Layout) -> Moment | str:
    """Return when it was; what is unclear about it in words."""
    text = fields.get("at") or fields.get("date") or fields.get("day")
    if not text:
        return reasons.NO_DATE
    moment = moment_of(text, layout.order)
    if not isinstance(moment, Moment):
        return unclear(moment, text)
    if layout.midnights:
        moment = untimed(moment.at.date())
    clock = fields.get("time")
    if not clock:
        return moment
    hours = clock_of(clock)
    if hours and (not moment.timed or moment.at.time() == _MIDNIGHT):
        return moment._replace(at=datetime.combine(moment.at, hours, moment.at.tzinfo), timed=True)
    if moment.timed or not any(char.isdigit() for char in clock):
        others["time"] = clock
        return moment
    return reasons.UNCLEAR_TIME.format(text=excerpt(clock))


def _whole(moment: Moment) -> Moment:
    """Return a moment without a time of 00:00, which is none in many tables.

    Whether it is one depends on the other rows, and the id of a win on its own row alone.
    """
    return untimed(moment.at.date()) if moment.at.time() == _MIDNIGHT else moment


def _category(fields: dict[str, str]) -> str:
    """Take the category out of a row where it is one of this program's, "" where it isn't."""
    name = fields.get("category", "").lower()
    return fields.pop("category").lower() if name in BUILT_IN else ""


def _tags(fields: dict[str, str], others: dict[str, object]) -> tuple[str, ...]:
    text = fields.get("tags", "")
    words = _BETWEEN_TAGS.split(text)
    found, left = tags_of(text.split() if len(words) == 1 else words)
    others["tags"] = left
    return found


def _mood(fields: dict[str, str], others: dict[str, object]) -> int | None:
    """Take a mood in numbers out of a row; one out of our range stays among the others."""
    text = fields.get("mood", "")
    try:
        number = float(text)
    except ValueError:
        return None
    del fields["mood"]
    if number in MOODS:
        return int(number)
    others["mood"] = text
    return None


def taken_minutes(fields: dict[str, Any], others: dict[str, Any]) -> int | None:
    """Take the minutes out of a row; what may be seconds or hours stays among the others."""
    for name in ("minutes", "duration"):
        text = fields.get(name)
        if not isinstance(text, str) or not text:
            continue
        del fields[name]
        said = text.strip()
        said = said.removesuffix(":00") if said.count(":") == len("::") else said.replace(":", "?")
        found = minutes_in(said) if name == "minutes" or not said.isdecimal() else None
        if found in MINUTES:
            return found
        others[name] = text
    return None


def _is_partial(fields: dict[str, str], others: dict[str, object]) -> bool:
    text = fields.get("partial", "")
    if not is_yes(text) and text.lower() not in _NO:
        others["partial"] = text
    return is_yes(text)


def is_yes(word: str) -> bool:
    """Tell whether a cell says yes."""
    return word.lower() in _YES
