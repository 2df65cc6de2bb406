"""What became of a timer."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from microwins.model.timer import Timer
    from microwins.results.changes import Logged


class Running(Record):
    """A timer that runs, as it is at `now`."""

    timer: Timer
    now: datetime

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: what it is for, since when, and how many minutes are left."""
        return {
            "text": self.timer.words,
            "started": self.timer.started,
            "minutes": self.timer.minutes,
            "left": self.timer.minutes_left(self.now),
        }


class Timing(Record):
    """A timer as it is at `now`, None where none runs, and the win it became, None for none.

    `is_left` says that the timer was ended, and nothing of it is wanted in the journal.
    """

    timer: Timer | None
    now: datetime
    logged: Logged | None = None
    is_left: bool = False

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: the timer that runs, and the win."""
        runs = Running(self.timer, self.now) if self.timer and not self.is_left else None
        return {"timer": runs, "win": self.logged and self.logged.win}
