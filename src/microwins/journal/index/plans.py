"""The plans that may come to mind, kept so that whoever logs a win needn't look for them.

Where what was kept is no longer true all logs are searched anew, without parsing the wins: so the
plans of another machine come to mind once its log is here. Nothing depends on what is kept.
"""

from __future__ import annotations

import os
from zlib import crc32

from microwins.disk.files import read_at
from microwins.disk.paths import PLANS
from microwins.disk.plan_cache import END, VERSION, load
from microwins.journal.index import cache
from microwins.journal.items import items
from microwins.model.bare_json import loads
from microwins.model.item import PLAN
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from microwins.disk.paths import JournalPaths
    from microwins.model.item import Item

_LONGEST = 256 * 1024
"""So many bytes hold the longest line, which a synchroniser may have brought in part."""


def kept_plans(
    paths: JournalPaths,
    logs: Sequence[str],
    chosen: Callable[[list[Item]], tuple[list[list[list[str]]], list[Any]]],
) -> list[Any]:
    """Return the plans in these logs that may come to mind, worked out now or before.

    `chosen` returns how the words of each cue begin, and the plans as JSON has them. Raises
    JournalUnreadableError where the folder can't be listed.
    """
    kept = load(paths.kept(PLANS), logs)
    if kept is not None:
        return list(loads(kept[1]))
    state = cache.state_of(logs)
    ends = {os.path.basename(path): _end_of(path) for path in logs}
    found = items(paths, PLAN)
    words, plans = chosen(found)
    if found or len(logs) > 1:
        first = {"v": VERSION, "logs": ends, "ids": [one.id for one in found], "words": words}
        first["times"] = any(plan["clock"] for plan in plans)
        data = f"{to_json(first)}\n{to_json(plans)}".encode()
        cache.store(paths, PLANS, data, state)
    return plans


def _end_of(path: str) -> tuple[int, int]:
    """Return where the last whole line of a log ends, with a checksum over what stands before."""
    try:
        fd = os.open(path, os.O_RDONLY)
    except OSError:
        return 0, 0
    try:
        end = os.fstat(fd).st_size
        last = read_at(fd, max(0, end - _LONGEST), end)
        size = end - len(last) + last.rfind(b"\n") + 1
        return size, crc32(read_at(fd, max(0, size - END), size))
    except OSError:
        return 0, 0
    finally:
        os.close(fd)
