"""A folder of notes as the source of an import: its files, read one by one."""

from __future__ import annotations

import os
from collections import Counter

from microwins.disk.files import quoted
from microwins.disk.input_output import files_in, read_from
from microwins.errors import BadInputError
from microwins.formats.entry import LeftOut, Trouble
from microwins.formats.table import FOLDERS, FORMATS, reader, recognises
from microwins.model.text import safe
from microwins.wording import reading as reasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.formats.entry import Entry, ItemEntry, Reading

_SETTINGS = (".obsidian", "logseq")
"""Folders in which programs for notes keep their settings."""


def format_of_folder(folder: str) -> str | None:
    """Return the format of most notes in a folder, None where there are none.

    A repository is one of commits, unless a program for notes keeps its settings in it. Raises
    BadInputError for a folder that can't be listed.
    """
    own = any(os.path.isdir(os.path.join(folder, name)) for name in _SETTINGS)
    if os.path.exists(os.path.join(folder, ".git")) and not own:
        return None
    formats = Counter(
        name
        for name in FOLDERS
        for file in files_in(folder, FORMATS[name].endings)
        if recognises(name, _data_of(folder, file), file)
    )
    return max(formats, key=lambda name: formats[name], default=None)


def entries_of_folder(
    name: str, folder: str, reading: Reading
) -> Iterator[Entry | ItemEntry | LeftOut | Trouble]:
    """Yield what the files of a format in a folder hold; one that can't be read stops no other.

    Raises BadInputError where no file is of that format, and for a folder that can't be listed.
    """
    read = reader(name)
    known = False
    for file in files_in(folder, FORMATS[name].endings):
        shown = safe(file)
        path = os.path.join(folder, file)
        try:
            data = read_from(path)
            if not recognises(name, data, file):
                yield LeftOut(shown, reasons.OTHER_FILES)
                continue
            known = True
            for one in read(data, reading._replace(path=path_of(path))):
                yield one._replace(place=reasons.INSIDE.format(file=shown, place=one.place))
        except BadInputError as error:
            known = True
            yield Trouble(shown, error.message)
    if not known:
        raise no_notes(folder)


def _data_of(folder: str, file: str) -> bytes:
    """Return the content of a file, nothing for one that can't be opened."""
    try:
        return read_from(os.path.join(folder, file))
    except BadInputError:
        return b""


def no_notes(folder: str) -> BadInputError:
    """Return the error for a folder without the notes that were asked for, with the way to others.

    Raises BadInputError for a folder that can't be listed.
    """
    found = format_of_folder(folder)
    way = f"wins import {found} {quoted(folder)}" if found else f"ls {quoted(folder)}"
    return BadInputError(reasons.NO_NOTES.format(folder=safe(folder)), way)


def path_of(source: str) -> str:
    """Return the whole path of a file, as a reader is told it; "" for standard input."""
    return "" if source == "-" else os.path.splitext(os.path.abspath(source))[0]
