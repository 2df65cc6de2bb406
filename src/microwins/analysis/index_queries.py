"""Which wins must be read whole: rows of the outline, chosen by what it tells of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from microwins.model.crisis import HARD
from microwins.model.period import Period
from microwins.model.record import Record
from microwins.model.win_columns import WinColumns


class Earlier(Record):
    """The wins of the same words before a day that aren't hidden: the last day, and their number.

    `rows` are those of that day. Where all are hidden there is neither day nor row.
    """

    day: date | None
    times: int
    rows: list[int]


def rows_in(outline: WinColumns, period: Period) -> list[int]:
    """Return the rows of the wins whose day lies in `period`."""
    start, end = period.start.toordinal(), period.end.toordinal()
    return [row for row, day in enumerate(outline.days) if start <= day < end]


def rarest_in(outline: WinColumns, period: Period) -> list[int]:
    """Return the rows of the day in `period` that has the rarest words of the journal.

    They all have those words; of several words or days the choice is the same whatever the order
    of the rows. Hidden wins are left out.
    """
    shown = [row for row in rows_in(outline, period) if not outline.hidden[row]]
    times = dict.fromkeys((outline.signs[row] for row in shown), 0)
    for sign in outline.signs:
        if sign in times:
            times[sign] += 1
    best = min(((times[outline.signs[row]], *_dated(outline, row)) for row in shown), default=None)
    return [row for row in shown if best and _dated(outline, row) == best[1:]]


def _dated(outline: WinColumns, row: int) -> tuple[int, int]:
    return outline.signs[row], outline.days[row]


def last_before(outline: WinColumns, day: int) -> list[int]:
    """Return the rows of the last day before the ordinal `day` on which a win wasn't hidden."""
    shown = [
        (one, row)
        for row, (one, hidden) in enumerate(zip(outline.days, outline.hidden, strict=True))
        if one < day and not hidden
    ]
    latest = max(shown, default=(0, 0))[0]
    return [row for one, row in shown if one == latest]


def earlier_of_each(outline: WinColumns, signs: Collection[int], day: int) -> dict[int, Earlier]:
    """Return, for those of `signs` that stand before the ordinal `day`, when and how often."""
    rows: dict[int, list[int]] = {sign: [] for sign in signs}
    for row, (one, sign) in enumerate(zip(outline.days, outline.signs, strict=True)):
        if one < day and sign in rows:
            rows[sign].append(row)
    return {sign: _earlier(outline, found) for sign, found in rows.items() if found}


def _earlier(outline: WinColumns, rows: Sequence[int]) -> Earlier:
    day_of_row = outline.days.__getitem__
    shown = [row for row in rows if not outline.hidden[row]]
    latest = max(map(day_of_row, shown), default=0)
    last = [row for row in shown if day_of_row(row) == latest]
    return Earlier(date.fromordinal(latest) if last else None, len(shown), last)


def first_of_each_category(outline: WinColumns) -> list[int]:
    """Return, for each category, the rows of the first day on which it had a win not hidden."""
    first: dict[int, tuple[int, list[int]]] = {}
    for row, (day, kind) in enumerate(zip(outline.days, outline.kinds, strict=True)):
        known = first.get(kind)
        if outline.hidden[row]:
            continue
        if known is None or day < known[0]:
            first[kind] = (day, [row])
        elif day == known[0]:
            known[1].append(row)
    return [row for _, rows in first.values() for row in rows]


def days_to_name(outline: WinColumns) -> list[int]:
    """Return the days of all wins but those of the hardest days: the ones that milestones count."""
    return [day for day, why in zip(outline.days, outline.hidden, strict=True) if why != HARD]


def days_of(outline: WinColumns, category: str | None = None) -> Sequence[int]:
    """Return the days of the wins of `category`, of all wins without one."""
    if category is None:
        return outline.days
    return [
        day
        for day, kind in zip(outline.days, outline.kinds, strict=True)
        if outline.categories[kind] == category
    ]
