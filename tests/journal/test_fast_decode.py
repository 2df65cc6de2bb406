"""The rules of the quick reader: it says what the careful one says, of any line at all."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, utc
from support.every import every

from microwins.formats import jsonl
from microwins.journal import fast_decode
from microwins.journal.blocks import read_block
from microwins.journal.codec import BadLineError, Version, decode, encode, version_of
from microwins.journal.export_lines import AmbiguousError, NewestLines
from microwins.journal.fast_decode import decode_block
from microwins.journal.versions import contents
from microwins.model.day import DEFAULT_START, day_of_win
from microwins.model.item import Item
from microwins.model.win import Win, repaired_win
from microwins.results.rows import Row

ID = "01JDA5T3W8Z6Q4N0V7M2KXR9CE"
AT = NOW.replace(microsecond=0)
STAMP = utc("2026-11-22T12:30:12.482913")
FULL = encode(
    Version(
        ID,
        STAMP,
        Win(
            id=ID,
            at=AT,
            text="went for a walk",
            category="move",
            tags=("sunny", "home"),
            mood=4,
            minutes=20,
            partial=True,
            hidden=True,
            zone="America/New_York",
            timed=False,
        ),
        "c1",
        "u1",
        "r1",
    )
)
USUAL = FULL.replace(',"undoes":"u1","redoes":"r1"', "")
PLAIN = encode(Version(ID, STAMP, Win(ID, AT, "showered", "care"), "c1"))
GONE = encode(Version(ID, STAMP, None, "c1"))
ITEM = encode(version_of(ID, STAMP, Item(ID, "plan", AT, "after tea: a walk", {"x": 1}), "c1"))

pieces = st.sampled_from(
    [
        *('"', "\\", ",", ":", "{", "}", "[", "]", "]]", "null", "true", "false", "0", "6", "9"),
        *("\t", "\r\n", "\0", "\x7f", "\u2028", "ä", "\\u0041", '"",""', ',"mood":3', ',"tags":[]'),
        *("0000", "0001", "9999", "+00:00", "Z", "-05:00", "+24:00", "T", "2026-02-30", "\ufeff"),
    ]
)


moments = st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2990-01-01"))
offsets = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(hours=quarters / 4)))


def said(line: bytes) -> str | None:
    """Return the version that the careful reader finds in a line, None where it is damaged."""
    try:
        return repr(decode(line))
    except BadLineError:
        return None


def agree(line: bytes) -> None:
    """Check that a line means the same to both readers, wherever in a block it stands.

    The quick one may always leave a block to the careful one. An export made of the lines has what
    one has that is made of the wins.
    """
    usual = [f"{known}\n".encode() for known in (USUAL, PLAIN)]
    for lines in ([line], [line, *usual], [*usual, line], [usual[0], line, line, usual[1]]):
        block = b"".join(one.removesuffix(b"\n") + b"\n" for one in lines)
        export_agrees(block)
        try:
            found = decode_block(block)
        except ValueError:
            continue
        assert [repr(one) for one in found] == [said(one) for one in block.split(b"\n")[:-1]]


def record(win: Win, day: date) -> str:
    """Return a win as an export has it."""
    return jsonl.record(Row(repaired_win(win), day, with_hidden_words=True))


def export_agrees(block: bytes) -> None:
    """Check that an export made of some lines is that of their wins."""
    lines = NewestLines(DEFAULT_START, record)
    found = read_block(block, "laptop", 0)
    there = contents(found.versions, found.damage)
    try:
        assert list(lines.read(block, "laptop")) == found.damage
    except AmbiguousError:
        stamps = [(version.id, version.stamp) for version in found.versions]
        assert len(set(stamps)) < len(stamps)
        return
    days = [(win, day_of_win(win)) for win in there.wins]
    assert [*lines.in_order()] == [(str(day), record(win, day)) for win, day in days]


def quickly(*lines: str) -> list[Version]:
    """Return what the quick reader finds in some lines, all of which it takes."""
    return decode_block("".join(f"{line}\n" for line in lines).encode())


@every("line", [FULL, USUAL, PLAIN, GONE, ITEM])
@every("end", ["", "\n", "\r\n", " \n", "\n\n"])
def test_lines_of_this_program_are_read_alike(line: str, end: str) -> None:
    """Each form in which lines are written means the same to both readers."""
    agree((line + end).encode())
    assert quickly(line) == [decode(line.encode())]


@every(
    "old, new",
    [
        ('"stamp":"2026', '"stamp":"0001'),
        ('"stamp":"2026', '"stamp":"9999'),
        ('"at":"2026', '"at":"0001'),
        ('"at":"2026', '"at":"9999'),
        ("-05:00", ""),
        ("-05:00", "Z"),
        ("-05:00", "-05:00:30"),
        (":12-05:00", "+01-05:00"),
        ("2026-11-22T07:30:12-05:00", "20261122T0730+01:00-05:00"),
        ("-05:00", ".1234Z"),
        ("-05:00", ",1234Z"),
        ("2026-11-22T07", "2026-13-22T07"),
        ("T12:30:12.482913Z", "T25:30:12.482913Z"),
        (f'"{ID}"', '""'),
        (f'"{ID}"', '"' + "x" * 128 + '"'),
        (f'"{ID}"', '"' + "x" * 129 + '"'),
        ('"category":"care"', '"category":""'),
        ("showered", ""),
        ("showered", "show\tered"),
        ("showered", "show\x7fered"),
        ("showered", "\\u0073howered"),
        ('"care",', '"care","tags":[],'),
        ('"care",', '"care","tags":[""],'),
        ('"care",', '"care","tags":["a]b"],'),
        ('"care",', '"care","mood":0,'),
        ('"care",', '"care","mood":6,'),
        *(('"care",', f'"care","minutes":{number},') for number in (0, 1, 1440, 1441, 10000, "01")),
        ('"care",', '"care","zone":"",'),
        ('"care",', '"care","partial":false,'),
        ('"care",', '"care","undoes":"u1",'),
        ('"care",', '"care","gone":true,'),
        ('"care",', '"care","x":{"stamp":"2026-11-22T12:30:12.482913Z","change":"c2"},'),
        ('"c1"', '""'),
    ],
)
def test_the_limits_of_both_readers_are_the_same(old: str, new: str) -> None:
    """What is at the edge of what can be read is on the same side for both."""
    assert old in PLAIN
    agree(PLAIN.replace(old, new).encode())


@given(
    st.builds(
        Win,
        id=st.text(min_size=1, max_size=128),
        at=st.builds(lambda at, zone: at.replace(tzinfo=zone), moments, offsets),
        text=st.text(),
        category=st.text(min_size=1),
        tags=st.lists(st.text(), max_size=3).map(tuple),
        mood=st.none() | st.integers(1, 5),
        minutes=st.none() | st.integers(1, 1440),
        partial=st.booleans(),
        hidden=st.booleans(),
        zone=st.none() | st.text(min_size=1),
        timed=st.booleans(),
        extra=st.sampled_from([{}, {}, {"x": 1}]),
    ),
    moments.map(lambda moment: moment.replace(tzinfo=UTC)),
    st.tuples(*(st.none() | st.text() for _ in range(3))),
)
def test_any_win_is_read_alike(win: Win, stamp: datetime, changes: tuple[str | None, ...]) -> None:
    """Whatever a win or an item holds, the quick reader loses and adds nothing."""
    for content in (win, Item(win.id, win.category, win.at, win.text, {"category": "care"})):
        agree(encode(version_of(win.id, stamp, content, *changes)).encode())


@given(st.sampled_from([FULL, USUAL, PLAIN, GONE, ITEM]), st.data())
def test_any_slip_is_read_alike(line: str, data: st.DataObject) -> None:
    """A line in which a piece was put in, taken out or replaced is read or refused by both."""
    for _ in range(data.draw(st.integers(1, 2))):
        start = data.draw(st.integers(0, len(line)))
        end = data.draw(st.integers(start, min(len(line), start + 6)))
        line = line[:start] + data.draw(pieces | st.just("")) + line[end:]
    agree(line.encode())


@given(st.sampled_from([FULL, USUAL, PLAIN]), st.data())
def test_any_slip_of_a_value_is_read_alike(line: str, data: st.DataObject) -> None:
    """Other words inside the quotes mean the same to both."""
    start, end = data.draw(st.sampled_from([m.span(1) for m in re.finditer('"([^"]*)"', line)]))
    agree((line[:start] + data.draw(pieces | st.text(max_size=3)) + line[end:]).encode())


@given(st.sampled_from([FULL, USUAL, PLAIN]), st.binary(max_size=4), st.data())
def test_any_bytes_are_read_alike(line: str, junk: bytes, data: st.DataObject) -> None:
    """Bytes that are no text don't pass by the quick road."""
    raw = line.encode()
    where = data.draw(st.integers(0, len(raw)))
    agree(raw[:where] + junk + raw[where:])


