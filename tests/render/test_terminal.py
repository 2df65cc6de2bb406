"""The rules of drawing on a terminal: widths, wrapping, colour."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.every import every

from microwins.render.line import Line, Span, command, line
from microwins.render.terminal import bar, drawn

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def row(text: str) -> Line:
    """Return the line of a win as a list shows it, its head nine cells wide."""
    return Line((Span("  07:30  ", "quiet"), Span(text), Span(" \u00b7 care", "quiet")), 9)


def wrapped(text: str, width: int) -> list[str]:
    """Return the rows in which a win is shown without colour."""
    return drawn([row(text)], width, colour=False).splitlines()


def test_what_fits_stays_on_one_row() -> None:
    """A line as wide as the terminal isn't wrapped."""
    text = "x" * (60 - 9 - len(" \u00b7 care"))
    assert wrapped(text, 60) == [f"  07:30  {text} \u00b7 care"]


def test_sixty_columns() -> None:
    """A long win goes on under its words, so that times stand alone in their column."""
    text = "went for a walk along the river with Ana, saw two herons and a kingfisher"
    assert wrapped(text, 60) == [
        "  07:30  went for a walk along the river with Ana, saw two",
        "         herons and a kingfisher \u00b7 care",
    ]


def test_eighty_columns() -> None:
    """The same win has more room where the terminal is wider."""
    text = "went for a walk along the river with Ana, saw two herons and a kingfisher"
    assert wrapped(text, 80) == [
        "  07:30  went for a walk along the river with Ana, saw two herons and a",
        "         kingfisher \u00b7 care",
    ]


def test_wide_letters_take_two_cells() -> None:
    """East Asian text begins beside its time and breaks between letters, by cells."""
    assert wrapped(
        "\u5bb6\u65cf\u3068\u516c\u5712\u3092\u6563\u6b69\u3057\u307e\u3057\u305f", 20
    ) == [
        "  07:30  \u5bb6\u65cf\u3068\u516c\u5712",
        "         \u3092\u6563\u6b69\u3057\u307e",
        "         \u3057\u305f \u00b7 care",
    ]


def test_emoji_are_never_cut() -> None:
    """A family or a flag is one sign of two cells, whole on its row."""
    assert wrapped(FAMILY * 7, 20) == [
        f"  07:30  {FAMILY * 5}",
        f"         {FAMILY * 2} \u00b7 care",
    ]
    assert wrapped(ENGLAND * 7, 20) == [
        f"  07:30  {ENGLAND * 5}",
        f"         {ENGLAND * 2} \u00b7 care",
    ]


def test_marks_that_combine_take_no_cell() -> None:
    """A letter keeps its marks, hundreds of them if need be, and counts as one cell."""
    letter = "e" + "\u0301" * 300
    assert wrapped(letter * 12, 20) == [
        f"  07:30  {letter * 11}",
        f"         {letter} \u00b7 care",
    ]


def test_a_word_longer_than_the_row_begins_beside_its_time() -> None:
    """A very long word is cut, and no row is left blank for it."""
    assert wrapped("x" * 22, 20) == [
        "  07:30  " + "x" * 11,
        "         " + "x" * 11,
        "         \u00b7 care",
    ]


def test_a_narrow_terminal_gives_up_the_column() -> None:
    """Where the head would take half of the width, the rest begins at the edge."""
    assert wrapped("made tea and sat down", 16) == [
        "  07:30  made",
        "tea and sat down",
        "\u00b7 care",
    ]


@every("text", ["[red]x[/red]", "[/x]", ":bomb:", "[link=http://x]y[/link]", "\\["])
def test_markup_is_inert(text: str) -> None:
    """What other programs would read as markup is printed as it was typed."""
    assert wrapped(text, 60) == [f"  07:30  {text} \u00b7 care"]
    assert f"{text}" in ESCAPE.sub("", drawn([line(Span(text, "head"))], 60, colour=True))


def test_colour_or_none() -> None:
    """With colour, roles become the terminal's own styles; without, there is no escape code."""
    lines = [line(Span("Sunday", "head"), " ", Span("care", "kind"))]
    assert drawn(lines, 60, colour=True) == "\x1b[1mSunday\x1b[0m \x1b[36mcare\x1b[0m\n"
    assert drawn(lines, 60, colour=False) == "Sunday care\n"


@given(st.text(st.characters(exclude_categories=()), max_size=80), st.sampled_from([20, 60, 80]))
def test_no_row_is_wider_than_the_terminal(text: str, width: int) -> None:
    """Of any text, every row fits, no character is dropped but space, and nothing has an effect."""
    rows = wrapped(text, width)
    assert all(cell_len(one) <= width for one in rows)
    together = "".join("".join(rows).split())
    assert together.startswith("07:30")
    assert together.endswith("\u00b7care")
    assert "\x1b" not in together
    assert "".join(drawn([row(text)], 10_000, colour=False).split()) == together


def test_a_command_is_never_broken() -> None:
    """What is to be copied stays on one line; behind a sentence it has a row of its own."""
    text = "wins import daylio export.csv --map so-so=3 --apply"
    assert drawn([command(text)], 20, colour=False) == f"  {text}\n"
    assert drawn([line("To see it: wins list +sunny")], 20, colour=False) == (
        "To see it:\nwins list +sunny\n"
    )


@given(st.text(), st.floats(0, 1), st.integers(1, 120))
def test_a_bar_fits(words: str, share: float, width: int) -> None:
    """However long the words are, what is left stays, and the bar where there is room for it."""
    found = bar(words, share, "5 minutes left", width, None)
    assert cell_len(found) <= width
    assert "\n" not in found
    assert found.endswith("5 minutes left"[:width])
    full = ESCAPE.sub("", bar(words, 1.0, "time is up", width, "256"))
    assert width < 30 or "\u2501" in full
