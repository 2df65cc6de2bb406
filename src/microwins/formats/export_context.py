"""What a format is told of the journal whose wins it writes."""

from __future__ import annotations

from datetime import datetime, timedelta

from microwins.model.day import DEFAULT_START
from microwins.model.period import ALL, Period
from microwins.model.record import Record


class ExportContext(Record):
    """The surroundings of an export.

    `now` is the aware moment at which it is written. `period` is the days that were asked for,
    `ALL` for every one; `category` and `tags` are what the wins were chosen by, None and empty
    where they weren't. Days begin at `day_start`, weeks on the weekday `week_start`, Monday 0.
    `raw` asks for texts letter by letter, where a format would change some to make them harmless.
    """

    now: datetime
    period: Period = ALL
    category: str | None = None
    tags: tuple[str, ...] = ()
    day_start: timedelta = DEFAULT_START
    week_start: int = 0
    raw: bool = False
