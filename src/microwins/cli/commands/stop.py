"""`wins stop`: end the timer that runs, from any terminal."""

from __future__ import annotations

from microwins.cli.arguments.options import Annotated, Argument, AsJson
from microwins.cli.arguments.timer_arguments import stop_request
from microwins.cli.context import Context
from microwins.cli.output import Reply

Words = Annotated[
    list[str] | None,
    Argument(metavar="[TIMER]...", help="What the timer is for. You can leave it out."),
]


def run(context: Context, words: Words = None, as_json: AsJson = False) -> Reply:
    """End the timer, and log it.

    wins stop
    wins stop --json

    Before the time is up, it logs a start. After that, it asks whether to log it; without a
    terminal to ask on, it logs a start.
    """
    return stop_request(context, words or (), as_json=as_json)
