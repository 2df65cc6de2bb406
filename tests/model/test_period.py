"""The rules of stretches of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microwins.errors import BadInputError
from microwins.model.period import ALL, Period, between, day, month, week, year

DAYS = st.dates(date(1900, 1, 1), date(9998, 12, 1))


def test_a_period_holds_its_start_and_not_its_end() -> None:
    """The first day is in it; the day on which it ends is the first of what follows."""
    november = Period(date(2026, 11, 1), date(2026, 12, 1))
    assert date(2026, 11, 1) in november
    assert date(2026, 11, 30) in november
    assert date(2026, 12, 1) not in november
    assert "2026-11-02" not in november
    assert november.days == 30


def test_between_two_days_both_are_in() -> None:
    """From and until are both included, as people mean them."""
    period = between(date(2026, 11, 20), date(2026, 11, 22))
    assert period == Period(date(2026, 11, 20), date(2026, 11, 23))
    assert between(date(2026, 11, 20), date(2026, 11, 20)).days == 1


def test_an_open_side_has_no_bound() -> None:
    """Without a day on one side, that side goes as far as there are days."""
    assert between(None, None) == ALL
    assert date(1, 1, 1) in between(None, date(2026, 1, 1))
    assert date(9998, 1, 1) in between(date(2026, 1, 1), None)
    assert date(9998, 1, 1) in between(None, date.max)


def test_swapped_days_are_refused() -> None:
    """An end before the start is no period, and the sentence names both."""
    with pytest.raises(BadInputError) as caught:
        between(date(2026, 11, 22), date(2026, 11, 20))
    assert caught.value.message == "--until 2026-11-20 comes before --since 2026-11-22."
    assert caught.value.hint.startswith("--since ")


def test_week_53() -> None:
    """The week between two years is one week, whichever of its days is asked."""
    last = Period(date(2026, 12, 28), date(2027, 1, 4))
    days = [last.start + timedelta(days=number) for number in range(7)]
    assert {one.isocalendar().week for one in days} == {53}
    assert {week(one) for one in days} == {last}
    assert week(date(2027, 1, 4)).start == date(2027, 1, 4)


def test_a_week_may_start_on_sunday() -> None:
    """The first day of the week is the person's to choose."""
    sunday = date(2026, 11, 22)
    assert week(sunday, 0) == Period(date(2026, 11, 16), date(2026, 11, 23))
    assert week(sunday, 6) == Period(sunday, date(2026, 11, 29))


@given(DAYS, st.integers(0, 6))
def test_every_day_lies_in_its_day_week_month_and_year(of: date, start: int) -> None:
    """Whatever the day, the periods around it hold it and have the lengths of the calendar."""
    assert of in day(of)
    assert day(of).days == 1
    assert of in week(of, start)
    assert week(of, start).days == 7
    assert week(of, start).start.weekday() == start
    assert of in month(of)
    assert month(of).days in range(28, 32)
    assert month(of).end.day == 1
    assert of in year(of)
    assert year(of).days in (365, 366)
