"""Guessing a win's category: exists so that logging never has to ask what kind of win it was.

The longest known phrase in the text decides, and of equally long ones the first, because people
name the deed before its circumstances ("cooked dinner after work"). What follows "while", "because"
and the like is read only when nothing before it is known, and a faint phrase ("fix", "kitchen")
yields to any telling one ("fixed the kitchen tap", "fixed the build"). Words are compared whole and
by their stems, so "walks", "walked" and "walking" are one, and "carpet" holds no pet.
"""

from __future__ import annotations

from microwins.guessing import lexicon
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LONGEST_PHRASE = 4
_VOWELS = "aeiouy"
_UNCUT = 3  # words of up to three letters ("bus", "ice", "red") have no ending to lose
_NOTHING_OWN: Mapping[str, Iterable[str]] = {}

_OWN, _TELLING, _FAINT = range(3)


class _Phrase(Record):
    """A known phrase in a text: how much it tells, in which clause it is, its words, and so on."""

    level: int
    clause: int
    length: int
    start: int
    category: str


_NOTHING_FOUND = _Phrase(_FAINT, 0, 0, 0, "other")

_telling: list[dict[str, str]] = []
_faint: dict[str, str] = {}


_LIGHT = ("take", "have", "do")
"""Stems that a noun needs to be a deed: "took a walk" is "walked"."""


def guess(text: str, own: Mapping[str, Iterable[str]] = _NOTHING_OWN) -> str:
    """Return the category that `text` speaks of, or "other" when no known phrase is in it.

    `own` maps each of the person's own categories to its phrases, in plain words; the name of the
    category is one of them. They are taken at their word (families of words aren't merged), and
    come before the built-in phrases of the same length.
    """
    return next(_found(text, own), _NOTHING_FOUND).category


def runner_up(text: str, own: Mapping[str, Iterable[str]] = _NOTHING_OWN) -> str | None:
    """Return the likeliest other category of a doubtful guess, None for one that is sure.

    It is doubtful where the words name two categories beside each other, or none but faintly. Where
    nothing at all is known, it is sure that nothing is.
    """
    found = _found(text, own)
    first = next(found, _NOTHING_FOUND)
    if first.level == _OWN or not first.length:
        return None
    for one in found:
        apart = one.start >= first.start + first.length or one.start + one.length <= first.start
        beside = apart and (one.level, one.clause) == (first.level, first.clause)
        if one.category != first.category and (beside or one.level == _OWN):
            return one.category
    return "other" if first.level == _FAINT else None


def _found(text: str, own: Mapping[str, Iterable[str]]) -> Iterator[_Phrase]:
    """Yield the known phrases in `text`, the one that decides first."""
    said = words(text)
    own_phrases = _index_own(own)
    longest = max([LONGEST_PHRASE, *(phrase.count(" ") + 1 for phrase in own_phrases)])
    clauses = _clauses(kinds(said))
    _index_built_in()
    for level, known in ((_TELLING, _telling), (_FAINT, [_faint])):
        for number, clause in enumerate(clauses):
            for length in range(min(longest, len(said)), 0, -1):
                for category, start in _phrases([own_phrases], said, length):
                    yield _Phrase(_OWN, 0, length, start, category)
                for category, start in _phrases(known, clause, length):
                    yield _Phrase(level, number, length, start, category)


def words(text: str) -> list[str]:
    """Return the stems of the words in `text` that say something, in their order."""
    joined = text.casefold().replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
    plain = "".join([c if c.isalnum() else " " for c in joined])
    return [
        stem(word) for word in plain.split() if word not in lexicon.FILLERS and not word.isdigit()
    ]


def deed(text: str) -> str:
    """Return what texts share that tell of the same, as "showered" and "took a shower"."""
    return " ".join(word for word in words(text) if word not in _LIGHT).removeprefix("go for ")


def kinds(stems: list[str]) -> list[str]:
    """Return `stems` as the lexicon knows them: families merged, circumstances left out."""
    kept: list[str] = []
    previous = ""
    for word in stems:
        joined = lexicon.JOINED.get(f"{previous} {word}")
        if joined:
            kept[-1:] = [joined]
        elif previous not in lexicon.CIRCUMSTANCES:
            kept.append(lexicon.FAMILIES.get(word, word))
        previous = joined or word
    return kept


def _clauses(stems: list[str]) -> list[list[str]]:
    """Return `stems` cut in front of each word that begins a side remark."""
    clauses: list[list[str]] = [[]]
    for word in stems:
        if word in lexicon.ASIDES or word in lexicon.CIRCUMSTANCES:
            clauses.append([])
        clauses[-1].append(word)
    return clauses


def stem(word: str) -> str:
    """Return what the regular forms of `word` have in common ("tidies", "tidied": "tidy").

    The result needn't be a word ("organiz"); it need only be the same for every form.
    """
    known = lexicon.IRREGULAR.get(word)
    if known or len(word) <= _UNCUT:
        return known or word
    if word.endswith("s"):
        singular = _without_s(word)
        if singular != word:
            return stem(singular)
    if word.endswith(("ied", "ie")):
        end = word.rindex("ie")
        return word[:end] + ("y" if end > 1 else "ie")
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and not word.endswith("eed") and _has_vowel(base) and len(base) > 1:
            return _whole(base)
    if word.endswith("e"):
        base = word[:-1]
        return word if base[-1] in "aeiosy" or _is_short(base) else base
    return word


def _without_s(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes")) else word[:-1]


def _whole(base: str) -> str:
    """Mend what adding -ed or -ing did to a verb: "bak" was "bake", "runn" was "run"."""
    if base[-1] == base[-2] and base[-1] not in "aeioulsfz":
        return base[:-1]
    needs_e = _is_short(base) or (base[-1] == "s" and base[-2] != "s")
    return base + "e" if needs_e else base


def _is_short(base: str) -> bool:
    """Whether an -e belongs to `base`, as in "bak(e)" but not in "walk", "clean" or "visit"."""
    return (
        base[-1] not in _VOWELS + "wx"
        and base[-2:-1] in tuple(_VOWELS)
        and not _has_vowel(base[:-2])
    )


def _has_vowel(part: str) -> bool:
    return any(vowel in part for vowel in _VOWELS)


def _phrases(
    tables: list[dict[str, str]], stems: list[str], length: int
) -> Iterator[tuple[str, int]]:
    """Yield the category of each phrase of `length` words in `stems`, and where it starts."""
    for start in range(len(stems) - length + 1):
        phrase = " ".join(stems[start : start + length])
        for table in tables:
            if phrase in table:
                yield table[phrase], start


def _index_own(own: Mapping[str, Iterable[str]]) -> dict[str, str]:
    index: dict[str, str] = {}
    for category, phrases in own.items():
        for phrase in (category, *phrases):
            stems = words(phrase)
            if stems:
                index.setdefault(" ".join(stems), category)
    return index


def _index_built_in() -> None:
    """Fill the tables of the built-in phrases on first use (one for each category is quickest)."""
    if not _telling:
        for category, phrases in lexicon.PHRASES.items():
            _telling.append(dict.fromkeys(_split(phrases), category))
        for category, phrases in lexicon.FAINT.items():
            _faint.update(dict.fromkeys(_split(phrases), category))


def _split(phrases: str) -> list[str]:
    return phrases.strip().replace("\n", " ").split(", ")
