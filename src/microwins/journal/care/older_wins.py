"""Wins that an older version kept otherwise: with half letters, and with where somebody was.

Bytes that were no UTF-8 came into the log as lone surrogates, which most programs refuse.
"""

from __future__ import annotations

import os
import re

from microwins.journal import reader
from microwins.model.handle import handles
from microwins.model.location import without_location
from microwins.model.win import repaired_win
from microwins.results.finding import HALF_LETTERS, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.win import Win

_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_LOCATION = re.compile(
    rb'"(?:location|weather|useractivity|creation(?:device|os)\w*|stepcount|clientmeta'
    rb'|latitude|longitude|placename|localityname|temperaturecelsius)":',
    re.IGNORECASE,
)


def half_letters(logs: Sequence[str], stamps: Mapping[str, datetime]) -> Iterator[Finding]:
    """Yield a finding for each win that holds half a letter; `stamps` are the newest of all ids."""
    found: dict[str, tuple[str, int]] = {}
    for path in logs:
        if not _may_hold(path, _SURROGATE):
            continue
        for _, before, block in reader.read_blocks([path], []):
            if not _SURROGATE.search(block.lines):
                continue
            for number, _, version in block.numbered():
                win = version.win
                newest = version.stamp == stamps.get(version.id)
                if newest and win and repaired_win(win) is not win:
                    found[version.id] = (os.path.basename(path), before + number)
    names = handles(list(found), stamps) if found else {}
    for name, (file, line) in found.items():
        yield Finding(file, line, HALF_LETTERS, mends=True, handle=names[name])


def located(journal: Journal, logs: Sequence[str]) -> int:
    """Return how many wins hold where somebody was, as imports of before brought it in.

    A journal without such fields isn't read a second time.
    """
    if not any(_may_hold(path, _LOCATION) for path in logs):
        return 0
    return sum(without_location(win) is not win for win in journal.read().wins)


def rewrite_wins(journal: Journal, now: datetime, mended: Callable[[Win], Win]) -> int:
    """Write each win anew for which `mended` returns another one, as one change; return how many.

    Raises NotSavedError when the disk refuses.
    """
    with journal.transaction(now) as change:
        wins = ((win, mended(win)) for win in change.read().wins)
        better = [new for win, new in wins if new is not win]
        change.replace(better)
    return len(better)


def _may_hold(path: str, field: re.Pattern[bytes]) -> bool:
    """Tell whether a log has a line in which this is found; most have none."""
    try:
        with open(path, "rb") as file:
            return any(field.search(line) for line in file)
    except OSError:
        return False  # the doctor reports it
