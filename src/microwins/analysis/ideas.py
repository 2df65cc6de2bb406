"""Choosing tiny next steps: from the person's own list, what they often do, and the built-in ones.

The same question gets the same answer all day, on every machine, and another one tomorrow. What was
logged today isn't offered, nor are words that nobody is to meet by chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from zlib import crc32

from microwins.analysis.usual import Usual
from microwins.guessing.guess import deed
from microwins.model.folding import plain_words
from microwins.model.record import Record
from microwins.results.ideas import BUILT_IN, OWN, USUAL, Idea
from microwins.wording.steps import STEPS

ENERGIES = ("low", "some", "plenty")

_SPREAD = 2654435761
"""Knuth's multiplier: sums that differ in few bits come in another order."""


class Wanted(Record):
    """What was asked for: how much strength there is, a category if one was named, how many."""

    energy: str = ENERGIES[0]
    category: str | None = None
    limit: int = 3


def chosen(
    wanted: Wanted,
    own: Iterable[Idea],
    usual: Iterable[Usual],
    logged: Collection[str],
    day: date,
) -> list[Idea]:
    """Return what is offered on `day`: own ideas, then a usual win of this hour, then built-in.

    `logged` are the words of the wins of the day.
    """
    done = set(map(_deed, logged))

    def order(idea: Idea) -> tuple[int, str]:
        question = f"{day} {wanted.energy} {wanted.category} {idea.text}"
        return crc32(question.encode()) * _SPREAD % 2**32, idea.text

    theirs = [one for one in own if _fits(one, wanted) and one.energy in (None, wanted.energy)]
    steps = _areas_in_turn(sorted(_built_in(wanted), key=order))
    found: list[Idea] = []
    for idea in (*sorted(theirs, key=order), *_often(usual, wanted), *steps):
        deeds = {_deed(idea.text), _deed(idea.logged_as)}
        if not deeds & done:
            found.append(idea)
            done |= deeds
        if len(found) == wanted.limit:
            break
    return found


def smaller(idea: Idea) -> Idea | None:
    """Return the next smaller one inside an idea: of one that has none its start, None of that."""
    if idea.source == BUILT_IN:
        inside = (pair for chain in _chains() for pair in pairwise(chain))
        return next((after for before, after in inside if before.text == idea.text), None)
    return None if idea.partial else idea._replace(partial=True, smaller=None)


def built_in() -> list[Sequence[Idea]]:
    """Return all built-in steps, each with the smaller ones inside it behind it."""
    return list(_chains())


def _deed(text: str) -> str:
    """Return what is the same for "brushed teeth" and "brush your teeth"."""
    return deed(text) or plain_words(text)


def _fits(idea: Idea, wanted: Wanted) -> bool:
    return wanted.category in (None, idea.category) and not idea.is_private


def _often(usual: Iterable[Usual], wanted: Wanted) -> Iterator[Idea]:
    """Yield the win that was logged most often of those that fit this hour."""
    fitting = [
        one
        for one in usual
        if one.is_now and not one.logged_today and wanted.category in (None, one.category)
    ]
    if fitting:
        most = max(fitting, key=lambda one: one.times)
        yield Idea(
            *(most.text, USUAL, most.text, most.category, most.tags),
            times=most.times,
            smaller=most.text,
        )


def _built_in(wanted: Wanted) -> list[Idea]:
    return [
        chain[0]
        for chain in _chains()
        if chain[0].energy == wanted.energy and wanted.category in (None, chain[0].category)
    ]


def _areas_in_turn(steps: Iterable[Idea]) -> list[Idea]:
    """Return `steps` with one of each area before the second of any."""
    seen: Counter[str | None] = Counter()
    turns: list[tuple[int, Idea]] = []
    for step in steps:
        turns.append((seen[step.category], step))
        seen[step.category] += 1
    first: Callable[[tuple[int, Idea]], int] = lambda turn: turn[0]  # noqa: E731
    return [step for _, step in sorted(turns, key=first)]


def _chains() -> Iterator[Sequence[Idea]]:
    for area, by_energy in STEPS.items():
        for energy, block in by_energy.items():
            for lines in block.strip().replace("\n> ", "\0").split("\n"):
                pairs = [line.split(" = ") for line in lines.split("\0")]
                inside = [*(text for text, _ in pairs[1:]), None]
                yield [
                    Idea(text, BUILT_IN, done, area, smaller=after, energy=energy)
                    for (text, done), after in zip(pairs, inside, strict=True)
                ]


def own_idea(text: str, name: str, category: str | None, energy: str | None) -> Idea:
    """Return an idea of the person's own, `name` its id: it is logged as it was written."""
    return Idea(text, OWN, text, category, smaller=text, energy=energy, id=name)
