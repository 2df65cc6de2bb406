"""Lines exactly as this program writes them, read in two thirds of the time that JSON takes.

Nearly every line of a log is in the form of `encode`, without an escape in it, and differs from the
others in its id, times, words and change; what stands between category and stamp is one of a few
hundred spellings. Such a line is taken apart at fixed places. Whatever differs in the least goes to
`decode`, and a property test holds that the two say the same.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from sys import intern

from microwins.journal.codec import Version, decode
from microwins.model.win import Win

_HEAD = '{"v":1,"id":"'
_AT = '","at":"'
_TEXT = '","text":"'
_CATEGORY = '","category":"'
_STAMP = ',"stamp":"'
_CHANGE = '","change":"'
_END = '"}\n'

_ID = len(_HEAD)
_AFTER_ID = _ID + len("01JDA5T3W8Z6Q4N0V7M2KXR9CE")
_WHEN = _AFTER_ID + len(_AT)
_SECONDS = _WHEN + len("2026-11-22T07:30")
_OFFSET = _WHEN + len("2026-11-22T07:30:12")
_AFTER_AT = _OFFSET + len("-05:00")
_WORDS = _AFTER_AT + len(_TEXT)
_DATE = len("2026-11-22")
_WRITTEN = len("2026-11-22T12:30:12.482913Z")
_START = _HEAD.encode()
_UNUSUAL = bytes(range(0x20)) + b"\\"
"""What stands in no line without escapes, but for the newline at its end."""

_MOST = 4096

_offsets: dict[str, tzinfo] = {}
_details: dict[str, Win] = {}


def decode_quickly(line: bytes) -> Version:
    """Return what `decode` returns for a line, and raise what it raises: BadLineError."""
    try:
        if line.startswith(_START) and len(line.translate(None, _UNUSUAL)) == len(line) - 1:
            return _taken_apart(line.decode(), line) or decode(line)
    except ValueError:
        pass
    return decode(line)


def _taken_apart(text: str, line: bytes) -> Version | None:
    """Return the version in a line without escapes, None where it isn't in the usual form.

    Raises ValueError for a time that is none.
    """
    if text[_AFTER_ID:_WHEN] != _AT or text[_AFTER_AT:_WORDS] != _TEXT or text[_WHEN] != "2":
        return None
    words = text.find('"', _WORDS)
    if not text.startswith(_CATEGORY, words):
        return None
    start = words + len(_CATEGORY)
    end = text.find('"', start)
    stamp = text.find(_STAMP, end)
    written = stamp + len(_STAMP)
    change = written + _WRITTEN
    if stamp < 0 or not text.startswith(_CHANGE, change) or text[written] != "2":
        return None
    key, last = change + len(_CHANGE), len(text) - len(_END)
    changed = text[key:last]
    name = text[_ID:_AFTER_ID]
    dates = text[_WHEN + _DATE] + text[_SECONDS] + text[written + _DATE] + text[change - 1]
    dated = dates == "T:TZ" and text[_OFFSET] in "+-"
    torn = start == end or key > last or not dated or not text.endswith(_END)
    if torn or '"' in changed or '"' in name:
        return None
    details = _details.get(text[end:stamp])
    zone = _offsets.get(text[_OFFSET:_AFTER_AT])
    if details is None or zone is None:
        return _remembered(text[end:stamp], text[_OFFSET:_AFTER_AT], line)
    at = datetime.fromisoformat(text[_WHEN:_OFFSET]).replace(tzinfo=zone)
    win = Win(
        name,
        at,
        text[_WORDS:words],
        intern(text[start:end]),
        details.tags,
        details.mood,
        details.partial,
        details.hidden,
        details.zone,
        details.timed,
        details.extra,
    )
    return Version(name, datetime.fromisoformat(text[written:change]), win, changed)


def _remembered(details: str, offset: str, line: bytes) -> Version:
    """Return what `decode` says of a line, and keep what later lines may share with it."""
    version = decode(line)
    usual = version.undoes is None and version.redoes is None
    if version.win is not None and usual and len(_details) < _MOST:
        _details[details] = version.win
        if version.win.at.tzinfo is not None:
            _offsets[offset] = version.win.at.tzinfo
    return version
