"""`wins status`: one line for a prompt, tmux or a status bar."""

from __future__ import annotations

from microwins.cli.arguments.options import Annotated, Argument, AsJson, Option
from microwins.cli.context import Context
from microwins.cli.fast_path import layout_among, status
from microwins.cli.output import Reply
from microwins.render.status import USUAL

Layout = Annotated[
    str,
    Option(
        "--format",
        "-f",
        metavar="LAYOUT",
        help="What to show: {{today}}, {{yesterday}}, {{week}}, {{total}} (wins), {{last}} "
        "(its words), {{last_time}}, {{timer}}.",
    ),
]
Always = Annotated[bool, Option("--always", help="Print a count of 0, too.")]


Words = Annotated[str | None, Argument(metavar="[LAYOUT]", help="The same, without --format.")]


def run(
    context: Context,
    words: Words = None,
    layout: Layout = USUAL,
    always: Always = False,
    as_json: AsJson = False,
) -> Reply:
    """Show today's count in one line.

    wins status
    wins status --format '{today} today, {week} this week'

    It is for a prompt, and prints nothing while you have no wins to count.
    """
    return status(context, layout_among(words) or layout, zero=always, as_json=as_json)
