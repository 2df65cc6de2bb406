"""What a format is told of the journal whose wins it writes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from microwins.model.day import DEFAULT_START, day_of
from microwins.model.period import ALL, Period
from microwins.model.record import Record
from microwins.results.rows import ItemRow
from microwins.wording import dates, pages

_ONE_DAY = timedelta(days=1)


class ExportContext(Record):
    """The surroundings of an export.

    `now` is the aware moment at which it is written. `period` is the days that were asked for,
    `ALL` for every one; `chosen_by` names what the wins were chosen by, and is empty where they
    weren't. Days begin at `day_start`, weeks on the weekday `week_start`, Monday 0. `raw` asks for
    texts letter by letter, where a format would change some to make them harmless. `items` come
    after the wins, where a format takes any.
    """

    now: datetime
    period: Period = ALL
    chosen_by: str = ""
    day_start: timedelta = DEFAULT_START
    week_start: int = 0
    raw: bool = False
    items: tuple[ItemRow, ...] = ()

    @property
    def today(self) -> date:
        """The day on which an export is written."""
        return day_of(self.now, self.day_start)

    def covered(self, first: date, last: date | None = None) -> Period:
        """Return the days that an export covers: those asked for.

        Where a side was left open they begin with the `first` win, and end with today or, where it
        is known and later, the `last` win.
        """
        start = first if self.period.start == ALL.start else self.period.start
        end = max(self.today, last or start, start) + _ONE_DAY
        return Period(start, end if self.period.end == ALL.end else self.period.end)

    def without_wins(self) -> str:
        """Return what stands on a page without wins."""
        return pages.WITHOUT_WINS[self.covered(self.today).when(self.today)]

    def heading(self, period: Period) -> str:
        """Name the days of an export and what its wins were chosen by, in one line."""
        days = dates.calendar(period.start, period.last_day)
        return f"{days} \u00b7 {self.chosen_by}" if self.chosen_by else days
