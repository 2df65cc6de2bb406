"""How many wins there are in all: kept between two changes, since a prompt asks over and over."""

from __future__ import annotations

import os

from microwins.journal import reader
from microwins.journal.index import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import timedelta

    from microwins.disk.paths import JournalPaths


def total(paths: JournalPaths, day_start: timedelta) -> int:
    """Return the number of all wins; raises what `index.load` raises."""
    state = _state(paths)
    of_state, _, number = cache.load(paths, cache.TOTAL).partition(b"\n")
    if of_state == state and number.isdigit():
        return int(number)
    from microwins.journal.index.index import load  # 8 ms, after each change

    wins = len(load(paths, day_start).columns.days)
    if wins:
        cache.store(paths, cache.TOTAL, b"%b\n%d" % (state, wins), lambda: _state(paths) == state)
    return wins


def _state(paths: JournalPaths) -> bytes:
    """Return what changes with each change of a log; raises JournalUnreadableError."""
    found = []
    for path in reader.log_files(paths.folder):
        try:
            there = os.stat(path)
        except OSError:
            continue
        name = os.path.basename(path)
        found.append((name, there.st_dev, there.st_ino, there.st_size, there.st_mtime_ns))
    return ascii(found).encode()
