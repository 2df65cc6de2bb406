"""`wins tags`: the tags with their numbers of wins."""

from __future__ import annotations

import typer

from microwins.actions.counts import counts
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import counts as drawing


def run(context: typer.Context, as_json: AsJson = False) -> Reply:
    """See your tags, and count their wins.

    wins tags
    wins tags --json
    """
    here: Context = context.obj
    result = counts(here.journal, here.settings, "tag")
    return Reply("tags", result, lay_out=drawing.counts, as_json=as_json, remarks=here.unread())
