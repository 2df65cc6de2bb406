"""How many wins there are in all: kept between two changes, since a prompt asks over and over."""

from __future__ import annotations

from microwins.journal import reader
from microwins.journal.index import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import timedelta

    from microwins.disk.paths import JournalPaths


def total(paths: JournalPaths, day_start: timedelta) -> int:
    """Return the number of all wins; raises what `index.load` raises."""
    state = cache.state_of(reader.log_files(paths.folder))
    written = ascii(state).encode()
    of_state, _, number = cache.load(paths, cache.TOTAL).partition(b"\n")
    if of_state == written and number.isdigit():
        return int(number)
    from microwins.journal.index.index import load  # 8 ms, after each change

    wins = len(load(paths, day_start).columns.days)
    if wins:
        cache.store(paths, cache.TOTAL, b"%b\n%d" % (written, wins), state)
    return wins
