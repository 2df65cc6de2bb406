"""Reads tables that hold wins: our own, letter by letter, and those of other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from microwins.errors import BadInputError
from microwins.formats.csv_ import cell, tags_cell, tags_in, unguarded
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.loop import is_of_all, of_all, refuse_parts
from microwins.formats.reading.columns import TARGETS, has_more_headings, layout, rate, told_by_days
from microwins.formats.reading.dates import (
    Moment,
    at_clock,
    clock_of,
    iso_moment,
    moment_of,
    placed,
    unclear,
)
from microwins.formats.reading.fields import extra_of, truncated, with_note, without_duplicates
from microwins.formats.reading.json_ import NotJsonError, value_of
from microwins.formats.reading.layout import Layout
from microwins.formats.reading.rows import entries, is_yes, taken_minutes
from microwins.formats.reading.source import beginning, excerpt, text_of
from microwins.formats.reading.states import plain
from microwins.formats.reading.tables import TableRow, table_rows
from microwins.model.strict_json import is_deep
from microwins.model.win import LONGEST_ID, MOODS, NOTHING_MORE, Win
from microwins.wording import reading as reasons

FIELDS = TARGETS
"""What a column may be told to be by --map."""

_REFUSED = (
    *(reasons.TODOIST_TEMPLATE, reasons.LOOP_ONE_HABIT, reasons.LOOP_SCORES, reasons.LOOP_HABITS),
)
"""What is said of tables that are known, and hold no wins."""
_HABITICA = ["taskname", "taskid", "tasktype", "date", "value"]

_MOODS = {str(mood): mood for mood in MOODS}


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the win of each row, of a table whose columns are known by name or by --map.

    Raises BadInputError where no column holds a text or none a day, and where the days of a
    column can be read in two ways.
    """
    table = table_rows(text_of(data), rate, strict=True)
    header = next(table, None)
    if header is None:
        return
    rows = list(table)
    if header.why or _names_no_columns(header.cells):
        raise BadInputError(*reasons.NO_HEADER)
    place_of = reasons.LINE
    if _has_days_across(header.cells):
        place_of = reasons.COLUMN
        header, *rows = _turned([header, *rows])
    if [*map(plain, header.cells)] == _HABITICA:
        rows = list(_scored(rows))
    whole = [row.cells for row in rows if not row.why]
    mapped = {name.strip().lower() for name in header.cells} & reading.fields.keys()
    if not mapped:
        refuse_parts(header.cells, whole)
    if is_of_all(header.cells, whole) and not mapped:
        yield from of_all(header.cells, rows, reading)
        return
    found = told_by_days(layout(header.cells, reading.fields, whole), whole)
    if "habit" in found.fields and has_more_headings(header.cells, whole):
        raise BadInputError(*reasons.HEADINGS_WITH_COMMAS)
    del whole
    wins = _wins(rows, found, reading, place_of)
    yield from without_duplicates(wins) if found.habitbull else wins


