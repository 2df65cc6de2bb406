"""What `wins nudge` does once its words are understood; a setup is shown and asked about first."""

from __future__ import annotations

import os
from functools import partial

from microwins.actions import nudge as action
from microwins.cli.context import zone_name
from microwins.cli.output import Reply, on_terminal, say
from microwins.cli.support import support_line
from microwins.errors import WinsError
from microwins.render import nudge as drawing
from microwins.wording import nudge as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.cli.arguments.nudge_arguments import NudgeRequest
    from microwins.cli.context import Context
    from microwins.model.nudge import Schedule


def answer(context: Context, wanted: NudgeRequest, *, yes: bool, as_json: bool) -> Reply:
    """Do what is asked for and return what to say; raises what the actions raise."""
    here = (context.journal, context.settings, context.now)
    if wanted.action not in {"install", "remove"}:
        context.quiet = wanted.action == "notify"
        context.catch_up()
    match wanted.action:
        case "install":
            return _installed(context, wanted.schedule, yes=yes, as_json=as_json)
        case "remove":
            gone = action.remove(context.journal)
            return Reply("nudge", gone, drawing.removed, as_json=as_json, saved=True)
        case "notify":
            return _notified(context, wanted.schedule)
    is_status = wanted.action == "status"
    result = action.nudge(*here, look=is_status or as_json, strict=is_status)
    asked = on_terminal()
    draw = drawing.status if is_status else drawing.answer if asked else drawing.now
    closing = support_line(result.concern, context.settings) if asked and not is_status else []
    return Reply(
        *("nudge", result),
        draw=draw,
        data=drawing.nudge_data,
        as_json=as_json,
        remarks=closing,
        failed=is_status
        and any(not (one.is_there and one.waits) for one in result.installed or ()),
    )


def _installed(context: Context, schedule: Schedule | None, *, yes: bool, as_json: bool) -> Reply:
    """Set up what a person agrees to; without a terminal and --yes, show it alone."""
    from microwins.cli.asking import can_ask

    setup = action.planned(context.journal, schedule, _own_zone())
    agreed = yes or not setup.changed
    asks = not agreed and can_ask() and not as_json
    if asks:
        from microwins.cli.prompt import confirmed

        for row in drawing.preview(setup):
            say(row)
        if not confirmed(wording.SET_IT_UP):
            raise WinsError(wording.NOT_SET_UP)
        agreed = True
    if agreed:
        setup = action.install(context.journal, context.settings, context.now, setup)
    return Reply(
        *("nudge", setup),
        draw=partial(drawing.setup, previewed=asks),
        data=drawing.setup_data,
        as_json=as_json,
        saved=setup.applied,
    )


def _own_zone() -> str:
    """Return the zone that TZ names, "" where the system's is the same."""
    zone = (zone_name() if os.environ.get("TZ") else None) or ""
    return "" if os.path.realpath("/etc/localtime").endswith(f"/zoneinfo/{zone}") else zone


def _notified(context: Context, schedule: Schedule | None) -> Reply:
    """Show a nudge on the desktop if it is time for one, and stay silent: cron mails any word."""
    context.quiet = True
    try:
        here = (context.journal, context.settings, context.now)
        action.notify(*here, schedule, drawing.notification)
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
    return Reply("nudge")
