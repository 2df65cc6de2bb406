"""Listing the wins that fit a query, and the latest ones."""

from __future__ import annotations

from datetime import date, timedelta

from microwins.actions.reading import lookup
from microwins.model.period import between
from microwins.results.rows import Listing
from microwins.results.rows import listing as listing_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.journal import Journal
    from microwins.journal.lookup import Lookup
    from microwins.model.query import Query
    from microwins.model.win import Win

_DAYS_BEFORE = timedelta(days=13)


def listing(journal: Journal, query: Query) -> Listing:
    """Return the wins that fit, oldest first, each with its handle."""
    there = lookup(journal, query.day_start)
    return _with_handles(there.chosen(query), there, query)


def latest(journal: Journal, query: Query) -> Listing:
    """Return what `listing` does, of the two weeks up to the last of those wins alone."""
    there = lookup(journal, query.day_start)
    days = there.days(query)
    last = date.fromordinal(max(days, default=1))
    shown = query._replace(period=between(last - _DAYS_BEFORE if days else None, last))
    return _with_handles(there.chosen(shown), there, query)._replace(total=len(days))


def _with_handles(wins: list[Win], there: Lookup, query: Query) -> Listing:
    return listing_of(wins, there.handles([win.id for win in wins]), query.day_start)
