"""Listing the wins that fit a query."""

from __future__ import annotations

from microwins.results.rows import Listing
from microwins.results.rows import listing as listing_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.journal import Journal
    from microwins.model.query import Query


def listing(journal: Journal, query: Query) -> Listing:
    """Return the wins that fit, oldest first, each with its handle."""
    contents = journal.read()
    return listing_of(query.choose(contents.wins), contents.folded, query.day_start)
