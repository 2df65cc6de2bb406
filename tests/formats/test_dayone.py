"""The rules by which wins come from what Day One exports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.clock import NOW
from support.every import every
from support.foreign_files import archive, entries, entry, found, here
from support.running import Wins
from support.sample_exports import DAYONE

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.journal.journal import Journal
from microwins.model.win import Win


def document(*records: dict[str, Any]) -> str:
    """Return an export of some entries."""
    return json.dumps({"metadata": {"version": "1.0"}, "entries": list(records)})


def one(**said: object) -> dict[str, Any]:
    """Return an entry with other fields; None leaves one out."""
    usual = {"uuid": "A1", "creationDate": "2026-11-22T12:30:12Z", "text": "showered"}
    return {name: value for name, value in (usual | said).items() if value is not None}


def test_an_export() -> None:
    """The first line is the text, the rest the note, without pictures and the signs of Markdown."""
    assert entries("dayone", DAYONE) == [
        Entry(
            "entry 1",
            "2F8DDCA258634D9994DF3A4FEE328035",
            Win(
                *("", here("2026-11-22T07:30:12"), "Up at 7.30!", "", ("home", "good-day")),
                zone="America/New_York",
                extra={
                    "note": "A walk - by the river.\n\nthe river\n\nThen [home](https://example.org).",
                    "starred": True,
                    "photos": ["ef43abe9582131d432f20dcc68e326aa.jpeg"],
                    "source_tags": ["2026"],
                    "modifiedDate": "2026-11-22T12:41:00Z",
                },
            ),
        )
    ]


def test_a_zip_of_journals() -> None:
    """Each journal's name is the kind of its entries, but for the name that all have at first."""
    data = archive(
        **{
            "Journal.json": document(one(uuid="A1")).encode(),
            "Small steps.json": document(one(uuid="A2"), one(uuid="A1")).encode(),
            "__MACOSX/._Journal.json": b"\x00\x05",
            "photos/ef43.jpeg": b"\xff\xd8",
        }
    )
    plain, named, twice = found("dayone", data)
    assert isinstance(plain, Entry)
    assert isinstance(named, Entry)
    assert (plain.place, plain.kind, plain.win.extra) == ("Journal.json, entry 1", None, {})
    assert (named.place, named.kind) == ("Small steps.json, entry 1", "Small steps")
    assert named.win.extra == {"journal": "Small steps"}
    assert twice == LeftOut("Small steps.json, entry 2", "duplicates")


@every(
    "zone, at, name",
    [
        ("America/New_York", "2026-11-22T07:30:12-05:00", "America/New_York"),
        ("Australia/Sydney", "2026-11-22T23:30:12+11:00", "Australia/Sydney"),
        ("Mars/Olympus", "2026-11-22T12:30:12+00:00", None),
        ("", "2026-11-22T12:30:12+00:00", None),
        (None, "2026-11-22T12:30:12+00:00", None),
        ("../../etc/passwd", "2026-11-22T12:30:12+00:00", None),
        (7, "2026-11-22T12:30:12+00:00", None),
    ],
)
def test_the_clock_where_it_was(zone: object, at: str, name: str | None) -> None:
    """The time is that of the entry's zone, and stays in UTC where the zone isn't known."""
    win = entry("dayone", document(one(timeZone=zone))).win
    assert (win.at.isoformat(), win.zone) == (at, name)
    assert win.extra == ({"timeZone": zone} if zone and not name else {})


def test_the_zone_of_the_place() -> None:
    """Where an entry has none, its place may have one."""
    place = {"timeZoneName": "Europe/Dublin"}
    win = entry("dayone", document(one(location=place))).win
    assert (win.at.isoformat(), win.zone) == ("2026-11-22T12:30:12+00:00", "Europe/Dublin")
    assert win.extra == {}


def test_a_whole_day() -> None:
    """An entry for a day has no time, and the day is that of its zone."""
    record = one(creationDate="2026-11-22T02:30:12Z", isAllDay=True, timeZone="America/New_York")
    win = entry("dayone", document(record)).win
    assert (win.at, win.timed) == (here("2026-11-21T12:00"), False)
    win = entry("dayone", document(record | {"timeZone": "x"})).win
    assert (win.at, win.timed) == (here("2026-11-22T12:00"), False)


