"""Help on a command, on a topic, or on what there is help on."""

from __future__ import annotations

from microwins.disk import manual
from microwins.errors import BadInputError
from microwins.results.manual import Contents, Entry, Help
from microwins.wording import manual as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def contents(commands: Mapping[str, str]) -> Contents:
    """Return the pages and the commands; `commands` says of each what it does."""
    return Contents(
        [Entry(name, about) for name, about in wording.TOPICS.items()],
        [Entry(name, about) for name, about in commands.items()],
    )


def help_on(name: str, usage: Callable[[str], str], hint: str) -> Help:
    """Return the help on a page or a command.

    `usage` returns how a command is typed, "" where there is none of this name. Raises
    BadInputError with the `hint` where there is neither a page nor a command.
    """
    page = manual.page(name) if name in wording.TOPICS else ""
    typed = usage(name)
    if not page and not typed:
        raise BadInputError(wording.NO_SUCH_PAGE.format(word=name), hint)
    return Help(name, typed, page)
