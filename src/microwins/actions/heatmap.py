"""The days of a period with their numbers of wins."""

from __future__ import annotations

from microwins.actions.reading import days_of_wins
from microwins.analysis.heatmap import Heatmap, months_up_to, since_the_first
from microwins.analysis.heatmap import heatmap as heatmap_of
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.period import Period
    from microwins.model.query import Query
    from microwins.model.settings import Settings

_USUAL = 12


def heatmap(
    journal: Journal,
    settings: Settings,
    now: datetime,
    query: Query,
    period: Period | None = None,
) -> Heatmap:
    """Return the heatmap of `period` for the wins that fit.

    Without a period it is that of the latest twelve months, from the first of those wins on.
    """
    today = day_of(now, settings.day_start)
    days = days_of_wins(journal, settings, query)
    period = period or since_the_first(months_up_to(today, _USUAL), days)
    return heatmap_of(days, period, today, settings.week_start)._replace(query=query)
