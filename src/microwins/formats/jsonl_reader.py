"""Reads JSON lines and arrays: exports and logs of this program, and records of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, ItemEntry, LeftOut, Reading, Trouble
from microwins.formats.reading.columns import TARGETS, layout, says_whether_done, told_by_days
from microwins.formats.reading.dates import (
    Moment,
    at_clock,
    clock_of,
    iso_moment,
    moment_of,
    placed,
    unclear,
)
from microwins.formats.reading.fields import OURS, extra_of, tags_of, truncated, with_note
from microwins.formats.reading.json_ import Found, NotJsonError, records_of, value_of
from microwins.formats.reading.layout import Layout
from microwins.formats.reading.rows import entries, taken_minutes
from microwins.formats.reading.source import beginning, excerpt, text_of
from microwins.model.item import KINDS, Item, says_so
from microwins.model.strict_json import is_deep
from microwins.model.text import to_json, unique
from microwins.model.ulid import moment_of as moment_of_ulid
from microwins.model.win import LONGEST_ID, MINUTES, MOODS, NOTHING_MORE, Win
from microwins.model.zones import zone_named
from microwins.wording import grammar
from microwins.wording import reading as reasons

FIELDS = TARGETS
"""What a field of another program may be told to be by --map."""

_DERIVED = ("v", "change", "undoes", "redoes", "stamp", "gone")
_DAYS = ("at", "date", "day")
_FLAGS = ("partial", "hidden", "time")
_EXPORTED = {"id", "at", "text", "category", "day"}
"""The fields that every line of an export has."""
_BEGINS = re.compile(r'\{\s*["}]|\[\s*[{\]]')
_EARLIEST = datetime.min.replace(tzinfo=UTC)


def read(data: bytes, reading: Reading) -> Iterator[Entry | ItemEntry | LeftOut | Trouble]:
    """Yield the win of each line: `text` and `at` or `date` are all that one needs.

    A line of this program that has the `kind` of an item is that item. One array will do, too, and
    so will a file of the journal itself: of several versions the newest counts, and what was taken
    away is left out. Records of other programs are read as rows of a table where --map says what
    their fields are, or where none has a `text` and a day. Raises BadInputError where no line holds
    JSON.
    """
    found = records_of(data)
    newest: dict[str, tuple[datetime, str, int]] = {}
    foreign: list[dict[str, Any]] = []
    for number, one in enumerate(found):
        name = _id_of(one.value)
        if name and "stamp" in one.value:
            newest[name] = max(newest.get(name, (_EARLIEST, "", -1)), _age(one, number))
        elif not name and type(one.value) is dict:
            foreign.append(one.value)
    _refuse_none(found, data)
    table = _table(foreign, reading.fields)
    for number, one in enumerate(found):
        name = _id_of(one.value)
        if type(one.value) is not dict:
            yield Trouble(one.place, one.why or reasons.NOT_A_WIN)
        elif name in newest and newest[name][2] != number:
            yield LeftOut(one.place, reasons.OLDER_VERSIONS)
        elif one.value.get("gone") is True:
            yield LeftOut(one.place, reasons.TAKEN_AWAY)
        elif name and says_so(one.value) and (one.value["kind"] in KINDS or "stamp" in one.value):
            yield _item(one.place, name, one.value)
        elif table and not name:
            yield from _rows(one.place, one.value, table, reading)
        else:
            yield _entry(one.place, one.value, reading)


def _refuse_none(found: Iterable[Found], data: bytes) -> None:
    """Raise BadInputError for a file that holds no records, but isn't empty."""
    if any(type(one.value) is dict for one in found) or not text_of(data).strip():
        return
    first = next((one for one in found if one.why), None)
    if first is None:
        raise BadInputError(*grammar.filled(reasons.NO_JSON_WINS))
    raise BadInputError(*grammar.filled(reasons.NO_JSON_WINS_AT, place=first.place, why=first.why))


def _table(foreign: list[dict[str, Any]], mapped: Mapping[str, str]) -> Layout | None:
    """Return the layout of the records of other programs, None where their fields are ours."""
    keys = unique(key for value in foreign for key in value if _cell(value[key]))
    ours = any("text" in value and not value.keys().isdisjoint(_DAYS) for value in foreign)
    if foreign and not keys:
        raise BadInputError(*grammar.filled(reasons.NO_JSON_WINS))
    if not foreign or (ours and not mapped and not any(map(says_whether_done, keys))):
        return None
    rows = [_cells(value, keys) for value in foreign]
    return told_by_days(layout([*keys], mapped, rows), rows)


