"""TickTick's backup: a table of tasks below some lines that say what its numbers mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, time
from functools import partial
from itertools import islice

from microwins.errors import BadInputError
from microwins.formats.entry import DONE, START, Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, moment_of, unclear, untimed
from microwins.formats.reading.fields import tags_of, win_at
from microwins.formats.reading.source import beginning, excerpt, headline, text_of
from microwins.formats.reading.states import state_of
from microwins.formats.reading.tables import TableRow, named_cells, table_rows
from microwins.wording import reading as reasons

_COLUMNS = {"title", "status", "completed time"}
_MOST_ABOVE = 20
_DONE = {"1", "2"}
_LEFT_OUT = {"0": reasons.OPEN_TASKS, "-1": reasons.CANCELLED}
_OF_TICKTICK = {
    *(
        "kind",
        "is check list",
        "is checklist",
        "reminder",
        "order",
        "is all day",
        "is floating",
        "column order",
    ),
    *("view mode", "taskid", "parentid", "projectkind"),
    *("title", "content", "status", "completed time", "timezone", "tags"),
}
_NO_PRIORITY = ("priority", "0")
_MIDNIGHT = time(0)


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each task that is done, at the time when it was, by the clock of its zone.

    Raises BadInputError for another table.
    """
    table = table_rows(text_of(data))
    heads = _heads(table)
    if heads is None:
        raise BadInputError(*reasons.NOT_TICKTICK)
    for place, row, why in named_cells(heads, table):
        yield Trouble(place, why) if why else _entry(place, row, reading)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file has the columns of TickTick in one of its first rows."""
    return _heads(table_rows(beginning(data))) is not None


def _heads(table: Iterator[TableRow]) -> list[str] | None:
    """Take the rows up to the names of the columns off a table, and return the names."""
    for row in islice(table, _MOST_ABOVE):
        if {cell.strip().lower() for cell in row.cells} >= _COLUMNS:
            return [cell.strip() for cell in row.cells]
    return None


def _entry(place: str, row: dict[str, str], reading: Reading) -> Entry | LeftOut | Trouble:
    said = {head.lower(): cell for head, cell in row.items()}
    done = said["completed time"]
    status = said["status"] or ("1" if done else "0")
    state = DONE if status in _DONE else _LEFT_OUT.get(status) or state_of(status)
    if state not in {None, DONE, START}:
        return LeftOut(place, state or "")
    text, note = headline("\n".join(f"{said['title']}\n{said.get('content', '')}".splitlines()))
    if not text:
        return LeftOut(place, reasons.WORDLESS)
    if not done:
        return LeftOut(place, reasons.UNDATED if state else reasons.OPEN_TASKS)
    moment = moment_of(done)
    if not isinstance(moment, Moment):
        return Trouble(place, unclear(moment, done))
    if moment.at.tzinfo:
        moment = moment._replace(at=moment.at.astimezone(UTC), utc=True)
    tags, left = tags_of(said.get("tags", "").split(","))
    extra: dict[str, object] = {
        head: cell
        for head, cell in row.items()
        if head.lower() not in _OF_TICKTICK and (head.lower(), cell) != _NO_PRIORITY
    }
    extra["tags"] = left
    where = partial(win_at, text, reading=reading, tags=tags, note=note, extra=extra)
    win = where(moment=moment, zone=said.get("timezone", ""))
    if win and win.at.time() == _MIDNIGHT and said.get("is all day", "").lower() == "true":
        win = where(moment=untimed(win.at.date()), zone=said.get("timezone", ""))
    if win is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=excerpt(done)))
    return Entry(
        *(place, f"{moment.key}\n{text}", win._replace(partial=state == START)),
        kind=said.get("list name") or None,
        wall=moment.at,
        state=None if state else status,
    )
