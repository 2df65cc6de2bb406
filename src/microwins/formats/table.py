"""The formats that `wins` writes and reads: a line each, and a file of the same name beside it.

A file is imported when its format is asked for. One that is written has a function `write`, one
that is read a function `read`; `export_context.py` and `entry.py` say what they are given and give.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module

from microwins.errors import BadInputError
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
    from microwins.formats.export_context import ExportContext
    from microwins.results.rows import Row

    Write = Callable[[Iterable[Row], ExportContext], Iterator[str]]
    Read = Callable[[bytes, Reading], Iterator[Entry | LeftOut | Trouble]]


class Format(Record):
    """A shape of files: what it is in words, and whether `wins` writes and reads it.

    `endings` are those of its files' names. `shared` says that people pass it on, so that the words
    of hidden wins stay out of it.
    """

    about: str
    written: bool = False
    read: bool = False
    endings: tuple[str, ...] = ()
    shared: bool = False


FORMATS = {
    "jsonl": Format("JSON lines, with every field", written=True, read=True, endings=("jsonl",)),
    "json": Format("one JSON array", written=True, read=True, endings=("json",)),
    "csv": Format("a table for spreadsheets", written=True, read=True, endings=("csv",)),
    "markdown": Format("a page of text", written=True, endings=("md", "markdown"), shared=True),
    "ics": Format("a calendar of events", written=True, endings=("ics",), shared=True),
    "html": Format("a page to keep or print", written=True, endings=("html", "htm"), shared=True),
    "svg": Format("the calendar of a year", written=True, endings=("svg",), shared=True),
    "jrnl": Format("the JSON of jrnl", read=True),
    "daylio": Format("Daylio's table of entries (CSV)", read=True),
    "loop": Format("Loop Habit Tracker's archive of CSV files", read=True),
    "dayone": Format("the JSON of Day One, or its zip", read=True),
    "harsh": Format("the log of harsh", read=True),
    "todotxt": Format("todo.txt or done.txt", read=True),
    "git": Format("your own commits in a repository", read=True),
}
"""Every format by its name, in the order in which they are listed."""

NEAREST = {
    "pdf": "html",
    "page": "html",
    "web": "html",
    "txt": "markdown",
    "text": "markdown",
    "xls": "csv",
    "xlsx": "csv",
    "excel": "csv",
    "ods": "csv",
    "tsv": "csv",
    "ical": "ics",
    "ndjson": "jsonl",
    "calendar": "ics",
    "png": "svg",
}
"""The format that is nearest to another program's, by its name or the ending of its files."""

WRITTEN = tuple(name for name, one in FORMATS.items() if one.written)
READ = tuple(name for name, one in FORMATS.items() if one.read)


def writer(name: str) -> Write:
    """Return the function that writes a format; raises BadInputError for one that isn't written."""
    if name not in FORMATS or not FORMATS[name].written:
        raise BadInputError(
            f"There is no format {name} to export. There are: {' '.join(WRITTEN)}.",
            f"wins export --format {_near(name, WRITTEN) or 'json'}",
        )
    return partial(_write, name)


def _write(name: str, rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield what the file of a format writes, which sees no words that stay out of it."""
    from microwins.results.rows import without_private_words  # there already, where rows are

    if FORMATS[name].shared:
        rows = (row._replace(with_hidden_words=False) for row in rows)
    written: Iterator[str] = _module(name).write(map(without_private_words, rows), context)
    return written


def reader(name: str) -> Read:
    """Return the function that reads a format; raises BadInputError for one that isn't read."""
    if name not in FORMATS or not FORMATS[name].read:
        raise BadInputError(
            f"There is no format {name} to import. There are: {' '.join(READ)}.",
            f"wins import {_near(name, READ) or 'jsonl'} FILE",
        )
    read: Read = _module(name).read
    return read


def fields_of(name: str) -> tuple[str, ...]:
    """Return what a column of a format may be told to be, () where it has no such columns."""
    fields: tuple[str, ...] = getattr(_module(name), "FIELDS", ())
    return fields


def of_file(path: str) -> str | None:
    """Return the format that is written to files with such a name, None where there is none."""
    ending = path.rpartition(".")[2].lower()
    return next((name for name in WRITTEN if ending in FORMATS[name].endings), None)


def _module(name: str) -> Any:
    """Return the module of a format; a name that a library has too ends in an underscore there."""
    shared = name in {"csv", "git", "html", "json"}
    return import_module(f"microwins.formats.{name}{'_' if shared else ''}")


def _near(name: str, names: Sequence[str]) -> str | None:
    """Return the name most like `name`, None where nothing is like it.

    The same letters in another order are the likeliest slip in names so short: "cvs" is csv.
    """
    from difflib import get_close_matches  # 4 ms, on the way to an error

    known = of_file(f".{name}") or NEAREST.get(name.lower())
    if known in names:
        return known
    turned = [one for one in names if sorted(one) == sorted(name.lower())]
    return next(iter(turned or get_close_matches(name.lower(), names, 1)), None)
