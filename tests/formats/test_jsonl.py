"""The rules by which wins come from JSON lines: our own, and those that a person writes."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.example_wins import EDITION, FULL, HIDDEN, HOSTILE, PLAIN
from support.foreign_files import DERIVED, entries, entry, found, here, wins_of
from support.strategies import in_letters, wins

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.formats.table import writer
from microwins.model.day import DEFAULT_START
from microwins.model.text import MAX_BYTES
from microwins.model.win import Win
from microwins.results.rows import rows


def written(name: str, *some: Win) -> str:
    """Return some wins in a format."""
    return "".join(writer(name)(rows(some, DEFAULT_START, with_hidden_words=True), EDITION))


@pytest.mark.parametrize("name", ["jsonl", "json"])
@given(wins.filter(lambda win: win.text.strip() and not DERIVED & set(win.extra)))
def test_an_export_is_read_as_it_was(name: str, win: Win) -> None:
    """What was exported is the same win when it comes back, unknown fields and all."""
    back = entry("jsonl", written(name, win))
    assert back.win == in_letters(win)
    assert back.key == win.id


def test_several_wins_come_in_their_order() -> None:
    """An export is read line by line, and so is one array."""
    several = (PLAIN, FULL, HIDDEN, HOSTILE)
    assert wins_of("jsonl", written("jsonl", *several)) == list(several)
    assert wins_of("jsonl", written("json", *several)) == list(several)
    assert wins_of("json", written("json", *several)) == list(several)
    assert wins_of(
        "jsonl", f'{{"list":1,"wins":{written("json", *several)}}}'.replace("\n", "")
    ) == [*several]


def test_wins_that_jq_has_spread_over_lines() -> None:
    """`wins export | jq .` gives records of many lines, which are read one after the other."""
    text = """{
  "text": "showered",
  "date": "2026-11-22"
}
{
  "text": 3
}
and this
{
  "text": "walked",
  "date": "2026-11-21"
}
"""
    first, second, third, fourth = found("jsonl", text)
    assert (first.place, second.place, third.place, fourth.place) == (
        *("line 1", "line 5", "line 8", "line 9"),
    )
    assert second == Trouble("line 5", "no text")
    assert third == Trouble("line 8", "not a win")


def test_a_text_and_a_date_are_enough() -> None:
    """A date alone is a win without a time, at noon here; its category is to be guessed."""
    one = entry("jsonl", '{"text":"showered","date":"2026-11-22"}')
    assert one.win == Win(
        *("", here("2026-11-22T12:00"), "showered", ""), zone="America/New_York", timed=False
    )
    assert one.key == "2026-11-22\nshowered"
    assert entry("jsonl", '{"text":"showered","day":"2026-11-22"}') == one


@every(
    "said, at, timed",
    [
        ('"at":"2026-11-22T07:30"', "2026-11-22T07:30:00-05:00", True),
        ('"at":"2026-11-22 07:30:12"', "2026-11-22T07:30:12-05:00", True),
        ('"at":"2026-11-22"', "2026-11-22T12:00:00-05:00", False),
        ('"at":"2026-11-22T07:30+01:00"', "2026-11-22T07:30:00+01:00", True),
        ('"at":"2026-11-22T07:30:00Z"', "2026-11-22T07:30:00+00:00", True),
        ('"date":"2026-11-22","time":"7:30 pm"', "2026-11-22T19:30:00-05:00", True),
        ('"date":"22 Nov 2026"', "2026-11-22T12:00:00-05:00", False),
        ('"at":"2026-11-22T07:30","time":false', "2026-11-22T07:30:00-05:00", False),
        ('"at":"2026-11-22T07:30","day":"2026-11-21"', "2026-11-22T07:30:00-05:00", True),
        ('"at":"2026-11-22T07:30","zone":"Europe/Dublin"', "2026-11-22T07:30:00+00:00", True),
        ('"at":"0002-01-01T00:00+14:00"', "0002-01-01T00:00:00+14:00", True),
        ('"at":"2026-11-22T07:30:12","clock":"07:30"', "2026-11-22T07:30:12-05:00", True),
        ('"day":"2026-11-22","clock":"07:30"', "2026-11-22T07:30:00-05:00", True),
        ('"day":"2026-11-22","clock":"07:30","time":true', "2026-11-22T07:30:00-05:00", True),
        ('"day":"2026-11-22","clock":"","time":false', "2026-11-22T12:00:00-05:00", False),
    ],
)
def test_when_it_was(said: str, at: str, timed: object) -> None:
    """A moment without offset is one here, or in its zone; a time beside a date belongs to it."""
    win = entry("jsonl", f'{{"text":"x",{said}}}').win
    assert (win.at.isoformat(), win.timed) == (at, timed)
    assert not win.extra


@every(
    "line, why",
    [
        ('{"text":3,"date":"2026-11-22"}', "no text"),
        ('{"text":" \\n ","date":"2026-11-22"}', "no text"),
        ('{"date":"2026-11-22"}', "no text"),
        ('{"text":"x"}', "no date"),
        ('{"text":"x","date":"2026-02-30"}', "can't read the day: 2026-02-30"),
        ('{"text":"x","at":1763800000}', "can't read the day: 1763800000"),
        ('{"text":"x","at":"0001-01-01T00:00"}', "can't read the day: 0001-01-01T00:00"),
        ('{"text":"x","date":"9999-01-01"}', "can't read the day: 9999-01-01"),
        ('{"text":"x","date":"03/04/2026"}', "this could be two different days: 03/04/2026"),
        (
            '{"text":"x","date":"2026-11-22","time":"25:00"}',
            "can't read the time: 25:00",
        ),
        ('{"text":"x","date":"2026-11-22","category":7}', "the category isn't a word"),
        ('{"text":"x","text":"y","date":"2026-11-22"}', "the same key twice"),
        ('{"text":"x","date":"2026-11-22","x":NaN}', "not JSON"),
        ('{"text":"x","date":"2026-11-22","x":1e999}', "not JSON"),
        ('{"text":"x","date":"2026-11-22"} more', "not JSON"),
        ('{"text":"x","date":"2026-11-22","x":' + "9" * 5000 + "}", "not JSON"),
        ('{"text":"x","date":"2026-11-22","x":' + "[" * 40 + "]" * 40 + "}", "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"text":"x"', "not JSON"),
        ("[1]", "not a win"),
        ("7", "not a win"),
    ],
)
def test_a_line_that_is_no_win(line: str, why: str) -> None:
    """Trouble is named with its line, and the lines around it are read."""
    good = '{"text":"walked","date":"2026-11-21"}'
    first, trouble, last = found("jsonl", f"\ufeff{good}\r\n\r\n{line}\r\n{good}\r\n")
    assert trouble == Trouble("line 3", why)
    assert first._replace(place="") == last._replace(place="")


def test_a_file_that_holds_no_wins() -> None:
    """What isn't JSON at all is refused whole, with a line that would do."""
    for text in ("date,text\n2026-11-22,x\n", "[1, 2", "[1, 2]", "7"):
        with pytest.raises(BadInputError) as error:
            found("jsonl", text)
        assert '"date"' in error.value.hint
    assert found("jsonl", "\n \n") == []


