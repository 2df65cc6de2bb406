"""The rules by which wins come from tables of other programs, whatever their columns are called."""

import pytest
from support.every import every
from support.foreign_files import entries, entry, found, here, wins_of
from support.sample_exports import HABITBULL

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.model.text import MAX_BYTES
from microwins.model.win import Win


def test_a_table_of_a_few_columns() -> None:
    """Columns are known by their names in any order and case; others go along."""
    table = """Weather,Title,DATE,Notes
sunny,took a walk,2026-11-22,"by the river
and back"
,showered,2026-11-21,
"""
    walk, shower = entries("csv", table)
    assert walk._replace(wall=None) == Entry(
        "line 2",
        "2026-11-22\ntook a walk",
        Win(
            *("", here("2026-11-22T12:00"), "took a walk", ""),
            zone="America/New_York",
            timed=False,
            extra={"Weather": "sunny", "note": "by the river\nand back"},
        ),
    )
    assert shower.place == "line 4"
    assert shower.win.extra == {}


@every("text", ["text", "Title", "win", "Activity", "HABIT", "name", "note", "What"])
@every("day", ["date", "Day", "at", "Timestamp", "created_at", "Time", "Full Date"])
def test_the_names_of_columns(text: str, day: str) -> None:
    """A text and a day are enough, by any of the names that they usually have."""
    assert wins_of("csv", f"{day},{text}\n2026-11-22,x\n")[0].text == "x"


@every("separator", [",", ";", "\t"])
@every("end", ["\n", "\r\n", "\r"])
@every("start", ["", "\ufeff", "\n\n"])
def test_separators_and_line_ends(separator: str, end: str, start: str) -> None:
    """Commas, semicolons and tabs do, whatever else the texts hold, with any line ends."""
    lines = (
        separator.join(("date", "time", "text", '"tags, moods; all"')),
        separator.join(("2026-11-22", "7:30 pm", '"a, b; c\td"', "x")),
        separator * 3,
        "",
        separator.join(("2026-11-21", "", '"said ""no"""')),
    )
    first, second = wins_of("csv", start + end.join(lines) + end)
    assert (first.at, first.text) == (here("2026-11-22T19:30"), "a, b; c\td")
    assert first.extra == {"tags, moods; all": "x"}
    assert (second.text, second.timed) == ('said "no"', False)


def test_a_separator_that_the_first_line_names() -> None:
    """Spreadsheets begin with `sep=;` at times, which is no header."""
    (win,) = entries("csv", "sep=;\r\ndate;text\r\n2026-11-22;a,b\r\n")
    assert (win.place, win.win.text) == ("line 3", "a,b")
    assert wins_of("csv", "sep=\t\ndate\ttext\n2026-11-22\tx\n")[0].text == "x"


def test_a_blank_after_the_separator() -> None:
    """People put one there, before a quote as well."""
    assert wins_of("csv", 'date, text\n2026-11-22, "a, b"\n')[0].text == "a, b"


def test_rows_that_cannot_be_understood() -> None:
    """Each is named by the line at which it begins, and the rows around it are read."""
    table = """date,text
2026-11-22,showered, then slept
2026-02-30,x
,x
2026-11-22,
2026-11-22,"said "no" to it"
2026-11-22
2026-11-22,x,,
2026-11-22,"never closed
"""
    assert found("csv", table)[:6] == [
        Trouble(
            "line 2",
            "more cells than headings: text with a separator needs quotation marks",
        ),
        Trouble("line 3", "can't read the day: 2026-02-30"),
        Trouble("line 4", "no date"),
        Trouble("line 5", "no text"),
        Trouble("line 6", "a quotation mark isn't closed, or closes too early"),
        Trouble("line 7", "no text"),
    ]
    last = found("csv", table)[6:]
    assert [one.place for one in last] == ["line 8", "line 9"]
    assert isinstance(last[0], Entry)
    assert isinstance(last[1], Trouble)


def test_a_table_without_a_column_for_the_text() -> None:
    """The columns that there are are named, and how to say which one it is."""
    with pytest.raises(BadInputError) as error:
        found("csv", "How it went,Date\nwell,2026-11-22\n")
    assert "How it went, Date" in error.value.message
    assert "--map 'How it went'=text" in error.value.hint
    with pytest.raises(BadInputError) as error:
        found("csv", "win,x\x1b[31m\nx,y\n")
    assert "date" in error.value.message
    assert "\\u001b" in error.value.message


def test_columns_that_a_person_maps() -> None:
    """--map says what a column holds, whatever it is called; what it replaces goes along."""
    table = "Thing,text,When it was,Also\nwalked,long,2026-11-22,mood\n"
    win = entry("csv", table, thing="text", **{"when it was": "date", "also": "note"}).win
    assert (win.text, win.extra) == ("walked", {"source_text": "long", "note": "mood"})


