"""Milestones: round numbers of wins, and of days with a win, and the day that reached each."""

from __future__ import annotations

from datetime import date

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microwins.model.period import Period

WINS = (10, 50, 100, 500, 1000)
"""The first milestones in wins; beyond them each further thousand is one."""

DAYS = (7, 30, 100, 365)
"""The first milestones in days with a win; beyond them each further 365 are one."""


class Milestone(Record):
    """So many wins ("wins") or days with a win ("days") in all, reached on `day`."""

    kind: str
    number: int
    day: date


def milestones(days: Iterable[int], period: Period) -> list[Milestone]:
    """Return the milestones reached in `period`, in the order of their days.

    `days` has the ordinal of its day for each win of the journal, in any order. A win noted later
    for an earlier day moves the milestones after it to earlier days.
    """
    start, end = period.start.toordinal(), period.end.toordinal()
    wins = [day for day in days if day < end]
    inside = sorted(day for day in wins if day >= start)
    each = set(wins)
    each_inside = sorted(each.intersection(inside))
    found = [
        *_reached("wins", WINS, len(wins) - len(inside), inside),
        *_reached("days", DAYS, len(each) - len(each_inside), each_inside),
    ]
    return sorted(found, key=lambda one: one.day)


def reached_by(days: Sequence[int], day: int) -> tuple[int | None, int | None]:
    """Return the milestones, in wins and in days, that a win of `day` reached which was noted last.

    `days` are as in `milestones`, that win among them; each is None where it reached none.
    """
    wins, on_days = len(days), len(set(days))
    is_first = days.count(day) == 1
    return (
        wins if is_milestone(wins, WINS) else None,
        on_days if is_first and is_milestone(on_days, DAYS) else None,
    )


def _reached(
    kind: str, first: Sequence[int], before: int, inside: Sequence[int]
) -> Iterator[Milestone]:
    """Yield the milestones among the days `inside`, which so many went `before`."""
    for number in _numbers(first, before + len(inside)):
        if number > before:
            yield Milestone(kind, number, date.fromordinal(inside[number - before - 1]))


def is_milestone(number: int, first: Sequence[int]) -> bool:
    """Tell whether a number is a milestone; `first` is `WINS` or `DAYS`."""
    return number in first or (number > first[-1] and number % first[-1] == 0)


def _numbers(first: Sequence[int], most: int) -> Iterator[int]:
    """Yield the numbers that are milestones, up to `most`."""
    yield from (number for number in first if number <= most)
    yield from range(2 * first[-1], most + 1, first[-1])
