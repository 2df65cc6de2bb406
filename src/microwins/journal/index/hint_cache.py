"""Hints of the latest look, kept so that they are worked out once, and not in every review."""

from __future__ import annotations

import json
from zlib import crc32

from microwins.journal.index import cache
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from microwins.disk.paths import JournalPaths

_CHECK_BYTES = 4


def kept_findings(paths: JournalPaths, fingerprint: str) -> Any:
    """Return what was kept under a fingerprint, as JSON has it; None where there is no such.

    Anything else that was kept is removed: it may tell of wins that the log has no more.
    """
    data = cache.load(paths, cache.HINTS)
    check, data = data[:_CHECK_BYTES], data[_CHECK_BYTES:]
    try:
        if crc32(data).to_bytes(_CHECK_BYTES, "big") == check:
            kept = json.loads(data)
            if kept["fingerprint"] == fingerprint:
                return kept["findings"]
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    if data:
        cache.discard(paths, cache.HINTS)
    return None


def keep_findings(
    paths: JournalPaths, fingerprint: str, findings: Any, fits: Callable[[], bool] = lambda: True
) -> None:
    """Keep something that JSON knows under a fingerprint, in the place of what was kept before.

    `fits` tells, while nobody writes, whether the log is still the one that they were found in.
    """
    data = to_json({"fingerprint": fingerprint, "findings": findings}).encode()
    check = crc32(data).to_bytes(_CHECK_BYTES, "big")
    cache.store(paths, cache.HINTS, check + data, fits)
