"""The rules of days in the words of several languages."""

from datetime import date

import pytest

from microwins.formats.reading.months import day_in_words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18 May", date(2018, 5, 18)),
        ("May 18", date(2018, 5, 18)),
        ("May 18, 2019", date(2019, 5, 18)),
        ("May 18. 2019", date(2019, 5, 18)),
        ("18. Mai", date(2018, 5, 18)),
        ("25. M\xe4rz 2019", date(2019, 3, 25)),
        ("5 de marzo de 2019", date(2019, 3, 5)),
        ("3 juin", date(2018, 6, 3)),
        ("3 juil.", date(2018, 7, 3)),
        ("12 ao\xfbt 2019", date(2019, 8, 12)),
        ("1 maggio", date(2018, 5, 1)),
        ("7 mrt.", date(2018, 3, 7)),
        ("22 listopada", date(2018, 11, 22)),
        ("2. \u010dervna", date(2018, 6, 2)),
        ("2. \u010dervence", date(2018, 7, 2)),
        ("22 \u043d\u043e\u044f\u0431\u0440\u044f 2019 \u0433.", date(2019, 11, 22)),
        ("11\u670822\u65e5", date(2018, 11, 22)),
        ("2019\ub144 11\uc6d4 22\uc77c", date(2019, 11, 22)),
        ("22.11.2019", date(2019, 11, 22)),
        ("22.11.", date(2018, 11, 22)),
    ],
)
def test_a_day_in_words(text: str, day: date) -> None:
    """A day that doesn't say its year is one of the year given beside it."""
    assert day_in_words(text, "2018") == day


@pytest.mark.parametrize("text", ["", "today", "31 June", "18 Ma", "5 of something", "May 18, 99"])
def test_words_that_are_no_day(text: str) -> None:
    """Other words are no day, and neither is the 31st of June."""
    assert day_in_words(text, "2018") is None


@pytest.mark.parametrize("year", ["", "18", "0001", "9999", "\u0662\u0660\u0661\u0668"])
def test_a_day_without_its_year(year: str) -> None:
    """Without a year in which a win can be there is no day."""
    assert day_in_words("18 May", year) is None
