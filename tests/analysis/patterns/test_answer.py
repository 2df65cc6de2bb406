"""The rules of asking one question."""

import pytest
from support.every import every
from support.made_journals import (
    WITH,
    in_the_morning,
    one_after_the_other,
    without_pattern,
    won,
)

from microwins.analysis.patterns.answer import Answer, answered
from microwins.analysis.patterns.evidence import Subject
from microwins.model.day import DEFAULT_START

QUESTIONS = {
    "time": Subject("time", "order", window="morning"),
    "after": Subject("after", "connect", "move"),
    "together": Subject("together", "nourish", "care"),
    "weekday": Subject("weekday", "garden", weekday="saturday"),
    "mood": Subject("mood", tag="outside"),
}


def asked(question: Subject, days: int) -> Answer:
    """Return the answer of the journal with its regularity, so many days long."""
    return answered(question, WITH[question.kind](days), DEFAULT_START)


@every("kind", QUESTIONS)
def test_a_strong_regularity_is_a_yes(kind: str) -> None:
    """Half a year in which it is so."""
    answer = asked(QUESTIONS[kind], 160)
    assert (answer.answer, answer.needed) == ("yes", None)
    assert answer.p is not None
    assert answer.p < 0.01
    assert answer.counts
    assert answer.compared_with


@every("kind", QUESTIONS)
def test_an_empty_journal_cannot_tell(kind: str) -> None:
    """There is an answer to any question, with counts of nothing."""
    answer = answered(QUESTIONS[kind], [], DEFAULT_START)
    assert (answer.answer, answer.p, answer.needed) == ("unknown", None, None)
    assert not answer.counts.get("in")


@pytest.mark.slow
@every("kind", QUESTIONS)
def test_chance_is_seldom_a_yes(kind: str) -> None:
    """In journals left to chance a question that has an answer is answered so, never with no."""
    own = {"garden": "rest", "connect": "joy", "nourish": "joy"}
    question = QUESTIONS[kind]
    question = question._replace(
        category=own.get(question.category or "", question.category),
        tag="rain" if question.tag else None,
    )
    answers = [
        answered(question, without_pattern(60, seed), DEFAULT_START).answer for seed in range(20)
    ]
    assert set(answers) <= {"yes", "leaning", "unknown"}
    assert answers.count("unknown") >= 19


def test_fewer_days_are_needed_than_for_a_hint() -> None:
    """Two weeks tell what was asked; nothing is looked for before twenty active days."""
    assert asked(QUESTIONS["time"], 16).answer in {"yes", "leaning"}


def test_what_lacks_support_needs_so_many_times_as_much() -> None:
    """Seven days with both of an order that needs more: no p, and about how much would do."""
    wins = [won("connect", day, "10:00") for day in range(3)]
    wins += [won("move", day, "09:30") for day in range(3)]
    answer = answered(QUESTIONS["after"], wins, DEFAULT_START)
    assert (answer.answer, answer.p, answer.needed) == ("unknown", None, 2)
    assert answer.counts == {"in": 3, "of": 3}


def test_what_leans_too_little_needs_more_by_its_square() -> None:
    """Half the z that would do needs four times the data, where the effect is large enough."""
    found = [
        answered(QUESTIONS["weekday"], WITH["weekday"](days), DEFAULT_START)
        for days in range(42, 60)
    ]
    for one in found:
        if one.answer != "unknown":
            assert one.needed is None
        elif one.needed is not None:
            assert 2 <= one.needed <= 20


def test_nothing_tells_how_much_would_show_what_is_not_there() -> None:
    """Where the effect isn't there, no amount of data is promised to show it."""
    answer = answered(QUESTIONS["time"], without_pattern(200), DEFAULT_START)
    assert (answer.answer, answer.needed) == ("unknown", None)


def test_hours_of_ones_own() -> None:
    """A window may be any whole hours, round midnight too."""
    wins = in_the_morning(60)
    answer = answered(Subject("time", "order", window="7-11"), wins, DEFAULT_START)
    assert answer.answer == "yes"
    assert answer.counts["in"] == answer.counts["of"]
    night = answered(Subject("time", "order", window="22-7"), wins, DEFAULT_START)
    assert night.counts["in"] == 0


def test_a_category_that_is_seldom_used_can_be_asked() -> None:
    """A ninth category is looked at where somebody asks for it."""
    wins = [won(f"own-{one}", day) for one in range(9) for day in range(20)]
    wins += [won("garden", day, "18:00") for day in (5, 12)]
    answer = answered(QUESTIONS["weekday"], wins, DEFAULT_START)
    assert answer.counts == {"in": 2, "of": 3}


def test_all_the_data_is_asked() -> None:
    """What came after the latest checkpoint counts, and what is older than a year."""
    days = 19
    answer = answered(QUESTIONS["after"], one_after_the_other(days), DEFAULT_START)
    more = answered(QUESTIONS["after"], one_after_the_other(days + 1), DEFAULT_START)
    assert answer.counts["of"] <= more.counts["of"]
    old = [one._replace(at=one.at.replace(year=2020)) for one in one_after_the_other(days)]
    both = answered(QUESTIONS["after"], [*old, *one_after_the_other(days)], DEFAULT_START)
    assert both.counts["of"] == 2 * answer.counts["of"]
