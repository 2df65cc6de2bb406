"""A file of another program that the person names for an import: read whole, never written to."""

from __future__ import annotations

import os

from microwins.errors import BadInputError
from microwins.journal.files import quoted, read_bytes

_LARGEST = 1024 * 1024 * 1024


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
        if os.path.getsize(path) > _LARGEST:
            raise BadInputError(f"{path} is larger than 1 GiB.", "Split it, and import the parts.")
        return read_bytes(path)
    except OSError as error:
        raise BadInputError(
            f"{path or 'A file without a name'} can't be read: {error.strerror or error}.",
            f"Look at it: ls -l {quoted(path)}",
        ) from error
