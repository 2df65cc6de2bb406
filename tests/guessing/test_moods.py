"""Which mood a word for it holds, and which words are no wins."""

from __future__ import annotations

from support.every import every

from microwins.guessing.moods import mood_in, on_our_scale
from microwins.guessing.not_wins import reads_like_no_win


@every(
    "text, mood",
    [
        *(("Pretty good", 4), ("so-so", 3), ("very bad day", 2), ("AWFUL!", 1), ("\U0001f642", 4)),
        *(("gro\xdfartig", 5), ("g\xe9niale", 5), ("p\xe9ssimo", 1), ("slecht", 2)),
        *(("not good", None), ("isn't bad", None), ("good but tired", None), ("super sad", None)),
        *(("7/10", 4), ("4 / 10", 2), ("1/5", 1), ("11/10", None), ("3/4/2026", None)),
        *(("zen", None), ("oh well", None), ("", None), ("goodness", None), ("7", None)),
    ],
)
def test_the_mood_in_a_word(text: str, mood: int | None) -> None:
    """It is that of the one known word in it, and none where that may be turned round."""
    assert mood_in(text) == mood


@every(
    "text, found",
    [
        *((text, True) for text in ("headache", "Rain", "bad sleep", "Fast Food", "anxious :(")),
        *((text, True) for text in ("very tired", "back pain", "Kopfschmerzen", "estr\xe9s")),
        *((text, False) for text in ("walked in the rain", "no smoking", "drank water", "reading")),
        *((text, False) for text in ("good sleep", "sleep", "called mum", "sun salutation", "")),
        *((text, False) for text in ("didn't drink", "less sugar", "12", "the", "very", "back")),
    ],
)
def test_what_reads_like_no_win(text: str, found: object) -> None:
    """Names of feelings, symptoms, weather and habits to cut down do, and nothing done."""
    assert reads_like_no_win(text) == found


@every(
    "scale, moods",
    [
        ((1, 10), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
        ((10, 1), [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]),
        ((1, 5), [1, 2, 3, 4, 5, None, None, None, None, None]),
        ((1, 3), [1, 3, 5, None, None, None, None, None, None, None]),
    ],
)
def test_a_scale(scale: tuple[float, float], moods: list[int | None]) -> None:
    """Its ends are ours, and its halves are alike."""
    assert [on_our_scale(number, scale) for number in range(1, 11)] == moods
