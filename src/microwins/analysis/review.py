"""The review of a period: what it held, put together from the parts that each have their file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from microwins.analysis.anchors import Anchor, anchors
from microwins.analysis.areas import Area, areas
from microwins.analysis.buckets import DAY, Bucket, stretches, unit_of
from microwins.analysis.highlights import KNOWN, Highlight, Past, highlights, new_words
from microwins.analysis.index_queries import Earlier, rows_in
from microwins.analysis.moods import Moods, moods
from microwins.analysis.patterns.evidence import Hint
from microwins.model.period import Period
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns
from microwins.results.rows import Row, rows

_WEEKS = 52 * 7
_ANCHORS = 3
NOW, AHEAD = "now", "ahead"


class ReviewContext(Record):
    """Wins outside the period that a review names.

    `year_ago` is one of the same time a year before, `last` the last before a period without any,
    each None where there is none. `earlier` has what stood before the period, by the hashes of its
    words, and `starts` the hashes of those that were a start when they were last won. `first` has
    the first win of each category, empty where growth isn't asked for. `recent` are the wins of the
    sixty days up to the end of a period that is longer than days, and `hints` concern it.
    """

    year_ago: Win | None = None
    last: Win | None = None
    earlier: Mapping[int, Earlier] = {}
    starts: Sequence[int] = ()
    first: Mapping[str, Win] = {}
    recent: Sequence[Win] = ()
    hints: Sequence[Hint] = ()


class Review(Record):
    """What a period held; each part is empty or None where it has nothing to say.

    `start` and `end` are the first and last day. `when` is "now" for a period that holds today,
    else "past" or "ahead". `unit` is "week", "month", "year" or "days"; `by`
    is what `stretches` are, "day", "week", "month" or "year". `more` is by how many wins it is
    ahead of the period before, None where it isn't. `question` says whose turn it is to close with,
    and of how many wins it asks; in a period without wins `idea` says whose turn it is, and `last`
    is the latest win before or, where there is none before, `begins` the first day of the journal,
    `fresh` saying that it holds nothing at all. `query` says which wins were meant.
    """

    start: date
    end: date
    when: str
    unit: str
    wins: int
    on_days: int
    more: int | None
    by: str
    stretches: list[Bucket]
    areas: list[Area]
    standouts: list[Highlight]
    moods: Moods | None
    hints: list[Hint]
    anchors: list[Anchor]
    year_ago: Row | None
    last: Row | None
    begins: date | None
    fresh: bool
    question: tuple[int, int] | None
    idea: int | None
    query: Query = Query()


def review(  # noqa: PLR0913 (what a period is made of, and what is said to close it)
    wins: Sequence[Win],
    period: Period,
    unit: str,
    *,
    columns: WinColumns,
    around: ReviewContext,
    today: date,
    day_start: timedelta,
    week_start: int = 0,
    question: tuple[int, int] | None = None,
    idea: int | None = None,
) -> Review:
    """Return the review of `period`; `wins` are those whose day lies in it, oldest first.

    `columns` is of all wins. Days begin at `day_start`, weeks on the weekday `week_start`.
    """
    seen = rows(wins, day_start)
    past = _past(columns, period, around)
    first = {name: rows([win], day_start)[0] for name, win in around.first.items()}
    last_day = min(period.last_day, today)
    begun = seen or period.start <= today
    steady = seen and unit_of(period) != DAY  # days have words of their own
    return Review(
        start=period.start,
        end=period.last_day,
        when=_when(period, today),
        unit=unit,
        wins=len(seen),
        on_days=len({row.day for row in seen}),
        more=_more(columns, period, unit, len(seen)),
        by=unit_of(period),
        stretches=stretches(seen, period, today, week_start) if seen else [],
        areas=areas(seen, first, new_words(seen, past) if first else ()),
        standouts=highlights(seen, period, columns, past),
        moods=moods(seen),
        hints=list(around.hints) if seen else [],
        anchors=anchors(rows(around.recent, day_start), last_day, _ANCHORS) if steady else [],
        year_ago=rows([around.year_ago], day_start)[0] if around.year_ago and begun else None,
        last=rows([around.last], day_start)[0] if around.last else None,
        begins=None if seen else _begins(columns, period),
        fresh=not columns.days,
        question=question if seen else None,
        idea=None if seen else idea,
    )


def _when(period: Period, today: date) -> str:
    return NOW if today in period else AHEAD if period.start > today else "past"


def before(period: Period, unit: str) -> Period:
    """Return the period of the same kind before this one."""
    day_before = period.start - timedelta(days=1)
    if unit == "month":
        return Period(day_before.replace(day=1), period.start)
    if unit == "year":
        return Period(date(period.start.year - 1, 1, 1), period.start)
    return Period(_earlier(period.start, period.days), period.start)


def year_before(period: Period, unit: str) -> Period:
    """Return the same time a year before: the same month or year, else the days 52 weeks earlier.

    So a week is compared with a week that begins on the same weekday.
    """
    if unit in ("month", "year"):
        return Period(_last_year(period.start), _last_year(period.end))
    return Period(_earlier(period.start, _WEEKS), _earlier(period.end, _WEEKS))


def _earlier(of: date, days: int) -> date:
    """Return the day so many `days` before `of`, or the first day there is."""
    return date.fromordinal(max(1, of.toordinal() - days))


def _last_year(first_of_month: date) -> date:
    return first_of_month.replace(year=first_of_month.year - 1)


def _past(columns: WinColumns, period: Period, around: ReviewContext) -> Past:
    """Return what the wins of `period` are compared with."""
    start = period.start.toordinal()
    known = min(columns.days, default=start) <= start - KNOWN
    return Past(around.earlier, frozenset(around.starts), known)


def _begins(columns: WinColumns, period: Period) -> date | None:
    """Return the first day of the journal where that lies after `period`, else None."""
    first = min(columns.days, default=0)
    return date.fromordinal(first) if first >= period.end.toordinal() else None


def _more(columns: WinColumns, period: Period, unit: str, wins: int) -> int | None:
    """Return by how many wins the period is ahead of one before that had some from its start."""
    compared = before(period, unit)
    earlier = len(rows_in(columns, compared))
    whole = min(columns.days, default=0) <= compared.start.toordinal()
    return wins - earlier if whole and 0 < earlier < wins else None
