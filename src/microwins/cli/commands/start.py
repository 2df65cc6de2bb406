"""`wins start`: a timer for a few minutes, in which stopping early is a start."""

from __future__ import annotations

from microwins.cli.arguments.options import Annotated, Argument, AsJson, Category, Option, Tags
from microwins.cli.arguments.timer_arguments import start_request
from microwins.cli.context import Context
from microwins.cli.output import Reply

Words = Annotated[
    list[str] | None,
    Argument(
        metavar="[WORDS]...",
        help="What you want to start, with tags at the end: +sunny. {quotes}",
        complete="words_before",
    ),
]
Minutes = Annotated[
    str | None,
    Option("--minutes", metavar="NUMBER", help="How long: 2, 25, 1h. Five if you don't say."),
]


def run(
    context: Context,
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
    return start_request(
        context, words or (), minutes=minutes, category=category, tags=tags, as_json=as_json
    )
