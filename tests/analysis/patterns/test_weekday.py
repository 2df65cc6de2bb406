"""The rules of weekdays, on weeks counted by hand."""

import pytest
from support.made_journals import looked_at, on_saturdays, won

from microwins.analysis.patterns import weekday
from microwins.analysis.patterns.dataset import days_in
from microwins.analysis.patterns.evidence import Subject
from microwins.model.win import Win

SATURDAY = Subject("weekday", "garden", weekday="saturday")


def weeks_with(number: int, *slots: int) -> list[Win]:
    """Return weeks with "move" every day and "garden" on weekdays, Monday 0."""
    gardened = [won("garden", 7 * week + slot, "16:00") for week in range(number) for slot in slots]
    return [*gardened, *(won("move", day, "08:00") for day in range(7 * number))]


def test_a_slot_is_its_weekdays() -> None:
    """Bit 0 is a Monday: the weekend is days five and six of each week."""
    assert days_in(weekday.bits_of("weekend", 14)) == [5, 6, 12, 13]
    assert days_in(weekday.bits_of("monday", 8)) == [0, 7]


def test_the_counts() -> None:
    """On all Saturdays, and on one weekday in six else."""
    evidence = weekday.evidence_for(looked_at(weeks_with(10, 5, 1)), SATURDAY)
    assert evidence.counts == {"in": 10, "of": 10}
    assert evidence.compared_with == {"in": 10, "of": 60}
    assert evidence.clear
    assert evidence.p < 1e-6


def test_six_weeks_are_the_least() -> None:
    """Five weeks lack support, for a category and for the whole journal."""
    data = looked_at(weeks_with(5, 5))
    assert weekday.evidence_for(data, SATURDAY).support == pytest.approx(5 / 6)
    assert weekday.evidence_for(
        data, Subject("weekday", weekday="saturday")
    ).support == pytest.approx(5 / 6)
    assert weekday.evidence_for(looked_at(weeks_with(6, 5)), SATURDAY).support == 1


def test_a_journal_kept_on_weekends_alone_has_no_weekend() -> None:
    """Without other days there is nothing to compare with."""
    wins = [one for one in weeks_with(10, 5, 6) if one.at.weekday() >= 5]
    assert (
        weekday.evidence_for(
            looked_at(wins), Subject("weekday", "garden", weekday="weekend")
        ).support
        == 0
    )
    assert weekday.tested(looked_at(wins)) == []


def test_what_is_never_won_has_no_weekday() -> None:
    """A category that isn't there has no support, whatever the others do."""
    data = looked_at(weeks_with(10, 5), wanted=["music"])
    assert weekday.evidence_for(data, Subject("weekday", "music", weekday="saturday")).support == 0


def test_more_of_everything_is_of_the_whole_journal() -> None:
    """Saturdays with more of all five kinds say so of the journal, and not of each kind."""
    names = ("garden", "order", "care", "joy", "rest")
    wins = [
        won(name, day, f"{8 + 2 * place:02}:00")
        for day in range(140)
        for place, name in enumerate(names)
        if day % 7 == 5 or (day + 2 * place) % 5 < 2
    ]
    found = weekday.tested(looked_at(wins))
    passing = {one.evidence.subject[:2] for one in found if one.adjusted <= 0.02}
    assert passing == {("weekday", None)}
    kinds = weekday.evidence_for(looked_at(wins), Subject("weekday", weekday="saturday"))
    assert kinds.counts == {"kinds": 5, "of": 20}
    assert kinds.compared_with["of"] == 120
    assert 1.9 < kinds.compared_with["kinds"] < 2.1


def test_the_planted_day_is_the_strongest() -> None:
    """Saturdays lead, and the weekend that holds them comes behind."""
    found = weekday.tested(looked_at(on_saturdays(160)))
    assert found[0].evidence.subject.weekday == "saturday"
