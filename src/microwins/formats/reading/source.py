"""What readers share: text out of bytes, files out of an archive, and a headline out of a page."""

from __future__ import annotations

from microwins.errors import BadInputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_LARGEST = 512 * 1024 * 1024
_ZIP = b"PK"


def text_of(data: bytes) -> str:
    """Return the text of a file: UTF-8, or UTF-16 with its mark; line ends stay as they are.

    Raises BadInputError, with the line, where it is neither.
    """
    encoding = next((name for mark, name in _BOMS.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError(
            f"The file isn't UTF-8 text (at line {line}).",
            "Save or export it once more as UTF-8; Latin-1: iconv -f latin1 -t utf8 FILE",
        ) from error


def is_zip(data: bytes) -> bool:
    """Tell whether a file is a zip archive."""
    return data.startswith(_ZIP)


def members(data: bytes, wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """Return the files in a zip archive whose names are `wanted`, by name, in their order.

    Raises BadInputError for an archive that is damaged, locked, or far larger than any journal.
    """
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile  # 15 ms, for archives alone
    from zlib import error as ZlibError  # noqa: N812 (a class with the name of a module's error)

    try:
        with ZipFile(BytesIO(data)) as archive:
            chosen = [
                one for one in archive.infolist() if not one.is_dir() and wanted(one.filename)
            ]
            if sum(one.file_size for one in chosen) > _LARGEST:
                raise BadInputError(
                    "The archive unpacks to more than 512 MiB.",
                    "Unpack it, and import its files one by one.",
                )
            return {one.filename: archive.read(one) for one in chosen}
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadInputError(
            f"The archive can't be unpacked: {str(error) or 'it is damaged'}.",
            "Export it once more.",
        ) from error


def headline(page: str) -> tuple[str, str]:
    """Return the first line that says something, and what stands after it ("" for nothing).

    A win is a line; the rest of a page goes with it as its `note`.
    """
    first, _, rest = page.strip().partition("\n")
    return first.strip(), rest.strip()
