"""`wins patterns`: when wins come, where the evidence holds."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from microwins.actions.patterns import patterns
from microwins.cli.arguments.option_values import read_category
from microwins.cli.arguments.options import AsJson, Category
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import patterns as drawing

Early = Annotated[bool, typer.Option("--early", help="Show early signs too, which may fade.")]
Why = Annotated[bool, typer.Option("--why", help="Show the numbers behind each line.")]
FactsAlone = Annotated[
    bool, typer.Option("--facts", help="Show a table of counts, and no conclusions.")
]


def run(
    context: typer.Context,
    early: Early = False,
    category: Category = None,
    why: Why = False,
    facts_alone: FactsAlone = False,
    as_json: AsJson = False,
) -> Reply:
    """See when your wins tend to come.

    wins patterns
    wins patterns --early --why
    """
    here: Context = context.obj
    area = read_category(category, here)
    result = patterns(here.journal, here.settings, here.now, area, early=early)
    draw = drawing.facts_alone if facts_alone else partial(drawing.patterns, why=why)
    return Reply(
        "patterns",
        result,
        lay_out=draw,
        data=drawing.as_data,
        as_json=as_json,
        remarks=here.unread(),
    )
