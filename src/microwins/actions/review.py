"""Looking back on a period: the wins in it, and what its review names besides them."""

from __future__ import annotations

from datetime import timedelta

from microwins.actions.cached_patterns import cached_patterns
from microwins.actions.reading import index_of
from microwins.analysis.anchors import recent
from microwins.analysis.highlights import MILESTONES, starts_among
from microwins.analysis.index_queries import (
    earlier_of_each,
    first_of_each_category,
    last_before,
    rarest_in,
    rows_in,
)
from microwins.analysis.patterns import in_turn
from microwins.analysis.patterns.dataset import DAYS as A_YEAR
from microwins.analysis.review import DAY, Review, ReviewContext, unit_of, year_before
from microwins.analysis.review import review as review_of
from microwins.model.crisis import HARD, privacy
from microwins.model.day import day_of
from microwins.model.period import ALL, Period
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.win_columns import text_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from microwins.analysis.patterns import Hint, Patterns
    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.model.win import Win

_A_WEEK = timedelta(days=7)
_TURNS = {"month": 2, "year": 1}
_TURNS_OF_WEEKS = 4
"""A hint closes one review of so many, or of more where there are more hints."""

_WORTH_NOTICING = 20_000
"""Wins of a year from which a review works out hints; with more, `patterns` does."""

_GROWING = ("month", "year")


class ReviewRequest(Record):
    """The period to look back on, the unit it is one of ("week", "month", "year" or "days").

    `query` says which wins are meant, of any period. Without `asks` no question closes the review.
    """

    period: Period
    unit: str
    asks: bool = True
    query: Query = Query()


def review(journal: Journal, settings: Settings, now: datetime, wanted: ReviewRequest) -> Review:
    """Return the review of a period."""
    start = settings.day_start
    today = day_of(now, start)
    index = index_of(journal, settings)
    whole = wanted.query.is_everything
    wins = wanted.query.choose(index.wins(rows_in(index.columns, wanted.period)))
    around = _around(index, wanted, wins, today)
    if not whole:
        around = _of_some(journal, around, wanted, wins, start)
    elif wins and wanted.period.end > today - timedelta(days=A_YEAR):
        found = cached_patterns(journal, settings, now, index, _WORTH_NOTICING)
        around = around._replace(hints=_hint(found, wanted, wins))
    quiet = settings.tone == "quiet"
    turn = wanted.period.start.toordinal() // 7
    named = sum(privacy(win) != HARD for win in wins)
    asks = named and wanted.asks and not quiet
    looked = review_of(
        wins,
        wanted.period,
        wanted.unit,
        columns=index.columns,
        around=around,
        today=today,
        day_start=start,
        week_start=settings.week_start,
        question=(turn, named) if asks else None,
        idea=turn if whole and _is_of_now(wanted.period, today) and not quiet else None,
    )
    if whole:
        return looked
    told = [one for one in looked.standouts if one.kind not in MILESTONES]
    return looked._replace(query=wanted.query, more=None, standouts=told)


def _of_some(
    journal: Journal,
    around: ReviewContext,
    wanted: ReviewRequest,
    wins: list[Win],
    day_start: timedelta,
) -> ReviewContext:
    """Return what the review of some wins names besides them: of the same query, or nothing."""
    query, last = wanted.query, None
    if not wins:
        before = Period(ALL.start, wanted.period.start)
        shown = (win for win in journal.read().wins if not privacy(win))
        earlier = query._replace(period=before, day_start=day_start, limit=1)
        last = next(earlier.among(shown), None)
    return around._replace(
        year_ago=None, last=last, first={}, recent=query.choose(around.recent), hints=()
    )


def _is_of_now(period: Period, today: date) -> bool:
    """Tell whether something small can still be done about a period: it holds today or last week.

    One that lies ahead can wait.
    """
    return today - _A_WEEK < period.end and period.start <= today


def _hint(found: Patterns, wanted: ReviewRequest, wins: list[Win]) -> list[Hint]:
    """Return the hint whose turn it is in this period, which the next one doesn't repeat."""
    start = wanted.period.start
    turn = {"month": 12 * start.year + start.month, "year": start.year}.get(
        wanted.unit, start.toordinal() // 7
    )
    turns = _TURNS.get(wanted.unit, _TURNS_OF_WEEKS)
    return in_turn(found, {win.category for win in wins}, turn, turns)


def _around(index: Index, wanted: ReviewRequest, wins: list[Win], today: date) -> ReviewContext:
    """Return the wins outside the period that its review names."""
    columns, period = index.columns, wanted.period
    last_day = min(period.last_day, today)
    start = period.start.toordinal()
    a_year_before = year_before(period, wanted.unit)
    apart = a_year_before.end <= period.start
    year_ago = rarest_in(columns, a_year_before) if apart else []
    grows = wanted.unit in _GROWING
    earliest = index.wins(first_of_each_category(columns)) if grows else []
    earlier = earlier_of_each(columns, {text_hash(win.text) for win in wins}, start)
    latest = index.wins(row for one in earlier.values() for row in one.rows)
    return ReviewContext(
        recent=[] if unit_of(period) == DAY else index.wins(rows_in(columns, recent(last_day))),
        year_ago=next(iter(_shown(index, year_ago)), None),
        last=None if wins else next(reversed(_shown(index, last_before(columns, start))), None),
        earlier=earlier,
        starts=starts_among(latest),
        first={win.category: win for win in reversed(earliest)},
    )


def _shown(index: Index, rows: list[int]) -> list[Win]:
    """Return the wins of these rows, without any whose words are to be met by nobody."""
    return [win for win in index.wins(rows) if not privacy(win)]
