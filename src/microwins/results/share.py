"""What leaves the journal when somebody shares it: the wins that were chosen, and their numbers."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


WINS = "wins"
"""The unit of what is shared where certain wins are, and no stretch of days."""


class SharedWin(Record):
    """A win as another person gets to see it.

    `text` is empty where words stay at home. `tags` and `mood` are there where they were asked for.
    There is no handle, no time of day and no place in it.
    """

    day: date
    text: str
    category: str
    tags: tuple[str, ...] = ()
    mood: int | None = None
    partial: bool = False
    minutes: int | None = None


class Shared(Record):
    """What is shared, oldest first, of the days from `first` to `last`, both included.

    `heading` is the person that it is for, as it was typed. `unit` is "week", "month", "year" or
    "days" where days were asked for, and "wins" where certain wins were. `counts` has each area and
    the number of its wins, the fullest first; `days` is the number of days that have wins, `moods`
    the lowest and the highest mood. Hidden wins and those of the hardest days are in none of it:
    `skipped` says that the win logged last is one, so that this is the one before it.
    """

    heading: str | None
    first: date
    last: date
    wins: tuple[SharedWin, ...]
    counts: tuple[tuple[str, int], ...]
    total: int
    days: int
    moods: tuple[int, int] | None = None
    unit: str = WINS
    skipped: bool = False

    @property
    def is_wordless(self) -> bool:
        """Tell whether words stay at home."""
        return not any(win.text for win in self.wins)

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: of each win the fields that say something."""
        low, high = self.moods or (None, None)
        return {
            "for": self.heading,
            "start": self.first,
            "end": self.last,
            "unit": self.unit,
            "total": self.total,
            "on_days": self.days,
            "areas": [{"category": name, "wins": number} for name, number in self.counts],
            "moods": {"low": low, "high": high} if self.moods else None,
            "wins": [
                {name: value for name, value in win._asdict().items() if value} for win in self.wins
            ],
        }
