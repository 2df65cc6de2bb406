"""Files that a crash left half written, known by the names that they are written under."""

from __future__ import annotations

import os
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_CUT_OFF = re.compile(r"\..+\.[0-9a-f]{8}\.new", re.DOTALL)


def half_files(folders: Iterable[str]) -> list[str]:
    """Return the paths of what was being written in these folders when a crash came."""
    found = []
    for folder in folders:
        try:
            names = os.listdir(folder)
        except OSError:
            continue
        found += [os.path.join(folder, name) for name in sorted(names) if _CUT_OFF.fullmatch(name)]
    return found
