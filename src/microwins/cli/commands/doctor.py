"""`wins doctor`: say what is wrong with the journal's files, mend it, and bring back lost lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from microwins.actions.doctor import doctor
from microwins.actions.doctor import restore as put_back
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.errors import BadInputError
from microwins.render import findings

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
    settings = here.settings
    if restore:
        back = put_back(here.journal, settings, here.now)
        return Reply(
            *("doctor", back),
            draw=findings.restored,
            as_json=as_json,
            saved=bool(back.lines),
        )
    result = doctor(
        here.journal, here.now, here.config_file, fix=fix, without_location=bool(without)
    )
    return Reply(
        "doctor",
        result,
        lay_out=findings.findings,
        as_json=as_json,
        remarks=findings.remarks(result),
        saved=bool(result.mended) and not result.findings,
        failed=bool(result.findings),
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
