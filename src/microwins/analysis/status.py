"""How things stand, from the latest wins alone: what a prompt or a status bar shows."""

from __future__ import annotations

from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.period import ONE_DAY
from microwins.model.record import Record
from microwins.results.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, timedelta

    from microwins.model.period import Period
    from microwins.model.win import Win
    from microwins.results.timer import Running


class Status(Record):
    """The number of wins of `day` and of its week, and the latest win whose words may be shown.

    Then the number of the day before, and of all wins, and the timer that runs, both None where
    that isn't asked for.
    """

    day: date
    today: int
    week: int
    last: Row | None
    yesterday: int = 0
    total: int | None = None
    timer: Running | None = None


def status(
    wins: Iterable[Win], now: datetime, day: date, week: Period, day_start: timedelta
) -> Status:
    """Return how things stand on `day`; `wins` are those of what is asked for, and maybe others.

    Hidden wins count. The latest win is the last one that happened up to `now`.
    """
    wins = list(wins)
    days = [day_of_win(win, day_start) for win in wins]
    shown = [win for win in wins if win.at <= now and not privacy(win)]
    last = max(shown, key=lambda win: (win.at, win.id), default=None)
    return Status(
        day,
        days.count(day),
        sum(one in week for one in days),
        Row(last, day_of_win(last, day_start)) if last else None,
        days.count(day - ONE_DAY),
    )