PHONE = {"creationDevice": "Ana's iPhone", "creationOSName": "iOS", "timeZone": "Europe/London"}
IMPORTED = {"creationDate": "2026-11-22T00:00:00Z", "timeZone": "America/New_York"}


@every(
    "records, timed",
    [
        ([{"creationDate": "2026-11-22T00:00:00Z"}], [False]),
        ([{"creationDate": "2026-11-22T00:00:00.000Z"}, {}], [False, True]),
        ([IMPORTED, IMPORTED], [False, False]),
        ([IMPORTED, PHONE], [False, True]),
        ([IMPORTED | PHONE, IMPORTED | PHONE], [False, False]),
        ([*[IMPORTED | PHONE] * 3, *[PHONE] * 9], [*[False] * 3, *[True] * 9]),
        ([IMPORTED | PHONE, PHONE, PHONE], [True, True, True]),
        ([*[IMPORTED | PHONE] * 3, *[PHONE] * 30], [True] * 33),
        ([{"creationDate": "2026-11-22T00:00:01Z"}], [True]),
        ([{"creationDate": "2026-11-22T05:00:00Z", "timeZone": "America/New_York"}], [True]),
        ([IMPORTED | PHONE | {"isAllDay": True}], [False]),
    ],
)
def test_days_of_other_programs(records: list[dict[str, object]], timed: list[bool]) -> None:
    """Their midnight in UTC is a day alone, the one in the file; Day One's own keeps its time."""
    numbered = [one(uuid=str(number), **record) for number, record in enumerate(records)]
    wins = [found.win for found in entries("dayone", document(*numbered))]
    assert [win.timed for win in wins] == timed
    assert {win.at.date().isoformat() for win in wins if not win.timed} <= {"2026-11-22"}


@every(
    "text, first, note",
    [
        ("# Foo\nBar\n", "Foo", "Bar"),
        (" \n \n \t ## Foo \nBar", "Foo", "Bar"),
        ("#home is where", "#home is where", ""),
        ("\\# not a heading", "# not a heading", ""),
        ("![ Foo ](dayone-moment:/video/AB)\n\nBar", "Foo", "Bar"),
        ("[](dayone-moment://AB)\n# Foo", "Foo", ""),
        ("\ufffc\n***\nFoo", "Foo", ""),
        ("a \\* b \\\\ c \\d", "a * b \\ c \\d", ""),
        ("2\\. point\n\n\n\n\n3\\. point", "2. point", "3. point"),
        ("\u200b**A good day**\u200b\n*rested*, ***slept***", "A good day", "rested, slept"),
        ("# **Foo *bar* baz**\n__a__ _b c_ d", "Foo bar baz", "a b c d"),
        ("2*3*4 and my_own_file and \\*no\\*", "2*3*4 and my_own_file and *no*", ""),
        ("* milk * bread\n**\n* *\n_ _", "* milk * bread", "**\n* *\n_ _"),
        ("- [x] dishes\n- [ ] shop", "dishes", "- [ ] shop"),
        ("- [ ] shop\n\nWalked\n- [x] dishes", "Walked", "- [ ] shop\n\n- [x] dishes"),
    ],
)
def test_the_words_of_an_entry(text: str, first: str, note: str) -> None:
    """Pictures are dropped but for their captions, headings and escapes are read."""
    win = entry("dayone", document(one(text=text))).win
    assert (win.text, win.extra.get("note", "")) == (first, note)


def test_an_entry_with_rich_text_alone() -> None:
    """Its words are read from there."""
    rich = {"contents": [{"text": "Foo\n"}, {"embeddedObjects": [{}]}, {"text": "Bar\n\n"}]}
    win = entry("dayone", document(one(text=None, richText=json.dumps(rich)))).win
    assert (win.text, win.extra) == ("Foo", {"note": "Bar"})
    win = entry("dayone", document(one(text="\u200b\n", richText=json.dumps(rich)))).win
    assert win.text == "Foo"