def test_the_quick_road_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Usual lines don't reach the careful reader, nor do those with quotes in their words."""
    words = encode(Version(ID, STAMP, Win(ID, AT, 'played "Für Elise" \\ 🏃🏽', "joy"), "c1"))
    lines = [USUAL, PLAIN, words]
    expected = [decode(line.encode()) for line in lines]
    monkeypatch.delattr(fast_decode, "decode")
    assert quickly(*lines) == expected


def test_wins_of_one_place_share_their_zone() -> None:
    """Equal offsets are one object by both roads: moments compare several times faster so."""
    quick, careful = quickly(PLAIN)[0].win, decode(PLAIN.encode()).win
    assert quick
    assert careful
    assert quick.at.tzinfo is careful.at.tzinfo


@every(
    "block",
    [
        b"\n",
        PLAIN[:-4].encode() + b"\r\n",
        b"\xef\xbb\xbf" + PLAIN.encode()[:-4] + b"\n",
        PLAIN.encode() + PLAIN.encode() + b"\n",
        PLAIN[:30].encode() + b"\n" + PLAIN.encode() + b"\n",
        PLAIN.encode().replace(b"showered", b"shower\xe4d") + b"\n",
        PLAIN.encode().replace(b"care", b"c\\u0061re") + b"\n",
        PLAIN.encode().replace(b"showered", b"show\tered") + b"\n",
    ],
)
def test_what_is_strange_is_left_to_the_careful_reader(block: bytes) -> None:
    """Blank lines, several records on a line, torn ones, and whatever is no plain word."""
    with pytest.raises(ValueError):
        decode_block(PLAIN.encode() + b"\n" + block)


def test_a_long_life_of_spellings_takes_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read once is kept for the next line, up to a number of spellings."""
    circumstances = fast_decode.Circumstances()
    monkeypatch.setattr(fast_decode, "MOST_SPELLINGS", 3)
    monkeypatch.setattr(fast_decode, "circumstances", circumstances)
    lines = [PLAIN.replace("care", f"care{i}") for i in range(9)]
    assert quickly(*lines, *lines) == [decode(line.encode()) for line in lines * 2]
    assert len(circumstances) == 3


def test_an_offset_is_an_offset() -> None:
    """What stands behind the offset of a time, and isn't seen, makes the line another one."""
    line = (
        b'{"v":1,"id":"01J0","at":"2026-11-22T07:30:12-05:00\\x00","text":"showered",'
        b'"category":"care","stamp":"2026-11-22T12:30:12.482913Z","change":"c0"}\n'
    ).replace(b"\\x00", b"\x00")
    with pytest.raises(ValueError):
        decode_block(line)
