"""Anchors: the steadiest wins of the last sixty days, on which something small can be hung.

Wins are the same where their words are, or the stems of them: "showered" and "took a shower". They
are ranked by the share of days that had them, a day counting half as much as one thirteen days
later: the score of Loop Habit Tracker, which ranks here and is never shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from microwins.guessing.guess import deed
from microwins.model.crisis import privacy
from microwins.model.period import Period
from microwins.model.record import Record
from microwins.model.win_columns import same_words
from microwins.results.rows import Row

DAYS = 60
HALF_LIFE = 13
"""Days after which a day counts half."""

_LEAST = 0.3
"""The least share of the days, each with its weight, that an anchor has."""
_FEWEST = 8
_DAY = 24 * 60
_MOSTLY = 0.6
"""The least share of an anchor's wins that are within an hour of the usual time."""
_AN_HOUR = 60


class Anchor(Record):
    """A steady win: its most usual words and category, and on how many of the last 60 days.

    A younger journal has fewer, `of` so many. `usually` is the wall-clock time around which it
    happens, None where it has none.
    """

    text: str
    category: str
    days: int
    of: int = DAYS
    usually: str | None = None


def recent(today: date) -> Period:
    """Return the days whose wins matter to the anchors of `today`."""
    return Period(today - timedelta(days=DAYS - 1), today + timedelta(days=1))


def anchors(rows: Iterable[Row], today: date, limit: int, begins: int = 0) -> list[Anchor]:
    """Return the steadiest wins among `rows` up to `today`, the steadiest first.

    The journal begins on the day `begins`, an ordinal.
    """
    days = recent(today)
    same: dict[str, list[Row]] = {}
    for row in rows:
        if row.day in days and not privacy(row.win):
            same.setdefault(_key(row.win.text), []).append(row)
    whole = sum(_weight(age) for age in range(DAYS))
    shares = {key: _score(group, today) / whole for key, group in same.items()}
    ranked = sorted(
        (key for key, share in shares.items() if share >= _LEAST and _days(same[key]) >= _FEWEST),
        key=lambda key: (-shares[key], key),
    )
    of = min(DAYS, today.toordinal() - begins + 1)
    return [_anchor(same[key], of) for key in ranked[:limit]]


def _key(text: str) -> str:
    """Return what texts share that are the same win."""
    return deed(text) or same_words(text)


def _weight(age: int) -> float:
    """Return what a day counts that lies `age` days back."""
    return float(0.5 ** (age / HALF_LIFE))


def _score(group: Sequence[Row], today: date) -> float:
    return sum(_weight((today - day).days) for day in sorted({row.day for row in group}))


def _days(group: Sequence[Row]) -> int:
    return len({row.day for row in group})


def _anchor(group: Sequence[Row], of: int) -> Anchor:
    """Return the anchor that a group of the same wins is, named as it mostly was of late."""
    texts = Counter(same_words(row.win.text) for row in group)
    usual = texts.most_common(1)[0][0]
    text = next(row.win.text for row in reversed(group) if same_words(row.win.text) == usual)
    category = Counter(row.win.category for row in group).most_common(1)[0][0]
    return Anchor(text, category, _days(group), of, _usually(group))


def _usually(group: Sequence[Row]) -> str | None:
    """Return the time at which most of a group's wins are, to five minutes; None for none."""
    minutes = [60 * row.win.at.hour + row.win.at.minute for row in group if row.win.timed]
    if not minutes:
        return None
    at = Counter(minutes)
    around = {
        one: sum(at[(one + by) % _DAY] for by in range(-_AN_HOUR, _AN_HOUR + 1)) for one in at
    }
    centre = max(minutes, key=around.__getitem__)
    if around[centre] < _MOSTLY * len(group):
        return None
    offsets = sorted(
        _offset(one, centre) for one in minutes if abs(_offset(one, centre)) <= _AN_HOUR
    )
    usual = (centre + offsets[(len(offsets) - 1) // 2]) // 5 * 5 % _DAY
    return f"{usual // 60:02}:{usual % 60:02}"


def _offset(minute: int, centre: int) -> int:
    """Return by how many minutes a clock shows `minute` after `centre`, the short way round."""
    return (minute - centre + _DAY // 2) % _DAY - _DAY // 2
