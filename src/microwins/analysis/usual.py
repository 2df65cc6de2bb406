"""Usual wins: what a person does again and again, and which of it fits this time of day.

Wins are the same where their words are, whatever their case, accents and punctuation.

- What is usual is what was done lately: on the last sixty days that have wins. A pause ages
  nothing, so that whoever comes back after a year finds what was usual before.
- The more of these days a win has, the more usual it is. A day counts once, however often the win
  came on it.
- A win is usual at this time of day where on two days or more, and on a third of those whose hour
  is known, it came within two hours of what the clock says now. Hours are a circle: ten past
  midnight is near ten to. A win of which only the date is known, as many imports have it, has no
  hour to tell.
- First come those that are usual now and weren't logged today, then the others that weren't logged
  today, last those that were. Among the first, it matters on how many days they came at this hour.
- Wins that are hidden or private (`crisis.privacy`) count nothing here. Where the last win of some
  words is such a one, the words are not offered at all: hiding it was the last that was said of
  them. Whole paragraphs aren't offered either: nobody repeats them.

A category, tags and spelling are those of the last time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import compress

from microwins.model.crisis import privacy
from microwins.model.day import day_of, day_of_win
from microwins.model.folding import plain_words
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, text_hash

_DAYS = 60
_MOST = 600
"""So many wins are read at most: they take a hundredth of a second."""

_NEAR = timedelta(hours=2)
_A_DAY = timedelta(days=1)
_FEWEST = 2
_SHARE = 1 / 3
_LONGEST = 120
"""So many characters make a paragraph."""


class Usual(Record):
    """A win that comes again and again, as it was the last time, and how often it came at all.

    `days` are those of the last sixty that have it, `near` those on which it came at this time of
    day. `is_now` says that this is usual.
    """

    text: str
    category: str = ""
    tags: tuple[str, ...] = ()
    times: int = 0
    days: int = 0
    near: int = 0
    is_now: bool = False
    logged_today: bool = False

    def as_win(self, at: datetime) -> Win:
        """Return a win of these words at a moment."""
        return Win("", at, self.text, self.category, self.tags)


class UsualWins(Record):
    """The usual wins to offer, under the numbers from 1 on."""

    wins: Sequence[Usual]

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: each with its number, without how that came about."""
        names = ("text", "category", "tags", "times", "is_now", "logged_today")
        rows = [{name: getattr(one, name) for name in names} for one in self.wins]
        return {"wins": [{"number": number, **row} for number, row in enumerate(rows, 1)]}


def lately(columns: WinColumns, today: int) -> list[int]:
    """Return the rows of the wins that say what is usual on a day, an ordinal.

    Whoever has flown west may have logged some tomorrow.
    """
    days = sorted({day for day in columns.days if day <= today + 1})[-_DAYS:]
    if not days:
        return []
    rows = [row for row, day in enumerate(columns.days) if days[0] <= day <= days[-1]]
    return sorted(rows, key=lambda row: (columns.days[row], columns.text_hashes[row]))[-_MOST:]


def usual(
    columns: WinColumns, wins: Iterable[Win], now: datetime, day_start: timedelta
) -> list[Usual]:
    """Return what is usual among `wins`, those of the rows that `lately` gives, the first first."""
    same: dict[str, list[Win]] = {}
    for win in wins:
        same.setdefault(plain_words(win.text), []).append(win)
    times = Counter(columns.text_hashes)
    times.subtract(compress(columns.text_hashes, columns.hidden))
    ranked: list[tuple[tuple[object, ...], Usual]] = []
    for wins_of_words in same.values():
        last = max(wins_of_words, key=lambda win: (win.at, win.id))
        if len(last.text) > _LONGEST or privacy(last):
            continue
        group = [win for win in wins_of_words if not privacy(win)]
        number = sum(times[one] for one in set(map(text_hash, {win.text for win in group})))
        found = _usual(last, group, number, now, day_start)
        key = (found.logged_today, not found.is_now, -found.near * found.is_now, -found.days)
        ranked.append(((*key, -found.near, -last.at.timestamp(), last.id), found))
    return [found for _, found in sorted(ranked, key=lambda one: one[0])]


def _usual(
    last: Win, group: Sequence[Win], times: int, now: datetime, day_start: timedelta
) -> Usual:
    days = {day_of_win(win, day_start) for win in group}
    timed = {day_of_win(win, day_start): False for win in group if win.timed}
    for win in group:
        if win.timed and _is_near(win.at, now):
            timed[day_of_win(win, day_start)] = True
    near = sum(timed.values())
    return Usual(
        *(last.text, last.category, last.tags, times, len(days), near),
        is_now=near >= _FEWEST and near >= _SHARE * len(timed),
        logged_today=max(days) >= day_of(now, day_start),
    )


def _is_near(at: datetime, now: datetime) -> bool:
    """Tell whether two moments are near each other on the clock, each by its own."""
    apart = (at.replace(tzinfo=None) - now.replace(tzinfo=None)) % _A_DAY
    return min(apart, _A_DAY - apart) <= _NEAR
