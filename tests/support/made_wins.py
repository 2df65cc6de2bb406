"""Wins made up for the tests of looking back, and strategies that make up more of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st
from support.clock import NEW_YORK
from support.win_columns import win_columns_of

from microwins.analysis.highlights import starts_among
from microwins.analysis.index_queries import (
    earlier_of_each,
    first_of_each_category,
    last_before,
    rarest_in,
    rows_in,
)
from microwins.analysis.review import Review, ReviewContext, review, year_before
from microwins.journal.versions import oldest_first
from microwins.model.day import DEFAULT_START
from microwins.model.period import Period
from microwins.model.win import Win
from microwins.model.win_columns import text_hash
from microwins.results.rows import Row, rows

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
WEEK = Period(MONDAY, SUNDAY + timedelta(days=1))
"""The week of the tests, on whose Sunday their clock stands still."""


def win(text: str = "showered", on: str = "2026-11-16", at: str = "09:00", **more: Any) -> Win:
    """Return a win of New York; the id is made of its fields, so that no two wins share it."""
    moment = datetime.fromisoformat(f"{on}T{at}").replace(tzinfo=NEW_YORK)
    return Win(f"{on} {at} {text}", moment, text, **more)


def often(text: str, first: str, times: int, **more: Any) -> list[Win]:
    """Return wins of the same words on so many days from `first` on."""
    begin = date.fromisoformat(first)
    return [win(text, str(begin + timedelta(days=day)), **more) for day in range(times)]


def seen(*wins: Win) -> list[Row]:
    """Return wins with their days, oldest first."""
    return rows(oldest_first(wins), DEFAULT_START)


def looked_back(
    wins: Sequence[Win],
    period: Period = WEEK,
    unit: str = "week",
    *,
    today: date = SUNDAY,
    **more: Any,
) -> Review:
    """Return the review of a journal that holds `wins`, logged in this order."""
    outline = win_columns_of(wins, DEFAULT_START)

    def read(chosen: Iterable[int]) -> list[Win]:
        return oldest_first(wins[row] for row in chosen)

    inside = read(rows_in(outline, period))
    start = period.start.toordinal()
    a_year_before = year_before(period, unit)
    apart = a_year_before.end <= period.start
    year_ago = rarest_in(outline, a_year_before) if apart else []
    earlier = earlier_of_each(outline, {text_hash(one.text) for one in inside}, start)
    earliest = read(first_of_each_category(outline)) if unit in ("month", "year") else []
    until = min(period.last_day, today)
    around = ReviewContext(
        recent=[one for one in oldest_first(wins) if one.at.date() <= until],
        year_ago=next(iter(read(year_ago)), None),
        last=next(reversed(read(last_before(outline, start))), None),
        earlier=earlier,
        starts=starts_among(read(row for one in earlier.values() for row in one.rows)),
        first={one.category: one for one in reversed(earliest)},
    )
    return review(
        inside,
        period,
        unit,
        columns=outline,
        around=around,
        today=today,
        day_start=DEFAULT_START,
        **more,
    )


TEXTS = ("showered", "Showered.", "took a walk", "called Ana", "made tea", "the dishes")
DAYS = st.integers(0, 500).map(lambda before: date(2026, 12, 1) - timedelta(days=before))


@st.composite
def any_win(
    draw: st.DrawFn, days: st.SearchStrategy[date] = DAYS, earliest: time = time.min
) -> Win:
    """Draw a win of one of the last weeks, months or years, some of them after today."""
    clock = draw(st.times(earliest)).replace(microsecond=0)
    at = datetime.combine(draw(days), clock, NEW_YORK)
    return Win(
        draw(st.uuids()).hex,
        at,
        draw(st.sampled_from(TEXTS)),
        draw(st.sampled_from(["care", "move", "connect", "other"])),
        mood=draw(st.sampled_from([None, None, 1, 3, 5])),
        partial=draw(st.booleans()),
        hidden=draw(st.booleans()),
        timed=draw(st.booleans()),
    )


THIS_WEEK = st.integers(0, 6).map(lambda after: MONDAY + timedelta(days=after))
JOURNALS = st.lists(st.one_of(any_win(), any_win(THIS_WEEK)), max_size=25)
"""Journals in the order in which they were logged, which is any."""


def usual_journal() -> list[Win]:
    """Return the journal of somebody who has logged for a year, with all that a week can hold."""
    return [
        win("finished the puzzle with Sam", "2025-11-18", "20:10", category="joy"),
        win("showered", "2025-11-19", "08:00", category="care"),
        win("watered the plants", "2025-12-01", "18:00", category="order"),
        *often("took a walk", "2026-09-28", 3, category="move"),
        *often("brushed teeth", "2026-10-04", 42, category="care"),
        *often("took my meds", "2026-10-03", 43, category="care"),
        win("the dishes", "2026-11-12", "19:00", category="order", partial=True),
        *_usual_week(),
    ]


def _usual_week() -> Iterator[Win]:
    """Yield the wins of the week from 16 November 2026; its Wednesday has none."""
    yield win("brushed teeth", "2026-11-16", "07:40", category="care")
    yield win("took my meds", "2026-11-16", "07:45", category="care")
    yield win("ate breakfast", "2026-11-16", "08:10", category="nourish", mood=2)
    yield win("took my meds", "2026-11-17", "09:15", category="care")
    yield win("took a walk", "2026-11-17", "12:40", category="move", mood=3)
    yield win("the dishes", "2026-11-17", "19:30", category="order")
    yield win("told Ana how it is", "2026-11-17", "22:00", category="connect", hidden=True)
    yield win("brushed teeth", "2026-11-19", "10:05", category="care")
    yield win("took my meds", "2026-11-19", "10:10", category="care")
    yield win("called the bank", "2026-11-19", "14:20", category="work", mood=4)
    yield win("ate breakfast", "2026-11-20", "08:30", category="nourish")
    yield win("took my meds", "2026-11-20", "08:50", category="care")
    yield win("showered", "2026-11-20", "09:20", category="care")
    yield win("took a walk", "2026-11-20", "16:00", category="move", mood=5)
    yield win("saw Ana for tea", "2026-11-20", "18:00", category="connect", mood=5)
    yield win("brushed teeth", "2026-11-20", "23:50", category="care")
    yield win("took my meds", "2026-11-21", "11:00", category="care")
    yield win("slept through", "2026-11-22", "01:20", category="rest")
    yield win("cleared the table", "2026-11-22", "12:00", category="order", timed=False)
    yield win("took my meds", "2026-11-22", "12:30", category="care")
