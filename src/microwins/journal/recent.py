"""What concerns the latest days, from the ends of the logs: the road of `today` and `status`.

Stamps rise along a log, so its end is enough. What was written lately about other days, as by an
import of years, is passed over unread: a prompt can't wait for it.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from microwins.journal.codec import written_at, written_stamp
from microwins.journal.reader import (
    blocks_from_end,
    deleted_for_good,
    none_opened,
    versions_in,
)
from microwins.model.ulid import moment_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from microwins.journal.codec import Version

_FEW = 16 * 1024
"""Bytes that hold the wins of nearly every day: so many at the end are read in full."""

_DAYS = 10
_BEGINNING = b'{"v":1,"id":"'
_ID = len(_BEGINNING)
_USUAL = b"1970"
"""Where the stamps of versions begin that don't yield to others."""
_AT = b',"at":"'
_DAY = len("2026-11-22")
_STAMP, _FORM = b'"stamp":"', b'0000-00-00T00:00:00.000000Z"'
_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)


def recent(
    paths: Sequence[str], since: datetime, unopened: set[str] | None = None
) -> list[Version]:
    """Return the versions that decide on the wins of ten days from `since` on, and some others.

    Nothing about those days was written before. The names of files that can't be read join
    `unopened`; where that is all of them JournalUnreadableError is raised.
    """
    found: list[Version] = []
    passed: list[bytes] = []
    opened = 0
    closed = None
    for path in paths:
        try:
            _find(path, since, found, passed)
            opened += 1
        except OSError as error:
            if unopened is not None:
                unopened.add(os.path.basename(path))
            closed = none_opened(os.path.dirname(path), error.strerror or "not readable")
    if closed and not opened:
        raise closed
    wanted = _as_written({version.id for version in found}) if passed else None
    for block in passed:
        found += _others_in(block, wanted, _days_from(since))
    if _may_be_of_before(found, since):
        for path in paths:
            try:
                found += deleted_for_good(path)
            except OSError:
                continue
    return found


def _may_be_of_before(found: Sequence[Version], since: datetime) -> bool:
    """Tell whether a win of those days may have been deleted for good before them.

    An edit on a machine that didn't know moved it to one of these days. Usually the id of a win
    says that it was logged since, and so was all that was said about it; an id that says nothing
    counts as new as its win.
    """
    before = since - timedelta(days=1)
    first = before.timestamp() * 1000
    return any(
        version.win is not None
        and version.win.at > before
        and (moment_of(version.id) or first) < first
        for version in found
    )


def _as_written(names: Collection[str]) -> Collection[bytes] | None:
    """Return ids as lines of the usual form spell them; None where one may be spelled otherwise."""
    whole = "".join(names)
    plain = whole.isascii() and whole.isprintable() and '"' not in whole and "\\" not in whole
    return {name.encode() for name in names} if plain else None


def _find(path: str, since: datetime, found: list[Version], passed: list[bytes]) -> None:
    """Add what is recent in a log to `found`, and blocks that were passed over to `passed`.

    Reads backwards until a block holds nothing so new. Raises OSError.
    """
    oldest = written_stamp(since.astimezone(UTC)).encode()
    days = _days_from(since)
    fd = os.open(path, os.O_RDONLY)
    try:
        size = end = os.fstat(fd).st_size
        for block in blocks_from_end(fd, _FEW):
            stamps = _stamps(block)
            usual = _is_usual(block, len(stamps))
            if usual and end < size:
                found += versions_in(b"\n".join(_lines_with(days, block)))
                passed.append(block)
            else:
                versions = list(versions_in(block))
                found += versions
                if not usual:
                    stamps = [written_stamp(version.stamp).encode() for version in versions]
            if stamps and _newest(stamps) < oldest:
                break
            end -= len(block)
    finally:
        os.close(fd)


def _stamps(block: bytes) -> list[bytes]:
    """Return the stamps in a block that have the usual form."""
    found = (piece[: len(_FORM)] for piece in block.split(_STAMP)[1:])
    return [stamp[:-1] for stamp in found if stamp.translate(_DIGITS) == _FORM]


def _newest(stamps: Collection[bytes]) -> bytes:
    """Return the stamp that was written last, as one that doesn't yield to others."""
    newest = max(stamps)
    if newest > _USUAL:
        return newest
    last = max(written_at(datetime.fromisoformat(stamp.decode())) for stamp in stamps)
    return written_stamp(last).encode()


def _others_in(
    block: bytes, wanted: Collection[bytes] | None, days: Collection[bytes]
) -> Iterator[Version]:
    """Yield the versions of some wins in a block that was passed over, of all where None are named.

    One of those that were found may have been edited or taken away there.
    """
    lines = block.split(b"\n")
    if wanted is not None:
        lines = [line for line in lines if line[_ID : line.find(b'"', _ID)] in wanted]
    return versions_in(b"\n".join(line for line in lines if not any(_places(days, line))))


def _is_usual(block: bytes, stamps: int) -> bool:
    """Tell whether each line of a block has the form in which this program writes it.

    It has a stamp, an id at its beginning, and says when the win was or that it is gone. Inside of
    a text no quote stands without a backslash before it.
    """
    lines = block.count(b"\n") + (not block.endswith(b"\n"))
    if block.count(b"\n" + _BEGINNING) + block.startswith(_BEGINNING) != lines or stamps < lines:
        return False
    moments = block.count(_AT)
    return moments >= lines or moments + block.count(b',"gone":true') >= lines


def _days_from(since: datetime) -> Collection[bytes]:
    """Return the ten days from `since` on, wherever on earth a win was logged, as written."""
    first = since.date() - timedelta(days=1)
    return {str(first + timedelta(days=number)).encode() for number in range(_DAYS + 2)}


def _places(days: Collection[bytes], block: bytes) -> Iterator[int]:
    """Yield where in a block a win is said to be of one of these days."""
    place = block.find(_AT)
    while place >= 0:
        start = place + len(_AT)
        if block[start : start + _DAY] in days:
            yield start
        place = block.find(_AT, start)


def _lines_with(days: Collection[bytes], block: bytes) -> Iterator[bytes]:
    """Yield the lines of a block in which one of these days stands."""
    for place in _places(days, block):
        start = block.rfind(b"\n", 0, place) + 1
        end = block.find(b"\n", start)
        yield block[start:] if end < 0 else block[start:end]
