"""`wins start`: a timer for a few minutes, in which stopping early is a start."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.cli.arguments.options import AsJson, Category, Tags
from microwins.cli.arguments.timer_arguments import start_request
from microwins.cli.completion import candidates
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.wording.manual import QUOTES

Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS]...",
        help=f"What you want to start, with tags at the end: +sunny. {QUOTES}",
        autocompletion=candidates.words_before,
    ),
]
Minutes = Annotated[
    str | None,
    typer.Option("--minutes", metavar="NUMBER", help="How long: 2, 25, 1h. Five if you don't say."),
]


def run(
    context: typer.Context,
    words: Words = None,
    minutes: Minutes = None,
    category: Category = None,
    tags: Tags = None,
    as_json: AsJson = False,
) -> Reply:
    """Start a timer for five minutes.

    wins start the dishes
    wins start --minutes 25 the tax letter

    When the time is up, it asks whether to log it. Ctrl-C stops it sooner, and logs a
    start. Close the terminal if you like: wins stop ends it from anywhere.
    """
    here: Context = context.obj
    return start_request(
        here, words or (), minutes=minutes, category=category, tags=tags, as_json=as_json
    )
