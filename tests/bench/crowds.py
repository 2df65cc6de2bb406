"""The crowds of made-up keepers, each a line in `CROWDS`.

They differ in kind. Of ordinary and misleading people (`keepers.py`, `diaries.py`) each win is
drawn by itself, around hours of the day. Those of `phases.py` live through phases: one thing brings
the next, interests begin and end, moods sink for weeks. Those of `routines.py` have habits that
fall due, wait their turn and are done in rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, NamedTuple

from bench import diaries, keepers, phases, routines
from bench.plants import Plant

from microwins.model.win import Win


class Crowd(NamedTuple):
    """How its keepers are made up, and how such a keeper's journal of so many weeks is."""

    keeper: Callable[[Random], Any]
    journal: Callable[[Any, int, Random, Sequence[Plant]], list[Win]]


CROWDS = {
    "ordinary": Crowd(keepers.ordinary, diaries.journal),
    "nasty": Crowd(keepers.nasty, diaries.journal),
    "phases": Crowd(phases.keeper, phases.journal),
    "routines": Crowd(routines.keeper, routines.journal),
}
