"""`wins doctor`: say what is wrong with the journal's files, mend it, and bring back lost lines."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from microwins.analysis.changes import Restored
from microwins.analysis.rows import Row
from microwins.cli.context import Context
from microwins.cli.options import AsJson
from microwins.cli.output import Reply
from microwins.errors import FAILED, BadInputError
from microwins.journal.doctor import examine
from microwins.journal.mending import mend
from microwins.journal.places import config_file
from microwins.journal.restoring import restore as put_back
from microwins.model.day import day_of_win
from microwins.model.win import Win
from microwins.render import findings

Fix = Annotated[bool, typer.Option("--fix", help="Mend what can be mended; no line is removed.")]
Restore = Annotated[
    bool, typer.Option("--restore", help="Put back what a backup has and the journal has not.")
]


def run(
    context: typer.Context, fix: Fix = False, restore: Restore = False, as_json: AsJson = False
) -> Reply:
    """Read everything, and name what is amiss.

    wins doctor
    wins doctor --fix

    It changes nothing without an option.
    """
    here: Context = context.obj
    if fix and restore:
        raise BadInputError("--fix puts lines back, too.", "wins doctor --fix")
    if restore:
        return _restored(here, as_json=as_json)
    trouble = here.settings_or_usual()[1]
    look = mend if fix else examine
    result = look(here.journal, here.now, os.path.dirname(config_file()))
    return Reply(
        "doctor",
        result,
        lay_out=findings.findings,
        as_json=as_json,
        remarks=(trouble.message, trouble.hint) if trouble else (),
        saved=bool(result.mended) and not result.findings,
        exit_code=FAILED if result.findings else 0,
    )


def _restored(here: Context, *, as_json: bool) -> Reply:
    """Put back what backups have, and show which wins that changed."""
    start = here.settings_or_usual()[0].day_start

    def row(win: Win | None) -> Row | None:
        return Row(win, day_of_win(win, start), by_chance=True) if win else None

    back = put_back(here.journal, here.now)
    wins = [(row(before), row(now)) for before, now in back.wins]
    result = Restored(wins, back.lines, back.backups)
    return Reply("doctor", result, findings.restored, as_json=as_json, saved=bool(back.lines))
