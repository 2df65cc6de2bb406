"""What `wins ask` is asked: the words of a question, understood.

A question is a few words, each with a part to play; `_FORMS` has all that there are. Which part a
word plays depends on the words around it: somebody may have a category called morning.
"""

from __future__ import annotations

import re

from microwins.analysis.patterns.answer import Familiar
from microwins.analysis.patterns.evidence import Subject
from microwins.analysis.patterns.time_of_day import WINDOWS
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.category import BUILT_IN
from microwins.model.record import Record
from microwins.model.settings import WEEKDAYS
from microwins.model.text import tag_name, unique
from microwins.wording import answer as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

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
_SHOWN = 3
_USUAL = ("order", "move", "care")
"""Categories that make a question of half of one, where the journal has none."""


def question(
    words: Iterable[str],
    own: Iterable[str] = (),
    familiar: Callable[[], Familiar] = Familiar,
) -> Subject:
    """Return the question that `words` ask; `own` are the person's own categories.

    Raises BadInputError for words that ask nothing, with three questions about what is `familiar`.
    """
    categories = (*BUILT_IN, *own)
    asked = _asked(words, categories)
    found = _read(asked, categories)
    if found is None:
        raise _not_understood(asked, categories, familiar())
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


def _not_understood(
    words: Sequence[str], categories: Sequence[str], familiar: Familiar
) -> BadInputError:
    """Return what to say of words that ask nothing, with the nearest questions there are."""
    strange = [word for word in words if not _parts(word, categories).keys() - {"name"}]
    if not words:
        message = wording.ONE_QUESTION
    elif strange:
        message = wording.NOT_KNOWN.format(word=strange[0])
    elif _is_with_itself(words):
        message = wording.TWO_THINGS
    else:
        message = wording.NO_QUESTION.format(words=" ".join(words))
    usual = unique((*familiar.categories, *_USUAL))
    near = _nearby(words, strange, categories, usual) if words else iter(())
    nearest = next((one for one in near if _read(one, categories)), ())
    questions: dict[str, Sequence[str]] = {}
    for one in (nearest, *_examples(usual, familiar.tags)):
        if subject := _read(one, categories):
            questions.setdefault(subject.kind, one)
    lines = [" ".join(map(quoted, one)) for one in questions.values()]
    return BadInputError(message, "\n".join(f"wins ask {one}" for one in lines[:_SHOWN]))


def _examples(usual: Sequence[str], tags: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield a question of each kind about what the journal has most of.

    What it says about that isn't looked at: a question picked by its answer would be luck.
    """
    first, second, *_ = usual
    yield first, "morning"
    yield second, "after", first
    if tags:
        yield "mood", f"+{tags[0]}"
    yield first, "weekend"
    yield first, "with", second


def _is_with_itself(words: Iterable[str]) -> bool:
    things = [word for word in words if word not in _KEYWORDS]
    return len(things) > len(set(things)) == 1


def _nearby(
    words: Sequence[str],
    strange: Sequence[str],
    categories: Sequence[str],
    usual: Sequence[str],
) -> Iterator[Sequence[str]]:
    """Yield what may have been meant: with the nearest known words, or with what may be added."""
    from difflib import get_close_matches  # 4 ms, on the way to an error

    known = [*categories, *_NAMED_WINDOWS, *_SLOTS, *WEEKDAYS, *_KEYWORDS]
    near = {word: get_close_matches(word, known, 1) for word in strange}
    meant = [name for word in words for name in near.get(word, [word])]
    tags = [word for word in meant if word.startswith(_TAG_SIGNS)]
    yield meant
    if tags or "mood" in meant:
        yield ["mood", *tags, usual[0]][:2]
    yield [*meant[:1], "with", *meant[1:]]
    yield [*meant, "morning"]
    for word in usual:
        yield [word, *meant]
        yield [*meant, word]
        yield [word, *meant[:1]]
        yield [*meant[:-1], word]
