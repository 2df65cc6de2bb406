"""The rules of what comes together, on days counted by hand."""

from math import sqrt

import pytest
from support.made_journals import clock, looked_at, on_the_same_days, won

from microwins.analysis.patterns import together
from microwins.analysis.patterns.evidence import Subject
from microwins.analysis.patterns.statistics_ import normal_tail, z_of_meeting
from microwins.model.win import Win

QUESTION = Subject("together", "move", "care")


def days_of(**on: range | list[int]) -> list[Win]:
    """Return wins of categories on days, each category at an hour of its own."""
    return [
        won(name, day, clock(60 * (6 + 2 * place)))
        for place, (name, days) in enumerate(on.items())
        for day in days
    ]


def test_the_counts_and_their_p() -> None:
    """One pair alone: its own z, less what busy days add for each root of an active day."""
    data = looked_at(days_of(care=range(0, 40, 2), move=[*range(0, 40, 4), 1, 3], joy=range(40)))
    evidence = together.evidence_for(data, QUESTION)
    assert evidence.counts == {"in": 10, "of": 20}
    assert evidence.compared_with == {"in": 2, "of": 20}
    z = z_of_meeting(data.on["care"], data.on["move"], data.blocks, data.weeks)
    assert evidence.p == pytest.approx(normal_tail(z - 0.05 * sqrt(40)))
    assert evidence.clear


def test_ten_days_of_each_and_six_of_both() -> None:
    """With and without each, ten days are needed, and six with both."""
    every_day = days_of(care=range(30), move=range(0, 30, 2))
    assert together.evidence_for(looked_at(every_day), QUESTION).support == 0
    few = days_of(care=range(10), move=range(5, 20), joy=range(30))
    assert together.evidence_for(looked_at(few), QUESTION).support == pytest.approx(5 / 6)


def test_busy_days_are_no_pattern() -> None:
    """Where all pairs meet on the same busy days, none is told."""
    busy = [day for day in range(80) if day % 3 == 0]
    names = ("care", "move", "joy", "order", "rest")
    wins = days_of(**dict.fromkeys(names, busy), mind=range(80))
    strays = [won(name, 3 * place + 1, "21:00") for place, name in enumerate(names)]
    found = together.tested(looked_at([*wins, *strays]))
    assert [one for one in found if one.adjusted <= 0.1] == []


def test_a_pair_is_told_in_one_direction() -> None:
    """Of the two ways to say it, the one whose shares of days differ more."""
    (found, *_) = together.tested(looked_at(on_the_same_days(160)))
    told = found.evidence
    assert {told.subject.category, told.subject.with_} == {"nourish", "care"}
    other = together.evidence_for(
        looked_at(on_the_same_days(160)),
        Subject("together", told.subject.with_ or "", told.subject.category or ""),
    )
    differences = [
        one.counts["in"] / one.counts["of"] - one.compared_with["in"] / one.compared_with["of"]
        for one in (told, other)
    ]
    assert differences[0] > differences[1]


def test_what_was_asked_keeps_its_direction() -> None:
    """The question names what is likelier and on which days."""
    data = looked_at(on_the_same_days(60))
    one, other = (
        together.evidence_for(data, Subject("together", "care", "nourish")),
        together.evidence_for(data, Subject("together", "nourish", "care")),
    )
    assert one.p == other.p
    assert one.counts["in"] == other.counts["in"]
    assert one.counts["of"] != other.counts["of"]
