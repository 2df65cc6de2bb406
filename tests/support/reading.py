"""How the tests read a file of another program, in New York, and what they look at."""

import io
import zipfile
from datetime import datetime

from support.clock import NEW_YORK

from microwins.formats.entry import Entry, ItemEntry, LeftOut, Reading, Trouble
from microwins.formats.table import reader
from microwins.model.text import MAX_BYTES, safe
from microwins.model.win import Win

OURS = {
    *("id", "at", "text", "category", "tags", "mood", "partial", "hidden", "zone", "time", "v"),
    *("stamp", "change", "undoes", "redoes", "gone", "day", "handle"),
}
"""Names that mean something on a line of the journal."""

READING = Reading(lambda at: at.replace(tzinfo=NEW_YORK), "America/New_York")


def read(name: str, data: str | bytes) -> list[Entry | LeftOut | Trouble]:
    """Return all that a reader finds, each win of it held to what every win must be."""
    all_of_it = reader(name)(data.encode() if isinstance(data, str) else data, READING)
    found = [one for one in all_of_it if not isinstance(one, ItemEntry)]
    for one in found:
        assert safe(one.place) == one.place
        if isinstance(one, Entry):
            held_to_be_a_win(one.win)
        else:
            assert safe(one.why) == one.why
    return found


def held_to_be_a_win(win: Win) -> None:
    """Assert what holds for every win that is read."""
    assert (win.id, win.category, win.zone) == ("", "", READING.zone)
    assert 0 < len(win.text.strip().encode()) <= MAX_BYTES
    assert win.at.tzinfo is NEW_YORK
    assert win.timed or win.at.hour == 12
    assert not OURS & set(win.extra)


def entries(name: str, data: str | bytes) -> list[Entry]:
    """Return the wins of a file of which all is wins."""
    found = [one for one in read(name, data) if isinstance(one, Entry)]
    assert len(found) == len(read(name, data))
    return found


def remarks(name: str, data: str | bytes) -> list[tuple[str, str]]:
    """Return place and reason of all that is no win."""
    return [(one.place, one.why) for one in read(name, data) if not isinstance(one, Entry)]


def at(text: str) -> datetime:
    """Return a moment in New York."""
    return datetime.fromisoformat(text).replace(tzinfo=NEW_YORK)


def archive(files: dict[str, str]) -> bytes:
    """Return a zip archive of some files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()
