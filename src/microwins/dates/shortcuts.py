"""What is typed most, read without a grammar: ISO 8601, 08:00, yesterday 9pm, 2 hours ago.

Each is what the grammar makes of it, for a third of the time; what isn't sure is left to that.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from microwins.dates.records import YEARS, Moment, fixed, midnight
from microwins.model.day import NOON, day_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.dates.records import DateRules

_ISO_DAY = len("2026-11-20")
_ISO_COMPACT = len("20261120")
_DAYS = {"today": 0, "yesterday": -1}
_MINUTES = dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 1)
_MINUTES |= dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 60)
_AGO = ["ago"]


def read_shortcut(text: str, now: datetime, rules: DateRules) -> Moment | None:
    """Return the moment that `text` means, None for what isn't one of the forms or isn't sure."""
    found = written_in_full(text, rules)
    if found is None and text.isascii():
        words = text.lower().split()
        english = rules.languages == ("en",)
        ago = english and words[-1:] == _AGO
        found = _ago(words[:-1], now, rules) if ago else _clock(words, now, rules, english=english)
    return found if found and found.timed and found.at <= now and not found.odd_offset else None


def written_in_full(text: str, rules: DateRules) -> Moment | None:
    """Read ISO 8601: a date, or a date and a time, with or without an offset."""
    phrase = text.strip().upper()
    dashed = phrase[4:5] == "-" and phrase[5:7].isdigit() and phrase[7:8] == "-"
    dashed = dashed or (phrase[4:6] == "-W" and phrase[8:9] == "-")
    compact = phrase[:_ISO_COMPACT].isdigit() and phrase[_ISO_COMPACT:][:1] in {"", "T"}
    spaced = phrase[_ISO_DAY : _ISO_DAY + 1] in {"", "T", " "}
    if not phrase.isascii() or not (compact or (dashed and spaced)):
        return None
    whole, point, _ = phrase.replace(",", ".").partition(".")
    if point and whole.count(":") != len("::") and not whole[-len("073015") :].isdigit():
        return None  # "07.30" isn't a second and a bit after seven, as fromisoformat has it
    try:
        moment = datetime.fromisoformat(phrase)
        if moment.year not in YEARS:
            return None
        if len(phrase) <= _ISO_DAY:
            return Moment(fixed(rules.aware(moment + NOON)), timed=False)
        at = fixed(moment if moment.tzinfo else rules.aware(moment))
        return Moment(at, odd_offset=_is_odd(at, rules))
    except (ValueError, OverflowError):
        return None


def _is_odd(at: datetime, rules: DateRules) -> bool:
    """Tell whether the clock here showed a time twice or never, or with another offset."""
    wall = at.replace(tzinfo=None)
    offsets = {rules.aware(wall.replace(fold=fold)).utcoffset() for fold in (0, 1)}
    return len(offsets) > 1 or at.utcoffset() not in offsets


def _ago(words: list[str], now: datetime, rules: DateRules) -> Moment | None:
    """Return the moment that lies "2 hours" before now."""
    amount, unit = (*words, "")[:2] if len(words) <= len(("2", "hours")) else ("", "")
    minutes = _MINUTES.get(unit)
    if minutes is None or not amount.isdecimal() or amount[0] == "0" or len(amount) > len("90"):
        return None
    then = now.astimezone(UTC) - timedelta(minutes=int(amount) * minutes)
    at = fixed(rules.aware(then.replace(microsecond=0)))
    return Moment(at, odd_offset=_is_odd(at, rules))


def _clock(words: list[str], now: datetime, rules: DateRules, *, english: bool) -> Moment | None:
    """Return the moment of a clock time, alone or with one of the two days that are near."""
    named = [word for word in words if english and word in _DAYS]
    if len(named) > 1 or (named and words.index(named[0]) not in {0, len(words) - 1}):
        return None
    time = _time([word for word in words if word not in named], english=english)
    today = day_of(now, rules.day_start)
    if time is None or (today != now.date() and time < rules.day_start):
        return None
    day = today + timedelta(days=_DAYS[named[0]]) if named else today
    at = fixed(rules.aware(midnight(day) + time))
    return Moment(at, clock_alone=not named, odd_offset=_is_odd(at, rules))


def _time(words: list[str], *, english: bool) -> timedelta | None:
    """Return what "8:30", "at 8:30pm" and "9 pm" are since midnight."""
    words = words[1:] if english and words[:1] == ["at"] else words
    text = "".join(words)
    half = text[-2:] if english and text[-2:] in {"am", "pm"} else ""
    hours, colon, minutes = text.removesuffix(half).partition(":")
    if len(words) not in {1, 1 + (words[-1:] == [half])} or not (half or colon):
        return None
    if not hours.isdecimal() or (colon and not (minutes.isdecimal() and len(minutes) == len("30"))):
        return None
    hour, minute = int(hours), int(minutes or 0)
    first, last = (1, 12) if half else (0, 23)
    if len(hours) > len("12") or not first <= hour <= last or minute > 59:  # noqa: PLR2004
        return None
    return timedelta(hours=hour % 12 + 12 * (half == "pm") if half else hour, minutes=minute)
