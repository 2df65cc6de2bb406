"""Tables of other programs: which column holds which field of a win."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from shlex import quote

from microwins.errors import BadInputError
from microwins.formats.entry import DONE, START
from microwins.formats.reading.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST,
    Ambiguous,
    clock_of,
    moment_of,
    order_of,
)
from microwins.formats.reading.fields import number_in
from microwins.formats.reading.layout import DATED, STATED, STATUS, Layout
from microwins.formats.reading.rows import state_in
from microwins.formats.reading.source import excerpt
from microwins.formats.reading.states import (
    AMOUNTS,
    COMPLETIONS,
    DUES,
    NEGATIONS,
    STATES,
    plain,
    state_of,
)
from microwins.guessing.not_wins import reads_like_no_win
from microwins.wording import grammar
from microwins.wording import reading as reasons

_NAMES = {
    "at": ("at", "when", "datetime", "dateandtime"),
    "date": (
        *("date", "fulldate", "calendardate", "day", "datum", "fecha", "data", "timestamp"),
        *("logged", "loggedat", "recordedat", "entrydate", "datelogged", "дата", "日付", "日期"),
        *("날짜", "jour", "dia", "giorno", "dato", "tarih", "paivamaara"),
    ),
    "time": ("time", "clock", "hour", "timeofday", "starttime"),
    "text": (
        *("text", "win", "wins", "title", "activity", "habit", "habitname", "task"),
        *("taskname", "tasktitle", "cardname", "tracker", "entry", "accomplishment"),
        *("achievement", "what", "event", "name", "summary", "subject", "content"),
        *("aufgabe", "gewohnheit", "aktivitat", "titel", "tache", "habitude", "activite"),
        *("titre", "tarea", "habito", "actividad", "titulo", "attivita", "abitudine"),
        *("titolo", "tarefa", "atividade", "taak", "gewoonte", "uppgift", "zadanie"),
        *("nawyk", "задача", "привычка", "タスク", "習慣", "任务", "习惯", "할일", "습관", "gorev"),
        *("aliskanlik", "ukol", "navyk", "завдання", "звичка", "feladat", "szokas"),
        *("tehtava", "tapa", "opgave", "oppgave", "vana", "vane", "description", "note"),
        *("notes", "comment", "comments", "body", "details"),
    ),
    "note": (
        *("note", "notes", "comment", "comments", "commenttext", "description", "details"),
        *("body", "content", "notetext"),
    ),
    "category": ("category", "habitcategory", "area", "kind", "type", "group"),
    "tags": ("tags", "tag", "labels", "label"),
    "mood": (
        *("mood", "feeling", "moodrating", "moodscore", "stimmung", "laune", "humeur", "animo"),
        *("estadodeanimo", "umore", "humor", "stemming", "nastroj", "nalada", "настроение"),
        *("настрій", "気分", "心情", "기분"),
    ),
    "minutes": ("minutes", "mins", "durationminutes", "durationmins", "durationmin"),
    "duration": ("duration", "timespent"),
    "partial": ("partial",),
    "zone": ("zone", "timezone", "tz"),
    "id": ("id", "uuid", "guid", "uid"),
}
"""The names by which columns are known, letters and digits alone, the likeliest first."""

_BEGUN = (
    *("start", "startdate", "startedat", "createdat", "createdon", "created", "creationdate"),
    "datecreated",
)
"""Columns of the day, where nothing says that a thing may be done on another one, or never."""

_NEEDED_DAYS = ("completed", "date")
_SEVERAL = ("note",)
_OWN = {"at", "text", "category", "id", "more"}
_HABITBULL = {"habitname", "calendardate", "value"}
_TODOIST = {"type", "content", "priority", "indent"}
_FEW = 6
_MOMENTS = 10**9
"""From here on, numbers are seconds since 1970, rather than amounts."""
_MANY = 12
_TIMES_DONE = {"scoredup"}
"""How often Habitica's habits were done; their "value" is what that is worth."""
_DIGITS = re.compile(r"(?:\d\D*){3}")
_TRELLO = {"duecomplete"}
"""Where a card is "closed" that is put away, done or not."""
_NOTES = {"note", "notes", "comment", "comments"}
_PLANNED = re.compile("frequency|goal$|^target|streak$|colou?r$|icon$|archived$|schedule|priority")
"""What the list of habits or tasks says, rather than one of what was done."""
_MEASURES = re.compile(
    "(score|rating|rate|percent|hours|energy|sleep|stress|anxiety|pain|elevated|irritability)$"
    "|hours|slept|sleepquality|calories|sedentary|timeinbed"
)
_SCALE = re.compile(r"\(\d+ ?[-\u2013] ?\d+\)")
"""Columns of numbers that are no amounts of what was done, such as "Energy (1-5)"."""
_COSTS = re.compile("^(billable|duration|amount|price|cost)|(usd|eur|gbp)$")
"""Columns of what a thing took or brought in, which no tick is in."""
_ABOUT = re.compile(
    r"(?:^|[\W_]|(?<=[a-z])(?=[A-Z])|request|user|task)"
    "(?i:id|key|url|link|email|origin|source|device|author|user|username|assignee)$"
)
"""Columns of words that name no thing done."""
_GENERIC = {"text", "win", "wins", "title", "entry", "what"}
"""Columns of words, whatever they hold."""
SUMS = {
    *("total", "sum", "average", "week", "month", "year", "streak", "percent", "weekday", "no"),
    *("score", "points", "count", "amount", "quantity", "number", "rating", "goal", "target"),
    *("billable", "private", "public", "hidden", "starred", "favorite", "pinned", "archived"),
    *("deleted", "recurring", "weight", "bmi", "fat", "bodyfat", "temperature", "pulse"),
    *("heartrate", "calories", "kcal", "gewicht", "poids", "peso"),
}
"""Columns that are no habits beside those that are."""
_ORDERS = {"date-dmy": DAY_FIRST, "date-mdy": MONTH_FIRST, "date-ymd": YEAR_FIRST}
TARGETS = (
    *("text", "note", "date", "time", "at", "day", "category", "tags", "mood", "minutes"),
    *("partial", "zone", "id", "done", *_ORDERS),
)
"""What a column may be mapped to."""

