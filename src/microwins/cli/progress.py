"""How far a long task has come, on stderr, for somebody who waits more than a second."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import Any

from microwins.cli.output import say
from microwins.wording import transfer

_FIRST = 1.0
"""Seconds after which something is said; each time as long again as it took so far."""

_OFTEN = 64


def progress(
    things: Iterable[Any],
    said: str,
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
            say(said.format(number=number))


def read_so_far(things: Iterable[Any]) -> Iterator[Any]:
    """Yield what an import reads, and say from time to time how much that was."""
    return progress(things, transfer.READ_SO_FAR)


def writing(number: int) -> None:
    """Say that so many wins are being written."""
    say(transfer.SAVING.format(number=number))
