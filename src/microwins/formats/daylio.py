"""Daylio's table or backup: moods with activities and notes, each activity a win of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, time

from microwins.errors import BadInputError
from microwins.formats.daylio_backup import MOODS, Occasion, json_of, occasions, page
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import (
    a_day,
    at_clock,
    clock_of,
    day_in,
    day_in_words,
    full_year,
)
from microwins.formats.reading.fields import free_name, make_win, number_in
from microwins.formats.reading.source import (
    beginning,
    excerpt,
    headline,
    inside,
    is_zip,
    members,
    text_of,
)
from microwins.formats.reading.tables import table_rows, taken_heads
from microwins.wording import dates
from microwins.wording import reading as reasons

Row = Mapping[str, str]

_COLUMNS = {
    *("full_date", "date", "year", "weekday", "time", "mood", "activities"),
    *("scales", "note_title", "note"),
}
_PDF = b"%PDF"
_BACKUP = ".daylio"
_BETWEEN = re.compile(r"\|(?=\s|\||$)|(?<=\s)\|")
_SCALE = re.compile(r"(.*\S)\s*:\s+(.*)", re.DOTALL)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})", re.ASCII)


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each activity; the note and the scales go along with the first of an entry.

    So does what else an entry says. An entry with no more than a note is a win in the words of the
    note. Raises BadInputError for a file that is neither Daylio's table nor its backup.
    """
    name = ""
    if is_zip(data):
        files = members(data, _is_wanted)
        name, *others = [one for one in files if not _is_table(one)] or [*files] or [""]
        if others or not name:
            raise BadInputError(*reasons.NO_BACKUP)
        data = files[name]
    if data.startswith(_PDF):
        raise BadInputError(*reasons.DAYLIO_PDF)
    backup = json_of(data)
    if backup is None and name and not _is_table(name):
        raise BadInputError(*reasons.NO_BACKUP)
    for found in _rows(data) if backup is None else occasions(backup):
        yield from _wins(found, reading) if isinstance(found, Occasion) else [found]


def recognises(data: bytes, name: str) -> bool:
    """Tell whether a file, or the one table in an archive, has Daylio's columns, or is a backup."""
    files = inside(data, _is_wanted) if is_zip(data) else {"": data}
    if (is_zip(data) and name.lower().endswith(_BACKUP)) or any(
        one and not _is_table(one) for one in files
    ):
        return True
    if len(files) != 1:
        return False
    (begun,) = map(beginning, files.values())
    return _is_ours(taken_heads(table_rows(begun))) or b'"dayEntries"' in (json_of(data) or b"")


def _is_wanted(name: str) -> bool:
    """Tell whether a file of an archive is a table, or the entries of a backup."""
    own = name.lower().replace("\\", "/").rpartition("/")[2]
    return own.endswith((".csv", _BACKUP)) and not own.startswith("._")


def _is_table(name: str) -> bool:
    return name.lower().endswith(".csv")


def _is_ours(heads: list[str]) -> bool:
    return {"mood", "activities"} <= set(heads) and bool({"full_date", "date"} & set(heads))


def _rows(data: bytes) -> Iterator[Occasion | LeftOut | Trouble]:
    """Yield what the rows of the table say."""
    table = table_rows(text_of(data))
    heads = taken_heads(table)
    if not _is_ours(heads):
        raise BadInputError(*reasons.NOT_DAYLIO)
    for number, cells, why in table:
        place = reasons.LINE.format(number=number)
        if why:
            yield Trouble(place, why)
        elif any(cell.strip() for cell in cells[len(heads) :]):
            yield Trouble(place, reasons.MORE_CELLS)
        elif [cell.strip().lower() for cell in cells] == heads:
            yield LeftOut(place, reasons.HEADINGS)
        else:
            yield _row(place, dict(zip(heads, cells, strict=False)))


