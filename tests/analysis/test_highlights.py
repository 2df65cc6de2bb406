"""Rules of what stands out: at most three things, the rarest first, good news all of them."""

from datetime import date

from hypothesis import given
from support.made_wins import JOURNALS, WEEK, looked_back, often, win

from microwins.analysis.highlights import Highlight
from microwins.model.period import Period
from microwins.model.win import Win

YOUNG = [win("made tea", "2026-11-10")]
KNOWN = [win("made tea", "2026-11-01"), win("showered", "2026-11-12")]
"""A journal old enough for a first, with things done before the week of the tests."""


def standing_out(*wins: Win) -> list[Highlight]:
    """Return what stands out in the week of the tests."""
    return looked_back(wins).standouts


def returned(*wins: Win) -> list[Highlight]:
    """Return what came round after a long time in the week of the tests."""
    return [one for one in standing_out(*wins) if one.kind == "return"]


def test_a_usual_week_has_nothing_that_stands_out() -> None:
    """What was done last week as well, once a day, is no news."""
    assert standing_out(*KNOWN, *often("showered", "2026-11-16", 4)) == []
    assert standing_out() == []


def test_a_first_time_ever() -> None:
    """What never stood in the journal before is a first, on the day on which it was."""
    again = win("called the bank", "2026-11-19")
    assert standing_out(
        *KNOWN,
        win("showered"),
        win("showered", "2026-11-17"),
        win("Called the bank", category="work"),
    ) == [Highlight("first", date(2026, 11, 16), "Called the bank", "work")]
    assert len(standing_out(*KNOWN, win("Called the bank"), again)) == 1


def test_in_a_young_journal_everything_is_new_and_nothing_a_first() -> None:
    """Until it has been kept for two weeks, a journal doesn't know what was done before it."""
    assert standing_out(*YOUNG, win("called the bank")) == []


def test_where_much_is_new_one_first_will_do() -> None:
    """A week of first times is told by one of them, that of the rarest area."""
    new = [win(f"thing {number}", category="care") for number in range(5)]
    found = standing_out(*KNOWN, *new, win("called the bank", "2026-11-18", category="work"))
    assert [(one.kind, one.text) for one in found if one.kind == "first"] == [
        ("first", "called the bank")
    ]


def test_a_return_is_good_news_from_four_weeks_on() -> None:
    """What was usual, and last done four weeks before, is named with that day."""
    week = [*often("showered", "2026-11-16", 3), win("took a walk", "2026-11-18", category="move")]
    assert returned(*KNOWN, *often("took a walk", "2026-09-28", 3), *week) == [
        Highlight("return", date(2026, 11, 18), "took a walk", "move", since=date(2026, 9, 30))
    ]
    assert returned(*KNOWN, *often("took a walk", "2026-10-18", 3), *week) != []
    assert returned(*KNOWN, *often("took a walk", "2026-10-20", 3), *week) == []


def test_a_return_is_told_of_what_was_usual_in_a_week_that_held_some_wins() -> None:
    """On the day somebody comes round after months, no win says how long that was."""
    walks = often("took a walk", "2026-09-28", 3)
    assert returned(*KNOWN, *walks, win("took a walk", "2026-11-18")) == []
    week = [*often("showered", "2026-11-16", 3), win("took a walk", "2026-11-18")]
    assert returned(*KNOWN, *walks[:2], *week) == []
    year = Period(date(2026, 1, 1), date(2027, 1, 1))
    long_ago = [*often("took a walk", "2025-09-28", 3), *often("showered", "2025-10-01", 2), *week]
    assert "return" not in [one.kind for one in looked_back(long_ago, year, "year").standouts]


def test_a_start_that_became_a_whole() -> None:
    """A thing done in part and then whole stands out, whether the start was this week or before."""
    start = win("the dishes", "2026-11-16", partial=True)
    whole = win("The dishes.", "2026-11-18", category="order")
    expected = Highlight("whole", date(2026, 11, 18), "The dishes.", "order")
    assert standing_out(*KNOWN, start, whole) == [expected]
    earlier = win("the dishes", "2026-11-11", partial=True)
    assert standing_out(*KNOWN, earlier, whole) == [expected]


