"""Time zones by their IANA names, and the bare offsets that wins are stored with."""

from __future__ import annotations

from datetime import timedelta, timezone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo


def zone_named(name: object) -> ZoneInfo | None:
    """Return the zone that an IANA name means, None where it is no name or isn't known here."""
    if not isinstance(name, str):
        return None
    from zoneinfo import ZoneInfo  # 5 ms, where a zone is named

    try:
        return ZoneInfo(name)
    except (ValueError, LookupError, OSError):  # no name, not there, or a folder of zones
        return None


def fixed_offset(at: datetime) -> datetime:
    """Return an aware moment with the bare offset that it has."""
    return at.replace(tzinfo=timezone(at.utcoffset() or timedelta(0)), fold=0)
