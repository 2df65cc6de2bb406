"""Plans: made, listed, done, laid to rest and taken away."""

from __future__ import annotations

from datetime import date

from microwins.actions.reading import index_of
from microwins.analysis.anchors import anchors, recent
from microwins.analysis.index_queries import rows_in
from microwins.analysis.plans import days_come_about, stems
from microwins.errors import NoSuchWinError
from microwins.journal.items import items
from microwins.model.crisis import concern
from microwins.model.day import day_of
from microwins.model.folding import plain_words
from microwins.model.handle import LAST, SHORTEST, handles
from microwins.model.period import Period
from microwins.model.plan import ACTIVE, DONE, RESTING, Plan, item_of, plan_of
from microwins.model.record import Record
from microwins.results.plans import PlanChange, PlanRow, Plans
from microwins.results.rows import rows
from microwins.wording import plan as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.item import Item
    from microwins.model.settings import Settings
    from microwins.model.win import Win

_STEADY = 3
_FEW = 2000
"""So many wins are found by the index in less time than all are read."""
_STATES = {"done": DONE, "rest": RESTING, "wake": ACTIVE}


class NewPlan(Record):
    """A plan as it was understood; `words` are those of a win that brings it to mind."""

    cue: str
    action: str
    clock: str | None = None
    words: tuple[str, ...] = ()


class PlanRequest(Record):
    """What to do: "list", "make", "done", "rest", "wake" or "remove".

    `words` are handles or words of plans, and `clock` is the time of day that they mean. `new` is
    the plan to make; behind another verb it is what the words mean where no plan has them.
    """

    verb: str
    words: tuple[str, ...] = ()
    new: NewPlan | None = None
    clock: str | None = None


def plans(journal: Journal, settings: Settings, now: datetime) -> Plans:
    """Return the plans that aren't done, and where there is none steady wins to hang one on."""
    every = _plans(items(journal.paths))
    shown = sorted((one for one in every if one.state != DONE), key=lambda one: one.state)
    if not shown:
        return Plans([], _steady(journal, settings, now))
    wins = _since(journal, settings, min(one.at for one in shown))
    counts = days_come_about(shown, wins, settings.day_start)
    return Plans([row._replace(days=counts[row.plan.id]) for row in _rows(shown, every)])


def _since(journal: Journal, settings: Settings, moment: datetime) -> list[Win]:
    """Return the wins since a moment, and some of that day before it."""
    days = Period(day_of(moment, settings.day_start), date.max)
    index = index_of(journal, settings)
    found = rows_in(index.columns, days)
    return index.wins(found) if len(found) < _FEW else journal.read().wins


def _steady(journal: Journal, settings: Settings, now: datetime) -> list[str]:
    """Return the words of the steadiest wins."""
    today = day_of(now, settings.day_start)
    index = index_of(journal, settings)
    seen = rows(index.wins(rows_in(index.columns, recent(today))), settings.day_start)
    return [anchor.text for anchor in anchors(seen, today, _STEADY)]


def change(
    journal: Journal, now: datetime, wanted: PlanRequest, *, for_good: bool = False
) -> PlanChange:
    """Do what is wanted of plans; raises NoSuchWinError, and nothing has changed then."""
    if wanted.verb == "make":
        assert wanted.new is not None  # noqa: S101 (it is what to make)
        return _made(journal, now, wanted.new)
    try:
        return _changed(journal, now, wanted, for_good=for_good)
    except NoSuchWinError as error:
        if wanted.new is None or error.matches:
            raise
        return _made(journal, now, wanted.new)


def _made(journal: Journal, now: datetime, new: NewPlan) -> PlanChange:
    """Keep a new plan, unless the same one is there already; one that rests wakes."""
    with journal.transaction(now) as change_:
        known = _plans(items(journal.paths))
        said = _said(new)
        same = [one for one in known if _said(one) == said and one.state != DONE]
        if same and same[-1].state == RESTING:
            woken = same[-1]._replace(state=ACTIVE)
            change_.replace_items([item_of(woken)])
            return PlanChange("wake", _rows([woken], known))
        if same:
            return PlanChange("there", _rows(same[-1:], known))
        plan = Plan("", now.replace(microsecond=0), new.cue, new.action, new.clock)
        item = change_.add_item(item_of(plan))
    made = plan._replace(id=item.id)
    return PlanChange("made", _rows([made], [*known, made]), new.words)


def _said(plan: Plan | NewPlan) -> tuple[str, str]:
    return plain_words(plan.cue), plain_words(plan.action)


