"""A file that the person names for an export: put there whole, for its owner alone, or not at all.

It may hold everything that the journal does. So nobody else's link decides where it goes.
"""

from __future__ import annotations

import os
import stat

from microwins.errors import BadInputError, NotSavedError, WinsError
from microwins.journal.files import quoted, replace_beside
from microwins.journal.reader import ENDING

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def write_to(path: str, chunks: Iterable[bytes], journal: str) -> None:
    """Put `chunks` in the place of the file at `path`; `journal` is the folder of the journal.

    Raises BadInputError for a place where no file can go, and NotSavedError, with what was there
    before untouched, where the disk refuses. What `chunks` raise goes through.
    """
    _refuse_bad_place(path, journal)
    try:
        replace_beside(path, _wholly(chunks))
    except _NoChunkError as error:
        raise error.cause from None
    except OSError as error:
        raise NotSavedError(
            f"{path} was not written: {error.strerror or 'the disk did not answer'}.",
            "--output with another place",
        ) from error


class _NoChunkError(Exception):
    """Carries an error of the journal past those of the file that is written."""

    def __init__(self, cause: Exception) -> None:
        super().__init__()
        self.cause = cause


def _wholly(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """Yield `chunks`; raises _NoChunkError for what they raise."""
    try:
        yield from chunks
    except Exception as error:
        raise _NoChunkError(error) from error


def _refuse_bad_place(path: str, journal: str) -> None:
    folder, name = os.path.split(os.path.abspath(path))
    if not path or os.path.isdir(path) or path.endswith(os.sep):
        raise BadInputError(
            f"--output is a file, and {path or 'nothing'} is none.", "--output wins.html"
        )
    if not os.path.isdir(folder):
        raise BadInputError(f"There is no folder {folder}.", f"mkdir -p {quoted(folder)}")
    if os.path.exists(path) and not os.path.isfile(path):
        raise BadInputError(
            f"--output is a file, and {path} is something else.",
            f"Leave it out, and send the output there: > {quoted(path)}",
        )
    trap = next((one for one in _links(path) if _is_open(os.path.dirname(one))), None)
    if trap:
        raise WinsError(
            f"{trap} is a link in a folder that others can write to, and isn't followed.",
            "--output with the place it leads to, if that is yours",
        )
    if name.endswith(ENDING) and os.path.realpath(folder) == os.path.realpath(journal):
        raise BadInputError(
            "A file of that name among the journal's own would be read as a part of it.",
            f"--output {quoted(os.path.join(os.path.expanduser('~'), name))}",
        )


def _links(path: str) -> Iterator[str]:
    """Yield the parts of a path that are links, the whole of it first."""
    part = os.path.abspath(path)
    while part != os.path.dirname(part):
        if os.path.islink(part):
            yield part
        part = os.path.dirname(part)


def _is_open(folder: str) -> bool:
    return bool(os.stat(folder).st_mode & _OTHERS)
