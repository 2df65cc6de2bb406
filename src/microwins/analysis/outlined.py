"""Which wins must be read whole: rows of the outline, chosen by what it tells of them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from microwins.model.outline import Outline
    from microwins.model.period import Period


def rows_in(outline: Outline, period: Period) -> list[int]:
    """Return the rows of the wins whose day lies in `period`."""
    start, end = period.start.toordinal(), period.end.toordinal()
    return [row for row, day in enumerate(outline.days) if start <= day < end]


def rarest_in(outline: Outline, period: Period) -> int | None:
    """Return the row in `period` whose words are the rarest of the journal, None where none is.

    Hidden wins are left out. Of several the answer is the same whatever the order of the rows.
    """
    shown = [row for row in rows_in(outline, period) if not outline.hidden[row]]
    times = dict.fromkeys((outline.signs[row] for row in shown), 0)
    for sign in outline.signs:
        if sign in times:
            times[sign] += 1
    return min(
        shown,
        key=lambda row: (times[outline.signs[row]], outline.signs[row], outline.days[row]),
        default=None,
    )


def last_before(outline: Outline, day: int) -> list[int]:
    """Return the rows of the last day before the ordinal `day` on which a win wasn't hidden."""
    shown = [
        (one, row)
        for row, (one, hidden) in enumerate(zip(outline.days, outline.hidden, strict=True))
        if one < day and not hidden
    ]
    latest = max(shown, default=(0, 0))[0]
    return [row for one, row in shown if one == latest]


def latest_of_each(outline: Outline, signs: Collection[int], day: int) -> list[int]:
    """Return, for each of `signs`, the rows of its last day before the ordinal `day`."""
    latest: dict[int, tuple[int, list[int]]] = {sign: (0, []) for sign in signs}
    for row, (one, sign) in enumerate(zip(outline.days, outline.signs, strict=True)):
        if one < day and sign in latest:
            known = latest[sign][0]
            if one > known:
                latest[sign] = (one, [row])
            elif one == known:
                latest[sign][1].append(row)
    return [row for _, rows in latest.values() for row in rows]


def first_of_each_category(outline: Outline) -> list[int]:
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


def days_of(outline: Outline, category: str | None = None) -> Sequence[int]:
    """Return the days of the wins of `category`, of all wins without one."""
    if category is None:
        return outline.days
    return [
        day
        for day, kind in zip(outline.days, outline.kinds, strict=True)
        if outline.categories[kind] == category
    ]
