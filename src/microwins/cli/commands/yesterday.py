"""`wins yesterday`: what went well yesterday."""

from __future__ import annotations

from datetime import timedelta

from microwins.cli.arguments.options import AsJson
from microwins.cli.context import Context
from microwins.cli.day import show
from microwins.cli.output import Reply


def run(context: Context, as_json: AsJson = False) -> Reply:
    """Show what went well yesterday.

    wins yesterday
    wins yesterday --json
    """
    return show(context, context.today - timedelta(days=1), name="yesterday", as_json=as_json)
