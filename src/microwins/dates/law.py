"""The law: what a phrase says is what the result holds, all of it, and nothing else.

Every number, weekday, month, part of the day and zone is accounted for (as hour, minute, day,
month, year, or a length before now), and nothing is added but the latest such day or year. The law
looks at the words and the result alone: it doesn't know how the one was read into the other.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from microwins.dates.grammar import DAYS, MINUTES, MONTHS, is_clock_like
from microwins.dates.reckoning import PARTS, before, within
from microwins.dates.vocabulary import MARK, NUMBER, ZONE, Atom
from microwins.model.day import day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microwins.dates.records import DateRules, Moment

_ROLES = (
    *("hour", "minute", "second", "day", "month", "year", "compact", "length", "one"),
    *("offset hour", "offset minute", "offset", "name"),
)
_BACK = ("to", "minus", "topost", "lacking")
_ON = ("past", "plus", "pastpost")
_PARTS_OF_HOUR = ("fraction", "andhalf", "span")
_TURNS = {*_BACK, *_ON, *_PARTS_OF_HOUR, "towards"}
_NO_LENGTH = {"now", "hour", "minute", "at", "daymark", "monthmark", "yearmark"}
"""What a unit can be instead."""
_WEEKDAYS = {"weekday", "lastweek", "thisweek", "pastday"}
_PARTS = {"part", "thispart", "lastpart", "beforelastpart"}
_IN_THE_RESULT = {
    *(*_WEEKDAYS, *_PARTS, "month", "day", "ampm", "shortpm", ZONE, "next", "future"),
}
"""The kinds of meaning that have to be seen in the result."""
_SPILL = 6
_LATEST_WEEKDAY = timedelta(days=15)
_LATEST_DAY = timedelta(days=62)
_LATEST_DATE = timedelta(days=367)
_LATEST_LEAP_DAY = timedelta(days=8 * 366)


def accounts_for(
    said: list[Atom], found: Moment, now: datetime, rules: DateRules, base: date | None = None
) -> bool:
    """Tell whether `found` holds all that the atoms of a phrase say, and adds no more than it may.

    `base` is the day that a clock time alone was taken on, where it wasn't the present one.
    """
    case = _Case(said, found, now, rules, base)
    return case.words_hold() and any(case.numbers_hold(roles) for roles in case.assignments())


def _unit(means: dict[str, object]) -> str:
    """Return the unit of a length that a word can be, nothing for none."""
    clock = means.get("hour", "clock") == "clock"
    return str(means.get("unit", "" if clock else "hour"))


def _always_before(atom: Atom) -> bool:
    """Tell whether a word stands in front of a length and nowhere else."""
    return "before" in atom.means and "to" not in atom.means


class _Quantity:
    """A number of a phrase, the unit that follows it, and whether it is a half or a quarter."""

    def __init__(self, place: int, value: float, unit: str = "", *, fraction: bool = False) -> None:
        self.place = place
        self.value = value
        self.unit = unit
        self.fraction = fraction


class _Case:
    """One phrase beside one result."""

    def __init__(
        self,
        said: list[Atom],
        found: Moment,
        now: datetime,
        rules: DateRules,
        base: date | None,
    ) -> None:
        self.said = said
        self.found = found
        self.at = found.at
        self.now = now
        self.rules = rules
        self.days = [self.at.date()]
        if found.timed and self._in_the_night():
            self.days.append(self.at.date() - timedelta(days=1))  # the night of the day before
        self.zoned = any(ZONE in atom.means for atom in said) or self._says(MARK, "+")
        nows = [now, now.astimezone(self.at.tzinfo)] if self.zoned else [now]
        self.own = [day_of(one, rules.day_start) for one in nows]
        self.present = [*self.own, *(one.date() for one in nows)]
        self.base = base
        self.half_day = any({"ampm", "shortpm", *_PARTS} & set(atom.means) for atom in said)
        self.turned = any(_TURNS & set(atom.means) for atom in said)
        self.quantities = self._quantities()

    def _in_the_night(self) -> bool:
        """Tell whether the result can be in a night that began the day before."""
        small = self.at.hour <= _SPILL and any(
            {"lastpart", "beforelastpart"} & set(atom.means)
            or str(atom.means.get("part", "")) in {"night", "midnight"}
            or atom.means.get("thispart") == "night"
            for atom in self.said
        )
        return small or (self.at.hour == 0 and self.at.minute == 0)

    def _early(self) -> bool:
        """Tell whether the result lies before the start of a day, on the calendar's next one."""
        wall = timedelta(hours=self.at.hour, minutes=self.at.minute)
        return self.found.timed and wall < self.rules.day_start

    def _says(self, kind: str, value: object) -> bool:
        return any(atom.means.get(kind) == value for atom in self.said)

    def _any(self, *kinds: str) -> bool:
        return any(kind in atom.means for atom in self.said for kind in kinds)

    # Words.

    def words_hold(self) -> bool:
        """Tell whether every weekday, month, day, part of the day and zone is in the result."""
        return not self._is_range() and all(self._word_holds(atom) for atom in self.said)

    def _is_range(self) -> bool:
        """Tell whether two numbers stand around a hyphen, and none of them is a year."""
        hyphens = [place for place, atom in enumerate(self.said) if atom.means.get(MARK) == "-"]
        between = any(
            NUMBER in self._at(place - 1) and NUMBER in self._at(place + 1) for place in hyphens
        )
        return between and not self.zoned and all(atom.width < 4 for atom in self.said)  # noqa: PLR2004

    def _word_holds(self, atom: Atom) -> bool:
        """Tell whether one of the things that a word can mean is true of the result."""
        checks = []
        for kind, value in atom.means.items():
            if kind in _WEEKDAYS:
                checks.append(any(day.weekday() == value for day in self.days))
            elif kind == "month":
                checks.append(any(day.month == value for day in self.days))
            elif kind == "day" and isinstance(value, int):
                ago = self._any("ago", "before") and self._any("unit")  # counted from that day
                checks.append(ago or self._is_on(value))
            elif kind in _PARTS:
                checks.append(self._in_part(str(value).rstrip("*")))
            elif kind in {"ampm", "shortpm"}:
                checks.append(self.found.timed and (self.at.hour < 12) == (value == "am"))  # noqa: PLR2004
            elif kind == ZONE:
                from microwins.dates.zones import offset_of  # few phrases name one

                zone = offset_of(str(value), self.now.replace(tzinfo=None), self.rules)
                there = zone is not None and zone[0].utcoffset(None) == self.at.utcoffset()
                checks.append(there or str(value).upper() in {"UTC", "GMT"})
            elif kind in {"next", "future"} and len(atom.means) == 1:
                checks.append(False)
        others = set(atom.means) - _IN_THE_RESULT
        return not checks or any(checks) or bool(others)

    def _is_on(self, offset: int) -> bool:
        """Tell whether the result lies so many days from the present one."""
        night = offset == 0 and any(
            self._says(kind, "night") for kind in ("part", "thispart")
        )  # "heute nacht" began yesterday
        shifts = (offset, -1) if night else (offset,)
        near = self.present if self._early() or self.zoned else self.own
        named = [day + timedelta(days=shift) for day in near for shift in shifts]
        return any(day in named for day in self.days)

    def _in_part(self, part: str) -> bool:
        if not self.found.timed:
            return False
        if self.at == self.now.replace(microsecond=0):
            return True
        first, last, _ = PARTS[part]
        minutes = self.at.hour * 60 + self.at.minute
        around = self.turned and part in {"noon", "midnight"}
        midnight = part == "evening" and self.at.hour == 0
        return (
            midnight
            or within(self.at.hour, first, last)
            or (
                around and any(abs(minutes - hour * 60) < 60 for hour in (first, 12, 24))  # noqa: PLR2004
            )
        )

    # Numbers.

    def _quantities(self) -> list[_Quantity]:
        """Return the numbers, halves and quarters; "1.5" and "twenty five" are one number each."""
        result: list[_Quantity] = []
        at = 0
        while at < len(self.said):
            atom, size = self.said[at], 1
            minutes = next((atom.means[k] for k in _PARTS_OF_HOUR if k in atom.means), None)
            days = atom.means.get("dayspan")
            if isinstance(days, int):
                result.append(_Quantity(at, days, unit="day"))
            elif isinstance(minutes, int):
                result.append(_Quantity(at, minutes, fraction=True))
            elif atom.number is not None:
                value, size = self._number(at)
                after = self._at(at + size)
                result.append(_Quantity(at, value, unit=_unit(after)))
            elif isinstance(day := atom.means.get("first", atom.means.get("nth")), int):
                result.append(_Quantity(at, day))
            at += size
        return result

    def _at(self, place: int) -> dict[str, object]:
        return self.said[place].means if 0 <= place < len(self.said) else {}

    def _before(self, place: int) -> dict[str, object]:
        """Return what stands in front of a place, "of" left out."""
        place -= 1
        while place >= 0 and "small" in self.said[place].means:
            place -= 1
        return self._at(place)

    def _number(self, at: int) -> tuple[float, int]:
        """Return the number at a place, and how many atoms it takes."""
        value = self.said[at].number or 0
        rest = self.said[at + 1 :]
        if (
            len(rest) > 2  # noqa: PLR2004 (a mark, digits and a unit)
            and rest[0].means.get(MARK) in {".", ","}
            and rest[0].glued
            and rest[1].glued
            and (rest[1].width == 1 or self._any("ago", "before"))
            and {"unit", "hour"} & set(rest[2].means)
            and not self._any("at")
        ):
            return float(f"{value}.{rest[1].text}"), 3
        tens = not self.said[at].width and value >= 20 and value % 10 == 0  # noqa: PLR2004
        skip = int(tens and bool(rest) and "plus" in rest[0].means)
        unit = rest[skip].number if tens and len(rest) > skip and not rest[skip].width else None
        if unit is not None and 1 <= unit <= 9:  # noqa: PLR2004 (twenty five)
            return value + unit, 2 + skip
        return value, 1

    def assignments(self) -> Iterator[list[str]]:
        """Yield every way in which the numbers can be hour, minute, day …, each role once."""
        yield from self._assign(0, [])

    def _assign(self, at: int, taken: list[str]) -> Iterator[list[str]]:
        if at == len(self.quantities):
            yield taken
            return
        one = self.quantities[at]
        for role in ("part", "length") if one.fraction else _ROLES:
            if role in taken and role not in {"length", "one"}:
                continue
            if self._possible(role, one):
                yield from self._assign(at + 1, [*taken, role])

    def _possible(self, role: str, one: _Quantity) -> bool:
        """Tell whether a number can have a role, as far as it alone can say."""
        days, value, timed = self.days, one.value, self.found.timed
        return {
            "hour": timed and value <= 24 and not self._is_dated(one.place),  # noqa: PLR2004
            "minute": timed and value < 60 and not self._is_dated(one.place),  # noqa: PLR2004
            "second": timed and value == self.at.second,
            "day": any(day.day == value for day in days) and not self._is_hour(one.place),
            "month": any(day.month == value for day in days) and not self._is_hour(one.place),
            "year": self._is_year(one) and not self._is_hour(one.place),
            "compact": self._is_compact(one),
            "length": self._is_counted(one),
            "name": any(self._at(one.place).get("month") == day.month for day in days),
            "part": timed and not self._is_span(one.place),
            "one": value == 1 and self._is_article(one.place),
            "offset hour": self.zoned and value == abs(self._offset()) // 60,
            "offset minute": self.zoned and value == abs(self._offset()) % 60,
            "offset": self.zoned and divmod(value, 100) == divmod(abs(self._offset()), 60),
        }[role]

    def _is_hour(self, place: int) -> bool:
        """Tell whether a number is an hour by what stands around it: "um 9", "9 uhr"."""
        return self._at(place + 1).get("hour", "weak") != "weak" or set(self._at(place - 1)) == {
            "at"
        }

    def _is_dated(self, place: int) -> bool:
        """Tell whether a number is part of a date that is written with dots: "20.11."."""
        dots = [self._at(one).get(MARK) == "." for one in (place - 1, place + 1, place + 3)]
        return dots[1] and (dots[0] or dots[2])

    def _is_year(self, one: _Quantity) -> bool:
        """Tell whether a number is the result's year, in two digits behind a mark alone."""
        years = {day.year for day in self.days}
        short = self._at(one.place - 1).get(MARK) in {"/", "."}
        return one.value in years or (short and one.value in {year % 100 for year in years})

    def _is_span(self, place: int) -> bool:
        return "span" in self._at(place) and "fraction" not in self._at(place)

    def _is_counted(self, one: _Quantity) -> bool:
        """Tell whether a number can count a unit, which the "an" of half an hour doesn't."""
        if one.fraction or self._is_length():
            return one.fraction or not (one.value == 1 and self._is_article(one.place))
        follows, before = self._at(one.place + 1), self._at(one.place - 1)
        dated = {"daymark", "monthmark", "yearmark"} & set(follows)
        unit = bool(one.unit) or "unit" in before
        return unit and not dated and "at" not in before

    def _is_article(self, place: int) -> bool:
        """Tell whether a one counts a half or a quarter, or the hour that has them."""
        near = {*self._at(place + 1), *self._before(place)}
        return bool({"fraction", "span"} & near) and "andhalf" not in near

    def numbers_hold(self, roles: list[str]) -> bool:
        """Tell whether the result is what the numbers make in these roles, and nothing else."""
        got = dict(zip(roles, (one.value for one in self.quantities), strict=True))
        if not self._offset_holds(roles):
            return False
        if "length" in roles or self._is_length():
            return self._length_holds(roles)
        hours = "hour" in got or (self._any("part") and self.turned)
        if {"minute", "part"} & set(got) and not hours:
            return False
        return self._has_been() and self._clock_holds(got) and self._day_holds(got)

    def _has_been(self) -> bool:
        if self.found.timed:
            return self.at <= self.now
        return self.at.date() <= max(self.present)

    def _is_compact(self, one: _Quantity) -> bool:
        """Tell whether a number is the clock time in three or four digits."""
        wide = self.said[one.place].width in {3, 4}
        return wide and self.found.timed and one.value == self.at.hour * 100 + self.at.minute

    def _is_length(self) -> bool:
        """Tell whether a length before now was said: "ago", or minutes and hours of no clock."""
        if any("ago" in atom.means or _always_before(atom) for atom in self.said):
            return True
        for place, atom in enumerate(self.said):
            unit, counted = atom.means.get("unit"), NUMBER in self._at(place - 1)
            if counted and unit == "hour" and is_clock_like(self.said[place - 1]):
                continue
            if unit is not None and not _NO_LENGTH & set(atom.means) and not self.turned:
                return unit in MINUTES or counted
        return False

    def _offset(self) -> int:
        """Return the offset of the result in minutes."""
        offset = self.at.utcoffset() or timedelta(0)
        return round(offset.total_seconds() / 60)

    def _offset_holds(self, roles: list[str]) -> bool:
        """Tell whether a zone's offset that was typed is the result's, and all of it was typed."""
        offset = self._offset()
        typed = {"offset hour", "offset"} & set(roles)
        if not typed:
            bare = any(
                str(atom.means.get(ZONE, "")).upper() in {"UTC", "GMT"} for atom in self.said
            )
            return "offset minute" not in roles and (not bare or offset == 0)
        whole = "offset" in typed or offset % 60 == 0 or "offset minute" in roles
        minus = any(atom.means.get(MARK) == "-" for atom in self.said)
        return whole and len(typed) == 1 and (offset >= 0 or minus)

    def _clock_holds(self, got: dict[str, float]) -> bool:
        """Tell whether the time of day is what was said."""
        if not self.found.timed:
            return not {"hour", "minute", "part", "compact"} & set(got) and not self._any("clock")
        if "compact" in got:
            return not {"hour", "minute", "part"} & set(got)
        actual = self.at.hour * 60 + self.at.minute
        for clock in (atom.means.get("clock") for atom in self.said):
            if isinstance(clock, int):
                hour, minute = divmod(clock, 100)
                cycle = (12 if self.half_day else 24) * 60
                return not got and (actual - hour * 60 - minute) % cycle == 0
        if "hour" not in got:
            today_alone = self._says("day", 0) and self.at == self.now.replace(microsecond=0)
            return today_alone or self._any("now", *_PARTS)
        shifts = self._shifts(got.get("minute", 0), got.get("part", 0))
        over = self.half_day or (got["hour"] == 1 and min(shifts) < 0)  # a quarter to one
        cycle = (12 if over else 24) * 60
        return any((actual - got["hour"] * 60 - shift) % cycle == 0 for shift in shifts)

    def _shifts(self, minute: float, part: float) -> list[float]:
        """Return how many minutes from the hour the time can be that was said."""
        back, on = self._any(*_BACK), self._any(*_ON)
        half = next((atom.means["half"] for atom in self.said if "half" in atom.means), 0)
        signs = [sign for sign, said in ((1, on or not back), (-1, back)) if said]
        halves: list[float] = [sign * part for sign in signs]
        if half and isinstance(half, int):
            halves = [half]
        if part == 45 and not on and not back and self._in_front("fraction", 45):  # noqa: PLR2004
            halves = [-15]  # dreiviertel acht
        if part == 15 and not on and not back and self._in_front("fraction", 15):  # noqa: PLR2004
            halves = [-45]  # viertel acht
        if self._any("towards"):
            halves = [part - 60]  # čtvrt na osm
        return [a + sign * minute for a in halves for sign in signs]

    def _in_front(self, kind: str, value: int) -> bool:
        """Tell whether a word stands in front of what it belongs to, not behind."""
        for place, atom in enumerate(self.said):
            if atom.means.get(kind) == value:
                return not {NUMBER, "hour"} & set(self._before(place))
        return False

    def _day_holds(self, got: dict[str, float]) -> bool:
        """Tell whether the day was named, or is the latest that can be meant."""
        day, latest = self.at.date(), max(self.present)
        months = [atom.means for atom in self.said if "month" in atom.means]
        sure = any(not {NUMBER, "weekday"} & set(means) for means in months)
        month = "month" in got or any(means["month"] == day.month for means in months)
        if "day" in got:
            weekday_alone = not month and self._any("weekday")  # monday the 15th
            leap = day.month == 2 and day.day == 29  # noqa: PLR2004 (the one that is rare)
            far = (_LATEST_LEAP_DAY if leap else _LATEST_DATE) if month else _LATEST_DAY
            return month if "year" in got else weekday_alone or latest - day <= far
        if {"month", "year"} & set(got) or sure:
            return False
        if self._any(*_WEEKDAYS):
            return self._is_latest_weekday()
        offsets = [atom.means.get("day") for atom in self.said if "part" not in atom.means]
        if any(isinstance(one, int) for one in offsets):
            return any(isinstance(one, int) and self._is_on(one) for one in offsets)
        on_base = self.base is not None and abs((day - self.base).days) <= 1
        last = any("last" in atom.means and "past" not in atom.means for atom in self.said)
        earlier = self._any("beforelastpart")
        last_night = earlier or self._any("lastpart") or (last and self._any("part"))
        if last_night:
            back = (self.own[0] == self.now.date()) + earlier
            began = self.own[0] - timedelta(days=back)
            return day - timedelta(days=self.at.hour <= _SPILL) == began
        midnight = self._in_the_night() and not self._early()
        near = [*self.present, *(one - timedelta(days=1) for one in self.present if midnight)]
        return day in near or on_base

    def _is_latest_weekday(self) -> bool:
        """Tell whether a weekday is the latest of its name, or the last before it if said so."""
        day, latest = self.at.date(), max(self.present)
        if self._any("last", "unit", "lastunit", "thisunit", "lastweek", "thisweek", "pastday"):
            return latest - day <= _LATEST_WEEKDAY
        again = self.at + timedelta(days=7)
        return again > self.now if self.found.timed else again.date() > min(self.own)

    def _length_holds(self, roles: list[str]) -> bool:
        """Tell whether the result lies as far before now as was said."""
        sums = {"minutes": 0.0, "days": 0.0, "months": 0.0}
        clock: dict[str, float] = {}
        unit: str | None = None
        for role, one in zip(roles, self.quantities, strict=True):
            if role == "length" and one.fraction:
                sums["minutes"] += one.value
            elif role == "length":
                unit = one.unit or ("minute" if unit == "hour" else self._only_unit())
                for name, table in (("minutes", MINUTES), ("days", DAYS), ("months", MONTHS)):
                    sums[name] += one.value * table.get(unit or "", 0)
            elif role != "one":
                clock[role] = one.value
        for alone in self._units_without_number():
            for name, table in (("minutes", MINUTES), ("days", DAYS), ("months", MONTHS)):
                sums[name] += table.get(alone, 0)
        minutes, days, months = sums.values()
        if minutes:
            elapsed = self.now.astimezone(UTC) - self.at.astimezone(UTC)
            near = abs(elapsed - timedelta(minutes=minutes)) < timedelta(seconds=61)
            return self.found.timed and not clock and near
        offsets = [day for atom in self.said if isinstance(day := atom.means.get("day"), int)]
        start = timedelta(days=sum(offsets) - days)  # a week ago yesterday
        then = [before(day, int(months)) + start for day in self.present]
        said = self._any("ago", "before")
        return (
            said
            and bool(days or months)
            and any(day in then for day in self.days)
            and self._clock_holds(clock)
        )

    def _units_without_number(self) -> Iterator[str]:
        """Yield the units that no number counts: "час назад", "hace hora y media"."""
        for place, atom in enumerate(self.said):
            unit = _unit(atom.means)
            counted = {NUMBER, *_PARTS_OF_HOUR} & set(self._before(place))
            beside = {"before", "future"} & set(self._at(place - 1)) or {"ago"} & set(
                self._at(place + 1)
            )
            half = unit == "hour" and {"and", "plus"} & set(self._at(place + 1))
            if unit and not counted and (beside or half):
                yield unit

    def _only_unit(self) -> str | None:
        return next((unit for atom in self.said if (unit := _unit(atom.means))), None)
