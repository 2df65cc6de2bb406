"""Tables of other programs: which column holds which field of a win, and the win of each row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time
from shlex import quote
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import DONE, START, Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST,
    Ambiguous,
    Moment,
    clock_of,
    moment_of,
    order_of,
    placed,
    unclear,
    untimed,
)
from microwins.formats.reading.fields import extra_of, number_in, tags_of, truncated
from microwins.formats.reading.source import excerpt, headline
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
        *("date", "fulldate", "calendardate", "day", "datum", "fecha", "data", "timestamp"),
        *("logged", "loggedat", "recordedat", "entrydate", "datelogged", "дата", "日付", "日期"),
        *("날짜", "jour", "dia", "giorno", "dato", "tarih", "paivamaara"),
    ),
    "time": ("time", "clock", "hour", "timeofday", "starttime"),
    "text": (
        *("text", "win", "wins", "title", "activity", "habit", "habitname", "task", "taskname"),
        *(
            "tasktitle",
            "cardname",
            "tracker",
            "entry",
            "accomplishment",
            "achievement",
            "what",
            "event",
        ),
        *("name", "summary", "subject", "content", "aufgabe", "gewohnheit", "aktivitat", "titel"),
        *("tache", "habitude", "activite", "titre", "tarea", "habito", "actividad", "titulo"),
        *("attivita", "abitudine", "titolo", "tarefa", "atividade", "taak", "gewoonte", "uppgift"),
        *(
            "zadanie",
            "nawyk",
            "задача",
            "привычка",
            "タスク",
            "習慣",
            "任务",
            "习惯",
            "할일",
            "습관",
            *("gorev", "aliskanlik", "ukol", "navyk", "завдання", "звичка", "feladat", "szokas"),
            *("tehtava", "tapa", "opgave", "oppgave", "vana", "vane"),
        ),
        *("description", "note", "notes", "comment", "comments", "body", "details"),
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

DATED = ("completed", "at", "date", "day")
"""The fields that say on which day it was, the surest first."""

_STATED = {"state", "value", "done"}
"""The fields that say whether it was done: in words, by an amount, or as --map has it in either."""
_OF_EACH = {*DATED, "time", "zone", "mood", "tags", "category"}
"""What a row of habits says of each win in it."""
_NEEDED_DAYS = ("completed", "date")
_STATUS = {"completed", "state", "done"}
"""Those that tell a thing that is done from one that is begun."""

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
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"(?:\d\D*){3}")
_TRELLO = {"duecomplete"}
"""Where a card is "closed" that is put away, done or not."""
_NEVER = {"", "0"}
"""What stands for a day that hasn't come."""
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
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
"""A number that is one of thousands or a broken one."""
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

_DASHES = {"-", "\u2013", "\u2014", "--"}
"""What stands in an empty cell."""
_YES = {"true", "yes", "y", "x", "1"}
_NO = {"false", "no", "n", "0", ""}
_BETWEEN_TAGS = re.compile(r"[,;|]|\s+(?=[#@])")
_BETWEEN_DAYS = re.compile(r"\s*[|;,\n]\s*")
_MIDNIGHT = time(0)
_AT_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?$")


class Layout(Record):
    """The columns of a table: the field of each, "" where it has none of ours.

    `order` says which number of 03/04/2026 is the day, "" where there is none such. `midnights`
    says that all days have a time of 00:00, which is none. `own` says that this program wrote the
    table, `habitbull` that HabitBull did, `tasks` that it is one of tasks with the days when they
    are due or were done.
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    order: str = ""
    midnights: bool = False
    own: bool = False
    habitbull: bool = False
    tasks: bool = False


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
        if not (_STATUS | _STATED) & {*fields}:
            _find_habits(names, rows, fields)
        elif _STATED & {*fields} and "text" in fields:
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
        says_done = bool(_STATUS & {*fields})
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
    if not due and not _STATUS & {*fields}:
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
    return _state(row, layout, {})[0] in {DONE, START}


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
    says_state = not (_STATED | _STATUS).isdisjoint(layout.fields)
    state, word = _state(cells, layout, others) if says_state else (DONE, "")
    state = _denial(cells, layout) or state
    if state not in {DONE, START}:
        yield LeftOut(place, state)
    elif not _STATUS.isdisjoint(layout.fields) and not any(fields.get(field) for field in DATED):
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


def _state(cells: list[str], layout: Layout, others: dict[str, object]) -> tuple[str, str]:
    """Return DONE, START, or why a row is no win; and its word for that which nobody knows.

    An amount other than one time goes along among the others.
    """
    said: list[tuple[str | None, str]] = []
    columns = {field: i for i, field in enumerate(layout.fields)}
    for name, cell, field in zip(layout.names, map(str.strip, cells), layout.fields, strict=True):
        if field in _STATED and cell:
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
    elif not said and _STATED & {*layout.fields}:
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
        elif field in _STATED or field in {"habit", "not"}:
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
