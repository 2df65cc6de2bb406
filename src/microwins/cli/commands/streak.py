"""`wins streak`: what adds up, and the run of days with a win."""

from __future__ import annotations

import typer

from microwins.analysis.streak import streak
from microwins.cli.arguments.option_values import read_category, read_tags
from microwins.cli.arguments.options import AsJson, Category, Tags
from microwins.cli.context import Context
from microwins.cli.days_of_wins import days_of_wins
from microwins.cli.output import Reply
from microwins.render import streak as drawing


def run(
    context: typer.Context,
    category: Category = None,
    tags: Tags = None,
    as_json: AsJson = False,
) -> Reply:
    """See how wins add up, and the run of days.

    wins streak
    wins streak --category care
    """
    here: Context = context.obj
    chosen = here.settings
    area, wanted = read_category(category, here), read_tags(tags)
    days, said = days_of_wins(here, area, wanted)
    result = streak(
        days,
        here.today,
        week_start=chosen.week_start,
        rest_days=chosen.rest_days,
        runs=chosen.streak,
    )
    result = result._replace(category=area, tags=wanted)
    return Reply("streak", result, lay_out=drawing.streak, as_json=as_json, remarks=said)
