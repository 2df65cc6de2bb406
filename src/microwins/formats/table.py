"""The formats that `wins` writes and reads: a line each, and a file of the same name beside it.

One that is written has a function `write`; one that is read a function `read` and `recognises`,
which tells its files from others, in a file of its own where it is written as well: who writes
loads no reader. `export_context.py` and `entry.py` say what they are given.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module

from microwins.errors import BadInputError
from microwins.model.record import Record
from microwins.wording import grammar, transfer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from microwins.formats.entry import Entry, ItemEntry, LeftOut, Reading, Trouble
    from microwins.formats.export_context import ExportContext
    from microwins.results.rows import Row

    Write = Callable[[Iterable[Row | str], ExportContext], Iterator[str]]
    Read = Callable[[bytes, Reading], Iterator[Entry | ItemEntry | LeftOut | Trouble]]


class Format(Record):
    """A shape of files: whether `wins` writes and reads it.

    `endings` are those of its files' names. `shared` says that people pass it on, so that the words
    of hidden wins stay out of it. `takes_items` says that plans, ideas and the like can be in it.
    `packed` are the kinds of files other than text that its reader takes, or has a word for.
    `aliases` are other names for what is read, without the signs between their words. `folders`
    says that a folder of such files can be read as one. `read_by` is the file of its reader, where
    that isn't the format's own.
    """

    written: bool = False
    read: bool = False
    endings: tuple[str, ...] = ()
    shared: bool = False
    takes_items: bool = False
    packed: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    folders: bool = False
    read_by: str = ""


FORMATS = {
    "jsonl": Format(
        written=True,
        read=True,
        endings=("jsonl",),
        takes_items=True,
        aliases=("ndjson", "jsonlines"),
        read_by="jsonl_reader",
    ),
    "json": Format(
        written=True, read=True, endings=("json",), takes_items=True, read_by="jsonl_reader"
    ),
    "csv": Format(
        written=True,
        read=True,
        endings=("csv",),
        aliases=("habitbull", "habitica", "tsv"),
        read_by="csv_reader",
    ),
    "markdown": Format(
        written=True,
        read=True,
        endings=("md", "markdown"),
        shared=True,
        aliases=("obsidian", "logseq", "dataview", "notes"),
        folders=True,
        read_by="boxes",
    ),
    "ics": Format(written=True, endings=("ics",), shared=True),
    "html": Format(written=True, endings=("html", "htm"), shared=True),
    "svg": Format(written=True, endings=("svg",), shared=True),
    "jrnl": Format(read=True, endings=("txt", "json"), folders=True),
    "daylio": Format(read=True, packed=("zip", "pdf")),
    "loop": Format(
        read=True, packed=("zip", "database"), aliases=("uhabits", "loophabits", "loophabittracker")
    ),
    "habitkit": Format(read=True),
    "streaks": Format(read=True),
    "dayone": Format(read=True, packed=("zip",)),
    "ticktick": Format(read=True),
    "taskwarrior": Format(read=True, aliases=("task",)),
    "harsh": Format(read=True),
    "todotxt": Format(read=True),
    "org": Format(read=True, endings=("org", "org_archive"), aliases=("orgmode",), folders=True),
    "doing": Format(read=True),
    "git": Format(read=True),
}
"""Every format by its name, in the order in which they are listed: the most general first."""

AS_JSON = ("jsonl", "json")
"""The formats whose writers take a win that is JSON already."""

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

_LOOKED_AT = 1024 * 1024
ONE_READER = {"json": "jsonl"}
"""Two names for one reader, so that a win has one id by whichever name its file came in."""

WRITTEN = tuple(name for name, one in FORMATS.items() if one.written)
READ = tuple(name for name, one in FORMATS.items() if one.read)
FOLDERS = tuple(name for name in READ if FORMATS[name].folders)


def writer(name: str) -> Write:
    """Return the function that writes a format; raises BadInputError for one that isn't written."""
    if name not in FORMATS or not FORMATS[name].written:
        raise _unknown(transfer.NOT_WRITTEN, name, WRITTEN, "json")
    return partial(_write, name)


