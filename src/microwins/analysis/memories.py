"""Memories: your wins of a week, a month and some years ago today, and one win picked for the day.

Hidden wins stay out altogether. First the columns say which rows are to be remembered, so that
few wins need to be read; then those wins become memories.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.period import month
from microwins.model.record import Record
from microwins.model.win_columns import same_words
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from microwins.model.win import Win
    from microwins.model.win_columns import WinColumns

WEEK, MONTH, YEAR, PICKED = "week", "month", "year", "picked"

_WEEK = timedelta(days=7)
_LONG_AGO = timedelta(days=30)
_PER_DAY = 3
_IN_ALL = 12
_64_BITS = 2**64 - 1
_ODD = 0x9E3779B97F4A7C15  # 2**64 by the golden ratio: neighbouring days lie far apart
_PREFERENCE = (YEAR, MONTH, WEEK)


class Memory(Record):
    """Some wins of one day, oldest first, and how many `more` that day had.

    `kind` is "week", "month" or "year", of which the day lies `number` ago, or "picked" for the one
    win that is picked for today.
    """

    kind: str
    number: int
    day: date
    wins: list[Row]
    more: int = 0


class Memories(Record):
    """What comes to mind on `day`, the nearest first, the picked win last.

    `looked_at` are the days a week and a month before, empty for a younger journal by itself.
    """

    day: date
    memories: list[Memory]
    looked_at: Sequence[date] = ()


class Occasion(Record):
    """A memory before its wins are read: the rows of the columns that hold them."""

    kind: str
    number: int
    day: date
    rows: list[int]
    more: int = 0


def memories(
    occasions: Iterable[Occasion], wins: Iterable[Win], day_start: timedelta
) -> list[Memory]:
    """Return the memories of `occasions`; `wins` are those of all their rows, oldest first.

    Of wins with the same words on one day the first is there. What was hidden or taken away
    meanwhile isn't.
    """
    of_day: dict[date, dict[str, Row]] = {}
    for win in wins:
        if privacy(win):
            continue
        row = Row(win, day_of_win(win, day_start))
        of_day.setdefault(row.day, {}).setdefault(same_words(win.text), row)
    return [
        Memory(one.kind, one.number, one.day, list(of_day[one.day].values()), one.more)
        for one in occasions
        if one.day in of_day
    ]


def occasions(columns: WinColumns, today: date, most: int = _PER_DAY) -> list[Occasion]:
    """Return what there is to remember on the day `today`: `most` wins a day, fewer of many days.

    Only wins that are a week old or older matter, so nothing logged today changes what is
    remembered today.
    """
    found = _anniversaries_won(columns, today, most)
    picked = _picked(columns, today, {one.day.toordinal() for one in found})
    return [*found, picked] if picked else found


def preferred(columns: WinColumns, today: date) -> Occasion | None:
    """Return the one to show where there is room for one: a year ago before all, None for none."""
    found = _anniversaries_won(columns, today, most=1)
    if not found:
        return _picked(columns, today, ())
    return min(found, key=lambda one: _PREFERENCE.index(one.kind))


def _anniversaries_won(columns: WinColumns, today: date, most: int) -> list[Occasion]:
    """Return the anniversaries with wins; those whose words are rarest in the journal are shown."""
    first = min(columns.days, default=today.toordinal())
    days = {day.toordinal(): (kind, number) for kind, number, day in anniversaries(today, first)}
    seen = _seen_rows(columns, days.__contains__)
    if not seen:
        return []
    chance = _chance(today)
    last = (today - _WEEK).toordinal()
    dated = zip(columns.days, columns.text_hashes, strict=True)
    times = Counter([text_hash for day, text_hash in dated if day <= last])
    most = max(1, min(most, _IN_ALL // len({columns.days[row] for row in seen})))

    def rarity(text_hash: int) -> tuple[int, int]:
        return times[text_hash], chance(text_hash)

    found = []
    for day, (kind, number) in days.items():
        rows = [row for row in seen if columns.days[row] == day]
        text_hashes = sorted({columns.text_hashes[row] for row in rows}, key=rarity)[:most]
        if rows:
            chosen = [row for row in rows if columns.text_hashes[row] in text_hashes]
            more = len(rows) - len(text_hashes)
            found.append(Occasion(kind, number, date.fromordinal(day), chosen, more))
    return found


def anniversaries(today: date, first: int) -> Iterator[tuple[str, int, date]]:
    """Yield the days a week, a month and whole years before `today`: kind, number and day.

    A day that its month or year doesn't have is the last one of that month, and on the last day of
    a month those come, too, which it doesn't have: so each day has its month later and its years
    later. The nearest come first. Years go back to that of `first`, an ordinal.
    """
    yield WEEK, 1, today - _WEEK
    for day in _days_in(month(today).start - timedelta(days=1), today):
        yield MONTH, 1, day
    for years in range(1, today.year - date.fromordinal(first).year + 1):
        for day in _days_in(date(today.year - years, today.month, 1), today):
            yield YEAR, years, day


def _days_in(of: date, today: date) -> Iterator[date]:
    """Yield the days in the month of `of` that `today` stands for, the latest first."""
    there = month(of)
    first = min(today.day, there.days)
    last = there.days if today == month(today).last_day else first
    for day in range(last, first - 1, -1):
        yield there.start.replace(day=day)


def _picked(columns: WinColumns, today: date, taken: Collection[int]) -> Occasion | None:
    """Return the win picked for `today`: more than a month old, and on no day of `taken`.

    First words are picked among all different ones, so that a rare win gets its turn, then one of
    the days on which they stand.
    """
    latest = (today - _LONG_AGO).toordinal()
    old = _seen_rows(columns, lambda day: day < latest and day not in taken)
    chance = _chance(today)
    text_hash = min({columns.text_hashes[row] for row in old}, key=chance, default=None)
    if text_hash is None:
        return None
    same = [row for row in old if columns.text_hashes[row] == text_hash]
    day = min((columns.days[row] for row in same), key=chance)
    rows = [row for row in same if columns.days[row] == day]
    return Occasion(PICKED, 1, date.fromordinal(day), rows)


def _seen_rows(columns: WinColumns, is_wanted: Callable[[int], bool]) -> list[int]:
    """Return the rows on days that are wanted, hidden wins left out."""
    wanted = set(filter(is_wanted, set(columns.days)))
    return [
        row
        for row, (day, hidden) in enumerate(zip(columns.days, columns.hidden, strict=True))
        if day in wanted and not hidden
    ]


def _chance(today: date) -> Callable[[int], int]:
    """Return a function that shuffles numbers, in the same way all day and another way tomorrow."""
    salt = today.toordinal() * _ODD & _64_BITS | 1
    return lambda number: (number * _ODD ^ salt) * salt & _64_BITS