_AT_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?$")


def rate(header: list[str]) -> int:
    """Return how many columns are known by their names."""
    return sum(map(is_known, header))


def has_more_headings(header: Sequence[str], rows: Sequence[list[str]]) -> bool:
    """Tell whether no row has a cell for the last heading: a comma in one made two of it."""
    named = max((i for i, name in enumerate(header, 1) if name.strip()), default=0)
    rows = [row for row in rows if row]
    ends_empty = not header[-1].strip() and not any(row[-1].strip() for row in rows)
    return bool(rows) and max(map(len, rows)) - ends_empty < named


def is_known(name: str) -> bool:
    """Tell whether a column is called like one that has a field here."""
    return says_whether_done(name) or any(plain(name) in names for names in _NAMES.values())


def layout(header: list[str], mapped: Mapping[str, str], rows: Sequence[list[str]] = ()) -> Layout:
    """Return the layout of a table with such rows; `mapped` are fields by the names of columns.

    Raises BadInputError where no column holds a text or none the day, where one is mapped to what
    is no field, and for tables that hold open tasks alone.
    """
    names = tuple(name.strip() for name in header)
    known = [plain(name) for name in names]
    mapped = _of_columns(names, mapped)
    written = tuple(name.lower() for name in names)
    if set(written) >= _OWN and len(set(written)) == len(written) and not mapped:
        return Layout(names, written, own=True)
    fields = [_target(name, mapped) for name in names]
    if set(known) >= _TODOIST and "done" not in fields:
        raise BadInputError(*reasons.TODOIST_TEMPLATE)
    orders = [_ORDERS[field] for field in fields if field in _ORDERS]
    fields = ["date" if field in _ORDERS else field for field in fields]
    due = any(DUES.has(name) or _PLANNED.search(plain(name)) for name in names)
    _find_states(names, rows, fields)
    _find_by_names(known, rows, fields, due=due)
    if "text" not in fields:
        _find_texts(names, rows, fields)
    if "text" not in mapped.values():
        if not (STATUS | STATED) & {*fields}:
            _find_habits(names, rows, fields)
        elif STATED & {*fields} and "text" in fields:
            _doubt_notes(names, rows, fields)
    found = Layout(
        names,
        tuple(fields),
        "".join(orders[:1]),
        habitbull=set(known) >= _HABITBULL and not mapped,
        tasks=due or "completed" in fields,
    )
    if not {"text", "habit"} & {*fields}:
        raise _no_column("text", found, rows)
    if not _dated(fields) and (not rows or any(_may_be_done(cells, found) for cells in rows)):
        says_done = bool(STATUS & {*fields})
        raise _no_column("completed" if says_done else "done" if due else "date", found, rows)
    return found


