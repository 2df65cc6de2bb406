"""When versions are written: stamps in UTC that rise along a log, whatever the clock does."""

from __future__ import annotations

from datetime import UTC, timedelta

from microwins.journal.codec import STAMP_YEARS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_MICROSECOND = timedelta(microseconds=1)


class Stamps:
    """Stamps that rise whatever the clock says: all later than `last`, none before `now`."""

    def __init__(self, now: datetime, last: datetime | None) -> None:
        self._next = now.astimezone(UTC)
        if last is not None:
            self._next = max(self._next, last + _MICROSECOND)

    def later(self, than: datetime | None = None) -> datetime:
        """Return the next stamp, later than `than` too where that is given."""
        stamp = max(self._next, than + _MICROSECOND) if than else self._next
        self._next = stamp + _MICROSECOND
        return stamp


def newest(stamps: Iterable[datetime | None]) -> datetime | None:
    """Return the newest of some stamps, None where there is none.

    One from the end of time is a slip, and isn't followed: no later one could be read.
    """
    return max((one for one in stamps if one and one.year < STAMP_YEARS[-1]), default=None)
