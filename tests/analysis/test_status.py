"""The rules of how things stand: counts of today and the week, and the latest win to be shown."""

from datetime import datetime, timedelta

from support.clock import NOW

from microwins.analysis.status import Status, status
from microwins.model.day import DEFAULT_START
from microwins.model.period import week
from microwins.model.win import Win

TODAY = NOW.date()


def standing(*wins: Win, now: datetime = NOW) -> Status:
    """Return how things stand on the day of the tests, a Sunday."""
    return status(wins, now, TODAY, week(TODAY), DEFAULT_START)


def win(text: str, **ago: float) -> Win:
    """Return a win of some time ago."""
    return Win(text, NOW - timedelta(**ago), text)


def test_nothing_at_all() -> None:
    """Without wins there are zeros, and no latest one."""
    assert standing() == Status(TODAY, 0, 0, None)


def test_today_and_the_week() -> None:
    """Days are the person's own; the week begins on its first day, and what is older isn't in it.

    A win at 03:30 belongs to the day before.
    """
    found = standing(win("a", minutes=1), win("b", hours=4), win("c", days=6), win("d", days=7))
    assert (found.today, found.week, found.yesterday) == (1, 3, 1)


def test_the_latest_is_the_last_that_happened() -> None:
    """It is the latest by its time, whatever was written last; one that lies ahead isn't it."""
    found = standing(win("late", hours=1), win("later", minutes=1), win("ahead", hours=-1))
    assert found.last is not None
    assert found.last.win.text == "later"


def test_hidden_wins_count_and_are_not_shown() -> None:
    """A hidden win is one of today's, and its words are nobody's to meet in a prompt."""
    hidden = win("hidden", minutes=1)._replace(hidden=True)
    found = standing(win("shown", hours=1), hidden)
    assert found.today == 2
    assert found.last is not None
    assert found.last.win.text == "shown"
    assert standing(hidden).last is None


def test_a_win_of_long_ago_is_the_latest_too() -> None:
    """Wins from before the week, which stand in the same end of the log, aren't counted."""
    found = standing(win("old", days=40))
    assert (found.today, found.week) == (0, 0)
    assert found.last is not None
    assert found.last.day == (NOW - timedelta(days=40)).date()
