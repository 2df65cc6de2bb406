"""Golden texts of wins in rows."""

from datetime import date, datetime
from typing import Any

from support.clock import NEW_YORK

from microwins.analysis.today import Today
from microwins.model.day import DEFAULT_START
from microwins.model.query import Query
from microwins.model.win import Win
from microwins.render import rows as drawing
from microwins.render.line import unstyled
from microwins.render.listing import listing
from microwins.results.rows import Listing, Row, rows


def win(text: str, hour: int = 9, day: int = 22, **more: Any) -> Win:
    """Return a win of November."""
    at = datetime(2026, 11, day, hour, 5, tzinfo=NEW_YORK)
    return Win("01", at, text, more.pop("category", "other"), **more)


def test_today_with_wins() -> None:
    """The day, each win with its time, and how many they are."""
    wins = [
        win("made tea", 7, category="nourish"),
        win("the dishes", 12, category="order", partial=True, mood=2, tags=("home",)),
    ]
    shown = Today(date(2026, 11, 22), rows(wins, DEFAULT_START), total=2)
    assert unstyled(drawing.today(shown)) == (
        "Sunday 22 November 2026\n"
        "  07:05  made tea \u00b7 nourish\n"
        "  12:05  the dishes (a start) #home \u00b7 order \u00b7 mood 2\n"
        "2 wins today.\n"
    )


def test_today_without_wins() -> None:
    """A day without wins invites to one, and nothing is counted."""
    assert unstyled(drawing.today(Today(date(2026, 11, 22), []))) == (
        "Sunday 22 November 2026\nAnything counts today: wins log made tea\n"
    )


def test_today_in_an_empty_journal() -> None:
    """The first sight of the program is three lines of welcome."""
    assert unstyled(drawing.today(Today(date(2026, 11, 22), [], fresh=True))) == (
        "A journal of small wins. Anything counts: a shower, a meal, one text sent.\n"
        "To log one: wins log made tea\n"
        "Everything else: wins --help\n"
    )


def test_a_listing_stands_under_its_days() -> None:
    """Each day is a heading; handles and times stand in columns."""
    shown = [
        Row(win("danced", 1, category="joy"), date(2026, 11, 21), "k3f"),
        Row(win("woke", 9), date(2026, 11, 22), "a9ce"),
        Row(win("met Ana", 12, timed=False), date(2026, 11, 22), "xyz"),
    ]
    assert unstyled(listing(Listing(shown), query=Query(), today=date(2026, 11, 22))) == (
        "Saturday 21 November 2026\n"
        "  k3f   01:05  danced \u00b7 joy\n"
        "\n"
        "Sunday 22 November 2026\n"
        "  a9ce  09:05  woke \u00b7 other\n"
        "  xyz          met Ana \u00b7 other\n"
    )


def test_a_listing_of_nothing_says_what_to_type() -> None:
    """Where nothing fits, the answer is the command that shows everything."""
    assert (
        unstyled(listing(Listing([]), query=Query(), today=date(2026, 11, 22)))
        == "No wins here so far. To log one: wins log made tea\n"
    )


def test_a_tag_that_stands_in_the_text_is_shown_once() -> None:
    """Tags typed in the middle aren't repeated at the end, whatever their case and punctuation."""
    shown = [Row(win("went #Out, with Ana", tags=("out", "sunny")), date(2026, 11, 22))]
    (line,) = map(drawing.row_line, shown)
    assert unstyled([line]) == "  09:05  went #Out, with Ana #sunny \u00b7 other\n"


def test_the_wins_that_a_handle_fits() -> None:
    """Each match is its handle and its text."""
    assert unstyled(drawing.matches([("ak3f", "danced"), ("bk3f", "woke")])) == (
        "  ak3f  danced\n  bk3f  woke\n"
    )
