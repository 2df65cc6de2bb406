"""`wins streak`: what adds up, and the run of days with a win."""

from __future__ import annotations

from microwins.actions.streak import streak
from microwins.cli.arguments.filters import query_of
from microwins.cli.arguments.options import AsJson, Filters, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import streak as drawing


@filtered()
def run(
    context: Context,
    filters: Filters,
    as_json: AsJson = False,
) -> Reply:
    """See how your wins add up, day by day.

    wins streak
    wins streak --category care
    """
    query = query_of(context, filters)
    result = streak(context.journal, context.settings, context.now, query)
    return Reply(
        "streak", result, lay_out=drawing.streak, as_json=as_json, remarks=context.unread()
    )
