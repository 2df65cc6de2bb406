"""The patterns of the journal, worked out once for each look and then kept."""

from __future__ import annotations

from microwins.analysis.patterns import METHOD, Hint, Patterns, looked_at, patterns
from microwins.analysis.patterns.selection import looks
from microwins.journal.index.cache import keep_findings, kept_findings
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def cached_patterns(
    journal: Journal,
    settings: Settings,
    now: datetime,
    index: Index,
    most: int | None = None,
) -> Patterns:
    """Return the patterns of the journal up to today.

    Where they would have to be worked out from more than `most` wins there are none.

    They depend on nothing but the wins up to the latest checkpoint. So they are kept with a
    checksum of those, and a tenth of a second is spared until the next one.
    """
    start, columns = settings.day_start, index.columns
    today = day_of(now, start).toordinal()
    active = sorted({day for day in columns.days if day <= today})
    days = looked_at(active)
    if not days:
        return patterns([], start, active)
    rows = [row for row, day in enumerate(columns.days) if day in days]
    look = looks(len(active))
    fingerprint = f"{METHOD} {start} {look.latest} {days.start} {days.stop} "
    fingerprint += f"{len(rows)} {index.fingerprint(rows):08x}"
    paths = journal.paths
    kept = _hints(kept_findings(paths, fingerprint))
    if kept is not None:
        return Patterns(*kept, len(active), look.latest, look.next)
    if most is not None and len(rows) > most:
        return Patterns([], [], len(active), look.latest, look.next)
    found = patterns(index.wins(rows), start, active)
    as_json = [[one._asdict() for one in hints] for hints in (found.patterns, found.early)]
    keep_findings(paths, fingerprint, as_json, index.state)
    return found


def _hints(kept: Any) -> tuple[list[Hint], list[Hint]] | None:
    """Return the patterns and the early signs that were kept, None for anything else."""
    try:
        shown, early = ([Hint(**fields) for fields in hints] for hints in kept)
    except (TypeError, ValueError):
        return None
    counted = all(one.counts and one.compared_with for one in (*shown, *early))
    return (shown, early) if counted else None
