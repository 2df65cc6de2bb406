"""The wins in the rows of a table whose columns are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any

from microwins.formats.entry import DONE, START, Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, clock_of, moment_of, placed, unclear, untimed
from microwins.formats.reading.fields import extra_of, number_in, tags_of, truncated
from microwins.formats.reading.layout import DATED, STATED, STATUS, Layout
from microwins.formats.reading.source import excerpt, headline
from microwins.formats.reading.states import plain, state_of
from microwins.model.category import BUILT_IN
from microwins.model.minutes import minutes_in
from microwins.model.ulid import moment_of as ulid_moment
from microwins.model.win import MINUTES, MOODS, NOTHING_MORE, Win
from microwins.model.zones import zone_named
from microwins.wording import reading as reasons

_OF_EACH = {*DATED, "time", "zone", "mood", "tags", "category"}
"""What a row of habits says of each win in it."""
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
"""A number that is one of thousands or a broken one."""
_NEVER = {"", "0"}
"""What stands for a day that hasn't come."""
_DASHES = {"-", "\u2013", "\u2014", "--"}
"""What stands in an empty cell."""
_YES = {"true", "yes", "y", "x", "1"}
_NO = {"false", "no", "n", "0", ""}
_BETWEEN_TAGS = re.compile(r"[,;|]|\s+(?=[#@])")
_BETWEEN_DAYS = re.compile(r"\s*[|;,\n]\s*")
_MIDNIGHT = time(0)


