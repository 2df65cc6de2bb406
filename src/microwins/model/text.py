r"""What a person or a file supplied, made safe to write and to show, and read for its tags.

The journal must be safe to `cat`, and no win may drive the terminal it is shown on. Both follow
from one rule here: which characters stand as they are, and which as `\uXXXX`.
"""

from __future__ import annotations

from microwins.model.bare_json import encoder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MAX_BYTES = 64 * 1024
"""The longest text of a win, in bytes of UTF-8."""

NEWLINE_SIGN = "\u23ce"
"""Stands for a line break where a win is shown on one line."""

_ENCODED = encoder()
_ZWJ = "\u200d"
_VS16 = "\ufe0f"
_BLACK_FLAG = "\U0001f3f4"
_LONGEST_FLAG = 7
_CONTROLLING = ("Cc", "Cf", "Cs", "Zl", "Zp")
_PICTORIAL = ("So", "Sm", "Sk", "Cn")
# Emoji that Unicode counts as digits, letters or punctuation: keycaps, double marks, the letter i,
# wavy dash, part alternation mark.
_UNLIKELY_EMOJI = "0123456789#*\u203c\u2049\u2139\u3030\u303d"
# Characters of width nothing that Unicode counts as letters or marks: the grapheme joiner, Hangul
# and Khmer fillers, Mongolian and other variation selectors.
_INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
    + "".join(map(chr, range(0xE0100, 0xE01F0)))
)


def escape(text: str) -> str:
    r"""Return `text` with each character that controls, hides or reorders as `\uXXXX`.

    These are C0, DEL, C1, line and paragraph separators, bidi controls, zero-width characters and
    lone surrogates. Joiners and selectors that hold an emoji together stay. Beyond the basic plane
    the escape is a surrogate pair, as JSON has it.
    """
    if text.isprintable() and (text.isascii() or _INVISIBLE.isdisjoint(text)):
        return text
    import unicodedata  # 0.5 ms; most wins are plain words

    category = unicodedata.category
    out = []
    for i, char in enumerate(text):
        hidden = char in _INVISIBLE or category(char) in _CONTROLLING
        if hidden and not _joins_emoji(text, i, category):
            out.append(_escaped(char))
        else:
            out.append(char)
    return "".join(out)


def _joins_emoji(text: str, i: int, category: Callable[[str], str]) -> bool:
    """Tell whether the character at `i` is a joiner, selector or tag inside an emoji."""
    char = text[i]
    before = text[i - 1] if i else ""
    if not before:
        return False
    if char == _VS16:
        return before in _UNLIKELY_EMOJI or _is_pictorial(before, category)
    if char == _ZWJ:
        if not _is_pictorial(text[i + 1 : i + 2], category):
            return False
        return _is_pictorial(before, category) or (
            before == _VS16 and _joins_emoji(text, i - 1, category)
        )
    if "\U000e0020" <= char <= "\U000e007f":
        flag = text.rfind(_BLACK_FLAG, max(0, i - _LONGEST_FLAG), i)
        between = text[flag + 1 : i]
        return flag >= 0 and all("\U000e0020" <= tag <= "\U000e007f" for tag in between)
    return False


def _is_pictorial(char: str, category: Callable[[str], str]) -> bool:
    """Tell whether `char` may be an emoji; "" is none, nor are the signs of ASCII."""
    return char > "\x7f" and category(char) in _PICTORIAL


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))


def safe(text: str) -> str:
    """Return `text` as it may appear on one line of a terminal: nothing in it has an effect."""
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\t", "\\t").split("\n")
    return f" {NEWLINE_SIGN} ".join(escape(line) for line in lines)


def to_json(value: object) -> str:
    """Return `value` as JSON on one line, letters as they are and `escape` applied to the rest.

    Raises ValueError for NaN and infinities, which JSON has no words for.
    """
    return escape(_ENCODED(value))


_STOPS = ".,;:!?"


def tag_name(word: str) -> str | None:
    """Return the tag that `word` names, without its `#` and in lower case, or None.

    A tag is a letter followed by letters, digits, `-` or `_`: "#12" and "#" are no tags.
    """
    name = word.removeprefix("#").rstrip(_STOPS)
    if name[:1].isalpha() and name.replace("-", "").replace("_", "").isalnum():
        return name.lower()
    return None


