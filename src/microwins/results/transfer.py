"""What went out of the journal and what may come in, as it is told to the person."""

from __future__ import annotations

from collections.abc import Sequence

from microwins.model.record import Record
from microwins.results.rows import Row


class Exported(Record):
    """A file that was written: its format, its path, and the number of wins it was made from."""

    format: str
    output: str
    wins: int


class Trouble(Record):
    """Something in another program's file that can't be understood: its place, and why."""

    place: str
    why: str


class Tally(Record):
    """How often something of another program's file came, and what it becomes here.

    `source` is None for what had no word of its own; `becomes` is None where nothing stands for it.
    """

    source: str | None
    becomes: object
    number: int


class Imported(Record):
    """What an import adds, or would add where it isn't `applied`.

    `add` are the new wins, oldest first. `here` counts those that are in the journal already, of
    which `differ` read otherwise there, and `taken_away` those that were deleted there; all of them
    stay as they are. `left_out` counts what is no win, by reason. `troubles` are what can't be
    understood: while there are any, nothing is added unless `keep_going`. `categories` and `moods`
    say what the file's own words become; `unmapped` are its moods that have no number, and
    `not_met` words that --map names and the file hasn't. `command` is the command line that would
    be typed to go on, without its last options, and `maps` those that give the unmapped moods a
    number.
    """

    format: str
    add: Sequence[Row]
    here: int
    differ: int
    taken_away: int
    left_out: Sequence[Tally]
    troubles: Sequence[Trouble]
    categories: Sequence[Tally]
    moods: Sequence[Tally]
    unmapped: Sequence[str]
    not_met: Sequence[str]
    keep_going: bool
    applied: bool
    command: str
    maps: str = ""

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: of the wins their number, their days and the first three."""
        days = sorted(row.day for row in self.add)
        return {
            "format": self.format,
            "applied": self.applied,
            "add": len(self.add),
            "start": days[0] if days else None,
            "end": days[-1] if days else None,
            "here": self.here,
            "differ": self.differ,
            "taken_away": self.taken_away,
            "left_out": [{"why": one.source, "number": one.number} for one in self.left_out],
            "troubles": self.troubles,
            "categories": [_mapped(one) for one in self.categories],
            "moods": [_mapped(one) for one in self.moods],
            "not_met": list(self.not_met),
            "first": self.add[:3],
        }


def _mapped(tally: Tally) -> dict[str, object]:
    return {"from": tally.source, "to": tally.becomes, "number": tally.number}
