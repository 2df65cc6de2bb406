"""`wins redo`: put back what an undo took back."""

from __future__ import annotations

from microwins.actions.undo import undo
from microwins.cli.arguments.options import AnyMachine, AsJson, Count
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render.changes import stepped


def run(
    context: Context,
    count: Count = 1,
    any_machine: AnyMachine = False,
    as_json: AsJson = False,
) -> Reply:
    """Put back what an undo took back.

    wins redo
    wins redo 2
    """
    settings = context.settings
    done = undo(context.journal, settings, context.now, count, redo=True, any_machine=any_machine)
    return Reply(
        *("redo", done),
        draw=stepped,
        as_json=as_json,
        saved=bool(done.steps),
        failed=not done.steps,
    )
