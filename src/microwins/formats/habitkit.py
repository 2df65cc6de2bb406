"""HabitKit's JSON: a row for each time that a habit was ticked, of which each day is one win."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date, timedelta, timezone
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import DONE, START, Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, at_clock, moment_of, placed
from microwins.formats.reading.fields import make_win, number_in
from microwins.formats.reading.json_ import Found, document_of, entries_in, records_in
from microwins.formats.reading.source import beginning, excerpt, text_of
from microwins.formats.reading.states import STATES, state_of
from microwins.wording import reading as reasons

_LISTS = ("habits", "completions")
_FIELDS = (b"habits", b"completions", b"habitId", b"isInverse")


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each day on which a habit was ticked, with the amount of all its rows.

    A row of a habit to cut down is no win. Raises BadInputError for a file without habits.
    """
    export = document_of(text_of(data), "HabitKit", reasons.FROM_HABITKIT)
    if not isinstance(export, dict) or not all(isinstance(export.get(key), list) for key in _LISTS):
        raise BadInputError(*reasons.NOT_HABITKIT)
    habits = {str(one.get("id")): one for one in records_in(export, "habits")}
    groups = _categories(export)
    rows: dict[tuple[date, str], list[Found]] = {}
    for found in entries_in(export["completions"]):
        row, day = found.value, None if found.why else _day(found.value, reading)
        habit = None if found.why else habits.get(str(row.get("habitId")))
        if found.why:
            yield Trouble(found.place, found.why)
        elif habit is None or not _text(habit, "name"):
            yield LeftOut(found.place, reasons.HABITS_GONE)
        elif why := next(filter(_is_no_win, map(state_of, _states(row))), None):
            yield LeftOut(found.place, why)
        elif habit.get("isInverse") is True:
            yield LeftOut(found.place, reasons.TO_CUT_DOWN)
        elif day is None:
            said = excerpt(str(row.get("date", "")))
            yield Trouble(found.place, reasons.UNCLEAR_DAY.format(text=said))
        else:
            rows.setdefault((day, str(row["habitId"])), []).append(found)
    for (day, habit_id), of_one_day in rows.items():
        extra = {"categories": groups[habit_id]} if habit_id in groups else {}
        yield _win(day, habits[habit_id], of_one_day, reading, extra)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file is HabitKit's export, by the names of its fields."""
    has = {name for name in _FIELDS if b'"%s"' % name in data}
    return beginning(data).startswith("{") and {b"habits", b"completions"} < has


def _win(
    day: date,
    habit: Mapping[str, Any],
    rows: list[Found],
    reading: Reading,
    extra: Mapping[str, object],
) -> Entry | LeftOut:
    """Return the win of a day, with what its rows say together.

    An amount of one is what a tick gives, and says nothing.
    """
    name = _text(habit, "name")
    amount = math.fsum(_amount(row.value) for row in rows)
    if amount <= 0:
        return LeftOut(rows[0].place, reasons.NOT_DONE)
    notes = [note for row in rows if (note := _text(row.value, "note"))]
    more = {
        "amount": int(amount) if amount.is_integer() else amount,
        "note": "\n".join(dict.fromkeys(notes)),
    }
    extra = {**extra, **{key: value for key, value in more.items() if value not in ("", 1)}}
    words = [word for row in rows for word in _states(row.value)]
    win = make_win(name, day, reading, extra=extra)
    return Entry(
        *(rows[0].place, f"{day} {habit['id']}"),
        win._replace(partial=START in map(state_of, words)),
        kind=name,
        wall=at_clock(day),
        state=next((word for word in words if state_of(word) is None), None),
    )


def _states(row: Mapping[str, Any]) -> list[str]:
    """Return the words for a state in a row, as programs that write the same shape have them."""
    return [str(value) for name, value in row.items() if STATES.has(name) and value is not None]


def _is_no_win(state: str | None) -> bool:
    return state not in {None, DONE, START}


def _day(row: Mapping[str, Any], reading: Reading) -> date | None:
    """Return the day of a row by the clock that it was noted by, None where it isn't clear."""
    moment = moment_of(_text(row, "date"))
    if not isinstance(moment, Moment):
        return None
    offset = row.get("timezoneOffsetInMinutes")
    try:
        if moment.utc and isinstance(offset, int):
            return moment.at.astimezone(timezone(timedelta(minutes=offset))).date()
    except (ValueError, OverflowError):
        return None
    there = placed(moment, reading)
    return there[0].date() if there else None


def _amount(row: Mapping[str, Any]) -> float:
    """Return how much a row adds: once, where it doesn't say."""
    amount = row.get("amountOfCompletions")
    amount = 1 if amount is None else number_in(amount) if isinstance(amount, str) else amount
    return amount if isinstance(amount, int | float) else 0


def _categories(export: Mapping[str, Any]) -> Mapping[str, list[str]]:
    """Return the names of the categories of each habit that has any, by the id of the habit."""
    names = {one.get("id"): _text(one, "name") for one in records_in(export, "categories")}
    found: dict[str, list[str]] = {}
    for one in records_in(export, "categoryMappings"):
        if name := names.get(one.get("categoryId")):
            found.setdefault(str(one.get("habitId")), []).append(name)
    return found


def _text(record: Mapping[str, Any], key: str) -> str:
    """Return what a field says, "" where it holds no text."""
    value = record.get(key)
    return value.strip() if isinstance(value, str) else ""
