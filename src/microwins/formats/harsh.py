"""The log of harsh: a line for each day and habit, of which a `y` is a win."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import at_clock, day_in
from microwins.formats.reading.fields import make_win, number_in
from microwins.formats.reading.source import beginning, excerpt, lines, text_of
from microwins.model.record import Record
from microwins.wording import grammar
from microwins.wording import reading as reasons

_SHAPE = "date : habit : y|n|s : comment : amount"
_SPACED = re.compile(r"(?<=\s):(?=\s|$)")
_TIGHT = re.compile(r"([^:]+):(.*?):\s*([yns])\s*(?::(.*))?", re.IGNORECASE)
_ENDS_WITH_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\s*$")
_LEFT_OUT = {"n": reasons.NOTED_NO, "s": reasons.REST_DAYS}
_FEWEST = 3


class _Line(Record):
    """One line of the log; `comment` and `amount` are "" where there is none."""

    day: date
    habit: str
    result: str
    comment: str
    amount: str


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each day and habit whose last line says `y`.

    Raises BadInputError for a file none of whose lines has the shape of a log's.
    """
    found = [(number, _line(text)) for number, text in lines(text_of(data))]
    last = {(one.day, one.habit): n for n, one in found if isinstance(one, _Line)}
    if {one for _, one in found} - {reasons.COMMENTS} == {reasons.UNLIKE.format(shape=_SHAPE)}:
        raise BadInputError(*grammar.filled(reasons.NOT_HARSH, shape=_SHAPE))
    for number, one in found:
        place = reasons.LINE.format(number=number)
        if one == reasons.COMMENTS:
            yield LeftOut(place, reasons.COMMENTS)
        elif isinstance(one, str):
            yield Trouble(place, one)
        elif last[one.day, one.habit] != number:
            yield LeftOut(place, reasons.REPLACED)
        elif one.result != "y":
            yield LeftOut(place, _LEFT_OUT[one.result])
        else:
            yield _entry(place, one, reading)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether the first line that is no comment has the shape of a log's."""
    found = (_line(text) for _, text in lines(beginning(data)))
    return isinstance(next((one for one in found if one != reasons.COMMENTS), None), _Line)


def _entry(place: str, line: _Line, reading: Reading) -> Entry:
    """Return the win of a line. The amount stays out of its words, which tell what recurs."""
    more = {"note": line.comment, "amount": number_in(line.amount)}
    extra = {name: value for name, value in more.items() if value}
    win = make_win(line.habit, line.day, reading, extra=extra)
    return Entry(place, f"{line.day} {line.habit}", win, kind=line.habit, wall=at_clock(line.day))


def _line(text: str) -> _Line | str:
    """Return what a line says, or why it says nothing."""
    if text.lstrip().startswith("#"):
        return reasons.COMMENTS
    parts = [part.strip() for part in _SPACED.split(text)]
    if len(parts) < _FEWEST or parts[2].lower() not in ("y", "n", "s"):
        tight = _TIGHT.fullmatch(text)
        if tight is None:
            return reasons.UNLIKE.format(shape=_SHAPE)
        parts = [*(tight[n].strip() for n in (1, 2, 3)), *_comment_and_amount(tight[4] or "")]
    day = day_in(parts[0])
    if day is None:
        return reasons.UNCLEAR_DAY.format(text=excerpt(parts[0]))
    if not parts[1]:
        return reasons.NO_NAME
    rest = parts[_FEWEST:]
    amount = rest.pop() if len(rest) > 1 and _is_amount(rest[-1]) else ""
    return _Line(day, parts[1], parts[2].lower(), " : ".join(filter(None, rest)), amount)


def _comment_and_amount(text: str) -> list[str]:
    """Return the comment, and the amount, of a line whose colons have no spaces around them."""
    comment, colon, amount = text.strip().rpartition(":")
    if colon and _is_amount(amount) and not _ENDS_WITH_CLOCK.search(text):
        return [comment.strip(), amount.strip()]
    return [text.strip()]


def _is_amount(text: str) -> bool:
    return not text.strip() or number_in(text) is not None
