"""`wins delete`: take wins away, so that undo brings them back, or for good."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions import delete
from microwins.cli.arguments.options import AsJson, Handles
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import changes

ForGood = Annotated[
    bool, typer.Option("--for-good", help="Take the text out of the file, too. No undo.")
]


def run(
    context: typer.Context, handles: Handles, for_good: ForGood = False, as_json: AsJson = False
) -> Reply:
    """Take a win away; 'wins undo' brings it back.

    wins delete k3f
    wins delete k3f --for-good
    """
    here: Context = context.obj
    settings = here.settings
    action = delete.delete_for_good if for_good else delete.delete
    result = action(here.journal, settings, here.now, handles)
    return Reply(
        *("delete", result, changes.deleted), as_json=as_json, saved=True, remarks=here.unread()
    )
