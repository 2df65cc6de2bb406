"""The records in a file of JSON: one a line, each spread over many lines, or in an array."""

from __future__ import annotations

import re

from microwins.formats.reading.strict import NotJsonError, value_at, value_of
from microwins.model.record import Record
from microwins.wording import reading as reasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NEXT = re.compile(r"^\{", re.MULTILINE)


class Found(Record):
    """What stands at a place: its value and its line, or `why` it has none."""

    place: str
    value: object
    line: str = ""
    why: str = ""


def records(text: str) -> Iterator[Found]:
    """Yield what a text holds, in its order; blank lines are nothing.

    The arrays `wins` of `--json` are taken apart like one that stands by itself.
    """
    text = text.lstrip("\ufeff")
    begin = text.lstrip()
    if begin.startswith("["):
        yield from _array(text)
    elif begin.startswith("{") and begin.partition("\n")[0].strip() == "{":
        yield from _spread(text)
    else:
        yield from _lines(text)


def _lines(text: str) -> Iterator[Found]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = reasons.line(number)
            try:
                yield from _opened(place, value_of(line), line.strip())
            except NotJsonError as error:
                yield Found(place, None, why=error.why)


def _array(text: str) -> Iterator[Found]:
    try:
        values = value_of(text)
    except NotJsonError as error:
        yield Found(reasons.line(error.line or 1), None, why=error.why)
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
            yield Found(reasons.line(skipped), None, why=reasons.NOT_A_WIN)
        line += text.count("\n", end, start)
        place = reasons.line(line)
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
    """Yield a record, or the wins in it where it is the answer to `wins list --json`."""
    if isinstance(value, dict) and isinstance(value.get("wins"), list) and "text" not in value:
        yield from _entries(value["wins"])
    else:
        yield Found(place, value, line)


def _entries(values: object) -> Iterator[Found]:
    if isinstance(values, list):
        for number, value in enumerate(values, 1):
            yield Found(reasons.entry(number), value)
