"""iCalendar (RFC 5545): an event for each win, for the calendar in which a person lives.

An event stands at the wall-clock time of its win in the zone where it happened, as Google, Apple
and Thunderbird keep it: they show it in the zone of the person who looks, and name its own. UTC
alone would lose the time of day, and a floating time the moment. A zone is written out where it
is first needed, before the event, so that wins are written as they come. Where the zone isn't known
or its rules contradict the win's offset, the event is in UTC; either way the description says the
time on the person's own clock. A win without a time is an event of its whole day.

Every other event takes a minute, since programs make of one without an end what they like, an hour
even. How long the win took is in the description alone: its time may be that of the beginning or of
the end. Events leave their owner free. They are private, so that a shared calendar doesn't show
them. A UID is made of the win's id: importing the file again changes the events that are there and
adds those that are new. Hidden wins are left out.

The `icalendar` package writes the lines. A zone is the list of its changes and not rules: a list is
exact for every zone there is, and programs that know the zone by its name use their own rules
anyway. The list is made here, since that of the package misses changes of the clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCategory,
    vDate,
    vDatetime,
    vDDDLists,
    vDuration,
    vText,
    vUTCOffset,
)

from microwins.formats.escaping import lines, note
from microwins.formats.export_context import ExportContext
from microwins.model.record import Record
from microwins.model.text import safe, unique
from microwins.model.win import Win
from microwins.model.zones import zone_named
from microwins.results.rows import Row
from microwins.wording import dates, grammar, lists, pages

_AHEAD = timedelta(days=366)
"""How long after the export a zone that was written out holds."""

_STEP = timedelta(days=7)
_SECOND = timedelta(seconds=1)
_NOTHING = timedelta()
_A_MINUTE = vDuration(timedelta(minutes=1))
_BEGIN = "BEGIN:VEVENT\r\n"


class _Text(vText):
    """A value in which a backslash before an N stays one: the package takes it for a new line."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        if r"\N" not in self:
            return super().to_ical()
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


class _Clock(Record):
    """How far the clocks of a zone are ahead of UTC, whether that is summer time, and its name."""

    offset: timedelta
    summer: bool
    name: str


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the calendar, an event at a time."""
    until = context.now + _AHEAD
    zones: dict[str | None, ZoneInfo | None] = {None: None, "UTC": None}
    common = _common(context.now)
    empty = True
    head, end, name = _calendar().partition("END:")
    yield head
    for row in rows:
        win = row.win
        if win.hidden:
            continue
        empty = False
        if win.timed and win.zone not in zones:
            zone = zones[win.zone] = zone_named(win.zone)
            if zone:
                yield _written(timezone(zone, min(win.at, until), until))
        zone = zones[win.zone] if win.timed and win.at < until else None
        yield common + _written(_event(win, zone)).removeprefix(_BEGIN)
    if empty and (zone := zone_named("UTC")):  # a calendar has one component at least
        yield _written(timezone(zone, context.now, until))
    yield end + name


def _written(component: Calendar | Event | Timezone) -> str:
    """Return what a file has of a component, in the order in which it was put together."""
    text: bytes = component.to_ical(sorted=False)
    return text.decode()


def _calendar() -> str:
    """Return a calendar without anything in it."""
    calendar = Calendar()
    calendar["VERSION"] = vText("2.0")
    calendar["PRODID"] = vText("-//microwins//wins//EN")
    calendar["CALSCALE"] = vText("GREGORIAN")
    calendar["X-WR-CALNAME"] = _Text(pages.WINS)
    return _written(calendar)


def _common(now: datetime) -> str:
    """Return how every event begins, made once: that saves a third of the time of an export."""
    event = Event()
    event["DTSTAMP"] = vDatetime(now.astimezone(UTC))
    event["CLASS"] = vText("PRIVATE")
    event["TRANSP"] = vText("TRANSPARENT")
    begin, _, _ = _written(event).partition("END:")
    return begin


def _event(win: Win, zone: ZoneInfo | None) -> Event:
    """Return the event of a win, without what all events have in common."""
    event = Event()
    event["UID"] = _Text(f"{safe(win.id)}@microwins")
    event["DTSTART"] = _start(win, zone)
    if win.timed:
        event["DURATION"] = _A_MINUTE
    event["SUMMARY"] = _Text("\n".join(lines(win.text)))
    description = [*lines(note(win)), " \u00b7 ".join(_about(win))]
    if any(description):
        event["DESCRIPTION"] = _Text("\n".join(filter(None, description)))
    event["CATEGORIES"] = _categories(win.category, *win.tags)
    return event


@lru_cache(1024)
def _categories(*kinds: str) -> vCategory:
    categories = vCategory([])
    categories.cats = [_Text(safe(kind)) for kind in unique(kinds)]
    return categories


def _start(win: Win, zone: ZoneInfo | None) -> vDate | vDatetime:
    """Return when a win was: on a day, in a zone whose rules agree with its offset, or in UTC."""
    if not win.timed:
        return vDate(win.at.date(), {"VALUE": "DATE"})
    if zone and win.at.replace(tzinfo=zone, fold=0).utcoffset() == win.at.utcoffset():
        start = vDatetime(win.at.replace(tzinfo=None))
        start.params["TZID"] = zone.key
        return start
    return vDatetime(win.at.astimezone(UTC))


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


def timezone(zone: ZoneInfo, since: datetime, until: datetime) -> Timezone:
    """Return a VTIMEZONE that holds from `since` to `until` (both aware)."""
    start = datetime(since.astimezone(UTC).year, 1, 1, tzinfo=UTC) - _STEP
    begins = _clock(zone, start)
    changes: dict[tuple[_Clock, _Clock], list[datetime]] = {(begins, begins): [start]}
    for moment, before, after in _changes(
        zone, start, until.astimezone(UTC).replace(microsecond=0)
    ):
        changes.setdefault((before, after), []).append(moment)
    component = Timezone()
    component["TZID"] = _Text(zone.key)
    for (before, after), moments in changes.items():
        clock = TimezoneDaylight() if after.summer else TimezoneStandard()
        onsets = [(moment + before.offset).replace(tzinfo=None) for moment in moments]
        clock["DTSTART"] = vDatetime(onsets[0])
        clock["TZOFFSETFROM"] = vUTCOffset(before.offset)
        clock["TZOFFSETTO"] = vUTCOffset(after.offset)
        clock["TZNAME"] = _Text(after.name)
        if len(onsets) > 1:
            clock["RDATE"] = [vDDDLists([onset]) for onset in onsets]
        component.add_component(clock)
    return component


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
