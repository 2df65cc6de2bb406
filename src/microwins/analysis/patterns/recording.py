"""Which wins have a clock time that can be believed: those of a batch haven't.

Somebody who types the day in one sitting at night says which day it was, and nothing of when.
"""

from __future__ import annotations

from microwins.model.ulid import moment_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from microwins.model.win import Win

_GIVEN = 2 * 60 * 1000
"""Milliseconds between a win and its recording from which on its time was given by the person."""

_SITTING = 10 * 60 * 1000
_FEWEST = 3


def recorded(win: Win) -> int | None:
    """Return when `win` was recorded, in milliseconds, None where the person gave its time.

    An id that says nothing of its recording is taken to be as old as its win.
    """
    at = int(win.at.timestamp() * 1000)
    moment = moment_of(win.id)
    if moment is None:
        return at
    return moment if abs(moment - at) <= _GIVEN else None


def batched(moments: Iterable[tuple[int, int]]) -> set[int]:
    """Return the moments of recording whose wins have no believable clock time.

    `moments` are those of wins without a given time, each with the kind of its win. A batch is any
    three or more wins of two or more kinds that were recorded within ten minutes.
    """
    ordered = sorted(moments)
    found: set[int] = set()
    first = marked = 0
    kinds: dict[int, int] = {}
    for last, (moment, kind) in enumerate(ordered):
        kinds[kind] = kinds.get(kind, 0) + 1
        while moment - ordered[first][0] > _SITTING:
            _take_one(kinds, ordered[first][1])
            first += 1
        if last - first + 1 >= _FEWEST and len(kinds) > 1:
            found.update(one for one, _ in ordered[max(first, marked) : last + 1])
            marked = last + 1
    return found


def _take_one(kinds: dict[int, int], kind: int) -> None:
    """Count one win of `kind` less."""
    kinds[kind] -= 1
    if not kinds[kind]:
        del kinds[kind]
