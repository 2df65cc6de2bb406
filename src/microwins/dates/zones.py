"""Abbreviations of time zones: what the person's own place calls its clock, else the one meaning.

"IST" is India's, Israel's or Ireland's: said in one of these it means that one, elsewhere it is
refused.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.dates.records import DateRules

UNDISPUTED = (
    {"UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 60, "MEZ": 60, "MESZ": 120}
    | {"CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180}
    | {"WAT": 60, "CAT": 120, "SAST": 120, "EAT": 180}
    | {"PKT": 300, "NPT": 345, "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "HKT": 480}
    | {"SGT": 480, "JST": 540, "KST": 540, "AWST": 480, "ACST": 570, "ACDT": 630}
    | {"AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780}
    | {"EST": -300, "EDT": -240, "CDT": -300, "MDT": -360, "PDT": -420}
    | {"AKST": -540, "AKDT": -480, "HST": -600, "NST": -210, "NDT": -150, "BRT": -180}
)
"""What an abbreviation means, in minutes, where it is used for one zone alone today."""

DISPUTED = {
    "IST": ("+05:30", "+02:00", "+01:00"),
    "CST": ("-06:00", "+08:00", "-05:00"),
    "PST": ("-08:00", "+08:00"),
    "MST": ("-07:00", "+08:00"),
    "BST": ("+01:00", "+06:00"),
    "AST": ("-04:00", "+03:00"),
    "SST": ("-11:00", "+08:00"),
}
"""What an abbreviation can mean that several places use: their offsets."""

_WORDS = {"EAT", "CAT", "WIT", "WEST", "WET"}
"""Abbreviations that are words, too, and count in capitals alone."""

_SEASONS = (0, 91, 182, 273)


def offset_of(name: str, wall: datetime, rules: DateRules) -> tuple[timezone, bool] | None:
    """Return the zone that an abbreviation means and whether it is the person's own.

    None for one that is unknown or disputed.
    """
    upper = name.upper()
    if upper in _WORDS and name != upper:
        return None
    own = _own(upper, wall, rules)
    if own is not None:
        return timezone(own, upper), True
    minutes = UNDISPUTED.get(upper)
    return None if minutes is None else (timezone(timedelta(minutes=minutes), upper), False)


def _own(name: str, wall: datetime, rules: DateRules) -> timedelta | None:
    """Return the offset that the person's place calls so, nearest to the moment."""
    for days in _SEASONS:
        for sign in (-1, 1):
            try:
                there = rules.aware(wall + timedelta(days=days * sign))
            except (OverflowError, ValueError):
                continue
            if (there.tzname() or "").upper() == name:
                return there.utcoffset()
    return None
