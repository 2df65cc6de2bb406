"""Keeping the words of a win from being met by chance."""

from __future__ import annotations

from microwins.actions.reading import win_called
from microwins.model.day import day_of_win
from microwins.model.handle import handles
from microwins.results.changes import Hidden
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def hide(
    journal: Journal, settings: Settings, now: datetime, handle: str, *, hidden: bool = True
) -> Hidden:
    """Hide the win that `handle` names, or show it again; raises NoSuchWinError."""
    with journal.transaction(now) as change:
        contents = journal.noted(change.read())
        before = win_called(handle, contents)
        after = before._replace(hidden=hidden)
        if after != before:
            change.replace([after])
    name = handles([after.id], contents.folded)[after.id]
    row = Row(after, day_of_win(after, settings.day_start), name)
    return Hidden(row, changed=after != before)
