"""How the tests of readers hand them a file: in New York, with or without mapped columns."""

import io
import zipfile
from datetime import datetime

from support.clock import NEW_YORK

from microwins.formats.entry import Entry, ItemEntry, LeftOut, Reading, Trouble
from microwins.formats.table import reader
from microwins.model.win import Win

READING = Reading(lambda moment: moment.replace(tzinfo=NEW_YORK), "America/New_York")


def found(name: str, text: str | bytes, /, **fields: str) -> list[Entry | LeftOut | Trouble]:
    """Return all that a format gives of a file; `fields` are columns mapped by --map."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    all_of_it = reader(name)(data, READING._replace(fields=fields))
    return [one for one in all_of_it if not isinstance(one, ItemEntry)]


def entries(name: str, text: str | bytes, /, **fields: str) -> list[Entry]:
    """Return the wins of a file in which nothing is left out or unclear."""
    all_of_it = found(name, text, **fields)
    assert [one for one in all_of_it if not isinstance(one, Entry)] == []
    return [one for one in all_of_it if isinstance(one, Entry)]


def entry(name: str, text: str | bytes, /, **fields: str) -> Entry:
    """Return the one win of a file."""
    (one,) = entries(name, text, **fields)
    return one


def wins_of(name: str, text: str | bytes, /, **fields: str) -> list[Win]:
    """Return the wins of a file in which nothing is left out or unclear."""
    return [one.win for one in entries(name, text, **fields)]


def here(iso: str) -> datetime:
    """Return a wall-clock moment in New York."""
    return datetime.fromisoformat(iso).replace(tzinfo=NEW_YORK)


DERIVED = {"day", "clock", "handle"}


def archive(**files: bytes) -> bytes:
    """Return a zip archive of some files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return data.getvalue()
