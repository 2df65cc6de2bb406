"""`wins week`: the wins of this week, or of another, day by day."""

from __future__ import annotations

from functools import partial

from microwins.actions.list import listing
from microwins.cli.arguments.options import Annotated, Argument, AsJson
from microwins.cli.arguments.periods import query_of_week
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import listing as drawing

WeekNamed = Annotated[
    list[str] | None,
    Argument(metavar="[WEEK]...", help="Another week: last, 46, 2026-W46."),
]


def run(context: Context, week: WeekNamed = None, as_json: AsJson = False) -> Reply:
    """List the wins of this week, or another.

    wins week
    wins week last
    """
    context.catch_up()
    query = query_of_week(context, week)
    result = listing(context.journal, query)
    draw = partial(drawing.listing, counted=True, query=query, today=context.today)
    return Reply("week", result, draw, as_json=as_json, remarks=context.unread())
