"""Time zones in a calendar: how far ahead their clocks were, and when they were changed.

A zone is written as the list of its changes and not as rules: a list is exact for every zone there
is, and programs that know the zone by its name use their own rules anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from microwins.model.record import Record

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+/-]{0,63}")
_STEP = timedelta(days=7)
_SECOND = timedelta(seconds=1)
_NOTHING = timedelta()


class _Clock(Record):
    """How far the clocks of a zone are ahead of UTC, whether that is summer time, and its name."""

    offset: timedelta
    summer: bool
    name: str


def zone_of(name: str) -> ZoneInfo | None:
    """Return the zone with an IANA name, None for a name that there isn't."""
    if not _NAME.fullmatch(name):
        return None
    from zoneinfo import ZoneInfo  # 4 ms, for calendars alone

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # not there, no zone at all, or a folder of zones
        return None


def zone_lines(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[str]:
    """Yield the lines of a VTIMEZONE that holds from `since` to `until` (both aware)."""
    start = datetime(since.astimezone(UTC).year, 1, 1, tzinfo=UTC) - _STEP
    begins = _clock(zone, start)
    changes: dict[tuple[_Clock, _Clock], list[datetime]] = {(begins, begins): [start]}
    for moment, before, after in _changes(
        zone, start, until.astimezone(UTC).replace(microsecond=0)
    ):
        changes.setdefault((before, after), []).append(moment)
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone.key}"
    for (before, after), moments in changes.items():
        kind = "DAYLIGHT" if after.summer else "STANDARD"
        first, *others = (stamp(moment + before.offset) for moment in moments)
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{first}"
        yield f"TZOFFSETFROM:{_offset(before)}"
        yield f"TZOFFSETTO:{_offset(after)}"
        yield f"TZNAME:{after.name}"
        if others:
            yield f"RDATE:{','.join(others)}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def stamp(at: datetime) -> str:
    """Return the wall-clock time of a moment as iCalendar writes it, without its zone."""
    return f"{at.year:04}{at.month:02}{at.day:02}T{at.hour:02}{at.minute:02}{at.second:02}"


def _clock(zone: ZoneInfo, moment: datetime) -> _Clock:
    there = moment.astimezone(zone)
    return _Clock(there.utcoffset() or _NOTHING, bool(there.dst()), there.tzname() or zone.key)


def _changes(
    zone: ZoneInfo, start: datetime, end: datetime
) -> Iterator[tuple[datetime, _Clock, _Clock]]:
    """Yield each change of the clocks: the moment in UTC, and the clocks before and after it."""
    before = _clock(zone, start)
    while start < end:
        following = min(start + _STEP, end)
        if _clock(zone, following) != before:
            following = _change(zone, start, following)
            after = _clock(zone, following)
            yield following, before, after
            before = after
        start = following


def _change(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """Return the first second with other clocks than at `early`, as there are at `late`."""
    before = _clock(zone, early)
    while late - early > _SECOND:
        middle = early + timedelta(seconds=(late - early) // (2 * _SECOND))
        if _clock(zone, middle) == before:
            early = middle
        else:
            late = middle
    return late


def _offset(clock: _Clock) -> str:
    seconds = int(clock.offset.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}{minutes:02}" + (f"{rest:02}" if rest else "")
