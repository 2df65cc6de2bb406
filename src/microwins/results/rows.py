"""Wins as they are shown in a row: each with its day and, where it has one, its handle."""

from __future__ import annotations

from microwins.model import item as items
from microwins.model.crisis import SHOWN, concern, privacy
from microwins.model.day import day_of_win
from microwins.model.record import Record
from microwins.model.win import NOTHING_MORE, Win, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, timedelta

    from microwins.model.item import Item

_DERIVED = ("day", "clock")
CLOCK = slice(len("2026-11-22T"), len("2026-11-22T07:30"))
"""Where a moment in ISO form has its time of day."""
_NAMES = frozenset((*Win._fields, "time"))


class Row(Record):
    """A win, the day that it counts for, and its handle (None where it wasn't worked out).

    The words of hidden wins are there only where the person asked for them, `with_hidden_words`.
    `by_chance` is True where the person asked for no win: no private words are there then.
    """

    win: Win
    day: date
    handle: str | None = None
    with_hidden_words: bool = False
    by_chance: bool = False

    @property
    def is_wordless(self) -> bool:
        """Tell whether the words of the win stay out of what is shown or passed on."""
        if self.by_chance:
            return privacy(self.win) != SHOWN
        return self.win.hidden and not self.with_hidden_words

    def as_fields(self) -> dict[str, object]:
        """Return the win's own fields with its day, clock, flags and handle, for JSON.

        Flags are there where they say no, too: a tool takes an absent one for neither. A mood or
        tags that there aren't are absent, as tools know no type for what is null at first. Of a win
        whose words stay out there is nothing that may hold them.
        """
        win, is_wordless = self.win, self.is_wordless
        record = fields(without_private_words(self).win if is_wordless else win)
        if is_wordless:
            del record["text"]
            record["hidden"] = win.hidden
        if win.extra:
            record = {
                f"source_{name}" if name in _DERIVED else name: value
                for name, value in record.items()
                if value is not None or name not in _NAMES
            }
        record.setdefault("partial", False)
        record.setdefault("hidden", False)
        record.setdefault("time", True)
        record["day"] = self.day.isoformat()
        record["clock"] = str(record["at"])[CLOCK] if win.timed else ""
        if self.handle:
            record["handle"] = self.handle
        return record


def without_private_words(row: Row) -> Row:
    """Return `row` as whoever writes or draws it may see it.

    A win whose words stay out is a hidden one there, and has nothing that may hold its words.
    """
    if not row.is_wordless:
        return row
    win = row.win._replace(text="", tags=(), hidden=True, extra=NOTHING_MORE)
    return row._replace(win=win, with_hidden_words=False)


class ItemRow(Record):
    """An item, and its handle (None where it wasn't worked out).

    `by_chance` is True where the person asked for no item: the hardest words aren't there then.
    """

    item: Item
    handle: str | None = None
    by_chance: bool = False

    @property
    def is_wordless(self) -> bool:
        """Tell whether the words stay out of what is shown."""
        return self.by_chance and concern(self.item.text) is not None

    def as_fields(self) -> dict[str, object]:
        """Return the item's own fields with its handle, for JSON."""
        item = self.item
        if self.is_wordless:
            return {"id": item.id, "kind": item.kind, "at": item.at.isoformat()}
        record = items.fields(item)
        return {**record, "handle": self.handle} if self.handle else record


class Listing(Record):
    """The wins that were asked for, oldest first; `total` counts all, where some are left out.

    `items` are there where plans, ideas or the like were asked for.
    """

    wins: list[Row]
    total: int | None = None
    items: list[ItemRow] | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        return {"wins": self.wins} | ({"items": self.items} if self.items else {})


def rows(
    wins: Iterable[Win], day_start: timedelta, *, with_hidden_words: bool = False
) -> list[Row]:
    """Return a row for each win, without handles."""
    return [
        Row(win, day_of_win(win, day_start), with_hidden_words=with_hidden_words) for win in wins
    ]


def pairs(
    contents: Iterable[tuple[Win | Item | None, Win | Item | None]], day_start: timedelta
) -> tuple[list[tuple[Row | None, Row | None]], list[tuple[ItemRow | None, ItemRow | None]]]:
    """Return the rows of what was there before and after a change: the wins', and the items'."""
    wins: list[tuple[Row | None, Row | None]] = []
    others: list[tuple[ItemRow | None, ItemRow | None]] = []
    for was, now in contents:
        if isinstance(was or now, items.Item):
            others.append((_item_row(was), _item_row(now)))
        else:
            wins.append((_row(was, day_start), _row(now, day_start)))
    return wins, others


def _row(win: Win | Item | None, day_start: timedelta) -> Row | None:
    return Row(win, day_of_win(win, day_start), by_chance=True) if isinstance(win, Win) else None


def _item_row(item: Win | Item | None) -> ItemRow | None:
    return ItemRow(item, by_chance=True) if isinstance(item, items.Item) else None


def listing(wins: Iterable[Win], handles: Mapping[str, str], day_start: timedelta) -> Listing:
    """Return `wins` with the handles by which they can be edited, which are given by their ids."""
    found = rows(wins, day_start, with_hidden_words=True)
    return Listing([row._replace(handle=handles[row.win.id]) for row in found])