def test_a_column_that_is_not_there() -> None:
    """Mapping it is a slip, and so is a field that there isn't; moods may stand beside."""
    table = "date,text,kind\n2026-11-22,x,run\n"
    for fields in ({"thing": "text"}, {"text": "txet"}):
        with pytest.raises(BadInputError) as error:
            found("csv", table, **fields)
        assert error.value.hint.startswith("--map ")
    assert entry("csv", table, run="move", rad="5").kind == "run"


@every(
    "days, first",
    [
        (["03/04/2026", "13/04/2026"], "2026-04-03"),
        (["03/04/2026", "04/13/2026"], "2026-03-04"),
        (["3-4-2026", "4-13-2026"], "2026-03-04"),
        (["05/05/2026"], "2026-05-05"),
        (["03.04.2026"], "2026-04-03"),
    ],
)
def test_days_that_the_column_tells(days: list[str], first: str) -> None:
    """One day beyond the twelfth says of all which number is the month."""
    table = "date,text\n" + "".join(f"{day},x\n" for day in days)
    assert wins_of("csv", table)[0].at.date().isoformat() == first


def test_days_that_nothing_tells() -> None:
    """Where they can be read in two ways, the person says in which."""
    table = "Done on,text\n03/04/2026,x\n05/04/2026,y\n"
    with pytest.raises(BadInputError) as error:
        found("csv", table)
    assert "03/04/2026" in error.value.message
    assert "--map 'done on=date-dmy'" in error.value.hint
    assert "--map 'done on=date-mdy'" in error.value.hint
    dmy, mdy = ({"done on": f"date-{order}"} for order in ("dmy", "mdy"))
    assert wins_of("csv", table, **dmy)[0].at == here("2026-04-03T12:00")
    assert wins_of("csv", table, **mdy)[0].at == here("2026-03-04T12:00")


def test_a_column_that_contradicts_itself() -> None:
    """The days that can be read in one way alone are, the others are in trouble."""
    first, second, third = found("csv", "date,text\n13/04/2026,x\n04/13/2026,y\n03/04/2026,z\n")
    assert isinstance(first, Entry)
    assert isinstance(second, Entry)
    assert first.win.at == second.win.at
    assert third == Trouble("line 4", "this could be two different days: 03/04/2026")


def test_a_time_in_words() -> None:
    """A word beside a date is no time, and goes along; a time that there isn't is trouble."""
    morning, trouble = found("csv", "date,time,text\n2026-11-22,morning,x\n2026-11-22,25:00,x\n")
    assert isinstance(morning, Entry)
    assert not morning.win.timed
    assert morning.win.extra == {"source_time": "morning"}
    assert trouble == Trouble("line 3", "can't read the time: 25:00")


def test_days_at_midnight() -> None:
    """Where every day has 00:00, that is how a spreadsheet writes days, and no time."""
    days = ["2026-11-21 00:00:00", "2026-11-22 00:00:00"]
    table = "date,text\n" + "".join(f"{day},x\n" for day in days)
    assert [win.timed for win in wins_of("csv", table)] == [False, False]
    assert [win.timed for win in wins_of("csv", f"{table}2026-11-22 00:30:00,x\n")] == [True] * 3


def test_moments_in_utc_are_moments_here() -> None:
    """What a program wrote in UTC is shown by the clock here, and known by what was written."""
    table = "created,text\n2026-11-22T12:30:12Z,x\n1795350612,y\n1795350612000,z\n"
    several = entries("csv", table)
    assert {one.win.at.isoformat() for one in several} == {"2026-11-22T07:30:12-05:00"}
    assert several[0].key == "2026-11-22T12:30:12+00:00\nx"


def test_moods_categories_and_tags() -> None:
    """Numbers and our own categories are taken; words are left for the import to map."""
    table = """date,text,mood,category,tags,partial,zone
2026-11-22,a,4,Move,#Home #tired,yes,Europe/Dublin
2026-11-22,b,meh,Fitness,"my garden, sunny",,
2026-11-22,c,7,,2026,maybe,Nowhere/Else
"""
    one, two, three = entries("csv", table)
    assert one.win[3:10] == ("move", ("home", "tired"), 4, None, True, False, "Europe/Dublin")
    assert one.win.at.isoformat() == "2026-11-22T12:00:00+00:00"
    assert (one.kind, one.feeling) == (None, "4")
    assert (two.kind, two.feeling, two.win.mood) == ("Fitness", "meh", None)
    assert two.win.tags == ("my-garden", "sunny")
    assert (three.feeling, three.win.mood) == ("7", None)
    assert three.win.extra == {
        "source_tags": ["2026"],
        "source_partial": "maybe",
        "source_zone": "Nowhere/Else",
    }


