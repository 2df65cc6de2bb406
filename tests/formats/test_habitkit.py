"""The rules of HabitKit's export."""

import json
from collections.abc import Mapping
from datetime import date

import pytest
from support.every import every
from support.reading import at, entries, read, remarks

from microwins.errors import BadInputError
from microwins.formats.entry import Entry

HABITS = [
    {"id": "w", "name": "Water", "archived": False, "isInverse": False, "orderIndex": 0},
    {"id": "r", "name": " Read ", "archived": True, "isInverse": False, "emoji": None},
    {"id": "s", "name": "Sweets", "archived": False, "isInverse": True},
    {"id": "n", "name": "", "isInverse": False},
]


def row(habit: str, moment: str, offset: object = -300, **more: object) -> dict[str, object]:
    """Return a completion as the export has it."""
    return {
        "id": f"{habit}-{moment}",
        "date": moment,
        "habitId": habit,
        "timezoneOffsetInMinutes": offset,
        "amountOfCompletions": 1,
        "note": None,
        **more,
    }


def export(*rows: object, **more: object) -> str:
    """Return an export with the four habits."""
    lists = {"habits": HABITS, "completions": rows, "intervals": [], "reminders": []}
    return json.dumps({**lists, **more})


def wins(text: str) -> Mapping[tuple[date, str], Mapping[str, object]]:
    """Return what goes along with each win, by its day and words."""
    found = (one.win for one in read("habitkit", text) if isinstance(one, Entry))
    return {(win.at.date(), win.text): win.extra for win in found}


def test_each_day_of_a_habit_is_a_win() -> None:
    """Its rows are added up, their notes go along, and an archived habit was done as well."""
    text = export(
        row("w", "2026-11-20T05:00:00.000Z", amountOfCompletions=2, note="before noon"),
        row("w", "2026-11-20T05:00:00.000Z", amountOfCompletions=1.5, note="with lemon"),
        row("r", "2026-11-21T05:00:00.000Z"),
        categories=[{"id": "c", "name": "Mind"}],
        categoryMappings=[{"habitId": "r", "categoryId": "c"}, {"habitId": "w"}],
    )
    water, reading = (one for one in read("habitkit", text) if isinstance(one, Entry))
    assert (water.place, water.key, water.kind) == ("entry 1", "2026-11-20 w", "Water")
    assert (water.win.at, water.win.timed) == (at("2026-11-20 12:00"), False)
    assert water.win.extra == {"amount": 3.5, "note": "before noon\nwith lemon"}
    assert (reading.win.text, reading.win.extra) == ("Read", {"categories": ["Mind"]})


@every(
    "moment, offset, day",
    [
        ("2026-11-20T22:00:00.000Z", 120, 21),
        ("2026-11-20T22:00:00Z", 0, 20),
        ("2026-11-21T02:30:00.123456Z", -300, 20),
        ("2026-11-20T18:30:00.000Z", 330, 21),
        ("2026-11-20T22:00:00.000Z", None, 20),  # the clock in New York holds
        ("2026-11-20T00:00:00.000", 120, 20),
        ("2026-11-20", 120, 20),
    ],
)
def test_the_day_is_that_of_the_phone(moment: str, offset: object, day: int) -> None:
    """The offset of a row says which day it was there, wherever this machine is."""
    assert [when.day for when, _ in wins(export(row("w", moment, offset)))] == [day]


def test_what_is_no_win() -> None:
    """Rows without an amount, of habits to cut down and of habits that are gone are left out."""
    text = export(
        row("w", "2026-11-20T05:00:00.000Z", amountOfCompletions=0),
        row("w", "2026-11-21T05:00:00.000Z", amountOfCompletions=2),
        row("w", "2026-11-21T05:00:00.000Z", amountOfCompletions=-2),
        row("s", "2026-11-20T05:00:00.000Z"),
        row("s", "2026-11-21T05:00:00.000Z", amountOfCompletions=0),
        row("n", "2026-11-20T05:00:00.000Z"),
        row("x", "2026-11-20T05:00:00.000Z"),
        row("w", "2026-02-30T05:00:00.000Z"),
        row("w", "2026-11-20T05:00:00.000Z", 10**12),
        "a word",
    )
    assert wins(text) == {}
    assert remarks("habitkit", text) == [
        ("entry 4", "days noted for habits to cut down"),
        ("entry 5", "days noted for habits to cut down"),
        ("entry 6", "days of deleted habits"),
        ("entry 7", "days of deleted habits"),
        ("entry 8", "can't read the day: 2026-02-30T05:00:00.000Z"),
        ("entry 9", "can't read the day: 2026-11-20T05:00:00.000Z"),
        ("entry 10", "not a win"),
        ("entry 1", "not done"),
        ("entry 2", "not done"),
    ]


def test_amounts_as_other_hands_write_them() -> None:
    """One that says nothing is a tick, and digits in quotation marks are a number."""
    amounts = (None, "2", 1.0, "0", "many")
    rows = (
        row("w", f"2026-11-2{day}T05:00:00Z", amountOfCompletions=amount)
        for day, amount in enumerate(amounts)
    )
    days = wins(export(*rows))
    assert [(when.day, more) for (when, _), more in days.items()] == [
        *((20, {}), (21, {"amount": 2}), (22, {})),
    ]


def test_what_other_programs_write_like_it() -> None:
    """They number their habits, and may say in a row that a day was none."""
    rows = [{"habitId": 1, "date": f"2026-11-2{day}", "completed": not day} for day in range(2)]
    text = json.dumps({"habits": [{"id": 1, "name": "Walk"}], "completions": rows})
    assert [*wins(text)] == [(date(2026, 11, 20), "Walk")]
    assert remarks("habitkit", text) == [("entry 2", "not done")]


def test_words_for_a_state_that_others_write() -> None:
    """None says nothing, a start is one, and a word that nobody knows waits for its meaning."""
    habits = [{"id": number, "name": f"Habit {number}"} for number in range(3)]
    rows = [
        {"habitId": number, "date": "2026-11-20", "status": status}
        for number, status in enumerate((None, "partially", "parkd"))
    ]
    found = entries("habitkit", json.dumps({"habits": habits, "completions": rows}))
    assert [(one.win.partial, one.state) for one in found] == [
        *((False, None), (True, None), (False, "parkd")),
    ]


def test_an_export_of_an_early_version() -> None:
    """It has neither notes nor amounts nor categories."""
    bare = {"habitId": "w", "date": "2023-11-20T05:00:00.000Z", "timezoneOffsetInMinutes": -300}
    text = json.dumps({"habits": [{"id": "w", "name": "Water"}], "completions": [bare]})
    assert wins(text) == {(date(2023, 11, 20), "Water"): {}}


@every(
    "text",
    [
        *("{}", "[]", "[1]", "null", "{", '{"habits": [], "completions": {}}', '{"habits": []}'),
        '{"habits": [{"id": "w", "name": "Water", "completions": []}]}',
    ],
)
def test_other_json_is_refused(text: str) -> None:
    """It says where the export is."""
    with pytest.raises(BadInputError) as error:
        read("habitkit", text)
    assert "wins import habitkit" in error.value.hint