def _find_by_names(
    known: list[str], rows: Sequence[list[str]], fields: list[str], *, due: bool
) -> None:
    """Give the columns that are known by their names their fields.

    Where days are `due`, or a column says what was done, those when a thing was begun don't count.
    A habit has days of its own, whenever they were ticked.
    """
    filled = _of_filled(known, rows) if rows else known
    for field, called in _NAMES.items():
        _find(field, called, filled if field == "text" else known, fields)
    if not due and not STATUS & {*fields}:
        _find("date", _BEGUN, known, fields)
    if "time" in fields and not _dated(fields):
        fields[fields.index("time")] = "date"
    text = known[fields.index("text")] if "text" in fields else ""
    if "completed" in fields and text.startswith("habit") and {"at", "date", "day"} & {*fields}:
        fields[fields.index("completed")] = "state"


def _find_texts(names: tuple[str, ...], rows: Sequence[list[str]], fields: list[str]) -> None:
    """Take columns called "Win 1", "Win 2" for words, or else one called "Done" that holds them."""
    free = [i for i, field in enumerate(fields) if not field and _are_words(_in(rows, i))]
    numbered = [
        i for i in free if plain(names[i]).rstrip("0123456789") in {"win", "wins", "entry", "task"}
    ]
    done = [
        i
        for i, field in enumerate(fields)
        if field == "state" and state_of(names[i]) == DONE and not any(map(state_of, _in(rows, i)))
    ]
    for i in numbered or (done if not free else []):
        fields[i] = "text"


def _doubt_notes(names: tuple[str, ...], rows: Sequence[list[str]], fields: list[str]) -> None:
    """Take the words away from a column of notes where another one may name what was done."""
    text = fields.index("text")
    free = [i for i, field in enumerate(fields) if not field and _may_name(names[i])]
    if plain(names[text]) in _NOTES and any(
        _in(rows, i) and _are_words(_in(rows, i)) for i in free
    ):
        fields[text] = "note"


def _may_be_done(cells: list[str], layout: Layout) -> bool:
    width = len(layout.names)
    row = [*cells[:width], *[""] * (width - len(cells))]
    return state_in(row, layout, {})[0] in {DONE, START}


def _no_column(needed: str, layout: Layout, rows: Sequence[list[str]]) -> BadInputError:
    """Return the error for a table without a text or a day, with the likeliest column for it."""
    free = [i for i, field in enumerate(layout.fields) if not field] or [0]
    cells = {i: _in(rows, i) for i in free}
    likely = [
        i
        for i in sorted(free, key=lambda i: _unlikeliness(layout.names[i], cells[i]))
        if (needed == "text" and _may_name(layout.names[i]) and _are_words(cells[i]))
        or (needed in _NEEDED_DAYS and _are_days(cells[i]))
    ]
    if rows and not likely:
        needed = {"text": "words", **dict.fromkeys(_NEEDED_DAYS, "day")}.get(needed, needed)
    return BadInputError(
        *grammar.filled(
            reasons.NO_COLUMN_FOR[needed],
            columns=_listed(layout.names),
            example=quote(excerpt(layout.names[(likely or free)[0]])),
        )
    )


