"""The areas of a period: how many wins each had, what they were, and how an area has grown.

Of what was done the same things are joined: "showered" four times, "brushed teeth" three times.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from microwins.model.crisis import privacy
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.model.win_columns import same_words
from microwins.results.rows import Row


class Activity(Record):
    """The same thing done so many `times`; `partial` where each of them was a start."""

    text: str
    times: int
    partial: bool = False


class Growth(Record):
    """The first win there was in an area, and one of now that is none of those days."""

    then: Row
    now: Row


class Area(Record):
    """A category, its number of wins in the period, what they were, and its growth if known."""

    category: str
    wins: int
    done: list[Activity]
    growth: Growth | None = None


def areas(
    rows: Iterable[Row], first: Mapping[str, Row] | None = None, new: Collection[str] = ()
) -> list[Area]:
    """Return the areas of `rows`, the fullest first.

    `first` has the first win of each category where growth is wanted; `new` are the words, as
    `same_words` gives them, that the period has brought for the first time.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.win.category, []).append(row)
    found = [
        Area(
            category,
            len(group),
            joined(row.win for row in group),
            _growth((first or {}).get(category), group, new),
        )
        for category, group in groups.items()
    ]
    return sorted(found, key=lambda area: (-area.wins, area.category))


def _growth(then: Row | None, group: list[Row], new: Collection[str]) -> Growth | None:
    """Return the growth since `then`, where it lies before `group` and something in that is new."""
    if then is None or then.day >= group[0].day:
        return None
    fresh = [row for row in group if not privacy(row.win) and same_words(row.win.text) in new]
    return Growth(then, fresh[-1]) if fresh else None


def joined(wins: Iterable[Win]) -> list[Activity]:
    """Return what was done as `in_order` does, the most frequent first."""
    return sorted(in_order(wins), key=lambda one: -one.times)


def in_order(wins: Iterable[Win]) -> list[Activity]:
    """Return what was done, in the order of `wins`.

    Texts that differ in case, spaces or a full stop are the same thing, named as it was first.
    Wins that are kept from being met by chance are left out.
    """
    same: dict[str, list[Win]] = {}
    for win in wins:
        if not privacy(win):
            same.setdefault(same_words(win.text), []).append(win)
    return [
        Activity(group[0].text, len(group), all(win.partial for win in group))
        for group in same.values()
    ]
