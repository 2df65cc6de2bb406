"""`wins log`: note what went well."""

from __future__ import annotations

from typing import Annotated

import typer

from microwins.actions.log import NewWin
from microwins.cli.arguments.option_values import (
    read_category,
    read_mood,
    read_tags,
    read_words,
    with_time,
)
from microwins.cli.arguments.options import AsJson, At, Category, Mood, Tags, Words
from microwins.cli.context import Context
from microwins.cli.fast_path import log
from microwins.cli.output import Reply

Partial = Annotated[bool, typer.Option("--partial", "-p", help="Partly done. A start counts.")]


def run(
    context: typer.Context,
    words: Words = None,
    at: At = None,
    category: Category = None,
    tags: Tags = None,
    mood: Mood = None,
    partial: Partial = False,
    as_json: AsJson = False,
) -> Reply:
    """Note what went well.

    wins log took a shower
    wins log "called the bank" --at "yesterday 15:00" --mood 3

    Without words, it asks for them, and you can type anything without quotes. With -,
    it reads them from a pipe.
    """
    here: Context = context.obj
    new = with_time(NewWin(" ".join(words or ())), at, here)._replace(
        category=read_category(category, here, new=True),
        tags=read_tags(tags),
        mood=read_mood(mood),
        partial=partial,
    )
    return log(here, new._replace(text=read_words(words or ())), as_json=as_json)
