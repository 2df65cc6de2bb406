"""Wins that hold where somebody was, as imports of before brought it in: counted, and relieved."""

from __future__ import annotations

import re

from microwins.model.location import without_location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal

_FIELD = re.compile(
    rb'"(?:location|weather|useractivity|creation(?:device|os)\w*|stepcount|clientmeta'
    rb'|latitude|longitude|placename|localityname|temperaturecelsius)":',
    re.IGNORECASE,
)


def count(journal: Journal, logs: Sequence[str]) -> int:
    """Return how many wins hold it; a journal without such fields isn't read a second time."""
    if not any(map(_may_hold_it, logs)):
        return 0
    return sum(without_location(win) is not win for win in journal.read().wins)


def take_out(journal: Journal, now: datetime) -> int:
    """Write each such win without it, as one change; return how many there were.

    Raises NotSavedError when the disk refuses.
    """
    with journal.transaction(now) as change:
        wins = ((win, without_location(win)) for win in change.read().wins)
        better = [new for win, new in wins if new is not win]
        change.replace(better)
    return len(better)


def _may_hold_it(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return any(_FIELD.search(line) for line in file)
    except OSError:
        return False  # the doctor reports it
