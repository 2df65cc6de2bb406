"""`wins heatmap`: a year of days at a glance."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.heatmap import heatmap
from microwins.cli.arguments.filters import query_of, year_or_months
from microwins.cli.arguments.options import AsJson, Category, Tags, Year
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import heatmap as drawing

Months = Annotated[
    str | None,
    typer.Option("--months", metavar="N", help="The latest N months, instead of twelve."),
]


def run(
    context: typer.Context,
    year: Year = None,
    months: Months = None,
    category: Category = None,
    tags: Tags = None,
    as_json: AsJson = False,
) -> Reply:
    """See a year of days at a glance.

    wins heatmap
    wins heatmap --months 6 --category move
    """
    here: Context = context.obj
    period = year_or_months(here, year, months)
    query = query_of(here, category=category, tags=tags)
    result = heatmap(here.journal, here.settings, here.now, query, period)
    return Reply("heatmap", result, lay_out=drawing.heatmap, as_json=as_json, remarks=here.unread())
