"""The rules of moods, on days counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.made_journals import in_better_mood, looked_at, won

from microwins.analysis.patterns import mood
from microwins.analysis.patterns.evidence import Subject
from microwins.model.win import Win

OUTSIDE = Subject("mood", tag="outside")


def moods_on(days: int, tagged: int, better: int) -> list[Win]:
    """Return days with a mood of three, and so much `better` on each that is `tagged`, of three."""
    return [
        won(
            "move",
            day,
            mood=3 + better * (day % 3 < tagged),
            tags=("outside",) if day % 3 < tagged else (),
        )
        for day in range(days)
    ]


def test_the_counts_and_the_difference() -> None:
    """Days of three in turn, one of them a point better, and nothing else: a point, and certain."""
    evidence = mood.evidence_for(looked_at(moods_on(42, 1, 1)), OUTSIDE)
    assert evidence.counts == {"with": 14, "difference": pytest.approx(1, abs=0.1)}
    assert evidence.compared_with == {"without": 28}
    assert evidence.clear


@every("days, tagged, support", [(18, 1, 6 / 8), (21, 1, 7 / 8), (24, 1, 1), (60, 3, 0)])
def test_twenty_days_eight_with_and_eight_without(days: int, tagged: int, support: float) -> None:
    """Days with a mood, with it and without it; a tag on every day has nothing beside it."""
    evidence = mood.evidence_for(looked_at(moods_on(days, tagged, 1)), OUTSIDE)
    assert evidence.support == pytest.approx(support)


def test_the_same_mood_every_day_says_nothing() -> None:
    """Where all moods are alike there is no difference and no error, and no hint."""
    data = looked_at(moods_on(90, 1, 0))
    assert mood.evidence_for(data, OUTSIDE).p == 1
    assert mood.tested(data) == []


def test_a_better_month_is_no_tag() -> None:
    """A tag that holds through a good month isn't what made it good, as far as can be told."""
    wins = [
        won("move", day, mood=4 if 28 <= day < 56 else 2, tags=("away",) * (28 <= day < 56))
        for day in range(84)
    ]
    evidence = mood.evidence_for(looked_at(wins), Subject("mood", tag="away"))
    assert not evidence.clear


def test_busy_days_are_no_tag() -> None:
    """Where mood goes with the number of wins, what is won on busy days isn't the cause."""
    wins = []
    for day in range(84):
        busy = day % 4 == 0
        names = ("care", "joy", "rest") if busy else ("care",)
        wins += [
            won(name, day, f"{8 + 4 * place:02}:00", mood=4 if busy else 3)
            for place, name in enumerate(names)
        ]
    assert not mood.evidence_for(looked_at(wins), Subject("mood", "joy")).clear


def test_lower_moods_are_never_told() -> None:
    """A tag on worse days is no hint: they go one way."""
    data = looked_at(moods_on(90, 1, -1))
    assert mood.evidence_for(data, OUTSIDE).counts["difference"] < 0
    assert mood.tested(data) == []


@given(st.integers(1, 3), st.integers(30, 120))
def test_a_level_of_mood_changes_nothing(level: int, days: int) -> None:
    """Somebody who notes higher numbers throughout has the same differences."""
    wins = [one._replace(mood=1 + (one.mood or 0) // 3) for one in in_better_mood(days)]
    higher = [one._replace(mood=level + (one.mood or 0)) for one in wins]
    low, high = (mood.evidence_for(looked_at(those), OUTSIDE) for those in (wins, higher))
    assert low.counts["difference"] == pytest.approx(high.counts["difference"])
    assert low.p == pytest.approx(high.p)
