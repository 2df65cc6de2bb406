"""When a nudge may come: the times and days that a person chose, the night, and the pause."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from microwins.errors import BadInputError
from microwins.model.day import read_clock
from microwins.model.record import Record
from microwins.model.settings import WEEKDAYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

EARLIEST, LATEST = "06:00", "22:00"
"""The first and the last minute in which one may come: the night is for sleep."""

ALL_DAYS = tuple(range(7))
USUAL = "20:00"

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED_DAYS = {
    **dict.fromkeys(("weekday", "weekdays", "workdays"), "mon-fri"),
    **dict.fromkeys(("weekend", "weekends"), "sat,sun"),
    **dict.fromkeys(("daily", "all", "day", "everyday", "any", "*"), "mon-sun"),
}
_UNANSWERED = 3
_PAUSE = timedelta(days=7)


class Schedule(Record):
    """Times as "20:00", in their order, and days of the week from 0, Monday."""

    at: tuple[str, ...]
    days: tuple[int, ...] = ALL_DAYS


def read_times(text: str) -> tuple[str, ...]:
    """Return the times that "20:00, 9:30 pm" means, each once and in their order.

    Raises BadInputError for what is no time, and for a time in the night.
    """
    import re

    from microwins.wording import grammar, nudge  # 1 ms, where there is a schedule

    times = set()
    for part in re.split(r",|\band\b|(?<=[\dm.])\s+(?=\d)", text):
        clock = read_clock(part)
        if clock is None:
            given = part.strip() or nudge.NOTHING
            raise BadInputError(*grammar.filled(nudge.NO_TIME, given=given))
        hours, minutes = divmod(int(clock.total_seconds()) // 60, 60)
        times.add(f"{hours:02}:{minutes:02}")
    for time in sorted(times):
        if not EARLIEST <= time <= LATEST:
            near = EARLIEST if "04:00" <= time < EARLIEST else LATEST
            raise BadInputError(*grammar.filled(nudge.AT_NIGHT, time=time, near=near))
    return tuple(sorted(times))


def read_days(text: str) -> tuple[int, ...]:
    """Return the days that "mon-fri", "sat, sun" or "weekdays" means, in the order of a week.

    Raises BadInputError for what means none.
    """
    import re

    typed = text.strip().lower().removeprefix("on ").removeprefix("every ")
    found: set[int] = set()
    in_one = re.sub(r"\s*(?:-|\.\.|\bto\b)\s*", "-", _NAMED_DAYS.get(typed, typed))
    for part in re.split(r"(?:,|\s|\band\b)+", in_one):
        ends = [_day(name) for name in part.split("-")]
        if len(ends) > len(("first", "last")) or None in ends:
            from microwins.wording import grammar, nudge  # on the way to an error

            raise BadInputError(*grammar.filled(nudge.NO_DAYS, given=text.strip() or nudge.NOTHING))
        first, last = ends[0] or 0, ends[-1] or 0
        found |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    return tuple(sorted(found))


def _day(name: str) -> int | None:
    """Return the number of the day of which at least three letters are given."""
    typed = name.strip()
    places = (place for place, day in enumerate(WEEKDAYS) if f"{day}s".startswith(typed))
    return next(places, None) if len(typed) >= len("mon") else None


def written_days(days: Sequence[int]) -> str:
    """Return days as `read_days` reads them: "mon-fri", "sat,sun"."""
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = (
        f"{_DAYS[run[0]]}-{_DAYS[run[-1]]}" if run[2:] else ",".join(_DAYS[day] for day in run)
        for run in runs
    )
    return ",".join(parts)


def as_options(schedule: Schedule) -> list[str]:
    """Return the options by which a schedule is typed."""
    days = ["--days", written_days(schedule.days)] if schedule.days != ALL_DAYS else []
    return ["--at", ",".join(schedule.at), *days]


def is_night(now: datetime) -> bool:
    """Tell whether it is a time at which none may come."""
    return not EARLIEST <= f"{now:%H:%M}" <= LATEST


def is_due(schedule: Schedule | None, now: datetime) -> bool:
    """Tell whether one may come now: on a day that was chosen, at its first time or later.

    A timer that went off while the machine slept is heard of when it wakes. Without a schedule any
    time of the day will do.
    """
    if schedule is None:
        return not is_night(now)
    in_time = f"{now:%H:%M}" >= min(schedule.at)
    return in_time and now.weekday() in schedule.days and not is_night(now)


def unanswered(nudged: Sequence[date], today: date) -> Sequence[date]:
    """Return the days of the last three nudges, () where they can be no reason for a pause."""
    is_recent = len(nudged) >= _UNANSWERED and today - nudged[-1] <= _PAUSE
    return nudged[-_UNANSWERED:] if is_recent else ()


def rests_until(
    nudged: Sequence[date], days_with_a_win: Collection[date], today: date
) -> date | None:
    """Return the first day after the pause that holds today, None where there is none.

    It is a week from the last of three nudges one after the other on days without a win. `nudged`
    are the days of the last nudges.
    """
    last = unanswered(nudged, today)
    if not last or last[-1] == today or any(day in days_with_a_win for day in last):
        return None
    return last[-1] + _PAUSE + timedelta(days=1)


def with_today(nudged: Sequence[date], today: date) -> tuple[date, ...]:
    """Return the days of the last nudges with today's; behind a pause they begin anew."""
    begins_anew = bool(nudged) and today - nudged[-1] > _PAUSE
    return (today,) if begins_anew else (*nudged, today)[-_UNANSWERED:]
