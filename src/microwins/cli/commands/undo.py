"""`wins undo`: take back the latest changes."""

from __future__ import annotations

import typer

from microwins.cli.context import Context
from microwins.cli.options import AsJson, Count
from microwins.cli.output import Reply
from microwins.cli.steps import reply


def run(context: typer.Context, count: Count = 1, as_json: AsJson = False) -> Reply:
    """Take back the latest change, or several.

    wins undo
    wins undo 3

    Each further undo goes further back.
    """
    here: Context = context.obj
    return reply(here, here.journal.undo(count, here.now), count, back=True, as_json=as_json)
