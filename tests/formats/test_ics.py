"""The rules of calendars: the icalendar package reads back events, their times and their words."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from unicodedata import category
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Timezone
from support.clock import NOW
from support.every import every
from support.example_wins import EDITION, FULL, HIDDEN, PLAIN
from support.hostile import HOSTILE
from support.running import Wins

from microwins.formats import ics
from microwins.formats.escaping import lines
from microwins.model.day import DEFAULT_START
from microwins.model.text import safe
from microwins.model.win import Win
from microwins.model.zones import zone_named
from microwins.results.rows import rows

LISBON = "Europe/Lisbon"
IN_LISBON = Win(
    *("01E", datetime(2026, 6, 7, 7, 30, tzinfo=timezone(timedelta(hours=1))), "swam", "move"),
    zone=LISBON,
)

ZONES = (
    *("America/New_York", LISBON, "UTC", "Asia/Kathmandu", "Australia/Lord_Howe"),
    *("Africa/Casablanca", "Europe/Dublin", "Pacific/Apia", "America/Sao_Paulo"),
)


def write(*wins: Win) -> str:
    """Return some wins as a calendar."""
    return "".join(ics.write(rows(wins, DEFAULT_START), EDITION))


def read(text: str) -> Calendar:
    """Return a calendar in which the package found nothing to complain about."""
    (calendar,) = Calendar.from_ical(text, multiple=True)
    assert isinstance(calendar, Calendar)
    for component in calendar.walk():
        assert component.errors == []
    return calendar


def events(*wins: Win) -> list[Any]:
    """Return the events of some wins."""
    return list(read(write(*wins)).walk("VEVENT"))


def categories(event: Any) -> list[str]:
    """Return the categories of an event."""
    return [str(one) for one in event["CATEGORIES"].cats]


def at(win: Win) -> Any:
    """Return when a win is in a calendar."""
    (event,) = events(win)
    return event.decoded("DTSTART")


def test_an_event() -> None:
    """A win is an event of a minute at its own time, which keeps nobody busy."""
    assert write(IN_LISBON._replace(tags=("outside",), minutes=1, mood=4, partial=True)).split(
        "END:VTIMEZONE\r\n"
    )[1] == (
        "BEGIN:VEVENT\r\n"
        "DTSTAMP:20261122T123012Z\r\n"
        "CLASS:PRIVATE\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "UID:01E@microwins\r\n"
        "DTSTART;TZID=Europe/Lisbon:20260607T073000\r\n"
        "DURATION:PT1M\r\n"
        "SUMMARY:swam\r\n"
        "DESCRIPTION:07:30\\, Europe/Lisbon \u00b7 (a start) \u00b7 1 minute \u00b7 mood 4\r\n"
        "CATEGORIES:move,outside\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_the_time_with_its_zone() -> None:
    """The wall-clock time is there with its zone, which is written out before it is used."""
    text = write(IN_LISBON)
    assert text.index("BEGIN:VTIMEZONE") < text.index("BEGIN:VEVENT")
    assert at(IN_LISBON) == datetime(2026, 6, 7, 7, 30, tzinfo=ZoneInfo(LISBON))


def test_a_zone_is_written_once() -> None:
    """Each zone is written out where it is first used, and not for later wins."""
    text = write(PLAIN._replace(zone="America/New_York"), IN_LISBON, IN_LISBON)
    assert text.count("BEGIN:VTIMEZONE") == 2
    assert text.count("TZID:Europe/Lisbon") == 1


@every("zone", [None, "", "Mars/Phobos", "../../etc/passwd", "America", "a;b:c\r\nX:y", "\udce9"])
def test_without_a_zone_the_moment_is_utc(zone: str | None) -> None:
    """Where the zone isn't known, or isn't one, the event is in UTC, and says the local time."""
    win = PLAIN._replace(zone=zone)
    (event,) = events(win)
    assert event.decoded("DTSTART") == win.at
    assert "DTSTART:20261122T062000Z\r\n" in write(win)
    assert str(event["DESCRIPTION"]).startswith("01:20, ")


def test_a_zone_that_contradicts_the_offset() -> None:
    """The offset is the truth: where the zone has other rules then, or an hour twice, it is UTC."""
    wrong = PLAIN._replace(zone=LISBON)
    assert at(wrong) == wrong.at
    twice = datetime(2026, 11, 1, 1, 30, tzinfo=ZoneInfo("America/New_York"))
    for fold, text in ((0, "TZID=America/New_York:20261101T013000"), (1, "20261101T063000Z")):
        win = PLAIN._replace(at=twice.replace(fold=fold), zone="America/New_York")
        assert text in write(win)
        assert at(win).timestamp() == win.at.timestamp()


def test_a_clock_that_ran_ahead() -> None:
    """Beyond what a zone was written out for, the moment is UTC."""
    late = IN_LISBON._replace(at=IN_LISBON.at.replace(year=2031))
    assert at(late) == late.at
    assert len(read(write(IN_LISBON, late)).walk("VEVENT")) == 2


def test_a_win_without_a_time_is_a_whole_day() -> None:
    """Where the date alone is known the event is of that date, without zone and clock."""
    (event,) = events(FULL)
    assert event.decoded("DTSTART") == date(2026, 11, 22)
    assert type(event.decoded("DTSTART")) is date
    assert str(event["DESCRIPTION"]) == "(a start) \u00b7 mood 2"
    assert "VTIMEZONE" not in write(FULL)
    assert "DURATION" not in write(FULL)


def test_utc_has_no_zone() -> None:
    """A win of UTC is written with a Z, which needs no zone and which RFC 5545 wants."""
    text = write(PLAIN._replace(at=PLAIN.at.astimezone(UTC), zone="UTC"))
    assert "DTSTART:20261122T062000Z\r\n" in text
    assert "TZID" not in text


def test_a_backslash_before_an_n() -> None:
    """Neither a small nor a large N behind a backslash is the end of a line."""
    (event,) = events(PLAIN._replace(text=r"\New \new \\N", category=r"C:\Now"))
    assert "SUMMARY:\\\\New \\\\new \\\\\\\\N\r\n" in write(PLAIN._replace(text=r"\New \new \\N"))
    assert str(event["SUMMARY"]) == r"\New \new \\N"
    assert categories(event) == [r"C:\Now"]


def test_a_second_import_updates() -> None:
    """The UID depends on the win alone, whatever else of it was changed; each win has its own."""
    first = events(PLAIN, FULL)
    changed = [one._replace(text="else", at=NOW, tags=()) for one in (PLAIN, FULL)]
    assert [one["UID"] for one in first] == [one["UID"] for one in events(*changed)]
    assert len({one["UID"] for one in first}) == 2


def test_an_odd_id() -> None:
    """An id that a file brought along is text like any other."""
    (event,) = events(PLAIN._replace(id="a;b,c\\d\r\nUID:x\x00 e"))
    assert event["UID"] == "a;b,c\\d \u23ce UID:x\\u0000 e@microwins"


def test_a_note_is_part_of_the_description() -> None:
    """What was imported with a win as its note is there."""
    (event,) = events(PLAIN._replace(extra={"note": "It rained.\nA lot; really."}))
    assert str(event["DESCRIPTION"]).startswith("It rained.\nA lot; really.\n01:20, ")


def test_hidden_wins_are_left_out() -> None:
    """A hidden win is no event."""
    assert len(events(PLAIN, HIDDEN)) == 1


def test_a_calendar_has_a_component() -> None:
    """Without wins it is a calendar as well, which the standard wants to hold something."""
    calendar = read(write(HIDDEN))
    assert [type(one) for one in calendar.subcomponents] == [Timezone]


@every("text", HOSTILE.values())
def test_words_are_read_back(text: str) -> None:
    """Whatever the words are, they come back as they were, and add no line of their own."""
    (event,) = events(PLAIN._replace(text=text))
    assert str(event["SUMMARY"]) == "\n".join(lines(text))
    assert set(event) == {
        *(
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DURATION",
            "SUMMARY",
            "DESCRIPTION",
            "CATEGORIES",
            "CLASS",
            "TRANSP",
        )
    }


def test_categories_and_tags_come_apart() -> None:
    """A comma in a category parts nothing, and a category that is a tag, too, stands once."""
    (event,) = events(PLAIN._replace(category="a,b;c\\", tags=("x\ny", "a,b;c\\")))
    assert categories(event) == ["a,b;c\\", "x \u23ce y"]


@given(text=st.text(max_size=300), tag=st.text(min_size=1, max_size=90))
def test_any_text_folds(text: str, tag: str) -> None:
    """No line is longer than 75 octets or cuts a letter, and the words come back whole."""
    written = write(PLAIN._replace(text=text, tags=(tag,)))
    for line in written.encode().split(b"\r\n"):
        assert len(line) <= 75
        assert not [char for char in line.decode() if category(char) == "Cc" and char != "\t"]
    event: Any
    (event,) = read(written).walk("VEVENT")
    assert str(event["SUMMARY"]) == "\n".join(lines(text))
    assert categories(event) == ["care", *([safe(tag)] if tag != "care" else [])]


@pytest.mark.slow
@pytest.mark.parametrize("name", ZONES)
def test_a_zone_is_what_its_clocks_showed(name: str) -> None:
    """At every hour for years, the zone as it is written has the offset that the zone has."""
    zone = zone_named(name)
    assert zone is not None
    since, until = datetime(2008, 1, 1, tzinfo=UTC), datetime(2027, 11, 22, tzinfo=UTC)
    there = ics.timezone(zone, since, until).to_tz(lookup_tzid=False)
    for hours in range(24 * 400, 24 * 365 * 18, 7):
        local = datetime(2008, 1, 1) + timedelta(hours=hours)  # noqa: DTZ001 (a wall clock)
        expected = local.replace(tzinfo=zone)
        if expected.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
            continue  # an hour that was skipped
        if expected.utcoffset() != expected.replace(fold=1).utcoffset():
            continue  # an hour that came twice
        assert local.replace(tzinfo=there).utcoffset() == expected.utcoffset(), local


@pytest.mark.usefixtures("year")
def test_a_year(wins: Wins) -> None:
    """A year of wins with two journeys is read back, each event at its moment, in order."""
    found = read(wins("export", "--format", "ics").out)
    times = [
        when if isinstance(when := event.decoded("DTSTART"), datetime) else None
        for event in found.walk("VEVENT")
    ]
    assert len(times) > 490
    known = [when for when in times if when]
    assert known == sorted(known)
    assert len(found.walk("VTIMEZONE")) == 3
