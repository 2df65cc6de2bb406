"""Rows of other programs' tables, each a win by the fields of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time

from microwins.formats.csv.columns import Layout
from microwins.formats.csv.own_rows import is_yes
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, clock_of, moment_of, placed, unclear, untimed
from microwins.formats.reading.fields import extra_of, tags_of, truncated
from microwins.formats.reading.source import excerpt, headline
from microwins.model.category import BUILT_IN
from microwins.model.ulid import moment_of as ulid_moment
from microwins.model.win import MOODS, Win
from microwins.model.zones import zone_named
from microwins.wording import reading as reasons

_NO = {"false", "no", "n", "0", ""}
_BETWEEN_TAGS = re.compile(r"[,;|]|\s+(?=[#@])")
_MIDNIGHT = time(0)


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
        return Trouble(place, reasons.unclear_day(moment.key))
    win = Win(
        *("", when[0], text, _category(fields)),
        tags=_tags(fields, others),
        mood=_mood(fields, others),
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

    Of several columns with one field the first that says something counts, of notes all do.
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
            others[_name(layout.names[i], i, others)] = text
    return fields, others


def _name(name: str, i: int, taken: Mapping[str, object]) -> str:
    """Return the name of a column, or its number where it has none of its own."""
    return name if name and name not in taken else f"{name or 'column'} {i + 1}"


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
    return reasons.unclear_time(excerpt(clock))


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


def _is_partial(fields: dict[str, str], others: dict[str, object]) -> bool:
    text = fields.get("partial", "")
    if not is_yes(text) and text.lower() not in _NO:
        others["partial"] = text
    return is_yes(text)
