"""Which wins are asked for: words, categories, tags, moods and days, all of which must fit."""

from __future__ import annotations

from datetime import timedelta

from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.folding import folded, joined
from microwins.model.period import ALL, Period
from microwins.model.record import Record
from microwins.model.text import tag_name
from microwins.model.win import Win

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

_SPACELESS = (
    *(("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff")),
    *(("\u3040", "\u30ff"), ("\u3400", "\u9fff")),
)
"""Letters of scripts without spaces between words, where a word may begin and end anywhere."""

_JOINTS = "(?<!n)'|'(?!t)|-"
"""What parts the words in "mum's walk" and "self-care"; the one in "don't" parts none."""


class Query(Record):
    """A choice among wins.

    `words` must each stand in the text or be a tag, as a part of a word too ("shower" finds
    "showered"), or with `whole_words` as a word; case, accents, apostrophes and hyphens don't
    count. One like "#run" is that tag alone. None of `without` may be there. The category must be
    one of `categories`. `tags` must all be there, or with `any_tag` one of them, and none of
    `no_tags`. The mood must be one of `moods`. With `partial` the win must be a start. `hidden`
    asks for wins that are hidden, or, where it is False, for all others. `limit` keeps the newest
    ones. Empty and None ask for nothing.
    """

    words: tuple[str, ...] = ()
    whole_words: bool = False
    without: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    any_tag: bool = False
    no_tags: tuple[str, ...] = ()
    moods: tuple[int, ...] = ()
    partial: bool = False
    period: Period = ALL
    hidden: bool | None = None
    limit: int | None = None
    day_start: timedelta = DEFAULT_START

    @property
    def is_everything(self) -> bool:
        """Tell whether all wins of the period are meant."""
        return self._replace(period=ALL, day_start=DEFAULT_START) == Query()

    @property
    def is_of_area(self) -> bool:
        """Tell whether nothing but categories and tags choose wins: a new win could be among them.

        That goes for all wins, too.
        """
        return self._replace(categories=(), tags=(), any_tag=False).is_everything

    def choose(self, wins: Iterable[Win]) -> list[Win]:
        """Return the wins that match, in their order, the last `limit` of them."""
        return list(self.among(wins))

    def among(self, wins: Iterable[Win]) -> Iterator[Win]:
        """Yield what `choose` returns, as the wins come where there is no limit."""
        chosen: Iterable[Win] = wins
        for test in self._tests():
            chosen = filter(test, chosen)
        if self.limit is not None:
            from collections import deque  # 1 ms, where there is a limit

            chosen = deque(chosen, self.limit)
        yield from chosen

    def _tests(self) -> Iterator[Callable[[Win], bool]]:
        """Yield what must be true of a win, the cheapest first."""
        if self.hidden is not None:
            yield lambda win: win.hidden == self.hidden
        if self.categories:
            yield lambda win: win.category in self.categories
        if self.moods:
            yield lambda win: win.mood in self.moods
        if self.partial:
            yield lambda win: win.partial
        if self.tags:
            wanted = set(map(folded, self.tags))
            yield lambda win: _has_tags(wanted, win, some=self.any_tag)
        if self.no_tags:
            unwanted = set(map(folded, self.no_tags))
            yield lambda win: not _has_tags(unwanted, win, some=True)
        if self.period != ALL:
            yield lambda win: day_of_win(win, self.day_start) in self.period
        for word in self.words:
            yield _test_of(word, whole=self.whole_words)
        for word in self.without:
            yield _none_of(_test_of(word, whole=self.whole_words))


def tag_meant(word: str) -> str | None:
    """Return the tag that a word typed as "#run" or "+run" means, None for another word."""
    return tag_name(word[1:]) if word[:1] in ("#", "+") and word[1:2] not in ("#", "+") else None


def _has_tags(wanted: set[str], win: Win, *, some: bool) -> bool:
    """Tell whether a win has all of the `wanted` tags, or with `some` one of them."""
    found = wanted.intersection(map(folded, win.tags))
    return bool(found) if some else len(found) == len(wanted)


def _none_of(test: Callable[[Win], bool]) -> Callable[[Win], bool]:
    return lambda win: not test(win)


def _test_of(word: str, *, whole: bool) -> Callable[[Win], bool]:
    """Return what tells whether a win holds a word of a search."""
    tag = tag_meant(word)
    if tag is not None:
        wanted = {folded(tag)}
        return lambda win: _has_tags(wanted, win, some=True)
    try:
        needle, fits = word_test(word, whole=whole)
    except LookupError:
        signs = folded(word)
        return lambda win: signs in folded(_text(win))
    if whole or " " in needle:
        return lambda win: fits(readings(win))
    return lambda win: needle in joined(_text(win))


def word_test(word: str, *, whole: bool) -> tuple[str, Callable[[Iterable[str]], bool]]:
    """Return the letters of a word, and what tells whether a win of some `readings` holds it.

    One of these has the letters then. Raises LookupError for signs alone, which are looked for as
    they are.
    """
    needle = " ".join(joined(word).split())
    if not needle:
        raise LookupError
    if whole:
        pattern = _whole(needle)
        return needle, lambda those: any(map(pattern.search, those))
    if " " in needle:
        return needle, lambda those: any(needle in reading for reading in those)
    return needle, lambda those: needle in next(iter(those))


def _text(win: Win) -> str:
    """Return the words and tags of a win."""
    return " #".join((win.text, *win.tags)) if win.tags else win.text


def _whole(needle: str) -> re.Pattern[str]:
    """Return what finds `needle` as a word, and not inside of another one."""
    import re  # where whole words are asked for

    before = "" if is_spaceless(needle[0]) else r"(?<!\w)"
    after = "" if is_spaceless(needle[-1]) else r"(?!\w)"
    return re.compile(before + re.escape(needle) + after)


def is_spaceless(letter: str) -> bool:
    """Tell whether a letter is of a script without spaces between words."""
    return any(low <= letter <= high for low, high in _SPACELESS)


def readings(win: Win) -> Iterator[str]:
    """Yield the words and tags of a win with their parts joined, and apart where it has such words.

    One space stands between words.
    """
    text = _text(win)
    yield " ".join(joined(text).split())
    text = folded(text)
    if "'" not in text and "-" not in text:
        return
    import re  # where a word has parts

    apart, joints = re.subn(_JOINTS, " ", text)
    if joints:
        yield " ".join(apart.split())
