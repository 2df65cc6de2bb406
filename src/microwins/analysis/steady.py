"""The steadiest wins: what was done on most of the last sixty days, the latest counting most."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from microwins.model.outline import Outline

DAYS = 60
HALF_LIFE = 13
"""Days after which a day counts half, as in the score of Loop Habit Tracker."""

_LEAST = 0.4
"""The least share of the days, each with its weight, on which a steady win was won."""
_FEWEST = 8


def steady(outline: Outline, last: int, wanted: Mapping[int, str], limit: int) -> list[str]:
    """Return the words of the steadiest wins in the sixty days up to `last`, steadiest first.

    `last` is the ordinal of a day. `wanted` are the signs that may be named, with their words.
    """
    on = _days_of(outline, last, wanted)
    whole = sum(_weight(age) for age in range(DAYS))
    shares = {
        sign: sum(_weight(last - day) for day in sorted(days)) / whole
        for sign, days in on.items()
        if len(days) >= _FEWEST
    }
    ranked = sorted(shares, key=lambda sign: (-shares[sign], wanted[sign]))
    return [wanted[sign] for sign in ranked if shares[sign] >= _LEAST][:limit]


def _weight(age: int) -> float:
    """Return what a day counts that lies `age` days back."""
    return float(0.5 ** (age / HALF_LIFE))


def _days_of(outline: Outline, last: int, wanted: Iterable[int]) -> dict[int, set[int]]:
    """Return for each sign in `wanted` its days among the last sixty."""
    on: dict[int, set[int]] = {sign: set() for sign in wanted}
    for day, sign in zip(outline.days, outline.signs, strict=True):
        if last - DAYS < day <= last and sign in on:
            on[sign].add(day)
    return on