def test_a_start_after_the_whole_is_no_news_and_no_loss() -> None:
    """Nothing is said where the whole came first, nor where it has been whole for long."""
    whole, start = win("showered", "2026-11-16"), win("showered", "2026-11-18", partial=True)
    assert standing_out(*KNOWN, whole, start) == []
    ago = win("showered", "2026-11-11", partial=True)
    assert standing_out(*KNOWN, ago, whole) == []


def test_the_hundredth_win() -> None:
    """A round number of wins in all is told in the week that reached it, once."""
    before = [win("made tea", "2026-11-10", f"{n // 60 + 8:02}:{n % 60:02}") for n in range(99)]
    assert standing_out(*before) == []
    assert standing_out(*before, win("made tea", "2026-11-18")) == [
        Highlight("wins", date(2026, 11, 18), number=100)
    ]
    assert standing_out(*before, win("made tea", "2026-11-14"), win("made tea")) == []


def test_the_seventh_day_with_a_win() -> None:
    """A round number of days stands beside that of wins."""
    assert standing_out(*often("made tea", "2026-11-11", 7)) == [
        Highlight("days", date(2026, 11, 17), number=7)
    ]


def test_the_best_day_has_three_wins_at_least_and_no_equal() -> None:
    """One day that held more than each other is named; of a single day nothing is said."""

    def day(on: str, number: int) -> list[Win]:
        return [win("made tea", on, f"{10 + hour}:00") for hour in range(number)]

    best = Highlight("best", date(2026, 11, 17), number=3)
    assert standing_out(*KNOWN, *day("2026-11-16", 2), *day("2026-11-17", 3)) == [best]
    assert standing_out(*KNOWN, *day("2026-11-16", 3), *day("2026-11-17", 3)) == []
    assert standing_out(*KNOWN, *day("2026-11-16", 1), *day("2026-11-17", 2)) == []
    assert standing_out(*KNOWN, *day("2026-11-17", 3)) == []


def test_the_rarest_kinds_come_first_and_there_are_three() -> None:
    """A number reached, a first, a return: then the whole, the best day and the rest wait."""
    before = [
        *often("made tea", "2026-11-01", 2),
        win("the dishes", "2026-11-11", partial=True),
        *often("took a walk", "2026-09-28", 3),
    ]
    week = [
        win("called the bank", "2026-11-17", "09:00"),
        win("the dishes", "2026-11-17", "10:00"),
        win("took a walk", "2026-11-17", "11:00"),
        win("made tea", "2026-11-18"),
    ]
    kinds = [one.kind for one in standing_out(*before, *week)]
    assert kinds == ["wins", "first", "return"]


def test_a_thing_is_told_once() -> None:
    """What came round after a long time and became whole is told by the rarer of the two."""
    started = win("the dishes", "2026-09-30", partial=True)
    assert [one.kind for one in standing_out(*KNOWN, started, win("the dishes"))] == ["whole"]


def test_hidden_wins_never_stand_out() -> None:
    """Neither a first nor a return nor a whole is told of words that the person hid."""
    secret = win("told Ana everything", "2026-11-17", hidden=True)
    back = [win("cried", "2026-09-30"), win("cried", "2026-11-18", hidden=True)]
    assert standing_out(*KNOWN, secret, *back) == []


@given(JOURNALS)
def test_whatever_stands_out_is_good_news_of_this_period(wins: list[Win]) -> None:
    """At most three, each on a day of the period, each text once and none of them hidden."""
    found = standing_out(*wins)
    assert len(found) <= 3
    assert all(one.day in WEEK for one in found)
    shown = {one.text for one in wins if not one.hidden}
    texts = [one.text for one in found if one.text]
    assert {*texts} <= shown
    assert len({text.lower().rstrip(".") for text in texts}) == len(texts)


def test_what_was_hidden_before_is_named_by_nothing() -> None:
    """Neither the day of a hidden win nor that it was a start stands out; nor is it a first."""
    hidden = often("called Ben", "2026-09-28", 3, hidden=True)
    week = [*often("showered", "2026-11-16", 3), win("called Ben", "2026-11-18")]
    assert [one for one in standing_out(*KNOWN, *hidden, *week) if one.text == "called Ben"] == []
    start = win("tidied up", "2026-11-11", partial=True, hidden=True)
    assert "whole" not in [one.kind for one in standing_out(*KNOWN, start, win("tidied up"))]


def test_the_one_win_of_a_week_is_told_once() -> None:
    """Its area names it already; that it was a first would be the same words once more."""
    assert standing_out(*KNOWN, win("called the bank")) == []
