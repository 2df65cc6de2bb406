"""Finding phrases in lists of words: what regular expressions do, in words and without their cost.

want|wish to die    one of the words with a bar between; suici* is any that begins so
[a / some more]     may stand there; (a / some more) must; {a / some more}: any number of them
<want>              stands for the phrase of that name
_  #                any word; any number of digits
..  ...             up to five words; up to twelve
,                   a stop that may stand there
^  $                the beginning of a sentence and the end of the text
THEN(...) UNLESS(...) AFTER(...) NOTAFTER(...)
                    what must, and must not, come next; what must, and must not, stand before.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Alternatives = tuple[tuple["Word | Group | Edge | Look", ...], ...]

STOP = "|"
"""The word that stands for a stop between sentences."""

_MOST = 12
"""So often `{...}` is repeated at most, so that no text takes long."""

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_LOOKS = {"THEN": (False, True), "UNLESS": (False, False)}
_ANY_NUMBER = {",": (",", 1), "..": ("_", 5), "...": ("_", _MOST)}
_LOOKS |= {"AFTER": (True, True), "NOTAFTER": (True, False)}


class Word:
    """One of some words."""

    __slots__ = ("_any", "_beginnings", "_digits", "words")

    def __init__(self, text: str) -> None:
        words = ["|" if word == "," else word for word in text.split("|")]
        self.words = frozenset(words)
        self._beginnings = tuple(word[:-1] for word in words if word.endswith("*"))
        self._any = "_" in words
        self._digits = "#" in words

    def ends(self, words: list[str], starts: set[int]) -> set[int]:
        """Return where it ends that begins at one of `starts`."""
        return {at + 1 for at in starts if at < len(words) and self.matches(words[at])}

    def matches(self, word: str) -> bool:
        """Tell whether it is one of the words."""
        return (
            word in self.words
            or (self._any and word.isalnum())
            or (self._digits and word.isdigit())
            or word.startswith(self._beginnings)
        )


class Group:
    """Phrases of which one stands there, may, or some do."""

    __slots__ = ("alternatives", "most", "required")

    def __init__(self, alternatives: Alternatives, *, required: bool, most: int) -> None:
        self.alternatives, self.required, self.most = alternatives, required, most

    def ends(self, words: list[str], starts: set[int]) -> set[int]:
        """Return where it ends that begins at one of `starts`."""
        found = set() if self.required else set(starts)
        for _ in range(self.most):
            starts = ends(self.alternatives, words, starts) - found
            if not starts:
                break
            found |= starts
        return found


class Edge:
    """The beginning of a sentence, or the end of the text."""

    __slots__ = ("beginning",)

    def __init__(self, text: str) -> None:
        self.beginning = text == "^"

    def ends(self, words: list[str], starts: set[int]) -> set[int]:
        """Return those of `starts` that are such an edge."""
        if self.beginning:
            return {at for at in starts if at == 0 or words[at - 1] == STOP}
        return {at for at in starts if words[at:] in ([], [STOP])}


class Look:
    """What must or must not stand beside."""

    __slots__ = ("alternatives", "before", "wanted")

    def __init__(self, alternatives: Alternatives, *, before: bool, wanted: bool) -> None:
        self.alternatives, self.before, self.wanted = alternatives, before, wanted

    def ends(self, words: list[str], starts: set[int]) -> set[int]:
        """Return those of `starts` beside which it stands, or doesn't where it mustn't."""
        return {at for at in starts if self._stands(words, at) == self.wanted}

    def _stands(self, words: list[str], at: int) -> bool:
        if not self.before:
            return bool(ends(self.alternatives, words, {at}))
        return any(
            at in ends(self.alternatives, words, {start})
            for start in range(max(0, at - 2 * _MOST), at)
        )


def ends(alternatives: Alternatives, words: list[str], starts: set[int]) -> set[int]:
    """Return where one of some phrases ends that begins at one of `starts`."""
    found: set[int] = set()
    for parts in alternatives:
        here = starts
        for part in parts:
            here = part.ends(words, here)
            if not here:
                break
        found |= here
    return found


class Phrasebook:
    """Phrases, parsed when they are first looked for, and those that have a name in them."""

    def __init__(self, named: Mapping[str, str]) -> None:
        self._named = named
        self._parsed: dict[str, Alternatives] = {}

    def spans(self, phrase: str, words: list[str]) -> list[tuple[int, int]]:
        """Return where a phrase stands: the longest that begins there, none over another."""
        alternatives, found, start = self.parsed(phrase), [], 0
        while start < len(words):
            end = max(ends(alternatives, words, {start}), default=start)
            if end > start:
                found.append((start, end))
            start = max(end, start + 1)
        return found

    def parsed(self, phrase: str) -> Alternatives:
        """Return what a phrase may be; see the top of this file."""
        if phrase not in self._parsed:
            text = " ".join(phrase.split()).replace("| ", "|")
            for sign in "()[]{}":
                text = text.replace(sign, f" {sign} ")
            self._parsed[phrase] = self._alternatives(iter(text.split()), "")
        return self._parsed[phrase]

    def _alternatives(self, words: Iterator[str], closing: str) -> Alternatives:
        found: list[list[Word | Group | Edge | Look]] = [[]]
        for word in words:
            if word == closing:
                break
            if word == "/":
                found.append([])
            else:
                found[-1].append(self._part(word, words))
        return tuple(map(tuple, found))

    def _part(self, word: str, words: Iterator[str]) -> Word | Group | Edge | Look:
        if word in _LOOKS:
            before, wanted = _LOOKS[word]
            inner = self._alternatives(words, _CLOSING[next(words)])
            return Look(inner, before=before, wanted=wanted)
        if word in _CLOSING:
            inner = self._alternatives(words, _CLOSING[word])
            return Group(inner, required=word == "(", most=_MOST if word == "{" else 1)
        if word[0] == "<":
            return Group(self.parsed(self._named[word[1:-1]]), required=True, most=1)
        if word in {"^", "$"}:
            return Edge(word)
        if word in _ANY_NUMBER:
            what, most = _ANY_NUMBER[word]
            return Group(((Word(what),),), required=False, most=most)
        return Word(word)
