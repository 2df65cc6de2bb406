"""Wins that an older version kept with half letters: named, and mended as one change.

Bytes that were no UTF-8 came into the log as lone surrogates, which most programs refuse.
"""

from __future__ import annotations

import os
import re

from microwins.journal import reader
from microwins.model.handle import handles
from microwins.model.win import repaired_win
from microwins.results.finding import HALF_LETTERS, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal

_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def findings(logs: Sequence[str], stamps: Mapping[str, datetime]) -> Iterator[Finding]:
    """Yield a finding for each win that holds half a letter; `stamps` are the newest of all ids."""
    found: dict[str, tuple[str, int]] = {}
    for path in filter(_may_hold_one, logs):
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


def mend(journal: Journal, now: datetime) -> None:
    """Write each such win anew; raises NotSavedError when the disk refuses."""
    with journal.transaction(now) as change:
        wins = ((win, repaired_win(win)) for win in change.read().wins)
        change.replace([better for win, better in wins if better is not win])


def _may_hold_one(path: str) -> bool:
    """Tell whether the escape of a surrogate stands in a log; most logs have none."""
    try:
        with open(path, "rb") as file:
            return any(_SURROGATE.search(line) for line in file)
    except OSError:
        return False  # the doctor reports it
