"""What is known of the person who speaks, and what a phrase turned out to mean."""

from __future__ import annotations

from datetime import date, datetime, timezone

from microwins.model.day import DEFAULT_START

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import timedelta, tzinfo

YEARS = range(1900, 9999)
"""The years that are believed: no win is older, and every calendar reaches this far."""

DAY_FIRST, MONTH_FIRST, EITHER = "day", "month", ""
"""How the place writes 10/11: the day first, the month first, or there is no telling."""

_MONTH_FIRST = {"US", "PH", "PR", "GU", "AS", "VI", "MP", "FM", "MH", "PW", "UM"}
_EITHER = {"CA"}
_NONE = {"en", "c", "posix"}
"""What needs no further language beside English."""


class DateRules:
    """How a person's phrases are read.

    `aware` gives a wall-clock moment its offset where the person is (minding `fold`), and brings
    an aware moment there. `languages` are tried in turn; `order` is how the place writes dates.
    """

    __slots__ = ("aware", "day_start", "languages", "order", "week_start")

    def __init__(
        self,
        aware: Callable[[datetime], datetime],
        day_start: timedelta = DEFAULT_START,
        week_start: int = 0,
        languages: tuple[str, ...] = ("en",),
        order: str = EITHER,
    ) -> None:
        self.aware = aware
        self.day_start = day_start
        self.week_start = week_start
        self.languages = languages
        self.order = order


class Moment:
    """A moment that a phrase means. `at` has a fixed offset; without a time of day it is noon.

    `clock_alone` says that a clock time was all that was typed, `odd_offset` that the offset has
    to be named: it isn't the person's own, or the clock showed this time twice or never.
    """

    __slots__ = ("at", "clock_alone", "odd_offset", "timed")

    def __init__(
        self,
        at: datetime,
        *,
        timed: bool = True,
        clock_alone: bool = False,
        odd_offset: bool = False,
    ) -> None:
        self.at = at
        self.timed = timed
        self.clock_alone = clock_alone
        self.odd_offset = odd_offset


def rules_of_locale(locale: str) -> tuple[tuple[str, ...], str]:
    """Return the languages to try for a locale such as "de_AT.UTF-8", and its order of dates."""
    name = locale.partition(".")[0].partition("@")[0].replace("-", "_")
    language, _, region = name.partition("_")
    language, region = language.lower(), region.upper()
    if language in {"no", "nn"}:
        language = "nb"
    languages = (language, "en") if language.isalpha() and language not in _NONE else ("en",)
    if region in _EITHER or (languages == ("en",) and not region):
        return languages, EITHER
    month = region in _MONTH_FIRST and language != "es"
    month_first = month or region == "PR" or language in {"ja", "zh", "ko"}
    return languages, MONTH_FIRST if month_first else DAY_FIRST


def in_zone(zone: tzinfo) -> Callable[[datetime], datetime]:
    """Return what `DateRules.aware` asks for, for a person in `zone`."""

    def aware(moment: datetime) -> datetime:
        there = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        return fixed(there)

    return aware


_FIXED: dict[tuple[timedelta, str | None], timezone] = {}


def fixed(moment: datetime) -> datetime:
    """Return an aware moment with its offset alone: what a zone may say later doesn't move it."""
    offset, name = moment.utcoffset(), moment.tzname()
    assert offset is not None  # noqa: S101 (an aware moment has one)
    if (offset, name) not in _FIXED:
        _FIXED[offset, name] = timezone(offset, name) if name else timezone(offset)
    return moment.replace(tzinfo=_FIXED[offset, name], fold=0)


def midnight(day: date) -> datetime:
    """Return the first moment of a calendar day, by a wall clock without zone."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 (the offset follows)
