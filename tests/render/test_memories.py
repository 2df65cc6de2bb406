"""Golden texts of memories."""

from datetime import date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.clock import NEW_YORK
from support.every import every

from microwins.analysis.memories import Memories, Memory
from microwins.model.win import Win
from microwins.render.line import Page, unstyled
from microwins.render.memories import glimpse, memories
from microwins.results.rows import Row

SUNDAY = date(2026, 11, 22)
LONG = "folded the laundry that had been on the chair for a week"


def memory(kind: str, number: int, day: date, *texts: str, more: int = 0, **has: Any) -> Memory:
    """Return a memory of wins with these texts, an hour apart."""
    at = datetime(day.year, day.month, day.day, 7, 30, tzinfo=NEW_YORK)
    wins = [
        Row(Win("01", at.replace(hour=hour), text, "care", **has), day)
        for hour, text in enumerate(texts, 7)
    ]
    return Memory(kind, number, day, wins, more)


A_WEEK = memory("week", 1, date(2026, 11, 15), "showered", mood=1, tags=("bad-day",))
A_YEAR = memory("year", 1, date(2025, 11, 22), "made tea", LONG, "met Ana", more=5)
TWO_YEARS = memory("year", 2, date(2024, 11, 22), "the dishes", partial=True)
PICKED = memory("picked", 1, date(2026, 3, 3), "moved in", timed=False)


def drawn(*shown: Memory, width: int = 80, plain: bool = False) -> str:
    """Return memories as they are written."""
    page = Page(width, plain)
    return unstyled(memories(Memories(SUNDAY, list(shown)), page), plain=plain)


def test_memories() -> None:
    """Each stands under the time since and its day; mood and tags of then stay away."""
    assert drawn(A_WEEK, A_YEAR, TWO_YEARS, PICKED, width=60) == (
        "A week ago \u00b7 Sunday 15 November 2026\n"
        "  07:30  showered \u00b7 care\n"
        "\n"
        "A year ago \u00b7 Saturday 22 November 2025 \u00b7 3 of 8 wins\n"
        "  07:30  made tea \u00b7 care\n"
        "  08:30  folded the laundry that had been on the chair for a week \u00b7 care\n"
        "  09:30  met Ana \u00b7 care\n"
        "\n"
        "2 years ago \u00b7 Friday 22 November 2024\n"
        "  07:30  the dishes (a start) \u00b7 care\n"
        "\n"
        "Picked for today \u00b7 from Tuesday 3 March 2026\n"
        "         moved in \u00b7 care\n"
    )


def test_memories_for_a_screen_reader() -> None:
    """One fact a line, nothing cut, no columns."""
    assert drawn(A_YEAR, TWO_YEARS, PICKED, width=60, plain=True) == (
        "A year ago, Saturday 22 November 2025, 3 of 8 wins\n"
        "made tea, care, 07:30\n"
        f"{LONG}, care, 08:30\n"
        "met Ana, care, 09:30\n"
        "2 years ago, Friday 22 November 2024\n"
        "the dishes as a start, care, 07:30\n"
        "Picked for today, from Tuesday 3 March 2026\n"
        "moved in, care\n"
    )


def test_nothing_to_remember() -> None:
    """A young journal hears what comes."""
    assert drawn() == "Memories start after a week. Anything counts: wins log made tea\n"


@every("years", [3, 5, 8, 10])
def test_memories_fit_a_screen(years: int) -> None:
    """Where there is much to remember, the blank lines go first."""
    each = 3 if years < 5 else 2 if years < 7 else 1
    shown = [memory("year", n, date(2026 - n, 11, 22), *["x"] * each) for n in range(1, years + 1)]
    assert drawn(*shown, PICKED).count("\n") <= 22


@given(st.text(min_size=1), st.integers(1, 120))
def test_a_glimpse_is_one_line(text: str, width: int) -> None:
    """Whatever a win says, its memory takes one line of the terminal."""
    said = unstyled(glimpse(memory("year", 1, date(2025, 11, 22), text), Page(width)))
    assert said.count("\n") == 1
    assert cell_len(said[:-1]) <= width


def test_a_glimpse() -> None:
    """One win is told in a sentence with its day, cut where the terminal ends."""

    def said(shown: Memory, width: int = 80) -> str:
        return unstyled(glimpse(shown, Page(width)))

    assert said(A_YEAR) == "A year ago, Sat 22 Nov 2025: made tea\n"
    assert said(TWO_YEARS) == "2 years ago, Fri 22 Nov 2024: the dishes (a start)\n"
    assert said(PICKED) == "Picked for today, from Tue 3 Mar 2026: moved in\n"
    assert said(memory("week", 1, date(2026, 11, 15), LONG), 60) == (
        "A week ago, Sun 15 Nov 2026: folded the laundry that had be\u2026\n"
    )
    wide = memory("month", 1, date(2026, 10, 22), "\u5bb6\u3067\u4f11\u3093\u3060" * 9)
    assert cell_len(said(wide, 60)[:-1]) in (59, 60)
