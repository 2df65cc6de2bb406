"""What `wins ask` is asked: the words of a question, understood.

A question is a few words, each with a part to play; `_FORMS` has all that there are. Which part a
word plays depends on the words around it: somebody may have a category called morning.
"""

from __future__ import annotations

import re

from microwins.analysis.patterns.evidence import Subject
from microwins.analysis.patterns.time_of_day import WINDOWS
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN
from microwins.model.record import Record
from microwins.model.settings import WEEKDAYS
from microwins.model.text import tag_name, unique

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

_FORMS = (
    ("time", "category window"),
    ("time", "window category"),
    ("weekday", "category weekday"),
    ("weekday", "weekday category"),
    ("weekday", "weekday"),
    ("after", "category AFTER with_"),
    ("after", "AFTER with_ category"),
    ("together", "category WITH with_"),
    ("together", "WITH with_ category"),
    ("mood", "MOOD tag"),
    ("mood", "MOOD WITH tag"),
    ("mood", "tag MOOD"),
    ("mood", "MOOD category"),
    ("mood", "MOOD WITH category"),
    ("mood", "category MOOD"),
    ("mood", "MOOD name"),
    ("mood", "MOOD WITH name"),
)
"""The kinds of question and their words: fields of `Subject`, a tag's bare name, and keywords."""

_KEYWORDS = ("after", "with", "mood")
_NAMED_WINDOWS = tuple(name for name in WINDOWS if name.isalpha())
_SLOTS = {"weekend": "weekend", "workday": "workdays", "weekday": "workdays"}
_FILLERS = (
    *("a", "an", "the", "do", "does", "did", "is", "are", "i", "my", "me", "in", "on", "at", "of"),
    *("come", "comes", "came", "more", "often", "higher", "better", "win", "wins", "day", "days"),
)
"""Words of a whole sentence that change nothing about what is asked."""

_ENDS = ".,;:?!\"'\u201c\u201d\u2018\u2019"
_HOURS = re.compile(r"([0-9]{1,2})(?::00)?[-\u2013]([0-9]{1,2})(?::00)?")
_A_DAY = 24
_SHORTEST = 3
_TAG_SIGNS = ("#", "+")
_EXAMPLE = ("order", "morning")
_ADDED = ("move", "care")
"""Categories that make a question of half of one."""


def question(words: Iterable[str], own: Iterable[str] = ()) -> Subject:
    """Return the question that `words` ask; `own` are the person's own categories.

    Raises BadInputError, with what can be asked, for words that ask nothing.
    """
    categories = (*BUILT_IN, *own)
    asked = _asked(words, categories)
    found = _read(asked, categories)
    if found is None:
        raise _not_understood(asked, categories)
    return found


def _asked(words: Iterable[str], categories: Collection[str]) -> list[str]:
    """Return the words that say what is asked, as they are understood."""
    typed = [word.strip(_ENDS).lower() for part in words for word in part.split()]
    return [word for word in typed if word and (word in categories or word not in _FILLERS)]


class Next(Record):
    """What may go on with a question: words, and whether the name of a tag."""

    words: tuple[str, ...]
    tag: bool


def next_words(words: Iterable[str], own: Iterable[str] = ()) -> Next:
    """Return what may go on with the question that begins with `words`; `own` as in `question`."""
    categories = (*BUILT_IN, *own)
    parts = [_parts(word, categories) for word in _asked(words, categories)]
    wanted = dict.fromkeys(
        form.split()[len(parts)]
        for _, form in _FORMS
        if len(form.split()) > len(parts)
        and all(name in part for name, part in zip(form.split(), parts, strict=False))
    )
    offered = {
        "category": categories,
        "with_": categories,
        "window": _NAMED_WINDOWS,
        "weekday": ("weekend", "workdays", *WEEKDAYS),
        **{word.upper(): (word,) for word in _KEYWORDS},
    }
    found = (word for name in wanted for word in offered.get(name, ()))
    return Next(unique(word for word in found if word not in words), "name" in wanted)


