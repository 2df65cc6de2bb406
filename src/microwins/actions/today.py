"""What went well today, read from the ends of the logs."""

from __future__ import annotations

import os

from microwins.analysis.index_queries import days_to_name
from microwins.analysis.milestones import milestones
from microwins.analysis.today import Today
from microwins.analysis.today import today as today_of
from microwins.disk.files import size_of
from microwins.disk.paths import PLANS
from microwins.disk.timer import running
from microwins.journal.backups import newest_backup
from microwins.journal.device import gone_log
from microwins.model.day import day_of, day_of_win, first_moment
from microwins.model.item import PLAN
from microwins.model.period import day
from microwins.results.timer import Running

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from microwins.journal.index.index import Index
    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings
    from microwins.model.win import Win
    from microwins.results.plans import OfferedPlan

_SHORT = 1024 * 1024
"""So many bytes are looked through in a millisecond."""


def wins_of_day(journal: Journal, settings: Settings, of_day: date) -> Today:
    """Return the wins of a day."""
    start = settings.day_start
    return today_of(journal.since(first_moment(of_day, start)), of_day, start)


def today(
    journal: Journal,
    settings: Settings,
    now: datetime,
    *,
    with_milestones: bool = False,
    with_plan: bool = False,
) -> Today:
    """Return the wins of the person's own day, and where asked for the milestones it reached.

    With a plan, it is one whose hour has passed, which isn't offered once more on that day. Beside
    milestones, which are for a program, it stays one to offer.
    """
    start = settings.day_start
    of_day = day_of(now, start)
    wins = journal.since(first_moment(of_day, start))
    fresh = not wins and journal.is_empty()
    result = today_of(wins, of_day, start, fresh=fresh)
    if (timer := running(journal.paths)) is not None:
        result = result._replace(timer=Running(timer, now))
    if fresh:
        paths = journal.paths
        is_new = not gone_log(paths)
        result = result._replace(backup=newest_backup(paths), fresh=is_new)
    if not (result.total or fresh or timer) and settings.tone != "quiet":
        from microwins.actions.ideas import first_idea  # 6 ms, on a day without a win

        result = result._replace(idea=first_idea(journal, settings, now))
    if with_plan or with_milestones:
        plan = _plan(journal, settings, now, wins, claims=not with_milestones)
        result = result._replace(plan=plan)
    if with_milestones and result.total and (index := _index(journal, settings)):
        result = result._replace(milestones=milestones(days_to_name(index.columns), day(of_day)))
    return result


def _plan(
    journal: Journal, settings: Settings, now: datetime, wins: Sequence[Win], *, claims: bool
) -> OfferedPlan | None:
    logs = journal.files()
    known = os.path.exists(journal.paths.kept(PLANS))
    if not known and len(logs) == 1:  # its plans can have come with a backup, from nobody else
        from microwins.journal.items import items  # 0.3 ms, as long as the journal is short

        known = size_of(logs[0]) < _SHORT and bool(items(journal.paths, PLAN))
    if not known and len(logs) <= 1:
        return None
    from microwins.disk.plan_cache import has_times  # 0.2 ms, where there may be plans

    if not has_times(journal.paths.kept(PLANS), logs):
        return None
    from microwins.actions.plan_offer import offered_by_hour  # 5 ms, where there may be a time

    day = day_of(now, settings.day_start)
    of_day = [win for win in wins if day_of_win(win, settings.day_start) == day]
    return offered_by_hour(journal, settings, now, of_day, claims=claims)


def _index(journal: Journal, settings: Settings) -> Index | None:
    from microwins.journal.index.index import load_quickly  # 8 ms, for JSON

    return load_quickly(journal.paths, settings.day_start)
