r"""iCalendar (RFC 5545): an event for each win, for the calendar in which a person lives.

An event stands at the wall-clock time of its win in the zone where it happened, as Google, Apple
and Thunderbird keep it: they show it in the zone of the person who looks, and name its own. UTC
alone would lose the time of day, and a floating time the moment. A zone is written out where it
is first needed, before the event, so that wins are written as they come. Where the zone isn't known
or its rules contradict the win's offset, the event is in UTC; either way the description says the
time on the person's own clock. A win without a time is an event of its whole day.

Events take no time and leave their owner free. They are private, so that a shared calendar doesn't
show them. A UID is made of the win's id: importing the file again changes the events that are there
and adds those that are new. Hidden wins are left out.

A zone is written as the list of its changes and not as rules: a list is exact for every zone there
is, and programs that know the zone by its name use their own rules anyway. The `icalendar` package
isn't used: it writes the changes of spring an hour late and leaves out those that are less than 64
days apart, and an event takes it twelve times as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from microwins.formats.escaping import lines, note
from microwins.formats.export_context import ExportContext
from microwins.model.record import Record
from microwins.model.text import safe, unique
from microwins.model.win import Win
from microwins.model.zones import zone_named
from microwins.results.rows import Row
from microwins.wording import dates, grammar, lists, pages

_WIDEST = 75
_AHEAD = timedelta(days=366)
"""How long after the export a zone that was written out holds."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_STEP = timedelta(days=7)
_SECOND = timedelta(seconds=1)
_NOTHING = timedelta()


class _Clock(Record):
    """How far the clocks of a zone are ahead of UTC, whether that is summer time, and its name."""

    offset: timedelta
    summer: bool
    name: str


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the calendar, an event at a time."""
    until = context.now + _AHEAD
    zones: dict[str | None, ZoneInfo | None] = {None: None}
    written = f"DTSTAMP:{_stamp(context.now.astimezone(UTC))}Z"
    empty = True
    yield _folded("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//microwins//wins//EN")
    yield _folded("CALSCALE:GREGORIAN", f"X-WR-CALNAME:{pages.WINS}")
    for row in rows:
        win = row.win
        if win.hidden:
            continue
        empty = False
        if win.timed and win.zone not in zones:
            zone = zones[win.zone] = zone_named(win.zone)
            if zone:
                yield _folded(*zone_lines(zone, min(win.at, until), until))
        yield _folded(
            *_event(win, written, zones[win.zone] if win.timed and win.at < until else None)
        )
    if empty and (zone := zone_named("UTC")):  # a calendar has one component at least
        yield _folded(*zone_lines(zone, context.now, until))
    yield _folded("END:VCALENDAR")


def _event(win: Win, written: str, zone: ZoneInfo | None) -> Iterator[str]:
    """Yield the lines of an event."""
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(safe(win.id))}@microwins"
    yield written
    yield _start(win, zone)
    yield f"SUMMARY:{_text(*lines(win.text))}"
    description = [*lines(note(win)), " \u00b7 ".join(_about(win))]
    if any(description):
        yield f"DESCRIPTION:{_text(*filter(None, description))}"
    kinds = unique((win.category, *win.tags))
    yield f"CATEGORIES:{','.join(_text(safe(kind)) for kind in kinds)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _start(win: Win, zone: ZoneInfo | None) -> str:
    """Return when a win was: on a day, in a zone whose rules agree with its offset, or in UTC."""
    if not win.timed:
        return f"DTSTART;VALUE=DATE:{_stamp(win.at)[:8]}"
    if zone and win.at.replace(tzinfo=zone, fold=0).utcoffset() == win.at.utcoffset():
        return f"DTSTART;TZID={zone.key}:{_stamp(win.at)}"
    return f"DTSTART:{_stamp(win.at.astimezone(UTC))}Z"


def _about(win: Win) -> Iterator[str]:
    """Yield what is known of a win besides its words and kinds."""
    if win.timed:
        yield pages.CLOCK_AND_ZONE.format(
            time=dates.clock(win.at), zone=safe(win.zone or win.at.tzname() or "")
        )
    if win.partial:
        yield lists.A_START
    if win.minutes:
        yield grammar.count(win.minutes, *lists.MINUTES)
    if win.mood is not None:
        yield lists.MOOD.format(number=win.mood)


def _text(*parts: str) -> str:
    """Return lines of text as a value."""
    return "\n".join(parts).translate(_ESCAPES)


def _folded(*contents: str) -> str:
    """Return lines as a file has them: none longer than 75 octets, no letter cut."""
    return "".join(f"{piece}\r\n" for line in contents for piece in _pieces(line))


def _pieces(line: str) -> Iterator[str]:
    if len(line) <= _WIDEST and line.isascii():
        yield line
        return
    data = line.encode()
    start, room = 0, _WIDEST
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # noqa: PLR2004 (a byte within a letter of UTF-8)
            end -= 1
        yield (" " if start else "") + data[start:end].decode()
        start, room = end, _WIDEST - 1
    yield (" " if start else "") + data[start:].decode()


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
        first, *others = (_stamp(moment + before.offset) for moment in moments)
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{first}"
        yield f"TZOFFSETFROM:{_offset(before)}"
        yield f"TZOFFSETTO:{_offset(after)}"
        yield f"TZNAME:{after.name}"
        if others:
            yield f"RDATE:{','.join(others)}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def _stamp(at: datetime) -> str:
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
