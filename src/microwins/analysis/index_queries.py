"""Which wins must be read whole: rows of its columns, chosen by what it tells of them."""

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


def rows_in(columns: WinColumns, period: Period) -> list[int]:
    """Return the rows of the wins whose day lies in `period`."""
    start, end = period.start.toordinal(), period.end.toordinal()
    return [row for row, day in enumerate(columns.days) if start <= day < end]


def rarest_in(columns: WinColumns, period: Period) -> list[int]:
    """Return the rows of the day in `period` that has the rarest words of the journal.

    They all have those words; of several words or days the choice is the same whatever the order
    of the rows. Hidden wins are left out.
    """
    shown = [row for row in rows_in(columns, period) if not columns.hidden[row]]
    times = dict.fromkeys((columns.text_hashes[row] for row in shown), 0)
    for text_hash in columns.text_hashes:
        if text_hash in times:
            times[text_hash] += 1
    best = min(
        ((times[columns.text_hashes[row]], *_dated(columns, row)) for row in shown), default=None
    )
    return [row for row in shown if best and _dated(columns, row) == best[1:]]


def _dated(columns: WinColumns, row: int) -> tuple[int, int]:
    return columns.text_hashes[row], columns.days[row]


def last_before(columns: WinColumns, day: int) -> list[int]:
    """Return the rows of the last day before the ordinal `day` on which a win wasn't hidden."""
    shown = [
        (one, row)
        for row, (one, hidden) in enumerate(zip(columns.days, columns.hidden, strict=True))
        if one < day and not hidden
    ]
    latest = max(shown, default=(0, 0))[0]
    return [row for one, row in shown if one == latest]


def earlier_of_each(
    columns: WinColumns, text_hashes: Collection[int], day: int
) -> dict[int, Earlier]:
    """Return, for each of `text_hashes` there is before the ordinal `day`, when and how often."""
    rows: dict[int, list[int]] = {text_hash: [] for text_hash in text_hashes}
    for row, (one, text_hash) in enumerate(zip(columns.days, columns.text_hashes, strict=True)):
        if one < day and text_hash in rows:
            rows[text_hash].append(row)
    return {text_hash: _earlier(columns, found) for text_hash, found in rows.items() if found}


def _earlier(columns: WinColumns, rows: Sequence[int]) -> Earlier:
    day_of_row = columns.days.__getitem__
    shown = [row for row in rows if not columns.hidden[row]]
    latest = max(map(day_of_row, shown), default=0)
    last = [row for row in shown if day_of_row(row) == latest]
    return Earlier(date.fromordinal(latest) if last else None, len(shown), last)


def first_of_each_category(columns: WinColumns) -> list[int]:
    """Return, for each category, the rows of the first day on which it had a win not hidden."""
    first: dict[int, tuple[int, list[int]]] = {}
    for row, (day, category_id) in enumerate(zip(columns.days, columns.category_ids, strict=True)):
        known = first.get(category_id)
        if columns.hidden[row]:
            continue
        if known is None or day < known[0]:
            first[category_id] = (day, [row])
        elif day == known[0]:
            known[1].append(row)
    return [row for _, rows in first.values() for row in rows]


def days_to_name(columns: WinColumns) -> list[int]:
    """Return the days of all wins but those of the hardest days: the ones that milestones count."""
    return [day for day, why in zip(columns.days, columns.hidden, strict=True) if why != HARD]
