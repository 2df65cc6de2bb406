"""The rules of when: what people type for a moment or a day, and what it means."""

import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import NEW_YORK
from support.every import every

from microwins.cli.arguments.when import When, read_day, read_moment
from microwins.errors import BadInputError

FOUR = timedelta(hours=4)
MORNING = datetime(2026, 11, 22, 7, 30, 12, 482913, tzinfo=NEW_YORK)
"""A Sunday morning."""
NIGHT = datetime(2026, 11, 22, 1, 20, 40, tzinfo=NEW_YORK)
"""The night of Saturday, which Sunday's calendar has begun."""

pytestmark = pytest.mark.usefixtures("home")


def moment(text: str, now: datetime = MORNING) -> str:
    """Return in short what `text` means seen from `now`: weekday, day and time if known."""
    found = read_moment(text, now, FOUR)
    return found.at.strftime("%a %d %b %H:%M" if found.timed else "%a %d %b")


@every(
    "text, meant",
    [
        ("07:00", "Sun 22 Nov 07:00"),
        ("7:15", "Sun 22 Nov 07:15"),
        ("7.15", "Sun 22 Nov 07:15"),
        ("7h05", "Sun 22 Nov 07:05"),
        ("7am", "Sun 22 Nov 07:00"),
        ("7 AM", "Sun 22 Nov 07:00"),
        ("6:45 a.m.", "Sun 22 Nov 06:45"),
        ("12am", "Sun 22 Nov 00:00"),
        ("at 07:00", "Sun 22 Nov 07:00"),
        ("  07:00  ", "Sun 22 Nov 07:00"),
        ("now", "Sun 22 Nov 07:30"),
        ("just now", "Sun 22 Nov 07:30"),
        ("today", "Sun 22 Nov 07:30"),
        ("today 06:00", "Sun 22 Nov 06:00"),
        ("midnight", "Sun 22 Nov 00:00"),
        ("yesterday", "Sat 21 Nov"),
        ("yesterday 21:00", "Sat 21 Nov 21:00"),
        ("yesterday, at 21:00", "Sat 21 Nov 21:00"),
        ("21:00 yesterday", "Sat 21 Nov 21:00"),
        ("Yesterday Evening", "Sat 21 Nov 20:00"),
        ("last night", "Sat 21 Nov 22:00"),
        ("monday", "Mon 16 Nov"),
        ("monday 8am", "Mon 16 Nov 08:00"),
        ("8am on monday", "Mon 16 Nov 08:00"),
        ("sat 9pm", "Sat 21 Nov 21:00"),
        ("friday at noon", "Fri 20 Nov 12:00"),
        ("sunday", "Sun 22 Nov"),
        ("last sunday", "Sun 15 Nov"),
        ("last sunday 21:00", "Sun 15 Nov 21:00"),
        ("2h ago", "Sun 22 Nov 05:30"),
        ("2 hours ago", "Sun 22 Nov 05:30"),
        ("an hour ago", "Sun 22 Nov 06:30"),
        ("90 min ago", "Sun 22 Nov 06:00"),
        ("1.5 hours ago", "Sun 22 Nov 06:00"),
        ("3 days ago", "Thu 19 Nov"),
        ("a week ago", "Sun 15 Nov"),
        ("2026-11-20", "Fri 20 Nov"),
        ("2026-11-22", "Sun 22 Nov"),
        ("2026-11-20 07:30", "Fri 20 Nov 07:30"),
        ("2026-11-20T07:30", "Fri 20 Nov 07:30"),
        ("2026-11-20t07:30:05", "Fri 20 Nov 07:30"),
    ],
)
def test_in_the_morning(text: str, meant: str) -> None:
    """The forms that the hint names, and their like, mean what a person means by them."""
    assert moment(text) == meant


