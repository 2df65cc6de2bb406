"""`wins nudge`: one gentle line on a day without a win, now or at set times."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli import nudging
from microwins.cli.arguments.nudge_arguments import nudge_request
from microwins.cli.arguments.options import AsJson, NudgeAction, NudgeDays
from microwins.cli.fast_path import nudge_for_shell
from microwins.cli.output import Reply

Times = Annotated[
    list[str] | None,
    typer.Option(
        "--at",
        metavar="TIME",
        help="With install: when, from 06:00 to 22:00. You get one nudge a day, however many "
        "times you give.",
    ),
]
Shell = Annotated[
    bool,
    typer.Option("--shell", help="Show the line once a day, when a shell or tmux starts."),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="With install, don't ask first.")]


def run(
    context: typer.Context,
    action: NudgeAction = None,
    at: Times = None,
    days: NudgeDays = None,
    shell: Shell = False,
    yes: Yes = False,
    as_json: AsJson = False,
) -> Reply:
    """Get one gentle line on a day without a win.

    wins nudge
    wins nudge install --at 20:00 --days mon-fri

    In a pipe, it says nothing if you logged something today. 'install' shows what it would write,
    and asks. 'status' says what is set up, and 'remove' takes it away.
    """
    here = context.obj
    wanted = nudge_request(action or (), at or (), days, shell=shell)
    if shell:
        return nudge_for_shell(here, as_json=as_json)
    return nudging.answer(here, wanted, yes=yes, as_json=as_json)
