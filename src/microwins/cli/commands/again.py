"""`wins again`: log once more what was logged before."""

from __future__ import annotations

from microwins.cli.again import again
from microwins.cli.arguments.option_values import new_win
from microwins.cli.arguments.options import (
    Annotated,
    Argument,
    AsJson,
    At,
    Category,
    Minutes,
    Mood,
    Partial,
    Tags,
)
from microwins.cli.context import Context
from microwins.cli.output import Reply

UsualWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[NUMBER|last|WORDS]",
        help="A number from the list, the win you logged last, or words of one. {quotes}",
        complete="usual_words",
    ),
]


def run(
    context: Context,
    words: UsualWords = None,
    at: At = None,
    category: Category = None,
    tags: Tags = None,
    mood: Mood = None,
    minutes: Minutes = None,
    partial: Partial = False,
    as_json: AsJson = False,
) -> Reply:
    """Log something once more, by its number.

    wins again 2
    wins again shower --at "yesterday 21:00"

    By itself, it shows your usual wins with numbers, starting with those you tend to log around
    this time. A number, a few of the words, or 'last' logs one with its category and tags.
    """
    new = new_win(
        *("", context),
        at=at,
        category=category,
        tags=tags,
        mood=mood,
        minutes=minutes,
        partial=partial,
    )
    return again(context, words or (), new, context.options, as_json=as_json)
