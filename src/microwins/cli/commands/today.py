"""`wins today`: what went well today, or on another day; bare `wins` shows today."""

from __future__ import annotations

from microwins.cli.arguments.options import AsJson, Day
from microwins.cli.context import Context
from microwins.cli.day import show
from microwins.cli.output import Reply


def run(context: Context, day: Day = None, as_json: AsJson = False) -> Reply:
    """Show what went well today, or another day.

    wins today
    wins today last friday
    """
    if not day:
        return show(context, as_json=as_json)
    from microwins.cli.arguments.dates import read_past_day  # 10 ms, where a day is named

    return show(context, read_past_day(day, context, "today"), as_json=as_json)
