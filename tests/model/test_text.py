"""The rules of text: what stands as it is, what is shown as an escape, and which words are tags."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every

from microwins.model.text import (
    NEWLINE_SIGN,
    escape,
    odd_tags,
    safe,
    split_tags,
    tag_name,
    to_json,
    unique,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))
HIDING = ("Cc", "Cf", "Cs", "Zl", "Zp")

EMOJI = {
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "an astronaut with a skin tone": "\U0001f469\U0001f3fd\u200d\U0001f680",
    "a red heart": "\u2764\ufe0f",
    "a heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "a rainbow flag": "\U0001f3f3\ufe0f\u200d\U0001f308",
    "an eye in a speech bubble": "\U0001f441\ufe0f\u200d\U0001f5e8\ufe0f",
    "a running woman": "\U0001f3c3\u200d\u2640\ufe0f",
    "the keycap 1": "1\ufe0f\u20e3",
    "the keycap #": "#\ufe0f\u20e3",
    "the flag of Ireland": "\U0001f1ee\U0001f1ea",
    "the flag of England": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "the flag of Scotland": (
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    ),
    "a double exclamation mark": "\u203c\ufe0f",
    "an information sign": "\u2139\ufe0f",
    "a wavy dash": "\u3030\ufe0f",
    "a part alternation mark": "\u303d\ufe0f",
    "an arrow": "\u2194\ufe0f",
    "a trade mark": "\u2122\ufe0f",
}

HIDDEN = {
    "NUL": ("a\x00b", r"a\u0000b"),
    "an escape": ("\x1b[31mred", r"\u001b[31mred"),
    "a bell": ("\x07", r"\u0007"),
    "a carriage return": ("a\rb", r"a\u000db"),
    "DEL": ("\x7f", r"\u007f"),
    "a control sequence of C1": ("\x9b31m", r"\u009b31m"),
    "a line separator": ("a\u2028b", r"a\u2028b"),
    "a paragraph separator": ("a\u2029b", r"a\u2029b"),
    "a right-to-left override": ("\u202egnp.exe", r"\u202egnp.exe"),
    "a bidi isolate": ("\u2066a\u2069", r"\u2066a\u2069"),
    "a zero-width space": ("a\u200bb", r"a\u200bb"),
    "a zero-width non-joiner": ("a\u200cb", r"a\u200cb"),
    "a byte order mark": ("\ufeffa", r"\ufeffa"),
    "a soft hyphen": ("a\xadb", r"a\u00adb"),
    "a lone surrogate": ("\udcff", r"\udcff"),
    "a grapheme joiner": ("a\u034fb", r"a\u034fb"),
    "a Hangul filler": ("\u3164", r"\u3164"),
    "a joiner between letters": ("a\u200db", r"a\u200db"),
    "a joiner between signs of ASCII": ("<\u200d>", r"<\u200d>"),
    "a joiner at the end of an emoji": ("\U0001f469\u200d", "\U0001f469" + r"\u200d"),
    "a joiner after a selector on a letter": ("a\ufe0f\u200d\u2764", r"a\ufe0f\u200d" + "\u2764"),
    "a selector on a letter": ("a\ufe0f", r"a\ufe0f"),
    "a selector on a plus": ("+\ufe0f", r"+\ufe0f"),
    "a selector at the start": ("\ufe0f", r"\ufe0f"),
    "a tag without a flag": ("a\U000e0062", r"a\udb40\udc62"),
    "tags beyond the length of a flag": (
        "\U0001f3f4" + "\U000e0061" * 8,
        "\U0001f3f4" + "\U000e0061" * 7 + r"\udb40\udc61",
    ),
    "another selector": ("\u2764\ufe0e", "\u2764" + r"\ufe0e"),
    "a selector beyond the basic plane": ("a\U000e0100", r"a\udb40\udd00"),
}


@every("text", EMOJI.values())
def test_emoji_stay_whole(text: str) -> None:
    """What holds an emoji together is no hidden character."""
    assert escape(text) == text
    assert safe(f"went out {text} today") == f"went out {text} today"


@every("text, shown", HIDDEN.values())
def test_what_hides_or_controls_is_escaped(text: str, shown: str) -> None:
    """A character that controls, hides or reorders is shown by its number."""
    assert escape(text) == shown
    assert safe(text) == shown


@every("text", ["plain", "caf\xe9", "e\u0301" * 300, "\u05e9\u05dc\u05d5\u05dd"])
def test_letters_stay_as_they_are(text: str) -> None:
    """Letters of any script, marks that combine and all, are written as they are."""
    assert escape(text) == text


def test_lines_become_one() -> None:
    """Line breaks are shown by a sign and tabs by an escape, so that a win takes one line."""
    assert safe("first\nsecond\r\nthird\tfourth") == (
        f"first {NEWLINE_SIGN} second {NEWLINE_SIGN} third\\tfourth"
    )


@given(ANY_TEXT)
def test_nothing_shown_has_an_effect(text: str) -> None:
    """Of any text, nothing that could control a terminal is left, but what holds emoji together."""
    shown = safe(text)
    hidden = {char for char in shown if unicodedata.category(char) in HIDING}
    assert all(char == "\u200d" or "\U000e0020" <= char <= "\U000e007f" for char in hidden)
    assert safe(shown) == shown


@given(ANY_TEXT.filter(lambda text: _without_pairs(text) == text))
def test_json_gives_any_text_back(text: str) -> None:
    """What is written as JSON takes one line, is UTF-8, and is read back as it was."""
    written = to_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert written.encode()
    assert written.splitlines() == [written]


def _without_pairs(text: str) -> str:
    """Return `text` with each pair of surrogates as the one character that JSON makes of it."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def test_json_has_no_words_for_nan() -> None:
    """NaN and infinity are refused rather than written as something that isn't JSON."""
    for number in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="JSON"):
            to_json(number)


