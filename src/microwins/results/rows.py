"""Wins as they are shown in a row: each with its day and, where it has one, its handle."""

from __future__ import annotations

from microwins.model.crisis import SHOWN, privacy
from microwins.model.day import day_of_win
from microwins.model.handle import handles
from microwins.model.record import Record
from microwins.model.win import Win, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date, timedelta


class Row(Record):
    """A win, the day that it counts for, and its handle (None where it wasn't worked out).

    `asked` is True where the person asked for the words of hidden wins, which stay out of all else.
    `by_chance` is True where the person asked for no win: no private words are there then.
    """

    win: Win
    day: date
    handle: str | None = None
    asked: bool = False
    by_chance: bool = False

    @property
    def is_wordless(self) -> bool:
        """Tell whether the words of the win stay out of what is shown or passed on."""
        if self.by_chance:
            return privacy(self.win) != SHOWN
        return self.win.hidden and not self.asked

    def as_fields(self) -> dict[str, object]:
        """Return the win's own fields with its day and handle, for JSON.

        Of one whose words stay out there is nothing that may hold them.
        """
        record = fields(self.win)
        if self.is_wordless:
            for words in ("text", "tags", *self.win.extra):
                record.pop(words, None)
        record["day"] = self.day.isoformat()
        if self.handle:
            record["handle"] = self.handle
        return record


class Listing(Record):
    """The wins that were asked for, oldest first."""

    wins: list[Row]


def rows(wins: Iterable[Win], day_start: timedelta, *, asked: bool = False) -> list[Row]:
    """Return a row for each win, without handles."""
    return list(each_row(wins, day_start, asked=asked))


def each_row(wins: Iterable[Win], day_start: timedelta, *, asked: bool = False) -> Iterator[Row]:
    """Yield what `rows` returns, as the wins come."""
    return (Row(win, day_of_win(win, day_start), asked=asked) for win in wins)


def listing(wins: Collection[Win], ids: Collection[str], day_start: timedelta) -> Listing:
    """Return `wins` with the handles by which they can be edited; `ids` are all of the journal."""
    names = handles([win.id for win in wins], ids)
    return Listing(
        [Row(win, day_of_win(win, day_start), names[win.id], asked=True) for win in wins]
    )
