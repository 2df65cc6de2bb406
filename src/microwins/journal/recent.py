"""What concerns the latest days, from the ends of the logs: the road of `today` and `status`.

Stamps rise along a log, so its end is enough. Where much was written lately about other days, as by
an import of years, those lines are passed over unread: a prompt can't wait for them.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, timedelta

from microwins.journal.codec import written_stamp
from microwins.journal.files import NATIVE
from microwins.journal.reader import blocks_from_end, none_opened, versions_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime

    from microwins.journal.codec import Version

_MUCH = 256 * 1024
"""Bytes at the end of a log that are read in full, whatever they are about."""

_DAYS = 10
_ID = b'{"v":1,"id":"'
_STAMPS = re.compile(rb'"stamp":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)"')


def recent(paths: Sequence[str], since: datetime) -> list[Version]:
    """Return the versions that decide on the wins of ten days from `since` on, and some others.

    Nothing about those days was written before. Files that can't be read are left to others to
    report, unless that is all of them: then JournalUnreadableError is raised.
    """
    found: list[Version] = []
    passed_over = []
    opened = 0
    closed = None
    for path in paths:
        try:
            if _find(path, since, found):
                passed_over.append(path)
            opened += 1
        except OSError as error:
            closed = none_opened(os.path.dirname(path), error.strerror or "not readable")
    if closed and not opened:
        raise closed
    names = {version.id for version in found} if passed_over else ()
    for path in passed_over:
        found += _others_of(path, since, names)
    return found


def _find(path: str, since: datetime, found: list[Version]) -> bool:
    """Add what is recent in a log to `found`, and tell whether anything was passed over.

    Raises OSError.
    """
    days = _days_from(since)
    passed_over = False
    for behind, block, usual in _recent_blocks(path, since):
        if usual and behind >= _MUCH:
            found += versions_in(b"\n".join(_lines_with(days, block)))
            passed_over = True
        else:
            found += versions_in(block)
    return passed_over


def _others_of(path: str, since: datetime, names: Collection[str]) -> Iterator[Version]:
    """Yield the versions of some wins among what was passed over; raises no OSError.

    One of those that were found may have been edited or taken away there.
    """
    plain = all(name.isascii() and name.isalnum() for name in names)
    wanted = {name.encode() for name in names} if plain else ()
    days = _days_from(since)
    try:
        for behind, block, usual in _recent_blocks(path, since):
            if usual and behind >= _MUCH:
                lines = block.split(b"\n")
                if plain:
                    lines = [line for line in lines if _id_in(line) in wanted]
                yield from versions_in(b"\n".join(_without(days, lines)))
    except OSError:
        return  # what was read a moment ago stands


def _without(days: re.Pattern[bytes], lines: Sequence[bytes]) -> Iterator[bytes]:
    """Yield the lines in which none of these days stands: the others were found."""
    return (line for line in lines if not days.search(line))


def _id_in(line: bytes) -> bytes:
    """Return the id in a line of the usual form."""
    return line[len(_ID) : line.find(b'"', len(_ID))]


def _recent_blocks(path: str, since: datetime) -> Iterator[tuple[int, bytes, bool]]:
    """Yield blocks from the end of a log until one holds nothing so new, that one too.

    With each comes how many bytes stand behind it, and whether all its lines have the form in which
    this program writes them. Raises OSError.
    """
    oldest = written_stamp(since.astimezone(UTC)).encode()
    behind = 0
    fd = os.open(path, os.O_RDONLY | NATIVE)
    try:
        for block in blocks_from_end(fd):
            stamps = _STAMPS.findall(block)
            usual = _is_usual(block, len(stamps))
            yield behind, block, usual
            behind += len(block)
            if usual and max(stamps) < oldest:
                break
            if not usual:
                others = [version.stamp for version in versions_in(block)]
                if others and max(others) < since:
                    break
    finally:
        os.close(fd)


def _is_usual(block: bytes, stamps: int) -> bool:
    """Tell whether each line of a block has a stamp, an id at its beginning, and says when it was.

    Or that it takes a win away. Inside of a text no quote stands without a backslash before it.
    """
    lines = block.count(b"\n") + (not block.endswith(b"\n"))
    moments = block.count(b',"at":"') + block.count(b',"gone":true')
    ids = block.count(b"\n" + _ID) + block.startswith(_ID)
    return lines == ids <= min(stamps, moments)


def _days_from(since: datetime) -> re.Pattern[bytes]:
    """Return what finds a win of the ten days from `since` on, wherever on earth it was logged."""
    first = since.date() - timedelta(days=1)
    days = (str(first + timedelta(days=number)) for number in range(_DAYS + 2))
    return re.compile(f',"at":"(?:{"|".join(days)})'.encode())


def _lines_with(days: re.Pattern[bytes], block: bytes) -> Iterator[bytes]:
    """Yield the lines of a block in which one of these days stands."""
    for found in days.finditer(block):
        start = block.rfind(b"\n", 0, found.start()) + 1
        end = block.find(b"\n", start)
        yield block[start:] if end < 0 else block[start:end]
