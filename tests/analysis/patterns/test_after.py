"""The rules of what comes after what, on days counted by hand."""

import pytest
from support.every import every
from support.made_journals import clock, looked_at, won

from microwins.analysis.patterns import after
from microwins.analysis.patterns.evidence import Subject
from microwins.analysis.patterns.statistics_ import binomial_mid_p
from microwins.model.win import Win

QUESTION = Subject("after", "connect", "move")


def pairs(days: int, minutes_later: int) -> list[Win]:
    """Return days of "move", two hours later each day, and "connect" so many minutes after it."""
    starts = [6 * 60 + 120 * (day % 8) for day in range(days)]
    return [
        win
        for day, start in enumerate(starts)
        for win in (
            won("move", day, clock(start)),
            won("connect", day, clock(start + minutes_later)),
        )
    ]


def test_the_counts_and_their_p() -> None:
    """Eight days with both at eight times: no other day would have put one before the other."""
    evidence = after.evidence_for(looked_at(pairs(16, 40)), QUESTION)
    chance = 1 / 15
    assert evidence.counts == {"in": 16, "of": 16}
    assert evidence.compared_with == {"usual": pytest.approx(16 * chance)}
    assert evidence.p == pytest.approx(binomial_mid_p(16, 16, chance))
    assert evidence.clear


@every("minutes, days", [(0, 0), (1, 8), (90, 8), (91, 0), (-30, 0)])
def test_after_is_one_to_ninety_minutes(minutes: int, days: int) -> None:
    """The same minute has no order, and an hour and a half is the longest that counts."""
    assert after.evidence_for(looked_at(pairs(8, minutes)), QUESTION).counts["in"] == days


def test_what_the_clock_explains_is_not_found() -> None:
    """Two things at the same hours every day follow each other by habit of the clock."""
    wins = [
        won(name, day, at)
        for day in range(60)
        for name, at in (("care", "07:00"), ("nourish", "07:40"), ("order", "18:00"))
    ]
    evidence = after.evidence_for(looked_at(wins), Subject("after", "nourish", "care"))
    assert evidence.counts == {"in": 60, "of": 60}
    assert evidence.compared_with == {"usual": 60}
    assert not evidence.clear


def test_what_everything_does_raises_the_usual() -> None:
    """Where all else comes after it too, the day begins with it, and that is all."""
    alone = after.evidence_for(looked_at(pairs(24, 40)), QUESTION)
    others = [won("joy", day, clock(6 * 60 + 120 * (day % 8) + 20)) for day in range(24)]
    with_others = after.evidence_for(looked_at([*pairs(24, 40), *others]), QUESTION)
    assert with_others.compared_with["usual"] == 24 > alone.compared_with["usual"]
    assert not with_others.clear


def test_the_other_way_round_as_often_is_no_order() -> None:
    """Two that are logged in one session, in any order, don't follow each other."""
    session = [*pairs(16, 40), *(one._replace(at=one.at) for one in pairs(16, 40))]
    turned = {"move": "connect", "connect": "move"}
    half = [
        one._replace(category=turned[one.category]) if one.at.day % 2 else one for one in session
    ]
    for category, with_ in turned.items():
        assert not after.evidence_for(looked_at(half), Subject("after", category, with_)).clear


def test_a_few_more_days_in_this_order_are_no_order() -> None:
    """Of two in one session the more frequent begins more often: eleven of sixteen are no sign."""
    turned = {"move": "connect", "connect": "move"}
    days = sorted({one.at.date() for one in pairs(16, 40)})
    for mirrored, clear in ((1, True), (5, False)):
        wins = [
            one._replace(category=turned[one.category]) if one.at.date() in days[:mirrored] else one
            for one in pairs(16, 40)
        ]
        assert after.evidence_for(looked_at(wins), QUESTION).clear is clear


def test_five_days_are_the_least() -> None:
    """Four days with both lack support, and a pair that is never together has none at all."""
    assert after.evidence_for(looked_at(pairs(4, 40)), QUESTION).support == pytest.approx(4 / 5)
    assert (
        after.evidence_for(looked_at(pairs(4, 40)), Subject("after", "garden", "move")).support == 0
    )
