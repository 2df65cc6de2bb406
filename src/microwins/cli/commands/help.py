"""`wins help`: the manual page by page, and how each command is typed."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

import typer

from microwins.actions import help as action
from microwins.cli.arguments.help_arguments import help_asked
from microwins.cli.arguments.options import AsJson, Topic
from microwins.cli.output import Reply, on_terminal
from microwins.cli.support import support
from microwins.render import manual as drawing


def run(context: typer.Context, topic: Topic = None, as_json: AsJson = False) -> Reply:
    """Read the manual, a page at a time.

    wins help
    wins help when

    'wins help log' shows how a command is typed. A page that is piped is Markdown.
    """
    group: Any = context.find_root().command
    reply = Reply("help", as_json=as_json, widest=drawing.WIDEST)
    if not topic:
        result = action.contents(group.summaries)
        return reply._replace(result=result, lay_out=drawing.contents)
    asked = help_asked(topic, group.summaries)
    if asked is None:
        return support(None, as_json=as_json)
    name, hint = asked
    found = action.help_on(name, partial(group.help_of, context.find_root()), hint)
    piped = not (on_terminal() or os.environ.get("FORCE_COLOR"))
    return reply._replace(result=found, lay_out=partial(drawing.help_on, as_it_is=piped))
