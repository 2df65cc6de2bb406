"""A moment at the beginning of a line, as another device puts it there before the words.

Only what names a time of day, a day with its year, or a day of a month with its time is one: any
other words are words.
"""

from __future__ import annotations

import re
from datetime import timedelta

from microwins.dates.reading import moment_in
from microwins.dates.records import Moment, fixed, midnight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.dates.records import DateRules

UNCLEAR, FUTURE = "unclear", "future"
"""What can be wrong with the beginning of a line."""

SLACK = timedelta(minutes=10)
"""So much may the clocks of two devices differ."""

_A_DAY = timedelta(days=1)
_HOURS, _MINUTES, _NOON = 24, 60, 12
_TIME = r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
_DASHES = "\u2013\u2014-"
_UNIT = r"\s?(?:k?m|k?g|mi|miles?|lbs?|l|mins?|minutes?|secs?|%|[$€£]|eur)\b"
_POINTED = rf"(?:[01]\d|2[0-3])\.[0-5]\d(?!\d|{_UNIT}|\s?(?:h|hours?)\b)"
"""As Tasker writes a time; never what counts kilometres or money."""
_ZONES = (
    "UTC|GMT|Z|BST|IST|MSK|[CE]ES?T|[ECMP][SD]T|AK[SD]T|HST|[JK]ST|SGT|HKT|AE[SD]T|AC[SD]T|AWST"
    "|NZ[SD]T|SAST"
)
_OFFSET = (
    rf"\s?(?:Z\b|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)|\s(?P<zone>(?-i:{_ZONES}))(?=[\]),;:|]|\s|\Z)"
)
_NUMBERS = (
    r"\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2}|20[0-3]\d[01]\d[0-3]\d(?=[T_\s-]|\Z)"
    r"|\d{4}[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]"
    r"|\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d\d(?:\d\d)?"
)
_MONTH = r"[^\W\d]{3,}\.?"
_DAY = (
    r"(?:[^\W\d]{2,}\.?,? )?"
    rf"(?:\d{{1,2}}\.? (?:de |of )?{_MONTH}|{_MONTH} {{1,2}}\d{{1,2}})"
)
_YEAR = r"(?:19|20)\d\d"
_BETWEEN = r"(?:[T_]|-(?=\d\d:?\d\d)|,?\s(?:at |um |à |a las |alle |kl\.? )?)"
_CLOCK = rf"(?:{_TIME}|{_POINTED}|(?<=[T_-])\d{{4,6}})"
_HEAD = re.compile(
    r"\s*(?:[-*\u2022]\s(?:\[x\]\s)?)?(?P<bracket>[\[(])?"
    rf"(?P<moment>(?P<time>{_TIME})(?!{_UNIT})"
    rf"|(?P<day>{_DAY}),?\s(?P<clock>{_TIME})"
    rf"(?:(?:\s(?P<named>(?-i:[A-Z]{{2,5}})|[+-]\d\d))?\s(?P<year>{_YEAR}))?"
    rf"|(?:{_NUMBERS}|(?P<words>{_DAY},? (?:de )?{_YEAR}))"
    rf"(?:{_BETWEEN}{_CLOCK}(?:{_OFFSET})?(?:\[[\w/+-]+\])?)?)"
    r"(?(bracket)[\])])"
    rf"(?:[,;:|]?\s+(?:[|{_DASHES}]\s+)?|[,;:|]?\s*\Z)",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\W*20\d\d-[01]\d-[0-3]\d(?:\D|\Z)")
_PARTS = re.compile(r"(\d{4})(\d\d)(\d\d)(?:[ -]|\Z)|(\d{4})[年년] ?(\d+)[月월] ?(\d+)[日일] ?")
"""Days that are written so are read with dashes between their parts."""
_CLOSE = timedelta(days=300)
"""A day without a year that isn't so near may be one to come."""


def split_moment(
    text: str, seen_from: datetime, now: datetime, rules: DateRules
) -> tuple[Moment | None, str, str]:
    """Return the moment at the beginning of `text`, the words behind it, and what is wrong there.

    A time of day alone is the latest one up to `seen_from`. Nothing is later than `now`. What is
    wrong is UNCLEAR, FUTURE, or "" where all is well; the moment is None where there is none, or
    where something is wrong.
    """
    head = _HEAD.match(text)
    if not head:
        return None, text, UNCLEAR if _STAMP.match(text) else ""
    words = text[head.end() :].strip()
    if head["time"]:
        moment = _latest(head["time"], seen_from, rules)
        return moment, words, "" if moment else UNCLEAR
    typed = " ".join(head["moment"].replace("_", " ").split()).partition("[")[0]
    zone = head["zone"] or head["named"] or ""
    if head["day"]:
        typed = " ".join(filter(None, (*head.group("day", "year", "clock"), zone)))
    typed = _PARTS.sub(_dashed, typed)
    moment, is_ahead = _moment_of(typed, zone, now + SLACK, rules)
    if head["day"] and not head["year"]:
        if not moment and not is_ahead:
            return None, text, ""
        if moment and seen_from - moment.at > _CLOSE:
            moment = None
    if moment:
        return moment, words, ""
    if head["words"] and ":" not in typed and not is_ahead:
        return None, text, ""
    return None, words, FUTURE if is_ahead else UNCLEAR


def _dashed(day: re.Match[str]) -> str:
    return "-".join(f"{int(part):02}" for part in day.groups() if part) + " "


def _moment_of(
    typed: str, zone: str, now: datetime, rules: DateRules
) -> tuple[Moment | None, bool]:
    """Return the moment that words mean, and whether it is to come; `zone` as it is meant here."""
    if zone:
        here = moment_in(typed.removesuffix(zone).strip(), now, rules)
        if here[0] and here[0].at.tzname() == zone:
            return here
    return moment_in(typed.strip(), now, rules)


def _latest(time: str, seen_from: datetime, rules: DateRules) -> Moment | None:
    """Return the latest moment at which clocks showed a time, None for one that no clock shows."""
    hour, minute, second = ([int(one) for one in re.findall(r"\d+", time)[:3]] + [0, 0])[:3]
    half = re.search("[ap]", time, re.IGNORECASE)
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + _NOON * (half[0] in "pP")
    if hour >= _HOURS or minute >= _MINUTES or second >= _MINUTES:
        return None
    since = timedelta(hours=hour, minutes=minute, seconds=second)
    today = midnight(seen_from.date()) + since
    at = fixed(rules.aware(today))
    return Moment(at if at <= seen_from + SLACK else fixed(rules.aware(today - _A_DAY)))