def _write(name: str, rows: Iterable[Row | str], context: ExportContext) -> Iterator[str]:
    """Yield what the file of a format writes, which sees no words that stay out of it.

    A win that is JSON already, for one of `AS_JSON`, has none.
    """
    from microwins.results.rows import without_private_words  # there already, where rows are

    if FORMATS[name].shared:
        rows = (row._replace(with_hidden_words=False) for row in rows if not isinstance(row, str))
    seen = (row if isinstance(row, str) else without_private_words(row) for row in rows)
    written: Iterator[str] = _module(name).write(seen, context)
    return written


def reader(name: str) -> Read:
    """Return the function that reads a format; raises BadInputError for one that isn't read."""
    if name not in READ:
        raise not_read(name)
    read: Read = _reading(name).read
    return read


def not_read(name: str, file: str = "FILE") -> BadInputError:
    """Return the error for a format that isn't read, with the nearest one, or the usual way."""
    near = _near(name, [*_read_names()])
    said = transfer.NOT_READ if near else (transfer.NOT_READ[0], transfer.AS_A_TABLE)
    near = near and _read_names()[near]
    return BadInputError(
        *grammar.filled(said, name=name, formats=" ".join(READ), near=near, file=file)
    )


def format_named(name: str) -> str | None:
    """Return the format that is read by a name, its own or another: "todo.txt", "Day One"."""
    return _read_names().get("".join(filter(str.isalnum, name.lower())))


def _read_names() -> dict[str, str]:
    """Return the formats that are read, by all their names."""
    return {alias: name for name in READ for alias in (*FORMATS[name].aliases, name)}


def recognises(name: str, data: bytes, file: str) -> bool:
    """Tell whether a format is read of what a file holds, or of how it is called."""
    return bool(_reading(name).recognises(data, file))


def format_of(data: bytes, name: str) -> str | None:
    """Return the format that is read of what a file holds, None where no reader knows it.

    `name` is the file's, "" for standard input. The most particular format is asked first, and the
    ending of the name last. Of a text its beginning tells.
    """
    from microwins.formats.reading.source import is_zip  # for imports alone

    begun = data if is_zip(data) else data[:_LOOKED_AT]
    found = (one for one in reversed(READ) if recognises(one, begun, name))
    known = next(found, of_file(name))
    return known if known in READ else None


def fields_of(name: str) -> tuple[str, ...]:
    """Return what a column of a format may be told to be, () where it has no such columns."""
    fields: tuple[str, ...] = getattr(_reading(name), "FIELDS", ())
    return fields


def of_file(path: str) -> str | None:
    """Return the format that is written to files with such a name, None where there is none."""
    ending = path.rpartition(".")[2].lower()
    return next((name for name in WRITTEN if ending in FORMATS[name].endings), None)


def _module(name: str) -> Any:
    """Return the module of a format; a name that a library has too ends in an underscore there."""
    shared = name in {"csv", "git", "html", "json"}
    return import_module(f"microwins.formats.{name}{'_' if shared else ''}")


def _reading(name: str) -> Any:
    """Return the module that reads a format."""
    own = FORMATS[name].read_by
    return import_module(f"microwins.formats.{own}") if own else _module(name)


def _unknown(said: Iterable[str], name: str, names: Sequence[str], usual: str) -> BadInputError:
    """Return the error for a format that isn't among `names`, with the nearest one."""
    near = _near(name, names) or usual
    return BadInputError(*grammar.filled(said, name=name, formats=" ".join(names), near=near))


_LIKE = 0.76  # so habitica isn't habitkit


def _near(name: str, names: Sequence[str]) -> str | None:
    """Return the name most like `name`, None where nothing is like it.

    The same letters in another order are the likeliest slip in names so short: "cvs" is csv.
    """
    from difflib import get_close_matches  # 4 ms, on the way to an error

    known = of_file(f".{name}") or NEAREST.get(name.lower())
    if known in names:
        return known
    turned = [one for one in names if sorted(one) == sorted(name.lower())]
    return next(iter(turned or get_close_matches(name.lower(), names, 1, _LIKE)), None)
