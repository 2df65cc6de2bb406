"""The rules of lines before anything knows of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from microwins.render.line import BLANK, Line, Span, encoded, line, unstyled


def test_a_line_is_made_of_plain_and_styled_parts() -> None:
    """Strings become spans without a role."""
    assert line("made ", Span("tea", "head"), hang=2) == Line(
        (Span("made ", ""), Span("tea", "head")), 2
    )


def test_plain_text_has_the_words_alone() -> None:
    """Roles leave no trace, space at the end goes, and each line ends with a newline."""
    lines = [line(Span("Sunday", "head")), BLANK, line("  made tea ", Span(" ", "quiet"))]
    assert unstyled(lines) == "Sunday\n\n  made tea\n"


def test_plain_text_is_safe() -> None:
    """What a person supplied can't drive the terminal."""
    assert unstyled([line("a\x1b[31mb\nc")]) == "a\\u001b[31mb \u23ce c\n"


def test_signs_of_ours_become_ascii_where_they_must() -> None:
    """Where the output knows ASCII alone, our dot and line break change, and letters escape."""
    text = "caf\xe9 \u00b7 care \u23ce next\n"
    assert encoded(text, "utf-8") == text.encode()
    assert encoded(text, "ascii") == b"caf\\xe9 - care / next\n"
    assert encoded("caf\xe9 \u00b7 care", "latin-1") == "caf\xe9 \u00b7 care".encode("latin-1")


def test_an_unknown_encoding_is_no_obstacle() -> None:
    """An encoding that Python doesn't know is answered in ASCII."""
    assert encoded("caf\xe9 \u00b7 care", "no-such-thing") == b"caf\\xe9 - care"


@given(
    st.text(st.characters(exclude_categories=())),
    st.sampled_from(["utf-8", "ascii", "latin-1", "cp437", "shift-jis"]),
)
def test_any_text_can_be_written_in_any_encoding(text: str, encoding: str) -> None:
    """No text and no encoding raise an error, and one line stays one line."""
    assert encoded(unstyled([line(text)]), encoding).count(b"\n") == 1
