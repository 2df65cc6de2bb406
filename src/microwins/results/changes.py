"""What a command did to the journal, as it is told to the person."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from microwins.model.crisis_phrases import Concern
    from microwins.results.plans import OfferedPlan
    from microwins.results.rows import ItemRow, Row


class Logged(Record):
    """A win that is on disk.

    `today` is how many wins its day has with it, None where nobody will read that. `calendar_day`
    is the date on the clock. `told` is True where the person typed more than a clock time, so that
    the day is shown that was understood, and `odd_offset` where the offset has to be shown, too.
    `nth_win` and `nth_day` are round numbers of wins, and of days with one, that it is the last of.
    `instead` is the likeliest other category where the one it has was guessed, and doubtful, or one
    for example where none was found in a young journal. `is_first` says that it is the journal's
    first win. `occasion` is what may get a warm word: "first" of its day, "tenth", a "start" or a
    "low" mood; `turn` says how many such wins the day had before. `day_start` is given where the
    win is the first after midnight that counts for the day before. `plan` is one that it brings
    to mind. `fault` is what went wrong after saving.
    """

    win: Row
    calendar_day: date
    told: bool = False
    odd_offset: bool = False
    today: int | None = None
    nth_win: int | None = None
    nth_day: int | None = None
    instead: str | None = None
    is_first: bool = False
    occasion: str | None = None
    turn: int = 0
    day_start: str | None = None
    plan: OfferedPlan | None = None
    fault: Exception | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: the win and the plan, not how a person is told of them."""
        return {"win": self.win, "plan": self.plan}


class Edited(Record):
    """A win before and after an edit; both are the same where nothing was changed.

    `replaced` says that the words before are those of another terminal, which nobody saw here.
    `odd_offset` says that the offset of a time that was typed has to be shown.
    """

    before: Row
    after: Row
    replaced: bool = False
    odd_offset: bool = False

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: both wins, and whose words were replaced."""
        return {"before": self.before, "after": self.after, "replaced": self.replaced}


class EditedWins(Record):
    """The wins that an edit named; `concern` is what new words plainly speak of, if of that."""

    wins: list[Edited]
    concern: Concern | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: of one win as it stands, of several as a list."""
        return self.wins[0].as_fields() if len(self.wins) == 1 else {"wins": self.wins}


class Renamed(Record):
    """A category or a tag (`kind`) that is called otherwise now, in so many `wins`.

    `merged` says that the new name was there before. `words` are those that mean the category in
    the settings, None where it isn't there.
    """

    kind: str
    old: str
    new: str
    wins: int
    merged: bool
    words: tuple[str, ...] | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        return {
            "kind": self.kind,
            "from": self.old,
            "to": self.new,
            "wins": self.wins,
            "merged": self.merged,
            "words": list(self.words or ()),
        }


class Hidden(Record):
    """A win as `hide` leaves it; `changed` is False where it was so before."""

    win: Row
    changed: bool

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: the win, and whether it was changed."""
        return {"win": self.win, "changed": self.changed}


class HiddenWins(Record):
    """The wins that were to be hidden or shown."""

    wins: list[Hidden]

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: of one win as it stands, of several as a list."""
        return self.wins[0].as_fields() if len(self.wins) == 1 else {"wins": self.wins}


class Deleted(Record):
    """Wins and items that were taken away; `still_in` are files that hold one deleted for good.

    `out_of_reach` are the paths of what may keep earlier versions of such files, and `unread`
    counts the lines that can't be read, and so may hold it, too. `timer_went` says that a timer ran
    for the same words. `in_inbox` are the lines of inboxes from which it came.
    """

    wins: list[Row]
    for_good: bool = False
    still_in: tuple[str, ...] = ()
    out_of_reach: tuple[str, ...] = ()
    unread: int = 0
    items: Sequence[ItemRow] = ()
    timer_went: bool = False
    in_inbox: Sequence[str] = ()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: of what was deleted for good, nothing of its text.

        Items, a timer and lines of an inbox are there only where there are some.
        """
        fields = self._asdict()
        fields["wins"] = [row.win.id if self.for_good else row for row in self.wins]
        fields["items"] = [row.item.id if self.for_good else row for row in self.items]
        for name in ("items", "timer_went", "in_inbox"):
            if not fields[name]:
                del fields[name]
        return fields


class AddedItem(Record):
    """An item that is on disk; `is_new` is False where the same one was there before."""

    item: ItemRow
    is_new: bool


class UndoneChange(Record):
    """One change undone or redone: each win and item as it was and as it is now, None for nothing.

    Both are the same where it was changed since, and stays so. `machine` is the one that made the
    change, None for this one.
    """

    wins: list[tuple[Row | None, Row | None]]
    machine: str | None = None
    items: Sequence[tuple[ItemRow | None, ItemRow | None]] = ()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says; items are there only where there are some."""
        items = {"items": self.items} if self.items else {}
        return {"wins": self.wins, "machine": self.machine, **items}


class UndoResult(Record):
    """What an undo (`back` is True) or a redo did, the latest change first; `asked` is how many.

    Where there was nothing of this machine's, `elsewhere` is the one that has a change.
    """

    back: bool
    steps: list[UndoneChange]
    asked: int
    elsewhere: str | None = None


class Restored(Record):
    """What came back from backups: each win and item before and now, None for nothing.

    The wins come oldest first. `lines` are the days of the backups, the newest first, with the
    number of lines from each. `backups` is how many there are.
    """

    wins: list[tuple[Row | None, Row | None]]
    lines: list[tuple[date, int]]
    backups: int
    items: Sequence[tuple[ItemRow | None, ItemRow | None]] = ()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: wins and items as they are now, and those that are taken away."""
        items = {
            "items": [now for _, now in self.items if now],
            "items_gone": [before for before, now in self.items if before and not now],
        }
        return {
            "wins": [now for _, now in self.wins if now],
            "gone": [before for before, now in self.wins if before and not now],
            "lines": [{"day": day, "lines": number} for day, number in self.lines],
            "backups": self.backups,
            **(items if self.items else {}),
        }
