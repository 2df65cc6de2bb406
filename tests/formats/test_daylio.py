"""The rules of Daylio's CSV, tried on exports of several years and languages."""

from collections.abc import Sequence
from datetime import date, time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.reading import archive, at, entries, read, remarks

from microwins.errors import BadInputError
from microwins.formats.entry import Entry

HEAD = "full_date,date,weekday,time,mood,activities,note_title,note\n"

OF_2026 = """\
\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note
2026-11-22,November 22,Sunday,6:50\u202fpm,rad,"cook | long walk",\
"Energy:\xa04 | Sleep: 7.5","Sunday","Slept well.<br>Tea &amp; cake"
2026-11-21,November 21,Saturday,14:03,meh,"reading","","",""
2026-11-20,November 20,Friday,12:05 am,awful,"","","","Got up <b>anyway</b>"
2026-11-19,November 19,Thursday,10:04 AM,good,"","","",""
"""

OF_2018 = """\
year,date,weekday,time,mood,activities,note
2018,18 May,Friday,11:54 pm,happy,"clean | cook | music","Went to a party"
2018,17 May,Wednesday,10:21 pm,Good,"cook | stressed ",""
"""

WITH_TABS = """\
full_date\tdate\tweekday\ttime\tmood\tactivities\tnote_title\tnote
2026-05-14\tMay 14\tThursday\t22:00\tgood\trelaxed | family\t\t
"""


def test_each_activity_is_a_win() -> None:
    """Each has the moment and the mood of its entry; the note and the scales go with the first."""
    cook, walk, reading, note, alone = read("daylio", OF_2026)
    assert isinstance(cook, Entry)
    assert cook.place == "line 2"
    assert cook.key == "2026-11-22 18:50 cook"
    assert (cook.kind, cook.feeling) == ("cook", "rad")
    assert (cook.win.at, cook.win.timed) == (at("2026-11-22 18:50"), True)
    assert (cook.win.text, cook.win.mood) == ("cook", 5)
    assert cook.win.extra == {
        "note": "Sunday\nSlept well.\nTea & cake",
        "scales": {"Energy": 4, "Sleep": 7.5},
    }
    assert isinstance(walk, Entry)
    assert (walk.key, walk.win.text) == ("2026-11-22 18:50 long walk", "long walk")
    assert (walk.win.mood, walk.win.extra) == (5, {})
    assert isinstance(reading, Entry)
    assert (reading.win.mood, reading.win.extra) == (3, {})
    assert isinstance(note, Entry)
    assert (note.win.text, note.kind, note.win.mood) == ("Got up anyway", None, 1)
    assert note.win.at == at("2026-11-20 00:05")
    assert (alone.place, getattr(alone, "why", "")) == ("line 5", "moods without words")


@every(
    "cell, scales",
    [
        ("Energy: 4", {"Energy": 4}),
        ("Energy:\xa04 | Sleep:\xa07,5 | ", {"Energy": 4, "Sleep": 7.5}),
        (
            "Sleep Quality: 8/10 points | Sleep Time: 7:30",
            {"Sleep Quality": "8/10 points", "Sleep Time": "7:30"},
        ),
        ("Time: from bed: 2", {"Time: from bed": 2}),
        ("calm", {"calm": "calm"}),
    ],
)
def test_scales(cell: str, scales: dict[str, object]) -> None:
    """Numbers are numbers; points, times and what has no value stay in the words of the file."""
    head = HEAD.replace("note_title", "scales,note_title")
    (one,) = entries("daylio", f'{head}2026-03-05,x,x,20:00,good,yoga,"{cell}",,\n')
    assert one.win.extra == {"scales": scales}


def test_an_export_of_2018() -> None:
    """The year has a column of its own, the day its month in words; there are no titles."""
    found = entries("daylio", OF_2018)
    assert [one.key for one in found] == [
        "2018-05-18 23:54 clean",
        "2018-05-18 23:54 cook",
        "2018-05-18 23:54 music",
        "2018-05-17 22:21 cook",
        "2018-05-17 22:21 stressed",
    ]
    assert [one.feeling for one in found] == ["happy"] * 3 + ["Good"] * 2
    assert [one.win.mood for one in found] == [None] * 3 + [4] * 2
    assert found[0].win.extra == {"note": "Went to a party"}


def test_tabs_and_other_orders_of_columns() -> None:
    """Columns are found by their names, whatever stands between them and in whatever case."""
    assert [one.win.text for one in entries("daylio", WITH_TABS)] == ["relaxed", "family"]
    text = "Mood;Activities;Full_Date\nRAD;yoga;2026-03-05\n"
    assert [one.key for one in entries("daylio", text)] == ["2026-03-05 - yoga"]
    assert entries("daylio", text)[0].win.mood == 5


def test_no_time_of_day() -> None:
    """An entry without a time is a win of its day."""
    (one,) = entries("daylio", HEAD + "2026-03-05,x,x,,good,yoga,,\n")
    assert (one.win.at, one.win.timed) == (at("2026-03-05 12:00"), False)