def _unlikeliness(name: str, cells: set[str]) -> tuple[bool, bool, int]:
    """Return by what columns are ordered that may be meant, the likeliest first."""
    return DUES.has(name), not plain(name).endswith(_NAMES["text"]), -len(cells)


def _may_name(name: str) -> bool:
    """Tell whether the words in a column called so may be those of wins."""
    return bool(plain(name)) and not _ABOUT.search(name)


def _are_words(cells: set[str]) -> bool:
    return not _is_marked(cells) and not (cells and all(map(_DIGITS.search, cells)))


def _are_days(cells: set[str]) -> bool:
    return bool(cells) and all(moment_of(cell) is not None for cell in cells)


def told_by_days(found: Layout, rows: Sequence[Sequence[str]]) -> Layout:
    """Return a layout with what all days of a column say together, though one alone doesn't.

    Raises BadInputError where they can be read in two ways.
    """
    dated = [found.fields.index(field) for field in DATED if field in found.fields]
    column = dated[0] if dated else 0
    days = [cells[column].strip() for cells in rows if column < len(cells)]
    order = found.order or order_of(days)
    unclear = next((day for day in days if isinstance(moment_of(day, order), Ambiguous)), None)
    if unclear and not any(order_of([day]) for day in days):
        name = excerpt(found.names[column].lower())
        raise BadInputError(
            *grammar.filled(
                reasons.DAY_OR_MONTH_FIRST
                if re.search(r"\d{4}", unclear)
                else reasons.DAY_MONTH_OR_YEAR_FIRST,
                day=excerpt(unclear),
                day_first=quote(f"{name}=date-dmy"),
                month_first=quote(f"{name}=date-mdy"),
                year_first=quote(f"{name}=date-ymd"),
            )
        )
    midnights = any(days) and all(_AT_MIDNIGHT.search(day) for day in days if day)
    return found._replace(order=order, midnights=midnights)


def _find_states(names: tuple[str, ...], rows: Sequence[list[str]], fields: list[str]) -> None:
    """Give the columns that say whether a thing was done, or when, their fields.

    One that is called "completed" says when where it holds days. Where --map names another day, it
    says whether.
    """
    has_day = _dated(fields)
    for i, name in enumerate(names):
        if fields[i]:
            continue
        is_state = STATES.has(name) or (not plain(name) and state_of(name) == DONE)
        if COMPLETIONS.has(name) and (not is_state or any(map(_DIGITS.search, _in(rows, i)))):
            fields[i] = "state" if has_day else "" if "completed" in fields else "completed"
        elif is_state and not (plain(name) == "closed" and _TRELLO & {*map(plain, names)}):
            cells = _in(rows, i)
            fields[i] = "state" if len(cells) <= _MANY or any(map(state_of, cells)) else ""
        elif plain(name) in _TIMES_DONE:
            fields[i] = "done"
        elif NEGATIONS.has(name) and all(map(state_of, _in(rows, i))):
            fields[i] = "not"
    amounts = [i for i, name in enumerate(names) if not fields[i] and AMOUNTS.has(name)]
    for i in amounts[:1]:
        fields[i] = "value"


def says_whether_done(name: str) -> bool:
    """Tell whether a column or a field is called like those that say whether a thing was done."""
    return any(names.has(name) for names in (STATES, COMPLETIONS, AMOUNTS))


def _in(rows: Iterable[list[str]], column: int) -> set[str]:
    """Return what a column says."""
    return {row[column].strip() for row in rows if column < len(row)} - {""}


