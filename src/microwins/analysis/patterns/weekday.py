"""Weekday: a category, or the whole journal, that has more on some days of the week.

The days of a category are compared within stretches of four weeks: a week by itself has one day of
each kind and few others to hold it against, so that a third of what there is to know is lost.
Categories drift over months, not from Monday to Tuesday, and where the weeks of a stretch differ
among themselves the variance is theirs (see `z_of_scores`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from microwins.analysis.patterns.dataset import WEEK, Dataset, days_in
from microwins.analysis.patterns.evidence import Evidence, Subject, Tested, corrected
from microwins.analysis.patterns.statistics_ import (
    median,
    normal_tail,
    risks,
    z_of_meeting,
    z_of_scores,
)

ALPHA = 0.02
SLOTS: Mapping[str, tuple[int, ...]] = {
    "weekend": (5, 6),
    "workdays": (0, 1, 2, 3, 4),
    "monday": (0,),
    "tuesday": (1,),
    "wednesday": (2,),
    "thursday": (3,),
    "friday": (4,),
    "saturday": (5,),
    "sunday": (6,),
}
"""The weekdays of each slot, Monday 0."""

_WEEKS = 6
_DAYS = 6
_SHARE = 0.4
_TIMES = 1.6
_POINTS = 0.2
_TIMES_WHOLE = 1.4


def tested(data: Dataset) -> list[Tested]:
    """Return the slots of categories and of the whole journal that pass, strongest first."""
    return corrected(
        one for slot in SLOTS for one in (*_of_categories(data, slot), _of_journal(data, slot))
    )


def evidence_for(data: Dataset, question: Subject) -> Evidence:
    """Return the evidence for one slot of a category, or of the whole journal without one."""
    slot = question.weekday or ""
    if question.category is None:
        return _of_journal(data, slot)
    return next(one for one in _of_categories(data, slot) if one.subject == question)


def bits_of(slot: str, days: int) -> int:
    """Return the bits of the days of a slot; bit 0 is a Monday, and there are so many `days`."""
    week = sum(1 << day for day in SLOTS[slot])
    return sum(week << first for first in range(0, days, WEEK))


def _support(data: Dataset, inside: int) -> float:
    """Return the least share of the weeks and days that a slot needs."""
    return min(len(data.weeks) / _WEEKS, inside.bit_count() / _DAYS)


def _of_categories(data: Dataset, slot: str) -> Iterable[Evidence]:
    """Yield the evidence of each category for a slot.

    What the median of the other categories shows there is taken off: on some days there is more of
    everything.
    """
    inside = bits_of(slot, data.active.bit_length()) & data.active
    outside = data.active & ~inside
    support = _support(data, inside) if outside else 0.0
    zs = {}
    if support >= 1:
        zs = {
            name: z_of_meeting(inside, on, data.blocks, data.weeks) for name, on in data.on.items()
        }
    for name, on in data.on.items():
        found = Evidence(
            Subject("weekday", name, weekday=slot),
            counts={"in": (on & inside).bit_count(), "of": inside.bit_count()},
            compared_with={"in": (on & outside).bit_count(), "of": outside.bit_count()},
            support=support if on else 0.0,
        )
        if found.support >= 1:
            z = zs[name] - max(0.0, median([one for other, one in zs.items() if other != name]))
            share = found.counts["in"] / found.counts["of"]
            ratio, points = risks(inside, on, data.blocks) if z > 0 and share >= _SHARE else (0, 0)
            clear = ratio >= _TIMES and points >= _POINTS
            found = found._replace(clear=clear, p=normal_tail(z))
        yield found


def _of_journal(data: Dataset, slot: str) -> Evidence:
    """Return the evidence that a slot has more kinds of win a day, centred by week."""
    inside = bits_of(slot, data.active.bit_length()) & data.active
    outside = data.active & ~inside
    days, other_days = inside.bit_count(), outside.bit_count()
    mean = sum(data.kinds[day] for day in days_in(inside)) / max(1, days)
    other_mean = sum(data.kinds[day] for day in days_in(outside)) / max(1, other_days)
    support = _support(data, inside) if outside else 0.0
    return Evidence(
        Subject("weekday", weekday=slot),
        counts={"kinds": mean, "of": days},
        compared_with={"kinds": other_mean, "of": other_days},
        support=support,
        clear=mean >= _TIMES_WHOLE * other_mean,
        p=normal_tail(_z_of_kinds(data, inside)) if support >= 1 else 1.0,
    )


def _z_of_kinds(data: Dataset, inside: int) -> float:
    """Return z of the surplus of kinds on the days `inside`, against the other days of their week.

    The variance is that of dealing a week's days out anew.
    """
    variance = 0.0
    scores = []
    for week in data.weeks:
        chosen = week & inside
        kinds = [data.kinds[day] for day in days_in(week)]
        n, a = len(kinds), chosen.bit_count()
        total = sum(kinds)
        scores.append(sum([data.kinds[day] for day in days_in(chosen)]) - a * total / n)
        if 0 < a < n:
            squares = sum([one * one for one in kinds]) - total * total / n
            variance += squares / (n - 1) * a * (n - a) / n
    return z_of_scores(sum(scores), variance, scores)
