"""The clock of the tests, which stands still."""

from datetime import UTC, datetime, timedelta, timezone

NEW_YORK = timezone(timedelta(hours=-5))
NOW = datetime(2026, 11, 22, 7, 30, 12, 482913, tzinfo=NEW_YORK)
"""A Sunday morning in New York, when the clock of the tests stands still."""


def later(**delta: float) -> datetime:
    """Return the clock of the tests, moved on."""
    return NOW + timedelta(**delta)


def utc(text: str) -> datetime:
    """Return a UTC moment from its ISO form without offset."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
