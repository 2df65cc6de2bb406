"""`wins nudge`: one gentle line on a day without a win, now or at set times."""

from __future__ import annotations

from microwins.cli import nudging
from microwins.cli.arguments.nudge_arguments import nudge_request
from microwins.cli.arguments.options import Annotated, Argument, AsJson, Option
from microwins.cli.context import Context
from microwins.cli.fast_path import nudge_for_shell
from microwins.cli.output import Reply

NudgeAction = Annotated[
    list[str] | None,
    Argument(
        metavar="[install|remove|status]",
        help="What to do. Without this, you get the line now.",
        complete="nudge_actions",
    ),
]
NudgeDays = Annotated[
    str | None,
    Option(
        "--days",
        metavar="DAYS",
        help="With install: mon-fri, sat,sun, weekdays.",
        complete="nudge_days",
    ),
]
Times = Annotated[
    list[str] | None,
    Option(
        "--at",
        metavar="TIME",
        help="With install: when, from 06:00 to 22:00. You get one nudge a day, however many "
        "times you give.",
    ),
]
Shell = Annotated[
    bool,
    Option("--shell", help="Show the line once a day, when a shell or tmux starts."),
]
Yes = Annotated[bool, Option("--yes", "-y", help="With install, don't ask first.")]


def run(
    context: Context,
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
    wanted = nudge_request(action or (), at or (), days, shell=shell)
    if shell:
        return nudge_for_shell(context, as_json=as_json)
    return nudging.answer(context, wanted, yes=yes, as_json=as_json)
