"""What a format gives of another program's file: wins, what is left out, and what can't be read."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.results.transfer import Trouble

__all__ = ["Entry", "ItemEntry", "LeftOut", "Reading", "Trouble"]

from collections.abc import Callable, Mapping
from datetime import datetime

from microwins.model.item import Item
from microwins.model.win import Win


class Reading(Record):
    """What a reader is told of the person and of this machine.

    `aware` gives a wall-clock moment without zone the offset that it had here, and `zone` is the
    IANA name of the zone here, where it is known. `fields` says which field a column of the file
    holds, by the column's name in lower case, as --map gave them. `location` says that the place,
    the weather, the steps and the device may come along, as --with asked.
    """

    aware: Callable[[datetime], datetime]
    zone: str | None = None
    fields: Mapping[str, str] = {}
    location: bool = False


class Entry(Record):
    """One win as a file has it.

    `place` says where it stands ("line 12", "entry 3"). `key` is what tells it from all others in
    its source, the same on every machine and at every reading, as its own id or its words and its
    wall-clock time are: the id of the win is derived from it, so neither offsets of this machine
    nor places may be in it. `win.id` is "" but where the file holds an id of this program.
    `win.category` is "" where the file doesn't name one of this program's. `kind` is the file's own
    word for the kind of thing it was, and `feeling` its own word for the mood; both are mapped
    later, and are None where there is none. `wall` is the moment as the file has it, where `win.at`
    is what this machine makes of it: the id begins with it.
    """

    place: str
    key: str
    win: Win
    kind: str | None = None
    feeling: str | None = None
    wall: datetime | None = None


class ItemEntry(Record):
    """A plan, an idea or a line of one's own that an export of this program has."""

    place: str
    item: Item


class LeftOut(Record):
    """Something in a file that is no win, and why: what such things are called, in the plural."""

    place: str
    why: str
