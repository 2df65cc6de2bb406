"""A phrase cut into words, numbers and the marks between them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 100
"""A phrase of more characters is none."""

_QUOTES = dict.fromkeys(map(ord, "\u2019\u2018\u02bc\u00b4`"), "'")
_QUOTES[ord("\u00b0")] = "o"  # for the sign of an ordinal, which few keyboards have
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_MARKS = ":./-,+~@"


class Token:
    """A word (lower case), a number (`digits`) or a mark; `glued` to what stands before it."""

    __slots__ = ("digits", "glued", "raw", "text")

    def __init__(self, text: str, raw: str, *, glued: bool) -> None:
        self.text = text
        self.raw = raw
        self.digits = text[0].isdecimal()
        self.glued = glued

    @property
    def word(self) -> bool:
        """Whether these are letters."""
        return self.text[0].isalpha()


def tokens(phrase: str) -> list[Token] | None:
    """Return the tokens of a phrase, None where it holds what no time is written with."""
    text = " ".join(_full_year(word) for word in phrase.split())
    if not text or len(text) > LONGEST or not text.isprintable():
        return None
    if not text.isascii():
        text = _plain(text)
    found: list[Token] = []
    at, glued = 0, False
    while at < len(text):
        char = text[at]
        if char == " ":
            at, glued = at + 1, False
        elif char.isdecimal():
            end = _run(text, at, str.isdecimal)
            digits = "".join(str(int(one)) for one in text[at:end])
            found.append(Token(digits, text[at:end], glued=glued))
            at, glued = end, True
        elif _letter(char):
            end = _run(text, at, _letter)
            end, word = _dotted(text, at, end)
            lower = word.replace("\u0130", "i").lower()
            found.append(Token(lower, word, glued=glued))
            at, glued = end, True
        elif char == "'":
            at, glued = at + 1, False
        elif char in _MARKS:
            word_before = at > 0 and _letter(text[at - 1])
            word_after = at + 1 < len(text) and _letter(text[at + 1])
            if (char == "-" and word_before and word_after) or (char == "." and word_before):
                glued = False  # post-war, nov.
            else:
                found.append(Token(char, char, glued=glued))
                glued = True
            at += 1
        else:
            return None
    return found or None


def _plain(text: str) -> str:
    """Return text with compatible letters as their usual ones, and one kind of quote and dash."""
    from unicodedata import normalize

    return normalize("NFKC", text.translate(_QUOTES | _DASHES))


def _full_year(word: str) -> str:
    """Return '25 as 2025, and any other word as it is."""
    year = word[:1] in {"'", "\u2019"} and len(word[1:3]) == len("25") and word[1:3].isdecimal()
    return f"20{word[1:]}" if year and not word[3:4].isalnum() else word


def _letter(char: str) -> bool:
    return char.isalpha() or char in "\u0307\u3005\u30fc"


def _run(text: str, start: int, kind: Callable[[str], bool]) -> int:
    end = start
    while end < len(text) and kind(text[end]):
        end += 1
    return end


def _dotted(text: str, start: int, end: int) -> tuple[int, str]:
    """Return where a word ends and the word, "a.m." and "p. m." as one."""
    if end - start == 1 and text[end : end + 1] == ".":
        after = end + 1 + (text[end + 1 : end + 2] == " ")
        if text[after : after + 1] in ("m", "M") and not _letter(
            text[after + 1 : after + 2] or " "
        ):
            stop = after + 1
            return stop + (text[stop : stop + 1] == "."), text[start:end] + text[after]
    return end, text[start:end]