def _row(place: str, row: Row) -> Occasion | Trouble:
    """Return what a row says."""
    day, clock = _day(row), _clock(row.get("time", ""))
    if day is None:
        said = excerpt(row.get("full_date") or row.get("date", ""))
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=said))
    if clock is None and row.get("time", "").strip():
        return Trouble(place, reasons.UNCLEAR_TIME.format(text=excerpt(row["time"])))
    rest: dict[str, object] = {
        free_name(name, "daylio"): row[name]
        for name in sorted(row.keys() - _COLUMNS)
        if row[name].strip()
    }
    feeling = row.get("mood", "").strip()
    return Occasion(
        *(place, day, clock, feeling, MOODS.get(feeling.lower())),
        activities=list(_parts(row.get("activities", ""))),
        note=page(row.get("note_title"), row.get("note")),
        extra={"scales": _scales(row.get("scales", "")), **rest},
    )


def _wins(found: Occasion, reading: Reading) -> Iterator[Entry | LeftOut]:
    """Yield a win for each activity of an entry, or one for its note."""
    extra = {name: value for name, value in found.extra.items() if value}
    if not found.activities and not found.note:
        yield LeftOut(found.place, reasons.SCALES_ALONE if extra else reasons.MOOD_ALONE)
        return
    text, rest = (found.activities[0], found.note) if found.activities else headline(found.note)
    extra = {"note": rest, **extra} if rest else extra
    wall = at_clock(found.day, found.clock)
    at, zone = reading.aware(wall), reading.zone
    if found.zone and found.zone.utcoffset(None) != at.utcoffset():
        at, zone = wall.replace(tzinfo=found.zone), None
    there = reading._replace(aware=lambda _wall: at, zone=zone)
    when = f"{found.day} {found.clock.isoformat('minutes') if found.clock else '-'}"
    whole = found.note
    for done in found.activities or [text]:
        yield Entry(
            place=found.place,
            key=f"{when} {done}",
            win=make_win(
                *(done, found.day, there), clock=found.clock, mood=found.mood, extra=extra
            ),
            kind=done if found.activities else None,
            feeling=found.feeling or None,
            wall=wall,
            page=whole,
            is_note=not found.activities,
        )
        extra, whole = {}, ""


def _clock(text: str) -> time | None:
    """Return the minute of an entry, None where it isn't clear."""
    clock = clock_of(text, on_phone=True)
    return clock.replace(second=0, microsecond=0) if clock else None


def _day(row: Row) -> date | None:
    """Return the day of an entry, None where it isn't clear."""
    text = row.get("full_date", "").strip() or row.get("date", "").strip()
    if (day := day_in(text)) is not None:
        return day
    if match := _SLASHED.fullmatch(text):
        year, weekday = full_year(match[3]), row.get("weekday", "")
        return _by_weekday(int(match[1]), int(match[2]), year, weekday)
    return day_in_words(text, row.get("year", ""))


def _by_weekday(first: int, second: int, year: int, weekday: str) -> date | None:
    """Return the day of "4/5/2026", whichever stands first: the one of its weekday, or the one."""
    days = {a_day(year, first, second), a_day(year, second, first)} - {None}
    named = {day for day in days if day and dates.weekday(day).lower() == weekday.strip().lower()}
    found = named or days
    return found.pop() if len(found) == 1 else None


def _scales(text: str) -> dict[str, int | float | str]:
    """Return the scales of an entry by name; "8/10 points" and "7:30" in the words of the file."""
    scales: dict[str, int | float | str] = {}
    for scale in _parts(text):
        match = _SCALE.fullmatch(scale)
        name, value = (match[1], match[2]) if match else (scale, scale)
        number = number_in(value)
        scales[name] = value if number is None else number
    return scales


def _parts(cell: str) -> Iterator[str]:
    """Yield what stands between the bars of a cell."""
    return filter(None, (part.strip().strip("|").strip() for part in _BETWEEN.split(cell)))
