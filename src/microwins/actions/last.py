"""When something was last won: "Did I already?"."""

from __future__ import annotations

from microwins.actions.reading import lookup
from microwins.model.crisis import SHOWN, privacy
from microwins.model.day import day_of, day_of_win, first_moment
from microwins.results.last import LastWin
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from microwins.journal.journal import Journal
    from microwins.model.query import Query
    from microwins.model.win import Win


def last(journal: Journal, query: Query, now: datetime) -> LastWin:
    """Return the latest win that fits, of today or before; without filters the one logged last.

    Hidden wins are among them, wordless: an answer that leaves them out may be false.
    """
    today = day_of(now, query.day_start)
    if query.is_everything:
        return _told(lookup(journal, query.day_start).last_logged(), query, now)
    since = journal.since(first_moment(today, query.day_start))
    found = _latest(since, query, today)
    if found is None:
        latest = lookup(journal, query.day_start).chosen(query._replace(limit=1))
        found = latest[0] if latest else None
    return _told(found, query, now)


def _latest(wins: list[Win], query: Query, of_day: date | None = None) -> Win | None:
    """Return the last of `wins` that fits, and is of a day where one is given."""
    fitting = query.among(reversed(wins))
    days = ((win, day_of_win(win, query.day_start)) for win in fitting)
    return next((win for win, day in days if of_day in (None, day)), None)


def _told(win: Win | None, query: Query, now: datetime) -> LastWin:
    """Return what to tell of a win."""
    today = day_of(now, query.day_start)
    if win is None:
        return LastWin(None, today, now.date())
    day = day_of_win(win, query.day_start)
    return LastWin(Row(win, day, by_chance=privacy(win) != SHOWN), today, now.date())
