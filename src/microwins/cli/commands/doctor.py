"""`wins doctor`: say what is wrong with the journal's files, mend it, and bring back lost lines."""

from __future__ import annotations

from microwins.actions.doctor import doctor
from microwins.actions.doctor import restore as put_back
from microwins.cli.arguments.doctor_arguments import refuse_mixed
from microwins.cli.arguments.options import Annotated, AsJson, Option
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.render import findings

Fix = Annotated[bool, Option("--fix", help="Mend what can be mended. It doesn't remove any line.")]
Restore = Annotated[
    bool, Option("--restore", help="Put back lines that backups have and the journal lacks.")
]

Without = Annotated[
    list[str] | None,
    Option(
        "--without",
        metavar="location",
        help="With --fix, also take out the place, weather, steps and device that came from "
        "Day One.",
    ),
]


def run(
    context: Context,
    fix: Fix = False,
    restore: Restore = False,
    without: Without = None,
    as_json: AsJson = False,
) -> Reply:
    """Check the journal for damage.

    wins doctor
    wins doctor --fix

    Without an option, it changes nothing.
    """
    refuse_mixed(without or (), fix=fix, restore=restore)
    settings = context.settings
    if restore:
        back = put_back(context.journal, settings, context.now)
        return Reply(
            *("doctor", back),
            draw=findings.restored,
            as_json=as_json,
            saved=bool(back.lines),
        )
    result = doctor(
        *(context.journal, context.now, context.config_file, context.date_rules),
        fix=fix,
        without_location=bool(without),
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
