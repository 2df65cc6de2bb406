"""How things stand today and this week, for a prompt."""

from __future__ import annotations

from microwins.analysis.status import Status
from microwins.analysis.status import status as status_of
from microwins.model.day import day_of, first_moment
from microwins.model.period import week

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def status(
    journal: Journal, settings: Settings, now: datetime, *, whole_week: bool = True
) -> Status:
    """Return how things stand, from the ends of the logs.

    Without `whole_week` only today's wins are read, and the week holds no others.
    """
    today = day_of(now, settings.day_start)
    this_week = week(today, settings.week_start)
    begin = this_week.start if whole_week else today
    wins = journal.since(first_moment(begin, settings.day_start))
    return status_of(wins, now, today, this_week, settings.day_start)
