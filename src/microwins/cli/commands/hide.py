"""`wins hide`: keep the words of a win out of sight."""

from __future__ import annotations

from functools import partial

from microwins.actions.hide import hide
from microwins.cli.arguments.options import Annotated, AsJson, Handles, Option
from microwins.cli.asking import with_wins_named
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import changes

Show = Annotated[bool, Option("--show", help="Show it like any other win.")]


def run(
    context: Context, handles: Handles = None, show: Show = False, as_json: AsJson = False
) -> Reply:
    """Keep a win out of sight. It counts the same.

    wins hide k3f
    wins hide --show k3f
    """
    act = partial(hide, context.journal, context.settings, context.now, hidden=not show)
    result = with_wins_named(context, "hide", handles, act, hidden=show)
    return Reply(
        *("hide", result),
        draw=changes.each_hidden,
        as_json=as_json,
        saved=True,
        remarks=context.unread(),
    )
