"""What a person does again and again, those first that fit this time of day."""

from __future__ import annotations

from microwins.actions.reading import index_of
from microwins.analysis.usual import lately, usual
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.analysis.usual import Usual
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def usual_wins(journal: Journal, settings: Settings, now: datetime) -> list[Usual]:
    """Return the usual wins, the first to offer first; none that are private or hidden."""
    index = index_of(journal, settings)
    rows = lately(index.columns, day_of(now, settings.day_start).toordinal())
    return usual(index.columns, index.wins(rows), now, settings.day_start)