@every(
    "text, meant",
    [
        ("01:00", "Sun 22 Nov 01:00"),
        ("00:10", "Sun 22 Nov 00:10"),
        ("midnight", "Sun 22 Nov 00:00"),
        ("now", "Sun 22 Nov 01:20"),
        ("23:30", "Sat 21 Nov 23:30"),
        ("07:00", "Sat 21 Nov 07:00"),
        ("9pm", "Sat 21 Nov 21:00"),
        ("this morning", "Sat 21 Nov 08:00"),
        ("tonight", "Sat 21 Nov 20:00"),
        ("today 21:00", "Sat 21 Nov 21:00"),
        ("saturday", "Sat 21 Nov"),
        ("saturday 21:00", "Sat 21 Nov 21:00"),
        ("yesterday", "Fri 20 Nov"),
        ("yesterday 21:00", "Fri 20 Nov 21:00"),
        ("last night", "Fri 20 Nov 22:00"),
        ("1 day ago", "Fri 20 Nov"),
        ("a week ago", "Sat 14 Nov"),
        ("2h ago", "Sat 21 Nov 23:20"),
        ("sunday 21:00", "Sun 15 Nov 21:00"),
        ("2026-11-22T01:00", "Sun 22 Nov 01:00"),
    ],
)
def test_at_night(text: str, meant: str) -> None:
    """At 01:20 it is still the evening before: days are the person's own, times the nearest."""
    assert moment(text, NIGHT) == meant


@every(
    "text, now, meant",
    [
        ("this morning", "07:30", "Sun 22 Nov 07:30"),
        ("this morning", "09:30", "Sun 22 Nov 08:00"),
        ("this evening", "19:10", "Sun 22 Nov 19:10"),
        ("afternoon", "13:00", "Sun 22 Nov 13:00"),
    ],
)
def test_a_part_of_the_day_that_is_under_way(text: str, now: str, meant: str) -> None:
    """The morning may be named before eight o'clock: what its hour has ahead is now."""
    assert moment(text, datetime.fromisoformat(f"2026-11-22T{now}:00-05:00")) == meant


@every(
    "text",
    [
        "tomorrow",
        "tomorrow 08:00",
        "08:00",
        "23:59",
        "noon",
        "tonight",
        "in 2 hours",
        "2026-11-23",
        "2026-11-22T07:31",
        "2027-01-01",
        "next monday",
    ],
)
def test_what_lies_ahead_is_refused(text: str) -> None:
    """A win has happened, so a moment to come is an error that shows the accepted forms."""
    with pytest.raises(BadInputError, match="lies ahead") as caught:
        read_moment(text, MORNING, FOUR)
    assert caught.value.message.startswith(f"--at {text} ")
    assert "07:30, 'yesterday 21:00'" in caught.value.hint
    assert caught.value.exit_code == 2


@every(
    "text",
    [
        "7",
        "07",
        "1930",
        "november",
        "Nov",
        "november 2026",
        "2025",
        "last month",
        "last year",
        "24:00",
        "7:60",
        "13pm",
        "0am",
        "2026-13-01",
        "2026-02-30",
        "20261120",
        "",
        "   ",
        "gibberish",
        "99999999999999999999 hours ago",
        "0001-01-01",
        "1899-12-31",
        "9999-12-31T23:59",
        "0001-01-01T00:00+14:00",
        "x" * 5000,
        "yesterday " * 2000,
        "\x1b[31m",
        "�",
        "-5",
        "@",
        "07:30\x00",
    ],
)
def test_what_cannot_be_told_is_refused(text: str) -> None:
    """A bare number, a lone month or year, and what is no time at all, get the accepted forms."""
    with pytest.raises(BadInputError, match="--at can't tell when") as caught:
        read_moment(text, MORNING, FOUR)
    assert "2h ago" in caught.value.hint
    assert caught.value.exit_code == 2


@every(
    "text, meant",
    [
        ("last friday around noon", "Fri 20 Nov 12:00"),
        ("three hours ago", "Sun 22 Nov 04:30"),
        ("the day before yesterday", "Fri 20 Nov"),
        ("nov 20 at 5pm", "Fri 20 Nov 17:00"),
        ("20 november", "Fri 20 Nov"),
        ("november 30", "Sun 30 Nov"),
        ("11/20/2026 3pm", "Fri 20 Nov 15:00"),
        ("two days ago at 18:00", "Fri 20 Nov 18:00"),
    ],
)
def test_freer_words(text: str, meant: str) -> None:
    """What no fixed form covers is read in English, as something past."""
    assert moment(text) == meant


