"""A moment at the beginning of a line, as another device puts it there before the words.

Only what names a time of day, or a day with its year, is one: any other words are words.
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
_OFFSET = r"\s?(?:Z\b|(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)"
_NUMBERS = (
    r"\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2}|\d{8}(?=T\d)"
    r"|\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d\d(?:\d\d)?"
)
_MONTH = r"[^\W\d]{3,}\.?"
_WORDS = (
    rf"(?:[^\W\d]{{2,}}\.?,? )?(?:\d{{1,2}}\.? (?:de |of )?{_MONTH}|{_MONTH} \d{{1,2}}),?"
    rf" (?:de )?(?:19|20)\d\d"
)
_BETWEEN = r"(?:T|,?\s(?:at |um |à |a las |alle |kl\.? )?)"
_HEAD = re.compile(
    rf"\s*(?:(?P<time>{_TIME})|(?:{_NUMBERS}|(?P<words>{_WORDS}))"
    rf"(?:{_BETWEEN}(?:{_TIME}|(?<=T)\d{{4,6}})(?:{_OFFSET})?)?)"
    rf"(?:[,;:|]?\s+(?:[|{_DASHES}]\s+)?|[,;:|]?\s*\Z)",
    re.IGNORECASE,
)


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
        return None, text, ""
    words = text[head.end() :].strip()
    if head["time"]:
        moment = _latest(head["time"], seen_from, rules)
        return moment, words, "" if moment else UNCLEAR
    typed = " ".join(head.group().rstrip(f" ,;:|{_DASHES}").split())
    moment, is_ahead = moment_in(typed, now + SLACK, rules)
    if moment:
        return moment, words, ""
    if head["words"] and ":" not in typed and not is_ahead:
        return None, text, ""
    return None, words, FUTURE if is_ahead else UNCLEAR


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
