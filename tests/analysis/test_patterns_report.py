"""Rules of what is told of patterns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import chain
from random import Random
from typing import Any

from hypothesis import given
from support.every import every
from support.made_wins import JOURNALS, SUNDAY, seen, win

from microwins.analysis.patterns.evidence import Hint
from microwins.analysis.patterns_report import Facts, about, facts, time_of_day
from microwins.model.category import BUILT_IN
from microwins.model.win import Win

NOTHING: dict[str, Any] = dict.fromkeys(("category", "with_", "tag", "window", "weekday"))


def hint(kind: str, **fields: Any) -> Hint:
    """Return a hint of a kind, about what `fields` say."""
    counts: dict[str, float] = {"in": 14, "of": 20}
    return Hint(
        **{"kind": kind, "level": "pattern", **NOTHING, **fields},
        counts=counts,
        compared_with={"in": 22, "of": 60},
        p=0.0001,
        tests_in_family=24,
        alpha=0.04,
    )


ORDER = hint("time", category="order", window="morning")
CONNECT = hint("after", category="connect", with_="move")
OUTSIDE = hint("mood", tag="outside")
WEEKENDS = hint("weekday", weekday="weekend")
ALL = [ORDER, CONNECT, OUTSIDE, WEEKENDS]


@every(
    "category, those",
    [
        (None, ALL),
        ("order", [ORDER]),
        ("connect", [CONNECT]),
        ("move", [CONNECT]),
        ("joy", []),
    ],
)
def test_hints_about_a_category(category: str | None, those: list[Hint]) -> None:
    """A category has a part in what it is about and in what it comes after; in their order."""
    assert about(ALL, category) == those


def counted(*wins: Win) -> Facts:
    """Return the facts of a journal on the Sunday of the tests."""
    return facts(seen(*wins), SUNDAY)


def test_no_wins_no_rows() -> None:
    """An empty journal has neither table, and the weeks are named."""
    assert counted() == Facts(8, {}, {})


def test_one_win_is_counted_in_both_tables() -> None:
    """A win stands under its time of day and under its weekday; all else of its row is nothing."""
    table = counted(win("made tea", "2026-11-17", "08:00", category="nourish"))
    assert table.times == {"nourish": {"morning": 1, "afternoon": 0, "evening": 0, "night": 0}}
    assert [name for name, number in table.weekdays["nourish"].items() if number] == ["tuesday"]
    assert list(table.weekdays["nourish"]) == [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    ]


@every(
    "hours, name",
    [
        (range(5, 12), "morning"),
        (range(12, 17), "afternoon"),
        (range(17, 22), "evening"),
        ((22, 23, 0, 1, 2, 3, 4), "night"),
    ],
)
def test_the_times_of_day(hours: Sequence[int], name: str) -> None:
    """Every hour belongs to one of the four times of day."""
    assert {time_of_day(hour) for hour in hours} == {name}


def test_after_midnight_is_the_evening_before() -> None:
    """A win at one o'clock is of the night, and of the day that was lived."""
    table = counted(win("rested", "2026-11-18", "01:00", category="rest"))
    assert table.times["rest"]["night"] == 1
    assert table.weekdays["rest"]["tuesday"] == 1


def test_the_order_is_fixed() -> None:
    """The built-in categories stand as ever, then the person's own by name, whatever the counts."""
    names = ["garden", "art", *BUILT_IN]
    wins = [
        win(f"{name} {number}", category=name)
        for most, name in enumerate(names)
        for number in range(most + 1)
    ]
    for seed in range(5):
        Random(seed).shuffle(wins)
        table = counted(*wins)
        assert list(table.times) == list(table.weekdays) == [*BUILT_IN, "art", "garden"]


def test_eight_weeks() -> None:
    """The oldest day that counts is a Monday, where today is a Sunday; tomorrow doesn't count."""
    first = SUNDAY - timedelta(weeks=8) + timedelta(days=1)
    for day, there in (
        (first - timedelta(days=1), 0),
        (first, 1),
        (SUNDAY, 1),
        (SUNDAY + timedelta(days=1), 0),
    ):
        assert len(counted(win("made tea", str(day))).weekdays) == there
    assert first.weekday() == 0


def test_a_win_without_a_time() -> None:
    """It is counted on its weekday alone; its row stands in the first table all the same."""
    table = counted(win("made tea", "2026-11-17", "12:00", category="nourish", timed=False))
    assert set(table.times["nourish"].values()) == {0}
    assert table.weekdays["nourish"]["tuesday"] == 1


def test_hidden_wins_count() -> None:
    """They are numbers here, and nothing of their words."""
    table = counted(win("told nobody", "2026-11-17", category="connect", hidden=True))
    assert table.times["connect"]["morning"] == 1
    assert "nobody" not in repr(table)


@given(JOURNALS)
def test_every_win_is_counted_once(wins: list[Win]) -> None:
    """The weekdays add up to the wins of the eight weeks, the times to those that have one."""
    first = SUNDAY - timedelta(weeks=8) + timedelta(days=1)
    recent = [row.win for row in seen(*wins) if first <= row.day <= SUNDAY]
    table = counted(*wins)
    assert _sum(table.weekdays.values()) == len(recent)
    assert _sum(table.times.values()) == sum(one.timed for one in recent)


def _sum(rows: Iterable[Mapping[str, int]]) -> int:
    return sum(chain.from_iterable(row.values() for row in rows))


def test_a_young_journal_has_fewer_weeks() -> None:
    """No week before its first win is spoken of."""
    first = SUNDAY.toordinal()
    weeks = {ago: facts([], SUNDAY, first - ago).weeks for ago in (0, 6, 7, 48, 49, 500)}
    assert weeks == {0: 1, 6: 1, 7: 2, 48: 7, 49: 8, 500: 8}
