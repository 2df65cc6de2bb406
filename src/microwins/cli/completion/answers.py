"""Answers a shell in which TAB was pressed: what may stand where the cursor is.

The shell hands over the line up to the cursor in an environment variable, which nobody else can
see. The answer is a line for each candidate: the word, TAB, and what is shown beside it, which may
be nothing. A line without a word asks for the names of files. A word is made of letters, digits
and `-_.=`, so that no shell can take it for more than a word; others are left out. Whatever goes
wrong is no answer: nobody wants to read of it on the line that they are typing.
"""

from __future__ import annotations

import os

from typer._click.shell_completion import CompletionItem, split_arg_string
from typer._completion_classes import BashComplete

from microwins.cli.completion.candidates import FILES
from microwins.model.text import escape, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from microwins.cli.context import Context

VARIABLE = "_WINS_COMPLETE"

_CURSOR = "."
_SIGNS = "-_.="
_WIDEST = 60


def candidate(word: str, beside: str) -> CompletionItem:
    """Return a word to offer, and what to show beside it."""
    return CompletionItem(word, help=beside)


def answered(line: str, command: Any, context: Context) -> list[str]:
    """Return the lines of the answer for what was typed; `command` is Typer's group of commands."""
    try:
        return list(_answered(line, command, context))
    except Exception:
        if os.environ.get("WINS_DEBUG"):
            raise
        return []


def _answered(line: str, command: Any, context: Context) -> Iterator[str]:
    args, incomplete = typed(line)
    name, equals, _ = incomplete.partition("=")
    before = name + equals if equals and name.startswith("--") else ""
    shell = BashComplete(command, {"obj": context}, "wins", VARIABLE)
    for item in shell.get_completions(args, incomplete):
        if item.help == FILES:
            yield "\t\n"
        elif _is_word(before + item.value, dashed=incomplete.startswith("-")):
            yield f"{before}{item.value}\t{_shown(item.help or '')}\n"


def typed(line: str) -> tuple[list[str], str]:
    """Return the words after `wins` in what was typed, and the one at hand, without their quotes.

    What stands before, as in `env TZ=UTC wins`, is none of them. A quote may be open.
    """
    words = split_arg_string(line + _CURSOR)
    program = (i for i, word in enumerate(words[:-1], 1) if os.path.basename(word) == "wins")
    *words, incomplete = words[next(program, 1) :] or [_CURSOR]
    return words, incomplete.removesuffix(_CURSOR)


def _is_word(value: str, *, dashed: bool) -> bool:
    """Tell whether every shell takes `value` for a word and nothing else, and a person sees it.

    It begins with a letter or a digit but where a dash was typed (`dashed`): no name out of a
    journal becomes an option.
    """
    begins = value[:1].isalnum() or dashed
    plain = all(char.isalnum() or char in _SIGNS for char in value)
    return begins and plain and escape(value) == value


def _shown(text: str) -> str:
    """Return what stands beside a candidate, short, and without effect on a terminal."""
    shown = safe(" ".join(text[: 2 * _WIDEST].split()))
    if len(shown) <= _WIDEST:
        return shown
    return escape(shown[: _WIDEST - 1].rstrip()) + "\u2026"  # a joined emoji may have been cut
