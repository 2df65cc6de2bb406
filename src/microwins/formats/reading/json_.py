"""JSON of other programs, strict as the journal's: records line by line, or a whole document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import chain
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.reading.dates import day_in
from microwins.formats.reading.source import text_of
from microwins.model.record import Record
from microwins.model.strict_json import KEY_TWICE, is_deep, strict_decoder
from microwins.wording import grammar
from microwins.wording import reading as reasons

_LISTS = {
    *("items", "tasks", "todos", "todo", "cards", "issues", "data", "entries", "completions"),
    *("habits", "dailys", "dailies", "results", "records", "tasklists"),
}
_DAYS = {"at", "date", "day"}
_WORDS = {"text", "title", "name", "content"}
_NEXT = re.compile(r"^\{", re.MULTILINE)


class NotJsonError(ValueError):
    """Text that isn't JSON; its words say why, `line` is where, from 1 (0 where it isn't known)."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


def value_of(text: str) -> object:
    """Return what a whole text says; raises NotJsonError."""
    start = len(text) - len(text.lstrip())
    value, end = value_at(text, start)
    if text[end:].strip():
        raise NotJsonError(reasons.NOT_JSON, text.count("\n", 0, end) + 1)
    return value


def value_at(text: str, start: int) -> tuple[object, int]:
    """Return the value that begins at `start`, and where it ends; raises NotJsonError."""
    try:
        return _DECODED(text, start)
    except RecursionError:
        raise NotJsonError(reasons.TOO_DEEP) from None
    except NotJsonError:
        raise
    except json.JSONDecodeError as error:
        raise NotJsonError(reasons.NOT_JSON, error.lineno) from None
    except ValueError:  # a number of more digits than Python reads
        raise NotJsonError(reasons.NOT_JSON) from None


def _refused(kind: str) -> NotJsonError:
    return NotJsonError(reasons.KEY_TWICE if kind == KEY_TWICE else reasons.NOT_JSON)


_DECODED = strict_decoder(_refused)


class Found(Record):
    """What stands at a place: its value and its line, or `why` it has none."""

    place: str
    value: Any
    line: str = ""
    why: str = ""


