"""`wins back`: your wins of a week, a month and some years ago today."""

from __future__ import annotations

from functools import partial

from microwins.actions.back import back
from microwins.cli.arguments.options import Annotated, AsJson, Context, Day, Option
from microwins.cli.fast_path import memory_of_the_day
from microwins.cli.output import Reply
from microwins.render import memories as drawing

Shell = Annotated[
    bool,
    Option("--shell", help="One memory in one line, once a day, for when a shell starts."),
]


def run(context: Context, day: Day = None, shell: Shell = False, as_json: AsJson = False) -> Reply:
    """See what you did a week, a month, years ago.

    wins back
    wins back last friday

    With a day, it looks back from there.
    """
    if shell and not day:
        return memory_of_the_day(context, as_json=as_json)
    from microwins.cli.arguments.dates import read_past_day  # 1 ms, not for a shell that starts

    of_day = read_past_day(day, context, "back") if day else None
    result = back(context.journal, context.settings, context.now, of_day)
    draw = partial(drawing.memories, of_today=of_day is None)
    return Reply("back", result, lay_out=draw, as_json=as_json, remarks=context.unread())
