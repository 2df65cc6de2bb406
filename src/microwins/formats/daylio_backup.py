"""Daylio's backup: JSON, packed as base64, with its moods and activities by their numbers."""

from __future__ import annotations

from base64 import b64decode
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time, timedelta, timezone
from functools import cache
from itertools import chain
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import LeftOut, Trouble
from microwins.formats.reading.dates import a_day
from microwins.formats.reading.fields import free_name
from microwins.formats.reading.html import text_of_html
from microwins.formats.reading.json_ import document_of, entries_in, records_in
from microwins.formats.reading.source import beginning, excerpt, text_of
from microwins.model.location import is_location
from microwins.model.record import Record
from microwins.wording import reading as reasons

MOODS = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}
"""The moods that Daylio begins with; people rename them and add their own."""

_PREDEFINED: dict[int, str] = dict(enumerate(MOODS, 1))
_KNOWN = frozenset(
    (
        *("id", "year", "month", "day", "hour", "minute", "datetime", "timeZoneOffset"),
        *("createdAt", "createdAtOffset", "mood", "tags", "note", "note_title"),
        *("scaleValues", "assets"),
    )
)
_BESIDES = {"goalEntries": reasons.GOALS, "milestones": reasons.IMPORTANT_DAYS}
_SAYS_NOTHING: tuple[object, ...] = (None, False, 0, "", [], {})
_FURTHEST = 18 * 60 * 60 * 1000
_SHORTEST = 18 * 60
"""No offset from UTC has more milliseconds, or fewer where it has any: those are minutes."""
_MOST, _MISSING = 2**31, -1
_FILES = {1: "photos", 2: "audios"}


class Occasion(Record):
    """An entry of Daylio: when it was, how it felt, what was done, and the words of its note.

    `feeling` is the name of the mood, and `mood` its number here, None where it isn't known.
    `zone` is that of the clock it was noted by, None where nothing says so.
    """

    place: str
    day: date
    clock: time | None
    feeling: str
    mood: int | None
    activities: list[str]
    note: str
    extra: Mapping[str, object]
    zone: timezone | None = None


def json_of(data: bytes) -> bytes | None:
    """Return the JSON of a backup, out of its base64 where it is packed; None where there is none.

    Base64 has no padding, or line breaks or quotes around it, where other hands unpacked it.
    """
    if beginning(data).startswith("{"):
        return data
    packed = b"".join(data.removeprefix(BOM_UTF8).split()).strip(b"\"'").rstrip(b"=")
    try:
        unpacked = b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except ValueError:
        return None
    return unpacked if beginning(unpacked).startswith("{") else None


def occasions(data: bytes) -> Iterator[Occasion | LeftOut | Trouble]:
    """Yield the entries of a backup; its goals and important days are left out by number.

    Raises BadInputError for JSON that isn't a backup.
    """
    backup = document_of(text_of(data), "Daylio", reasons.FROM_DAYLIO)
    if not isinstance(backup, dict) or not isinstance(backup.get("dayEntries"), list):
        raise BadInputError(*reasons.NO_BACKUP)
    names = _Names(backup)
    for found in entries_in(backup["dayEntries"]):
        if found.why:
            yield Trouble(found.place, found.why)
        else:
            yield from names.occasion(found.place, found.value)
    for key, why in _BESIDES.items():
        yield from (LeftOut(key, why) for _ in records_in(backup, key))


def page(title: object, note: object) -> str:
    """Return the words of a note, below its title."""
    words = (text_of_html(part) for part in (title, note) if isinstance(part, str))
    return "\n".join(filter(None, words))


