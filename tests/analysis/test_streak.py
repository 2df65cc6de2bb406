"""The rules of the streak: what only goes up, and runs in which a rest day neither adds nor ends.

Calendars are drawn as text, a day a sign: `x` has a win, `.` has none, the last one is today.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import combinations_with_replacement
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.every import every
from support.win_columns import win_columns_of

from microwins.analysis.streak import Run, Streak, streak
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win

SUNDAY = date(2026, 11, 22)
TODAY = SUNDAY.toordinal()

near = st.integers(TODAY - 40, TODAY + 3)
often = st.sets(near, max_size=12).map(
    lambda without: [day for day in range(TODAY - 40, TODAY + 4) if day not in without]
)
days_of_wins = st.lists(near, max_size=40) | often
rest_days = st.integers(0, 6)


def drawn(calendar: str) -> list[int]:
    """Return the days of the wins in a calendar whose last day is today."""
    first = TODAY - len(calendar) + 1
    return [first + place for place, sign in enumerate(calendar) if sign == "x"]


def run_of(calendar: str, rests: int = 2) -> int | None:
    """Return how many days the lasting run of a calendar has."""
    run = streak(drawn(calendar), SUNDAY, rest_days=rests).run
    return run and run.days


def a_day(ago: int) -> date:
    """Return the day so many days before today."""
    return SUNDAY - timedelta(days=ago)


# -- what adds up --


def test_what_adds_up() -> None:
    """Wins count each, days and weeks with a win once."""
    monday = TODAY - 6
    result = streak([monday - 1, monday, monday, monday + 2], SUNDAY)
    assert (result.wins, result.days, result.weeks) == (4, 3, 2)


@every("week_start, weeks", [(0, 1), (6, 2), (1, 2), (5, 2)])
def test_weeks_begin_on_the_day_that_was_chosen(week_start: int, weeks: int) -> None:
    """Monday to Sunday is one week, or two where the week begins between them."""
    assert streak([TODAY - 6, TODAY], SUNDAY, week_start=week_start).weeks == weeks


def test_the_last_28_days_have_today_in_them() -> None:
    """Today and the 27 days before are looked at, no day before and none to come."""
    days = [TODAY - 28, TODAY - 27, TODAY - 27, TODAY, TODAY + 1]
    assert streak(days, SUNDAY).last_28_days == 2


def test_an_empty_journal() -> None:
    """Where nothing was logged there is nothing to count, and no run."""
    assert streak([], SUNDAY) == Streak(SUNDAY, 0, 0, 0, 0)


# -- the run --


@every(
    "calendar, days",
    [
        ("x", None),
        ("xx", 2),
        ("xxx", 3),
        ("x.x", 2),
        ("x..x", 2),
        ("x...x", None),
        ("xxxxx..xxxxx..x", 11),
        ("xxxxx.x.xx.x", 4),
        ("xxx" + "." * 21 + "xx", 2),
        ("xxx" + "." * 21, None),
    ],
)
def test_up_to_two_days_in_any_seven_are_rests(calendar: str, days: int | None) -> None:
    """Two days of rest stay in a run and don't count; a third within the week ends it."""
    assert run_of(calendar) == days


@every("calendar, days", [("xxx.", 3), ("xxx..", 3), ("xxx...", 3), ("xxx....", None)])
def test_today_without_a_win_ends_nothing(calendar: str, days: int | None) -> None:
    """As long as it lasts, today isn't held to be without a win, nor is it one of the rests."""
    assert run_of(calendar) == days


@every(
    "rests, calendar, days",
    [
        (0, "xxx", 3),
        (0, "xx.", 2),
        (0, "xx.x", None),
        (1, "xx.x", 3),
        (1, "xx.xxxxx.x", 6),
        (1, "xx.xxxxxx.x", 9),
        (1, "xx.x.x", 2),
        (6, "x......x......x", 3),
        (6, "x.......x", None),
    ],
)
def test_the_person_chooses_how_many_may_rest(rests: int, calendar: str, days: int | None) -> None:
    """With none a run is days in a row; with six a win in any seven days is enough."""
    assert run_of(calendar, rests) == days


def test_a_run_says_from_when_to_when() -> None:
    """First and last day have a win, and rest days between them are known."""
    rested = streak(drawn("xx.xx."), SUNDAY).run
    assert rested == Run(4, a_day(5), a_day(1))
    assert rested.rests
    unrested = streak(drawn("xxx"), SUNDAY).run
    assert unrested == Run(3, a_day(2), SUNDAY)
    assert not unrested.rests


