"""How many wins a short journal may hold, without parsing it."""

from __future__ import annotations

from microwins.disk.files import read_bytes, size_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = 1024 * 1024
"""So many bytes are looked through in a millisecond; they hold about four thousand wins."""

_HARD, _SHARE = 3, 20
"""How many wins, or which share of them, may be of the hardest days."""

_ID = slice(len('{"v":1,"id":"'), len('{"v":1,"id":"01JDA5T3W8Z6Q4N0V7M2KXR9CE'))
"""Where a line of the usual form has its id; a line of another form counts as a win of its own."""


def win_count(paths: Sequence[str]) -> range:
    """Return the numbers of wins that logs may hold, an empty range for logs that aren't short.

    Those of the hardest days may be left out. Raises OSError.
    """
    if sum(map(size_of, paths)) > _SHORT:
        return range(0)
    data = b"\n".join(map(read_bytes, paths))
    most = len({line[_ID] for line in data.split(b"\n") if line})
    gone = data.count(b'"gone"') + data.count(b'"kind"')
    return range(most - gone - max(_HARD, most // _SHARE), most + 1)
