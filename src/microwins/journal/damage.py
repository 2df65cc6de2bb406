"""Damaged lines: what is intact in them, and what must go when a win is deleted for good."""

from __future__ import annotations

from microwins.journal.codec import SPACE, BadLineError, decode, decode_at
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.codec import Version

_START = b'{"v":'
_STAMP = b'"stamp":'


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


def without(line: bytes, name: str) -> bytes | None:
    """Return a line of the log without the win called `name` (an id); None where nothing remains.

    What is damaged goes too if it holds that id: it may hold the text.
    """
    try:
        return None if decode(line).id == name else line
    except BadLineError:
        pass
    wanted = _written(name)
    first, *pieces = line.split(_START)
    kept = [b"" if wanted in first else first]
    for piece in pieces:
        try:
            theirs = salvage(_START + piece)[0][0].id != name
        except IndexError:
            theirs = wanted not in piece
        if theirs:
            kept.append(_START + piece)
    return b"".join(kept) or None


def holds(line: bytes, name: str) -> bool:
    """Tell, without parsing it, whether a line may hold the id `name`, in whatever spelling."""
    return _written(name) in line or b"\\" in line


def _written(name: str) -> bytes:
    """Return an id as `encode` spells it."""
    return to_json(name)[1:-1].encode()
