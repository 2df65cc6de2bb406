"""`wins back`: your wins of a week, a month and some years ago today."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from microwins.actions.back import back
from microwins.cli.arguments.options import AsJson, Day
from microwins.cli.fast_path import memory_of_the_day
from microwins.cli.output import Reply
from microwins.render import memories as drawing

Shell = Annotated[
    bool,
    typer.Option("--shell", help="One memory in one line, once a day, for when a shell starts."),
]


def run(
    context: typer.Context, day: Day = None, shell: Shell = False, as_json: AsJson = False
) -> Reply:
    """See what you did a week, a month, years ago.

    wins back
    wins back last friday

    With a day, it looks back from there.
    """
    here = context.obj
    if shell and not day:
        return memory_of_the_day(here, as_json=as_json)
    from microwins.cli.arguments.dates import read_past_day  # 1 ms, not for a shell that starts

    of_day = read_past_day(day, here, "back") if day else None
    result = back(here.journal, here.settings, here.now, of_day)
    draw = partial(drawing.memories, of_today=of_day is None)
    return Reply("back", result, lay_out=draw, as_json=as_json, remarks=here.unread())
