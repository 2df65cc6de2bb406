"""Golden texts of the streak."""

from datetime import date, timedelta

import pytest

from microwins.analysis.streak import Run, Streak
from microwins.model.query import Query
from microwins.render import streak as drawing
from microwins.render.line import Page, unstyled

SUNDAY = date(2026, 11, 22)
RUN = Run(12, date(2026, 11, 8), SUNDAY)
LONGEST = Run(30, date(2025, 3, 3), date(2025, 4, 4))
LATEST = {SUNDAY - timedelta(days=ago) for ago in range(28) if ago % 2}
WHOLE = Streak(SUNDAY, 1042, 187, 31, 14, RUN, LONGEST, latest=LATEST)


def shown(result: Streak, width: int = 80) -> str:
    """Return a streak as it is drawn."""
    return unstyled(drawing.streak(result, Page(width)))


def said(result: Streak) -> str:
    """Return a streak as a screen reader reads it."""
    return unstyled(drawing.streak(result, Page(plain=True)), plain=True)


def test_what_goes_up_stands_first() -> None:
    """Wins, days and weeks in a column; then the latest days, the run, and the longest."""
    assert shown(WHOLE) == (
        "1042 wins in all.\n"
        " 187 days with a win.\n"
        "  31 weeks with a win.\n"
        "\n"
        "A win on 14 of the last 28 days.\n"
        "  26 Oct  ●·●·●·●  ·●·●·●·  ●·●·●·●  ·●·●·●·  today\n"
        "A run of 12 days with a win since 8 November.\n"
        "Days off in between don't break it.\n"
        "Longest run: 30 days with a win, 3 March to 4 April 2025.\n"
    )


def test_a_narrow_terminal_has_the_dots_alone() -> None:
    """At forty columns the last four weeks have room without the names of their ends."""
    assert "\n  ●·●·●·●  ·●·●·●·  ●·●·●·●  ·●·●·●·\n" in shown(WHOLE, 40)


def test_plain_it_is_one_fact_a_line() -> None:
    """A screen reader reads sentences, without columns and empty lines."""
    assert said(WHOLE) == (
        "1042 wins in all.\n"
        "187 days with a win.\n"
        "31 weeks with a win.\n"
        "A win on 14 of the last 28 days.\n"
        "A run of 12 days with a win since 8 November.\n"
        "Days off in between don't break it.\n"
        "Longest run: 30 days with a win, 3 March to 4 April 2025.\n"
    )


def test_sixty_columns_are_enough() -> None:
    """No line of a usual streak is wider than sixty cells."""
    lines = shown(WHOLE, 60).splitlines()
    assert max(map(len, lines)) <= 60


def test_one_win_is_in_the_singular() -> None:
    """A first win reads as well as a thousandth."""
    assert shown(Streak(SUNDAY, 1, 1, 1, 1, of_days=2, latest={SUNDAY})) == (
        "1 win in all.\n1 day with a win.\n1 week with a win.\n\n"
        "A win on 1 of your first 2 days.\n  21 Nov  ·●  today\n"
    )


def test_after_a_long_time_there_is_what_there_is() -> None:
    """Where the last 28 days have no win, no line speaks of them, nor of a run that was."""
    assert shown(Streak(SUNDAY, 20, 9, 3, 0)) == (
        "20 wins in all.\n 9 days with a win.\n 3 weeks with a win.\n"
    )


def test_rest_days_are_named_where_there_are_any() -> None:
    """A run of days in a row has no line on rest days."""
    run = Run(3, date(2026, 11, 20), SUNDAY)
    assert shown(WHOLE._replace(run=run, longest=None)).endswith(
        "A run of 3 days with a win since 20 November.\n"
    )


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 3, 3), date(2026, 3, 9), "3 to 9 March 2026"),
        (date(2025, 12, 30), date(2026, 1, 4), "30 December 2025 to 4 January 2026"),
    ],
)
def test_the_longest_run_has_its_dates(first: date, last: date, days: str) -> None:
    """Month and year of the dates are said once where that is enough."""
    longest = Run(5, first, last)
    assert shown(WHOLE._replace(longest=longest)).endswith(
        f"Longest run: 5 days with a win, {days}.\n"
    )


def test_a_run_of_last_year_says_its_year() -> None:
    """The year of a run's beginning is said where it isn't this one."""
    run = Run(40, date(2025, 12, 1), SUNDAY)
    assert "40 days with a win since 1 December 2025.\n" in shown(WHOLE._replace(run=run))


def test_an_area_is_the_heading() -> None:
    """Category and tags stand above the numbers that are theirs."""
    result = WHOLE._replace(query=Query(categories=("care",), tags=("sunny", "home")))
    assert shown(result).startswith("care #sunny #home\n1042 wins in all.\n")
    of_tags = result._replace(query=Query(tags=("sunny", "home")))
    assert shown(of_tags).startswith("#sunny #home\n1042")


def test_without_wins_it_says_what_to_type() -> None:
    """An empty journal, and an area without a win, are answered with the command to begin with."""
    empty = Streak(SUNDAY, 0, 0, 0, 0)
    assert shown(empty) == "The first win goes here. Anything counts: wins log made tea\n"
    assert said(empty._replace(query=Query(categories=("move",), tags=("sunny",)))) == (
        "move, tag sunny\nThe first win goes here: wins log, option category move, "
        "option tag sunny one small thing\nwins log -c move -t sunny one small thing\n"
    )
