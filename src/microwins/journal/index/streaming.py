"""All wins one after the other, however many there are: a long journal isn't held in memory."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from microwins.disk.files import size_of
from microwins.journal import reader
from microwins.journal.index.index import load
from microwins.journal.journal import Unread
from microwins.journal.versions import oldest_first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.model.win import Win

_LONG = 8 * 1024 * 1024
"""Bytes of log from which the wins are read from where the index says that they stand."""

_BATCH = 4096
"""So many wins are read at once."""

_YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)


def stream(journal: Journal, day_start: timedelta) -> Iterable[Win]:
    """Return all wins, oldest first, to be taken once.

    `journal.unread` says then what could not be read. Raises JournalUnreadableError where the
    folder can't be listed or none of its files opened.
    """
    if sum(map(size_of, reader.log_files(journal.paths.folder))) > _LONG:
        index = load(journal.paths, day_start)
        journal.unread = Unread(index.unread, index.unopened)
        return _in_order(index)
    return journal.read().wins


def _in_order(index: Index) -> Iterator[Win]:
    """Yield the wins of an index by their moments, a batch of days after the other.

    What is still to be read is of the last day of a batch or a later one. Days are those of the
    wins' own clocks, so that none of it began more than a day before that day in UTC.
    """
    days = index.columns.days
    rows = sorted(range(len(days)), key=days.__getitem__)
    waiting: list[Win] = []
    for first in range(0, len(rows), _BATCH):
        batch = rows[first : first + _BATCH]
        waiting = oldest_first([*waiting, *index.wins(batch)])
        limit = _YEAR_ONE + timedelta(days=days[batch[-1]] - 2)
        done = sum(win.at < limit for win in waiting)
        yield from waiting[:done]
        del waiting[:done]
    yield from waiting
