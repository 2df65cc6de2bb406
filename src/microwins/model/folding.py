"""What texts are compared by in a search: letters alone, however they were typed or encoded."""

from __future__ import annotations

_TYPED = {
    "'": "`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\u05f3\ua78c\uff07",
    "-": "\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d",
    '"': "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033",
    "/": "\u2044",
    "": "\u00ad\u061c\u0640\u180e\ufeff",
    "d": "\u0111\u00f0",
    "h": "\u0127",
    "i": "\u0131",
    "l": "\u0142",
    "o": "\u00f8",
    "t": "\u0167",
    "ae": "\u00e6",
    "oe": "\u0153",
    "th": "\u00fe",
}
"""What is typed for signs and Latin letters that Unicode takes for no others with a mark.

For what has no width that is nothing.
"""
_NO_WIDTH = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))
_SELECTORS = range(0xFE00, 0xFE10)
_MARKS = frozenset(
    map(
        chr,
        (
            *(*range(0x300, 0x370), *range(0x591, 0x5BE), *range(0x5BF, 0x5C8)),
            *(*range(0x64B, 0x660), 0x670),
        ),
    )
)
"""Accents, and the points and vowel signs of Hebrew and Arabic."""
_ALSO_TYPED = {"\u0450": "\u0435", "\u0451": "\u0435", "\u045d": "\u0438"}
"""Letters of Cyrillic that hardly anybody types, and what stands for them."""
_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
_SPACING_ACUTE = "\u00b4"


class _Letters(dict[int, str]):
    """What each letter is compared by, for the codes of those that were met."""

    def __missing__(self, code: int) -> str:
        from unicodedata import normalize  # as below

        char = chr(code)
        letter = char.casefold()
        if "\u0400" <= char <= "\u052f":
            found = _ALSO_TYPED.get(letter, letter)
        else:
            parts = normalize("NFKD", letter)
            plain = "".join(part for part in parts if part not in _MARKS).casefold()
            found = "".join(_PLAIN.get(one, one) for one in normalize("NFC", plain))
        self[code] = found
        return found


_PLAIN = {sign: typed for typed, signs in _TYPED.items() for sign in signs}
_LETTERS = _Letters(dict.fromkeys((*_NO_WIDTH, *_SELECTORS), ""))


def folded(text: str) -> str:
    """Return `text` in small letters without accents, in forms that every keyboard has.

    Composed, full-width and other compatibility forms become the plain ones, and what has no width
    is left out. Marks that make another letter stay: those of Cyrillic, but for stress and for the
    dots that hardly anybody types, and those of scripts that have marks for vowels or sounds.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    from unicodedata import normalize  # 0.5 ms; most wins are plain words

    composed = normalize("NFKC", text.replace(_SPACING_ACUTE, "'"))
    return composed.translate(_LETTERS).casefold()


def joined(text: str) -> str:
    """Return `text` as `folded` does, without the apostrophes and hyphens that join parts of words.

    So "don't" and "dont", "e-mail" and "email" are the same.
    """
    return folded(text).replace("'", "").replace("-", "")


def plain_words(text: str) -> str:
    """Return the words of `text` as `joined` has them, without punctuation, one space between.

    Two texts that a person would call the same words share it. Where there are signs alone, as an
    emoji, they are the words.
    """
    said = joined(text)
    if said.isascii():
        return " ".join(_words(said) or said.split())
    from unicodedata import category  # as above

    words = "".join(c if c.isalnum() or category(c)[0] == "M" else " " for c in said)
    return " ".join((words if words.strip() else said).split())


def _words(folded_text: str) -> list[str]:
    if folded_text.isascii():
        return folded_text.translate(_APART).split()
    return "".join(char if char.isalnum() else " " for char in folded_text).split()


def has_words(text: str, typed: str) -> bool:
    """Tell whether each word of `typed` is in `text`, or begins one there; a number is whole."""
    there = _words(folded(text))
    wanted = _words(folded(typed))
    return bool(wanted) and all(
        any(one == word or (one.startswith(word) and not word.isdecimal()) for one in there)
        for word in wanted
    )