def _changed(journal: Journal, now: datetime, wanted: PlanRequest, *, for_good: bool) -> PlanChange:
    if for_good:
        return _removed_for_good(journal, now, wanted)
    with journal.transaction(now) as change_:
        known = _plans(journal.noted(change_.read()).items())
        named = plans_named(wanted, known)
        if wanted.verb == "remove":
            change_.remove_items([item_of(plan) for plan in named])
            return PlanChange("remove", _rows(named, known))
        state = _STATES[wanted.verb]
        after = [plan._replace(state=state) for plan in named]
        change_.replace_items(
            [item_of(one) for one, plan in zip(after, named, strict=True) if plan.state != state]
        )
    return PlanChange(wanted.verb, _rows(after, known))


def _removed_for_good(journal: Journal, now: datetime, wanted: PlanRequest) -> PlanChange:
    """Take the text of plans out of all files; what ended with the same words goes, too."""
    from microwins.journal.care.leftovers import archives
    from microwins.journal.care.purge import erase  # 5 ms, and seldom

    known = _plans(items(journal.paths))
    named = plans_named(wanted, known)
    said = set(map(_said, named))
    still_in = erase(journal, [item_of(plan) for plan in known if _said(plan) in said], now)
    return PlanChange(
        *("remove", _rows(named, known)),
        for_good=True,
        still_in=tuple(sorted(still_in)),
        out_of_reach=tuple(archives(journal.paths.folder)),
    )


def plans_to_choose(journal: Journal, verb: str) -> list[PlanRow]:
    """Return the plans that a verb may be about, the newest first; raises NoSuchWinError for none.

    Those that are done are left to their handles.
    """
    known = _plans(items(journal.paths))
    fitting = [one for one in known if _fits(one, verb)]
    if not fitting:
        raise NoSuchWinError(*wording.NO_PLANS_TO_CHANGE)
    return _rows(fitting[::-1], known)


def rows_named(journal: Journal, wanted: PlanRequest) -> list[PlanRow]:
    """Return the plans that are meant; raises NoSuchWinError."""
    known = _plans(items(journal.paths))
    return _rows(plans_named(wanted, known), known)


def _fits(plan: Plan, verb: str) -> bool:
    """Tell whether a plan is one that a verb changes."""
    return (
        plan.state
        in {
            "done": (ACTIVE, RESTING),
            "rest": (ACTIVE,),
            "wake": (RESTING,),
            "remove": (ACTIVE, RESTING),
        }[verb]
    )


def plans_named(request: PlanRequest, known: Sequence[Plan]) -> list[Plan]:
    """Return the plans that are meant: each by its handle, or one by its words or its time.

    Raises NoSuchWinError for none, with those that are meant where there are several.
    """
    if not known:
        raise NoSuchWinError(*wording.NO_PLANS_TO_CHANGE)
    words, verb = request.words, request.verb
    found = [_with_handle(word, known) for word in words]
    if found and all(found):
        return list({plan.id: plan for plan in found if plan}.values())
    if found and found[0] and {*stems(" ".join(words[1:]))} <= {*stems(found[0].text)}:
        return [found[0]]  # a whole row of a list
    said = " ".join(words)
    wanted = set(stems(said)) if words else set()
    shown = [plan for plan in known if not concern(plan.text)]
    having = [plan for plan in shown if wanted and wanted <= set(stems(plan.text))] or [
        plan for plan in shown if request.clock and plan.clock == request.clock
    ]
    meant = [plan for plan in having if _fits(plan, verb)] or having
    if len(meant) == 1:
        return meant
    if meant:
        rows_ = _rows(meant, known)
        raise NoSuchWinError(
            wording.SEVERAL.format(words=said, number=len(meant)),
            matches=tuple((row.handle, row.plan.text) for row in rows_),
            wanted=said,
        )
    message, hint = filled(wording.NO_SUCH_PLAN, words=said)
    raise NoSuchWinError(message, hint)


def _with_handle(word: str, known: Sequence[Plan]) -> Plan | None:
    """Return the plan whose id ends in a word, None where none or several do."""
    wanted = word.lower()
    if wanted == LAST:
        return known[-1]
    ends = [plan for plan in known if plan.id.lower().endswith(wanted)]
    return ends[0] if len(ends) == 1 and len(wanted) >= SHORTEST else None


def _plans(kept: Iterable[Item]) -> list[Plan]:
    """Return the plans among items, oldest first."""
    return [plan for plan in map(plan_of, kept) if plan]


def _rows(shown: Iterable[Plan], known: Iterable[Plan]) -> list[PlanRow]:
    """Return plans with their handles; the words of the hardest days stay out."""
    listed = list(shown)
    every = {plan.id for plan in (*known, *listed)}
    names = handles([plan.id for plan in listed], every)
    return [
        PlanRow(plan, names[plan.id], is_wordless=concern(plan.text) is not None) for plan in listed
    ]
