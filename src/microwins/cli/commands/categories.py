"""`wins categories`: the categories with their numbers of wins."""

from __future__ import annotations

from microwins.actions.counts import counts
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import counts as drawing


def run(context: Context, as_json: AsJson = False) -> Reply:
    """See the categories, and count their wins.

    wins categories
    wins categories --json
    """
    result = counts(context.journal, context.settings, "category")
    return Reply(
        "categories", result, lay_out=drawing.counts, as_json=as_json, remarks=context.unread()
    )
