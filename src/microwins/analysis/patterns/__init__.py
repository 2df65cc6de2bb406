"""Regularities in wins that can be believed: a detector is a file here and a line in `DETECTORS`.

A hint is an invitation to arrange a life around it, so that a false one does harm.
"""

from __future__ import annotations

from collections.abc import Collection

from microwins.analysis.patterns.evidence import Hint
from microwins.analysis.patterns.selection import DETECTORS, METHOD, Patterns, looked_at, patterns

__all__ = ["DETECTORS", "METHOD", "Hint", "Patterns", "in_turn", "looked_at", "patterns"]


def in_turn(found: Patterns, categories: Collection[str], turn: int, turns: int) -> list[Hint]:
    """Return the pattern whose turn it is where it is about one of `categories`, else none.

    Each has one of `turns`, or of as many as there are patterns, so that none comes every time.
    One about no category, of the whole journal or of a tag, is about any.
    """
    place = turn % max(turns, len(found.patterns))
    return [
        one
        for one in found.patterns[place : place + 1]
        if one.category in (None, *categories) and one.with_ in (None, *categories)
    ]
