"""What wins were chosen by, as a heading shows it."""

from __future__ import annotations

from datetime import date

from microwins.analysis.filters import filters
from microwins.model.crisis import concern
from microwins.model.query import Query
from microwins.render.line import Span
from microwins.wording import grammar, lists


def chosen_by(query: Query) -> tuple[Span, ...]:
    """Return the filters of a query side by side, nothing where there are none."""
    spans: list[Span] = []
    for text, role in filters(query):
        spans += [*([Span(" ")] if spans else []), Span(text, role)]
    return tuple(spans)


def none_match(query: Query) -> str:
    """Say that no wins match the filters of `query`; the hardest words aren't said back."""
    if any(concern(word) for word in (" ".join(query.words), *query.without)):
        return lists.NONE_MATCH_THAT
    said = [f'"{text}"' if role == "kind" else text for text, role in filters(query)]
    return lists.NONE_MATCH.format(filters=grammar.listed(said)) if said else lists.NONE_MATCH_THAT


def without_wins(query: Query, today: date) -> str:
    """Say what a list without wins says: what it was asked for, or what to type."""
    if any(filters(query)):
        return none_match(query)
    return lists.NONE_HIDDEN if query.hidden else lists.WITHOUT_WINS[query.period.when(today)]
