"""What comes to mind today: all memories, and the one that a shell shows once a day."""

from __future__ import annotations

from microwins.disk.memory_of_the_day import claim_today, release
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from microwins.analysis.memories import Memories, Memory
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def back(
    journal: Journal, settings: Settings, now: datetime, of_day: date | None = None
) -> Memories:
    """Return what was won a week, a month and some years before a day, today without one."""
    from microwins.actions.reading import index_of
    from microwins.analysis.memories import YEAR, Memories, anniversaries, memories, occasions

    today = of_day or day_of(now, settings.day_start)
    index = index_of(journal, settings)
    found = occasions(index.columns, today)
    wins = index.wins(row for one in found for row in one.rows)
    days = [day for kind, _, day in anniversaries(today, today.toordinal()) if kind != YEAR]
    says_where = of_day or any(day <= days[0].toordinal() for day in index.columns.days)
    return Memories(today, memories(found, wins, settings.day_start), days if says_where else ())


def memory_of_the_day(journal: Journal, settings: Settings, now: datetime) -> Memory | None:
    """Return the memory of the day, None where there is none or it was returned today before."""
    today = day_of(now, settings.day_start)
    state, folder = journal.paths.state, journal.paths.folder
    if not claim_today(state, folder, today):
        return None
    memory = None
    try:
        memory = _memory(journal, settings, today)
    finally:
        if memory is None:
            release(state, folder, today)
    return memory


def _memory(journal: Journal, settings: Settings, today: date) -> Memory | None:
    from microwins.analysis.memories import memories, preferred  # 12 ms with the index, once a day
    from microwins.journal.index.index import load

    index = load(journal.paths, settings.day_start)
    occasion = preferred(index.columns, today)
    if occasion is None:
        return None
    return next(iter(memories([occasion], index.wins(occasion.rows), settings.day_start)), None)
