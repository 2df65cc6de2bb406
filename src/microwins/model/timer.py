"""A timer that was started: what for, when, and for how many minutes."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.model.text import split_tags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

MOST_MINUTES = 4 * 60
USUAL_MINUTES = 5
_MINUTE = 60


class Timer(Record):
    """What somebody does for some minutes.

    `id` is that of the win it becomes, however often that is tried. `started` is aware, in the
    offset it was started in, and `zone` the name of its zone. `minutes` are all that were asked
    for, `step` those that are added where somebody wants more. `text` is as it was typed. `paused`
    are seconds that went by between its end and the wish for more.
    """

    id: str
    started: datetime
    minutes: int
    step: int
    text: str
    tags: tuple[str, ...] = ()
    category: str | None = None
    zone: str | None = None
    paused: int = 0

    @property
    def words(self) -> str:
        """What the timer is for, without the tags at the end."""
        return split_tags(self.text.strip())[0]

    def seconds(self, now: datetime) -> float:
        """Return how long it has run by the clock, never longer than was asked for.

        Nor is that below 0, where the clock was set back.
        """
        gone = (now - self.started).total_seconds() - self.paused
        return min(max(gone, 0.0), float(self.minutes * _MINUTE))

    def seconds_over(self, now: datetime) -> int:
        """Return how many whole seconds ago its time was over."""
        gone = (now - self.started).total_seconds() - self.paused
        return max(int(gone - self.minutes * _MINUTE), 0)

    def whole_minutes(self, now: datetime) -> int:
        """Return how many whole minutes it has run."""
        return int(self.seconds(now) // _MINUTE)

    def minutes_left(self, now: datetime) -> int:
        """Return how many minutes are left, a begun one among them; 0 where it is over."""
        return -int(-(self.minutes * _MINUTE - self.seconds(now)) // _MINUTE)

    def is_over(self, now: datetime) -> bool:
        """Tell whether its time is over."""
        return self.seconds(now) >= self.minutes * _MINUTE