def _wins(
    rows: list[TableRow], found: Layout, reading: Reading, place_of: str
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of some rows, which are used up: they take as much memory as the wins."""
    width = len(found.names)
    rows.reverse()
    while rows:
        row = rows.pop()
        place = place_of.format(number=row.number)
        cells = [*row.cells[:width], *[""] * (width - len(row.cells))]
        if row.why:
            yield Trouble(place, row.why)
        elif any(one.strip() for one in row.cells[width:]):
            yield Trouble(place, reasons.MORE_CELLS)
        elif found.own:
            yield _own_entry(place, dict(zip(found.fields, cells, strict=True)), reading)
        else:
            yield from entries(place, cells, found, reading)


def _scored(rows: Iterable[TableRow]) -> Iterator[TableRow]:
    """Yield rows of Habitica's history with 1 for what was done and 0 for what wasn't.

    The value of a task rises each time when it is done, and falls when it isn't.
    """
    values: dict[str, float] = {}
    for row in rows:
        *cells, value = row.cells or [""]
        try:
            number = float(value)
        except ValueError:
            yield row
            continue
        task = cells[1] if len(cells) > 1 else ""
        yield row._replace(cells=[*cells, str(int(number > values.get(task, 0)))])
        values[task] = number


def _names_no_columns(header: list[str]) -> bool:
    """Tell whether the first line is a row like the others, with a day in it."""
    has_day = any(isinstance(moment_of(name), Moment) for name in header)
    return has_day and not _has_days_across(header)


def _has_days_across(header: list[str]) -> bool:
    """Tell whether a table has habits in its lines, and days in its columns."""
    days = [name for name in header[1:] if name.strip()]
    return len(days) > 1 and all(isinstance(moment_of(day), Moment) for day in days)


def _turned(rows: list[TableRow]) -> list[TableRow]:
    """Return a table with its columns as rows, the first of which has the names."""
    columns = zip_longest(*(row.cells for row in rows if not row.why), fillvalue="")
    return [
        TableRow(number, [*cells])
        for number, cells in enumerate(columns, 1)
        if any(map(str.strip, cells))
    ]


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file begins with columns of which one is known to hold words, one a day."""
    text = beginning(data)
    heads, *rows = [row.cells for row in table_rows(text, rate) if row.cells] or [[]]
    if len(text) < len(data):
        rows = rows[:-1]
    if len(heads) <= 1 or _names_no_columns(heads):
        return False
    try:
        refuse_parts(heads, rows)
        return bool(is_of_all(heads, rows) or _has_days_across(heads) or layout(heads, {}, rows))
    except BadInputError as error:
        return error.message in {named[0] for named in _REFUSED}


def _own_entry(place: str, cells: dict[str, str], reading: Reading) -> Entry | Trouble:
    """Return the win of a row, whose cells by the names of their columns are used up.

    A cell that was changed in a spreadsheet counts as it stands there now.
    """
    take = cells.pop
    for field in ("mood", "minutes"):  # as pandas saves numbers beside empty cells
        cells[field] = cells.get(field, "").strip().removesuffix(".0")
    try:
        more = value_of(cells["more"]) if cells["more"].strip() else {}
    except NotJsonError as error:
        return Trouble(place, error.why)
    if not isinstance(more, dict) or is_deep(more):
        return Trouble(place, reasons.TOO_DEEP if isinstance(more, dict) else reasons.NOT_JSON)
    moment = _moment(take("at"), take("day", ""), take("time", ""), more)
    if isinstance(moment, str):
        return Trouble(place, moment)
    text, name, category, zone = (
        _exact(field, take(field, ""), more) for field in ("text", "id", "category", "zone")
    )
    when = placed(moment, reading)
    if when is None or not text.strip():
        return Trouble(
            place, reasons.UNCLEAR_DAY.format(text=moment.key) if text.strip() else reasons.NO_TEXT
        )
    tags = _exact_tags(take("tags", ""), more)
    mood, partial, hidden = (take(field, "").strip() for field in ("mood", "partial", "hidden"))
    minutes = taken_minutes(cells, cells)
    take("more")
    if len(name) > LONGEST_ID:
        cells["id"], name = name, ""
    more |= extra_of(cells)
    short, note = truncated(text)
    if note:
        more["note"] = with_note(more, note)
    win = Win(
        *(name, when[0], short, category, tags, _MOODS.get(mood), minutes),
        *(is_yes(partial), is_yes(hidden)),
        zone=zone or when[1],
        timed=moment.timed,
        extra=more or NOTHING_MORE,
    )
    feeling = mood if mood and mood not in _MOODS else None
    return Entry(place, name or f"{moment.key}\n{text}", win, feeling=feeling, wall=moment.at)


def _moment(at: str, day: str, time: str, more: dict[str, object]) -> Moment | str:
    """Return when it was, the exact noon of a day out of `more`; or what is unclear, in words.

    `day` and `time` beside `at` are derived from it. In older files `at` of a day is its date.
    """
    written = at.strip() or day.strip()
    exact = iso_moment(more.pop("at", None))
    moment = iso_moment(written) or moment_of(written)
    if not isinstance(moment, Moment):
        return unclear(moment, written)
    if moment.timed or not time.strip():
        is_exact = exact and exact.at.date() == moment.at.date() and not moment.timed
        return exact._replace(timed=False) if exact and is_exact else moment
    clock = clock_of(time)
    if clock is None:
        return reasons.UNCLEAR_TIME.format(text=excerpt(time))
    return Moment(at_clock(moment.at, clock))


def _exact(field: str, text: str, more: dict[str, object]) -> str:
    """Return the text of a cell: the exact one out of `more` where the cell stands for it."""
    exact = more.get(field)
    if isinstance(exact, str):
        del more[field]
        if text in {cell(exact, raw=False), cell(exact, raw=True)}:
            return exact
    return unguarded(text)


def _exact_tags(text: str, more: dict[str, object]) -> tuple[str, ...]:
    """Return the tags of a cell: the exact ones out of `more` where the cell stands for them."""
    exact = more.get("tags")
    if isinstance(exact, list) and all(isinstance(tag, str) for tag in exact):
        del more["tags"]
        if text in {tags_cell(exact, raw=False), tags_cell(exact, raw=True)}:
            return tuple(exact)
    return tags_in(text)
