"""The plans that may come to mind, kept so that whoever logs a win needn't look for them.

Kept with them is how long each log was, and how it ended there. Of a log that went on from there
what was added is looked through; where that speaks of a plan, or a log is another one, all are read
anew. So the plans of another machine come to mind once its log is here. Nothing depends on it.
"""

from __future__ import annotations

import json
import os
from zlib import crc32

from microwins.disk.files import read_at
from microwins.disk.paths import PLANS
from microwins.journal.index import cache
from microwins.journal.items import items
from microwins.model.item import PLAN
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from microwins.disk.paths import JournalPaths
    from microwins.model.item import Item

_END = 256
"""So many bytes at the end of what was read tell whether a log still begins so."""
_LONGEST = 256 * 1024
"""So many bytes hold the longest line, which a synchroniser may have brought in part."""

_WORTH_KEEPING = 64 * 1024
_KIND, _GONE = b'"kind":', b'"gone":'
_VERSION = 1


def kept_plans(
    paths: JournalPaths, logs: Sequence[str], chosen: Callable[[list[Item]], list[Any]]
) -> list[Any]:
    """Return what `chosen` makes of the plans in these logs, as JSON, worked out now or before.

    Raises JournalUnreadableError where the folder can't be listed.
    """
    kept = _loaded(paths)
    added = _added(kept, logs) if kept else None
    if kept and added is not None and added < _WORTH_KEEPING:
        return list(kept["plans"])
    state = cache.state_of(logs)
    ends = {os.path.basename(path): _end_of(path) for path in logs}
    if kept and added is not None and _added(kept, logs) is not None:
        ids, plans = kept["ids"], list(kept["plans"])
    else:
        found = items(paths, PLAN)
        ids, plans = [item.id for item in found], chosen(found)
    kept = {"v": _VERSION, "logs": ends, "ids": ids, "plans": plans}
    cache.store(paths, PLANS, to_json(kept).encode(), state)
    return plans


def _loaded(paths: JournalPaths) -> Any:
    """Return what was kept, None where that is nothing of ours."""
    try:
        kept = json.loads(cache.load(paths, PLANS))
        is_ours = kept["v"] == _VERSION and isinstance(kept["plans"], list)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return kept if is_ours else None


def _added(kept: Any, logs: Sequence[str]) -> int | None:
    """Return how many bytes were added to the logs, None where they may speak of a plan.

    It is None too where a log isn't the one that it was, or can't be read.
    """
    added, waiting = 0, dict(kept["logs"])
    for path in logs:
        size, check = waiting.pop(os.path.basename(path), (0, 0))
        try:
            fd = os.open(path, os.O_RDONLY)
        except OSError:
            if size:
                return None
            continue
        try:
            if crc32(read_at(fd, max(0, size - _END), size)) != check:
                return None
            new = read_at(fd, size, os.fstat(fd).st_size)
        except OSError:
            return None
        finally:
            os.close(fd)
        if _KIND in new or (_GONE in new and any(one.encode() in new for one in kept["ids"])):
            return None
        added += len(new)
    return None if waiting else added


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
        return size, crc32(read_at(fd, max(0, size - _END), size))
    except OSError:
        return 0, 0
    finally:
        os.close(fd)
