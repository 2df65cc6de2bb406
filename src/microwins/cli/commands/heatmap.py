"""`wins heatmap`: a year of days at a glance."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.heatmap import heatmap
from microwins.cli.arguments.filters import heatmap_request
from microwins.cli.arguments.options import AsJson, Filters, Year, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import heatmap as drawing

Months = Annotated[
    str | None,
    typer.Option("--months", metavar="N", help="The last N months instead of twelve."),
]


@filtered()
def run(
    context: typer.Context,
    filters: Filters,
    year: Year = None,
    months: Months = None,
    as_json: AsJson = False,
) -> Reply:
    """See a year of days at a glance.

    wins heatmap
    wins heatmap --months 6 --category move
    """
    here: Context = context.obj
    query, period = heatmap_request(here, filters, year, months)
    result = heatmap(here.journal, here.settings, here.now, query, period)
    return Reply("heatmap", result, lay_out=drawing.heatmap, as_json=as_json, remarks=here.unread())
