"""The rules of milestones: which were reached, and on which day."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from microwins.analysis.milestones import Milestone, milestones
from microwins.model.period import ALL, Period, day, week

SUNDAY = date(2026, 11, 22)
TODAY = SUNDAY.toordinal()

days_of_wins = st.lists(st.integers(TODAY - 60, TODAY + 3), max_size=150)


def test_the_tenth_win_is_a_milestone_on_its_day() -> None:
    """Ten wins on two days: the tenth was on the second of them."""
    days = [TODAY - 1] * 6 + [TODAY] * 5
    assert milestones(days, ALL) == [Milestone("wins", 10, SUNDAY)]
    assert milestones(days, day(SUNDAY)) == [Milestone("wins", 10, SUNDAY)]
    assert milestones(days, day(date(2026, 11, 21))) == []


def test_days_with_a_win_have_milestones_of_their_own() -> None:
    """The seventh day with a win is one, whatever the days between them had."""
    days = [TODAY - 3 * ago for ago in range(7)]
    assert milestones(days, week(SUNDAY)) == [Milestone("days", 7, SUNDAY)]


def test_the_first_milestones() -> None:
    """In a year with a win a day the first ones come as they are promised."""
    start = TODAY - 364
    assert [(one.kind, one.number) for one in milestones(range(start, TODAY + 1), ALL)] == [
        ("days", 7),
        ("wins", 10),
        ("days", 30),
        ("wins", 50),
        ("wins", 100),
        ("days", 100),
        ("days", 365),
    ]


def test_after_the_first_ones_they_go_on() -> None:
    """Each further thousand wins is a milestone, and each further 365 days with one."""
    found = milestones(range(TODAY - 3000, TODAY), ALL)
    assert [one.number for one in found if one.kind == "wins"][-3:] == [1000, 2000, 3000]
    assert [one.number for one in found if one.kind == "days"][-3:] == [2190, 2555, 2920]


def test_two_milestones_on_one_day_are_both_told() -> None:
    """A busy seventh day may hold the tenth win and the fiftieth, too."""
    days = [*range(TODAY - 6, TODAY), *[TODAY] * 44]
    assert milestones(days, day(SUNDAY)) == [
        Milestone("wins", 10, SUNDAY),
        Milestone("wins", 50, SUNDAY),
        Milestone("days", 7, SUNDAY),
    ]


def test_without_wins_there_is_none() -> None:
    """An empty journal has reached nothing that could be told."""
    assert milestones([], ALL) == []


@given(days_of_wins)
def test_a_milestone_is_on_the_day_of_that_win(days: list[int]) -> None:
    """The tenth win is on the day of the tenth of the wins in order, and so with the days."""
    columns = {"wins": sorted(days), "days": sorted(set(days))}
    expected = [
        (kind, number, columns[kind][number - 1])
        for kind, number in (("wins", 10), ("wins", 50), ("wins", 100), ("days", 7), ("days", 30))
        if number <= len(columns[kind])
    ]
    found = [(kind, number, on.toordinal()) for kind, number, on in milestones(days, ALL)]
    assert sorted(found) == sorted(expected)


@given(days_of_wins, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(days: list[int], randomness: Random) -> None:
    """The same wins noted in another order have the same milestones."""
    other = list(days)
    randomness.shuffle(other)
    assert milestones(other, ALL) == milestones(days, ALL)


@given(days_of_wins, st.integers(-70, 10), st.integers(1, 40))
def test_a_period_has_its_own_milestones(days: list[int], first: int, length: int) -> None:
    """What was reached in a period are those of all milestones whose day lies in it."""
    start = date.fromordinal(TODAY + first)
    period = Period(start, date.fromordinal(TODAY + first + length))
    assert milestones(days, period) == [one for one in milestones(days, ALL) if one.day in period]