def _read(words: Sequence[str], categories: Sequence[str]) -> Subject | None:
    """Return what `words` ask by the first form that they fill, None where they fill none."""
    parts = [_parts(word, categories) for word in words]
    for kind, form in _FORMS:
        names = form.split()
        if len(names) == len(parts) and all(
            name in part for name, part in zip(names, parts, strict=True)
        ):
            fields = {
                "tag" if name == "name" else name: part[name]
                for name, part in zip(names, parts, strict=True)
                if name.islower()
            }
            if fields.get("category") != fields.get("with_", ""):
                return Subject(kind, **fields)
    return None


def _parts(word: str, categories: Iterable[str]) -> Mapping[str, str]:
    """Return the parts that a word can play, each with what the word means there."""
    parts = {}
    if word in categories:
        parts = {"category": word, "with_": word}
    if word in _KEYWORDS:
        parts[word.upper()] = word
    window = word.removesuffix("s") if word.removesuffix("s") in _NAMED_WINDOWS else _hours(word)
    if window:
        parts["window"] = window
    slot = _slot(word.removesuffix("s"))
    if slot:
        parts["weekday"] = slot
    name = tag_name(word.removeprefix("+"))
    if name and word.startswith(_TAG_SIGNS):
        parts["tag"] = name
    elif name and not parts:
        parts["name"] = name
    return parts


def _hours(word: str) -> str | None:
    """Return the window of whole hours that "10-15" names, None for what is no such window."""
    found = _HOURS.fullmatch(word)
    if not found:
        return None
    first, last = map(int, found.groups())
    if max(first, last) > _A_DAY or (last - first) % _A_DAY == 0:
        return None
    return f"{first % _A_DAY}-{last}"


def _slot(word: str) -> str | None:
    """Return the weekdays that a word names in the singular, in full or in short; None for none."""
    if len(word) < _SHORTEST:
        return None
    return _SLOTS.get(word) or next((day for day in WEEKDAYS if day.startswith(word)), None)


def _not_understood(words: Sequence[str], categories: Sequence[str]) -> BadInputError:
    """Return what to say of words that ask nothing: what can be asked, and the nearest of that."""
    strange = [word for word in words if not _parts(word, categories).keys() - {"name"}]
    hint = next(
        (near for near in _nearby(words, strange, categories) if _read(near, categories)), _EXAMPLE
    )
    known = (
        f"the categories {' '.join(categories)}; {' '.join(_NAMED_WINDOWS)}, or hours as 10-15; "
        "weekend workdays monday to sunday; after, with; mood with a category or a +tag"
    )
    message = f"wins ask doesn't know {strange[0]}. It knows {known}." if strange else ""
    if not words:
        message = f"wins ask takes one question, made of {known}."
    elif _is_with_itself(words):
        message = f"wins ask takes two different things. It knows {known}."
    return BadInputError(
        message or f"wins ask can't make a question of {' '.join(words)}. It knows {known}.",
        f"wins ask {' '.join(map(quoted, hint))}",
    )


def _is_with_itself(words: Iterable[str]) -> bool:
    things = [word for word in words if word not in _KEYWORDS]
    return len(things) > len(set(things)) == 1


def _nearby(
    words: Sequence[str], strange: Sequence[str], categories: Sequence[str]
) -> Iterator[Sequence[str]]:
    """Yield what may have been meant: with the nearest known words, or with what may be added."""
    from difflib import get_close_matches  # 4 ms, on the way to an error

    known = [*categories, *_NAMED_WINDOWS, *_SLOTS, *WEEKDAYS, *_KEYWORDS]
    near = {word: get_close_matches(word, known, 1) for word in strange}
    meant = [name for word in words for name in near.get(word, [word])]
    tags = [word for word in meant if word.startswith(_TAG_SIGNS)]
    yield meant
    if tags or "mood" in meant:
        yield ["mood", *tags, "move"][:2]
    yield [*meant[:1], "with", *meant[1:]]
    yield [*meant, "morning"]
    for word in _ADDED:
        yield [word, *meant]
        yield [*meant, word]
        yield [word, *meant[:1]]
        yield [*meant[:-1], word]
