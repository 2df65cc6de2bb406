"""Who may read the files: their owner alone, even where a copy or another program let others in."""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def open_to_others(paths: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the files and folders that others may read, write or enter, with their modes."""
    for path in paths:
        try:
            mode = stat.S_IMODE(os.stat(path).st_mode)
        except OSError:
            continue  # it isn't there, or whoever reads it reports it
        if mode & _OTHERS:
            yield path, mode


def restrict(paths: Iterable[str]) -> None:
    """Take the rights of others away, wherever that can be done."""
    for path, mode in open_to_others(paths):
        try:
            os.chmod(path, mode & ~_OTHERS)
        except OSError:
            continue  # somebody else's: it is found once more


def private_paths(folder: str, logs: Iterable[str], state: str, config: str) -> list[str]:
    """Return all that should be private: folders, logs, what is kept of them, and settings."""
    paths = [folder, *logs, *_all_in(state)]
    return [*paths, *_all_in(config)] if config else paths


def _all_in(folder: str) -> list[str]:
    """Return a folder and all files and folders in it, links left out."""
    found = [folder]
    for parent, folders, files in os.walk(folder):
        inside = (os.path.join(parent, name) for name in sorted([*folders, *files]))
        found += [path for path in inside if not os.path.islink(path)]
    return found
