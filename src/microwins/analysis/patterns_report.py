"""What a journal says of when wins come: hints, the steadiest wins, the facts."""

from __future__ import annotations

from collections.abc import Iterable

from microwins.analysis.anchors import Anchor
from microwins.analysis.facts import Facts
from microwins.analysis.patterns.evidence import Hint
from microwins.model.record import Record


class PatternsReport(Record):
    """What is shown of a journal's patterns.

    `level` is "pattern", or "early" where early signs are shown as well. `active_days` counts the
    days with a win, `checkpoint` those at the latest look, None before the first, and `next_look`
    those at the next.
    """

    level: str
    hints: list[Hint]
    facts: Facts
    anchors: list[Anchor]
    active_days: int
    checkpoint: int | None
    next_look: int


def about(hints: Iterable[Hint], category: str | None) -> list[Hint]:
    """Return the hints in which `category` has a part, all of them for None."""
    return [one for one in hints if category in (None, one.category, one.with_)]
