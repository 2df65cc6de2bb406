"""Loop Habit Tracker's archive: a folder of days for each habit, of which those ticked are wins."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.columns import SUMS, has_more_headings, is_known
from microwins.formats.reading.dates import at_clock, day_in, moment_of
from microwins.formats.reading.fields import make_win, number_in
from microwins.formats.reading.source import excerpt, inside, is_zip, members, text_of
from microwins.formats.reading.states import plain
from microwins.formats.reading.tables import TableRow, table_rows, taken_heads
from microwins.model.record import Record
from microwins.model.text import safe
from microwins.wording import reading as reasons

_DAYS = "checkmarks.csv"
_HABITS = "habits.csv"
_FOLDER = re.compile(r"(\d{1,9})(?:\s+(.*))?", re.ASCII | re.DOTALL)
_TICKED, _IMPLIED, _NO, _SKIPPED, _UNKNOWN = "yes_manual", "yes_auto", "no", "skip", "unknown"
_NUMBERS = {2: _TICKED, 1: _IMPLIED, 0: _NO, 3: _SKIPPED, -1: _UNKNOWN}
_LEFT_OUT = {
    _IMPLIED: reasons.IMPLIED,
    _NO: reasons.NOTED_NO,
    _SKIPPED: reasons.REST_DAYS,
    _UNKNOWN: reasons.NOTHING_NOTED,
}
_OF_ONE = (["date", "value"], ["date", "value", "notes"], ["date", "score"])
_OF_LIST = ["position", "name"]
_SCORE = re.compile(r"[01]\.\d{3,}", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_THOUSANDTHS = 1000
_SMALLEST_AMOUNT = 100
_MANY_DIGITS = 10
_SQLITE = b"SQLite format 3"


class _Habit(Record):
    """A habit: `measured` tells whether its values are amounts, None where nothing says so.

    An amount up to `limit` is what a habit wants that is about doing less of something.
    """

    name: str
    measured: bool | None = None
    unit: str = ""
    limit: float | None = None


class _Day(Record):
    """What a habit has on a day, in the words of the file; and where it stands."""

    place: str
    day: str
    value: str
    note: str = ""


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each day on which a habit was ticked, or has an amount.

    Raises BadInputError for anything but the archive of CSV files.
    """
    if data.startswith(_SQLITE):
        raise BadInputError(*reasons.LOOP_BACKUP)
    if not is_zip(data):
        raise BadInputError(*reasons.NOT_LOOP)
    files = {name.replace("\\", "/"): text for name, text in members(data, _is_wanted).items()}
    habits = {
        folder: _habits(text_of(content))
        for name, content in files.items()
        for folder, _, file in [name.rpartition("/")]
        if file.lower() == _HABITS
    }
    named: set[str] = set()
    found = False
    together = []
    for name, content in files.items():
        folder, _, file = name.rpartition("/")
        above, _, own = folder.rpartition("/")
        numbered = _FOLDER.fullmatch(own)
        if file.lower() == _DAYS and numbered:
            known = habits.get(above, {}).get(int(numbered[1]))
            habit = known or _Habit((numbered[2] or "").strip())
            found = True
            named |= {habit.name, _in_folder(habit.name)} - {""}
            yield from _of_habit(
                habit, list(_days(safe(f"{own}/{file}"), text_of(content))), reading
            )
        elif file.lower() == _DAYS:
            together.append((file, text_of(content), list(habits.get(folder, {}).values())))
    for file, text, known_there in together:
        yield from _of_the_rest(safe(file), text, known_there, named, reading)
    if not found and not together:
        raise BadInputError(*reasons.NO_HABITS)


def _in_folder(name: str) -> str:
    """Return what the name of a habit and that of its folder have in common."""
    return "".join(char for char in name.lower() if char.isascii() and char.isalnum())


