"""`wins redo`: put back what an undo took back."""

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
    """Put back what an undo took back.

    wins redo
    wins redo 2
    """
    here: Context = context.obj
    done = here.journal.redo(count, here.now, any_machine=any_machine)
    return reply(here, done, count, back=False, as_json=as_json)
