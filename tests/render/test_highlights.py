"""Golden texts of what stands out."""

from datetime import date

import pytest
from support.every import every

from microwins.analysis.highlights import Highlight
from microwins.render.review import highlight_sentence

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
WALK = Highlight("return", SUNDAY, "took a walk", "move", since=date(2026, 9, 30))


@every(
    "one, said",
    [
        (Highlight("wins", SUNDAY, number=100), "Sunday: 100 wins in all"),
        (Highlight("days", MONDAY, number=30), "Monday: 30 days with a win in all"),
        (
            Highlight("whole", MONDAY, "the dishes", "order"),
            "from a start to the whole: the dishes (Monday)",
        ),
        (WALK, "took a walk, the first since 30 September"),
        (WALK._replace(since=date(2025, 3, 3)), "took a walk, the first since 3 March 2025"),
        (Highlight("first", SUNDAY, "called the bank", "work"), "first: called the bank"),
        (Highlight("best", SUNDAY, number=6), "the fullest day: Sunday, with 6 wins"),
    ],
)
def test_each_kind_has_its_words(one: Highlight, said: str) -> None:
    """In a week a day has its weekday; a day of another year has that year."""
    assert highlight_sentence(one, MONDAY, SUNDAY) == said


@pytest.mark.parametrize("start", [date(2026, 11, 1), date(2026, 11, 15)])
def test_where_weekdays_come_round_a_day_has_its_date(start: date) -> None:
    """In more than a week there are two Sundays."""
    best = Highlight("best", SUNDAY, number=6)
    assert highlight_sentence(best, start, SUNDAY) == "the fullest day: 22 November, with 6 wins"


def test_over_years_a_day_has_its_year() -> None:
    """Where the days looked at span more than one year, a date without one could be either's."""
    reached = Highlight("wins", SUNDAY, number=100)
    assert (
        highlight_sentence(reached, date(2024, 1, 1), SUNDAY) == "22 November 2026: 100 wins in all"
    )
