"""`wins edit`: change a win's words, time, category, tags or mood."""

from __future__ import annotations

import functools

from microwins.actions.edit import edit
from microwins.cli.arguments.edit_arguments import edit_request, edited, remarks_on_words
from microwins.cli.arguments.options import (
    Annotated,
    Argument,
    AsJson,
    At,
    Category,
    Minutes,
    Mood,
    Option,
    Tags,
)
from microwins.cli.context import Context, is_odd_here
from microwins.cli.output import Reply
from microwins.render import changes

HandlesAndWords = Annotated[
    list[str] | None,
    Argument(
        metavar="HANDLE... [WORDS]...",
        help="'last', or handles from 'wins list', then the new words. After --, everything is "
        "words. {quotes}",
        complete="recent",
    ),
]
Untag = Annotated[
    list[str] | None,
    Option("--untag", metavar="NAME", help="Take this tag away.", complete="tags"),
]
Partial = Annotated[
    bool | None, Option("--partial/--whole", help="It was a start, or the whole thing.")
]


def run(
    context: Context,
    words: HandlesAndWords = None,
    at: At = None,
    category: Category = None,
    tags: Tags = None,
    untag: Untag = None,
    mood: Mood = None,
    minutes: Minutes = None,
    partial: Partial = None,
    as_json: AsJson = False,
) -> Reply:
    """Change words, time, category, tags or mood.

    wins edit last -c move
    wins edit k3f "walked to the corner" --at 18:00

    With a handle alone, its words and fields open in $EDITOR. With options alone,
    you can give several handles, or words that fit one win of the last two weeks.
    """
    wanted = edit_request(
        context,
        at=at,
        category=category,
        tags=tags,
        untag=untag,
        mood=mood,
        minutes=minutes,
        partial=partial,
    )
    change = functools.partial(edit, context.journal, context.settings, context.now)
    result = edited(context, words, wanted, change)
    moved = (one.before.win.at != one.after.win.at for one in result.wins)
    wins = [
        one._replace(odd_offset=has_moved and is_odd_here(one.after.win.at))
        for one, has_moved in zip(result.wins, moved, strict=True)
    ]
    result = result._replace(wins=wins)
    return Reply(
        *("edit", result),
        draw=changes.each_edited,
        as_json=as_json,
        saved=True,
        remarks=[*context.unread(), *remarks_on_words(result)],
        concern=result.concern,
    )
