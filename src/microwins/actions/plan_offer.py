"""The plan that comes to mind: when a win holds its cue, or once its hour has passed.

Each is offered once a day, and of several that come at once one is said, and all are done for the
day: of those that a win brings to mind the one whose cue has the most words, then the oldest; of
those whose hour has passed the one of the latest hour. None is offered that may have been done
today, none on a day with words of the hardest kind, and none at all where the tone is quiet.
"""

from __future__ import annotations

from datetime import datetime

from microwins.disk.memory_of_the_day import PLAN, claim_today, shown_today
from microwins.journal.index.plans import kept_plans
from microwins.model.crisis import concern_of
from microwins.model.day import day_of, day_of_win, first_moment
from microwins.model.folding import joined
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

_BEGINNINGS = "beginnings"


def offered_after(
    journal: Journal, settings: Settings, now: datetime, win: Win, logs: Sequence[str]
) -> OfferedPlan | None:
    """Return the plan that a new win brings to mind, None for none; the win is in the `logs`."""
    today = day_of(now, settings.day_start)
    if settings.tone == "quiet" or day_of_win(win, settings.day_start) != today:
        return None
    text = joined(" ".join((win.text, *win.tags)))
    kept = [
        one
        for one in kept_plans(journal.paths, logs, _to_keep)
        if one[_BEGINNINGS] and all(any(map(text.__contains__, word)) for word in one[_BEGINNINGS])
    ]
    if not kept:
        return None
    from microwins.analysis.plans import cue_words, holds  # 2 ms, where a cue may have come

    fitting = [plan for plan in map(_plan, kept) if holds(win, cue_words(plan.cue))]
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
    from microwins.analysis.plans import has_come, latest_first  # as above

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
    from microwins.analysis.plans import is_done_in  # as above

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


def _to_keep(kept: Iterable[Item]) -> list[dict[str, Any]]:
    """Return the plans that may be offered as JSON has them, with how the words of a cue begin."""
    from microwins.analysis.plans import beginnings, cue_words, may_be_offered  # as above

    found = []
    for plan in filter(None, map(plan_of, kept)):
        if may_be_offered(plan):
            words = [] if plan.clock else [beginnings(word) for word in cue_words(plan.cue)]
            fields: dict[str, Any] = {"id": plan.id, "at": plan.at.isoformat(), "cue": plan.cue}
            found.append({**fields, "action": plan.action, "clock": plan.clock, _BEGINNINGS: words})
    return found


def _plan(kept: dict[str, Any]) -> Plan:
    at = datetime.fromisoformat(kept["at"])
    return Plan(kept["id"], at, kept["cue"], kept["action"], kept["clock"])
