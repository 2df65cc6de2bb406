"""What a format gives of another program's file: wins, what is left out, and what can't be read."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.results.transfer import SKIP, Trouble

__all__ = ["DONE", "SKIP", "START", "Entry", "ItemEntry", "LeftOut", "Reading", "Trouble"]

from collections.abc import Callable, Mapping
from datetime import datetime

from microwins.model.item import Item
from microwins.model.win import Win

DONE, START = "done", "start"
"""What --map can make of a word for a state, besides SKIP.

Of any other word it makes a category, a tag with its "#", SKIP, or a mood.
"""


class Reading(Record):
    """What a reader is told of the person and of this machine.

    `aware` gives a wall-clock moment without zone the offset that it had here, and `zone` is the
    IANA name of the zone here, where it is known. `fields` says which field a column of the file
    holds, by the column's name in lower case, as --map gave them. `location` says that the place,
    the weather, the steps and the device may come along, as --with asked. `path` is that of the
    file, without the ending of its name, "" for standard input: notes are named by their days. A
    reader needs no more of --map: what the file's other words become is settled from its entries
    (see `Entry`).
    """

    aware: Callable[[datetime], datetime]
    zone: str | None = None
    fields: Mapping[str, str] = {}
    location: bool = False
    path: str = ""


class Entry(Record):
    """One win as a file has it.

    `place` says where it stands ("line 12", "entry 3"); entries that follow each other with one
    place are of one occasion, whose note and scales go along with the first. `key` is what tells it
    from all others in its source, the same on every machine and at every reading, as its own id or
    its words and its wall-clock time are: the id of the win is derived from it, so neither offsets
    of this machine nor places may be in it. `win.id` is "" but where the file holds an id of this
    program. `win.category` is "" where the file doesn't name one of this program's. `kind` is the
    file's own word for the kind of thing it was, and `feeling` its own word, or number, for the
    mood, with the mood that is known or that the file ranks it as in `win.mood`. `state` is its
    word for whether it was done, where no reader knows that word: it waits to be mapped to DONE,
    START or SKIP. All three are mapped later, and are None where there is none. `wall` is the
    moment as the file has it, where `win.at` is what this machine makes of it: the id begins with
    it. `page` is what was written of a whole occasion: it goes along with the first of its entries
    as the note, and is a win in its own words where --map leaves all of them out. `is_note` says of
    a win that it is such a page, with nothing beside it that was done.
    """

    place: str
    key: str
    win: Win
    kind: str | None = None
    feeling: str | None = None
    wall: datetime | None = None
    state: str | None = None
    page: str = ""
    is_note: bool = False


class ItemEntry(Record):
    """A plan, an idea or a line of one's own that an export of this program has."""

    place: str
    item: Item


class LeftOut(Record):
    """Something in a file that is no win, and why: what such things are called, in the plural."""

    place: str
    why: str
