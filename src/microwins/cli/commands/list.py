"""`wins list`: the wins that fit some words, a category, tags, days."""

from __future__ import annotations

from functools import partial

from microwins.actions.list import latest, listing
from microwins.cli.arguments.filters import query_of
from microwins.cli.arguments.options import Annotated, AsJson, Filters, Option, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply, on_terminal
from microwins.render import listing as drawing

Hidden = Annotated[bool, Option("--hidden", help="The wins you hid, and no others.")]

All = Annotated[bool, Option("--all", help="Every win, on a terminal too.")]


@filtered(days=True, limit=True)
def run(
    context: Context,
    filters: Filters,
    hidden: Hidden = False,
    every: All = False,
    as_json: AsJson = False,
) -> Reply:
    """List wins with their handles, newest last.

    wins list shower --since monday
    wins list --category care --tag sunny --limit 20

    Without any filter a terminal shows the last two weeks. Hidden wins appear with
    --hidden.
    """
    context.catch_up()
    query = query_of(context, filters, hidden=hidden)
    seen = on_terminal() and not as_json
    if seen and not (every or hidden or any(filters)):
        result = latest(context.journal, query)
    else:
        result = listing(context.journal, query)
    draw = partial(drawing.listing, counted=seen, query=query, today=context.today)
    return Reply("list", result, draw, as_json=as_json, remarks=context.unread())