@every(
    "text, kept, tags",
    [
        ("took a walk #sunny", "took a walk", ("sunny",)),
        ("took a walk #Sunny #home-ish #a_b", "took a walk", ("sunny", "home-ish", "a_b")),
        ("took a #sunny walk", "took a #sunny walk", ("sunny",)),
        ("#sunny walk #sunny", "#sunny walk", ("sunny",)),
        ("called mom #home.", "called mom", ("home",)),
        ("#shower", "#shower", ("shower",)),
        ("#shower #care", "#shower #care", ("shower", "care")),
        ("fixed bug #12", "fixed bug #12", ()),
        ("a # alone", "a # alone", ()),
        ("C# and F#", "C# and F#", ()),
        ("#\u5bb6\u65cf", "#\u5bb6\u65cf", ("\u5bb6\u65cf",)),
        ("two  spaces  #x", "two  spaces", ("x",)),
        ("\u00fcbung #\u00dcBUNG", "\u00fcbung", ("\u00fcbung",)),
        ("took a walk +Sunny", "took a walk", ("sunny",)),
        ("took a walk #sunny +home.", "took a walk", ("sunny", "home")),
        ("took a #sunny walk +home", "took a #sunny walk", ("sunny", "home")),
        ("salt +pepper on eggs", "salt +pepper on eggs", ()),
        ("salt +pepper on eggs +home", "salt +pepper on eggs", ("home",)),
        ("learnt C++", "learnt C++", ()),
        ("2 +3", "2 +3", ()),
        ("1 + a", "1 + a", ()),
        ("me+you", "me+you", ()),
        ("learnt +c++", "learnt +c++", ()),
        ("+sunny", "+sunny", ("sunny",)),
        ("a walk (#outside)", "a walk (#outside)", ("outside",)),
        ("a walk (by the #sea) +home", "a walk (by the #sea)", ("sea", "home")),
        ("wrote '#home'", "wrote '#home'", ("home",)),
        ("learnt #c++", "learnt #c++", ()),
        ("met #o'brien", "met #o'brien", ()),
    ],
)
def test_tags_typed_in_the_text(text: str, kept: str, tags: tuple[str, ...]) -> None:
    """Tags at the end leave the text; one in the middle stays a word; nothing but tags stays."""
    assert split_tags(text) == (kept, tags)


@given(ANY_TEXT)
def test_no_text_is_lost_to_its_tags(text: str) -> None:
    """The text that remains begins what was typed, and is nothing only where nothing was typed."""
    kept, tags = split_tags(text)
    assert text.startswith(kept)
    assert bool(kept) == bool(text)
    assert len(tags) == len(set(tags))


@every(
    "text, odd",
    [
        ("a #sunny walk (#outside) #home +rain", []),
        ("learnt #c++", ["#c++"]),
        ("learnt +c++", ["+c++"]),
        ("met #o'brien, read #a/b", ["#o'brien,", "#a/b"]),
        ("fixed (#12)", ["(#12)"]),
        ("wrote #1 and #home", ["#1"]),
        ("walked +sunny #c++", ["+sunny", "#c++"]),
        ("walked +sunny +2", ["+sunny"]),
        ("a walk (#outside).", []),
        ("C# homework # and F#", []),
        ("salt +o'brien on eggs", []),
        ("2 +3", []),
        ("a *#sunny* walk ##home, ~#rain", ["*#sunny*", "##home,", "~#rain"]),
        ("## a heading", []),
    ],
)
def test_what_looks_like_a_tag_and_stays_a_word(text: str, odd: list[str]) -> None:
    """No sign in front of a word is passed over in silence where it looks like that of a tag."""
    assert odd_tags(text) == odd


@every(
    "word, name",
    [
        ("#sunny", "sunny"),
        ("Sunny!", "sunny"),
        ("a1", "a1"),
        ("1a", None),
        ("#", None),
        ("", None),
        ("two words", None),
        ("a\u200bb", None),
        ("-a", None),
    ],
)
def test_a_tag_is_a_word_that_begins_with_a_letter(word: str, name: str | None) -> None:
    """Letters, digits, dashes and underscores make a tag, in lower case; nothing else does."""
    assert tag_name(word) == name


def test_each_name_once() -> None:
    """Repeated names count once, where they came first."""
    assert unique(["b", "a", "b"]) == ("b", "a")