def _find_habits(names: tuple[str, ...], rows: Sequence[list[str]], fields: list[str]) -> None:
    """Make habits of the columns of a table of days that hold nothing but marks and amounts.

    Its other columns go along. A table with a column of words is none of habits, unless those are
    notes beside columns of ticks; nor is one with words that nobody knows and a day in many rows.
    """
    day = next((i for i, field in enumerate(fields) if field in DATED), None)
    if day is None and _are_days(_in(rows, 0)):
        day = 0
    words = [i for i, field in enumerate(fields) if field == "text" and i != day]
    if day is None or any(plain(names[i]) in _GENERIC for i in words):
        return
    cells = [_in(rows, i) for i in range(len(names))]
    marked = [i for i, name in enumerate(names) if i != day and name and _is_marked(cells[i])]
    scaled = any(reads_like_no_win(names[i]) and not _is_ticked(cells[i]) for i in marked)
    free = [
        i
        for i in marked
        if not fields[i]
        and plain(names[i]) not in SUMS
        and not _COSTS.search(plain(names[i]))
        and (_is_ticked(cells[i]) or not _is_measure(names[i]))
        and not (scaled and reads_like_no_win(names[i]))
    ]
    others = [i for i, field in enumerate(fields) if not field and i not in {day, *marked}]
    others = [i for i in others if cells[i] and not _are_days(cells[i])]
    others = [i for i in others if not all(map(clock_of, cells[i]))]
    days_repeat = sum(bool("".join(row).strip()) for row in rows) > len(cells[day])
    if others and days_repeat:
        return
    noted = [i for i in words if plain(names[i]) in (_NOTES if i in marked else _NAMES["note"])]
    named = [i for i in words if i in marked and i not in noted]
    if not free or len(words) > len(named) + len(noted):
        return
    few = others and len(free) == 1
    if few and (noted or not _is_ticked(cells[free[0]])):
        return
    if noted and (days_repeat or not _are_habits(free, noted[0], cells, rows)):
        return
    fields[day] = fields[day] if fields[day] in DATED else "date"
    for i in (*free, *named):
        fields[i] = "habit"
    for i in noted:
        fields[i] = "note"


def _are_habits(
    marked: list[int], noted: int, cells: list[set[str]], rows: Sequence[list[str]]
) -> bool:
    """Tell whether columns of marks beside one of notes are habits, rather than flags of these."""
    return any(_is_ticked(cells[i]) for i in marked) and (
        len(marked) > 1 or not all(row[noted].strip() for row in rows if noted < len(row))
    )


def _is_measure(name: str) -> bool:
    measured = _MEASURES.search(plain(name)) or _SCALE.search(name)
    return bool(measured) or reads_like_no_win(name)


def _is_ticked(cells: set[str]) -> bool:
    return {number_in(cell.rstrip("% ")) for cell in cells} <= {None, 0, 1}


def _is_marked(cells: set[str]) -> bool:
    """Tell whether a column holds marks and amounts, but for a few that nobody knows."""
    known = sum(map(_is_mark, cells))
    return bool(cells) and (known == len(cells) or _FEW >= len(cells) <= known * 2)


def _is_mark(cell: str) -> bool:
    number = number_in(cell)
    if number:
        return number < _MOMENTS
    return state_of(cell, amount=True) is not None or not plain(cell)


def _of_columns(names: tuple[str, ...], mapped: Mapping[str, str]) -> dict[str, str]:
    """Return what of `mapped` is said of columns; moods and kinds may be mapped beside them.

    Raises BadInputError where a field is said to be in a column that isn't there.
    """
    there = {name.lower() for name in names}
    for name, target in mapped.items():
        if target in TARGETS and target != DONE and name not in there:
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


def _of_filled(known: list[str], rows: Sequence[list[str]]) -> list[str]:
    """Return the names of columns that say anything in a row, "" for the others."""
    return [
        name if any(i < len(row) and row[i].strip() for row in rows) else ""
        for i, name in enumerate(known)
    ]


def _find(field: str, called: tuple[str, ...], known: list[str], fields: list[str]) -> None:
    """Give `field` the likeliest column that has none so far, notes every column of theirs."""
    if field in fields or (field in {"at", "date"} and {"at", "date", "day"} & {*fields}):
        return
    for name in called:
        for i, column in enumerate(known):
            if column == name and not fields[i]:
                fields[i] = field
                if field not in _SEVERAL:
                    return
