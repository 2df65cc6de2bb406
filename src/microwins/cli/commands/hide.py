"""`wins hide`: keep the words of a win from being met by chance."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.hide import hide
from microwins.cli.arguments.options import AsJson, Handle
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import changes

Show = Annotated[bool, typer.Option("--show", help="Show it like any other win.")]


def run(
    context: typer.Context, handle: Handle, show: Show = False, as_json: AsJson = False
) -> Reply:
    """Keep a win out of sight; it counts as before.

    wins hide k3f
    wins hide --show k3f
    """
    here: Context = context.obj
    settings = here.settings
    result = hide(here.journal, settings, here.now, handle, hidden=not show)
    return Reply(
        *("hide", result, changes.hidden), as_json=as_json, saved=True, remarks=here.unread()
    )
