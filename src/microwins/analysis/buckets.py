"""The parts of a period in a row each: the days of a week, the weeks of a month, the months."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from microwins.analysis.words import Activity, in_order
from microwins.model.period import Period, day, month, week, year
from microwins.model.record import Record
from microwins.results.rows import Row

DAY, WEEK, MONTH, YEAR = "day", "week", "month", "year"

_MANY_DAYS = 14
_MANY_WEEKS = 13 * 7
_MANY_MONTHS = 2 * 366


class Bucket(Record):
    """A part of a period, and its number of wins.

    `start` and `end` are its first and last day. Of a single day `first` is the wall-clock time of
    the first win, None where there is none to tell, and `done` is what was done, in its order.
    """

    start: date
    end: date
    wins: int
    first: str | None = None
    done: Sequence[Activity] = ()


def unit_of(period: Period) -> str:
    """Return what a period is shown by: its days, weeks, months or years, to fit a screen."""
    if period.days <= _MANY_DAYS:
        return DAY
    if period.days <= _MANY_WEEKS:
        return WEEK
    return MONTH if period.days <= _MANY_MONTHS else YEAR


def stretches(rows: Sequence[Row], period: Period, today: date, week_start: int) -> list[Bucket]:
    """Return the parts of `period` up to `today`; `rows` are its wins, oldest first."""
    unit = unit_of(period)
    around: dict[str, Callable[[date], Period]] = {
        DAY: day,
        WEEK: lambda of: week(of, week_start),
        MONTH: month,
        YEAR: year,
    }
    shown = Period(period.start, min(period.end, max(_after(today), _last(rows))))
    parts = list(_parts(shown, around[unit]))
    starts = [part.start for part in parts]
    inside: list[list[Row]] = [[] for _ in parts]
    for row in rows:
        inside[bisect_right(starts, row.day) - 1].append(row)
    return [_stretch(part, mine, unit) for part, mine in zip(parts, inside, strict=True)]


def _stretch(part: Period, rows: Sequence[Row], unit: str) -> Bucket:
    if unit != DAY:
        return Bucket(part.start, part.last_day, len(rows))
    first = next((row.win.at for row in rows if row.win.timed), None)
    clock = first.strftime("%H:%M") if first else None
    return Bucket(part.start, part.last_day, len(rows), clock, in_order(row.win for row in rows))


def _parts(period: Period, around: Callable[[date], Period]) -> Iterator[Period]:
    """Yield what `around` makes of the days of `period`, cut off at its ends."""
    start = period.start
    while start < period.end:
        end = min(around(start).end, period.end)
        yield Period(start, end)
        start = end


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _last(rows: Sequence[Row]) -> date:
    """Return the day after the last win, which a clock that ran ahead may have put after today."""
    return _after(max(row.day for row in rows)) if rows else date.min