def test_values_of_the_wrong_type_are_carried() -> None:
    """As in the journal, what can't be a mood, tags or a zone stays under its name."""
    line = (
        '{"id":"01JDA5T3W8Z6Q4N0V7M2KXR9CE","text":"x","at":"2026-11-22T07:30:00-05:00","mood":9,'
        '"minutes":1441,"tags":"a","zone":1,'
        '"partial":"yes","time":"early"}'
    )
    win = entry("jsonl", line).win
    strange = {"mood": 9, "minutes": 1441, "tags": "a", "zone": 1, "partial": "yes"}
    assert win.extra == {**strange, "time": "early"}
    assert wins_of("jsonl", written("jsonl", win)) == [win._replace(category="")]


def test_what_a_person_writes_is_understood() -> None:
    """Tags with their sign or in one text, and a mood in words, are no foreign fields."""
    one = entry("jsonl", '{"text":"x","date":"2026-11-22","tags":["#Home","2026"],"mood":"good"}')
    assert one.win.tags == ("home",)
    assert one.win.extra == {"source_tags": ["2026"]}
    assert one.feeling == "good"
    assert entry("jsonl", '{"text":"x","date":"2026-11-22","tags":"#a b"}').win.tags == ("a", "b")
    assert entry("jsonl", '{"text":"x","date":"2026-11-22","duration":"1h"}').win.minutes == 60


