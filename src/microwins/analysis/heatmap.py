"""The heatmap: wins by day as a calendar, weeks in columns, shaded by the person's own days.

Shades say what is much for this person. Of the days with wins, the fewest third has the first
level, and so on up to the fullest third. Days with the same number are never parted: a level takes
them all, and the levels after it share the rest evenly. Up to three different numbers have a level
each. So there are at most three levels, none is empty, and the fullest day has the last one. With
the days without wins that makes four brightnesses, as many as can be told apart at a glance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from microwins.analysis.filters import filter_fields
from microwins.model.period import Period, week
from microwins.model.query import Query
from microwins.model.record import Record
from microwins.wording import heatmap as wording

Grid = Sequence[Sequence["Cell | None"]]

SHADES = 3
_ONE_DAY = timedelta(days=1)


class Cell(Record):
    """A day in the calendar, its wins, and its shade: 0 without wins, else from 1 to `SHADES`."""

    day: date
    wins: int
    shade: int


class Level(Record):
    """A level of the legend: its shade, and the fewest and the most wins of a day that has it."""

    shade: int
    low: int
    high: int


class Month(Record):
    """A month with wins: on how many days, and how many wins the fullest day had.

    `first` is its first day with wins. `fullest` is the first day with most wins, None where all
    days with wins have equally many.
    """

    first: date
    on_days: int
    most: int
    fullest: date | None


class Heatmap(Record):
    """The wins of `period` by day; `days` holds the days with wins alone, in their order.

    `levels` are the upper bounds of the levels, rising. `query` says which wins were counted.
    Weeks begin on the weekday `week_start`, Monday 0.
    """

    period: Period
    today: date
    week_start: int
    days: Mapping[date, int]
    levels: Sequence[int]
    wins: int
    query: Query = Query()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says; `end` is the last day."""
        return {
            "start": self.period.start,
            "end": self.period.last_day,
            **filter_fields(self.query),
            "wins": self.wins,
            "on_days": len(self.days),
            "levels": list(self.levels),
            "days": self.days,
        }


def heatmap(days: Iterable[int], period: Period, today: date, week_start: int = 0) -> Heatmap:
    """Return the heatmap of `period`; `days` are ordinals, one for each win, in any order."""
    start, end = period.start.toordinal(), period.end.toordinal()
    counts = Counter(day for day in days if start <= day < end)
    return Heatmap(
        period,
        today,
        week_start,
        {date.fromordinal(day): counts[day] for day in sorted(counts)},
        levels(counts.values()),
        counts.total(),
    )


def months_up_to(today: date, number: int) -> Period:
    """Return so many months that end with `today`, from the day after its own date back then."""
    months = today.year * 12 + today.month - 1 - number
    first = date(months // 12, months % 12 + 1, 1)
    same_date = first + timedelta(days=today.day - 1)
    next_month = (first + timedelta(days=31)).replace(day=1)
    return Period(min(same_date + _ONE_DAY, next_month), today + _ONE_DAY)


def since_the_first(period: Period, days: Iterable[int]) -> Period:
    """Return `period` from the month of the first win on, where it begins before there was one."""
    first = date.fromordinal(min(days, default=period.start.toordinal()))
    month_start = min(first.replace(day=1), period.last_day)
    return period._replace(start=max(period.start, month_start))


def levels(counts: Iterable[int]) -> list[int]:
    """Return the upper bounds of the levels for days with so many wins each."""
    rest = sorted(counts)
    if len(set(rest)) <= SHADES:
        return sorted(set(rest))
    bounds: list[int] = []
    while rest:
        parts = SHADES - len(bounds)
        bounds.append(rest[-(-len(rest) // parts) - 1])
        rest = [count for count in rest if count > bounds[-1]]
    return bounds


def shade(count: int, bounds: Sequence[int]) -> int:
    """Return the shade of a day with `count` wins; fewer levels are spread over all shades.

    The fullest day has the last one, even where it is the one day of a journal.
    """
    if not count:
        return 0
    return -(-SHADES * (bisect_left(bounds, count) + 1) // len(bounds))


def legend(calendar: Heatmap) -> list[Level]:
    """Return the levels, fewest wins first."""
    counts = sorted(calendar.days.values())
    firsts = [0, *(bisect_right(counts, bound) for bound in calendar.levels)]
    return [
        Level(shade(high, calendar.levels), counts[first], high)
        for first, high in zip(firsts, calendar.levels, strict=False)
    ]


def legend_in_words(calendar: Heatmap) -> Iterator[tuple[int, str]]:
    """Yield each shade with the wins a day that it stands for, none first.

    The last of several shades is open upwards: "3 or more".
    """
    yield 0, wording.NONE
    for one in legend(calendar):
        if one.high == calendar.levels[-1] and len(calendar.levels) > 1:
            yield one.shade, wording.OR_MORE.format(number=one.low)
        elif one.low < one.high:
            yield one.shade, wording.FROM_TO.format(low=one.low, high=one.high)
        else:
            yield one.shade, str(one.low)


def grid(calendar: Heatmap) -> Grid:
    """Return the calendar: weeks of seven days each, up to the last one with a day to show.

    None stands for a day outside the period, and for one to come unless it has wins.
    """
    last = max(min(calendar.today, calendar.period.last_day), max(calendar.days, default=date.min))
    weeks = []
    start = week(calendar.period.start, calendar.week_start).start
    while start <= last:
        weeks.append([_cell(calendar, start + timedelta(days=place)) for place in range(7)])
        start += timedelta(days=7)
    return weeks


def _cell(calendar: Heatmap, day: date) -> Cell | None:
    wins = calendar.days.get(day, 0)
    if day not in calendar.period or (day > calendar.today and not wins):
        return None
    return Cell(day, wins, shade(wins, calendar.levels))


def month_starts(weeks: Grid) -> Iterator[tuple[int, date]]:
    """Yield for each month in these weeks the column in which it begins, and its first day."""
    before = None
    for column, days in enumerate(weeks):
        for cell in days:
            if cell and (month := cell.day.replace(day=1)) != before:
                before = month
                yield column, cell.day


def month_labels(weeks: Grid, end: float, needed: float) -> list[tuple[int, date]]:
    """Return what `month_starts` does, for the months whose name has room.

    A name takes `needed` columns before the next month begins or, after the last one, before `end`.
    """
    starts = list(month_starts(weeks))
    ends = [*(column for column, _ in starts[1:]), end]
    return [
        (column, day)
        for (column, day), until in zip(starts, ends, strict=False)
        if until - column >= needed
    ]


def months(calendar: Heatmap) -> list[Month]:
    """Return the months with wins."""
    by_month: dict[date, dict[date, int]] = {}
    for day, wins in calendar.days.items():
        by_month.setdefault(day.replace(day=1), {})[day] = wins
    return [_month(days) for days in by_month.values()]


def _month(days: Mapping[date, int]) -> Month:
    fullest = max(days, key=lambda day: days[day])  # the first of several, as they are in order
    alike = min(days.values()) == days[fullest]
    return Month(next(iter(days)), len(days), days[fullest], None if alike else fullest)
