"""The rules of harsh's log."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.reading import at, entries, read, remarks

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble

LOG = """\
# my days
2026-01-01 : Daily standup : y : Great meeting : 0
2026-01-01 : Gym : y : Leg day : 1.5
2026-01-01 : Running : n : Too tired : 0

2026-01-02 : Gym : s :  :\x20
2026-01-02 : Running : y :  : 5
2026-01-02 : Bed by 23:30 : y
"""


def test_what_says_yes_is_a_win() -> None:
    """A win has the habit's name, its day without a time, the comment as note, and the amount."""
    found = [one for one in read("harsh", LOG) if isinstance(one, Entry)]
    assert [(one.place, one.key, one.kind, one.win.extra) for one in found] == [
        ("line 2", "2026-01-01 Daily standup", "Daily standup", {"note": "Great meeting"}),
        ("line 3", "2026-01-01 Gym", "Gym", {"note": "Leg day", "amount": 1.5}),
        ("line 7", "2026-01-02 Running", "Running", {"amount": 5}),
        ("line 8", "2026-01-02 Bed by 23:30", "Bed by 23:30", {}),
    ]
    win = found[0].win
    assert (win.text, win.at, win.timed) == ("Daily standup", at("2026-01-01 12:00"), False)


def test_what_else_a_log_has_is_left_out() -> None:
    """Comments, rest days and days marked no are no wins, in words that blame nobody."""
    assert remarks("harsh", LOG) == [
        ("line 1", "comments"),
        ("line 4", "days marked no"),
        ("line 6", "rest days"),
    ]


def test_the_last_line_of_a_day_and_habit_holds() -> None:
    """A later n takes an earlier y away, and a later y comes in place of an earlier n."""
    text = (
        "2026-01-01 : Gym : y\n"
        "2026-01-01 : gym : y\n"
        "2026-01-01 : Run : n\n"
        "2026-01-01 : Gym : n\n"
        "2026-01-01 : Run : y : after all\n"
    )
    assert [one.key for one in read("harsh", text) if isinstance(one, Entry)] == [
        "2026-01-01 gym",
        "2026-01-01 Run",
    ]
    assert remarks("harsh", text) == [
        ("line 1", "lines replaced later"),
        ("line 3", "lines replaced later"),
        ("line 4", "days marked no"),
    ]


@every(
    "line, habit, extra",
    [
        ("2026-01-01:Gym:y", "Gym", {}),
        ("2026-01-01:Gym:Y:leg day:1,5\r", "Gym", {"note": "leg day", "amount": 1.5}),
        ("2026-01-01:Gym:y:at 7:30", "Gym", {"note": "at 7:30"}),
        ("2026-01-01:Gym:y:with Ann: fun", "Gym", {"note": "with Ann: fun"}),
        ("2026-01-01  :  Gym  :  y  :  leg day  :  2", "Gym", {"note": "leg day", "amount": 2}),
        ("2026-01-01 :Gym: y : x", "Gym", {"note": "x"}),
        ("2026-01-01 : Bed: 23:30 : y : a : b : 3", "Bed: 23:30", {"note": "a : b", "amount": 3}),
        ("2026-01-01 : Gym : y : leg day : lots", "Gym", {"note": "leg day : lots"}),
        ("2026-01-01 : Gym : y : 7", "Gym", {"note": "7"}),
        ("\ufeff2026-01-01 : \u745c\u4f3d : y :  :", "\u745c\u4f3d", {}),
    ],
)
def test_lines_as_people_write_them(line: str, habit: str, extra: dict[str, object]) -> None:
    """Colons may have spaces around them or none; nothing of a comment is dropped."""
    (one,) = entries("harsh", line)
    assert (one.win.text, one.win.extra) == (habit, extra)


def test_lines_that_cannot_be_read() -> None:
    """Each is named with its line and the reason, and those around it are read."""
    text = (
        "2026-02-30 : Gym : y\n"
        "2026-01-01 : Gym : maybe\n"
        "2026-01-01 :  : y\n"
        "yesterday : Gym : y\n"
        "2026-01-01 : Gym : y\n"
    )
    shape = "doesn't look like this: date : habit : y|n|s : comment : amount"
    assert remarks("harsh", text) == [
        ("line 1", "can't read the day: 2026-02-30"),
        ("line 2", shape),
        ("line 3", "the habit has no name"),
        ("line 4", "can't read the day: yesterday"),
    ]
    assert len(read("harsh", text)) == 5


def test_one_line_that_cannot_be_read() -> None:
    """A line of the right shape is reported by its number, be it the one line there is."""
    assert remarks("harsh", "2026-02-30 : Gym : y") == [
        ("line 1", "can't read the day: 2026-02-30")
    ]


def test_another_file_of_harsh() -> None:
    """The list of habits isn't the log, and the hint names it."""
    with pytest.raises(BadInputError) as error:
        read("harsh", "# This is your habits file.\nGymmed: 3/7\nBed by midnight: 1\n")
    assert "harsh/log" in error.value.hint


def test_a_log_that_is_new() -> None:
    """A log without any line holds no wins, and that is no error."""
    assert read("harsh", "") == []


shapes = st.sampled_from(
    ["2026-01-01 : Gym : {}", "2026-01-02 : Gym : {}", "2026-01-02 : Run : {} : ok", "2026-1:x:{}"]
)
log_lines = st.builds(str.format, shapes, st.sampled_from("yns?"))


@given(st.lists(log_lines))
def test_every_line_is_accounted_for(lines: list[str]) -> None:
    """Each line is a win, left out or in trouble, and no day has a habit twice."""
    found = _found(lines)
    assert [one.place for one in found] == [f"line {n}" for n in range(1, len(lines) + 2)]
    keys = [one.key for one in found if isinstance(one, Entry)]
    assert len(keys) == len(set(keys))


@given(st.lists(log_lines, unique_by=lambda line: line[:16]), st.randoms())
def test_the_order_of_other_days_and_habits_does_not_matter(
    lines: list[str], random: Random
) -> None:
    """Where each day and habit has one line, the order of lines changes no win."""
    before = _wins(_found(lines))
    random.shuffle(lines)
    assert _wins(_found(lines)) == before


def _found(lines: list[str]) -> list[Entry | LeftOut | Trouble]:
    return read("harsh", "\n".join(["2025-01-01 : Gym : s", *lines]))


def _wins(found: list[Entry | LeftOut | Trouble]) -> list[tuple[str, str]]:
    return sorted((one.key, one.win.text) for one in found if isinstance(one, Entry))
