"""Listing the wins that fit a query, and the latest ones."""

from __future__ import annotations

from datetime import timedelta

from microwins.model.day import day_of_win
from microwins.results.rows import Listing
from microwins.results.rows import listing as listing_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.journal import Journal
    from microwins.model.query import Query

_TWO_WEEKS = timedelta(days=14)


def listing(journal: Journal, query: Query) -> Listing:
    """Return the wins that fit, oldest first, each with its handle."""
    contents = journal.read()
    return listing_of(query.choose(contents.wins), contents.folded, query.day_start)


def latest(journal: Journal, query: Query) -> Listing:
    """Return what `listing` does, of the two weeks up to the last of those wins alone."""
    contents = journal.read()
    chosen = query.choose(contents.wins)
    days = [day_of_win(win, query.day_start) for win in chosen]
    first = max(days) - _TWO_WEEKS if days else None
    shown = [win for win, day in zip(chosen, days, strict=True) if first and day > first]
    found = listing_of(shown, contents.folded, query.day_start)
    return found._replace(total=len(chosen))
