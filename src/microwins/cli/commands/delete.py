"""`wins delete`: take wins away, so that undo brings them back, or for good."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from microwins.cli.arguments.filters import remarks, win_called
from microwins.cli.arguments.options import AsJson
from microwins.cli.completion import candidates
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.journal.versions import Contents
from microwins.model.win import Win
from microwins.render import changes
from microwins.results.changes import Deleted
from microwins.results.rows import rows

Handles = Annotated[
    list[str],
    typer.Argument(
        metavar="HANDLE...",
        help="'last', or handles from 'wins list'.",
        autocompletion=candidates.recent,
    ),
]
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
    start = here.settings_or_usual()[0].day_start
    if for_good:
        from microwins.journal.care.archives import archives
        from microwins.journal.care.leftovers import words_about
        from microwins.journal.care.purge import erase  # 5 ms, and seldom

        contents = here.journal.read()
        found = _called(handles, contents)
        still_in = erase(here.journal, found, here.now)
        paths = here.journal.paths
        in_words = (path for path, _ in words_about(paths.state, {win.text for win in found}))
        result = Deleted(
            rows(found, start),
            for_good=True,
            still_in=tuple(sorted(still_in)),
            out_of_reach=(*archives(paths.folder), *in_words),
            unread=len(contents.unreadable),
        )
    else:
        with here.journal.transaction(here.now) as change:
            contents = change.read()
            found = _called(handles, contents)
            change.remove(found)
        result = Deleted(rows(found, start))
    return Reply(
        "delete", result, changes.deleted, as_json=as_json, saved=True, remarks=remarks(contents)
    )


def _called(handles: Sequence[str], contents: Contents) -> list[Win]:
    """Return the wins that some handles name, each once; raises NoSuchWinError."""
    named = (win_called(handle, contents) for handle in handles)
    return list({win.id: win for win in named}.values())
