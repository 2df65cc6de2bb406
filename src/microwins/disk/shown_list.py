"""The numbered list that was last shown today, on this terminal or at all: what a number means.

A list may have changed since it was read, and a number that is typed means what was seen. Each
terminal has a file of its own in the state folder; those of other days go. They hold words, so
that `journal.index.cache.clear` removes them. Nothing depends on them.
"""

from __future__ import annotations

import os

from microwins.disk.files import read_bytes, write_beside
from microwins.disk.paths import make_private_folder
from microwins.model.bare_json import loads
from microwins.model.checksum import checksum
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from microwins.disk.paths import JournalPaths

SHOWN = "shown-"
"""How the names of the files begin."""


def remember(paths: JournalPaths, kind: str, day: date, shown: Sequence[str]) -> None:
    """Keep what was shown on `day` under the numbers from 1 on, where the disk allows it.

    `kind` is the command that showed it.
    """
    prefix = _prefix(paths, kind)
    try:
        make_private_folder(paths.state)
        for path in list(_files(paths, prefix)):
            if not os.path.basename(path).startswith(f"{prefix}{day}-"):
                os.unlink(path)
        data = to_json(list(shown)).encode("utf-8", "surrogatepass")
        path = os.path.join(paths.state, f"{prefix}{day}-{_terminal()}")
        try:
            write_beside(path, data, flush=False)
        except OSError:
            os.unlink(path)  # of a list that was shown before, its numbers mean nothing now
    except OSError:
        pass  # a number then means the list as it is when it is typed


def remembered(paths: JournalPaths, kind: str, day: date) -> list[str]:
    """Return what was last shown on `day` on this terminal, nothing where that isn't known.

    Without a terminal, it is what was last shown at all.
    """
    prefix, terminal = f"{_prefix(paths, kind)}{day}-", _terminal()
    try:
        path = os.path.join(paths.state, prefix + terminal)
        if not terminal:
            path = max(_files(paths, prefix), key=lambda one: os.stat(one).st_mtime_ns)
        found = loads(read_bytes(path))
    except (OSError, ValueError, RecursionError):
        return []
    are_words = isinstance(found, list) and all(isinstance(one, str) for one in found)
    return found if are_words else []


def _prefix(paths: JournalPaths, kind: str) -> str:
    return f"{SHOWN}{kind}-{paths.folder_hash()}-"


def _files(paths: JournalPaths, prefix: str) -> Iterator[str]:
    for name in os.listdir(paths.state):
        if name.startswith(prefix):
            yield os.path.join(paths.state, name)


def _terminal() -> str:
    """Return what stands for the terminal at which the person sits, "" where there is none.

    The name alone is given to the next one that is opened, too.
    """
    for fd in range(3):
        try:
            name = os.ttyname(fd)
        except OSError:
            continue
        return f"{checksum(f'{name} {os.getsid(0)}'.encode()):016x}"
    return ""
