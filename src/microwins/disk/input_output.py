"""The files that a person names: one to read whole for an import, one to write for an export.

An export is put there whole, for its owner alone, or not at all: it may hold everything that the
journal does. So no link of another user decides where it goes.
"""

from __future__ import annotations

import os
import signal
import stat

from microwins.disk.files import quoted, replace_beside
from microwins.disk.paths import LOG_SUFFIX
from microwins.errors import BadInputError, NotSavedError, WinsError
from microwins.wording import files, grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import BufferedReader

    from microwins.disk.paths import JournalPaths

_PIECE = 1024 * 1024
_LARGEST = 512 * 1024 * 1024
_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_MOST_LINKS = 40
_ASIDE = ("logseq", "node_modules")
_CLASHES = (".sync-conflict-", "conflicted copy")


def read_from(path: str) -> bytes:
    """Return the bytes of the file at `path`.

    Raises BadInputError where it can't be read, is a folder, or is larger than any journal.
    """
    try:
        if os.path.isdir(path):
            raise BadInputError(*grammar.filled(files.IS_A_FOLDER, path=path, typed=quoted(path)))
        with open(path, "rb") as file:
            return _limited(file, path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise BadInputError(
            *grammar.filled(
                files.NOT_READ,
                path=path or files.WITHOUT_A_NAME,
                why=why,
                typed=quoted(f"./{path}" if path.startswith("-") else path),
            )
        ) from error


def files_in(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield the files in a folder and below it whose names end so, by their names from there.

    Hidden files and folders stay aside, and so does what programs for notes keep of old and of
    clashing versions. Raises BadInputError for a folder that can't be listed.
    """
    for below, folders, names in os.walk(folder, onerror=_refuse_folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _ASIDE)
        for name in sorted(names):
            known = name.rpartition(".")[2].lower() in endings and name[0] != "."
            path = os.path.join(below, name)
            if known and os.path.isfile(path) and not any(mark in name for mark in _CLASHES):
                yield os.path.relpath(path, folder)


def _refuse_folder(error: OSError) -> None:
    """Raise BadInputError for a folder that can't be listed."""
    path = str(error.filename)
    why = error.strerror or files.NO_ANSWER
    raise BadInputError(
        *grammar.filled(files.NOT_READ, path=path, why=why, typed=quoted(path))
    ) from error


def read_standard_input() -> bytes:
    """Return what stands on standard input; raises BadInputError where that has no end."""
    with open(0, "rb", closefd=False) as file:
        return _limited(file, files.STANDARD_INPUT)


def _limited(file: BufferedReader, name: str) -> bytes:
    """Return the content of a file, in pieces: a device may have no end."""
    data = bytearray()
    while piece := file.read(_PIECE):
        data += piece
        if len(data) > _LARGEST:
            raise BadInputError(*grammar.filled(files.TOO_LARGE, name=name))
    return bytes(data)


def write_to(path: str, chunks: Iterable[bytes], paths: JournalPaths) -> None:
    """Put `chunks` in the place of the file at `path`; `paths` is where the journal is.

    Raises BadInputError for a place where no file can go, and NotSavedError, with what was there
    before untouched, where the disk refuses; Ctrl-C is a WinsError.
    """
    _refuse_bad_place(path, paths)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # else it ends the process
    try:
        replace_beside(path, chunks)
    except KeyboardInterrupt:
        raise WinsError(*files.STOPPED) from None
    except OSError as error:
        why = error.strerror or files.NO_ANSWER
        raise NotSavedError(
            *grammar.filled(files.NOT_WRITTEN, path=path, why=why, elsewhere=_in_home(path))
        ) from error
    finally:
        signal.signal(signal.SIGINT, before)


def _refuse_bad_place(path: str, paths: JournalPaths) -> None:
    folder = os.path.dirname(os.path.abspath(path))
    if not path or os.path.isdir(path) or path.endswith(os.sep):
        raise BadInputError(*grammar.filled(files.NO_FILE_NAME, given=path or files.NOTHING))
    if not os.path.isdir(folder):
        raise BadInputError(*grammar.filled(files.NO_FOLDER, folder=folder, typed=quoted(folder)))
    if os.path.exists(path) and not os.path.isfile(path):
        raise BadInputError(*grammar.filled(files.NOT_A_FILE, path=path, typed=quoted(path)))
    links = list(_links(path))
    if len(links) == _MOST_LINKS:
        raise BadInputError(*grammar.filled(files.LINK_IN_A_CIRCLE, path=path))
    trap = next((one for one in links if _is_open(os.path.dirname(one))), None)
    if trap:
        target = quoted(os.path.realpath(path))
        raise WinsError(*grammar.filled(files.UNSAFE_LINK, link=trap, target=target))
    if _is_ours(os.path.realpath(path), paths):
        raise BadInputError(*grammar.filled(files.OUR_PLACE, elsewhere=_in_home(path)))


def _in_home(path: str) -> str:
    """Return a file of the same name in the person's home, as it is typed in a shell."""
    return quoted(os.path.join(os.path.expanduser("~"), os.path.basename(path)))


def _is_ours(target: str, paths: JournalPaths) -> bool:
    """Tell whether a file would be among the logs and read as one, or in the state folder."""
    folder = os.path.dirname(target)
    if folder == os.path.realpath(paths.folder):
        return target.endswith(LOG_SUFFIX)
    return os.path.commonpath([folder, os.path.realpath(paths.state)]) == os.path.realpath(
        paths.state
    )


def _links(path: str) -> Iterator[str]:
    """Yield every link that is met on the way to a path; those that lead in a circle end soon."""
    left = os.path.abspath(path).split(os.sep)[1:]
    there, number = os.sep, 0
    while left and number < _MOST_LINKS:
        part = os.path.join(there, left.pop(0))
        if not os.path.islink(part):
            there = os.path.normpath(part)
            continue
        yield part
        number += 1
        target = os.path.normpath(os.path.join(there, os.readlink(part)))
        there, left = os.sep, target.split(os.sep)[1:] + left


def _is_open(folder: str) -> bool:
    """Tell whether somebody else than the person and root can put a link into a folder."""
    status = os.stat(folder)
    return status.st_uid not in {0, os.geteuid()} or bool(status.st_mode & _OTHERS)
