"""The rules of Loop Habit Tracker's archive, in the shapes of several of its versions."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.reading import archive, at, entries, read, remarks

from microwins.errors import BadInputError
from microwins.formats.entry import Entry

HABITS = """\
Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,\
Target Type,Target Value,Archived?
001,Meditate,YES_NO,Did you meditate this morning?,,1,1,#FF8F00,,,,false
002,"Wake up, early",YES_NO,,,2,3,#00897B,,,,true
003,Run,NUMERICAL,How far?,,1,7,#E64A19,km,AT_LEAST,2.0,false
004,Coffee,NUMERICAL,,,1,1,#303030,cups,AT_MOST,2.0,false
"""

OLD_HABITS = """\
Position,Name,Question,Description,NumRepetitions,Interval,Color
001,Meditate,Did you meditate this morning?,this is a test description,1,1,#FF8F00
002,Run,,,2,3,#AFB42B
"""

TICKS = """\
Date,Value,Notes
2026-01-25,YES_MANUAL,
2026-01-24,NO,Sick
2026-01-23,YES_AUTO,"Forgot to do it, really"
2026-01-22,YES_MANUAL,"\""Vacation""\"
2026-01-21,SKIP,
2026-01-20,UNKNOWN,
"""


def test_what_was_ticked_is_a_win() -> None:
    """A win has the habit's name, its day without a time, and the note; the rest is left out."""
    data = archive({"Habits.csv": HABITS, "001 Meditate/Checkmarks.csv": TICKS})
    first, second = [one for one in read("loop", data) if isinstance(one, Entry)]
    assert (first.place, first.key, first.kind) == (
        "001 Meditate/Checkmarks.csv, line 2",
        "2026-01-25 Meditate",
        "Meditate",
    )
    win = first.win
    assert (win.text, win.at, win.timed, win.extra) == (
        "Meditate",
        at("2026-01-25 12:00"),
        False,
        {},
    )
    assert second.win.extra == {"note": '"Vacation"'}
    assert [why for _, why in remarks("loop", data)] == [
        "days marked no",
        "days filled in by Loop",
        "rest days",
        "days without an entry",
    ]


def test_amounts_are_thousandths() -> None:
    """An amount goes along with its unit, and the words are the same every day."""
    days = "Date,Value,Notes\n2026-01-25,2500,by the river\n2026-01-24,NO,\n2026-01-23,12000,\n"
    data = archive({"Habits.csv": HABITS, "003 Run/Checkmarks.csv": days + "2026-01-22,SKIP,\n"})
    wins = [one.win for one in read("loop", data) if isinstance(one, Entry)]
    assert [(win.text, win.extra) for win in wins] == [
        ("Run", {"amount": 2.5, "unit": "km", "note": "by the river"}),
        ("Run", {"amount": 12, "unit": "km"}),
    ]
    assert [why for _, why in remarks("loop", data)] == ["days marked no", "rest days"]


def test_amounts_with_a_decimal_point() -> None:
    """Where a value of a habit has a point, all of them are amounts as they stand."""
    days = "Date,Value\n2026-01-25,2.5\n2026-01-24,3\n2026-01-23,0.000\n2026-01-22,-1.000\n"
    data = archive({"Habits.csv": HABITS, "003 Run/Checkmarks.csv": days})
    wins = [one.win for one in read("loop", data) if isinstance(one, Entry)]
    assert [win.extra["amount"] for win in wins] == [2.5, 3]
    assert [why for _, why in remarks("loop", data)] == [
        "days marked no",
        "days without an entry",
    ]


def test_less_is_a_win_where_the_habit_says_so() -> None:
    """Of a habit with a limit, every day within it is a win, and none at all is the best one."""
    days = "2026-01-25,2000,\n2026-01-24,NO,\n2026-01-23,0,\n2026-01-22,5000,\n2026-01-21,SKIP,\n"
    data = archive({"Habits.csv": HABITS, "004 Coffee/Checkmarks.csv": days})
    wins = [one.win for one in read("loop", data) if isinstance(one, Entry)]
    assert [win.extra["amount"] for win in wins] == [2, 0, 0]
    assert [why for _, why in remarks("loop", data)] == ["days above the limit", "rest days"]


def test_older_archives_hold_numbers() -> None:
    """2 is a tick; a habit with a number that stands for no word is one that is measured."""
    data = archive(
        {
            "Habits.csv": OLD_HABITS,
            "001 Meditate/Checkmarks.csv": "2026-01-25,2\n2026-01-24,1\n2026-01-23,0\n",
            "002 Run/Checkmarks.csv": "2026-01-25,2\n2026-01-24,0\n2026-01-23,7500\n",
        }
    )
    wins = [one for one in read("loop", data) if isinstance(one, Entry)]
    assert [(one.key, one.win.extra) for one in wins] == [
        ("2026-01-25 Meditate", {}),
        ("2026-01-25 Run", {"amount": 0.002}),
        ("2026-01-23 Run", {"amount": 7.5}),
    ]