def test_minutes() -> None:
    """A number of minutes is taken, and a duration where its unit is sure; the rest is kept."""
    table = """date,text,{}
2026-11-22,a,20
2026-11-22,b,1h 30m
2026-11-22,c,0:20:00
2026-11-22,d,1:30
2026-11-22,e,0:20:30
2026-11-22,f,2000m
"""
    found = {
        name: [win.minutes or win.extra for win in wins_of("csv", table.format(name))]
        for name in ("Minutes", "Duration")
    }
    for name, first in (("Minutes", 20), ("Duration", {"duration": "20"})):
        key = "source_minutes" if name == "Minutes" else "duration"
        left = [{key: text} for text in ("1:30", "0:20:30", "2000m")]
        assert found[name] == [first, 90, 20, *left]


def test_ids() -> None:
    """An id of another program is part of the key and goes along; a ULID is ours."""
    table = "id,date,text\n17,2026-11-22,x\n01JDA5T3W8Z6Q4N0V7M2KXR9CE,2026-11-22,y\n"
    other, ours = entries("csv", table)
    assert (other.key, other.win.id) == ("17\n2026-11-22", "")
    assert other.win.extra == {"source_id": "17"}
    assert ours.key == ours.win.id == "01JDA5T3W8Z6Q4N0V7M2KXR9CE"


def test_columns_without_a_name_or_with_the_same() -> None:
    """Nothing in them takes the place of anything else."""
    table = "date,text,,x,x,Stamp\n2026-11-22,a,1,2,3,4\n"
    extra = wins_of("csv", table)[0].extra
    assert extra == {"column 3": "1", "x": "2", "x 5": "3", "source_Stamp": "4"}


def test_a_cell_longer_than_a_win() -> None:
    """It is cut, and stands whole in the note."""
    text = "word " * 40_000
    win = entry("csv", f"date,text\n2026-11-22,{text}\n").win
    assert len(win.text.encode()) <= MAX_BYTES
    assert win.extra == {"note": text.strip()}


def test_the_table_of_habitbull() -> None:
    """A day with a value was done, one with nothing or less wasn't; an amount goes along."""
    done, left, many, aside = found("csv", HABITBULL)
    assert isinstance(done, Entry)
    assert done._replace(wall=None) == Entry(
        "line 2",
        "2016-03-18\nStretch",
        Win(
            *("", here("2016-03-18T12:00"), "Stretch", ""),
            zone="America/New_York",
            timed=False,
            extra={"HabitDescription": "like a cat", "note": "text"},
        ),
        kind="Fitness",
    )
    assert isinstance(many, Entry)
    assert many.win.extra == {"Value": 30}
    assert left == LeftOut("line 3", "not done")
    assert aside == LeftOut("line 5", "not done")


def test_a_habit_of_habitbull_twice_on_a_day() -> None:
    """It is one; in a table of anybody else's the same words twice are two."""
    rows = "Stretch,,Fitness,2016-03-18,1,\nStretch,,Fitness,2016-03-18,2,again\n"
    first, again = found("csv", f"{HABITBULL.partition(chr(10))[0]}\n{rows}")
    assert isinstance(first, Entry)
    assert again == LeftOut("line 3", "duplicates")
    assert len(wins_of("csv", "date,text\n2016-03-18,tea\n2016-03-18,tea\n")) == 2


def test_a_value_of_habitbull_that_is_none() -> None:
    """A habit without a number of times counts as not done."""
    header = HABITBULL.partition("\n")[0]
    table = f"{header}\nStretch,,Fitness,2016-03-18,?,\nStretch,,Fitness,2016-03-18,,\n"
    assert [type(one) for one in found("csv", table)] == [LeftOut, LeftOut]


def test_several_columns_of_notes() -> None:
    """All that stands beside the text goes into the note, one after the other."""
    table = "date,title,description,comment\n2026-11-22,x,one,two\n"
    assert wins_of("csv", table)[0].extra == {"note": "one\n\ntwo"}


def test_a_time_beside_a_moment() -> None:
    """The moment counts, unless it is a midnight, and the other goes along."""
    table = "date,time,text\n2026-11-22 07:30,8:00,x\n2026-11-22 00:00,8:00,y\n"
    first, second = wins_of("csv", table)
    assert (first.at, first.extra) == (here("2026-11-22T07:30"), {"source_time": "8:00"})
    assert (second.at, second.extra) == (here("2026-11-22T08:00"), {})


def test_several_days_in_a_cell() -> None:
    """A habit with all its days in one cell, or in a list, is done on each, not when it began."""
    table = 'Name,StartDate,CompletionDates\nTea,2026-11-01,"2026-11-20|2026-11-21"\n'
    listed = (
        '[{"name":"Tea","createdAt":"2026-11-01","completedDates":["2026-11-20","2026-11-21"]}]'
    )
    for name, text in (("csv", table), ("json", listed)):
        days = [one.win.at.day for one in found(name, text) if isinstance(one, Entry)]
        assert days == [20, 21], name
