"""Which day is this: the one function that says so.

A day starts at `day_start` (04:00 unless the person chose otherwise), so that a win at 01:20
belongs to the evening it ended. It is derived from the win's own offset: travel and daylight
saving change nothing about past days.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from microwins.errors import BadInputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.model.win import Win

PAST, NOW, AHEAD = "past", "now", "ahead"
DEFAULT_START = timedelta(hours=4)
LATEST_START = timedelta(hours=12)
EASTERNMOST = timezone(timedelta(hours=14))
NOON = timedelta(hours=12)


def day_of(at: datetime, day_start: timedelta = DEFAULT_START) -> date:
    """Return the day that the moment `at` counts for, by its own wall clock."""
    return (at - day_start).date()  # an aware moment, too, is reckoned by its wall clock


def day_of_win(win: Win, day_start: timedelta = DEFAULT_START) -> date:
    """Return the day that `win` counts for: its date where no time is known."""
    return day_of(win.at, day_start) if win.timed else win.at.date()


def first_moment(day: date, day_start: timedelta = DEFAULT_START) -> datetime:
    """Return the earliest moment at which `day` begins anywhere on earth, in the easternmost zone.

    Nothing that counts for `day` or a later one was recorded before, wherever the person was.
    """
    return datetime(day.year, day.month, day.day, tzinfo=EASTERNMOST) + day_start


def read_clock(text: str) -> timedelta | None:
    """Return the time of day that "20:00", "8", "8:30 pm" or "noon" means, None for none."""
    from re import ASCII, fullmatch  # not for those who never chose one

    typed = text.strip().lower().replace("midnight", "00:00").replace("noon", "12:00")
    found = fullmatch(r"(\d\d?)(?:[:.h]?([0-5]\d))? ?(?:h|([ap])\.?m\.?)?", typed, ASCII)
    if not found:
        return None
    hours, minutes, half = int(found[1]), int(found[2] or 0), found[3]
    if not (1 <= hours <= 12 if half else hours < 24):  # noqa: PLR2004 (a clock)
        return None
    return timedelta(hours=hours % 12 + 12 * (half == "p") if half else hours, minutes=minutes)


def read_day_start(text: str) -> timedelta:
    """Return the start of the day that "04:00", "4", "4am" or "midnight" means.

    Raises BadInputError unless `text` is a time between 00:00 and 12:00.
    """
    start = read_clock(text)
    if start is not None and start <= LATEST_START:
        return start
    from microwins.wording import grammar, values  # on the way to an error

    raise BadInputError(*grammar.filled(values.DAY_START, given=text))


def written_day_start(start: timedelta) -> str:
    """Return `start` as `read_day_start` reads it."""
    hours, minutes = divmod(int(start.total_seconds()) // 60, 60)
    return f"{hours:02}:{minutes:02}"
