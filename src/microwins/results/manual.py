"""What `wins help` answers with: a list of what there is help on, or the help on one thing."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Entry(Record):
    """A page or a command by its name, and what it is about."""

    name: str
    about: str


class Contents(Record):
    """All that there is help on."""

    topics: Sequence[Entry]
    commands: Sequence[Entry]


class Help(Record):
    """The help on one thing: how a command is typed, and a page of Markdown; either may be ""."""

    name: str
    usage: str
    page: str