def split_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words of a win and the tags typed among them, each tag once.

    A tag is typed with a `#`, or at the end of the words with a `+`. Tags at the end are taken out
    of the text; one in the middle, or in brackets, is also a word of its sentence and stays. Text
    that is nothing but tags stays whole.
    """
    if "#" not in text and "+" not in text:
        return text, ()
    words = text.split()
    names = [_hash_tag(word) for word in words]
    left = text.rstrip()
    for place in reversed(range(len(words))):
        name = _last_tag(words[place])
        if not name:
            break
        names[place] = name
        left = left[: -len(words[place])].rstrip()
    return left or text, unique(name for name in names if name)


def odd_tags(text: str) -> list[str]:
    """Return the words that look like tags and stay words: "#12", "#c++", "+o'brien" at the end."""
    if "#" not in text and "+" not in text:
        return []
    words = text.split()
    end = len(words)
    while end and (words[end - 1][0] == "+" or _signed(words[end - 1])):
        end -= 1
    _, tags = split_tags(text)
    return [
        word
        for place, word in enumerate(words)
        if (place >= end or "#" in word)
        and (name := _signed(word))
        and tag_name(name.rstrip(_CLOSING + _STOPS)) not in tags
    ]


# What may stand around a tag: brackets and quotes.
_OPENING, _CLOSING = "([{<\"'\u2018\u201c\u201e\u00ab", ")]}>\"'\u2019\u201c\u201d\u00bb"
_MARKING = _OPENING + "*_~#"


def _signed(word: str) -> str:
    """Return what a word has behind a sign of tags that opens it; "" where none does."""
    name = word[1:]
    if word[0] == "+":
        return name if name[:1].isalnum() and not name[0].isdecimal() else ""
    opening = word[: len(word) - len(word.lstrip(_MARKING))]
    while "#" in opening:
        opening, _, _ = opening.rpartition("#")
        name = word[len(opening) + 1 :]
        if name[:1].isalnum() or name[:1] == "_":
            return name
    return ""


def _hash_tag(word: str) -> str | None:
    """Return the tag that a word with a `#` names, in brackets or quotes, too."""
    if "#" not in word:
        return None
    inner = word.lstrip(_OPENING)
    return tag_name(inner.rstrip(_CLOSING + _STOPS)) if inner[:1] == "#" else None


def _last_tag(word: str) -> str | None:
    """Return the tag that a word at the end names, with either sign."""
    return tag_name(word[1:]) if word[:1] in {"#", "+"} and word[1:2] != "#" else None


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return `names` in their order, each once."""
    return tuple(dict.fromkeys(names))


def as_typed(word: str) -> str:
    """Return an argument as UTF-8 has it, though a locale without letters split it into bytes."""
    if word.isascii():
        return word
    try:
        return word.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return word


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, and what isn't that as Windows-1252 has it."""
    return repaired(data.decode("utf-8", "surrogateescape"))


def repaired(text: str) -> str:
    """Return `text` with letters in the place of lone surrogates, which no file can hold.

    Those by which Python carries bytes that are no UTF-8 become what the bytes are in UTF-8 or else
    in Windows-1252, which gives a sign to all but five; other ones become U+FFFD.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        import re  # where a byte is no letter

        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        return re.sub("[\ud800-\udfff]+", lambda found: _letters(found[0]), text)
    return text


def _letters(surrogates: str) -> str:
    """Return the letters that stand for a run of lone surrogates."""
    try:
        data = surrogates.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        letters = map(_letters, surrogates) if len(surrogates) > 1 else "\ufffd"
        return "".join(letters)
    left = data.decode("utf-8", "surrogateescape")
    return "".join(_letter(char) if "\udc80" <= char <= "\udcff" else char for char in left)


def _letter(surrogate: str) -> str:
    byte = bytes((ord(surrogate) & 0xFF,))
    try:
        return byte.decode("cp1252")
    except UnicodeDecodeError:
        return byte.decode("latin-1")


def tags_beside(text: str, tags: tuple[str, ...]) -> list[str]:
    """Return those of `tags` that `text` doesn't hold already."""
    if not tags:
        return []
    _, typed = split_tags(text)
    return [tag for tag in tags if tag not in typed]


def as_bytes(chunks: Iterable[str | bytes]) -> Iterator[bytes]:
    """Yield text as the bytes in which data leave the program, in any locale."""
    return (one if isinstance(one, bytes) else repaired(one).encode() for one in chunks)
