"""Lines of a log, written and read by the code under test."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from support.clock import NOW

from microwins.journal import reader
from microwins.journal.blocks import Unreadable
from microwins.journal.codec import Version, encode
from microwins.model.win import Win

BLOCK = 64 * 1024


def version(number: int, text: str = "showered", *, at: datetime = NOW) -> Version:
    """Return the first version of a win that was logged `number` minutes after the others."""
    at += timedelta(minutes=number)
    return Version(f"01J{number:06}", at.astimezone(UTC), Win(f"01J{number:06}", at, text), "c")


def written(*versions: Version) -> bytes:
    """Return the lines of some versions."""
    return b"".join(encode(one).encode() + b"\n" for one in versions)


def read(*paths: Path) -> tuple[list[Version], list[Unreadable]]:
    """Return everything in some files, and what could not be read."""
    unreadable: list[Unreadable] = []
    found = list(reader.read([*map(str, paths)], unreadable))
    return found, unreadable
