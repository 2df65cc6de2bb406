"""Plans in words: in a list, as they were changed, and as one comes to mind."""

from __future__ import annotations

from microwins.model.plan import RESTING
from microwins.render.line import SEPARATOR, TYPED, Line, Span, command, line
from microwins.render.rows import spelled
from microwins.wording import dates, lists
from microwins.wording import plan as wording
from microwins.wording.changes import OUT_OF_REACH, STILL_IN
from microwins.wording.grammar import VOICE, count, opened
from microwins.wording.patterns import OFFERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.model.plan import Plan
    from microwins.results.plans import OfferedPlan, PlanChange, PlanRow, Plans

_CHANGED = {
    "made": wording.MADE,
    "there": wording.THERE,
    "done": wording.DONE,
    "rest": wording.RESTING,
    "wake": wording.AWAKE,
    "remove": wording.REMOVED,
}
_TO_WAKE = {"done": wording.HOW_TO_HAVE_BACK, "rest": wording.HOW_TO_WAKE}


def offers(offered: OfferedPlan | None) -> list[str]:
    """Return the one line that a plan is offered with, none without one."""
    if offered is None:
        return []
    plan = offered.plan
    return [wording.OFFER.format(cue=opened(_cue(plan)), action=plan.action.rstrip(".,;!?"))]


def listing(result: Plans) -> Iterator[Line]:
    """Draw the plans with their handles; where there is none, lines to type."""
    if not result.plans:
        steady = [f"{text}: {OFFERS[at]}" for at, text in enumerate(result.anchors)]
        first = count(len(steady), *wording.STEADY) if steady else wording.NO_PLANS
        yield line(first)
        for plan in (*(steady or wording.EXAMPLES[:1]), wording.EXAMPLES[-1]):
            from shlex import quote  # 8 ms with what it loads, where a plan is offered

            yield command(f"wins plan {quote(plan)}")
        return
    width = max(len(row.handle) for row in result.plans)
    for row in result.plans:
        facts = [count(row.days, *wording.CAME_ABOUT)] if row.days else []
        facts += [wording.IS_RESTING] if row.plan.state == RESTING else []
        spans = [_words(row), *(Span(SEPARATOR + fact, "quiet") for fact in facts)]
        if VOICE["aloud"]:
            yield Line((*spans, *spelled(row.handle)))
        else:
            head = Span("  "), Span(row.handle.ljust(width), "quiet"), Span("  ")
            yield Line((*head, *spans), hang=width + 4)


def changed(result: PlanChange) -> Iterator[Line]:
    """Say what was done, and what to type next."""
    said = _CHANGED[result.change]
    if result.for_good:
        said = wording.REMOVED_FOR_GOOD
    for row in result.plans:
        before, _, behind = said.partition("{plan}")
        yield line(before, _words(row), behind)
        yield from (line(Span(one, "quiet")) for one in _next(row, result))
    if result.change == "remove" and not result.for_good:
        yield line(Span(wording.HOW_TO_UNDO, "quiet"))
    if result.still_in:
        yield line(STILL_IN.format(files=", ".join(result.still_in)))
    if result.out_of_reach:
        yield line(OUT_OF_REACH.format(places=", ".join(result.out_of_reach)))


def _next(row: PlanRow, result: PlanChange) -> Iterator[str]:
    """Yield what a person may want to know of a plan after a change."""
    plan = row.plan
    if result.change == "made" and plan.clock:
        yield wording.FROM_A_CLOCK.format(time=dates.by_the_clock(plan.clock))
    elif result.change == "made":
        *some, last = (f"\u201c{one}\u201d" for one in result.words)
        words = wording.AND.join([", ".join(some), last] if some else [last])
        yield wording.FROM_WORDS.format(words=words)
    elif result.change in _TO_WAKE:
        yield _TO_WAKE[result.change].format(handle=row.handle)


def named(row: PlanRow) -> Line:
    """Return a plan as it is shown before something is done to it."""
    return line(_words(row))


def _words(row: PlanRow) -> Span:
    if row.is_wordless:
        return Span(lists.HIDDEN_WORDS, "quiet")
    plan = row.plan
    return Span(wording.PLAN.format(cue=opened(_cue(plan)), action=plan.action), TYPED)


def _cue(plan: Plan) -> str:
    """Return a cue by the clock that the person chose; a part of the day says its hour."""
    if plan.clock is None:
        return plan.cue
    time = dates.by_the_clock(plan.clock)
    return plan.cue.replace(plan.clock, time)
