"""`wins doctor`: say what is wrong with the journal's files, mend it, and bring back lost lines."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.disk.paths import config_file
from microwins.errors import FAILED, BadInputError
from microwins.journal.care.doctor import examine
from microwins.journal.care.location import take_out
from microwins.journal.care.repair import mend
from microwins.journal.care.restore import restore as put_back
from microwins.model.day import day_of_win
from microwins.model.win import Win
from microwins.render import findings
from microwins.results.changes import Restored
from microwins.results.finding import LOCATION, Finding, Findings
from microwins.results.rows import Row
from microwins.wording import doctor as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

Fix = Annotated[bool, typer.Option("--fix", help="Mend what can be mended; no line is removed.")]
Restore = Annotated[
    bool, typer.Option("--restore", help="Put back what a backup has and the journal has not.")
]

Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="location",
        help="With --fix, also take out the place, weather, steps and device that an import "
        "brought in.",
    ),
]


def run(
    context: typer.Context,
    fix: Fix = False,
    restore: Restore = False,
    without: Without = None,
    as_json: AsJson = False,
) -> Reply:
    """Read everything, and name what is amiss.

    wins doctor
    wins doctor --fix

    It changes nothing without an option.
    """
    here: Context = context.obj
    if fix and restore:
        raise BadInputError("--fix puts lines back, too.", "wins doctor --fix")
    _refuse_without(without or (), fix=fix)
    if restore:
        return _restored(here, as_json=as_json)
    trouble = here.settings_or_usual()[1]
    look = mend if fix else examine
    result = look(here.journal, here.now, os.path.dirname(config_file()))
    remarks = [trouble.message, trouble.hint] if trouble else []
    if without and result.located:
        result = _relieved(here, result)
    elif result.located:
        remarks.append(wording.located(result.located))
    return Reply(
        "doctor",
        result,
        lay_out=findings.findings,
        as_json=as_json,
        remarks=remarks,
        saved=bool(result.mended) and not result.findings,
        exit_code=FAILED if result.findings else 0,
    )


def _refuse_without(without: Sequence[str], *, fix: bool) -> None:
    """Raise BadInputError for what can't be taken out, and for taking out without --fix."""
    wrong = next((one for one in without if one.strip().lower() != "location"), None)
    if wrong is not None or (without and not fix):
        message = (
            "--without goes with --fix."
            if wrong is None
            else (f"--without takes location, not {wrong or 'nothing'}.")
        )
        raise BadInputError(message, "wins doctor --fix --without location")


def _relieved(here: Context, result: Findings) -> Findings:
    """Take the location out of the wins that hold it, and return the findings with that."""
    place = here.journal.paths.folder
    done = Finding(place, 0, LOCATION, mends=True, number=take_out(here.journal, here.now))
    return result._replace(mended=[*result.mended, done], located=0)


def _restored(here: Context, *, as_json: bool) -> Reply:
    """Put back what backups have, and show which wins that changed."""
    start = here.settings_or_usual()[0].day_start

    def row(win: Win | None) -> Row | None:
        return Row(win, day_of_win(win, start), by_chance=True) if win else None

    back = put_back(here.journal, here.now)
    wins = [(row(before), row(now)) for before, now in back.wins]
    result = Restored(wins, back.lines, back.backups)
    return Reply("doctor", result, findings.restored, as_json=as_json, saved=bool(back.lines))
