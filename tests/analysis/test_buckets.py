"""Rules of the parts of a period: days, weeks, months or years in a row each."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.made_wins import JOURNALS, SUNDAY, WEEK, any_win, seen, win

from microwins.analysis.review import Bucket, stretches, unit_of
from microwins.model.period import Period, month, year
from microwins.model.win import Win


@every(
    "days, unit",
    [
        *((1, "day"), (7, "day"), (14, "day")),
        *((15, "week"), (28, "week"), (31, "week"), (91, "week")),
        *((92, "month"), (365, "month"), (732, "month")),
        *((733, "year"), (40_000, "year")),
    ],
)
def test_a_period_is_shown_by_what_fits_a_screen(days: int, unit: str) -> None:
    """A week has days, a month weeks, a year months, and a life years."""
    assert unit_of(Period(SUNDAY, SUNDAY + timedelta(days=days))) == unit


def test_a_week_is_its_days() -> None:
    """Each day has its number of wins and the time of the first; one without wins has neither."""
    rows = seen(
        win("showered", "2026-11-16", "09:41"),
        win("made tea", "2026-11-16", "08:05"),
        win("danced", "2026-11-18", "23:59"),
    )
    shown = stretches(rows, WEEK, date(2026, 11, 19), 0)
    assert [(one.start.day, one.wins, one.first) for one in shown] == [
        (16, 2, "08:05"),
        (17, 0, None),
        (18, 1, "23:59"),
        (19, 0, None),
    ]
    assert all(one.start == one.end for one in shown)


def test_the_small_hours_belong_to_the_evening_before() -> None:
    """A win at 01:20 counts for the day that it ended, and its time is told as the clock had it."""
    rows = seen(win("slept at last", "2026-11-18", "01:20"))
    shown = stretches(rows, WEEK, date(2026, 11, 18), 0)
    assert [(one.wins, one.first) for one in shown] == [(0, None), (1, "01:20"), (0, None)]


def test_a_win_without_a_time_has_none_to_tell() -> None:
    """The first time of a day is that of its first win with a time, if it has one."""
    untimed = win("met Ana", "2026-11-16", "12:00", timed=False)
    rows = seen(untimed, win("danced", "2026-11-16", "19:00"))
    assert stretches(rows, WEEK, date(2026, 11, 16), 0)[0][2:4] == (2, "19:00")
    assert stretches(seen(untimed), WEEK, date(2026, 11, 16), 0)[0][2:4] == (1, None)


def test_a_month_is_its_weeks_cut_off_at_its_ends() -> None:
    """Weeks begin where the person's do, and no time of day is told of them."""
    november = month(SUNDAY)
    rows = seen(win(on="2026-11-01"), win(on="2026-11-02"))
    monday = [
        (one.start.day, one.end.day, one[2:4]) for one in stretches(rows, november, SUNDAY, 0)
    ]
    assert monday == [
        (1, 1, (1, None)),
        (2, 8, (1, None)),
        (9, 15, (0, None)),
        (16, 22, (0, None)),
    ]
    sunday = [one.end.day for one in stretches(rows, november, date(2026, 11, 30), 6)]
    assert sunday == [7, 14, 21, 28, 30]


def test_a_year_is_its_months_up_to_now() -> None:
    """Months that lie ahead are not there."""
    shown = stretches(seen(win(on="2026-02-28")), year(SUNDAY), SUNDAY, 0)
    assert len(shown) == 11
    assert shown[1] == Bucket(date(2026, 2, 1), date(2026, 2, 28), 1)


def test_a_win_dated_ahead_is_shown() -> None:
    """Where a clock ran ahead the days go on up to the last win."""
    shown = stretches(seen(win(on="2026-11-21")), WEEK, date(2026, 11, 17), 0)
    assert [one.wins for one in shown] == [0, 0, 0, 0, 0, 1]


@given(
    st.one_of(JOURNALS, st.lists(any_win(st.dates(date(2, 2, 1), date(9998, 12, 1))), max_size=4)),
    st.dates(date(2, 2, 1), date(9998, 11, 1)),
    st.integers(1, 900),
    st.dates(date(2, 2, 1), date(9998, 12, 30)),
    st.integers(0, 6),
)
def test_the_parts_cover_the_period_up_to_today(
    wins: list[Win], start: date, days: int, today: date, week_start: int
) -> None:
    """They follow upon each other, hold each win once, and end with today or the last win."""
    period = Period(start, min(start + timedelta(days=days), date(9998, 12, 31)))
    rows = [row for row in seen(*wins) if row.day in period]
    shown = stretches(rows, period, today, week_start)
    assert sum(one.wins for one in shown) == len(rows)
    last = min(max([today, *(row.day for row in rows)]), period.end - timedelta(days=1))
    days_shown = [
        one.start + timedelta(days=after)
        for one in shown
        for after in range((one.end - one.start).days + 1)
    ]
    assert days_shown == [start + timedelta(days=after) for after in range((last - start).days + 1)]
