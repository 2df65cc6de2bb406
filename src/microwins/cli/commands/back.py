"""`wins back`: what was won a week, a month and some years ago today."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.back import back
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.fast_path import memory_of_the_day
from microwins.cli.output import Reply
from microwins.render import memories as drawing

Shell = Annotated[
    bool, typer.Option("--shell", help="One line, once a day, for the start of a shell.")
]


def run(context: typer.Context, shell: Shell = False, as_json: AsJson = False) -> Reply:
    """See what was won a week, a month, years ago.

    wins back
    wins back --shell
    """
    here: Context = context.obj
    if shell:
        return memory_of_the_day(here, as_json=as_json)
    result = back(here.journal, here.settings, here.now)
    return Reply("back", result, lay_out=drawing.memories, as_json=as_json, remarks=here.unread())
