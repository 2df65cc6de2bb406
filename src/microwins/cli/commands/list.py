"""`wins list`: the wins that fit some words, a category, tags, days."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from microwins.actions.list import latest, listing
from microwins.cli.arguments.filters import query_of
from microwins.cli.arguments.options import AsJson, Filters, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply, on_terminal
from microwins.render import listing as drawing

Hidden = Annotated[bool, typer.Option("--hidden", help="The wins you hid, and no others.")]

All = Annotated[bool, typer.Option("--all", help="Every win, on a terminal too.")]


@filtered(days=True, limit=True)
def run(
    context: typer.Context,
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
    here: Context = context.obj
    here.catch_up()
    query = query_of(here, filters, hidden=hidden)
    seen = on_terminal() and not as_json
    if seen and not (every or hidden or any(filters)):
        result = latest(here.journal, query)
    else:
        result = listing(here.journal, query)
    draw = partial(drawing.listing, counted=seen, query=query, today=here.today)
    return Reply("list", result, draw, as_json=as_json, remarks=here.unread())
