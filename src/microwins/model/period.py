"""A stretch of days: its first day included, its end excluded."""

from __future__ import annotations

from datetime import date, timedelta

from microwins.errors import BadInputError
from microwins.model.day import AHEAD, NOW, PAST
from microwins.model.record import Record

ONE_DAY = timedelta(days=1)


class Period(Record):
    """The days from `start` up to, but without, `end`."""

    start: date
    end: date

    def __contains__(self, day: object) -> bool:
        """Tell whether a day (a `date`) lies in the period."""
        return isinstance(day, date) and self.start <= day < self.end

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        return self.end - ONE_DAY

    def when(self, today: date) -> str:
        """Tell whether the period is over, holds `today` or lies ahead: PAST, NOW or AHEAD."""
        return NOW if today in self else AHEAD if self.start > today else PAST

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.end - self.start).days


ALL = Period(date.min, date.max)
"""Every day there is."""


def between(since: date | None, until: date | None) -> Period:
    """Return the days from `since` to `until`, both included; None leaves that side open.

    Raises BadInputError where `until` lies before `since`.
    """
    if since and until and until < since:
        from microwins.wording import grammar, values

        raise BadInputError(*grammar.filled(values.UNTIL_BEFORE_SINCE, until=until, since=since))
    end = until + ONE_DAY if until and until < date.max else date.max
    return Period(since or date.min, end)


def day(of: date) -> Period:
    """Return the single day `of`."""
    return Period(of, of + ONE_DAY)


def week(of: date, week_start: int = 0) -> Period:
    """Return the week that holds the day `of`; `week_start` is its first day, Monday 0."""
    start = of - timedelta(days=(of.weekday() - week_start) % 7)
    return Period(start, start + timedelta(days=7))


def month(of: date) -> Period:
    """Return the calendar month that holds the day `of`."""
    start = of.replace(day=1)
    return Period(start, (start + timedelta(days=31)).replace(day=1))


def year(of: date) -> Period:
    """Return the calendar year that holds the day `of`."""
    return Period(date(of.year, 1, 1), date(of.year + 1, 1, 1))
