"""Regularities in wins that can be believed: a detector is a file here and a line in `DETECTORS`.

A hint is an invitation to arrange a life around it, so that a false one does harm.
"""

from __future__ import annotations

from collections.abc import Collection

from microwins.analysis.patterns.evidence import Hint
from microwins.analysis.patterns.selection import DETECTORS, METHOD, Patterns, looked_at, patterns

__all__ = ["DETECTORS", "METHOD", "Hint", "Patterns", "concerning", "looked_at", "patterns"]


def concerning(found: Patterns, categories: Collection[str], limit: int) -> list[Hint]:
    """Return at most `limit` patterns, strongest first, about one of `categories`.

    Those about no category, of the whole journal or of a tag, are among them.
    """
    return [
        one
        for one in found.patterns
        if one.category in (None, *categories) and one.with_ in (None, *categories)
    ][:limit]
