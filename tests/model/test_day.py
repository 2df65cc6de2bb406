"""The rules of which day a moment counts for."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NEW_YORK
from support.every import every

from microwins.errors import BadInputError
from microwins.model.day import (
    day_of,
    day_of_win,
    first_moment,
    read_day_start,
    written_day_start,
)
from microwins.model.win import Win

SATURDAY = date(2026, 11, 21)
SUNDAY = date(2026, 11, 22)

STARTS = st.timedeltas(timedelta(0), timedelta(hours=12)).map(
    lambda start: timedelta(minutes=start // timedelta(minutes=1))
)
OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(9998, 12, 30), timezones=OFFSETS)  # noqa: DTZ001 (Hypothesis adds the zones)


@every(
    "clock, day",
    [
        ("23:59", SUNDAY),
        ("00:00", SATURDAY),
        ("01:20", SATURDAY),
        ("03:59", SATURDAY),
        ("04:00", SUNDAY),
        ("12:00", SUNDAY),
    ],
)
def test_a_day_starts_at_four(clock: str, day: date) -> None:
    """A win at 01:20 belongs to the evening that it ended."""
    at = datetime.fromisoformat(f"2026-11-22T{clock}:00-05:00")
    assert day_of(at) == day


def test_a_day_may_start_at_another_hour() -> None:
    """At the person's wish a day starts at midnight, or as late as noon."""
    at = datetime(2026, 11, 22, 1, 20, tzinfo=NEW_YORK)
    assert day_of(at, timedelta(0)) == SUNDAY
    assert day_of(at.replace(hour=11, minute=59), timedelta(hours=12)) == SATURDAY
    assert day_of(at.replace(hour=12), timedelta(hours=12)) == SUNDAY


@every("zone", ["America/New_York", "Australia/Lord_Howe"])
@every("change", ["2026-03-08", "2026-04-05", "2026-10-04", "2026-11-01"])
def test_the_clocks_going_forward_or_back_move_no_win(zone: str, change: str) -> None:
    """On the night of a change, by an hour or by half of one, the wall clock decides as ever."""
    day = date.fromisoformat(change)
    for hour in range(24):
        for fold in (0, 1):
            wall = datetime(
                day.year, day.month, day.day, hour, 59, tzinfo=ZoneInfo(zone), fold=fold
            )
            stored = datetime.fromisoformat(wall.isoformat())
            assert day_of(stored) == (day if hour >= 4 else day - timedelta(days=1))


def test_travel_changes_nothing_about_past_days() -> None:
    """Each win counts by the clock where it happened, though it was Sunday elsewhere by then."""
    tokyo = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=9)))
    new_york = datetime(2026, 11, 21, 19, 0, tzinfo=NEW_YORK)
    assert tokyo == new_york
    assert (day_of(tokyo), day_of(new_york)) == (SUNDAY, SATURDAY)


def test_a_win_without_a_time_counts_for_its_date() -> None:
    """Where only a date is known, no start of the day moves it."""
    noon = datetime(2026, 11, 22, 12, 0, tzinfo=NEW_YORK)
    late_start = timedelta(hours=12)
    assert day_of_win(Win("1", noon, "x", timed=False), late_start) == SUNDAY
    at_night = noon.replace(hour=1)
    assert day_of_win(Win("1", at_night, "x", timed=False)) == SUNDAY
    assert day_of_win(Win("1", at_night, "x")) == SATURDAY


@given(MOMENTS, STARTS)
def test_nothing_counts_for_a_day_before_its_first_moment(at: datetime, start: timedelta) -> None:
    """Wherever on earth a win happens, it isn't earlier than the first moment of its day."""
    assert at >= first_moment(day_of(at, start), start)


@given(STARTS)
def test_a_start_of_the_day_is_read_as_it_is_written(start: timedelta) -> None:
    """Every start between midnight and noon survives being written and read."""
    assert read_day_start(written_day_start(start)) == start


@every("text", ["04:00", " 4:00 ", "0:00", "12:00", "03:30"])
def test_times_up_to_noon_can_start_a_day(text: str) -> None:
    """Hours may have one digit or two."""
    hours, minutes = text.strip().split(":")
    assert read_day_start(text) == timedelta(hours=int(hours), minutes=int(minutes))


@every(
    "text",
    [
        "",
        ":",
        "12:01",
        "13:00",
        "04:60",
        "04:0",
        "0am",
        "-1:00",
        "04:000",
        "\u0664:00",
        "x:00",
    ],
)
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    """What can't start a day is named, with what to type instead."""
    with pytest.raises(BadInputError, match="between 00:00 and 12:00") as caught:
        read_day_start(text)
    assert caught.value.hint == "wins config set day_start 04:00"
    assert caught.value.exit_code == 2


@every("text", [":30", "4x", "04:3", "24:00", "12:01", "", "04:60"])
def test_other_starts_are_refused(text: str) -> None:
    """What is no time up to noon gets a sentence that says what to type."""
    with pytest.raises(BadInputError, match="between 00:00 and 12:00"):
        read_day_start(text)
