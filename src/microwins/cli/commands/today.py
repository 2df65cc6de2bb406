"""`wins today`: what went well today; bare `wins` shows the same."""

from __future__ import annotations

import typer

from microwins.analysis.milestones import milestones
from microwins.analysis.today import today
from microwins.cli.context import Context
from microwins.cli.options import AsJson
from microwins.cli.output import Reply
from microwins.journal.backups import newest_backup
from microwins.model.day import first_moment
from microwins.model.period import day
from microwins.render import rows


def run(context: typer.Context, as_json: AsJson = False) -> Reply:
    """Show what went well today.

    wins today
    wins today --json
    """
    return show(context.obj, as_json=as_json)


def show(context: Context, *, as_json: bool = False) -> Reply:
    """Return today's wins, read from the ends of the logs, and the milestones that they reached."""
    start = context.settings.day_start
    wins = context.journal.since(first_moment(context.today, start))
    fresh = not wins and context.journal.is_young(1)
    result = today(wins, context.today, start, fresh=fresh)
    if fresh:
        result = result._replace(backup=newest_backup(context.journal.place))
    index = context.journal.index_at_hand(start) if result.total else None
    if index:
        reached = milestones(index.outline.days, day(context.today))
        result = result._replace(milestones=reached)
    return Reply("today", result, rows.today, as_json=as_json)
