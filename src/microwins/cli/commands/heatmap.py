"""`wins heatmap`: a year of days at a glance."""

from __future__ import annotations

from microwins.actions.heatmap import heatmap
from microwins.cli.arguments.filters import heatmap_request
from microwins.cli.arguments.options import Annotated, AsJson, Filters, Option, Year, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import heatmap as drawing

Months = Annotated[
    str | None,
    Option("--months", metavar="N", help="The last N months instead of twelve."),
]


@filtered()
def run(
    context: Context,
    filters: Filters,
    year: Year = None,
    months: Months = None,
    as_json: AsJson = False,
) -> Reply:
    """See a year of days at a glance.

    wins heatmap
    wins heatmap --months 6 --category move
    """
    query, period = heatmap_request(context, filters, year, months)
    result = heatmap(context.journal, context.settings, context.now, query, period)
    return Reply(
        "heatmap", result, lay_out=drawing.heatmap, as_json=as_json, remarks=context.unread()
    )
