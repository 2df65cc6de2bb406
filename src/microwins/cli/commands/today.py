"""`wins today`: what went well today; bare `wins` shows the same."""

from __future__ import annotations

from functools import partial

import typer

from microwins.analysis.index_queries import days_to_name
from microwins.analysis.milestones import milestones
from microwins.analysis.today import today
from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.cli.support import support_line
from microwins.journal.backups import newest_backup
from microwins.journal.device import gone_log
from microwins.model.crisis import NOW, PAST, concern_of
from microwins.model.day import day_of_win, first_moment
from microwins.model.period import day
from microwins.render import rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import timedelta

    from microwins.disk.paths import JournalPaths
    from microwins.journal.index.index import Index


def run(context: typer.Context, as_json: AsJson = False) -> Reply:
    """Show what went well today.

    wins today
    wins today --json
    """
    return show(context.obj, as_json=as_json)


def show(context: Context, *, as_json: bool = False) -> Reply:
    """Return today's wins, read from the ends of the logs, and the milestones that they reached."""
    settings = context.settings
    start = settings.day_start
    wins = context.journal.since(first_moment(context.today, start))
    fresh = not wins and context.journal.is_young(1)
    result = today(wins, context.today, start, fresh=fresh)
    if fresh:
        paths = context.journal.paths
        is_new = not gone_log(paths.folder, paths.state, paths.host)
        result = result._replace(backup=newest_backup(paths), fresh=is_new)
    if result.total and (index := _index(context.journal.paths, start)):
        reached = milestones(days_to_name(index.outline), day(context.today))
        result = result._replace(milestones=reached)
    said = {concern_of(win) for win in wins if day_of_win(win, start) == context.today}
    hard = NOW if NOW in said else PAST if PAST in said else None
    draw = partial(rows.today, hard=hard is not None, closing=support_line(hard, settings))
    return Reply("today", result, draw, as_json=as_json)


def _index(paths: JournalPaths, day_start: timedelta) -> Index | None:
    from microwins.journal.index.index import load_quickly  # 8 ms, for a day that has wins

    return load_quickly(paths, day_start)
