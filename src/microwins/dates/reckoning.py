"""What a reading means, seen from now: a moment, a day, a period, or nothing that fits together."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from microwins.dates.grammar import IN_FRONT, LAST_WEEK, THIS_WEEK, Clock, Length, Piece
from microwins.dates.records import YEARS, DateRules, Moment, fixed, midnight
from microwins.model.day import NOON, day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = {
    "dawn": (0, 8, 5),
    "morning": (0, 11, 8),
    "forenoon": (6, 12, 10),
    "noon": (11, 14, 12),
    "afternoon": (12, 20, 15),
    "evening": (16, 23, 20),
    "night": (18, 4, 22),
    "midnight": (0, 0, 0),
}
"""The first hour, the last hour and the usual hour of each part of the day."""

SHADES = {
    "early": {"morning": 6, "afternoon": 13, "evening": 18},
    "late": {"morning": 11, "afternoon": 17, "evening": 22, "night": 23},
}
"""The hours of an early morning and a late night: what is said of a part of the day."""

EXACT = ("noon", "midnight")
_SMALL_HOURS = 6
_UNDER_WAY = timedelta(hours=4)
"""By how much the hour of a part of the day may lie ahead, as 08:00 does of "this morning"."""
_TO_THE_HOUR = {"exact", "words", "weak", "dot", "at"}
_WEEKS_BACK = 53 * 28


class Found:
    """A moment that a reading means; `ahead` says that it hasn't been yet."""

    def __init__(self, moment: Moment, ahead: bool = False, own_day: date | None = None) -> None:
        self.moment = moment
        self.ahead = ahead
        self.own_day = own_day


