"""What wins were chosen by, as a heading shows it."""

from __future__ import annotations

from microwins.analysis.filters import filters
from microwins.model.query import Query
from microwins.render.line import Span


def chosen_by(query: Query) -> tuple[Span, ...]:
    """Return the filters of a query side by side, nothing where there are none."""
    spans: list[Span] = []
    for text, role in filters(query):
        spans += [*([Span(" ")] if spans else []), Span(text, role)]
    return tuple(spans)
