"""When wins come, where the evidence holds, with the steadiest wins and the facts."""

from __future__ import annotations

from datetime import date

from microwins.actions.cached_patterns import cached_patterns
from microwins.actions.reading import index_of
from microwins.analysis.anchors import anchors, recent
from microwins.analysis.index_queries import rows_in
from microwins.analysis.patterns import looked_at
from microwins.analysis.patterns_report import PatternsReport, about, facts
from microwins.model.day import day_of
from microwins.results.rows import rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings

_SHOWN = 5
_STEADY = 3


def patterns(
    journal: Journal,
    settings: Settings,
    now: datetime,
    category: str | None = None,
    *,
    early: bool = False,
) -> PatternsReport:
    """Return the patterns, with `early` the early signs too; of one category, where it is given."""
    today = day_of(now, settings.day_start)
    index = index_of(journal, settings)
    found = cached_patterns(journal, settings, now, index)
    hints = [*found.patterns, *(found.early if early else ())]
    seen = rows(index.wins(rows_in(index.columns, recent(today))), settings.day_start)
    seen = [row for row in seen if category in (None, row.win.category)]
    begins = min(index.columns.days, default=0)
    days = looked_at(sorted({day for day in index.columns.days if day <= today.toordinal()}))
    return PatternsReport(
        level="early" if early else "pattern",
        hints=about(hints, category)[:_SHOWN],
        facts=facts(seen, today, begins),
        anchors=anchors(seen, today, _STEADY, begins),
        active_days=found.active_days,
        checkpoint=found.checkpoint,
        next_look=found.next_look,
        counted_to=date.fromordinal(days[-1]) if days else None,
    )
