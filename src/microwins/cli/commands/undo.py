"""`wins undo`: take back the latest changes."""

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
    """Take back your latest change, or several.

    wins undo
    wins undo 3

    Type it once more to go further back.
    """
    settings = context.settings
    done = undo(context.journal, settings, context.now, count, any_machine=any_machine)
    return Reply(
        *("undo", done),
        draw=stepped,
        as_json=as_json,
        saved=bool(done.steps),
        failed=not done.steps,
    )