@pytest.mark.parametrize(
    ("variable", "locale", "text", "meant"),
    [
        ("LANG", "de_DE.UTF-8", "gestern um 21:00", "Sat 21 Nov 21:00"),
        ("LC_TIME", "de_AT", "vor 2 Stunden", "Sun 22 Nov 05:30"),
        ("LC_ALL", "fr_FR.UTF-8", "hier \u00e0 21h", "Sat 21 Nov 21:00"),
        ("LANG", "de_DE.UTF-8", "last friday around noon", "Fri 20 Nov 12:00"),
        ("LANG", "en_GB.UTF-8", "10/11/2026", "Tue 10 Nov"),
        ("LANG", "en_US.UTF-8", "10/11/2026", "Sun 11 Oct"),
        ("LANG", "C.UTF-8", "the day before yesterday", "Fri 20 Nov"),
        ("LANG", "xx_XX", "the day before yesterday", "Fri 20 Nov"),
    ],
)
def test_the_language_of_the_locale(
    monkeypatch: pytest.MonkeyPatch, variable: str, locale: str, text: str, meant: str
) -> None:
    """The locale's language is read beside English, and its order of day and month is kept."""
    monkeypatch.setenv(variable, locale)
    assert moment(text) == meant


def test_other_languages_are_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A phrase of another language isn't understood, since trying them all takes seconds."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    with pytest.raises(BadInputError, match="hier soir"):
        read_moment("hier soir", MORNING, FOUR)


def test_the_offset_is_the_one_of_that_day() -> None:
    """A time in summer has summer's offset, whatever the season of now."""
    assert read_moment("2026-07-01T12:00", MORNING, FOUR).at.isoformat() == (
        "2026-07-01T12:00:00-04:00"
    )
    assert read_moment("60 days ago", MORNING, FOUR).at.utcoffset() == timedelta(hours=-4)


def test_an_offset_that_was_typed_is_kept() -> None:
    """Somebody who writes an offset was there."""
    found = read_moment("2026-11-20T07:30+09:00", MORNING, FOUR)
    assert found.at.isoformat() == "2026-11-20T07:30:00+09:00"


def test_hours_ago_count_through_the_change_of_the_clocks() -> None:
    """Two hours before 03:30 on the night when clocks go forward it was 00:30, in winter time."""
    now = datetime(2026, 3, 8, 3, 30, tzinfo=timezone(timedelta(hours=-4)))
    assert read_moment("2h ago", now, FOUR).at.isoformat() == "2026-03-08T00:30:00-05:00"
    after = datetime(2026, 11, 1, 1, 15, tzinfo=NEW_YORK)
    assert read_moment("30 min ago", after, FOUR).at.isoformat() == "2026-11-01T01:45:00-04:00"


