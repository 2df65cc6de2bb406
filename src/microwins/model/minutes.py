"""How long something takes, as people type it: 20, 20m, 1h, 1h30, 1:30, half an hour."""

from __future__ import annotations

import re

from microwins.model.folding import folded

_HOUR = 60
_FORM = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:[.,]\d{1,2})?) ?h(?:ou)?r?s? ?(?:and )?)?"
    r"(?:(?P<minutes>\d{1,4}) ?(?:m(?:in(?:ute)?s?)?\.?|')?)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)", re.ASCII)
_WORDS = {"an hour": 60, "half an hour": 30, "quarter of an hour": 15, "a minute": 1}
UNITS = frozenset(("m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours"))
"""What may stand behind a number, a word of its own."""


def minutes_in(text: str) -> int | None:
    """Return how many minutes a text means, None for one that means no whole number."""
    said = " ".join(folded(text).split())
    clock = _CLOCK.fullmatch(said)
    if clock:
        return int(clock[1]) * _HOUR + int(clock[2])
    found = _FORM.fullmatch(said)
    if not found or not said:
        return _WORDS.get(said)
    whole = float((found["hours"] or "0").replace(",", ".")) * _HOUR
    return int(whole) + int(found["minutes"] or 0) if whole.is_integer() else None
