"""`wins streak`: what adds up, and the run of days with a win."""

from __future__ import annotations

import typer

from microwins.actions.streak import streak
from microwins.cli.arguments.filters import query_of
from microwins.cli.arguments.options import AsJson, Filters, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import streak as drawing


@filtered()
def run(
    context: typer.Context,
    filters: Filters,
    as_json: AsJson = False,
) -> Reply:
    """See how your wins add up, day by day.

    wins streak
    wins streak --category care
    """
    here: Context = context.obj
    query = query_of(here, filters)
    result = streak(here.journal, here.settings, here.now, query)
    return Reply("streak", result, lay_out=drawing.streak, as_json=as_json, remarks=here.unread())
