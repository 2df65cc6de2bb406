"""How far something long is, on stderr, for whoever waits more than a second."""

from __future__ import annotations

from time import monotonic

from microwins.cli.output import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

_FIRST = 1.0
"""Seconds after which something is said; each time as long again as it took so far."""

_OFTEN = 64


def progress(
    things: Iterable[Any],
    said: Callable[[int], str],
    *,
    clock: Callable[[], float] = monotonic,
) -> Iterator[Any]:
    """Yield `things`, and say from time to time how many there were, in the words of `said`."""
    begun = clock()
    due = _FIRST
    for number, thing in enumerate(things, 1):
        yield thing
        if number % _OFTEN == 0 and clock() - begun >= due:
            due *= 2
            say(said(number))
