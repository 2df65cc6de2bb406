"""`wins support`: whom to call, text or write to on a very hard day."""

from __future__ import annotations

from itertools import dropwhile

from microwins.cli.arguments.options import Annotated, Argument, AsJson, Option
from microwins.cli.context import Context
from microwins.cli.fast_path import words_after_support
from microwins.cli.output import Reply
from microwins.cli.support import answer_words

Country = Annotated[
    str | None,
    Option(
        "--country",
        metavar="XX",
        help="Another country: its two letters, or its name.",
        complete="countries",
    ),
]
SupportWords = Annotated[
    list[str] | None,
    Argument(
        metavar="[add|remove] [WORDS]...",
        help="Nothing, or: add and a person or a small step; remove and a number or words. "
        "{quotes}",
        complete="own_lines",
    ),
]
ForGood = Annotated[
    bool, Option("--for-good", help="With remove, take the text out of the file too.")
]
Yes = Annotated[bool, Option("--yes", "-y", help="With --for-good, don't ask first.")]


def run(
    context: Context,
    words: SupportWords = None,  # noqa: ARG001 (these are Typer's, for the help and for TAB)
    country: Country = None,  # noqa: ARG001
    for_good: ForGood = False,  # noqa: ARG001
    yes: Yes = False,  # noqa: ARG001
    as_json: AsJson = False,  # noqa: ARG001
) -> Reply:
    """Find somebody to talk to right now.

    wins support
    wins support add "Sam 555 0100"

    It works offline, and goes by your time zone and your locale.
    On a good day, add people and small steps that help you. They come first.
    wins crisis, wins sos, wins emergency and wins help me do the same.
    """
    typed = list(dropwhile(lambda word: word.startswith("-"), context.argv))
    return answer_words(typed[0], words_after_support(typed) or (), context)
