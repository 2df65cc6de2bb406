"""Damaged lines: what is intact in them, and what must go when a win is deleted for good."""

from __future__ import annotations

import io

from microwins.journal.codec import (
    SPACE,
    BadLineError,
    decode,
    decode_at,
    deletes_for_good,
    encode,
)
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from microwins.journal.codec import Version

_START = b'{"v":'
_USUAL = b'{"v":1,"id":"'
_STAMP = b'"stamp":'
_FEW = 20
"""So many ids are looked for in a whole log faster than in its lines."""


def salvage(line: bytes) -> tuple[list[Version], bytes]:
    """Return the intact versions in a damaged line, and the bytes of it that are none.

    A record that a crash left torn, or a run of NULs, often has a good record glued behind it.
    """
    versions = []
    first, *pieces = line.split(_START)
    junk = [first]
    for piece in pieces:
        if _STAMP not in piece:
            junk.append(_START + piece)
            continue
        text = (_START + piece).decode("utf-8", "surrogateescape")
        try:
            version, end = decode_at(text, 0)
            text[:end].encode()  # raises where a byte inside the record isn't UTF-8
        except (BadLineError, UnicodeEncodeError):
            end = 0
        else:
            versions.append(version)
        junk.append(text[end:].encode("utf-8", "surrogateescape"))
    return versions, b"".join(junk).strip(SPACE)


def without(line: bytes, names: Collection[str]) -> bytes | None:
    """Return a line of the log without wins of the ids `names`; None where nothing remains.

    What says that one was deleted for good stays, without anything else that may stand there. What
    is damaged goes if it holds such an id: it may hold the text.
    """
    try:
        version = decode(line)
    except BadLineError:
        pass
    else:
        return _kept(version, line, names)
    written = [_written(name) for name in names]
    first, *pieces = line.split(_START)
    kept = [b"" if any(name in first for name in written) else first]
    for piece in pieces:
        found = salvage(_START + piece)[0]
        if found:
            kept.append(_kept(found[0], _START + piece, names) or b"")
        elif not any(name in piece for name in written):
            kept.append(_START + piece)
    return b"".join(kept) or None


def _kept(version: Version, line: bytes, names: Collection[str]) -> bytes | None:
    """Return what stays of the line of a version."""
    if version.id not in names:
        return line
    return encode(version).encode() if deletes_for_good(version) else None


def lines_about(data: bytes, names: Collection[str]) -> int:
    """Return how many lines of a log hold a win of one of the ids `names`."""
    usual = {_written(name) for name in names}
    if b"\\u" not in data and len(names) <= _FEW and not any(name in data for name in usual):
        return 0
    lines = (line.removesuffix(b"\n") for line in io.BytesIO(data))
    return sum(not _is_of_another(line, usual) and without(line, names) != line for line in lines)


def purged(data: bytes, names: Collection[str]) -> bytes:
    """Return lines of a log without wins of the ids `names`; all others are as they were.

    See `without`. Where something goes, the last line that stays ends with a newline.
    """
    if not lines_about(data, names):
        return data
    usual = {_written(name) for name in names}
    kept = []
    for line in data.split(b"\n"):
        stays = line if _is_of_another(line, usual) else without(line, names)
        if stays is not None:
            kept.append(stays)
    return b"\n".join(kept) + (b"\n" if kept and kept[-1] else b"")


def _is_of_another(line: bytes, names: Collection[bytes]) -> bool:
    """Tell, without parsing it, whether a line is in the usual form and about no id of `names`."""
    if not line.startswith(_USUAL):
        return not line
    name = line[len(_USUAL) : line.find(b'"', len(_USUAL))]
    return name not in names and b"\\" not in line and line.find(_START, 1) < 0


def _written(name: str) -> bytes:
    """Return an id as `encode` spells it."""
    return to_json(name)[1:-1].encode()
