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
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from microwins.formats.export_context import ExportContext
from microwins.formats.pages.shown import lines, note
from microwins.formats.pages.zones import stamp, zone_lines, zone_of
from microwins.model.text import safe, unique
from microwins.model.win import Win
from microwins.results.rows import Row
from microwins.wording import dates, lists, pages

_WIDEST = 75
_AHEAD = timedelta(days=366)
"""How long after the export a zone that was written out holds."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write(rows: Iterable[Row], edition: ExportContext) -> Iterator[str]:
    """Yield the calendar, an event at a time."""
    until = edition.now + _AHEAD
    zones: dict[str | None, ZoneInfo | None] = {None: None}
    written = f"DTSTAMP:{stamp(edition.now.astimezone(UTC))}Z"
    empty = True
    yield _folded("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//microwins//wins//EN")
    yield _folded("CALSCALE:GREGORIAN", f"X-WR-CALNAME:{pages.WINS}")
    for row in rows:
        win = row.win
        if win.hidden:
            continue
        empty = False
        if win.timed and win.zone not in zones:
            zone = zones[win.zone] = zone_of(win.zone or "")
            if zone:
                yield _folded(*zone_lines(zone, min(win.at, until), until))
        yield _folded(
            *_event(win, written, zones[win.zone] if win.timed and win.at < until else None)
        )
    if empty and (zone := zone_of("UTC")):  # a calendar has one component at least
        yield _folded(*zone_lines(zone, edition.now, until))
    yield _folded("END:VCALENDAR")


def _event(win: Win, written: str, zone: ZoneInfo | None) -> Iterator[str]:
    """Yield the lines of an event."""
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(safe(win.id))}@microwins"
    yield written
    yield _start(win, zone)
    yield f"SUMMARY:{_text(*lines(win.text))}"
    said = [*lines(note(win)), " \u00b7 ".join(_about(win))]
    if any(said):
        yield f"DESCRIPTION:{_text(*filter(None, said))}"
    kinds = unique((win.category, *win.tags))
    yield f"CATEGORIES:{','.join(_text(safe(kind)) for kind in kinds)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _start(win: Win, zone: ZoneInfo | None) -> str:
    """Return when a win was: on a day, in a zone whose rules agree with its offset, or in UTC."""
    if not win.timed:
        return f"DTSTART;VALUE=DATE:{stamp(win.at)[:8]}"
    if zone and win.at.replace(tzinfo=zone, fold=0).utcoffset() == win.at.utcoffset():
        return f"DTSTART;TZID={zone.key}:{stamp(win.at)}"
    return f"DTSTART:{stamp(win.at.astimezone(UTC))}Z"


def _about(win: Win) -> Iterator[str]:
    """Yield what is known of a win besides its words and kinds."""
    if win.timed:
        yield pages.on_the_clock(dates.clock(win.at), safe(win.zone or win.at.tzname() or ""))
    if win.partial:
        yield lists.A_START
    if win.mood is not None:
        yield lists.mood(win.mood)


def _text(*said: str) -> str:
    """Return lines of text as a value."""
    return "\n".join(said).translate(_ESCAPES)


def _folded(*contents: str) -> str:
    """Return lines as they stand in a file: none longer than 75 octets, no letter cut."""
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