class Lines:
    """The records of lines of UTF-8, read anew each time: all at once take ten times the memory.

    Reading them raises BadInputError, with the line, where it isn't UTF-8.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __iter__(self) -> Iterator[Found]:
        for number, line in enumerate(BytesIO(self._data), 1):
            try:
                text = line.decode()
            except UnicodeDecodeError as error:
                raise BadInputError(*grammar.filled(reasons.NOT_UTF8, line=number)) from error
            yield from _line(number, text)


def records_of(data: bytes) -> Lines | list[Found]:
    """Return what `records` does of a file; lines that begin with a win aren't read before.

    Raises BadInputError for what is no text.
    """
    if data.startswith(b"{"):
        try:
            first = value_of(data[: data.find(b"\n") + 1].decode())
        except (NotJsonError, UnicodeDecodeError):
            first = None
        if isinstance(first, dict) and "text" in first:
            return Lines(data)
    return records(text_of(data))


def records(text: str) -> list[Found]:
    """Return what a text holds, in its order; blank lines are nothing.

    The arrays `wins` of `--json` are taken apart like one that stands by itself, and so is the one
    list of records in a document.
    """
    found = list(_records(text))
    inner = _inner_list(_unkeyed(found[0].value)) if len(found) == 1 else None
    return list(_entries(inner)) if inner else found


def _inner_list(value: object) -> list[object] | None:
    """Return the list of records in a document, None where there is none.

    Of several those count that are called as lists of tasks and habits are.
    """
    if isinstance(value, list) and _all_records(value):
        return value
    if not isinstance(value, dict) or "text" in value:
        return None
    lists = {
        name: one for name, one in value.items() if isinstance(one, list) and _all_records(one)
    }
    named = [one for name, one in lists.items() if name.lower() in _LISTS]
    if named:
        return list(chain(*named))
    if lists and not value.keys().isdisjoint(_DAYS):
        return None
    if lists:
        return next(iter(lists.values())) if len(lists) == 1 else None
    inner = {name: _unkeyed(one) for name, one in value.items() if isinstance(one, dict)}
    likely = [one for name, one in inner.items() if name.lower() in _LISTS] or [*inner.values()]
    return _inner_list(likely[0]) if len(likely) == 1 else None


def _days_of(value: object) -> object:
    """Return what stands under the days of a history as a list, and anything else as it is."""
    if not isinstance(value, dict) or not value or not all(map(day_in, value)):
        return value
    return [
        {"date": day, **(one if isinstance(one, dict) else {"value": one})}
        for day, one in value.items()
    ]


def _unkeyed(value: object) -> object:
    """Return records that stand under their days or ids as a list, and anything else as it is."""
    values = [*value.values()] if isinstance(value, dict) else []
    if _all_records(values) and not any(map(_WORDS.isdisjoint, values)):
        return values
    return _days_of(value)


def _parts(record: object) -> Iterator[object]:
    """Yield what a record holds of others: the tasks of a list, the days in the history of a habit.

    Of a day the record says what it says of each. A record with a day of its own is one.
    """
    if isinstance(record, dict) and not any(_is_scalar(one) for one in record.values()):
        only = [one for one in record.values() if isinstance(one, dict)]
        record = only[0] if len(only) == 1 else record
    if isinstance(record, dict) and record.keys().isdisjoint(_DAYS):
        record = {name: _days_of(one) for name, one in record.items()}
        if isinstance(fields := record.get("fields"), dict):
            record = {name: one for name, one in record.items() if name != "fields"} | fields
    inner: dict[str, list[Any]] = {}
    if isinstance(record, dict) and record.keys().isdisjoint(_DAYS):
        inner = {
            name: one for name, one in record.items() if isinstance(one, list) and _all_records(one)
        }
        for name, values in inner.items():
            is_history = all("date" in one and _WORDS.isdisjoint(one) for one in values)
            if name.lower() in _LISTS and "text" not in record and not is_history:
                yield from chain(*map(_parts, values))
                return
            if is_history:
                of_each = {key: value for key, value in record.items() if key != name}
                yield from ({**of_each, **one} for one in values)
                return
    yield record


def _is_scalar(value: object) -> bool:
    return value is not None and not isinstance(value, (dict, list))


def _all_records(values: list[object]) -> bool:
    return bool(values) and all(isinstance(one, dict) for one in values)


def _records(text: str) -> Iterator[Found]:
    text = text.lstrip("\ufeff")
    begin = text.lstrip()
    if begin.startswith("["):
        yield from _array(text)
    elif _is_spread(begin):
        yield from _spread(text)
    else:
        yield from _lines(text)


def _is_spread(text: str) -> bool:
    """Tell whether the first record goes on behind its line, on one that begins none."""
    first, _, rest = text.partition("\n")
    if not first.startswith("{") or not rest.strip() or rest.startswith("{"):
        return False
    try:
        value_of(first)
    except NotJsonError:
        return True
    return False


def _lines(text: str) -> Iterator[Found]:
    for number, line in enumerate(text.split("\n"), 1):
        yield from _line(number, line)


def _line(number: int, line: str) -> Iterator[Found]:
    if not line.strip():
        return
    place = reasons.LINE.format(number=number)
    try:
        yield from _opened(place, value_of(line), line.strip())
    except NotJsonError as error:
        yield Found(place, None, why=error.why)


def _array(text: str) -> Iterator[Found]:
    try:
        values = value_of(text)
    except NotJsonError as error:
        yield Found(reasons.LINE.format(number=error.line or 1), None, why=error.why)
        return
    yield from _entries(values)


def _spread(text: str) -> Iterator[Found]:
    """Yield records that are each spread over many lines, as jq writes them."""
    end, line = 0, 1
    while end < len(text):
        at = _NEXT.search(text, end)
        start = at.start() if at else len(text)
        if between := text[end:start].strip():
            skipped = line + text.count("\n", end, text.index(between[0], end))
            yield Found(reasons.LINE.format(number=skipped), None, why=reasons.NOT_A_WIN)
        line += text.count("\n", end, start)
        place = reasons.LINE.format(number=line)
        end = start
        if at:
            try:
                value, end = value_at(text, start)
                yield from _opened(place, value)
            except NotJsonError as error:
                following = _NEXT.search(text, at.end())
                end = following.start() if following else len(text)
                yield Found(place, None, why=error.why)
        line += text.count("\n", start, end)


def _opened(place: str, value: object, line: str = "") -> Iterator[Found]:
    """Yield a record, or what is in it where it is the answer to `wins list --json` or so."""
    if isinstance(value, dict) and isinstance(value.get("wins"), list) and "text" not in value:
        items = value.get("items")
        yield from _entries([*value["wins"], *(items if isinstance(items, list) else ())])
    else:
        yield Found(place, value, line)


def _entries(values: object) -> Iterator[Found]:
    if isinstance(values, list):
        for number, value in enumerate(chain(*map(_parts, values)), 1):
            yield Found(reasons.ENTRY.format(number=number), value)


def entries_of(text: str, program: str, hint: str) -> Iterator[Found]:
    """Yield the entries of a document, as diaries export them: a list, or one called `entries`.

    Raises BadInputError, with the hint, where it isn't one that `program` writes.
    """
    value = document_of(text, program, hint)
    entries = value.get("entries") if isinstance(value, dict) else value
    if not isinstance(entries, list):
        raise BadInputError(reasons.NO_ENTRIES_OF.format(program=program), hint)
    yield from entries_in(entries)


def document_of(text: str, program: str, hint: str) -> object:
    """Return what a whole document says, an empty list where it is blank.

    Raises BadInputError, with the hint, where it isn't JSON as `program` writes it.
    """
    text = text.lstrip("\ufeff")
    if not text.strip():
        return []
    try:
        return value_of(text)
    except NotJsonError as error:
        said = reasons.NOT_JSON_AT if error.line else reasons.NOT_JSON_OF
        said = said.format(program=program, line=error.line, why=error.why)
        raise BadInputError(said, hint) from error


def entries_in(values: list[object]) -> Iterator[Found]:
    """Yield the records of a list, each with its place, and why it is none where it isn't."""
    for number, record in enumerate(values, 1):
        why = reasons.TOO_DEEP if isinstance(record, dict) else reasons.NOT_A_WIN
        fits = isinstance(record, dict) and not is_deep(record)
        yield Found(reasons.ENTRY.format(number=number), record, why="" if fits else why)


def records_in(record: Mapping[str, Any], key: str) -> Iterator[dict[str, Any]]:
    """Yield the records in a list of a record, none where it has no such list."""
    values = record.get(key)
    yield from (one for one in values if isinstance(one, dict)) if isinstance(values, list) else ()
