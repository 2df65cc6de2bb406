"""Regularities in wins: a detector is a file here and a line in `DETECTORS`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from microwins.analysis.rows import Row

DETECTORS: tuple[Callable[[Sequence[Row]], Sequence[str]], ...] = ()
"""Each takes wins with their days and returns the sentences of what it is sure of."""


def hints(wins: Sequence[Row], limit: int) -> list[str]:
    """Return at most `limit` hints that the detectors find in `wins`."""
    return [hint for detector in DETECTORS for hint in detector(wins)][:limit]
