"""`wins categories`: the categories with their numbers of wins."""

from __future__ import annotations

import typer

from microwins.actions.counts import categories
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import counts as drawing


def run(context: typer.Context, as_json: AsJson = False) -> Reply:
    """See the categories and count their wins.

    wins categories
    wins categories --json
    """
    here: Context = context.obj
    result = categories(here.journal, here.settings)
    return Reply(
        "categories", result, lay_out=drawing.counts, as_json=as_json, remarks=here.unread()
    )
