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
_CHECKED = 40
_LONGEST_ADVANCE = 2 * 24 * 60 * 60 * 1000
_ODD = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: it spreads all bits (Knuth, TAOCP 3, 6.4)
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
    within = moment.microsecond % 1000
    chance = int.from_bytes(randomness, "big") >> 10
    return ulid(milliseconds(moment), (within << 70 | chance).to_bytes(RANDOM_BYTES, "big"))


def ulid_in_advance(moment: datetime, randomness: bytes) -> str:
    """Return an id for what is logged later than a moment: its last bits are made of the others."""
    number = int(ulid_at(moment, randomness).translate(_AS_PYTHON_COUNTS), 32)
    number = number >> _CHECKED << _CHECKED | _check(number)
    return ulid(number >> 80, (number & (1 << 80) - 1).to_bytes(RANDOM_BYTES, "big"))


def _check(number: int) -> int:
    """Return the last bits of the id of something that is logged later."""
    return (number >> _CHECKED) * _ODD >> _CHECKED & (1 << _CHECKED) - 1


def moment_of(name: str) -> int | None:
    """Return the milliseconds since 1970 (UTC) that a ULID begins with, None for any other id."""
    name = name.upper()
    if len(name) != LENGTH or name > _LARGEST_FIRST + "Z" * LENGTH or name.strip(ALPHABET):
        return None
    return int(name[:_MOMENT_DIGITS].translate(_AS_PYTHON_COUNTS), 32)


def milliseconds(moment: datetime) -> int:
    """Return the milliseconds from 1970 (UTC) to a moment."""
    return int(moment.timestamp()) * 1000 + moment.microsecond // 1000


def is_native(name: str, written: int) -> bool:
    """Tell whether an id was given by whoever wrote its first version, and not by an import.

    It is of the moment at which that was written, in milliseconds since 1970 (UTC), or it was given
    in advance within the two days before: an import gives the ids of an export as they are.
    """
    moment = moment_of(name)
    if moment is None or not 0 <= written - moment <= _LONGEST_ADVANCE:
        return False
    if moment == written:
        return True
    number = int(name.upper().translate(_AS_PYTHON_COUNTS), 32)
    return _check(number) == number & (1 << _CHECKED) - 1
