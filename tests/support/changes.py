"""Changes to a journal that no command makes in this way."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from support.clock import NOW

from microwins.journal.journal import Journal
from microwins.model.item import Item
from microwins.model.win import Win


def leave(journal: Journal, path: Path, data: bytes) -> None:
    """Give a log another content, as if this machine had left it so."""
    path.write_bytes(data)
    for note in Path(journal.paths.state).glob("device-*"):
        note.unlink()


def replace(journal: Journal, wins: Sequence[Win], now: datetime = NOW) -> None:
    """Write `wins` in the place of those with their ids."""
    with journal.transaction(now) as change:
        change.replace(wins)


def add_items(journal: Journal, items: Iterable[Item], now: datetime = NOW) -> list[Item]:
    """Write new items as one change, and return them with their ids."""
    with journal.transaction(now) as change:
        return [change.add_item(item) for item in items]


def remove(journal: Journal, wins: Sequence[Win], now: datetime = NOW) -> None:
    """Take `wins` away."""
    with journal.transaction(now) as change:
        change.remove(wins)
