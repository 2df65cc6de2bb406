"""Where other programs keep earlier versions of the log: git and synchronisers that archive."""

from __future__ import annotations

import os

GIT = ".git"
_ARCHIVES = (".stversions", os.path.join(".sync", "Archive"), GIT)
"""What Syncthing and Resilio Sync keep at the top of a folder that they share, and git."""


def archives(folder: str) -> list[str]:
    """Return the paths of what may keep earlier versions of the files in a folder."""
    return [path for path in (_nearest(folder, name) for name in _ARCHIVES) if path]


def in_git(folder: str) -> bool:
    """Tell whether a folder is in a work tree of git."""
    return bool(_nearest(folder, GIT))


def _nearest(folder: str, name: str) -> str:
    """Return the path of `name` in a folder or the nearest one above that has it, "" for none."""
    folder = os.path.realpath(folder)
    while not os.path.exists(os.path.join(folder, name)):
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return ""
    return os.path.join(folder, name)
