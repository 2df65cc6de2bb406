"""The plain road: `wins log WORD…` without a parser, in half the time of an empty Typer program."""

from __future__ import annotations

from microwins.cli.context import Context
from microwins.cli.entry import Wish, log
from microwins.cli.output import answer
from microwins.model.text import as_typed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


def arguments(argv: Sequence[str]) -> list[str]:
    """Return what was typed after `wins`, as UTF-8 whatever the locale."""
    return [as_typed(word) for word in argv[1:]]


def is_plain(argv: Sequence[str]) -> bool:
    """Tell whether the arguments are `log` and words, none of which could be an option."""
    return len(argv) > 1 and argv[0] == "log" and not any(word[:1] == "-" for word in argv[1:])


def run(argv: Sequence[str], now: datetime | None = None) -> int:
    """Log the words after `log` and return the exit code."""
    return answer(lambda: log(Context(now), Wish(" ".join(argv[1:]))))
