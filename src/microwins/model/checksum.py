"""Numbers that stand for bytes, cheap enough for the road of `wins log`."""

from __future__ import annotations

from zlib import crc32

_EXCHANGED = bytes(byte * (2 * byte + 1) % 256 for byte in range(256))
"""Each byte once, in an order that no shifts and sums modulo 2 describe, as CRC-32 is made of."""


def checksum(data: bytes) -> int:
    """Return 64 bits that stand for `data`: its CRC-32, and the one of its bytes exchanged."""
    return crc32(data) << 32 | crc32(data.translate(_EXCHANGED))
