"""The rules of where the rows of a long line end."""

from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.render.cells import cells
from microwins.render.folding import folded

WORDS = st.lists(
    st.sampled_from(("tea", "a", "wins", "list", "the", "Sam's", "caf\xe9", "\u5bb6", "\u00b7")),
    max_size=20,
)


@given(WORDS, st.integers(10, 40))
def test_no_row_ends_within_a_word(words: list[str], width: int) -> None:
    """Each row fits, but one that the terminal breaks, which it does between words."""
    text = " ".join(words)
    rows = [row for row in folded(text, width).split("\n") if cells(row) <= width or "wins" in row]
    assert "\n".join(rows) == folded(text, width)
    assert " ".join(rows).split() == words
    assert all(row == row.rstrip() for row in rows)
    filled = folded(text, width, whole=True)
    shown = [filled[start : start + width] for start in range(0, len(filled), width)]
    if text.isascii():
        assert " ".join(shown).split() == words


@every(
    "text, hang, shown",
    [
        ("No win has the handle tea.", 0, "No win has the\nhandle tea."),
        ("  k3f  tea in a very big cup", 7, "  k3f  tea in a very\n       big cup"),
        ("tea at home \xb7 joy \xb7 Sat", 0, "tea at home \xb7 joy\n\xb7 Sat"),
        ("To see it: wins list tea", 0, "To see it:\nwins list tea"),
        ("Try: wins log made some tea", 0, "Try:\nwins log made some  tea"),
        ("Try: wins log 'a day of 24 hours'", 0, "Try:\nwins log            'a day of 24 hours'"),
        ("Try: wins log 'a day of many hours'", 0, "Try:\nwins log 'a day of many hours'"),
        (
            "wins sends nothing. To keep it: wins share",
            0,
            "wins sends nothing.\nTo keep it:\nwins share",
        ),
        ("It is in /home/sam/.local/share", 0, "It is in\n/home/sam/.local/share"),
    ],
)
def test_rows_of_twenty(text: str, hang: int, shown: str) -> None:
    """A head stands once, a detail keeps its dot, and a command is a row, or one line to copy."""
    assert folded(text, 20, hang=hang) == shown
