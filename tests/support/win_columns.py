"""The outline of some wins, row by row: the law that the index is held to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, text_hash


def win_columns_of(wins: Iterable[Win], day_start: timedelta) -> WinColumns:
    """Return the outline of `wins`, row by row."""
    categories: dict[str, int] = {}
    rows = [
        (
            day_of_win(win, day_start).toordinal(),
            categories.setdefault(win.category, len(categories)),
            text_hash(win.text),
            privacy(win),
        )
        for win in wins
    ]
    columns: list[Sequence[int]] = [list(column) for column in zip(*rows, strict=True)]
    days, category_ids, text_hashes, hidden = columns or [[], [], [], []]
    return WinColumns(days, category_ids, text_hashes, hidden, list(categories))