def _cells(value: dict[str, Any], keys: Iterable[str]) -> list[str]:
    """Return a record as a row of text."""
    return [_cell(value.get(key)) for key in keys]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ",".join(map(_cell, value))
    if isinstance(value, dict) and isinstance(value.get("dateTime"), str):
        return f"{value['dateTime']}{'Z' if value.get('timeZone') == 'UTC' else ''}"
    if isinstance(value, dict):
        name = value.get("name")
        return name if isinstance(name, str) else ""
    if value is None:
        return ""
    return value if isinstance(value, str) else to_json(value)


def _rows(
    place: str, record: dict[str, Any], table: Layout, reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of a record of another program; what has no field of ours goes as it was."""
    if is_deep(record):
        yield Trouble(place, reasons.TOO_DEEP)
        return
    named = zip(table.names, _cells(record, table.names), table.fields, strict=True)
    cells = [cell if field else "" for _, cell, field in named]
    known = dict(zip(table.names, table.fields, strict=True))
    more = {
        key: value for key, value in record.items() if not known.get(key) or isinstance(value, dict)
    }
    for found in entries(place, cells, table, reading):
        if isinstance(found, Entry):
            extra = extra_of({**found.win.extra, **more})
            yield found._replace(win=found.win._replace(extra=extra))
            more = {}
        else:
            yield found


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file begins as JSON does."""
    return bool(_BEGINS.match(beginning(data)))


def _id_of(value: object) -> str:
    """Return the id of this program that a record has, "" where there is none.

    It is a ULID, or any id in a line with a field that this program alone writes.
    """
    name = value.get("id") if isinstance(value, dict) else None
    if not isinstance(name, str) or not isinstance(value, dict) or len(name) > LONGEST_ID:
        return ""
    ours = value.keys() >= _EXPORTED or "stamp" in value or moment_of_ulid(name) is not None
    return name if ours else ""


def _age(found: Found, number: int) -> tuple[datetime, str, int]:
    """Return by what the versions of a win are ordered: stamp and line, or else their places."""
    try:
        stamp = datetime.fromisoformat(found.value["stamp"])
        return (stamp.astimezone(UTC) if stamp.tzinfo else _EARLIEST), found.line, number
    except (KeyError, TypeError, ValueError, OverflowError):
        return _EARLIEST, "", number


def _item(place: str, name: str, record: dict[str, Any]) -> ItemEntry | Trouble:
    """Return the item that a record says; `record` is used up."""
    for derived in (*_DERIVED, "id", "handle"):
        record.pop(derived, None)
    kind, at, text = (record.pop(field, None) for field in ("kind", "at", "text"))
    moment = iso_moment(at) if isinstance(at, str) else None
    if not isinstance(text, str) or not isinstance(kind, str):
        return Trouble(place, reasons.NO_TEXT)
    if not isinstance(moment, Moment) or not moment.at.tzinfo:
        return Trouble(place, reasons.NO_DATE)
    if is_deep(record):
        return Trouble(place, reasons.TOO_DEEP)
    return ItemEntry(place, Item(name, kind, moment.at, text, record or NOTHING_MORE))


def _entry(place: str, record: dict[str, Any], reading: Reading) -> Entry | Trouble:
    """Return the win that a record says; `record` is used up.

    As in the journal, a value of the wrong type stays in `extra` under its own name, but for what
    databases make of ours.
    """
    take = record.pop
    for field in _DERIVED:
        take(field, None)
    name = _id_of(record)
    _restore(record, ours=bool(name))
    said = take("id", None)
    if name and name.lower().endswith(str(record.get("handle"))):
        del record["handle"]  # as `wins list --json` has it
    text = take("text", None)
    if not isinstance(text, str) or not text.strip():
        return Trouble(place, reasons.NO_TEXT)
    moment = _moment(record, ours=bool(name))
    if isinstance(moment, str):
        return Trouble(place, moment)
    category = take("category", None) or ""
    if not isinstance(category, str):
        return Trouble(place, reasons.NO_CATEGORY)
    if is_deep(record):
        return Trouble(place, reasons.TOO_DEEP)
    zone = take("zone") if type(record.get("zone")) is str else None
    when = placed(moment, reading, None if moment.at.tzinfo else zone_named(zone))
    if when is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=moment.key))
    key = name or (f"{said}\n{moment.key}" if said else f"{moment.key}\n{text}")
    if said and not name:
        record["source_id"] = said
    tags = _tags(record, ours=bool(name))
    mood, feeling = _mood(record, ours=bool(name))
    minutes = _minutes(record, ours=bool(name))
    partial = take("partial") if type(record.get("partial")) is bool else False
    hidden = take("hidden") if type(record.get("hidden")) is bool else False
    short, note = truncated(text)
    if note:
        record["note"] = with_note(record, note)
    win = Win(
        *(name, when[0], short, category, tags, mood, minutes, partial, hidden),
        zone=zone or when[1],
        timed=moment.timed,
        extra=record or NOTHING_MORE,
    )
    return Entry(place, key, win, feeling=feeling, wall=moment.at)