class _Names:
    """What the numbers in the entries of a backup stand for."""

    def __init__(self, backup: Mapping[str, Any]) -> None:
        scales = list(records_in(backup, "scales"))
        answers = (one["text_scale"] for one in scales if isinstance(one.get("text_scale"), dict))
        self._moods = {_number(one, "id"): _mood(one) for one in records_in(backup, "customMoods")}
        self._activities = _by_id(records_in(backup, "tags"), "name")
        self._scales = _by_id(scales, "name")
        self._answers = _by_id(chain(*(records_in(one, "values") for one in answers)), "value")
        assets = list(records_in(backup, "assets"))
        self._files = {
            name: _by_id((one for one in assets if _number(one, "type") == kind), "checksum")
            for kind, name in _FILES.items()
        }

    def occasion(
        self, place: str, record: Mapping[str, Any]
    ) -> Iterator[Occasion | LeftOut | Trouble]:
        """Yield an entry, and each activity in it that was deleted."""
        day, clock, zone = _when(record)
        if day is None:
            said = "-".join(str(record.get(name)) for name in ("year", "month", "day"))
            yield Trouble(place, reasons.UNCLEAR_DAY.format(text=excerpt(said)))
            return
        tags = dict.fromkeys(_numbers(record, "tags"))
        activities = [self._activities[tag] for tag in tags if tag in self._activities]
        yield from [LeftOut(place, reasons.ACTIVITIES_GONE)] * (len(tags) - len(activities))
        feeling, mood = self._feeling(_number(record, "mood"))
        note = page(record.get("note_title"), record.get("note"))
        found = Occasion(
            *(place, day, clock, feeling, mood, activities, note, self._extra(record), zone)
        )
        if not tags or activities or note:
            yield found

    def _feeling(self, number: int) -> tuple[str, int | None]:
        """Return the name of a mood, and what it is from 1 to 5."""
        if number in self._moods:
            return self._moods[number]
        if number in _PREDEFINED:
            return _mood({"predefined_name_id": number})
        return (reasons.MOOD_NUMBER.format(number=number) if number > 0 else ""), None

    def _extra(self, record: Mapping[str, Any]) -> dict[str, object]:
        """Return what an entry says besides: scales, names of files, and what isn't known here."""
        scales: dict[str, object] = {}
        for one in records_in(record, "scaleValues"):
            name = self._scales.get(_number(one, "id_scale"), "")
            plain = (value for key, value in sorted(one.items()) if not key.startswith("id"))
            answer = self._answers.get(_number(one, "id_text_scale_value"), next(plain, None))
            if name and answer is not None:
                scales[name] = answer
        files = {
            name: [known[number] for number in _numbers(record, "assets") if number in known]
            for name, known in self._files.items()
        }
        rest = {
            free_name(name, "daylio"): value
            for name, value in record.items()
            if name not in _KNOWN and value not in _SAYS_NOTHING and not is_location(name, value)
        }
        return {"scales": scales, **files, **rest}


def _when(record: Mapping[str, Any]) -> tuple[date | None, time | None, timezone | None]:
    """Return the day and the time of an entry by the clock of the phone, and its zone.

    Months count from 0.
    """
    year, month, of_month, hour, minute = (
        _number(record, name) for name in ("year", "month", "day", "hour", "minute")
    )
    try:
        clock = time(hour, minute)
    except ValueError:
        clock = None
    return a_day(year, month + 1, of_month), clock, _zone(_number(record, "timeZoneOffset"))


@cache
def _zone(offset: int) -> timezone | None:
    """Return the zone of an offset, in milliseconds or, as other hands write it, in minutes."""
    if offset == _MISSING or abs(offset) > _FURTHEST:
        return None
    seconds = offset * 60 if abs(offset) < _SHORTEST else offset // 1000
    return None if seconds % 60 else timezone(timedelta(seconds=seconds))


def _mood(record: Mapping[str, Any]) -> tuple[str, int | None]:
    """Return the name of a mood and what it is from 1 to 5: its group counts the best as 1."""
    predefined, group = (_number(record, name) for name in ("predefined_name_id", "mood_group_id"))
    usual = _PREDEFINED.get(predefined, reasons.MOOD_NUMBER.format(number=_number(record, "id")))
    own = record.get("custom_name")
    name = own.strip() if isinstance(own, str) else ""
    return name or usual, MOODS.get(_PREDEFINED.get(group, usual))


def _by_id(found: Iterable[Mapping[str, Any]], key: str) -> dict[int, str]:
    """Return what records are called, by their numbers; those without a name are left out."""
    named = ((_number(one, "id"), str(one.get(key) or "").strip()) for one in found)
    return {number: name for number, name in named if name}


def _numbers(record: Mapping[str, Any], key: str) -> list[int]:
    """Return the numbers in a list of a record."""
    values = record.get(key)
    return [one for one in values if isinstance(one, int)] if isinstance(values, list) else []


def _number(record: Mapping[str, Any], key: str) -> int:
    """Return the whole number that a record has, one that means nothing where it has none."""
    value = record.get(key)
    return value if isinstance(value, int) and abs(value) < _MOST else _MISSING