def _of_the_rest(
    file: str, text: str, known: list[_Habit], read: Container[str], reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of the habits that have no folder, out of the table of all.

    Its headings have no quotation marks, so that a comma in a name makes two; the list of habits
    tells which belong together.
    """
    header, *rows = list(table_rows(text)) or [TableRow(0, [])]
    habits, rest = [], ",".join(header.cells[1:]).rstrip(",")
    while rest:
        of_list = (habit for habit in known if f"{rest},".startswith(f"{habit.name},"))
        name = rest.partition(",")[0]
        habit = max(of_list, key=lambda habit: len(habit.name), default=_Habit(name.strip()))
        habits.append(habit)
        rest = rest[len(habit.name if habit in known else name) + 1 :]
    wanted = [
        None if habit.name in read or _in_folder(habit.name) in read else habit for habit in habits
    ]
    end = [cell for cell in header.cells[-1:] if not cell.strip()]
    heads = ["date", *(habit.name for habit in habits), *end]
    if any(wanted) and has_more_headings(heads, [row.cells for row in rows]):
        place = reasons.INSIDE.format(file=file, place=reasons.LINE.format(number=header.number))
        yield Trouble(place, reasons.MORE_HEADINGS)
    elif any(wanted):
        yield from _of_all(rows, wanted, reading, file)


def refuse_parts(header: list[str], rows: list[list[str]]) -> None:
    """Raise BadInputError for files of the archive that don't say what was done, or of what."""
    names = [name.strip().lower() for name in header if name.strip()]
    if names[:2] == _OF_LIST and "question" in names:
        raise BadInputError(*reasons.LOOP_HABITS)
    if names in _OF_ONE:
        raise BadInputError(*reasons.LOOP_ONE_HABIT)
    cells = {cell.strip() for row in rows for cell in row[1:]} - {""}
    if header[0].strip().lower() == "date" and cells and all(map(_SCORE.fullmatch, cells)):
        raise BadInputError(*reasons.LOOP_SCORES)


def is_of_all(header: list[str], rows: list[list[str]]) -> bool:
    """Tell whether a table of days by habits is Loop's, which has words and numbers of its own.

    Its numbers are those for words and thousandths, so that amounts as people write them are none.
    """
    names = [name.strip() for name in header[1:]]
    if header[0].strip().lower() != "date" or not any(names):
        return False
    cells = (cell.strip().lower() for row in rows for cell in row[1:])
    known = {"", *_NUMBERS.values()}
    values: set[str] = set()
    for cell in cells:
        if cell not in values and cell not in known and number_in(cell) is None:
            return False
        values.add(cell)
    words = values & known
    numbers = {number_in(value) for value in values - words}
    if words & {_TICKED, _IMPLIED, _UNKNOWN} or -1 in numbers:
        return True
    small = {number for number in numbers if number is not None and number < _SMALLEST_AMOUNT}
    days = {row[0].strip() for row in rows}
    return (
        bool({2, 3} & small)
        and small <= set(_NUMBERS)
        and all(_ISO_DAY.fullmatch(day) or moment_of(day) is None for day in days)
        and not any(is_known(name) or plain(name) in SUMS for name in names)
    )


def of_all(
    header: list[str], rows: Sequence[TableRow], reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of the table of all habits, where it stands by itself.

    Their keys are those of any table: one that has none of Loop's numbers so far may get them.
    Raises BadInputError where a comma in a heading moves those behind it.
    """
    if has_more_headings(header, [row.cells for row in rows]):
        raise BadInputError(*reasons.HEADINGS_WITH_COMMAS)
    for found in _of_all(rows, [_Habit(name.strip()) for name in header[1:]], reading):
        if isinstance(found, Entry):
            yield found._replace(key=found.key.replace(" ", "\n", 1))
        else:
            yield found


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file is Loop's archive, or its backup, for which there is a better way."""
    if data.startswith(_SQLITE):
        return b"Repetitions" in data and b"Habits" in data
    return any(name.lower().endswith(_DAYS) for name in inside(data, _is_wanted))


def _is_wanted(name: str) -> bool:
    """Tell whether a file of the archive is one of those that are read."""
    parts = name.replace("\\", "/").lower().split("/")
    return parts[-1] in (_DAYS, _HABITS) and "__macosx" not in parts


def _habits(text: str) -> Mapping[int, _Habit]:
    """Return the habits by their position."""
    table = table_rows(text)
    heads = taken_heads(table)
    habits = {}
    for _, cells, _ in table:
        row = dict(zip(heads, cells, strict=False))
        position, name = row.get("position", "").strip(), row.get("name", "").strip()
        if position.isdecimal() and len(position) < _MANY_DIGITS and name:
            habits[int(position)] = _habit(name, row)
    return habits


def _habit(name: str, row: Mapping[str, str]) -> _Habit:
    """Return a habit from its row. Its question, colour and frequency aren't of any one day."""
    kind = row.get("type", "").strip().lower()
    unit = (row.get("unit") or row.get("units", "")).strip()
    target = row.get("target type", "").strip().lower()
    measured = kind.startswith("num") if kind else bool(unit or target) or None
    limit = number_in(row.get("target value", "")) if target == "at_most" else None
    return _Habit(name, measured, unit, limit)


def _days(name: str, text: str) -> Iterator[_Day | Trouble]:
    """Yield the days of a file, with or without a first line of headings."""
    columns = {"date": 0, "value": 1, "notes": 2}
    for number, cells, why in table_rows(text):
        place = reasons.INSIDE.format(file=name, place=reasons.LINE.format(number=number))
        if why:
            yield Trouble(place, why)
        elif cells[0].strip().lower() == "date":
            columns = {head.strip().lower(): n for n, head in reversed([*enumerate(cells)])}
        else:
            row = {head: cells[n] for head, n in columns.items() if n < len(cells)}
            yield _Day(place, row.get("date", ""), row.get("value", ""), row.get("notes", ""))


def _of_habit(
    habit: _Habit, days: list[_Day | Trouble], reading: Reading
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of a habit."""
    divisor = _divisor(habit, [day.value for day in days if isinstance(day, _Day)])
    for day in days:
        if isinstance(day, Trouble):
            yield day
        elif not habit.name:
            yield Trouble(day.place, reasons.NO_NAME)
        else:
            yield _win(habit, day, reading, divisor)


def _divisor(habit: _Habit, values: list[str]) -> int:
    """Return what its values are divided by to be amounts, 0 where they are none.

    They are thousandths, but where one has a decimal point: so do other programs that write this
    archive.
    """
    numbers = {number for value in values if (number := number_in(value)) is not None}
    measured = not numbers <= set(_NUMBERS) if habit.measured is None else habit.measured
    if not measured:
        return 0
    return 1 if any("." in value for value in values) else _THOUSANDTHS


def _of_all(
    rows: Sequence[TableRow], habits: Sequence[_Habit | None], reading: Reading, file: str = ""
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of a table with a column for each habit, behind that of the days.

    What isn't wanted is None.
    """
    width = len(habits) + 1
    cells = [[*row.cells, *[""] * (width - len(row.cells))] for row in rows]
    divisors = [
        _divisor(habit, [row[i] for row in cells]) if habit else 0
        for i, habit in enumerate(habits, 1)
    ]
    for row, values in zip(rows, cells, strict=True):
        place = reasons.LINE.format(number=row.number)
        place = reasons.INSIDE.format(file=file, place=place) if file else place
        if row.why or any(value.strip() for value in values[width:]):
            yield Trouble(place, row.why or reasons.MORE_CELLS)
            continue
        wins = []
        for habit, value, divisor in zip(habits, values[1:], divisors, strict=False):
            if habit and habit.name:
                day = _Day(place, values[0], value.strip() or _UNKNOWN)
                found = _win(habit, day, reading, divisor)
                if isinstance(found, Entry):
                    wins.append(found)
                else:
                    yield found
        yield from wins


def _win(habit: _Habit, day: _Day, reading: Reading, divisor: int) -> Entry | LeftOut | Trouble:
    """Return what a habit has on a day; `divisor` makes its values amounts, 0 if they are none.

    An amount stays out of the words of a win: by its words it is known again on other days.
    """
    on = day_in(day.day)
    if on is None:
        return Trouble(day.place, reasons.UNCLEAR_DAY.format(text=excerpt(day.day)))
    number = number_in(day.value)
    word = _word(day.value, number, divisor)
    amount: float | None = 0 if divisor and word == _NO else None
    if divisor and word is None and number is not None and number > 0:
        amount = number_in(str(number / divisor))
    elif word is None:
        return Trouble(day.place, reasons.UNCLEAR_VALUE.format(text=excerpt(day.value)))
    if amount is not None and habit.limit is not None:
        if amount > habit.limit:
            return LeftOut(day.place, reasons.ABOVE_LIMIT)
    elif word in _LEFT_OUT:
        return LeftOut(day.place, _LEFT_OUT[word])
    unit = habit.unit if amount is not None else ""
    more = {"amount": amount, "unit": unit, "note": day.note.strip()}
    extra = {name: value for name, value in more.items() if value not in (None, "")}
    win = make_win(habit.name, on, reading, extra=extra)
    return Entry(day.place, f"{on} {habit.name}", win, kind=habit.name, wall=at_clock(on))


def _word(value: str, number: float | None, divisor: int) -> str | None:
    """Return the word for a value, None for an amount and for what is no value at all.

    Among amounts, 1 and 2 are such; in thousandths, 3 is a rest day there, too.
    """
    word = value.strip().lower()
    if word in _NUMBERS.values():
        return word
    if number is None or number != int(number):
        return None
    amounts = {0: (), 1: (1, 2, 3), _THOUSANDTHS: (1, 2)}[divisor]
    return None if number in amounts else _NUMBERS.get(int(number))
