"""`wins help`: the manual page by page, and how each command is typed."""

from __future__ import annotations

import os
from functools import partial

from microwins.actions import help as action
from microwins.cli.arguments.help_arguments import commands, help_asked, help_of, whom_to_call
from microwins.cli.arguments.options import Annotated, Argument, AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply, on_terminal
from microwins.render import manual as drawing

Topic = Annotated[
    list[str] | None,
    Argument(
        metavar="[TOPIC]...",
        help="A page or a command. By itself, wins help lists them all.",
        complete="topics",
    ),
]


def run(context: Context, topic: Topic = None, as_json: AsJson = False) -> Reply:
    """Read the manual, a page at a time.

    wins help
    wins help when

    'wins help log' shows how a command is typed. A page that is piped is Markdown.
    """
    reply = Reply("help", as_json=as_json, widest=drawing.WIDEST)
    if not topic:
        result = action.contents(commands())
        return reply._replace(result=result, lay_out=drawing.contents)
    if answered := whom_to_call(topic, as_json=as_json):
        return answered
    name, hint = help_asked(topic)
    found = action.help_on(name, partial(help_of, context), hint)
    piped = not (on_terminal() or os.environ.get("FORCE_COLOR"))
    return reply._replace(result=found, lay_out=partial(drawing.help_on, as_it_is=piped))
