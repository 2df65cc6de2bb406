"""A file of another program that the person names for an import: read whole, never written to."""

from __future__ import annotations

import os

from microwins.disk.files import quoted
from microwins.errors import BadInputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import BufferedReader

_PIECE = 1024 * 1024
_LARGEST = 512 * 1024 * 1024


def read_from(path: str) -> bytes:
    """Return the bytes of the file at `path`.

    Raises BadInputError where it can't be read, is a folder, or is larger than any journal.
    """
    try:
        if os.path.isdir(path):
            raise BadInputError(
                f"{path} is a folder, and an import takes a file.",
                f"Look into it: ls {quoted(path)}",
            )
        with open(path, "rb") as file:
            return _limited(file, path)
    except (OSError, ValueError) as error:
        raise BadInputError(
            f"{path or 'A file without a name'} can't be read: {_why(error)}.",
            f"ls -l {quoted(f'./{path}' if path.startswith('-') else path)}",
        ) from error


def read_standard_input() -> bytes:
    """Return what stands on standard input; raises BadInputError where that has no end."""
    with open(0, "rb", closefd=False) as file:
        return _limited(file, "What comes in")


def _limited(file: BufferedReader, name: str) -> bytes:
    """Return the content of a file, in pieces: a device may have no end."""
    data = bytearray()
    while piece := file.read(_PIECE):
        data += piece
        if len(data) > _LARGEST:
            raise BadInputError(
                f"{name} is larger than 512 MiB.", "split -C 400M FILE, and import the parts."
            )
    return bytes(data)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
