"""The rules of widths in cells."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support.every import every

from microwins.model.text import safe
from microwins.render.cells import cells, padded, shortened

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
THUMB = "\U0001f44d\U0001f3fd"
HEART = "\u2764\ufe0f"
KEY = "1\ufe0f\u20e3"
MARKED = "e\u0301"
WIDE = "\u5bb6"
PARTS = (FAMILY, THUMB, HEART, KEY, MARKED, WIDE, "a", " ", "\x1b", "\n", "\u200d", "\ufe0f")
TEXTS = st.lists(st.one_of(st.sampled_from(PARTS), st.characters()), max_size=12).map("".join)


@every(
    "text, width",
    [("tea", 3), (WIDE * 2, 4), (FAMILY, 2), (THUMB, 2), (HEART, 2), (KEY, 2), (MARKED, 1)],
)
def test_cells(text: str, width: int) -> None:
    """Wide letters and emoji, however joined, take two cells, and marks none of their own."""
    assert cells(text) == width == cell_len(text)


def test_padded() -> None:
    """Columns stand under each other whatever the letters; what is too long stays whole."""
    assert padded("tea", 5) == "tea  "
    assert padded(WIDE, 5) == f"{WIDE}   "
    assert padded("tea for two", 5) == "tea for two"


@every(
    "text, width, shown",
    [
        ("made tea", 8, "made tea"),
        ("made tea", 7, "made t\u2026"),
        ("made tea", 6, "made\u2026"),
        ("made tea", 1, "\u2026"),
        (WIDE * 3, 6, WIDE * 3),
        (WIDE * 3, 5, f"{WIDE * 2}\u2026"),
        (WIDE * 3, 4, f"{WIDE}\u2026"),
        (f"hi {FAMILY} there", 6, f"hi {FAMILY}\u2026"),
        (f"hi {FAMILY} there", 5, "hi\u2026"),
        (f"{MARKED}{MARKED}{MARKED}", 2, f"{MARKED}\u2026"),
        ("a\x1b[2Jb", 5, "a\\u0\u2026"),
    ],
)
def test_shortened(text: str, width: int, shown: str) -> None:
    """Text is cut between letters, never inside an emoji, and says with an ellipsis that it was."""
    assert shortened(text, width) == shown


@given(TEXTS, st.integers(1, 30))
def test_what_is_shortened_fits(text: str, width: int) -> None:
    """By the count of the terminal it is never wider than asked for, and safe to show."""
    shown = shortened(text, width)
    assert cell_len(shown) <= width
    assert safe(shown) == shown
