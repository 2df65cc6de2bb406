"""The words and tags of wins as a search compares them, each once, in bytes to look through.

A word is found in the words of twenty thousand wins in a millisecond, without making anything of
them.
"""

from __future__ import annotations

from array import array

from microwins.model.folding import folded
from microwins.model.query import readings, tag_meant, word_test
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from microwins.model.query import Query
    from microwins.model.win import Win

_END = b"\n"
_BETWEEN = "\x1f"
"""Stand behind an entry, and between its readings, in which there is no such sign."""


class Words(Record):
    """Entries, each of the words and tags of a win in all readings that a search knows.

    `entry_tags` has the number of each entry's tags in `tags`.
    """

    entries: bytes = b""
    entry_tags: array[int] = array("I")
    tags: Sequence[Sequence[str]] = ((),)


class WordsBuilder:
    """Words to which those of further wins are added."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._entries: list[str] = []
        self._entry_tags = array("I")
        self._numbers: dict[tuple[str, tuple[str, ...]], int] = {}
        self._tags = {tuple(tags): number for number, tags in enumerate(words.tags)}

    def entry(self, win: Win) -> int:
        """Return the number of the entry of a win."""
        key = win.text, win.tags
        number = self._numbers.get(key)
        if number is None:
            number = len(self._words.entry_tags) + len(self._entries)
            self._numbers[key] = number
            self._entries.append(_BETWEEN.join(readings(win)))
            self._entry_tags.append(self._tags.setdefault(win.tags, len(self._tags)))
        return number

    def words(self) -> Words:
        """Return all of them."""
        more = "".join(f"{entry}\n" for entry in self._entries).encode("utf-8", "surrogatepass")
        before = self._words
        return Words(before.entries + more, before.entry_tags + self._entry_tags, [*self._tags])


def without_unused(words: Words, used: array[int]) -> tuple[Words, array[int]]:
    """Return the entries that are used, and what the numbers of the `used` ones are among them."""
    kept = sorted(set(used))
    lines = words.entries.split(_END)
    tags: dict[Sequence[str], int] = {(): 0}
    of_entries = (tuple(words.tags[words.entry_tags[number]]) for number in kept)
    entry_tags = array("I", (tags.setdefault(one, len(tags)) for one in of_entries))
    numbers = {number: place for place, number in enumerate(kept)}
    entries = b"".join(lines[number] + _END for number in kept)
    return Words(entries, entry_tags, [*tags]), array("I", map(numbers.__getitem__, used))


def fitting(words: Words, query: Query) -> set[int] | None:
    """Return the entries that have the words and tags that a query asks for, None for all.

    Raises LookupError for signs, which aren't kept.
    """
    if not (query.words or query.without or query.tags or query.no_tags):
        return None
    found = set(range(len(words.entry_tags)))
    for word in query.words:
        found &= _with_word(words, word, whole=query.whole_words)
    for word in query.without:
        found -= _with_word(words, word, whole=query.whole_words)
    if query.tags:
        wanted = set(map(folded, query.tags))
        found &= _with_tags(words, wanted.intersection if query.any_tag else wanted.issubset)
    if query.no_tags:
        found -= _with_tags(words, set(map(folded, query.no_tags)).intersection)
    return found


def _with_tags(words: Words, fits: Callable[[Iterable[str]], object]) -> set[int]:
    """Return the entries whose tags, folded, fit."""
    numbers = {number for number, tags in enumerate(words.tags) if fits(set(map(folded, tags)))}
    return {entry for entry, number in enumerate(words.entry_tags) if number in numbers}


def _with_word(words: Words, word: str, *, whole: bool) -> set[int]:
    """Return the entries that hold a word, as `Query` means it."""
    tag = tag_meant(word)
    if tag is not None:
        return _with_tags(words, {folded(tag)}.issubset)
    needle, fits = word_test(word, whole=whole)
    return {number for number, entry in entries_with(words, needle) if fits(entry.split(_BETWEEN))}


def entries_with(words: Words, needle: str) -> Iterable[tuple[int, str]]:
    """Yield each entry in which some letters stand, with its number."""
    entries, wanted = words.entries, needle.encode("utf-8", "surrogatepass")
    number = start = 0
    while (place := entries.find(wanted, start)) >= 0:
        number += entries.count(_END, start, place)
        begin = entries.rfind(_END, start, place) + 1 or start
        end = entries.index(_END, place)
        yield number, entries[begin:end].decode("utf-8", "surrogatepass")
        number += 1
        start = end + 1
