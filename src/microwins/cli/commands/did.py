"""`wins did`: note an idea by its number, or words."""

from __future__ import annotations

from microwins.cli.arguments.idea_arguments import from_idea
from microwins.cli.arguments.option_values import new_win, read_words
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
from microwins.cli.fast_path import log
from microwins.cli.output import Reply

NumberOrWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[WORDS]...",
        help="The number of an idea that you were shown today, or what went well. {quotes}",
        complete="shown_ideas",
    ),
]


def run(
    context: Context,
    words: NumberOrWords = None,
    at: At = None,
    category: Category = None,
    tags: Tags = None,
    mood: Mood = None,
    minutes: Minutes = None,
    partial: Partial = False,
    as_json: AsJson = False,
) -> Reply:
    """Note an idea that you did, or anything else.

    wins did the dishes
    wins did took a walk --mood 4

    'wins did 1' notes the first idea you saw today, or with -p a start of it. Other words are
    noted as they are.
    """
    new = new_win(
        " ".join(words or ()),
        context,
        at=at,
        category=category,
        tags=tags,
        mood=mood,
        minutes=minutes,
        partial=partial,
    )
    new = from_idea(context, new._replace(text=read_words(words or ())))
    return log(context, new, as_json=as_json)._replace(name="did")