def test_a_null_says_nothing() -> None:
    """Databases write one where there is no mood; none goes into the journal."""
    line = '{"text":"x","date":"2026-11-22","mood":null,"tags":null,"time":null,"weather":null}'
    assert entry("jsonl", line).win.extra == {"weather": None}


def test_what_a_database_makes_of_a_win() -> None:
    """SQLite has no flags and no lists, and pandas no whole numbers beside nothing."""
    win = FULL._replace(id="01JDA5T3W8Z6Q4N0V7M2KXR9CE", minutes=20)
    line = written("jsonl", win)
    for ours, theirs in (
        (":true", ":1"),
        (":false", ":0"),
        ('"zone":"America/New_York"', '"zone":null'),
        ('"mood":2', '"mood":2.0'),
        ('"minutes":20', '"minutes":20.0'),
        ('["home","tired"]', r'"[\"home\", \"tired\"]"'),
    ):
        assert ours in line
        line = line.replace(ours, theirs)
    assert wins_of("jsonl", line) == [win._replace(zone=None)]


def test_a_clock_of_another_program() -> None:
    """Only what is derived from the moment is left out."""
    line = '{"text":"x","at":"2026-11-22T07:30:00Z","clock":"%s"}'
    assert entry("jsonl", line % "cuckoo").win.extra == {"source_clock": "cuckoo"}
    assert entry("jsonl", line % "7:30").win.extra == {}


def test_an_id_of_another_program() -> None:
    """An id that can be none of ours tells the win from others and is kept by another name."""
    one = entry("jsonl", '{"id":17,"text":"x","date":"2026-11-22"}')
    assert one.win.id == ""
    assert one.key == "17\n2026-11-22"
    assert one.win.extra == {"source_id": 17}
    assert entry("jsonl", f'{{"id":"{"1" * 129}","text":"x","date":"2026-11-22"}}').win.id == ""


def test_the_file_of_a_journal() -> None:
    """Of several versions of a win the newest counts, and one taken away is left out."""
    line = (
        '{"v":1,"id":"01A","at":"2026-11-22T07:30:00-05:00","text":"%s","stamp":"%s","change":"c"}'
    )
    gone = '{"v":1,"id":"01B","stamp":"2026-11-24T00:00:00.000000Z","gone":true}'
    text = "\n".join(
        (
            line % ("second", "2026-11-23T01:00:00.000000+01:00"),
            line % ("third", "2026-11-23T00:00:01.000000Z"),
            line % ("first", "2026-11-22T00:00:00.000000Z"),
            line.replace("01A", "01B") % ("away", "2026-11-22T00:00:00.000000Z"),
            gone,
        )
    )
    older, third, *rest = found("jsonl", text)
    assert third == entries("jsonl", line % ("third", ""))[0]._replace(place="line 2")
    assert older == LeftOut("line 1", "older versions")
    assert rest == [
        LeftOut("line 3", "older versions"),
        LeftOut("line 4", "older versions"),
        LeftOut("line 5", "deleted wins"),
    ]


def test_the_same_stamp_twice() -> None:
    """On a tie the greater line counts, as in the journal; without stamps both are told of."""
    line = '{"id":"01A","at":"2026-11-22T07:30:00-05:00","text":"%s"%s}'
    stamp = ',"stamp":"2026-11-23T00:00:00.000000Z"'
    _, second = found("jsonl", f"{line % ('b', stamp)}\n{line % ('a', stamp)}")
    assert isinstance(second, LeftOut)
    both = entries("jsonl", f"{line % ('b', '')}\n{line % ('a', '')}")
    assert [one.win.text for one in both] == ["b", "a"]


