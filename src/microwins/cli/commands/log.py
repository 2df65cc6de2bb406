"""`wins log`: note what went well."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from microwins.cli import entry
from microwins.cli.context import Context
from microwins.cli.options import AsJson, At, Category, Mood, Tags, Words
from microwins.cli.output import Reply, say
from microwins.cli.when import When, read_moment
from microwins.cli.wishes import read_category, read_mood, read_tags
from microwins.errors import BadInputError
from microwins.render import voice

Partial = Annotated[
    bool, typer.Option("--partial", "-p", help="It got part of the way: a start counts.")
]


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

    Without words it asks for them; with - it reads them from standard input.
    """
    here: Context = context.obj
    settings, _ = here.settings_or_usual()
    when = read_moment(at, here.now, settings.day_start) if at is not None else When(here.moment)
    wish = entry.Wish(
        text="",
        at=when.at if at is not None else None,
        timed=when.timed,
        category=read_category(category, here),
        tags=read_tags(tags),
        mood=read_mood(mood),
        partial=partial,
    )
    return entry.log(here, wish._replace(text=_text(words or [])), as_json=as_json)


def _text(words: list[str]) -> str:
    """Return the words of a win: as given, from standard input, or asked for."""
    if words == ["-"] or (not words and not _somebody_there()):
        data = sys.stdin.buffer.read() if sys.stdin else b""
        return data.decode("utf-8", "surrogateescape")
    return " ".join(words) if words else _ask()


def _somebody_there() -> bool:
    return os.isatty(0)


def _ask() -> str:
    """Ask for a win on one line of the terminal; nothing of it reaches the shell's history."""
    try:
        import readline  # arrow keys; 3 ms, in front of a person who types

        readline.set_auto_history(False)
    except ImportError:
        pass  # input() works without, with fewer keys
    try:
        if os.isatty(1):
            return input(voice.QUESTION)
        say(voice.QUESTION.rstrip())  # stdout is for data
        return input()
    except EOFError:
        say("")  # the answer starts on a row of its own
        raise BadInputError(
            "Nothing was typed, and nothing was saved.", "wins log made tea"
        ) from None
