"""When something was last won, as it is told to the person."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from microwins.results.rows import Row


class LastWin(Record):
    """The latest win that was asked for, None for none.

    `today` is the person's own day, `calendar_day` the date on the clock.
    """

    win: Row | None
    today: date
    calendar_day: date

    @property
    def is_of_today(self) -> bool:
        """Tell whether the win counts for today."""
        return self.win is not None and self.win.day == self.today

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        return {"win": self.win, "today": self.is_of_today}
