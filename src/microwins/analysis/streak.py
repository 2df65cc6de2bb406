"""The streak: what can only go up, and the run of days with a win, in which rest days rest.

A run is a stretch of days that begins and ends with a win, in which no seven days in a row hold
more than `rest_days` days without one. Its length is the number of its days with a win, so that a
rest day neither adds to it nor ends it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from microwins.analysis.filters import filter_fields
from microwins.model.query import Query
from microwins.model.record import Record

WEEK = 7
RECENT = 28
SHORTEST = 2
"""Days with a win from which a run is shown."""


class Run(Record):
    """A run of `days` days with a win, from `first` to `last`, rest days between them or none."""

    days: int
    first: date
    last: date

    @property
    def rests(self) -> bool:
        """Tell whether there are rest days in it."""
        return (self.last - self.first).days + 1 > self.days


class Streak(Record):
    """What adds up to `today`: wins, days and weeks with a win, and how many of the last 28 days.

    `of_days` is how many of these 28 the journal has, from its first day on. `run` is the one that
    lasts, `longest` the longest where that is another one; each None where there is none to show.
    `runs` is False for somebody who wants neither. `latest` are those of the last 28 days that have
    a win. `query` says which wins were counted.
    """

    today: date
    wins: int
    days: int
    weeks: int
    last_28_days: int
    run: Run | None = None
    longest: Run | None = None
    of_days: int = RECENT
    runs: bool = True
    latest: Collection[date] = ()
    query: Query = Query()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says; where runs aren't wanted, neither of their keys is there."""
        fields = {**self._asdict(), **filter_fields(self.query)}
        unwanted = ("query", "runs", "latest", *(() if self.runs else ("run", "longest")))
        return {name: value for name, value in fields.items() if name not in unwanted}


def streak(  # noqa: PLR0913 (a setting each)
    days: Iterable[int],
    today: date,
    *,
    begins: int = 0,
    week_start: int = 0,
    rest_days: int = 2,
    runs: bool = True,
) -> Streak:
    """Return the streak of wins whose days are the ordinals `days`, one for each win, in any order.

    The journal begins on the day `begins`, an ordinal. Weeks begin on the weekday `week_start`.
    Days after `today`, as a clock that was ahead or a journey west leaves them, count like any
    other in all numbers but that of the last 28 days.
    """
    every = list(days)
    each = sorted(set(every))
    now = today.toordinal()
    latest = [day for day in each if now - RECENT < day <= now]
    found = Streak(
        today,
        wins=len(every),
        days=len(each),
        weeks=len({(day - 1 - week_start) // WEEK for day in each}),  # day 1 was a Monday
        last_28_days=len(latest),
        of_days=max(0, min(RECENT, now - begins + 1)),
        runs=runs,
        latest=tuple(map(date.fromordinal, latest)),
    )
    if not runs:
        return found
    run, longest = _lasting(each, now, rest_days), _longest(each, rest_days)
    if run and longest and longest.days <= run.days:
        longest = None
    return found._replace(run=_shown(run), longest=_shown(longest))


def _lasting(days: Sequence[int], today: int, rest_days: int) -> Run | None:
    """Return the fullest run that has `today` in it, as if today had a win; None for none.

    So a day isn't held to be without a win before it is over.
    """
    won = set(days)
    free = sorted({*days, today})
    place = free.index(today)
    ends = list(enumerate(_starts(free, rest_days)))[place:]
    stretches = [free[start : end + 1] for end, start in ends if start <= place]
    return _fullest([day for day in stretch if day in won] for stretch in stretches)


def _longest(days: Sequence[int], rest_days: int) -> Run | None:
    """Return the longest run there was, of equal ones the latest; None where there is no win."""
    starts = _starts(days, rest_days)
    end = max(range(len(days)), key=lambda place: (place - starts[place], place), default=0)
    return _fullest([days[starts[end] : end + 1]] if days else [])


def _fullest(stretches: Iterable[Sequence[int]]) -> Run | None:
    """Return the stretch with the most days with a win, which are its numbers, as a run."""
    won = max(stretches, key=len, default=())
    if not won:
        return None
    return Run(len(won), date.fromordinal(won[0]), date.fromordinal(won[-1]))


def _starts(days: Sequence[int], rest_days: int) -> list[int]:
    """Return, for each of the sorted `days`, the place of the first day of the run it would end.

    `rests` has the latest days without a win, one more than may rest, each with the place of the
    next day with one. When they lie within a week, the run begins after the first of them. Of a
    long absence the days beyond a week change nothing.
    """
    rests: deque[tuple[int, int]] = deque(maxlen=rest_days + 1)
    starts, start = [], 0
    for place, day in enumerate(days):
        before = days[place - 1] if place else day
        for rest in range(before + 1, min(day, before + 1 + WEEK)):
            rests.append((rest, place))
            if len(rests) > rest_days and rest - rests[0][0] < WEEK:
                start = rests[0][1]
        starts.append(start)
    return starts


def _shown(run: Run | None) -> Run | None:
    """Return `run` where it is long enough to be shown."""
    return run if run and run.days >= SHORTEST else None