def test_entries_that_are_no_wins() -> None:
    """A picture without words is left out, and what can't be understood is named."""
    records = (
        one(text="![](dayone-moment://AB)"),
        one(text=None, richText="{"),
        one(creationDate="2026-13-22T12:30:12Z"),
        one(creationDate=None),
        one(text="- [ ] laundry\n- [ ] shop"),
        one(more=[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]),
    )
    assert found("dayone", document(*records)) == [
        LeftOut("entry 1", "entries without words"),
        LeftOut("entry 2", "entries without words"),
        Trouble("entry 3", "can't read the day: 2026-13-22T12:30:12Z"),
        Trouble("entry 4", "no date"),
        LeftOut("entry 5", "open tasks"),
        Trouble("entry 6", "nested too deeply"),
    ]
    assert found("dayone", "[7]") == [Trouble("entry 1", "not a win")]


def test_an_entry_without_id() -> None:
    """Its moment and its words tell it from others."""
    assert entry("dayone", document(one(uuid=None))).key == "2026-11-22T12:30:12Z\nshowered"


@every("data", [b"{}", b"7", b"PK\x03\x04", archive(a=b"1"), b'{"entries":[', b"\xff"])
def test_other_files(data: bytes) -> None:
    """What Day One doesn't export is refused, with what to choose there."""
    with pytest.raises(BadInputError) as error:
        found("dayone", data)
    assert error.value.hint


def test_where_somebody_was_stays_out(wins: Wins, journal: Journal, tmp_path: Path) -> None:
    """Place, weather, steps and device come along where asked for, and can go once more."""
    path = tmp_path / "Journal.json"
    private = {
        "location": {"latitude": 42.36, "placeName": "Home"},
        "weather": {"temperatureCelsius": 12},
        "userActivity": {"stepCount": 8000, "activityName": "Walking"},
        "creationDevice": "Ana's iPhone",
        "creationDeviceType": "iPhone",
        "creationDeviceModel": "iPhone14,2",
        "creationOSName": "iOS",
        "creationOSVersion": "19.1",
        "steps": {"stepCount": 8000, "ignore": False},
        "coordinates": [{"Latitude": 42.36, "Longitude": 71.01}],
    }
    path.write_text(document(one(starred=True, **private)))
    assert wins("import", "dayone", str(path), "--apply").code == 0
    (win,) = journal.read().wins
    assert win.extra == {"starred": True}
    assert wins("doctor") == wins("doctor", "--fix", "--without", "location")
    wins("undo")
    shown = wins("import", "dayone", str(path), "--with", "location").out
    assert "--with location" in shown
    assert wins("import", "dayone", str(path), "--with", "location", "--apply").code == 0
    (win,) = journal.read().wins
    assert win.extra == {"starred": True} | private
    for options in ([], ["--fix"]):
        looked = wins("doctor", *options)
        assert looked.code == 0
        assert looked.err == (
            "1 win holds the place, weather or device from Day One. To take that out: "
            "wins doctor --fix --without location\n"
        )
    assert json.loads(wins("doctor", "--json").out)["located"] == 1
    assert "1 win" in wins("doctor", "--fix", "--without", "location").out
    (win,) = journal.read().wins
    assert win.extra == {"starred": True}
    assert "8000" not in wins("export").out
    assert wins("doctor").err == ""
    wins("undo")
    (win,) = journal.read().wins
    assert win.extra == {"starred": True} | private


def test_a_word_about_the_weather_is_no_location(journal: Journal, wins: Wins) -> None:
    """What is one word, as in a table of one's own, stays, and nobody remarks on it."""
    journal.add([Win("", NOW, "walked", extra={"weather": "sunny", "location": "park"})], NOW)
    assert wins("doctor").err == ""
    assert wins("doctor", "--fix", "--without", "location").code == 0
    assert journal.read().wins[0].extra == {"weather": "sunny", "location": "park"}


def test_what_else_may_be_asked_for(wins: Wins) -> None:
    """An option that means nothing is refused with the line that does."""
    for argv, said in (
        (("import", "dayone", "x", "--with", "photos"), "--with takes location, not photos."),
        (("import", "daylio", "x", "--with", "location"), "--with location works with dayone"),
        (("doctor", "--fix", "--without", "tags"), "--without takes location, not tags."),
        (("doctor", "--without", "location"), "--without goes with --fix."),
    ):
        result = wins(*argv)
        assert (result.code, said in result.err) == (2, True), result
