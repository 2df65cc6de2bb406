"""What readers share: text out of bytes, files out of an archive, and a headline out of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from microwins.errors import BadInputError
from microwins.formats.reading.tables import LINE
from microwins.model.text import safe
from microwins.wording import grammar
from microwins.wording import reading as reasons

_BOMS = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_LARGEST = 256 * 1024 * 1024
_USUAL = 16 * 1024 * 1024
_DENSEST = 50
"""So many times its own size an archive of words may unpack to, beyond what is usual."""
_ZIP = (b"PK\3\4", b"PK\5\6")
_LONGEST_EXCERPT = 40
_BEGINNING = 64 * 1024
_FEW = 20
_RULES = re.compile(r"\A(?:(?:[-*_=`~][ \t]*+){3,}+\r?\n\s*+)++")


def text_of(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16 or -32 with its mark; line ends stay as they are.

    Raises BadInputError, with the line, where it is neither.
    """
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError(*grammar.filled(reasons.NOT_UTF8, line=line)) from error


def _encoding(data: bytes) -> str:
    """Return the encoding of a text: as its mark says, or its first letters, if these are Latin."""
    begun = bytes(map(bool, data[:4]))
    usual = {b"\1\0\1\0": "utf-16-le", b"\0\1\0\1": "utf-16-be"}.get(begun, "utf-8")
    return next((name for mark, name in _BOMS.items() if data.startswith(mark)), usual)


def is_zip(data: bytes) -> bool:
    """Tell whether a file is a zip archive."""
    return data.startswith(_ZIP)


def beginning(data: bytes) -> str:
    """Return how a file begins, as text and without blank lines, whatever kind of file it is."""
    text = data[:_BEGINNING].decode(_encoding(data), "replace")
    return text.lstrip("\ufeff \t\r\n")


def inside(data: bytes, wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """Return how the `wanted` files of a zip archive begin, by name; none of any other file."""
    if not is_zip(data):
        return {}
    from io import BytesIO
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if wanted(name.replace("\\", "/"))]
            return {name: archive.open(name).read(_BEGINNING) for name in names[:_FEW]}
    except Exception:  # noqa: BLE001 (a dozen kinds, for as many ways to be damaged)
        return {}


def members(data: bytes, wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """Return the files in a zip archive whose names are `wanted`, by name, in their order.

    Raises BadInputError for an archive that is damaged, locked, or far larger than any journal.
    """
    from io import BytesIO
    from zipfile import ZipFile  # 15 ms, for archives alone

    try:
        with ZipFile(BytesIO(data)) as archive:
            chosen = [
                one for one in archive.infolist() if not one.is_dir() and wanted(one.filename)
            ]
            _refuse_bomb(sum(one.file_size for one in chosen), len(data))
            return {one.filename: archive.read(one) for one in chosen}
    except BadInputError:
        raise
    except Exception as error:  # a dozen kinds, for as many ways to be damaged
        raise BadInputError(
            *grammar.filled(reasons.NOT_UNPACKED, why=str(error) or reasons.DAMAGED)
        ) from error


def _refuse_bomb(size: int, packed: int) -> None:
    """Raise BadInputError for an archive that unpacks to far more than words do."""
    if size > _LARGEST or size > max(_USUAL, _DENSEST * packed):
        raise BadInputError(*grammar.filled(reasons.TOO_LARGE, size=size // 1024**2))


def headline(page: str) -> tuple[str, str]:
    """Return the first line that says something, and what stands after it ("" for nothing).

    A win is a line; the rest of a page goes with it as its `note`. A rule or a fence above it says
    nothing.
    """
    first, _, rest = _RULES.sub("", page.strip()).partition("\n")
    return first.strip(), rest.strip()


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that holds anything, with its number, without its end."""
    for number, line in enumerate(LINE.findall(text), 1):
        if line.strip():
            yield number, line.rstrip("\r\n")


def excerpt(text: str) -> str:
    """Return the beginning of a text from a file, safe to show in a remark."""
    text = " ".join(text.split())
    return safe(text[:_LONGEST_EXCERPT] + ("\u2026" if text[_LONGEST_EXCERPT:] else ""))
