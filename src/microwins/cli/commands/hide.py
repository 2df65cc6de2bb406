"""`wins hide`: keep the words of a win from being met by chance."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli.arguments.filters import remarks, win_called
from microwins.cli.arguments.options import AsJson, Handle
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.model.day import day_of_win
from microwins.model.handle import handles
from microwins.render import changes
from microwins.results.changes import Hidden
from microwins.results.rows import Row

Show = Annotated[bool, typer.Option("--show", help="Show it like any other win.")]


def run(
    context: typer.Context, handle: Handle, show: Show = False, as_json: AsJson = False
) -> Reply:
    """Keep a win out of sight; it counts as before.

    wins hide k3f
    wins hide --show k3f
    """
    here: Context = context.obj
    with here.journal.transaction(here.now) as change:
        contents = change.read()
        before = win_called(handle, contents)
        after = before._replace(hidden=not show)
        if after != before:
            change.replace([after])
    day = day_of_win(after, here.settings_or_usual()[0].day_start)
    name = handles([after.id], contents.folded)[after.id]
    result = Hidden(Row(after, day, name), changed=after != before)
    return Reply(
        "hide", result, changes.hidden, as_json=as_json, saved=True, remarks=remarks(contents)
    )
