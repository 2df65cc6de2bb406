"""The words of one language by what they mean, and the tokens of a phrase looked up in them."""

from __future__ import annotations

from microwins.dates.languages import LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.dates.tokens import Token

NUMBER, MARK, ZONE = "number", "mark", "zone"

_LONGEST_KEY = 6
_SHORTEST_HALF = 3
_loaded: dict[str, Vocabulary | None] = {}


class Atom:
    """A stretch of tokens that means something: `means` maps each kind of meaning to its value."""

    __slots__ = ("dense", "glued", "means", "text", "width")

    def __init__(
        self,
        means: dict[str, object],
        text: str,
        *,
        glued: bool = False,
        width: int = 0,
        dense: bool = False,
    ) -> None:
        self.means = means
        self.text = text
        self.glued = glued
        self.width = width
        self.dense = dense

    @property
    def number(self) -> float | None:
        """The number that stands here, in digits or as a word."""
        value = self.means.get(NUMBER)
        return value if isinstance(value, (int, float)) else None


class Vocabulary:
    """The words of a language, and a few of its habits."""

    def __init__(self, name: str) -> None:
        module = __import__(f"microwins.dates.languages.{name}", fromlist=["WORDS"])
        self.language = name
        self.words: dict[str, dict[str, object]] = {}
        self.half: int = getattr(module, "HALF", 0)
        self.quarter: int = getattr(module, "QUARTER", 0)
        for kind, names in (("weekday", module.WEEKDAYS), ("month", module.MONTHS)):
            for number, spelled in enumerate(names):
                self._add(spelled, kind, number + (kind == "month"))
        for meaning, spelled in (*module.RELATIVE.items(), *module.WORDS.items()):
            kind, _, value = meaning.partition(" ")
            self._add(spelled, kind, int(value) if value.lstrip("-").isdigit() else value)
        for number, spelled in module.NUMBERS.items():
            self._add(spelled, NUMBER, number)
        for means in self.words.values():
            if self.half and means.get("fraction") == 30:  # noqa: PLR2004 (half)
                means["half"] = self.half
        self._folded: dict[str, dict[str, object]] | None = None

    def _add(self, spelled: str, kind: str, value: object) -> None:
        for word in spelled.split(", "):
            self.words.setdefault(word, {})[kind] = value

    def meanings(self, word: str) -> dict[str, object] | None:
        """Return what a word means, also where it is typed without any of its accents."""
        found = self.words.get(word)
        if found is None and self.language != "en" and fold(word) == word:
            found = self.folded.get(word)
        return found

    @property
    def folded(self) -> dict[str, dict[str, object]]:
        """The words without accents."""
        if self._folded is None:
            self._folded = {}
            for word, means in self.words.items():
                for plain in {fold(word), fold(_two_letters(word))}:
                    self._folded.setdefault(plain, {}).update(means)
        return self._folded


def vocabulary(language: str) -> Vocabulary | None:
    """Return the words of a language, None for one without a table."""
    if language not in _loaded:
        _loaded[language] = Vocabulary(language) if language in LANGUAGES else None
    return _loaded[language]


def fold(word: str) -> str:
    """Return a word without accents."""
    if word.isascii():
        return word
    from unicodedata import combining, normalize

    for letter, plain in (("\u00df", "ss"), ("\u00f8", "o"), ("\u0142", "l"), ("\u0131", "i")):
        word = word.replace(letter, plain)
    return "".join(char for char in normalize("NFD", word) if not combining(char))


def _two_letters(word: str) -> str:
    """Return a word with umlauts as two letters, as they are typed where the keys are missing."""
    for letter, plain in (("\u00e4", "ae"), ("\u00f6", "oe"), ("\u00fc", "ue"), ("\u00e5", "aa")):
        word = word.replace(letter, plain)
    return word


def atoms(found: list[Token], words: Vocabulary) -> list[Atom] | None:
    """Return what the tokens of a phrase mean in one language, None where a word is unknown."""
    result: list[Atom] = []
    at = 0
    while at < len(found):
        token = found[at]
        if token.digits:
            if len(token.text) > len("20261120"):
                return None
            result.append(
                Atom(
                    {NUMBER: int(token.text)},
                    token.text,
                    glued=token.glued,
                    width=len(token.text),
                )
            )
            at += 1
        elif token.word:
            size, more = _longest(found, at, words)
            if not size:
                more = list(_parts_of_word(token, words))
                size = 1
            if not more:
                return None
            result += more
            at += size
        else:
            result.append(Atom({MARK: token.text}, token.text, glued=token.glued))
            at += 1
    return result


def _longest(found: list[Token], at: int, words: Vocabulary) -> tuple[int, list[Atom]]:
    """Return how many tokens the longest known words take, and what they mean."""
    stop = at
    while stop < len(found) and stop - at < _LONGEST_KEY and found[stop].word:
        stop += 1
    for end in range(stop, at, -1):
        text = " ".join(token.text for token in found[at:end])
        means = words.meanings(text)
        if means is not None:
            if "shortpm" in means and found[at].glued and end == at + 1:
                means = {"shortpm": means["shortpm"]}  # the "a" of 7a
            return end - at, [Atom(means, text, glued=found[at].glued)]
    return 0, []


def _parts_of_word(token: Token, words: Vocabulary) -> Iterator[Atom]:
    """Yield the meanings of "montagabend", of "昨天晚上" and of a zone's abbreviation."""
    text = token.text
    if text[0] > "\u2e7f":
        yield from _segments(token, words)
        return
    for cut in range(len(text) - _SHORTEST_HALF + 1, _SHORTEST_HALF - 1, -1):
        day, part = words.meanings(text[:cut]), words.meanings(text[cut:])
        if day and part and ("day" in day or "weekday" in day) and "part" in part:
            yield Atom(day, text[:cut], glued=token.glued)
            yield Atom({"part": part["part"]}, text[cut:], glued=True)
            return
    if text.isascii() and len(text) <= len("akdtx"):
        yield Atom({ZONE: token.raw}, text, glued=token.glued)


def _segments(token: Token, words: Vocabulary) -> Iterator[Atom]:
    """Yield the longest words that a run of letters without spaces is made of, or nothing."""
    text, at, found = token.text, 0, []
    while at < len(text):
        for end in range(len(text), at, -1):
            means = words.words.get(text[at:end])
            if means is not None:
                glued = bool(at) or token.glued
                found.append(Atom(means, text[at:end], glued=glued, dense=True))
                at = end
                break
        else:
            return
    yield from found
