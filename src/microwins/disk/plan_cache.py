"""What is kept of the plans for whoever logs a win, read in the time of a few system calls.

The first line of the file says how long each log was, how it ended there, whose lines are plans,
how the words of each cue begin, and whether there are times; the second holds the plans. A log that
went on from there is looked through from there on. What speaks of a plan in it, or a log that is
another one, makes what was kept worth nothing. A checksum stands before it all.
"""

from __future__ import annotations

import os
from zlib import crc32

from microwins.disk.files import read_at, read_bytes
from microwins.model.bare_json import loads

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

VERSION = 1
END = 256
"""So many bytes at the end of what was read tell whether a log still begins so."""

_WORTH_KEEPING = 64 * 1024
"""So many bytes that were added since take longer to look through than to keep."""
_PARTS = {"logs", "ids", "words", "times"}
_CHECK_BYTES = 4
_KIND, _GONE = b'"kind"', b'"gone"'
_JOINTS = str.maketrans(dict.fromkeys("'`-"))


def may_come(path: str, logs: Sequence[str], text: str) -> bool:
    """Tell whether the words of a win may bring a plan to mind; in doubt they may."""
    kept = load(path, logs)
    if kept is None:
        return True
    said = text.lower().translate(_JOINTS)
    if not text.isascii():
        from microwins.model.folding import joined  # 1 ms, for the letters of other languages

        said = joined(text)
    return any(
        words and all(any(start in said for start in starts) for starts in words)
        for words in kept[0]["words"]
    )


def has_times(path: str, logs: Sequence[str]) -> bool:
    """Tell whether there may be a plan with a time of day."""
    kept = load(path, logs)
    return kept is None or kept[0]["times"] is True


def load(path: str, logs: Sequence[str]) -> tuple[dict[str, Any], bytes] | None:
    """Return the first line of what was kept, and the second as it is; None where it isn't true."""
    try:
        data = read_bytes(path)
        first, _, second = data[_CHECK_BYTES:].partition(b"\n")
        if crc32(data[_CHECK_BYTES:]).to_bytes(_CHECK_BYTES, "big") != data[:_CHECK_BYTES]:
            return None
        kept = loads(first)
        if kept["v"] == VERSION and kept.keys() >= _PARTS and _is_true(kept, logs):
            return kept, second
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass  # it is somebody else's, or from another version
    return None


def _is_true(kept: dict[str, Any], logs: Sequence[str]) -> bool:
    """Tell whether nothing that was added to the logs speaks of a plan; raises OSError."""
    added, waiting = 0, dict(kept["logs"])
    for path in logs:
        size, check = waiting.pop(os.path.basename(path), (0, 0))
        fd = os.open(path, os.O_RDONLY)
        try:
            if crc32(read_at(fd, max(0, size - END), size)) != check:
                return False
            new = read_at(fd, size, min(os.fstat(fd).st_size, size + _WORTH_KEEPING))
        finally:
            os.close(fd)
        if _KIND in new or (_GONE in new and any(one.encode() in new for one in kept["ids"])):
            return False
        added += len(new)
    return not waiting and added < _WORTH_KEEPING
