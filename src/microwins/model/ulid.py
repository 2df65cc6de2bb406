"""Ids that never repeat and sort by time: ULIDs (https://github.com/ulid/spec)."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that an id can be read aloud and typed back."""

RANDOM_BYTES = 10
LENGTH = 26


def ulid(milliseconds: int, randomness: bytes) -> str:
    """Return the id of a moment, given in milliseconds since 1970 (UTC), and ten random bytes."""
    if len(randomness) != RANDOM_BYTES:
        raise ValueError(f"a ULID takes {RANDOM_BYTES} random bytes, not {len(randomness)}")
    number = (milliseconds << 80) | int.from_bytes(randomness, "big")
    digits = [ALPHABET[(number >> shift) & 31] for shift in range(5 * (LENGTH - 1), -1, -5)]
    return "".join(digits)
