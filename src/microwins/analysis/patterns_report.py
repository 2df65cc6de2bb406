"""What a journal says of when wins come: hints, the steadiest wins, the facts.

The table of facts claims nothing: how many wins each category had, by time of day and by weekday.
It lists every category in a fixed order, so that none is picked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from microwins.analysis.anchors import Anchor
from microwins.analysis.patterns.evidence import Hint
from microwins.model.category import BUILT_IN
from microwins.model.record import Record
from microwins.model.settings import WEEKDAYS
from microwins.results.rows import Row

WEEKS = 8
TIMES = {"morning": range(5, 12), "afternoon": range(12, 17), "evening": range(17, 22)}
"""The hours of the times of day; the rest is night."""
NIGHT = "night"


class Facts(Record):
    """Wins of the last `weeks` weeks, by category and then by time of day, and by weekday.

    Wins without a time are in the second table alone.
    """

    weeks: int
    times: Mapping[str, Mapping[str, int]]
    weekdays: Mapping[str, Mapping[str, int]]


class PatternsReport(Record):
    """What is shown of a journal's patterns.

    `level` is "pattern", or "early" where early signs are shown as well. `active_days` counts the
    days with a win, `checkpoint` those at the latest look, which counted up to the day
    `counted_to`; both are None before the first. `next_look` is the number at the next.
    """

    level: str
    hints: list[Hint]
    facts: Facts
    anchors: list[Anchor]
    active_days: int
    checkpoint: int | None
    next_look: int
    counted_to: date | None = None


def facts(rows: Iterable[Row], today: date, begins: int = 0) -> Facts:
    """Return the facts of the eight weeks up to `today`.

    They are fewer where the journal began since, on the day `begins`, an ordinal.
    """
    weeks = max(1, min(WEEKS, -(-(today.toordinal() - begins + 1) // 7)))
    first = today - timedelta(weeks=WEEKS) + timedelta(days=1)
    recent = [row for row in rows if first <= row.day <= today]
    names = sorted({row.win.category for row in recent}, key=_place)
    times = {name: dict.fromkeys((*TIMES, NIGHT), 0) for name in names}
    weekdays = {name: dict.fromkeys(WEEKDAYS, 0) for name in names}
    for row in recent:
        weekdays[row.win.category][WEEKDAYS[row.day.weekday()]] += 1
        if row.win.timed:
            times[row.win.category][time_of_day(row.win.at.hour)] += 1
    return Facts(weeks, times, weekdays)


def time_of_day(hour: int) -> str:
    """Return the time of day that an hour of the clock belongs to."""
    return next((name for name, hours in TIMES.items() if hour in hours), NIGHT)


def _place(category: str) -> tuple[int, str]:
    """Return where a category stands: the built-in ones first, then the person's own by name."""
    built_in = category in BUILT_IN
    return (BUILT_IN.index(category), "") if built_in else (len(BUILT_IN), category)


def about(hints: Iterable[Hint], category: str | None) -> list[Hint]:
    """Return the hints about `category`, or all hints for None."""
    return [one for one in hints if category in (None, one.category, one.with_)]
