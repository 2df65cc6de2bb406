"""The rules of days and times in other programs' files."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.formats.entry import Reading
from microwins.formats.reading.dates import (
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST,
    Ambiguous,
    Moment,
    clock_of,
    day_in,
    day_in_words,
    moment_of,
    order_of,
    placed,
)
from microwins.model.zones import zone_named

DUBLIN = ZoneInfo("Europe/Dublin")


@every(
    "text",
    [
        *("2026-11-22", "2026/11/22", "2026.11.22", "20261122", "22.11.2026", "22. 11. 2026"),
        *(
            "22/11/2026",
            "11/22/2026",
            "22-11-2026",
            "22 Nov 2026",
            "22-Nov-2026",
            "22nd November 2026",
        ),
        *("Nov 22, 2026", "November 22 2026", "Sun, 22 Nov 2026", "Sunday, November 22nd, 2026"),
        *("Nov. 22, 2026", " 2026-11-22\n"),
    ],
)
def test_a_day(text: str) -> None:
    """A day is known in every form that can be read in one way alone."""
    assert moment_of(text) == Moment(datetime.fromisoformat("2026-11-22T12:00"), timed=False)


@every(
    "text",
    [
        *("", "x", "2026", "11/2026", "2026-13-01", "2026-02-30", "30.02.2026", "32 Nov 2026"),
        *("22 Foo 2026", "0001-01-01", "9999-01-01", "2026-11-22 25:00", "2026-11-22x"),
        *(
            "2026-11/22",
            "22 No 2026",
            "2026-11-22 7",
            "2026-11-22 13:00 pm",
            "9" * 5000,
            "Nov 2026",
        ),
        *("2026-11-22 07:30 +99:00", "\u0662\u0660\u0662\u0666-11-22", "2026112207"),
    ],
)
def test_no_day(text: str) -> None:
    """What is in no calendar, or no date at all, is nothing."""
    assert moment_of(text) is None


def test_which_number_is_the_month() -> None:
    """Nobody can tell of 03/04/2026, unless its column does or the person says so."""
    assert moment_of("03/04/2026") == Ambiguous()
    assert moment_of("03/04/2026", DAY_FIRST) == moment_of("2026-04-03")
    assert moment_of("03/04/2026", MONTH_FIRST) == moment_of("2026-03-04")
    assert order_of(["03/04/2026", "x", "13/04/2026"]) == DAY_FIRST
    assert order_of(["03/04/2026", "04/13/2026 07:30"]) == MONTH_FIRST
    assert order_of(["04/13/2026", "13/04/2026"]) == order_of(["03/04/2026"]) == ""


@every(
    "days, order, first",
    [
        (["11/27/26", "11/05/26"], MONTH_FIRST, "2026-11-27"),
        (["11/27/26"], MONTH_FIRST, "2026-11-27"),
        (["11-27-26 07:30"], MONTH_FIRST, "2026-11-27"),
        (["25/11/26", "26/11/26", "27/11/26"], DAY_FIRST, "2026-11-25"),  # three years else
        (["26/11/25", "26/11/26", "26/11/27"], YEAR_FIRST, "2026-11-25"),
        (["25/11/26"], "", None),  # in 2025 or in 2026
        (["03/04/26", "04/05/26"], "", None),
    ],
)
def test_a_year_of_two_digits(days: list[str], order: str, first: str | None) -> None:
    """It is read where the column tells its order, and waits to be told else."""
    found = moment_of(days[0], order)
    assert order_of(days) == order
    assert (found.key[:10] if isinstance(found, Moment) else None) == first


@every(
    "text, expected",
    [
        ("2026-11-22T07:30", "2026-11-22T07:30:00"),
        ("22.11.2026, 07:30:12", "2026-11-22T07:30:12"),
        ("Nov 22, 2026 at 7:30\u202fPM", "2026-11-22T19:30:00"),
        ("2026-11-22 07:30:12.5", "2026-11-22T07:30:12.500000"),
        ("2026-11-22T07:30-05:00", "2026-11-22T07:30:00-05:00"),
        ("2026-11-22 07:30 +0530", "2026-11-22T07:30:00+05:30"),
        ("2026-11-22 07:30:12+01", "2026-11-22T07:30:12+01:00"),
        ("November 22, 2026 7:30 AM (GMT+1)", "2026-11-22T07:30:00+01:00"),
        ("2026-11-22T12:30:12Z", "2026-11-22T12:30:12+00:00"),
        ("2026-11-22 12:30:12 UTC", "2026-11-22T12:30:12+00:00"),
        ("1795350612", "2026-11-22T12:30:12+00:00"),
    ],
)
def test_a_day_with_its_time(text: str, expected: str) -> None:
    """A time stands behind its day, with or without an offset."""
    moment = moment_of(text)
    assert isinstance(moment, Moment)
    assert moment.key == expected
    assert moment.timed


@every(
    "text, expected",
    [
        *(
            ("14:03", time(14, 3)),
            ("2:03 pm", time(14, 3)),
            ("2 PM", time(14)),
            ("02:03", time(2, 3)),
        ),
        *(
            ("12:00 am", time(0)),
            ("12 p.m.", time(12)),
            ("14:03:22", time(14, 3, 22)),
            ("\uc624\ud6c4 8:30", time(20, 30)),
        ),
        *(
            ("14", None),
            ("25:00", None),
            ("14:60", None),
            ("0:10 pm", None),
            ("noon", None),
            ("", None),
        ),
    ],
)
def test_a_time(text: str, expected: time | None) -> None:
    """Both clocks are read, and a bare number is no time."""
    assert clock_of(text) == expected


@given(st.datetimes(datetime.fromisoformat("1980-01-01"), datetime.fromisoformat("2037-01-01")))
def test_a_moment_in_utc_is_the_same_moment_here(at: datetime) -> None:
    """Daylight saving minded, also in the hours that come twice or not at all."""

    def aware(wall: datetime) -> datetime:
        there = wall.replace(tzinfo=DUBLIN)
        return datetime.fromisoformat(there.isoformat())

    moment = Moment(at.replace(tzinfo=UTC), utc=True)
    when = placed(moment, Reading(aware, "Europe/Dublin"))
    assert when is not None
    assert when[0] == moment.at


def test_zones() -> None:
    """A name that isn't known, or would be a path, is no zone."""
    assert str(zone_named("Europe/Dublin")) == "Europe/Dublin"
    for name in ("Nowhere/Else", "", "../../etc/passwd", "/etc/passwd", "America", "a\0b", None, 7):
        assert zone_named(name) is None