class Reckoner:
    """Reckons what readings mean, for one person at one moment.

    `base` is the day of a clock time that stands alone, where it isn't the present one.
    """

    def __init__(self, now: datetime, rules: DateRules, base: date | None = None) -> None:
        self.now = now
        self.rules = rules
        self.base = base
        self.calendar = now.date()
        self.today = day_of(now, rules.day_start)

    # Moments.

    def moments(self, reading: list[Piece]) -> list[Found]:
        """Return what a reading means as a moment: nothing, one, or several that it could be."""
        try:
            return list(self._moments({piece.kind: piece for piece in reading}))
        except (OverflowError, ValueError):
            return []

    def _moments(self, said: dict[str, Piece]) -> Iterator[Found]:
        kinds = set(said)
        if kinds == {"now"} or (kinds == {"day"} and said["day"].value == 0):
            yield Found(Moment(fixed(self.now.replace(microsecond=0))))
        elif kinds == {"earlier"}:
            yield from self._day(self.today)
        elif kinds in ({"ago"}, {"bare ago"}, {"ahead"}):
            yield from self._length(kinds.pop(), said)
        elif "zone" in kinds:
            yield from self._in_zone(said)
        elif any(_to_come(piece) for piece in said.values()):
            if self._fits_tomorrow(said):
                yield Found(Moment(self.now), ahead=True)
        elif kinds & {"clock", "part"}:
            yield from self._timed(said)
        else:
            for day in self._days(said):
                yield from self._day(day)

    def _fits_tomorrow(self, said: dict[str, Piece]) -> bool:
        """Tell whether a day to come is on the weekday beside it, if there is one."""
        offset = said["day"].value if "day" in said else None
        if "weekday" not in said or not isinstance(offset, int):
            return True
        return _is_on(self.today + timedelta(days=offset), said["weekday"])

    def _timed(self, said: dict[str, Piece]) -> Iterator[Found]:
        """Yield the moments of a clock time, a part of the day or both, with or without a day."""
        clock, part = said.pop("clock", None), said.pop("part", None)
        shade = said.pop("shade", None)
        if shade is not None and part is None:
            return
        days = list(self._days(said))
        if said and (not days or (part is not None and part.which is not None)):
            return
        for when in self._times(clock, part, said, str(shade.value) if shade else ""):
            yield from self._at(when, days, said, part)

    def _length(self, kind: str, said: dict[str, Piece]) -> Iterator[Found]:
        length = said[kind].value
        if not isinstance(length, Length):
            return
        if length.minutes and (length.days or length.months):
            return
        if kind == "ahead":
            yield Found(Moment(self.now), ahead=True)
        elif length.minutes:
            then = self.now.astimezone(UTC) - timedelta(minutes=length.minutes)
            at = fixed(self.rules.aware(then.replace(microsecond=0)))
            if at.year in YEARS:
                yield Found(Moment(at, odd_offset=self._twice(at)))
        else:
            for day in self._days(said):
                yield from self._day(day)

    def _day(self, day: date) -> Iterator[Found]:
        """Yield a day without a time of day."""
        if day.year in YEARS:
            at = fixed(self.rules.aware(midnight(day) + NOON))
            ahead = day > max(self.today, self.calendar)
            yield Found(Moment(at, timed=False), ahead, day)

    def _at(
        self,
        when: _Time,
        days: list[date],
        said: dict[str, Piece],
        part: Piece | None,
    ) -> Iterator[Found]:
        """Yield the moments of a time of day on the days that were named."""
        if not said and (part is None or part.which is None):
            yield from self._alone(when, alone=part is None)
        elif "weekday" in said and len(said) == 1 and said["weekday"].which in {None, 0, -1}:
            yield from self._on_weekday(when, said["weekday"])
        elif said:
            for day in days:
                yield from self._on_day(when, day, said)
        elif part is not None:
            yield from self._near_part(when, part)

    def _alone(self, when: _Time, *, alone: bool) -> Iterator[Found]:
        """Yield a time without a day: on this day or the base, or on the day that hasn't ended."""
        if self.base:
            early = when.time < self.rules.day_start
            yield from self._wall(self.base + timedelta(days=early), when, alone=alone)
            return
        day = self.calendar
        if when.time >= timedelta(days=1):
            day -= timedelta(days=1)
        found = list(self._wall(day, when, alone=alone))
        ahead = any(one.ahead for one in found) and self.today < day <= self.calendar
        if ahead and when.time >= self.rules.day_start:
            found = list(self._wall(self.today, when, alone=alone))
        yield from found

    def _on_weekday(self, when: _Time, piece: Piece) -> Iterator[Found]:
        """Yield a time on a weekday: the last one on which it has been."""
        if not isinstance(piece.value, int):
            return
        last = piece.which == -1
        near = self.today if last else self.calendar
        back = (near.weekday() - piece.value) % 7
        day = near - timedelta(days=back or 7 * last)
        found = list(self._wall(day, when))
        if any(one.ahead for one in found):
            found = list(self._wall(day - timedelta(days=7), when))
        yield from found

    def _on_day(self, when: _Time, day: date, said: dict[str, Piece]) -> Iterator[Found]:
        early = when.time < self.rules.day_start and not when.spill
        relative = said["day"].value if "day" in said and len(said) == 1 else None
        if relative == 0 and early:
            yield from self._wall(self.calendar, when)
            return
        if relative == 0 and when.night:
            yield from self._this_night(when)
            return
        yield from self._wall(day, when)
        if isinstance(relative, int) and relative < 0 and early and self.today != self.calendar:
            yield from self._wall(day + timedelta(days=1), when)

    def _near_part(self, when: _Time, part: Piece) -> Iterator[Found]:
        """Yield a time in "this morning", "tonight", "last night"."""
        if part.which == 0:
            if part.value == "night":
                yield from self._this_night(when)
            elif when.time < self.rules.day_start and not when.spill:
                yield from self._wall(self.calendar, when)
            else:
                yield from self._wall(self.today, when)
        elif part.which in {-1, -2} and part.value in {"night", "evening"}:
            back = (self.today == self.calendar) + (part.which == -2)  # noqa: PLR2004
            yield from self._wall(self.today - timedelta(days=back), when)
        elif part.which == 1:
            yield Found(Moment(self.now), ahead=True)

    def _this_night(self, when: _Time) -> Iterator[Found]:
        """Yield a time in "this night": the one that has been, in the evening perhaps this one."""
        if when.spill:
            plain = _Time(when.time - timedelta(days=1), when.vague)
            yield from self._wall(self.calendar, plain)
            return
        before = list(self._wall(self.today - timedelta(days=1), when))
        same = list(self._wall(self.today, when))
        if self.today != self.calendar:
            yield from same
        elif self.now.hour < 16:  # noqa: PLR2004 (no evening has begun)
            yield from before
        else:
            yield from (*before, *same)

    def _wall(self, day: date, when: _Time, *, alone: bool = False) -> Iterator[Found]:
        """Yield a time on a calendar day, with the offset that the clock had."""
        wall = midnight(day) + when.time
        if wall.year not in YEARS:
            return
        at = fixed(self.rules.aware(wall))
        if when.vague and self.now < at <= self.now + _UNDER_WAY and when.under_way(self.now):
            at = self.now.replace(microsecond=0)
        own = (wall - self.rules.day_start).date()
        moment = Moment(at, clock_alone=alone, odd_offset=self._twice(at))
        yield Found(moment, at > self.now, own)

    def _twice(self, at: datetime) -> bool:
        """Tell whether the clock here showed this time twice or never."""
        wall = at.replace(tzinfo=None)
        offsets = {self.rules.aware(wall.replace(fold=fold)).utcoffset() for fold in (0, 1)}
        return len(offsets) > 1

    def _in_zone(self, said: dict[str, Piece]) -> Iterator[Found]:
        """Yield a time of another zone: on the day of here and of there, where these differ."""
        name = said.pop("zone").value
        if "clock" not in said:
            return
        if isinstance(name, str):
            from microwins.dates.zones import offset_of  # few phrases name one

            found = offset_of(name, self.now.replace(tzinfo=None), self.rules)
            if found is None:
                return
            zone, own = found
        elif isinstance(name, int):
            zone, own = timezone(timedelta(minutes=name)), False
        else:
            return

        def aware(moment: datetime) -> datetime:
            return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)

        how = self.rules
        there = DateRules(aware, how.day_start, how.week_start, how.languages, how.order)
        nows = [self.now] if own else [self.now, self.now.astimezone(zone)]
        for now in nows:
            reckoner = Reckoner(now, there, self.base)
            for one in reckoner._moments(dict(said)):
                odd = one.moment.at.utcoffset() != self.rules.aware(one.moment.at).utcoffset()
                timed, alone = one.moment.timed, one.moment.clock_alone
                moment = Moment(one.moment.at, timed=timed, clock_alone=alone, odd_offset=odd)
                yield Found(moment, moment.at > self.now, one.own_day)

    # Times of day.

    def _times(
        self, clock: Piece | None, part: Piece | None, said: dict[str, Piece], shade: str
    ) -> Iterator[_Time]:
        """Yield the time of day that a clock time, a part of the day or both mean."""
        if part is not None and self._lacks_day(part, said):
            return
        if clock is None and part is not None:
            yield from self._usual(part, said, shade)
        elif clock is not None and isinstance(clock.value, Clock):
            sure = part is not None or self._is_a_time(clock.value, said)
            yield from self._exact(clock.value, part, said) if sure else ()

    def _usual(self, part: Piece, said: dict[str, Piece], shade: str) -> Iterator[_Time]:
        """Yield the usual hour of a part of the day; midnight begins a day and ends one."""
        name = str(part.value).rstrip("*")
        if name == "midnight" and (said or part.which is not None):
            if part.which is None:
                yield _Time(timedelta(0))
                yield _Time(timedelta(days=1), spill=True)
            return
        vague = "" if name in EXACT else name
        hour = SHADES.get(shade, {}).get(name, PARTS[name][2])
        if shade not in SHADES or name in SHADES[shade]:
            yield _Time(timedelta(hours=hour), vague=vague, night=name == "night")

    def _exact(self, clock: Clock, part: Piece | None, said: dict[str, Piece]) -> Iterator[_Time]:
        """Yield a clock time, of the half of the day that was said."""
        hour: int | None = clock.hour
        if clock.half:
            hour = clock.hour % 12 + (12 if clock.half == "pm" else 0)
        night = spill = False
        if part is not None:
            name = str(part.value).rstrip("*")
            if name == "evening" and hour == 12 and not clock.half:  # noqa: PLR2004 (midnight)
                yield _Time(timedelta(hours=24, minutes=clock.minute), spill=True)
                if said and part.which is None:
                    yield _Time(timedelta(minutes=clock.minute))
                return
            sure = bool(clock.half) or clock.padded or clock.hour > 12 or clock.hour == 0  # noqa: PLR2004
            hour = hour_in(name, hour or 0, sure=sure)
            night = name == "night"
            # "3 at night" is this day's; "friday night at 3" is on Saturday
            spill = night and (bool(said) or part.which is not None)
        if hour is None:
            return
        spill = hour == 24 or (spill and hour < _SMALL_HOURS)  # noqa: PLR2004 (the end of a day)
        hours = hour + 24 * (spill and hour < 24)  # noqa: PLR2004
        time = timedelta(hours=hours, minutes=clock.minute, seconds=clock.second)
        yield _Time(time, spill=spill, night=night)

    def _lacks_day(self, part: Piece, said: dict[str, Piece]) -> bool:
        return str(part.value).endswith("*") and not said and part.which is None

    def _is_a_time(self, clock: Clock, said: dict[str, Piece]) -> bool:
        """Tell whether a number is an hour here: bare ones are only on a day that is complete."""
        if clock.said in {"exact", "words", "dot", "at"}:
            return True
        dated = "date" in said and isinstance(said["date"].value, tuple)
        without_year = dated and said["date"].value[0] is None  # type: ignore[index]
        named = bool(set(said) & {"day", "weekday", "ago", "dom", "unit"}) or dated
        if clock.said == "weak":
            return clock.hour > 12 or named  # noqa: PLR2004 (13h)
        if clock.said == "compact":
            digits = clock.hour * 100 + clock.minute
            year_like = not clock.padded and 1900 <= digits < 2100  # noqa: PLR2004
            return not year_like or (named and not without_year)
        return named and not without_year and "dom" not in said

    # Days.

    def _days(self, said: dict[str, Piece]) -> Iterator[date]:
        """Yield the days that the pieces name together, none where they disagree."""
        kinds, weekday = set(said) - {"weekday"}, said.get("weekday")
        if kinds in ({"dom"}, {"bare dom"}) and (weekday or kinds == {"dom"}):
            yield from self._latest_dom(said[kinds.pop()], weekday)
        elif not kinds and weekday is not None:
            yield from self._latest_weekday(weekday)
        elif kinds == {"unit"} and weekday is not None:
            yield from self._weekday_in_week(weekday, said["unit"])
        elif kinds == {"day", "ago"}:
            yield from (day for day in self._ago_from(said) if _is_on(day, weekday))
        elif kinds and kinds <= {"day", "date", "ago"}:
            days = [set(self._named(said[kind])) for kind in kinds]
            if len(kinds) == 1 or (len(days[0]) == 1 and all(one == days[0] for one in days)):
                yield from (day for day in days[0] if _is_on(day, weekday))

    def _ago_from(self, said: dict[str, Piece]) -> Iterator[date]:
        """Yield the day of "a week ago yesterday", of "gestern vor einer Woche"."""
        offset, order = said["day"].value, [kind for kind in said if kind != "weekday"]
        if (order == ["day", "ago"]) != (said["ago"].which == IN_FRONT):
            return
        for day in self._named(said["ago"]):
            if isinstance(offset, int):
                yield day + timedelta(days=offset)

    def _named(self, piece: Piece) -> Iterator[date]:
        value = piece.value
        if piece.kind == "day" and isinstance(value, int):
            yield self.today + timedelta(days=value)
        elif piece.kind == "ago" and isinstance(value, Length):
            if (
                not value.minutes
                and value.days == int(value.days)
                and value.months == int(value.months)
            ):
                yield before(self.today, int(value.months)) - timedelta(days=value.days)
        elif piece.kind == "date" and isinstance(value, tuple):
            year, number, day = value
            if year is not None:
                yield date(year, number, day)
                return
            for back in range(9):  # leap days are up to eight years apart
                try:
                    latest = date(self.calendar.year - back, number, day)
                except ValueError:
                    continue
                if latest <= self.calendar:
                    yield latest
                    return

    def _latest_weekday(self, piece: Piece) -> Iterator[date]:
        if not isinstance(piece.value, int):
            return
        if piece.which in {THIS_WEEK, LAST_WEEK}:
            unit = Piece("unit", "week", 0 if piece.which == THIS_WEEK else -1)
            yield from self._weekday_in_week(Piece("weekday", piece.value), unit)
            return
        back = (self.today.weekday() - piece.value) % 7
        yield self.today - timedelta(days=back or 7 * (piece.which == -1))

    def _latest_dom(self, dom: Piece, weekday: Piece | None) -> Iterator[date]:
        """Yield the latest day of that number, on that weekday where one is named."""
        if weekday is not None and weekday.which not in {None, -1}:
            return
        day = self.calendar
        for _ in range(_WEEKS_BACK):
            if day.day == dom.value and (weekday is None or day.weekday() == weekday.value):
                yield day
                return
            day -= timedelta(days=1)

    def _weekday_in_week(self, weekday: Piece, unit: Piece) -> Iterator[date]:
        if unit.value == "week" and weekday.which is None and isinstance(weekday.value, int):
            if unit.which not in {0, -1}:
                return
            since = (self.today.weekday() - self.rules.week_start) % 7
            start = self.today - timedelta(days=since - 7 * unit.which)
            yield start + timedelta(days=(weekday.value - start.weekday()) % 7)