def test_a_win_of_tomorrow_belongs_to_the_run() -> None:
    """Who flies west across the date line meets today once more, and the run is what it was."""
    days = drawn("xxx")
    there = streak([*days, TODAY + 1], SUNDAY + timedelta(days=1)).run
    here = streak([*days, TODAY + 1], SUNDAY).run
    assert here == there == Run(4, a_day(2), a_day(-1))


def test_a_clock_that_was_years_ahead_ends_nothing() -> None:
    """A win dated ten years from now counts in all, and leaves the run alone."""
    result = streak([*drawn("xxx"), TODAY + 3650], SUNDAY)
    assert (result.wins, result.last_28_days, result.run) == (4, 3, Run(3, a_day(2), SUNDAY))


# -- the longest --


def test_the_longest_run_is_told_where_it_is_another() -> None:
    """While a shorter run lasts, the longest is a fact with its dates."""
    result = streak(drawn("xxxx....xx"), SUNDAY)
    assert result.run == Run(2, a_day(1), SUNDAY)
    assert result.longest == Run(4, a_day(9), a_day(6))


@pytest.mark.parametrize("calendar", ["xxxx", "xx....xx", "xx....xxx"])
def test_the_lasting_run_is_told_once(calendar: str) -> None:
    """Where no other run was longer, the longest isn't told."""
    assert streak(drawn(calendar), SUNDAY).longest is None


def test_of_equal_runs_the_longest_is_the_latest() -> None:
    """Two runs of the same length that both ended: the dates are those of the later one."""
    result = streak(drawn("xx....xx......"), SUNDAY)
    assert (result.run, result.longest) == (None, Run(2, a_day(7), a_day(6)))


def test_single_days_are_no_run() -> None:
    """A win now and then makes no run, neither one that lasts nor a longest."""
    result = streak(drawn("x....x....x"), SUNDAY)
    assert (result.run, result.longest) == (None, None)


def test_nobody_who_does_not_want_it_has_a_run() -> None:
    """Without runs there is none, and JSON doesn't hold their keys; everything else is there."""
    wanted = streak(drawn("xxxx....xx"), SUNDAY)
    unwanted = streak(drawn("xxxx....xx"), SUNDAY, runs=False)
    assert unwanted == wanted._replace(run=None, longest=None, runs=False)
    assert wanted.as_fields().keys() - unwanted.as_fields().keys() == {"run", "longest"}
    assert "runs" not in wanted.as_fields()


# -- laws --


def may_be_a_run(won: set[int], first: int, last: int, rests: int) -> bool:
    """Tell, by looking at each seven days in a row, whether a stretch of days is a run."""
    weeks = ([*range(day, min(day + 7, last + 1))] for day in range(first, last + 1))
    return all(sum(day not in won for day in week) <= rests for week in weeks)


def by_definition(
    won: set[int], rests: int, fits: Callable[[int, int], bool] = lambda _first, _last: True
) -> int:
    """Return the most days with a win that any run has whose first and last day fit."""
    return max(
        (
            len(won & {*range(first, last + 1)})
            for first, last in combinations_with_replacement(sorted(won), 2)
            if fits(first, last) and may_be_a_run(won, first, last, rests)
        ),
        default=0,
    )


@given(days_of_wins, rest_days)
def test_the_runs_are_those_of_the_definition(days: list[int], rests: int) -> None:
    """Both runs are what trying every stretch of days finds."""
    won, free = set(days), {*days, TODAY}
    lasting = by_definition(free, rests, lambda first, last: first <= TODAY <= last)
    lasting -= TODAY not in won
    longest = by_definition(won, rests)
    result = streak(days, SUNDAY, rest_days=rests)
    assert (result.run.days if result.run else 0) == (lasting if lasting > 1 else 0)
    assert (result.longest.days if result.longest else 0) == (
        longest if longest > max(1, lasting) else 0
    )


@given(days_of_wins, rest_days)
def test_a_run_is_what_it_says(days: list[int], rests: int) -> None:
    """The days of a run with a win are as many as it says, its first and last among them."""
    won = set(days)
    result = streak(days, SUNDAY, rest_days=rests)
    for run, held in ((result.run, {*won, TODAY}), (result.longest, won)):
        if run:
            first, last = run.first.toordinal(), run.last.toordinal()
            assert {first, last} <= won
            assert len(won & {*range(first, last + 1)}) == run.days
            assert may_be_a_run(held, first, last, rests)


