"""What went out of the journal and what may come in, as it is told to the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from shlex import quote
from unicodedata import normalize

from microwins.model.record import Record
from microwins.results.rows import ItemRow, Row

SKIP = "skip"
"""What a word of another program's file becomes where what it stands for stays out."""

UNKNOWN = "?"
"""What is proposed for a word of which only the person knows what it means."""


def plain_word(word: str) -> str:
    """Return a word of a file, or of --map, as both are compared."""
    return " ".join(normalize("NFC", word).lower().split())


class Exported(Record):
    """A file that was written: its format, its path, and the number of wins it was made from.

    `items` counts the plans, ideas and the like in it, by their kinds.
    """

    format: str
    output: str
    wins: int
    items: Mapping[str, int] = {}

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says; items are there only where there are some."""
        items = {"items": dict(self.items)} if self.items else {}
        return {"format": self.format, "output": self.output, "wins": self.wins, **items}


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
    say what the file's own words become, `words` what texts that come again do, and `doubtful` are
    those that read like a feeling, a symptom, the weather or a habit to cut down. `may_be_tags` has
    words of the file with something beside them that a tag could be of, and that tag. `unmapped`
    are its moods that have no number, `states` its words that may say that something was done or
    not, and `not_met` words that --map names and the file hasn't. `low_notes` counts new wins that
    are notes alone under one of the two lowest moods. `command` is the command line that would
    be typed to go on, without its last options, and `proposed` what moods and states may mean,
    UNKNOWN where only the person knows. `items` are the new plans, ideas and the like;
    `items_here` and `items_taken_away` count those that are in the journal, and that were
    deleted there.
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
    proposed: Mapping[str, str] = {}
    items: Sequence[ItemRow] = ()
    items_here: int = 0
    items_taken_away: int = 0
    words: Sequence[Tally] = ()
    doubtful: Sequence[str] = ()
    may_be_tags: Mapping[str, str] = {}
    states: Sequence[Tally] = ()
    low_notes: int = 0

    def command_with_maps(self) -> str:
        """Return the command line with what is proposed for each word."""
        maps = (f"--map {quote(f'{word}={becomes}')}" for word, becomes in self.proposed.items())
        return " ".join([self.command, *maps])

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: of the wins their number, their days and the first three.

        Of plans, ideas and the like the same, where there are any.
        """
        days = sorted(row.day for row in self.add)
        items: dict[str, object] = {
            "items": len(self.items),
            "items_here": self.items_here,
            "items_taken_away": self.items_taken_away,
            "first_items": self.items[:3],
        }
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
            "words": [_mapped(one) for one in self.words],
            "doubtful": list(self.doubtful),
            "states": [_mapped(one) for one in self.states],
            "moods": [_mapped(one) for one in self.moods],
            "proposed": dict(self.proposed),
            "not_met": list(self.not_met),
            **({"low_notes": self.low_notes} if self.low_notes else {}),
            "first": self.add[:3],
            **(items if self.items or self.items_here or self.items_taken_away else {}),
        }


def _mapped(tally: Tally) -> dict[str, object]:
    return {"from": tally.source, "to": tally.becomes, "number": tally.number}
