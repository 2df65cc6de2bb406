"""The plan that comes to mind: when a win holds its cue, or once its hour has passed.

Each is offered once a day, and of several that come at once one is said, and all are done for the
day: of those that a win brings to mind the one whose cue has the most words, then the oldest; of
those whose hour has passed the one of the latest hour. None is offered that may have been done
today, none on a day with words of the hardest kind, and none at all where the tone is quiet.
"""

from __future__ import annotations

from datetime import datetime

from microwins.analysis.plans import (
    beginnings,
    cue_words,
    has_come,
    holds,
    is_done_in,
    latest_first,
    may_be_offered,
)
from microwins.disk.memory_of_the_day import PLAN, claim_today, shown_today
from microwins.journal.index.plans import kept_plans
from microwins.model.crisis import concern_of
from microwins.model.day import day_of, day_of_win, first_moment
from microwins.model.plan import Plan, plan_of
from microwins.results.plans import OfferedPlan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from typing import Any

    from microwins.journal.journal import Journal
    from microwins.model.item import Item
    from microwins.model.settings import Settings
    from microwins.model.win import Win


def offered_after(
    journal: Journal, settings: Settings, now: datetime, win: Win, logs: Sequence[str]
) -> OfferedPlan | None:
    """Return the plan that a new win brings to mind, None for none; the win is in the `logs`."""
    today = day_of(now, settings.day_start)
    if settings.tone == "quiet" or day_of_win(win, settings.day_start) != today:
        return None
    every = map(_plan, kept_plans(journal.paths, logs, _to_keep))
    fitting = [plan for plan in every if not plan.clock and holds(win, cue_words(plan.cue))]
    fitting.sort(key=lambda plan: (-len(cue_words(plan.cue)), plan.at, plan.id))
    if not fitting:
        return None
    wins = journal.since(first_moment(today, settings.day_start), logs)
    of_day = [one for one in wins if day_of_win(one, settings.day_start) == today]
    return _offered(journal, today, fitting, of_day)


def offered_by_hour(
    journal: Journal, settings: Settings, now: datetime, wins: Sequence[Win], *, claims: bool
) -> OfferedPlan | None:
    """Return the plan whose hour has passed, None for none; `wins` are all those of today.

    It comes once on that day, but where nothing `claims` it.
    """
    if settings.tone == "quiet":
        return None
    kept = kept_plans(journal.paths, journal.files(), _to_keep)
    plans = [_plan(one) for one in kept if one["clock"]]
    if not plans:
        return None
    start = settings.day_start
    come = [plan for plan in plans if has_come(plan.clock or "", now, start)]
    return _offered(journal, day_of(now, start), latest_first(come, start), wins, claims=claims)


def _offered(
    journal: Journal,
    today: date,
    plans: Iterable[Plan],
    wins: Sequence[Win],
    *,
    claims: bool = True,
) -> OfferedPlan | None:
    """Return the first of the plans that have come, where it is for this command to offer it."""
    if any(map(concern_of, wins)):
        return None
    state, folder = journal.paths.state, journal.paths.folder
    waiting = [
        plan
        for plan in plans
        if not shown_today(state, folder, today, kind=PLAN, part=plan.id)
        and not is_done_in(plan, wins)
    ]
    if waiting and claims:
        claimed = [claim_today(state, folder, today, kind=PLAN, part=one.id) for one in waiting]
        waiting = waiting if claimed[0] else []
    return OfferedPlan(waiting[0]) if waiting else None


def _to_keep(kept: Iterable[Item]) -> tuple[list[list[list[str]]], list[dict[str, Any]]]:
    """Return how the words of cues begin, and all plans that may be offered as JSON has them."""
    plans = [plan for plan in map(plan_of, kept) if plan and may_be_offered(plan)]
    cues = [cue_words(plan.cue) for plan in plans if not plan.clock]
    fields = ({**plan._asdict(), "at": plan.at.isoformat(), "extra": {}} for plan in plans)
    return [list(map(beginnings, words)) for words in cues], list(fields)


def _plan(kept: dict[str, Any]) -> Plan:
    return Plan(**{**kept, "at": datetime.fromisoformat(kept["at"])})
