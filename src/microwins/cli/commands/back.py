"""`wins back`: what was won a week, a month and some years ago today."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.analysis.memories import Memories, memories, occasions
from microwins.cli.arguments.filters import remarks_on
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.daily_memory import daily_memory
from microwins.cli.output import Reply
from microwins.errors import BadInputError
from microwins.journal.index.index import load
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
    if shell and as_json:
        raise BadInputError("--shell is one line for a person to read.", "wins back --json")
    if shell:
        return daily_memory(here)
    start = here.settings.day_start
    index = load(here.journal.paths, start)
    found = occasions(index.outline, here.today)
    wins = index.wins(row for one in found for row in one.rows)
    result = Memories(here.today, memories(found, wins, start))
    return Reply(
        "back", result, lay_out=drawing.memories, as_json=as_json, remarks=remarks_on(index)
    )