def numbers(result: Streak) -> tuple[int, ...]:
    """Return every number that can only go up, the run among them; where none is shown, 0."""
    run = result.run.days if result.run else 0
    return (result.wins, result.days, result.weeks, result.last_28_days, run)


@given(days_of_wins, st.integers(TODAY - 45, TODAY + 5), rest_days, st.integers(0, 6))
def test_a_further_win_lowers_no_number(
    days: list[int], more: int, rests: int, week_start: int
) -> None:
    """Whichever day a win is added to, each number shown stays or grows.

    The longest run leaves the page where the lasting one has come to be as long.
    """
    settings = {"week_start": week_start, "rest_days": rests}
    before = streak(days, SUNDAY, **settings)  # type: ignore[arg-type]  # both are int
    after = streak([*days, more], SUNDAY, **settings)  # type: ignore[arg-type]  # see above
    assert all(new >= old for new, old in zip(numbers(after), numbers(before), strict=True))
    if before.longest:
        shown = after.longest or after.run
        assert shown
        assert shown.days >= before.longest.days


@given(often, rest_days)
def test_a_rest_day_never_changes_the_run(days: list[int], rests: int) -> None:
    """When today ends without a win and is one of the rests that may be, the run is the same."""
    past = [day for day in days if day < TODAY]
    before = streak(past, SUNDAY, rest_days=rests)
    assume(before.run)
    first = before.run.first.toordinal() if before.run else TODAY
    latest_week = range(max(first, TODAY - 6), TODAY + 1)
    assume(sum(day not in past for day in latest_week) <= rests)
    after = streak(past, SUNDAY + timedelta(days=1), rest_days=rests)
    assert (after.run, after.longest) == (before.run, before.longest)


@given(days_of_wins, st.randoms(use_true_random=False), rest_days)
def test_the_order_of_entry_does_not_matter(
    days: list[int], randomness: Random, rests: int
) -> None:
    """The same wins noted in another order make the same streak."""
    other = list(days)
    randomness.shuffle(other)
    assert streak(other, SUNDAY, rest_days=rests) == streak(days, SUNDAY, rest_days=rests)


@given(days_of_wins)
def test_a_second_win_of_a_day_changes_the_wins_alone(days: list[int]) -> None:
    """Two wins on each day are twice the wins, and the same days, weeks and runs."""
    once, twice = streak(set(days), SUNDAY), streak([*set(days)] * 2, SUNDAY)
    assert twice == once._replace(wins=2 * once.wins)


# -- days of one's own --


def wins_at(moments: Iterable[datetime]) -> list[Win]:
    """Return a win at each of the moments."""
    return [Win(str(moment), moment, "rested", "rest") for moment in moments]


def days_at(moments: Iterable[datetime]) -> list[int]:
    """Return the days of wins at the moments, as the outline of the journal has them."""
    return [*win_columns_of(wins_at(moments), DEFAULT_START).days]


def test_a_win_after_midnight_belongs_to_the_evening() -> None:
    """Wins at 01:20 on five nights are five days in a row, though the last is dated tomorrow."""
    nights = [datetime(2026, 11, 18 + night, 1, 20, tzinfo=UTC) for night in range(5)]
    assert streak(days_at(nights), a_day(1), rest_days=0).run == Run(5, a_day(5), a_day(1))


@every("zone", ["America/New_York", "Europe/Dublin", "Australia/Lord_Howe"])
@every("hour", [1, 4, 12, 23])
def test_a_year_has_no_day_too_many_or_too_few(zone: str, hour: int) -> None:
    """A win every day at the same hour is one run, whatever the clocks do in spring and autumn."""
    noon = datetime(2026, 1, 1, hour, 30, tzinfo=ZoneInfo(zone))
    days = days_at(noon + timedelta(days=day) for day in range(365))
    result = streak(days, date.fromordinal(max(days)), rest_days=0)
    assert result.run
    assert result.run.days == 365


def test_a_journey_is_one_run() -> None:
    """Wins that carry the offset of each place they were won in are on days that follow."""
    offsets = (-5, 0, 5.5, 9, 14, 9, -10, -5)
    evenings = [
        datetime(2026, 11, 15 + day, 21, tzinfo=timezone(timedelta(hours=offset)))
        for day, offset in enumerate(offsets)
    ]
    assert streak(days_at(evenings), SUNDAY, rest_days=0).run == Run(8, a_day(7), SUNDAY)
