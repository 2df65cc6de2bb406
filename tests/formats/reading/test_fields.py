"""The rules by which foreign words become fields of a win."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.reading import READING
from support.strategies import any_text

from microwins.formats.reading.fields import OURS, extra_of, make_win, number_in, tags_of, truncated
from microwins.formats.reading.source import excerpt
from microwins.model.text import MAX_BYTES, tag_name


@every(
    "word, tag",
    [
        *(("@sunny", "sunny"), ("#Home", "home"), ("good day", "good-day"), ("c++", "c")),
        *(
            ("+project:sub", "project-sub"),
            ("cafe\u0301", "caf\xe9"),
            ("\u5bb6\u65cf", "\u5bb6\u65cf"),
        ),
        *(("a/b", "a-b"), (" x. ", "x"), ("-dashed-", "dashed")),
    ],
)
def test_tags_of_other_programs(word: str, tag: str) -> None:
    """Signs before and after are left out, and what a tag can't hold is a dash."""
    assert tags_of([word]) == ((tag,), [])


def test_what_can_be_no_tag() -> None:
    """A number or a sign alone is kept as it was; nothing at all is nothing."""
    assert tags_of(["2026", "\u2764", "", " ", "a", "A"]) == (("a",), ["2026", "\u2764"])


@given(st.lists(any_text, max_size=4))
def test_tags_are_tags(words: list[str]) -> None:
    """Whatever comes in, what goes out could have been typed as a tag."""
    tags, left = tags_of(words)
    assert all(tag_name(tag) == tag for tag in tags)
    assert set(left) <= {word.strip() for word in words}


def test_names_of_what_has_no_field() -> None:
    """Our own names, in any case, and names already taken get others; nothing said is left out."""
    extra = extra_of({"Mood": 1, "a": 2, " a ": 3, "": 4, "x" * 99: 5, "b": None, "c": [], "d": 0})
    assert extra == {"source_Mood": 1, "a": 2, "a 2": 3, "unnamed": 4, "x" * 64: 5, "d": 0}
    assert not {name.lower() for name in extra} & OURS


def test_notes_are_joined() -> None:
    """A note of ours stands before one that the file has by that name."""
    assert extra_of({"note": "b"}, "a") == {"note": "a\n\nb"}
    assert extra_of({"note": "b"}) == extra_of({}, "b") == {"note": "b"}


@every("text", ["x" * 70_000, "\u5bb6" * 30_000, "word " * 20_000, "\udce9" * 30_000])
def test_long_texts_are_cut(text: str) -> None:
    """Between two words or, in one long word, between two letters; the whole is in the note."""
    short, note = truncated(text, "more")
    assert text.startswith(short)
    assert MAX_BYTES - 5 < len(short.encode("utf-8", "surrogatepass")) <= MAX_BYTES
    assert note == f"{text}\n\nmore"


def test_blanks_are_no_words() -> None:
    """A text that is long by the blanks around it keeps its words."""
    text = " " * 70_000 + "x"
    assert truncated(text) == ("x", text)


def test_what_a_remark_shows() -> None:
    """The beginning on one line, with nothing in it that has an effect."""
    assert excerpt("a\n b\x1b") == "a b\\u001b"
    assert excerpt("x" * 41) == "x" * 40 + "\u2026"


def test_what_is_shown_of_a_file() -> None:
    """The beginning of something strange is shown, without its power over a terminal."""
    assert excerpt("\x1b[2J" + "x" * 90) == r"\u001b[2J" + "x" * 36 + "\u2026"


@every(
    "text, number",
    [("3", 3), ("2.5", 2.5), ("2,5", 2.5), ("-1", -1), ("4.0", 4), ("nan", None), ("1e9", None)],
)
def test_a_number(text: str, number: float | None) -> None:
    """Whole numbers are whole, decimals have a point or a comma, and infinity is no number."""
    assert number_in(text) == number
    assert type(number_in(text)) is type(number)


def test_words_without_end() -> None:
    """Words longer than a win may have are cut between letters, and go along whole in the note."""
    words = "\xe9" * MAX_BYTES
    win = make_win(words, date(2026, 11, 22), READING, extra={"note": "n"})
    assert win.text == "\xe9" * (MAX_BYTES // 2)
    assert win.extra == {"note": f"{words}\n\nn"}
