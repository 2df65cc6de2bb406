"""`wins doctor`: say what is wrong with the journal's files."""

from __future__ import annotations

import typer

from microwins.cli.context import Context
from microwins.cli.options import AsJson
from microwins.cli.output import Reply
from microwins.errors import FAILED
from microwins.journal.doctor import examine
from microwins.render.findings import findings


def run(context: typer.Context, as_json: AsJson = False) -> Reply:
    """Read everything, and name what can't be read.

    wins doctor
    wins doctor --json

    It changes nothing.
    """
    here: Context = context.obj
    result = examine(here.journal)
    return Reply(
        "doctor", result, findings, as_json=as_json, exit_code=FAILED if result.findings else 0
    )
