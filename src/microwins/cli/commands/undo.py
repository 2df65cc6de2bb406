"""`wins undo`: take back the latest changes."""

from __future__ import annotations

import typer

from microwins.cli.arguments.options import AnyMachine, AsJson, Count
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.cli.undo_reply import reply


def run(
    context: typer.Context,
    count: Count = 1,
    any_machine: AnyMachine = False,
    as_json: AsJson = False,
) -> Reply:
    """Take back the latest change, or several.

    wins undo
    wins undo 3

    Each further undo goes further back.
    """
    here: Context = context.obj
    done = here.journal.undo(count, here.now, any_machine=any_machine)
    return reply(here, done, count, back=True, as_json=as_json)
