"""In which format a file is read, and why one can't be: what it is instead, and what to do."""

from __future__ import annotations

import re
from shlex import quote

from microwins.errors import BadInputError
from microwins.formats.reading.source import beginning, inside, is_zip, members
from microwins.formats.table import FORMATS, ONE_READER, format_of, recognises
from microwins.wording import grammar, transfer
from microwins.wording import reading as reasons

_GENERAL = {"jsonl", "csv"}
"""What many programs write; a reader of its own knows better what one of them means."""

_MAGIC = {
    b"SQLite format 3": "database",
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf": "archive",
    b"Rar!": "archive",
    b"\xd0\xcf\x11\xe0": "workbook",
    b"bplist00": "binary",
    b"age-encryption.org": "age",
}
_BEGINNINGS = {
    "<!doctype html": "page",
    "<html": "page",
    "<?xml": "xml",
    "begin:vcalendar": "calendar",
    "{\\rtf": "document",
    "-----begin pgp": "pgp",
    "-----begin age": "age",
}
_INSIDE = {
    "xl/workbook.xml": "workbook",
    "xl/workbook.bin": "workbook",
    "word/document.xml": "document",
    "mimetype": "workbook",
}
_TAR = slice(257, 262)
_OFTEN = 20
_BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


def format_in(data: bytes, source: str, asked: str, words: str, *, mapped: bool) -> str:
    """Return the format in which a file is read: the one `asked` for, or the one that it holds.

    `source` is the file's path, "-" for standard input, and `words` are what was typed behind the
    format; `mapped` says that some of these name fields of the file. Raises BadInputError, with
    what to type, for a file of another format and for one that holds nothing that is read.
    """
    name = "" if source == "-" else source.rpartition("/")[2]
    if not data.strip(_BLANK):
        raise BadInputError(*(reasons.EMPTY if name else reasons.NOTHING_CAME))
    found = _one(format_of(data, "" if asked else name))
    typed, asked = asked, _one(asked)
    kind = "" if found else kind_of(data)
    if kind == "zip":
        members(data, lambda _: False)  # which says so of one that is damaged
    if kind and (not asked or kind not in FORMATS[asked].packed):
        raise _not_text(kind, source, asked)
    if asked and found and _is_wrong(data, name, asked, found, mapped=mapped):
        what = reasons.LOOKS_LIKE.get(found, transfer.FORMATS[found])
        said = grammar.filled(
            reasons.OTHER_FORMAT, asked=typed, found=found, what=what, words=words
        )
        raise BadInputError(*said)
    if not asked and not found:
        raise BadInputError(*grammar.filled(reasons.UNKNOWN_FILE, words=words))
    return asked or found


def _one(name: str | None) -> str:
    return ONE_READER.get(name or "", name or "")


def _is_wrong(data: bytes, name: str, asked: str, found: str, *, mapped: bool) -> bool:
    """Tell whether what a file holds is read by its own format alone."""
    if asked in _GENERAL:
        return found != asked and (found in _GENERAL or not mapped)
    return not recognises(asked, data, name)


def kind_of(data: bytes) -> str:
    """Return what kind of file this is, by a name of `reading.KINDS`; "" for text."""
    if is_zip(data):
        names = inside(data, _INSIDE.__contains__)
        if b"spreadsheet" not in names.get("mimetype", b"spreadsheet"):
            return "document"
        return next((_INSIDE[name] for name in names), "zip")
    known = next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), "")
    if known or data[_TAR] == b"ustar":
        return known or "tar"
    begun = beginning(data).lower()
    known = next((kind for text, kind in _BEGINNINGS.items() if begun.startswith(text)), "")
    return known or ("binary" if begun.count("\0") > len(begun) // _OFTEN else "")


def _not_text(kind: str, source: str, asked: str) -> BadInputError:
    """Return the refusal of a file that isn't text, with the way to text where there is one."""
    file = reasons.FILE if source == "-" else quote(source)
    table = quote(re.sub(r"(\.\w+)?$", ".csv", source.rpartition("/")[2], count=1))
    what, way = reasons.KINDS[kind]
    way = (way or reasons.EXPORT_TEXT).format(file=file, table=table, asked=asked and f"{asked} ")
    return BadInputError(reasons.NOT_TEXT.format(kind=what), way)