def entries(
    place: str, cells: list[str], layout: Layout, reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of a row; what has no field goes along under the name of its column.

    A row with several days on which a thing was done is one for each.
    """
    if days := _days_in(cells, layout):
        column = layout.fields.index("completed")
        for day in days:
            yield from entries(place, [*cells[:column], day, *cells[column + 1 :]], layout, reading)
        return
    texts = [i for i, field in enumerate(layout.fields) if field == "text" and cells[i].strip()]
    if len(texts) > 1:
        for text in texts:
            only = ["" if i in texts and i != text else cell for i, cell in enumerate(cells)]
            yield from entries(place, only, layout, reading)
        return
    fields, others = _parted(cells, layout)
    if "habit" in layout.fields:
        yield from _of_habits(place, cells, layout, reading)
        return
    says_state = not (STATED | STATUS).isdisjoint(layout.fields)
    state, word = state_in(cells, layout, others) if says_state else (DONE, "")
    state = _denial(cells, layout) or state
    if state not in {DONE, START}:
        yield LeftOut(place, state)
    elif not STATUS.isdisjoint(layout.fields) and not any(fields.get(field) for field in DATED):
        yield LeftOut(place, reasons.UNDATED)
    else:
        found = _entry(place, fields, others, layout, reading)
        if isinstance(found, Entry) and (word or state == START):
            win = found.win._replace(partial=True) if state == START else found.win
            found = found._replace(win=win, state=word or None)
        yield found


def _days_in(cells: list[str], layout: Layout) -> list[str]:
    """Return the days on which a thing was done, none where there is one alone."""
    if "completed" not in layout.fields:
        return []
    days = _BETWEEN_DAYS.split(cells[layout.fields.index("completed")].strip("[] "))
    several = len(days) > 1 and all(
        isinstance(moment_of(day, layout.order), Moment) for day in days
    )
    return days if several else []


def _denial(cells: list[str], layout: Layout) -> str | None:
    """Return why a row is no win, where a column like "skipped" says yes."""
    if "not" in layout.fields:
        for name, cell, field in zip(layout.names, cells, layout.fields, strict=True):
            if field == "not" and state_of(cell) == DONE:
                return state_of(plain(name).removeprefix("is"))
    return None


def state_in(cells: list[str], layout: Layout, others: dict[str, object]) -> tuple[str, str]:
    """Return DONE, START, or why a row is no win; and its word for that which nobody knows.

    An amount other than one time goes along among the others.
    """
    said: list[tuple[str | None, str]] = []
    columns = {field: i for i, field in enumerate(layout.fields)}
    for name, cell, field in zip(layout.names, map(str.strip, cells), layout.fields, strict=True):
        if field in STATED and cell:
            state = state_of(cell, amount=field != "state")
            if field == "state":
                said.append((state or (DONE if moment_of(cell) else None), cell))
            elif field == "done":
                said.append((state, cell))
            number = number_in(cell)
            if state is None or field == "done" or (field == "value" and number not in {None, 1}):
                others[name] = cell if number is None else number
    if not said and "completed" in columns:
        is_open = cells[columns["completed"]].strip() in _NEVER
        said.append((reasons.NOT_DONE if is_open else DONE, ""))
    elif not said and "value" in columns:
        cell = cells[columns["value"]].strip()
        state = state_of(cell, amount=True) or (reasons.NOT_DONE if layout.habitbull else None)
        said.append((state, cell))
    elif not said and STATED & {*layout.fields}:
        said.append((reasons.NOT_DONE, ""))
    states = [state for state, _ in said]
    why = next((state for state in states if state not in {DONE, START, None}), None)
    if why:
        is_day = any(cells[columns[day]].strip() for day in DATED if day in columns)
        is_task = layout.tasks and why == reasons.NOT_DONE and not is_day
        return reasons.OPEN_TASKS if is_task else why, ""
    unknown = next((word for state, word in said if state is None), "")
    return (START if START in states else DONE), unknown


def _of_habits(
    place: str, cells: list[str], layout: Layout, reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of a row of habits, of which the first has what else the row says."""
    fields, others = _parted(cells, layout)
    shared = {field: text for field, text in fields.items() if field in _OF_EACH}
    others |= {field: text for field, text in fields.items() if field not in {*shared, "note"}}
    note = fields.get("note", "")
    wins: list[Entry | Trouble] = []
    for name, cell, field in zip(layout.names, map(str.strip, cells), layout.fields, strict=True):
        if field == "habit":
            state = state_of(cell, amount=True) if cell else reasons.NOTHING_NOTED
            if state not in {DONE, START, None}:
                yield LeftOut(place, state or "")
                continue
            number = cell if _EITHER.fullmatch(cell) else number_in(cell)
            amount = {"amount": number} if number not in {None, 1} else {}
            said = {**shared, "text": name} | ({"note": note} if note and not wins else {})
            found = _entry(place, said, {**amount, **({} if wins else others)}, layout, reading)
            if isinstance(found, Entry):
                win = found.win._replace(partial=state == START)
                found = found._replace(
                    win=win, kind=found.kind or name, state=None if state else cell
                )
            wins.append(found)
    if note and not wins:
        yield LeftOut(place, reasons.NOTES_ALONE)
    yield from wins


def _entry(
    place: str,
    fields: dict[str, str],
    others: dict[str, object],
    layout: Layout,
    reading: Reading,
) -> Entry | Trouble:
    """Return the win of what a row says, which is used up."""
    text, rest = headline(fields.get("text", ""))
    if not text or text in _DASHES:
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
        mood=_mood(fields.get("mood", "")),
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
    win = win._replace(text=short, extra=extra_of(others, note) or NOTHING_MORE)
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
        elif field in STATED or field in {"habit", "not"}:
            continue
        elif field and field not in fields:
            fields[field] = text
        else:
            name = layout.names[i]
            others[name if name and name not in others else f"{name or 'column'} {i + 1}"] = text
    return fields, others


def _moment(fields: dict[str, str], others: dict[str, object], layout: Layout) -> Moment | str:
    """Return when it was; what is unclear about it in words."""
    text = next((fields[field] for field in DATED if fields.get(field)), "")
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


def _mood(text: str) -> int | None:
    """Return the mood that a number is, None for any on another scale, which waits to be mapped."""
    number = number_in(text)
    return int(number) if number is not None and number in MOODS else None


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