class _Time:
    """A time of day: since midnight, beyond 24 hours where a night ran into the next day."""

    def __init__(
        self, time: timedelta, vague: str = "", *, spill: bool = False, night: bool = False
    ) -> None:
        self.time = time
        self.vague = vague
        self.spill = spill
        self.night = night

    def under_way(self, now: datetime) -> bool:
        """Tell whether the part of the day has begun."""
        first = PARTS[self.vague][0] if self.vague else 0
        return now.hour >= (first or _SMALL_HOURS - 2)


def _is_on(day: date, weekday: Piece | None) -> bool:
    """Tell whether a day lies on the weekday that was said beside it."""
    if weekday is None:
        return True
    return weekday.which in {None, 0} and day.weekday() == weekday.value


def _to_come(piece: Piece) -> bool:
    """Tell whether words speak of a day to come: "tomorrow", "next monday"."""
    later = piece.kind == "day" and isinstance(piece.value, int) and piece.value > 0
    return later or piece.which == 1


def hour_in(part: str, hour: int, *, sure: bool) -> int | None:
    """Return the hour of the 24-hour clock that "8 in the evening" means, None where none fits.

    `sure` says that the hour was of the 24-hour clock already.
    """
    first, last, _ = PARTS[part]
    if hour == 24 and part == "evening":  # noqa: PLR2004 (it ends there)
        return hour
    if hour == 12 and not sure and part not in {"forenoon", "noon", "afternoon"}:  # noqa: PLR2004
        return 0 if part in {"night", "midnight", "dawn"} else None
    hours = [hour] if sure else [hour, (hour + 12) % 24]
    fitting = [one for one in hours if within(one, first, last)]
    return fitting[0] if len(fitting) == 1 else None


def within(hour: int, first: int, last: int) -> bool:
    """Tell whether an hour lies between two, over midnight too."""
    return first <= hour <= last if first <= last else hour >= first or hour <= last


def before(day: date, months: int) -> date:
    """Return the day so many months before, or the last day of a month that is shorter."""
    total = day.year * 12 + day.month - 1 - months
    number, index = divmod(total, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(number, index + 1, min(day.day, last))
        except ValueError:
            continue
    raise OverflowError("no such year")
