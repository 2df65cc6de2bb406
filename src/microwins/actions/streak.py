"""How the wins that fit a query add up, and the run of days with one."""

from __future__ import annotations

from microwins.actions.reading import days_of_wins
from microwins.analysis.streak import Streak
from microwins.analysis.streak import streak as streak_of
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.query import Query
    from microwins.model.settings import Settings


def streak(journal: Journal, settings: Settings, now: datetime, query: Query) -> Streak:
    """Return the streak of the wins that fit."""
    return streak_of(
        days_of_wins(journal, settings, query),
        day_of(now, settings.day_start),
        week_start=settings.week_start,
        rest_days=settings.rest_days,
        runs=settings.streak,
    )._replace(query=query)