@every(
    "cell, names",
    [
        ("a | b", ["a", "b"]),
        ("a | b | ", ["a", "b"]),
        (" | a |  | b", ["a", "b"]),
        ("a || b", ["a", "b"]),
        ("AC|DC | movies / tv", ["AC|DC", "movies / tv"]),
        ("other | other", ["other", "other"]),
        (" \n | \u3000| a\n", ["a"]),
    ],
)
def test_activities(cell: str, names: list[str]) -> None:
    """Bars part activities where there is a space beside them; none is dropped for its name."""
    text = f'{HEAD}2026-03-05,x,x,20:00,good,"{cell}",,\n'
    assert [one.win.text for one in entries("daylio", text)] == names


@every(
    "day, weekday",
    [
        *[("22.11.2026", ""), ("22 November 2026", ""), ("November 22. 2026", "")],
        *[("22. Nov 2026", ""), ("Nov 22, 2026", ""), ("2026/11/22", ""), ("11/22/2026", "")],
    ],
)
def test_days_as_a_spreadsheet_leaves_them(day: str, weekday: str) -> None:
    """Other ways of writing a day are read where they can mean one day alone."""
    text = f'{HEAD}"{day}",x,{weekday},20:00,good,yoga,,\n'
    assert [one.key for one in entries("daylio", text)] == ["2026-11-22 20:00 yoga"]


def test_days_that_could_be_two() -> None:
    """The weekday tells 4 May from 5 April; without it the day isn't clear."""
    line = "5/4/2026,x,{},20:00,good,yoga,,\n"
    (one,) = entries("daylio", HEAD + line.format("Monday"))
    assert one.win.at.date() == date(2026, 5, 4)
    assert remarks("daylio", HEAD + line.format("x")) == [
        ("line 2", "can't read the day: 5/4/2026")
    ]


def test_rows_that_cannot_be_read() -> None:
    """Each is named with its line and the reason, and those after it are read."""
    text = (
        HEAD + "2026-02-30,x,x,20:00,good,yoga,,\n"
        "2026-03-01,x,x,tonight,good,yoga,,\n"
        "2026-03-02,x,x,20:00,good,yoga,,note, with a comma\n"
        "22 brumaire,x,x,20:00,good,yoga,,\n"
        + HEAD
        + '2026-03-03,x,x,20:00,good,yoga,,"open\n'
        + "2026-03-04,x,x,20:00,good,yoga\n"
    )
    assert remarks("daylio", text) == [
        ("line 2", "can't read the day: 2026-02-30"),
        ("line 3", "can't read the time: tonight"),
        (
            "line 4",
            "more cells than headings: text with a separator needs quotation marks",
        ),
        ("line 5", "can't read the day: 22 brumaire"),
        ("line 6", "headings"),
        ("line 7", "a quotation mark opens here and doesn't close"),
    ]
    assert [one.place for one in read("daylio", text)][-1] == "line 8"


def test_columns_of_years_to_come() -> None:
    """What stands in them goes along with the first win, under a name that means nothing here."""
    head = HEAD.replace("note\n", "note,Weather,tags\n")
    first, second = entries("daylio", head + "2026-03-05,x,x,20:00,good,a | b,,,sunny,red\n")
    assert first.win.extra == {"weather": "sunny", "daylio_tags": "red"}
    assert second.win.extra == {}


def test_a_table_in_an_archive() -> None:
    """An archive with one table is as good as the table."""
    data = archive({"photos/a.jpg": "x", "daylio_export_2026_11_22.csv": OF_2026})
    assert read("daylio", data) == read("daylio", OF_2026)


def test_a_note_of_several_lines_without_activities() -> None:
    """Its first line is the win; the rest goes along."""
    (one,) = entries("daylio", HEAD + '2026-03-05,x,x,20:00,good,,A walk,"Rain.\nThen sun."\n')
    assert (one.win.text, one.win.extra) == ("A walk", {"note": "Rain.\nThen sun."})


@every(
    "data", ["", "date,flow\n2026-01-01,light\n", "%PDF-1.7", archive({"a.csv": "x", "b.csv": "x"})]
)
def test_other_files(data: str | bytes) -> None:
    """A file without Daylio's columns is refused with the export to choose."""
    with pytest.raises(BadInputError) as error:
        read("daylio", data)
    assert "CSV" in error.value.hint


plain_words = st.text(st.characters(categories=("L", "N")), min_size=1)


@given(
    st.lists(st.tuples(st.dates(date(2000, 1, 1)), st.times(), st.lists(plain_words), plain_words)),
    st.randoms(),
)
def test_every_row_is_accounted_for(
    table: list[tuple[date, time, list[str], str]], random: Random
) -> None:
    """Each row is a win, left out or in trouble, and the order of rows changes no win."""
    lines = [
        f'{day},x,x,{clock:%H:%M},good,"{" | ".join(done)}",,{note}\n'
        for day, clock, done, note in table
    ]
    found = read("daylio", HEAD + "".join(lines))
    assert {one.place for one in found} == {f"line {n}" for n in range(2, len(lines) + 2)}
    random.shuffle(lines)
    again = read("daylio", HEAD + "".join(lines))
    assert _wins(found) == _wins(again)


def _wins(found: Sequence[object]) -> list[tuple[str, str]]:
    return sorted((one.key, one.win.text) for one in found if isinstance(one, Entry))