def test_each_day_counts_once() -> None:
    """The tables of all habits and of scores repeat what stands in the folders."""
    data = archive(
        {
            "Habits.csv": HABITS,
            "001 Meditate/Checkmarks.csv": "Date,Value,Notes\n2026-01-25,YES_MANUAL,\n",
            "001 Meditate/Scores.csv": "Date,Score\n2026-01-25,1.0\n",
            "Checkmarks.csv": "Date,Meditate,\n2026-01-25,YES_MANUAL,\n",
            "Scores.csv": "Date,Meditate,\n2026-01-25,0.0519,\n",
            "__MACOSX/001 Meditate/._Checkmarks.csv": "\0",
            "__MACOSX/001 Meditate/Checkmarks.csv": "2026-01-25,2",
        }
    )
    assert [one.key for one in entries("loop", data)] == ["2026-01-25 Meditate"]


def test_a_folder_without_the_list_of_habits() -> None:
    """Its days have no name, and are no reason to say that there are none."""
    said = remarks("loop", archive({"001/Checkmarks.csv": TICKS}))
    assert {why for _, why in said} == {"the habit has no name"}


def test_habits_without_a_folder() -> None:
    """The table of all tells their days; the list of habits tells which commas are in a name."""
    habits = HABITS.replace("Wake up, early", "Meditate, then run")
    table = "Date,Meditate,Meditate, then run,Run,\n2026-01-25,2,2,2500,\n2026-01-24,-1,1,0,\n"
    files = {"Habits.csv": habits, "Checkmarks.csv": table}
    wins = entries_of(files)
    assert [(one.key, one.place) for one in wins] == [
        (f"2026-01-25 {name}", "Checkmarks.csv, line 2")
        for name in ("Meditate", "Meditate, then run", "Run")
    ]
    assert wins[2].win.extra == {"amount": 2.5, "unit": "km"}
    files["003 Run/Checkmarks.csv"] = "2026-01-25,1000\n"
    keys = [(one.key, one.win.extra) for one in entries_of(files)]
    assert keys[-1] == ("2026-01-25 Meditate, then run", {})
    assert ("2026-01-25 Run", {"amount": 1, "unit": "km"}) in keys
    assert len(keys) == 3


def test_headings_that_nothing_tells() -> None:
    """Without the list of habits a comma in a name leaves the table unread, and that is said."""
    table = "Date,Water, glasses,Run,\n2026-01-25,2,2,\n"
    assert remarks("loop", archive({"Checkmarks.csv": table})) == [
        ("Checkmarks.csv, line 1", "more headings than cells: a name has a comma in it")
    ]


def test_parts_of_the_archive_that_are_no_table_of_wins() -> None:
    """Scores, and the days of a habit without its name, are refused by the name of the program."""
    for table in (TICKS, "Date,Run,\n2026-01-25,0.0519,\n2026-01-24,0.0000,\n"):
        with pytest.raises(BadInputError) as error:
            read("csv", table)
        assert "Loop" in error.value.hint


def test_rows_of_the_table_of_all_that_cannot_be_read() -> None:
    """Each is named, and the others are read."""
    table = 'Date,Run,\n2026-01-25,2,\n2026-01-24,2,0,2\nnever,2,\n2026-01-23,"2,\n'
    for name, data in (("csv", table), ("loop", archive({"Checkmarks.csv": table}))):
        (win,) = [one for one in read(name, data) if isinstance(one, Entry)]
        assert win.key.split() == ["2026-01-25", "Run"]
        assert len(remarks(name, data)) == 3


def entries_of(files: dict[str, str]) -> list[Entry]:
    """Return the wins of an archive."""
    return [one for one in read("loop", archive(files)) if isinstance(one, Entry)]


@every(
    "habits, folder, name",
    [
        ("Habits.csv", "001 Meditate/", "Meditate"),
        ("Habits.csv", "002 Wake up early/", "Wake up, early"),
        ("Habits.csv", "003/", "Run"),
        ("My export/Habits.csv", "My export/003 R/", "Run"),
        ("Loop 2026-01-25\\Habits.csv", "Loop 2026-01-25\\003 Run\\", "Run"),
        ("HABITS.CSV", "3 Run/", "Run"),
        ("Habits.csv", "017 Sing/", "Sing"),
        ("other.csv", "003 Run/", "Run"),
    ],
)
def test_folders_are_matched_by_number(habits: str, folder: str, name: str) -> None:
    """The list of habits has the whole name; where it has none, the folder's is taken."""
    data = archive({habits: HABITS, f"{folder}Checkmarks.csv": "2026-01-25,YES_MANUAL\n"})
    assert [one.win.text for one in entries("loop", data)] == [name]


