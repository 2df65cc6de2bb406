"""The table that Streaks exports on a phone: a row for each day of a habit, done or not."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.errors import BadInputError
from microwins.formats.entry import DONE, START, Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, moment_of, unclear, untimed
from microwins.formats.reading.fields import number_in, win_at, without_duplicates
from microwins.formats.reading.source import beginning, headline, text_of
from microwins.formats.reading.states import state_of
from microwins.formats.reading.tables import named_cells, table_rows, taken_heads
from microwins.wording import reading as reasons

_COLUMNS = {"title", "entry_type", "entry_date"}
_OF_STREAKS = {"icon", "page", "color"}


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each row that says `completed`, at its time where that is of its day.

    Raises BadInputError for another table.
    """
    table = table_rows(text_of(data))
    heads = taken_heads(table)
    if not set(heads) >= _COLUMNS:
        raise BadInputError(*reasons.NOT_STREAKS)
    yield from without_duplicates(
        Trouble(place, why) if why else _entry(place, row, reading)
        for place, row, why in named_cells(heads, table)
    )


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file begins with the columns of Streaks."""
    return set(taken_heads(table_rows(beginning(data)))) >= _COLUMNS


def _entry(place: str, row: dict[str, str], reading: Reading) -> Entry | LeftOut | Trouble:
    word, text, said, name = (
        row.pop(head, "") for head in ("entry_type", "title", "entry_date", "task_id")
    )
    state = state_of(word)
    if state not in {None, DONE, START}:
        return LeftOut(place, state or "")
    title, rest = headline(text)
    if not title:
        return Trouble(place, reasons.NO_NAME)
    day = moment_of(said)
    if not isinstance(day, Moment):
        return Trouble(place, unclear(day, said) if said else reasons.NO_DATE)
    stamp, zone = row.pop("entry_timestamp", ""), row.pop("entry_timezone", "")
    noted = moment_of(stamp)
    amount = number_in(row.pop("quantity", ""))
    note = "\n\n".join(filter(None, (rest, row.pop("notes", ""))))
    extra: dict[str, object] = {
        head: value for head, value in row.items() if head not in _OF_STREAKS
    }
    extra["amount"] = None if amount == 1 else amount
    moments = [untimed(day.at.date()), *([noted] if isinstance(noted, Moment) else [])]
    for moment in reversed(moments):
        win = win_at(title, moment, reading, zone=zone, note=note, extra=extra)
        if win and win.at.date() == day.at.date():
            break
    else:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=said))
    return Entry(
        *(place, f"{day.key} {name or title} {stamp}", win._replace(partial=state == START)),
        kind=title,
        wall=day.at,
        state=None if state else word,
    )
