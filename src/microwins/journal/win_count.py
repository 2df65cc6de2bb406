"""How many wins a short journal may hold, without parsing it."""

from __future__ import annotations

import re

from microwins.disk.files import read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORT = 1024 * 1024
"""So many bytes are looked through in a millisecond or two; they hold about four thousand wins."""

_HARD, _SHARE = 3, 20
"""How many wins, or which share of them, may be of the hardest days."""

_IDS = re.compile(rb'^\{"v":1,"id":"([^"]*)"', re.MULTILINE)


def win_count(paths: Iterable[str]) -> range:
    """Return the numbers of wins that logs may hold, an empty range for logs that aren't short.

    Those of the hardest days may be left out. Raises OSError.
    """
    ids: set[bytes] = set()
    size = gone = 0
    for path in paths:
        data = read_bytes(path)
        size += len(data)
        if size > _SHORT:
            return range(0)
        ids.update(_IDS.findall(data))
        gone += data.count(b'"gone":') + data.count(b'"kind":')
    most = len(ids)
    return range(most - gone - max(_HARD, most // _SHARE), most + 1)