def test_a_text_longer_than_a_win() -> None:
    """It is cut between two words, and stands whole in the note."""
    words = "caf\xe9 " * 20_000
    win = entry("jsonl", f'{{"text":"{words}","date":"2026-11-22","note":"and more"}}').win
    assert len(win.text.encode()) <= MAX_BYTES
    assert win.text.endswith("caf\xe9")
    assert win.extra == {"note": f"{words}\n\nand more"}


@given(st.integers(-1439, 1439))
def test_offsets_are_kept(minutes: int) -> None:
    """A moment with an offset keeps it, whatever the zone here."""
    at = datetime(2026, 11, 22, 7, 30, tzinfo=timezone(timedelta(minutes=minutes)))
    assert entry("jsonl", f'{{"text":"x","at":"{at.isoformat()}"}}').win.at == at


def test_a_field_called_handle_is_kept_where_it_is_none() -> None:
    """The handle of `wins list --json` is derived; any other such field is the person's."""
    win = FULL._replace(id="01JDA5T3W8Z6Q4N0V7M2KXR9CE", extra={"handle": {"a": 1}})
    assert wins_of("jsonl", written("jsonl", win)) == [win]
    line = written("jsonl", win).replace('{"a":1}', '"9ce"')
    assert wins_of("jsonl", line)[0].extra == {}


def test_an_id_of_anybody_is_no_id_of_ours() -> None:
    """Two files that count from 1 hold different wins."""
    one = entry("jsonl", '{"id":"1","text":"ran","date":"2026-11-20"}')
    other = entry("jsonl", '{"id":"1","text":"cooked","date":"2026-11-21"}')
    assert (one.win.id, other.win.id) == ("", "")
    assert one.key != other.key
    assert one.win.extra == {"source_id": "1"}


def test_records_of_other_programs_are_rows() -> None:
    """Fields are known by their names or by --map, and one list in a document is its records."""
    record = '{"id":7,"Title":"ran","doneOn":"21/11/2026","n":3,"t":["a b","c"]}'
    text = f'{{"v":2,"data":{{"tasks":[{record}]}}}}'
    with pytest.raises(BadInputError):
        found("json", text.replace("Title", "words"))
    one = entry("json", text, t="tags")
    assert (one.place, one.key) == ("entry 1", "7\n2026-11-21")
    assert (one.win.text, one.win.tags) == ("ran", ("a-b", "c"))
    assert one.win.extra == {"n": 3, "source_id": "7"}
    again = '[{"text":"x","date":"2026-11-22","what":"ran","list":{"a":1}}]'
    mapped = entry("json", again, what="text").win
    assert (mapped.text, mapped.extra) == ("ran", {"source_text": "x", "list": {"a": 1}})
    with pytest.raises(BadInputError) as error:
        found("json", again, words="text")
    assert "words" in error.value.message


def test_a_record_over_several_lines() -> None:
    """A record may go on behind its line; one that is torn costs no other."""
    spread = '{"text": "a",\n "date": "2026-11-20"}\n'
    assert [one.place for one in entries("jsonl", spread * 2)] == ["line 1", "line 3"]
    torn, whole = found("jsonl", '{"text":"a\n{"text":"b","date":"2026-11-20"}\n')
    assert (torn, whole.place) == (Trouble("line 1", "not JSON"), "line 2")


def test_records_inside_of_records() -> None:
    """A task may be wrapped in a record, a moment of 0 is none, and lists of a day stay in it."""
    tasks = '{"task":{"title":"ran","completionDate":1763628000000},"alarms":[]}'
    still = '{"task":{"title":"later","completionDate":0}}'
    first, rest = found("json", f'{{"data":{{"tasks":[{tasks},{still}]}}}}')
    assert (isinstance(first, Entry) and first.win.text, isinstance(rest, LeftOut)) == ("ran", True)
    one = entry("json", '[{"date":"2026-11-20","notes":"walked","tags":[{"entries":["calm"]}]}]')
    assert one.win.text == "walked"
    with pytest.raises(BadInputError) as error:
        found("json", '{"settings":{"a":{}}}')
    assert error.value.message.startswith("wins found no wins in this JSON.")
