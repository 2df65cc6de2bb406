"""`wins today`: what went well today; bare `wins` shows the same."""

from __future__ import annotations

from functools import partial

import typer

from microwins.actions.today import today
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.cli.support import support_line
from microwins.render import rows


def run(context: typer.Context, as_json: AsJson = False) -> Reply:
    """Show what went well today.

    wins today
    wins today --json
    """
    return show(context.obj, as_json=as_json)


def show(context: Context, *, as_json: bool = False) -> Reply:
    """Return today's wins, and behind words of the hardest days whom to call."""
    settings = context.settings
    result = today(context.journal, settings, context.now, with_milestones=as_json)
    closing = support_line(result.concern, settings)
    draw = partial(rows.today, hard=result.concern is not None, closing=closing)
    return Reply("today", result, draw, as_json=as_json)
