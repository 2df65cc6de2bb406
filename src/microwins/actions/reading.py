"""What several use cases read: the index, and wins by handles, words, tags and days."""

from __future__ import annotations

from microwins.disk.files import size_of
from microwins.journal.lookup import Lookup
from microwins.model.handle import LAST, only_match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.journal.transaction import Transaction
    from microwins.model.query import Query
    from microwins.model.settings import Settings
    from microwins.model.win import Win


_LONG = 64 * 1024
"""So many bytes of log are read in two milliseconds, which is less than loading the index."""


def index_of(journal: Journal, settings: Settings) -> Index:
    """Return all wins in columns, their days as the settings have them."""
    return _index(journal, settings.day_start)


def long_index(journal: Journal, day_start: timedelta, change: Transaction | None) -> Index | None:
    """Return the index of a journal, None where everything is read as soon."""
    files = change.files() if change else journal.files()
    if sum(map(size_of, files)) < _LONG:
        return None
    index = _index(journal, day_start, locked=bool(change and change.is_locked))
    journal.unopened.update(index.unopened)
    return index


def _index(journal: Journal, day_start: timedelta, *, locked: bool = False) -> Index:
    from microwins.journal.index.index import load  # 8 ms, which no TAB waits for

    index = load(journal.paths, day_start, locked=locked)
    journal.unread = journal.unread._replace(lines=index.unread, files=len(index.unopened))
    return index


def lookup(journal: Journal, day_start: timedelta, change: Transaction | None = None) -> Lookup:
    """Return what finds the wins of a journal, and with a `change` what that is made from.

    A long journal isn't read for that. Raises JournalUnreadableError where nothing can be read.
    """
    whole = Lookup(lambda: journal.noted(change.read()) if change else journal.read())
    index = long_index(journal, day_start, change)
    if index and not index.kept.odd:
        from microwins.journal.index.index_lookup import IndexLookup  # 2 ms, as above

        found: Lookup = IndexLookup(lambda: whole.contents, journal.paths, index, day_start)
    else:
        found = whole
        _ = whole.contents
    if change:
        change.known = found
    return found


def days_of_wins(journal: Journal, settings: Settings, query: Query) -> Sequence[int]:
    """Return the day of each win that fits, as an ordinal.

    Hidden wins count like any other.
    """
    return lookup(journal, settings.day_start).days(query)


def win_called(handle: str, there: Lookup) -> Win:
    """Return the win that a handle names, `last` the one logged last; raises NoSuchWinError."""
    latest = there.last_logged() if handle.lower() == LAST else None
    if latest:
        return latest
    matches = there.ending_in(handle)
    return only_match(handle, matches, there.handles, is_empty=there.is_empty())
