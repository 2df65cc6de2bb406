"""How the wins that fit a query add up, and the run of days with one."""

from __future__ import annotations

from microwins.actions.reading import days_of_wins
from microwins.analysis.streak import RECENT, Streak
from microwins.analysis.streak import streak as streak_of
from microwins.model.day import day_of
from microwins.model.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def streak(journal: Journal, settings: Settings, now: datetime, query: Query) -> Streak:
    """Return the streak of the wins that fit."""
    days = days_of_wins(journal, settings, query)
    today = day_of(now, settings.day_start)
    begins = min(days, default=0)
    if begins > today.toordinal() - RECENT:  # the journal may be older than what was asked for
        begins = min(days_of_wins(journal, settings, Query()))
    return streak_of(
        days,
        today,
        begins=begins,
        week_start=settings.week_start,
        rest_days=settings.rest_days,
        runs=settings.streak,
    )._replace(query=query)