def test_half_an_hour_of_daylight_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Lord Howe the clocks move by half an hour, and times get the offset of their side."""
    monkeypatch.setenv("TZ", "Australia/Lord_Howe")
    time.tzset()
    now = datetime(2026, 10, 4, 9, 0, tzinfo=timezone(timedelta(hours=11)))
    assert read_moment("01:30", now, FOUR).at.isoformat() == "2026-10-04T01:30:00+10:30"
    assert read_moment("08:00", now, FOUR).at.isoformat() == "2026-10-04T08:00:00+11:00"
    assert read_moment("yesterday 21:00", now, FOUR).at.isoformat() == "2026-10-03T21:00:00+10:30"


def test_a_time_alone_can_be_of_another_day() -> None:
    """While a win is edited, a time alone means its day, with the offset that it was given."""
    tokyo = timezone(timedelta(hours=9))

    def there(wall: datetime) -> datetime:
        return wall.replace(tzinfo=tokyo)

    found = read_moment("18:00", MORNING, FOUR, base=date(2026, 11, 3), aware=there)
    assert found == When(datetime(2026, 11, 3, 18, 0, tzinfo=tokyo))
    found = read_moment("3 days ago", MORNING, FOUR, base=date(2026, 11, 3), aware=there)
    assert found == When(datetime(2026, 11, 19, 12, 0, tzinfo=tokyo), timed=False)


@every(
    "text, day",
    [
        ("today", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("Monday", "2026-11-16"),
        ("sunday", "2026-11-22"),
        ("last week", "2026-11-09"),
        ("this week", "2026-11-16"),
        ("this month", "2026-11-01"),
        ("last month", "2026-10-01"),
        ("last year", "2025-01-01"),
        ("10 days ago", "2026-11-12"),
        ("2026-11-20", "2026-11-20"),
        ("2026-12-24", "2026-12-24"),
        ("0001-01-01", "0001-01-01"),
        ("20 november", "2026-11-20"),
        ("two weeks ago", "2026-11-08"),
    ],
)
def test_days(text: str, day: str) -> None:
    """A day is named like the day of a moment; one to come is no error in a search."""
    assert read_day(text, MORNING, FOUR).isoformat() == day


def test_days_at_night_are_the_persons_own() -> None:
    """At 01:20 today is the day that hasn't ended."""
    assert read_day("today", NIGHT, FOUR) == date(2026, 11, 21)
    assert read_day("2h ago", NIGHT, FOUR) == date(2026, 11, 21)
    assert read_day("1 day ago", NIGHT, FOUR) == read_day("yesterday", NIGHT, FOUR)
    assert read_day("today", NIGHT, timedelta(0)) == date(2026, 11, 22)


@every("text", ["7", "2025", "november", "gibberish", "", "2026-02-30"])
def test_days_that_cannot_be_told(text: str) -> None:
    """The error names the option that was used, and shows its forms."""
    with pytest.raises(BadInputError, match="--until can't tell which day") as caught:
        read_day(text, MORNING, FOUR, "--until")
    assert caught.value.hint.startswith("--until today, yesterday, monday")


PIECES = st.sampled_from(
    [
        "yesterday",
        "monday",
        "last",
        "night",
        "ago",
        "2",
        "h",
        "days",
        "at",
        "am",
        "9",
        ":",
        "30",
        "2026",
        "-",
        "11",
        "T",
        "20",
        "week",
        "noon",
        "1900",
        "9998",
        "12",
        "31",
        ".",
        "+14:00",
        "the",
    ]
)


@settings(
    max_examples=3 * settings().max_examples // 2,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # the home doesn't change
)
@given(
    st.lists(PIECES, max_size=6).map("".join)
    | st.lists(PIECES, max_size=6).map(" ".join)
    | st.text(max_size=20),
    st.sampled_from([MORNING, NIGHT, datetime(2026, 3, 8, 7, 0, tzinfo=UTC)]),
)
def test_any_text_is_a_past_moment_or_refused(text: str, now: datetime) -> None:
    """Whatever is typed, the answer is a moment with an offset that isn't ahead, or a sentence."""
    with suppress(BadInputError):
        found = read_moment(text, now, FOUR)
        assert found.at.utcoffset() is not None
        assert found.at.year >= 1899
        assert found.at <= now or not found.timed
    with suppress(BadInputError):
        assert read_day(text, now, FOUR).year >= 1


def test_the_last_day_is_meant_after_until() -> None:
    """A week, month or year is searched up to its last day, in the person's own weeks."""
    assert read_day("last week", MORNING, FOUR, "--until").isoformat() == "2026-11-15"
    assert read_day("last month", MORNING, FOUR, "--until").isoformat() == "2026-10-31"
    assert read_day("this week", MORNING, FOUR, week_start=6).isoformat() == "2026-11-22"


def test_a_weekday_is_the_one_that_has_been() -> None:
    """On a Sunday morning, an evening of "sunday" is that of a week ago."""
    assert read_moment("sunday 21:00", MORNING, FOUR).at.isoformat() == "2026-11-15T21:00:00-05:00"
    assert read_moment("sunday 07:00", MORNING, FOUR).at.isoformat() == "2026-11-22T07:00:00-05:00"
