"""When to look: at fixed numbers of active days, so that looking every day is harmless.

The same test looked at weekly shows a false hint in a third of pattern-free journals within a year.
"""

from __future__ import annotations

from microwins.model.record import Record

EARLIEST = (20, 28, 39, 55, 77, 108, 151, 211, 295)
THEN_EVERY = 90


class Looks(Record):
    """The latest checkpoint, the one before it (None where there is none), and the next."""

    latest: int | None
    before: int | None
    next: int


def looks(active_days: int) -> Looks:
    """Return the checkpoints around a number of active days; one is reached on its day."""
    past: list[int | None] = [None, None]
    following = iter(EARLIEST)
    point = next(following)
    while point <= active_days:
        past = [past[1], point]
        point = next(following, point + THEN_EVERY)
    return Looks(past[1], past[0], point)
