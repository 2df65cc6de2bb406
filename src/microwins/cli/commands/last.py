"""`wins last`: when you last did something, and by the exit code whether that was today."""

from __future__ import annotations

from functools import partial

from microwins.actions.last import last
from microwins.cli.arguments.filters import query_of_last
from microwins.cli.arguments.options import AsJson, Filters, filtered
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import last as drawing


@filtered()
def run(context: Context, filters: Filters, as_json: AsJson = False) -> Reply:
    """Say when you last did something.

    wins last walk
    wins last -c move

    The exit code is 0 if that was today, else 1. Without words, it names the win that you logged
    last.
    """
    query = query_of_last(context, filters)
    result = last(context.journal, query, context.now)
    return Reply(
        "last",
        result,
        lay_out=partial(drawing.last, query=query),
        as_json=as_json,
        remarks=context.unread(),
        failed=not result.is_of_today,
    )
