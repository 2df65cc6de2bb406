"""Where a phrase of when ends among words without quotes.

A phrase that means nothing so far goes on to where it does. One that is whole goes on with am or
pm, ago, the name of a day, or a clock time behind a day. What else could belong to it isn't sure.
"""

from __future__ import annotations

import re

from microwins.dates.grammar import CENTURIES
from microwins.dates.tokens import tokens
from microwins.dates.vocabulary import MARK, NUMBER, ZONE, atoms, vocabulary
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from microwins.dates.vocabulary import Atom, Vocabulary

_MOST = 8
"""So many words are looked at; no phrase has more."""

_MINUTES = re.compile(r"[0-5]?\d")
_MORE_OFTEN_WORDS = frozenset(["sat", "sun", "mar", "march", "may", "second", "met", "so"])
"""What begins words of a win more often than it goes on with a time."""


class Extent(Record):
    """How many words a phrase has, 0 for none; and how many it may have where that isn't sure.

    Both are the same where a word behind it is of when, and doesn't go with it.
    """

    words: int
    perhaps: int = 0


def phrase_of(words: Sequence[str]) -> str:
    """Return words as one phrase, without the comma or colon behind it."""
    return " ".join(words).rstrip(",:;")


def extent(
    words: Sequence[str],
    means: Callable[[str], bool],
    languages: Sequence[str],
    *,
    units: bool = False,
    before: bool = False,
) -> Extent:
    """Return how many of `words` are the phrase that begins them.

    `means` tells whether a phrase means a time. With `units` words such as "week" go on with it.
    Where words of the win stand `before`, those that follow are of when more often. A word with a
    space was quoted: it is a phrase, or none.
    """
    quoted = (place for place, word in enumerate(words) if len(word.split()) != 1)
    most = min(_MOST, next(quoted, len(words)))
    known = [length for length in range(1, most + 1) if means(phrase_of(words[:length]))]
    if not known:
        return Extent(min(most, 1) or 1)
    end = known[0]
    for length in known[1:]:
        chunk = words[end:length]
        whole = length == len(words) and chunk[0].lower() not in _MORE_OFTEN_WORDS
        if whole or _goes_on(chunk, words[end - 1], languages, units=units):
            end = length
    if end == known[0] and _is_no_date(words[:end]):
        return Extent(0, end)
    unsure = [
        length
        for length in known
        if length > end and (before or not _is_word(words[end:length], languages))
    ]
    if not unsure and end < most:
        of_when = _is_of_when(words[end], languages, before=before)
        unsure = [end] if of_when or _may_be_minutes(words[end - 1 : end + 1], languages) else []
    return Extent(end, max(unsure, default=0))


def _goes_on(chunk: Sequence[str], last: str, languages: Sequence[str], *, units: bool) -> bool:
    """Tell whether some words go on with a phrase that means something without them, too."""
    if len(chunk) == 1 and any(
        one[-1].means.get("part") == "midnight" for one, _ in _read(chunk, languages)
    ):
        return False  # a midnight snack
    noon = last.startswith("12") and chunk[-1].lower() == "am"
    half_an = any(_is_one(found[-1]) for found, _ in _read([last], languages))
    year = units and len(chunk) == 1 and chunk[0].isdecimal() and int(chunk[0]) in CENTURIES
    units = units or (half_an and len(chunk) == 1)
    return year or any(
        _has_clock(found)
        or (units and "unit" in found[-1].means)
        or (_is_sure_end(found[-1], words) and not (noon and "ampm" in found[-1].means))
        for found, words in _read(chunk, languages)
    )


def _is_sure_end(atom: Atom, words: Vocabulary) -> bool:
    """Tell whether a word goes on with a time wherever it may: pm, ago, o'clock, monday."""
    means, day = atom.means, atom.means.get("day")
    if "ampm" in means or ("ago" in means and atom.text != "back"):
        return True
    if (isinstance(day, int) and day <= 0) or means.get("hour") == "clock":
        return True
    if means.get("part") in {"noon", "midnight"}:
        return True
    number = means.get("weekday")
    return number is not None and not any(
        name != atom.text and name.startswith(atom.text)
        for name, also in words.words.items()
        if also.get("weekday") == number
    )


def _has_clock(found: Sequence[Atom]) -> bool:
    """Tell whether words hold a clock time that can be nothing else: 21:00, at 9, 21h30."""
    return any(
        one.means.get(MARK) == ":"
        or (NUMBER in after.means and ("at" in one.means or ("hour" in one.means and after.glued)))
        for one, after in zip(found, found[1:], strict=False)  # noqa: RUF007 (itertools costs)
    )


def _is_no_date(words: Sequence[str]) -> bool:
    """Tell whether a phrase is a number and a word that may well be one of the win: "8 second"."""
    return len(words) == 2 and words[0].isdecimal() and words[1].lower() in _MORE_OFTEN_WORDS  # noqa: PLR2004


def _is_word(chunk: Sequence[str], languages: Sequence[str]) -> bool:
    """Tell whether words are those of a win although they could go on with a phrase."""
    if chunk[0].lower() in _MORE_OFTEN_WORDS:
        return True
    found = [one[0] for one, _ in _read(chunk, languages) if len(one) == len(chunk) == 1]
    return any(map(_is_one, found)) or (
        chunk[0].islower() and bool(found) and all(ZONE in one.means for one in found)
    )


def _is_one(atom: Atom) -> bool:
    """Tell whether an atom is "a" or "one" in letters."""
    return atom.number == 1 and not atom.width


def _is_of_when(word: str, languages: Sequence[str], *, before: bool) -> bool:
    """Tell whether a word behind a phrase is of when, and nothing that a win begins with."""
    if not before and word.lower() in {"am", *_MORE_OFTEN_WORDS}:
        return False
    return any(
        len(found) == 1 and _is_sure_end(found[0], words)
        for found, words in _read([word], languages)
    )


def _may_be_minutes(words: Sequence[str], languages: Sequence[str]) -> bool:
    """Tell whether a bare number behind an hour may be its minutes, as in "1h 30"."""
    last, number = words
    return bool(_MINUTES.fullmatch(number)) and any(
        "hour" in found[-1].means or "unit" in found[-1].means
        for found, _ in _read([last], languages)
    )


def _read(
    chunk: Sequence[str], languages: Sequence[str]
) -> Iterator[tuple[list[Atom], Vocabulary]]:
    """Yield what words mean in each language that knows them all, with its vocabulary."""
    cut = tokens(phrase_of(chunk))
    for language in languages if cut else ():
        words = vocabulary(language)
        found = atoms(cut, words) if words and cut else None
        if words and found:
            yield found, words
