"""`wins log`: note what went well."""

from __future__ import annotations

from microwins.cli.arguments.option_values import new_win, read_words
from microwins.cli.arguments.options import (
    AsJson,
    At,
    Category,
    Minutes,
    Mood,
    Partial,
    Tags,
    Words,
)
from microwins.cli.context import Context
from microwins.cli.fast_path import log
from microwins.cli.output import Reply


def run(
    context: Context,
    words: Words = None,
    at: At = None,
    category: Category = None,
    tags: Tags = None,
    mood: Mood = None,
    minutes: Minutes = None,
    partial: Partial = False,
    as_json: AsJson = False,
) -> Reply:
    """Note what went well.

    wins log took a shower
    wins log "called the bank" --at "yesterday 15:00" --mood 3

    Without words, it asks for them, and you can type anything without quotes. With -,
    it reads them from a pipe.
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
    return log(context, new._replace(text=read_words(words or ())), as_json=as_json)
