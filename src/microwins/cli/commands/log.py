"""`wins log`: note what went well."""

from __future__ import annotations

import os
import signal
import sys
from typing import Annotated

import typer

from microwins import wording
from microwins.cli import entry
from microwins.cli.arguments.option_values import read_category, read_mood, read_tags
from microwins.cli.arguments.options import AsJson, At, Category, Mood, Tags, Words
from microwins.cli.arguments.when import When, read_moment
from microwins.cli.context import Context
from microwins.cli.output import Reply, encoding, on_terminal, say
from microwins.errors import BadInputError
from microwins.model.text import decoded

_BOM = b"\xef\xbb\xbf"
_MOST = 16 * 1024 * 1024  # far more than a win may have, far less than memory

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
    wish = entry.NewWin(
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
    if words == ["-"] or (not words and not os.isatty(0)):
        return _read(_MOST)
    return " ".join(words) if words else _ask()


def _read(limit: int = -1) -> str:
    """Return what stands on standard input.

    With a limit that is so many bytes at most, without one a line.
    """
    with open(0, "rb", closefd=False) as stdin:
        data = stdin.read(limit) if limit > 0 else stdin.readline()
    return decoded(data.removeprefix(_BOM))


def _ask() -> str:
    """Ask for a win on one line of the terminal; nothing of it reaches the shell's history.

    Whatever interrupts the question leaves the terminal as it was. Raises BadInputError then.
    """
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        return _line()
    except (EOFError, KeyboardInterrupt):
        say("")  # the answer starts on a row of its own
        raise BadInputError(
            "Nothing was typed, and nothing was saved.", "wins log made tea"
        ) from None


def _line() -> str:
    """Return the line that was typed, with arrow keys where the terminal and its letters allow."""
    both = (encoding(), sys.stdin.encoding if sys.stdin else "")
    if not on_terminal() or any(one.lower() != "utf-8" for one in both):
        say(wording.QUESTION.rstrip())
        return _read()
    sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]  # it is a terminal
    try:
        import readline  # 3 ms, in front of a person who types

        readline.set_auto_history(False)
    except ImportError:
        pass  # input() works without, with fewer keys
    return input(wording.QUESTION)
