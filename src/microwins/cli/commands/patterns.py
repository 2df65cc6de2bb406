"""`wins patterns`: when wins come, where the evidence holds."""

from __future__ import annotations

from functools import partial

from microwins.actions.patterns import patterns
from microwins.cli.arguments.option_values import read_category
from microwins.cli.arguments.options import Annotated, AsJson, Category, Option
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import patterns as drawing

Early = Annotated[bool, Option("--early", help="Show early signs too, which may fade.")]
Why = Annotated[bool, Option("--why", help="Show the numbers behind each line.")]
FactsAlone = Annotated[bool, Option("--facts", help="Show a table of counts, and no conclusions.")]


def run(
    context: Context,
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
    area = read_category(category, context)
    result = patterns(context.journal, context.settings, context.now, area, early=early)
    draw = drawing.facts_alone if facts_alone else partial(drawing.patterns, why=why)
    return Reply(
        "patterns",
        result,
        lay_out=draw,
        data=drawing.as_data,
        as_json=as_json,
        remarks=context.unread(),
    )
