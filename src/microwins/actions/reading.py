"""What several use cases read: the index, the days of chosen wins, and a win by its handle."""

from __future__ import annotations

from microwins.analysis.index_queries import days_of
from microwins.model.day import day_of_win
from microwins.model.handle import LAST, find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.journal.versions import Contents
    from microwins.model.query import Query
    from microwins.model.settings import Settings
    from microwins.model.win import Win


def index_of(journal: Journal, settings: Settings) -> Index:
    """Return all wins in columns, their days as the settings have them."""
    from microwins.journal.index.index import load  # 8 ms, which no TAB waits for

    index = load(journal.paths, settings.day_start)
    journal.unread = journal.unread._replace(lines=index.unread, files=index.unopened)
    return index


def days_of_wins(journal: Journal, settings: Settings, query: Query) -> Sequence[int]:
    """Return the day of each win that fits, as an ordinal.

    Hidden wins count like any other.
    """
    if not query.is_of_categories:  # the index knows nothing of words, tags and moods
        wins = query.choose(journal.read().wins)
        return [day_of_win(win, settings.day_start).toordinal() for win in wins]
    return days_of(index_of(journal, settings).columns, query.categories)


def win_called(handle: str, contents: Contents) -> Win:
    """Return the win that a handle names, `last` the one logged last; raises NoSuchWinError."""
    latest = contents.last_logged() if handle.lower() == LAST else None
    return latest or find(handle, contents.wins)
