"""Moods of a period: their range, and what the days that felt best had in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from microwins.analysis.words import Activity, joined
from microwins.model.record import Record
from microwins.model.win_columns import same_words
from microwins.results.rows import Row

_SHOWN = 2
_FEWEST = 3
"""Notes of a mood that have a range worth telling."""
_FAIR = 3
"""The highest mood from which on a range has something good to say."""


class Moods(Record):
    """How many wins had a mood, the lowest and highest, and what the best days had in them.

    `best` is empty where all days felt the same.
    """

    noted: int
    low: int
    high: int
    best: list[Activity]


def moods(rows: Sequence[Row]) -> Moods | None:
    """Return the moods of `rows`, None where few were noted or none was fair.

    A day feels as its highest note says. Of what the best days had, what other days had less of
    comes first.
    """
    noted = [row.win.mood for row in rows if row.win.mood is not None]
    if len(noted) < _FEWEST or max(noted) < _FAIR:
        return None
    felt: dict[date, int] = {}
    for row in rows:
        if row.win.mood is not None:
            felt[row.day] = max(felt.get(row.day, 0), row.win.mood)
    highest = max(felt.values())
    if min(felt.values()) == highest:
        return Moods(len(noted), min(noted), max(noted), [])
    best = [row.win for row in rows if felt.get(row.day) == highest]
    elsewhere = Counter(same_words(row.win.text) for row in rows if felt.get(row.day) != highest)
    done = sorted(joined(best), key=lambda one: elsewhere[same_words(one.text)])
    return Moods(len(noted), min(noted), max(noted), done[:_SHOWN])
