"""What a journal says of when wins come: hints with their words, the steadiest wins, the facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from microwins.analysis.anchors import Anchor
from microwins.analysis.facts import Facts
from microwins.analysis.patterns.evidence import Hint
from microwins.model.record import Record

_KEYS = {"with_": "with", "tests_in_family": "asked"}
"""Fields of a hint that JSON calls otherwise."""


class HintText(Record):
    """A hint in words, and what it rests on."""

    hint: Hint
    text: str
    why: Sequence[str]

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: the hint's fields, and the text."""
        fields = {_KEYS.get(name, name): value for name, value in self.hint._asdict().items()}
        return {**fields, "text": self.text}


class PatternsReport(Record):
    """What is shown of a journal's patterns.

    `level` is "pattern", or "early" where early signs are shown as well. `active_days` counts the
    days with a win, `checkpoint` those at the latest look, None before the first, and `next_look`
    those at the next.
    """

    level: str
    hints: list[HintText]
    facts: Facts
    anchors: list[Anchor]
    active_days: int
    checkpoint: int | None
    next_look: int


def about(hints: Iterable[Hint], category: str | None) -> list[Hint]:
    """Return the hints in which `category` has a part, all of them for None."""
    return [one for one in hints if category in (None, one.category, one.with_)]
