"""`wins heatmap`: a year of days at a glance."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.analysis.heatmap import heatmap, months_up_to, since_the_first
from microwins.cli.arguments.option_values import read_category, read_tags
from microwins.cli.arguments.options import AsJson, Category, Tags, Year
from microwins.cli.arguments.periods import requested_period
from microwins.cli.context import Context
from microwins.cli.days_of_wins import days_of_wins
from microwins.cli.output import Reply
from microwins.errors import BadInputError
from microwins.model.period import Period
from microwins.render import heatmap as drawing

Months = Annotated[
    str | None,
    typer.Option("--months", metavar="N", help="The latest N months, instead of twelve."),
]

_USUAL = "12"
_MOST = 120


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
    period = _period(here, year, months)
    area, wanted = read_category(category, here), read_tags(tags)
    days, said = days_of_wins(here, area, wanted)
    if year is None and months is None:
        period = since_the_first(period, days)
    result = heatmap(days, period, here.today, here.settings.week_start)
    result = result._replace(category=area, tags=wanted)
    return Reply("heatmap", result, lay_out=drawing.heatmap, as_json=as_json, remarks=said)


def _period(context: Context, year: str | None, months: str | None) -> Period:
    """Return the year or the months that are asked for; raises BadInputError for what can't be."""
    if year is None:
        return months_up_to(context.today, _number(_USUAL if months is None else months))
    if months is not None:
        raise BadInputError(
            "--months and --year are two different things to look at.", "wins heatmap --year"
        )
    return requested_period(context, year_of=year).period


def _number(text: str) -> int:
    digits = text.strip()
    number = int(digits) if digits.isdecimal() and len(digits) <= len(str(_MOST)) else 0
    if not 1 <= number <= _MOST:
        raise BadInputError(
            f"--months is a whole number from 1 to {_MOST}, not {text or 'nothing'}.",
            "wins heatmap --months 6",
        )
    return number