@every("text", ["2026-11-02", "2026/11/2", " 2026.11.02 "])
def test_a_day_with_the_year_first(text: str) -> None:
    """Year, month, day are a day, with one sign between them."""
    assert day_in(text) == date(2026, 11, 2)


@every(
    "text", ["", "2026-02-30", "2026-11/02", "0001-01-01", "9999-01-01", "02-11-2026", "20261102"]
)
def test_no_day_with_the_year_first(text: str) -> None:
    """What no calendar has, and years in which no win can be, are no days."""
    assert day_in(text) is None


@every(
    "text, clock",
    [
        ("14:03", time(14, 3)),
        ("7:05", time(7, 5)),
        ("14.03", time(14, 3)),
        ("14:03:59", time(14, 3, 59)),
        ("6:50 pm", time(18, 50)),
        ("10:04 AM", time(10, 4)),
        ("6:50\u202fPM", time(18, 50)),
        ("6:50\xa0p.\xa0m.", time(18, 50)),
        ("6:50pm", time(18, 50)),
        ("12:05 am", time(0, 5)),
        ("12:30 pm", time(12, 30)),
        ("0:10 PM", time(12, 10)),
        ("18:50 pm", time(18, 50)),
        ("\uc624\ud6c4 8:30", time(20, 30)),
        ("\u4e0b\u53488:30", time(20, 30)),
        ("6 pm", time(18)),
        *(("18h50", time(18, 50)), ("18 h 50", time(18, 50)), ("6:50 \u0645", time(18, 50))),
        *(("6:50 odp.", time(18, 50)), ("\u00d6S 6:50", time(18, 50)), ("6:50 sa", time(6, 50))),
    ],
)
def test_a_time_on_a_phone(text: str, clock: time) -> None:
    """Times are read with the marks of several languages, by any sort of space."""
    assert clock_of(text, on_phone=True) == clock


@every("text", ["", "24:00", "12:60", "13:00 am", "evening", "7", "7:05 xm", "am 7 pm"])
def test_no_time_on_a_phone(text: str) -> None:
    """What no clock shows is no time."""
    assert clock_of(text, on_phone=True) is None


@every(
    "text, day",
    [
        ("18 May", date(2018, 5, 18)),
        ("May 18", date(2018, 5, 18)),
        ("May 18, 2019", date(2019, 5, 18)),
        ("May 18. 2019", date(2019, 5, 18)),
        ("18. Mai", date(2018, 5, 18)),
        ("25. M\xe4rz 2019", date(2019, 3, 25)),
        ("5 de marzo de 2019", date(2019, 3, 5)),
        ("3 juin", date(2018, 6, 3)),
        ("3 juil.", date(2018, 7, 3)),
        ("12 ao\xfbt 2019", date(2019, 8, 12)),
        ("1 maggio", date(2018, 5, 1)),
        ("7 mrt.", date(2018, 3, 7)),
        ("22 listopada", date(2018, 11, 22)),
        ("2. \u010dervna", date(2018, 6, 2)),
        ("2. \u010dervence", date(2018, 7, 2)),
        ("22 \u043d\u043e\u044f\u0431\u0440\u044f 2019 \u0433.", date(2019, 11, 22)),
        ("11\u670822\u65e5", date(2018, 11, 22)),
        ("2019\ub144 11\uc6d4 22\uc77c", date(2019, 11, 22)),
        ("22.11.2019", date(2019, 11, 22)),
        ("22.11.", date(2018, 11, 22)),
    ],
)
def test_a_day_in_words(text: str, day: date) -> None:
    """A day that doesn't say its year is one of the year given beside it."""
    assert day_in_words(text, "2018") == day


@every("text", ["", "today", "31 June", "18 Ma", "5 of something", "May 18, 99"])
def test_words_that_are_no_day(text: str) -> None:
    """Other words are no day, and neither is the 31st of June."""
    assert day_in_words(text, "2018") is None


@every("year", ["", "18", "0001", "9999", "\u0662\u0660\u0661\u0668"])
def test_a_day_without_its_year(year: str) -> None:
    """Without a year in which a win can be there is no day."""
    assert day_in_words("18 May", year) is None
