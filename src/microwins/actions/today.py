"""What went well today, read from the ends of the logs."""

from __future__ import annotations

from microwins.analysis.index_queries import days_to_name
from microwins.analysis.milestones import milestones
from microwins.analysis.today import Today
from microwins.analysis.today import today as today_of
from microwins.journal.backups import newest_backup
from microwins.journal.device import gone_log
from microwins.model.day import day_of, first_moment
from microwins.model.period import day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, datetime

    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def wins_of_day(journal: Journal, settings: Settings, of_day: date) -> Today:
    """Return the wins of a day."""
    start = settings.day_start
    return today_of(journal.since(first_moment(of_day, start)), of_day, start)


def today(
    journal: Journal, settings: Settings, now: datetime, *, with_milestones: bool = False
) -> Today:
    """Return the wins of the person's own day, and where asked for the milestones it reached."""
    start = settings.day_start
    of_day = day_of(now, start)
    wins = journal.since(first_moment(of_day, start))
    fresh = not wins and journal.is_empty()
    result = today_of(wins, of_day, start, fresh=fresh)
    if fresh:
        paths = journal.paths
        is_new = not gone_log(paths)
        result = result._replace(backup=newest_backup(paths), fresh=is_new)
    if not (result.total or fresh) and settings.tone != "quiet":
        from microwins.actions.ideas import first_idea  # 6 ms, on a day without a win

        result = result._replace(idea=first_idea(journal, settings, now))
    if with_milestones and result.total and (index := _index(journal, settings)):
        result = result._replace(milestones=milestones(days_to_name(index.columns), day(of_day)))
    return result


def _index(journal: Journal, settings: Settings) -> Index | None:
    from microwins.journal.index.index import load_quickly  # 8 ms, for JSON

    return load_quickly(journal.paths, settings.day_start)
