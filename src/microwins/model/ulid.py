"""Ids that never repeat and sort by time: ULIDs (https://github.com/ulid/spec)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that an id can be read aloud and typed back."""

RANDOM_BYTES = 10
LENGTH = 26

_MOMENT_DIGITS = 10
_LARGEST_FIRST = "7"  # ten digits hold 50 bits, a moment has 48
_AS_PYTHON_COUNTS = str.maketrans(ALPHABET, "0123456789ABCDEFGHIJKLMNOPQRSTUV")


def ulid(milliseconds: int, randomness: bytes) -> str:
    """Return the id of a moment, given in milliseconds since 1970 (UTC), and ten random bytes."""
    if len(randomness) != RANDOM_BYTES:
        raise ValueError(f"a ULID takes {RANDOM_BYTES} random bytes, not {len(randomness)}")
    number = (milliseconds << 80) | int.from_bytes(randomness, "big")
    digits = [ALPHABET[(number >> shift) & 31] for shift in range(5 * (LENGTH - 1), -1, -5)]
    return "".join(digits)


def ulid_at(moment: datetime, randomness: bytes) -> str:
    """Return the id of a moment; the first of its random bits hold the microseconds."""
    microseconds = int(moment.timestamp()) * 1_000_000 + moment.microsecond
    milliseconds, within = divmod(microseconds, 1000)
    chance = int.from_bytes(randomness, "big") >> 10
    return ulid(milliseconds, (within << 70 | chance).to_bytes(RANDOM_BYTES, "big"))


def moment_of(name: str) -> int | None:
    """Return the milliseconds since 1970 (UTC) that a ULID begins with, None for any other id."""
    name = name.upper()
    if len(name) != LENGTH or name > _LARGEST_FIRST + "Z" * LENGTH or name.strip(ALPHABET):
        return None
    return int(name[:_MOMENT_DIGITS].translate(_AS_PYTHON_COUNTS), 32)


def is_of(name: str, moment: datetime) -> bool:
    """Tell whether an id was given at a moment, to the millisecond."""
    return moment_of(name) == int(moment.timestamp()) * 1000 + moment.microsecond // 1000