def test_names_in_any_script() -> None:
    """A folder has the letters of a name that its file system knows; the list has them all."""
    habits = OLD_HABITS + "003,\u745c\u4f3d,,,1,1,#000000\nx,y,,,,,\n"
    data = archive({"Habits.csv": habits, "003/Checkmarks.csv": "2026-01-25,2\n"})
    assert [one.win.text for one in entries("loop", data)] == ["\u745c\u4f3d"]


def test_days_that_cannot_be_read() -> None:
    """Each is named with its file, its line and the reason, and those after it are read."""
    days = "Date,Value\n2026-02-30,YES_MANUAL\n2026-01-25,1000\n2026-01-24,perhaps\n2026-01-23,2\n"
    data = archive(
        {
            "Habits.csv": HABITS,
            "001 Meditate/Checkmarks.csv": days + '2026-01-22,2,"open\n2026-01-21,2\n',
            "003 Run/Checkmarks.csv": "2026-01-25,far\n2026-01-24,\n2026-01-23\n",
            "009/Checkmarks.csv": "2026-01-25,2\n",
        }
    )
    assert remarks("loop", data) == [
        ("001 Meditate/Checkmarks.csv, line 2", "can't read the day: 2026-02-30"),
        ("001 Meditate/Checkmarks.csv, line 3", "can't read the value: 1000"),
        ("001 Meditate/Checkmarks.csv, line 4", "can't read the value: perhaps"),
        ("001 Meditate/Checkmarks.csv, line 6", "a quotation mark opens here and doesn't close"),
        ("003 Run/Checkmarks.csv, line 1", "can't read the value: far"),
        ("003 Run/Checkmarks.csv, line 2", "can't read the value: "),
        ("003 Run/Checkmarks.csv, line 3", "can't read the value: "),
        ("009/Checkmarks.csv, line 1", "the habit has no name"),
    ]
    assert [one.key for one in read("loop", data) if isinstance(one, Entry)] == [
        "2026-01-23 Meditate",
        "2026-01-21 Meditate",
    ]


@every(
    "data",
    [
        b"SQLite format 3\0" + b"\0" * 84,
        b"",
        b"Date,Value\n2026-01-25,2\n",
        archive({"Habits.csv": HABITS}),
        archive({"photo.jpg": "x"}),
    ],
)
def test_other_files(data: bytes) -> None:
    """The backup and whatever else isn't the archive is refused with the export to choose."""
    with pytest.raises(BadInputError) as error:
        read("loop", data)
    assert "Export as CSV" in error.value.hint


values = st.sampled_from(["YES_MANUAL", "YES_AUTO", "NO", "SKIP", "UNKNOWN", "2", "0", "?"])


@given(st.lists(st.tuples(st.dates().map(str), values)), st.randoms())
def test_every_day_is_accounted_for(days: list[tuple[str, str]], random: Random) -> None:
    """Each line is a win, left out or in trouble, and the order of lines changes no win."""
    lines = [",".join(day) for day in days]
    found = read("loop", _meditated(lines))
    assert len(found) == len(lines)
    random.shuffle(lines)
    again = read("loop", _meditated(lines))
    assert sorted(one.key for one in found if isinstance(one, Entry)) == sorted(
        one.key for one in again if isinstance(one, Entry)
    )


def _meditated(lines: list[str]) -> bytes:
    return archive({"Habits.csv": HABITS, "001 Meditate/Checkmarks.csv": "\n".join(lines)})


@every(
    "files",
    [
        {"Habits.csv": HABITS, "001 Meditate/Checkmarks.csv": "Date,Value,Date\n2026-01-01,2\n"},
        {"Habits.csv": HABITS.replace("003", "3" * 5000), "003 Run/Checkmarks.csv": TICKS},
        {"Habits.csv": HABITS, f"{'1' * 200} A/Checkmarks.csv": TICKS, "1 B/Checkmarks.csv": TICKS},
        {"Habits.csv": HABITS, "001 Two\nlines/Checkmarks.csv": TICKS},
        {"Habits.csv": HABITS, "001 Meditate/Checkmarks.csv": "Value\n2\n"},
    ],
)
def test_strange_archives_are_read(files: dict[str, str]) -> None:
    """Headings twice, numbers without end and names of two lines are no fault of this program."""
    assert read("loop", archive(files))


def test_a_table_of_all_without_a_last_comma() -> None:
    """Whether its lines end in a comma or not, the table of all habits is read."""
    for comma in ("", ","):
        table = f"Date,Walk,Tea{comma}\n2026-01-25,2,0{comma}\n"
        found = read("loop", archive({"Checkmarks.csv": table}))
        assert [one.win.text for one in found if isinstance(one, Entry)] == ["Walk"]