def _restore(record: dict[str, Any], *, ours: bool) -> None:
    """Put right what databases and tables have made of fields: a null is where nothing was.

    A flag may be 0 or 1 there, a number a float, and a list a text.
    """
    for field in [field for field, value in record.items() if value is None and field in OURS]:
        del record[field]
    for field in _FLAGS if ours else ():
        if record.get(field) in (0, 1):
            record[field] = bool(record[field])
    for field in ("mood", "minutes"):
        if type(record.get(field)) is float and record[field].is_integer():
            record[field] = int(record[field])
    if ours and isinstance(record.get("tags"), str):
        try:
            record["tags"] = value_of(record["tags"])
        except NotJsonError:
            pass


def _moment(record: dict[str, Any], *, ours: bool) -> Moment | str:
    """Take out of a record when it was; return what is unclear about it in words.

    `day` and `clock` beside `at` are derived from it. A `time` says that there is none, or which on
    a `date`, where a `clock` says it as well.
    """
    at, day, clock = (record.pop(name, None) for name in ("at", "day", "clock"))
    said = at if at is not None else record.pop("date", None) or day
    if said is None:
        return reasons.NO_DATE
    moment = iso_moment(said) or moment_of(said if isinstance(said, str) else "")
    if not isinstance(moment, Moment):
        return unclear(moment, str(said))
    time = record.get("time")
    if isinstance(time, bool):
        moment = moment._replace(timed=record.pop("time") and moment.timed)
    hours = clock_of(clock) if isinstance(clock, str) else None
    if hours and not moment.timed and time in (None, True):
        return Moment(at_clock(moment.at, hours))
    if clock not in ("", None) and not (ours or hours == moment.at.time().replace(second=0)):
        record["source_clock"] = clock
    if moment.timed or not isinstance(time, str) or not time.strip():
        return moment
    hours = clock_of(record.pop("time"))
    return (
        Moment(at_clock(moment.at, hours))
        if hours
        else reasons.UNCLEAR_TIME.format(text=excerpt(time))
    )


def _mood(record: dict[str, Any], *, ours: bool) -> tuple[int | None, str | None]:
    """Take the mood out of a record, and of other programs the word or the number they have."""
    said = record.get("mood")
    mood = int(said) if isinstance(said, int | float) and said in MOODS else None
    if isinstance(said, bool) or (ours and not (isinstance(said, int) and mood)):
        return None, None
    if isinstance(said, str | int | float):
        del record["mood"]
        return mood, None if ours else str(said)
    return None, None


def _minutes(record: dict[str, Any], *, ours: bool) -> int | None:
    """Take the minutes out of a record; of other programs a text with its unit, too."""
    if type(record.get("minutes")) is int and record["minutes"] in MINUTES:
        return int(record.pop("minutes"))
    return None if ours else taken_minutes(record, record)


def _tags(record: dict[str, Any], *, ours: bool) -> tuple[str, ...]:
    """Take the tags out of a record: letter by letter where this program wrote them."""
    tags = record.get("tags")
    if isinstance(tags, str) and not ours:
        tags = tags.split()
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        return ()
    del record["tags"]
    if ours:
        return tuple(tags)
    found, left = tags_of(tags)
    if left:
        record["source_tags"] = left
    return found
