"""Keeping the words of wins from being met by chance."""

from __future__ import annotations

from microwins.actions.naming import wins_named
from microwins.actions.reading import lookup
from microwins.model.day import day_of_win
from microwins.results.changes import Hidden, HiddenWins
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from microwins.journal.journal import Journal
    from microwins.model.settings import Settings


def hide(
    journal: Journal,
    settings: Settings,
    now: datetime,
    words: Sequence[str],
    *,
    hidden: bool = True,
) -> HiddenWins:
    """Hide the wins that `words` name, or show them again; raises NoSuchWinError."""
    with journal.transaction(now) as change:
        there = lookup(journal, settings.day_start, change)
        found = wins_named(words, there, settings, now, hidden=not hidden)
        changed = [win._replace(hidden=hidden) for win in found if win.hidden is not hidden]
        change.replace(changed)
    names = there.handles([win.id for win in found])
    return HiddenWins(
        [
            Hidden(
                Row(
                    win._replace(hidden=hidden), day_of_win(win, settings.day_start), names[win.id]
                ),
                changed=win.hidden is not hidden,
            )
            for win in found
        ]
    )
