"""`wins stop`: end the timer that runs, from any terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli.arguments.options import AsJson
from microwins.cli.arguments.timer_arguments import stop_request
from microwins.cli.output import Reply

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[TIMER]...", help="What the timer is for. You can leave them out."),
]


def run(context: typer.Context, words: Words = None, as_json: AsJson = False) -> Reply:
    """End the timer, and log it.

    wins stop
    wins stop --json

    Before its time is up, that is a start. After it, it asks whether it was the whole
    thing; without a terminal to ask on, it logs a start.
    """
    return stop_request(context.obj, words or (), as_json=as_json)
