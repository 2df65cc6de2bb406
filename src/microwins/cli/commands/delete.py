"""`wins delete`: take wins away, so that undo brings them back, or for good."""

from __future__ import annotations

from microwins.actions import delete
from microwins.cli.arguments.options import Annotated, AsJson, Handles, Option
from microwins.cli.asking import can_ask, confirmed_for_good, with_wins_named
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import changes

ForGood = Annotated[
    bool, Option("--for-good", help="Take the text out of the file too. You can't undo this.")
]
Yes = Annotated[bool, Option("--yes", "-y", help="With --for-good, don't ask first.")]


def run(
    context: Context,
    handles: Handles = None,
    for_good: ForGood = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> Reply:
    """Delete a win; 'wins undo' brings it back.

    wins delete k3f
    wins delete k3f --for-good
    """
    action = delete.delete_for_good if for_good else delete.delete
    asks = for_good and not yes and can_ask()
    result = with_wins_named(
        context,
        "delete",
        handles,
        lambda words: action(
            *(context.journal, context.settings, context.now),
            confirmed_for_good(context, words) if asks else words,
        ),
    )
    return Reply(
        *("delete", result),
        draw=changes.deleted,
        as_json=as_json,
        saved=True,
        remarks=context.unread(),
    )
