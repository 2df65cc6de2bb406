"""Chosen wins in rows under their days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from microwins.model.crisis import HARD, privacy
from microwins.model.query import Query
from microwins.render.chosen import without_wins
from microwins.render.line import BLANK, Line, Span, line
from microwins.render.rows import row_line
from microwins.results.rows import Listing
from microwins.wording import dates, grammar
from microwins.wording import lists as wording
from microwins.wording.grammar import VOICE


def listing(result: Listing, *, query: Query, today: date, counted: bool = False) -> Iterator[Line]:
    """Draw the wins that match `query` under their days; `counted` says how many, but of hard days.

    Where there are none, it says so, or what to type.
    """
    if not result.wins:
        yield line(without_wins(query, today))
    width = max((len(row.handle or "") for row in result.wins), default=0)
    day = None
    for row in result.wins:
        if row.day != day:
            if day is not None and not VOICE["aloud"]:
                yield BLANK
            day = row.day
            yield line(Span(dates.day(day), "head"))
        yield row_line(row, width)
    number = len(result.wins)
    if number and counted and not any(privacy(row.win) == HARD for row in result.wins):
        if not VOICE["aloud"]:
            yield BLANK
        yield line(grammar.count(number, *wording.TOTAL))
    if result.total and result.total > number:
        yield line(Span(wording.ALL_WINS.format(number=result.total), "quiet"))
