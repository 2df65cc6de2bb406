"""The review of a period: what it held, its parts in a row each, its moods, and what stands out."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from microwins.analysis.anchors import Anchor, anchors
from microwins.analysis.areas import Activity, Area, areas, in_order, joined
from microwins.analysis.highlights import KNOWN, Highlight, Past, highlights, new_words
from microwins.analysis.index_queries import Earlier, rows_in
from microwins.analysis.patterns.evidence import Hint
from microwins.model.day import AHEAD
from microwins.model.period import Period, day, month, week, year
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, same_words
from microwins.results.rows import Row, rows

_WEEKS = 52 * 7
_ANCHORS = 3
DAY, WEEK, MONTH, YEAR = "day", "week", "month", "year"

_MANY_DAYS = 14
_MANY_WEEKS = 13 * 7
_MANY_MONTHS = 2 * 366
_SHOWN = 2
"""Things named that the best days had."""

_FEWEST = 3
"""Notes of a mood that have a range worth telling."""

_FAIR = 3
"""A range of moods is shown where its highest is this or more."""


class Bucket(Record):
    """A part of a period, and its number of wins.

    `start` and `end` are its first and last day. Of a single day `first` is the wall-clock time of
    the first win, None where there is none to tell, and `done` is what was done, in its order.
    """

    start: date
    end: date
    wins: int
    first: str | None = None
    done: Sequence[Activity] = ()


class Moods(Record):
    """How many wins had a mood, the lowest and highest, and what the best days had in them.

    `best` is empty where all days felt the same.
    """

    noted: int
    low: int
    high: int
    best: list[Activity]


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
    begun = seen or period.when(today) != AHEAD
    begins = min(columns.days, default=0)
    steady = seen and unit_of(period) != DAY  # days have words of their own
    return Review(
        start=period.start,
        end=period.last_day,
        when=period.when(today),
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
        anchors=anchors(rows(around.recent, day_start), last_day, _ANCHORS, begins)
        if steady
        else [],
        year_ago=rows([around.year_ago], day_start)[0] if around.year_ago and begun else None,
        last=rows([around.last], day_start)[0] if around.last else None,
        begins=None if seen else _begins(columns, period),
        fresh=not columns.days,
        question=question if seen else None,
        idea=None if seen else idea,
    )


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


def _earlier(day: date, days: int) -> date:
    """Return the day so many `days` before `day`, or the first day there is."""
    return date.fromordinal(max(1, day.toordinal() - days))


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


def unit_of(period: Period) -> str:
    """Return what a period is shown by: its days, weeks, months or years, to fit a screen."""
    if period.days <= _MANY_DAYS:
        return DAY
    if period.days <= _MANY_WEEKS:
        return WEEK
    return MONTH if period.days <= _MANY_MONTHS else YEAR


def stretches(rows: Sequence[Row], period: Period, today: date, week_start: int) -> list[Bucket]:
    """Return the parts of `period` up to `today`; `rows` are its wins, oldest first."""
    unit = unit_of(period)
    around: dict[str, Callable[[date], Period]] = {
        DAY: day,
        WEEK: lambda inside: week(inside, week_start),
        MONTH: month,
        YEAR: year,
    }
    last = max([today, *(row.day for row in rows)])  # a clock that ran ahead may have won later
    shown = Period(period.start, min(period.end, last + timedelta(days=1)))
    parts = list(_parts(shown, around[unit]))
    starts = [part.start for part in parts]
    inside: list[list[Row]] = [[] for _ in parts]
    for row in rows:
        inside[bisect_right(starts, row.day) - 1].append(row)
    return [_stretch(part, those, unit) for part, those in zip(parts, inside, strict=True)]


def _stretch(part: Period, rows: Sequence[Row], unit: str) -> Bucket:
    if unit != DAY:
        return Bucket(part.start, part.last_day, len(rows))
    first = next((row.win.at for row in rows if row.win.timed), None)
    clock = first.strftime("%H:%M") if first else None
    return Bucket(part.start, part.last_day, len(rows), clock, in_order(row.win for row in rows))


def _parts(period: Period, around: Callable[[date], Period]) -> Iterator[Period]:
    """Yield what `around` makes of the days of `period`, cut off at its ends."""
    start = period.start
    while start < period.end:
        end = min(around(start).end, period.end)
        yield Period(start, end)
        start = end


def moods(rows: Sequence[Row]) -> Moods | None:
    """Return the moods of `rows`, None where few were noted or none was fair.

    A day feels as its highest note says. Of what the best days had, what other days had less of
    comes first.
    """
    noted = [row.win.mood for row in rows if row.win.mood is not None]
    if len(noted) < _FEWEST or max(noted) < _FAIR:
        return None
    felt: dict[date, int] = {}
    for row in rows:
        if row.win.mood is not None:
            felt[row.day] = max(felt.get(row.day, 0), row.win.mood)
    highest = max(felt.values())
    if min(felt.values()) == highest:
        return Moods(len(noted), min(noted), max(noted), [])
    best = [row.win for row in rows if felt.get(row.day) == highest]
    elsewhere = Counter(same_words(row.win.text) for row in rows if felt.get(row.day) != highest)
    done = sorted(joined(best), key=lambda one: elsewhere[same_words(one.text)])
    return Moods(len(noted), min(noted), max(noted), done[:_SHOWN])
