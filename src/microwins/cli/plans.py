"""What `wins plan` answers, and what it asks on a terminal before it does."""

from __future__ import annotations

from microwins.actions import plan as action
from microwins.cli.asking import can_ask, chosen
from microwins.cli.output import Reply, say
from microwins.errors import BadInputError, NoSuchWinError, WinsError
from microwins.render import plans as drawing
from microwins.wording import plan as wording
from microwins.wording.grammar import filled
from microwins.wording.words import NOTHING_CHOSEN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.actions.plan import PlanRequest
    from microwins.cli.context import Context


def answered(
    here: Context, wanted: PlanRequest, *, for_good: bool, yes: bool, as_json: bool
) -> Reply:
    """Return the plans, or what a change did; raises what the action raises.

    On a terminal it is asked which plan is meant, and whether one may go for good.
    """
    typed = f"{wanted.new.cue}: {wanted.new.action}" if wanted.new else ""
    if for_good and wanted.verb != "remove":
        raise BadInputError(*wording.FOR_GOOD_OF_WHAT, typed)
    if wanted.verb == "list":
        result = action.plans(here.journal, here.settings, here.now)
        return Reply("plan", result, drawing.listing, as_json=as_json, remarks=here.unread())
    if wanted.verb != "make" and not wanted.words:
        wanted = wanted._replace(words=(_chosen(here, wanted.verb),))
    if for_good and not yes and can_ask():
        wanted = _confirmed(here, wanted)
    try:
        change = action.change(here.journal, here.now, wanted, for_good=for_good)
    except NoSuchWinError as error:
        if not error.matches or not can_ask():
            raise
        question = wording.ONE_LIKE_THIS.format(words=error.wanted)
        place = chosen(question, [text for _, text in error.matches])
        if place is None:
            raise WinsError(NOTHING_CHOSEN) from None
        wanted = wanted._replace(words=(error.matches[place][0],), new=None)
        change = action.change(here.journal, here.now, wanted, for_good=for_good)
    except WinsError as error:
        error.text = error.text or typed
        raise
    remarks = here.unread()
    return Reply("plan", change, drawing.changed, as_json=as_json, saved=True, remarks=remarks)


def _chosen(here: Context, verb: str) -> str:
    """Return the handle of the plan that is chosen on a terminal."""
    if not can_ask():
        raise BadInputError(*filled(wording.WHICH, verb=verb))
    rows = action.plans_to_choose(here.journal, verb)
    texts = [None if row.is_wordless else row.plan.text for row in rows]
    place = chosen(wording.WHICH_PLAN, texts)
    if place is None:
        raise WinsError(NOTHING_CHOSEN)
    return rows[place].handle


def _confirmed(here: Context, wanted: PlanRequest) -> PlanRequest:
    """Show which plans would go for good, ask once, and return a request that names them."""
    from microwins.cli.prompt import confirmed

    rows = action.rows_named(here.journal, wanted)
    for row in rows:
        say(drawing.named(row))
    if not confirmed(wording.REMOVE_FOR_GOOD):
        raise WinsError(wording.NOTHING_REMOVED)
    return wanted._replace(words=tuple(row.handle for row in rows), new=None)
