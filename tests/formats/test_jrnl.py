"""The rules by which wins come from the JSON of jrnl."""

import pytest
from support.every import every
from support.foreign_files import entries, entry, found, here
from support.sample_exports import JRNL

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.model.text import MAX_BYTES
from microwins.model.win import Win


def test_an_export() -> None:
    """The title is the text with its tags in place, the body the note, the time is one here."""
    first, second = entries("jrnl", JRNL)
    assert first._replace(wall=None) == Entry(
        "entry 1",
        "2026-11-22T07:30:00\nWent out @sunny at last.",
        Win(
            *("", here("2026-11-22T07:30"), "Went out @sunny at last.", "", ("sunny", "home")),
            zone="America/New_York",
            extra={"note": "It rained later.\n\nNo matter. @home", "starred": True},
        ),
    )
    assert second.win.text == "Called my sister."
    assert second.win.extra == {}


def test_a_journal_without_entries() -> None:
    """An empty journal is no error, nor is an empty file."""
    assert found("jrnl", '{\n  "tags": {},\n  "entries": []\n}\n') == []
    assert found("jrnl", "") == []


def test_other_shapes() -> None:
    """A bare list will do, and so will entries without a time, or with tags of another sign."""
    text = '[{"title":"x","date":"2026-11-22","tags":["home","#a","&b c","@2026"]}]'
    one = entry("jrnl", f"\ufeff{text}")
    assert one.win == Win(
        *("", here("2026-11-22T12:00"), "x", "", ("home", "a", "b-c")),
        zone="America/New_York",
        timed=False,
        extra={"source_tags": ["@2026"]},
    )
    assert entry("jrnl", '[{"title":"","body":"a\\nb","date":"2026-11-22"}]').win.text == "a"


def test_what_else_an_entry_holds() -> None:
    """Its id is the key, and what jrnl knows of where it was written goes along."""
    creator = '{"host_name":"laptop","os_agent":"x"}'
    one = entry(
        "jrnl",
        f'[{{"title":"x","date":"2026-11-22","uuid":"AB","creator":{creator},"note":"n","text":"t"}}]',
    )
    assert one.key == "AB"
    assert one.win.extra == {
        "uuid": "AB",
        "creator": {"host_name": "laptop", "os_agent": "x"},
        "note": "n",
        "source_text": "t",
    }


def test_entries_that_cannot_be_understood() -> None:
    """Each is named by its number, and the others are read."""
    deep = "[" * 40 + "]" * 40
    text = f"""[7, {{"title":"x","date":"2026-02-30","time":"07:30"}}, {{"title":"x"}},
        {{"title":" ","date":"2026-11-22"}}, {{"title":"x","date":"2026-11-22","more":{deep}}},
        {{"title":"y","date":"2026-11-22","time":"7:99"}}, {{"title":"z","date":"2026-11-22"}}]"""
    *others, last = found("jrnl", text)
    assert others == [
        Trouble("entry 1", "not a win"),
        Trouble("entry 2", "can't read the day: 2026-02-30 07:30"),
        Trouble("entry 3", "no date"),
        LeftOut("entry 4", "entries without words"),
        Trouble("entry 5", "nested too deeply"),
        Trouble("entry 6", "can't read the day: 2026-11-22 7:99"),
    ]
    assert isinstance(last, Entry)


TEXT = """\
[2026-11-20 07:30:07 AM] Went out @sunny at last. *
It rained later.

[not a day] No matter. @home

[2026-11-20 21:15] Called my sister.
"""


def test_a_journal_as_it_is_stored() -> None:
    """Its entries begin with their moments, and are those that its JSON has without seconds."""
    first, second = entries("jrnl", TEXT)
    assert (first.place, second.place) == ("line 1", "line 6")
    assert (first.win.text, first.win.at) == (
        *("Went out @sunny at last.", here("2026-11-20T07:30:07")),
    )
    assert first.win.extra == {
        "note": "It rained later.\n\n[not a day] No matter. @home",
        "starred": True,
    }
    assert (set(first.win.tags), second.win.tags) == ({"sunny", "home"}, ())
    told = '{"title":"Went out @sunny at last.","body":"","date":"2026-11-20","time":"07:30"}'
    assert entry("jrnl", f"[{told}]").key == first.key
    assert entry("jrnl", f'{told[:-1]},"starred":true}}').key == first.key
    assert entry("jrnl", "\n\t[2026-11-20 07:30] Had tea.\n").place == "line 2"


def test_what_jrnl_prints() -> None:
    """What it shows in a terminal, wrapped, gets the words that print the JSON."""
    with pytest.raises(BadInputError) as error:
        found("jrnl", "2026-11-22 07:30 Went out.\n| It rained.\n")
    assert "plain text" in error.value.message
    assert "jrnl --format json" in error.value.hint


@every("text", ["{}", "7", '{"entries":{}}', '{"entries":[', "[1] 2", '["a",NaN]'])
def test_other_documents(text: str) -> None:
    """What isn't jrnl's is refused, with the line where it isn't even JSON."""
    with pytest.raises(BadInputError) as error:
        found("jrnl", text)
    assert "jrnl" in error.value.message
    assert "jrnl --format json" in error.value.hint


def test_a_title_longer_than_a_win() -> None:
    """It is cut, and stands whole in the note before the body."""
    title = "word " * 20_000 + "end"
    win = entry("jrnl", f'[{{"title":"{title}","body":"b","date":"2026-11-22"}}]').win
    assert len(win.text.encode()) <= MAX_BYTES
    assert win.extra["note"] == f"{title}\n\nb"
