"""The rules of the picture: a year of days that any program can open, whatever was logged."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW
from support.every import every
from support.example_wins import AT, EDITION, HIDDEN, PLAIN
from support.hostile import HOSTILE
from support.running import Wins

from microwins.formats import svg
from microwins.formats.export_context import ExportContext
from microwins.model.day import DEFAULT_START
from microwins.model.period import ALL, Period
from microwins.model.win import Win
from microwins.results.rows import rows

SVG = "{http://www.w3.org/2000/svg}"


def write(*wins: Win, edition: ExportContext = EDITION) -> str:
    """Return the picture of some wins."""
    return "".join(svg.write(rows(wins, DEFAULT_START), edition))


def drawn(text: str) -> ET.Element:
    """Return the picture as XML."""
    return ET.fromstring(text)


def words(picture: ET.Element) -> list[str]:
    """Return all words that are drawn."""
    return [one.text or "" for one in picture.iter(f"{SVG}text")]


def titles(picture: ET.Element) -> list[str]:
    """Return what days with wins say of themselves."""
    return [title.text or "" for rect in picture.iter(f"{SVG}rect") for title in rect]


def at(day: date) -> Win:
    """Return a win of a day."""
    return PLAIN._replace(at=AT.replace(year=day.year, month=day.month, day=day.day, hour=12))


def asked(start: date, end: date) -> ExportContext:
    """Return an edition of the days from one to another."""
    return EDITION._replace(period=Period(start, end))


def test_twelve_months() -> None:
    """Without days that were asked for it is the last twelve months, in words and squares."""
    wins = [at(date(2024, 1, 1)), *(at(NOW.date() - timedelta(days=n)) for n in (1, 1, 1, 300))]
    picture = drawn(write(*wins))
    assert words(picture)[:2] == ["23 November 2025 to 22 November 2026", "4 wins on 2 days."]
    assert titles(picture) == ["Mon 26 Jan 2026: 1 win", "Sat 21 Nov 2026: 3 wins"]
    assert words(picture)[2:] == [
        *("Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"),
        *("Nov", "Mon", "Wed", "Fri", "Sun", "none", "1", "3 or more wins a day"),
    ]
    assert picture.findtext(f"{SVG}title") == "Wins, 23 November 2025 to 22 November 2026"
    assert picture.findtext(f"{SVG}desc") == (
        "4 wins on 2 days. January 2026: 1 win. November 2026: 3 wins."
    )
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == "title about"


def test_months_before_the_first_win_are_not_drawn() -> None:
    """A young journal begins with the month of its first win."""
    assert words(drawn(write(at(date(2026, 10, 9)))))[0] == "1 October to 22 November 2026"


@every(
    "period, name",
    [
        (Period(date(2025, 1, 1), date(2026, 1, 1)), "2025"),
        (Period(date(2025, 3, 1), date(2025, 4, 1)), "1 to 31 March 2025"),
        (Period(date(2026, 1, 1), ALL.end), "1 January to 22 November 2026"),
        (Period(ALL.start, date(2025, 7, 1)), "1 March to 30 June 2025"),
        (Period(date(2025, 12, 24), ALL.end), "24 December 2025 to 22 November 2026"),
        (Period(date(2027, 2, 1), ALL.end), "1 February 2027"),
    ],
)
def test_the_days_that_were_asked_for(period: Period, name: str) -> None:
    """Days within one year are drawn as they were asked for; of more, the last twelve months."""
    wins = [at(day) for day in (date(2025, 3, 9), date(2025, 12, 30)) if day in period]
    assert words(drawn(write(*wins, edition=EDITION._replace(period=period))))[0] == name


def test_what_was_counted_is_named() -> None:
    """The title has the filters; of a line too long for the picture, the beginning."""
    edition = EDITION._replace(chosen_by="care #home")
    assert words(drawn(write(PLAIN, edition=edition)))[0].endswith("2026 \u00b7 care #home")
    long = edition._replace(chosen_by="care " * 40)
    assert words(drawn(write(PLAIN, edition=long)))[0].endswith("care care\u2026")


def test_without_wins() -> None:
    """Where there is nothing to draw there is a word instead of a calendar of quiet days."""
    picture = drawn(write())
    assert words(picture)[1].startswith("No wins on this page.")
    assert len(list(picture.iter(f"{SVG}rect"))) == 1


def test_hidden_wins_are_counted() -> None:
    """A hidden win is a win of its day."""
    assert titles(drawn(write(HIDDEN, HIDDEN))) == ["Sun 22 Nov 2026: 2 wins"]


def test_no_colour_stands_alone() -> None:
    """Each day with wins has its number as a title, each shade its numbers in the legend."""
    wins = [at(NOW.date() - timedelta(days=n)) for n in range(9) for _ in range(n + 1)]
    picture = drawn(write(*wins))
    assert len(titles(picture)) == 9
    assert words(picture)[-4:] == ["none", "1\u20133", "4\u20136", "7 or more wins a day"]


def test_it_asks_for_nothing() -> None:
    """There is no script, and no address but the name of the language itself."""
    text = write(PLAIN)
    assert text.count("http") == 1
    assert not {"script", "image", "use", "a", "foreignObject"} & {
        one.tag.removeprefix(SVG) for one in drawn(text).iter()
    }
    assert "url(" not in text
    assert "@import" not in text


@every("text", HOSTILE.values())
def test_whatever_was_logged(text: str) -> None:
    """It is XML whatever the wins and their category are."""
    win = PLAIN._replace(text=text, category=text or "x", tags=(text,))
    edition = EDITION._replace(chosen_by=text)
    assert drawn(write(win, edition=edition)).tag == f"{SVG}svg"


@given(words=st.text(), on=st.dates(date(2, 1, 2), date(9998, 1, 1)))
def test_any_words_and_days(words: str, on: date) -> None:
    """So it is for any words, and any day that a journal can hold."""
    edition = EDITION._replace(chosen_by=words)
    assert drawn(write(at(on), edition=edition)).tag == f"{SVG}svg"
    assert len(titles(drawn(write(at(on), edition=asked(on, on + timedelta(days=1)))))) == 1


@pytest.mark.usefixtures("year")
def test_a_year(wins: Wins) -> None:
    """The year of the sample is there with as many squares as days."""
    picture = drawn(wins("export", "--format", "svg").out)
    assert words(picture)[1] == "503 wins on 227 days."
    assert len(titles(picture)) == 227
