"""`wins review`: what a week held, or a month, a year, some days."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.review import review
from microwins.cli.arguments.options import AsJson, Last, Month, Since, Until, Week, Year
from microwins.cli.arguments.periods import requested_period
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import review as drawing

NoQuestion = Annotated[bool, typer.Option("--no-question", help="Leave out the closing question.")]


def run(
    context: typer.Context,
    last: Last = False,
    week: Week = None,
    month: Month = None,
    year: Year = None,
    since: Since = None,
    until: Until = None,
    no_question: NoQuestion = False,
    as_json: AsJson = False,
) -> Reply:
    """Look back on a week, and see what it held.

    wins review
    wins review --last --month
    """
    here: Context = context.obj
    wanted = requested_period(
        here, last=last, week_of=week, month_of=month, year_of=year, since=since, until=until
    )
    wanted = wanted._replace(asks=not no_question)
    result = review(here.journal, here.settings, here.now, wanted)
    return Reply(
        "review",
        result,
        lay_out=drawing.review,
        data=drawing.as_data,
        as_json=as_json,
        remarks=here.unread(),
    )
