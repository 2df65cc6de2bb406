"""The rules of time of day, on weeks counted by hand."""

from math import sqrt

import pytest
from support.made_journals import in_the_morning, looked_at, won

from microwins.analysis.patterns import time_of_day
from microwins.analysis.patterns.evidence import Subject
from microwins.analysis.patterns.statistics_ import normal_tail
from microwins.model.win import Win

MORNING = Subject("time", "order", window="morning")


def two_weeks() -> list[Win]:
    """Return two weeks: each day "order" at seven, and two others, in turn at noon and at eight."""
    return [
        won(name, day, at)
        for day in range(14)
        for name, at in (
            ("order", "07:00"),
            ("move", "12:30" if day % 2 else "20:00"),
            ("care", "20:00" if day % 2 else "12:30"),
        )
    ]


def test_the_counts_and_their_p() -> None:
    """All 14 of a category in a window that has a third of all: U and V of two weeks of 21."""
    evidence = time_of_day.evidence_for(
        looked_at(two_weeks()), Subject("time", "order", window="5-9")
    )
    assert evidence.counts == {"in": 14, "of": 14}
    assert evidence.compared_with == {"in": 0, "of": 28}
    surplus, variance = 2 * (7 - 7 * 7 / 21), 2 * (7 * 14 * 7 * 14) / (21 * 21 * 20)
    assert evidence.p == pytest.approx(normal_tail(surplus / sqrt(variance)))
    assert evidence.clear


def test_twelve_episodes_on_ten_days_are_enough() -> None:
    """One episode or one day less lacks support by so much."""
    data = looked_at([one for one in two_weeks() if one.category != "order"])
    assert time_of_day.evidence_for(data, MORNING).support == 0
    some = [one for one in two_weeks() if one.category != "order" or one.at.day < 5 + 9]
    assert time_of_day.evidence_for(looked_at(some), MORNING).support == pytest.approx(9 / 12)
    nine_days = [*some, *(won("order", day, "15:00") for day in range(3))]
    assert time_of_day.evidence_for(looked_at(nine_days), MORNING).support == pytest.approx(0.9)


def test_without_others_there_is_no_comparison() -> None:
    """A journal of one category has nothing to compare with, however regular it is."""
    data = looked_at([one for one in two_weeks() if one.category == "order"])
    assert time_of_day.tested(data) == []
    assert time_of_day.evidence_for(data, MORNING).support == 0


def test_a_small_difference_is_not_clear() -> None:
    """With hundreds of episodes a few points more are certain, and not worth a word."""
    wins = [
        won(name, day, "07:00" if (day + shift) % 20 < share else "15:00")
        for day in range(300)
        for name, share, shift in (("order", 11, 0), ("move", 8, 7))
    ]
    evidence = time_of_day.evidence_for(looked_at(wins), MORNING)
    assert evidence.counts["in"] / 300 > evidence.compared_with["in"] / 300 + 0.1
    assert not evidence.clear


def test_others_with_hours_of_their_own_leave_something_to_compare_with() -> None:
    """Where every category has its hour, all but enough of the others leave the comparison."""
    times = {"order": "07:00", "move": "12:30", "care": "20:00"}
    wins = [won(name, day, at) for day in range(14) for name, at in times.items()]
    for window, category in (("morning", "order"), ("noon", "move"), ("evening", "care")):
        evidence = time_of_day.evidence_for(
            looked_at(wins), Subject("time", category, window=window)
        )
        assert evidence.clear
        assert evidence.compared_with["of"] >= 12


def test_one_pattern_makes_no_mirror_images() -> None:
    """Where one category has the mornings, the others aren't said to have the rest of the day."""
    found = time_of_day.tested(looked_at(in_the_morning(150)))
    passing = {one.evidence.subject.category for one in found if one.adjusted <= 0.04}
    assert passing == {"order"}


def test_a_window_round_midnight() -> None:
    """The night runs from ten in the evening to five; hours may be given as they are."""
    assert time_of_day.hours_of("night") == [22, 23, 0, 1, 2, 3, 4]
    assert time_of_day.hours_of("22-5") == time_of_day.hours_of("night")
    assert time_of_day.hours_of("10-15") == time_of_day.hours_of("noon") == [10, 11, 12, 13, 14]
    with pytest.raises(ValueError, match="soon"):
        time_of_day.hours_of("soon")


def test_the_clock_is_the_one_on_the_wall() -> None:
    """A win at half past four counts for the new day, and is in the night all the same."""
    data = looked_at([won("move", 0, "04:30"), won("move", 0, "23:30"), won("care", 0, "12:00")])
    assert time_of_day.evidence_for(data, Subject("time", "move", window="night")).counts == {
        "in": 2,
        "of": 2,
    }
