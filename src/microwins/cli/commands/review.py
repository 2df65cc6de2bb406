"""`wins review`: what a week held, or a month, a year, some days."""

from __future__ import annotations

from microwins.actions.review import review
from microwins.cli.arguments.filters import review_request
from microwins.cli.arguments.options import Annotated, AsJson, Filters, Option, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import review as drawing

Last = Annotated[bool, Option("--last", help="The week, month or year before this one.")]
NoQuestion = Annotated[bool, Option("--no-question", help="Leave out the closing question.")]


@filtered(days=True)
def run(
    context: Context,
    filters: Filters,
    last: Last = False,
    no_question: NoQuestion = False,
    as_json: AsJson = False,
) -> Reply:
    """Look back on a week, and see what it held.

    wins review
    wins review --last --month
    """
    context.catch_up()
    wanted = review_request(context, filters, last=last, asks=not no_question)
    result = review(context.journal, context.settings, context.now, wanted)
    return Reply(
        "review",
        result,
        lay_out=drawing.review,
        data=drawing.as_data,
        as_json=as_json,
        remarks=context.unread(),
    )
