"""The quick way of reading a line and the thorough one say the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microwins.journal import canonical
from microwins.journal.canonical import decode_quickly
from microwins.journal.codec import BadLineError, Version, decode, encode
from microwins.model.win import Win

texts = st.text(max_size=12) | st.sampled_from(["", 'a "b"', "a\\b", "\x7f", "\u2028", "a]", '","'])
names = st.text(min_size=1, max_size=8)
moments = st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2090-01-01"))
offsets = st.integers(-14 * 4, 14 * 4).map(lambda n: timezone(timedelta(minutes=15 * n)))
wins = st.builds(
    Win,
    id=names,
    at=st.builds(lambda at, zone: at.replace(tzinfo=zone), moments, offsets),
    text=texts,
    category=names,
    tags=st.lists(texts, max_size=3).map(tuple),
    mood=st.none() | st.integers(1, 5),
    partial=st.booleans(),
    hidden=st.booleans(),
    zone=st.none() | names,
    timed=st.booleans(),
    extra=st.dictionaries(st.sampled_from(["weather", "v2"]), st.integers(), max_size=1),
)
versions = st.builds(
    lambda win, stamp, change, undoes: Version(win.id, stamp, win, change, undoes),
    wins,
    moments.map(lambda at: at.replace(tzinfo=UTC)),
    st.none() | texts,
    st.none() | texts,
)


def read(reader: object, line: bytes) -> object:
    """Return what a reader makes of a line, or what it raises."""
    try:
        return repr(reader(line))  # type: ignore[operator]
    except BadLineError as error:
        return f"BadLineError {error}"


@given(versions)
def test_what_is_written_is_read_alike(version: Version) -> None:
    """Any version that is written is read the same in both ways."""
    line = encode(version).encode() + b"\n"
    assert read(decode_quickly, line) == read(decode, line)


@given(versions, st.data())
def test_what_is_damaged_is_read_alike(version: Version, data: st.DataObject) -> None:
    """A byte taken out, put in or changed anywhere is read, or refused, the same in both ways."""
    line = encode(version).encode() + b"\n"
    at = data.draw(st.integers(0, len(line) - 1))
    width = data.draw(st.integers(0, 2))
    line = line[:at] + data.draw(st.binary(max_size=2)) + line[at + width :]
    assert read(decode_quickly, line) == read(decode, line)


def test_a_usual_line_takes_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without anything unusual never reaches the thorough reader."""
    monkeypatch.setattr(canonical, "decode", lambda _line: pytest.fail("took the long way"))
    at = datetime(2026, 11, 22, 7, 30, tzinfo=timezone(timedelta(hours=-5)))
    win = Win("01JA", at, "naïve 日本 #sunny", "care", ("sunny", "home"), 4, zone="Europe/Dublin")
    version = Version("01JA", datetime(2026, 11, 22, 12, 30, tzinfo=UTC), win, "c1")
    assert decode_quickly(encode(version).encode() + b"\n") == version
