"""The rules of reading a whole file: in blocks or line by line, it says the same."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import NOW

from microwins.journal import blocks, reader
from microwins.journal.blocks import Unreadable
from microwins.journal.codec import encode, version_of
from microwins.model.item import Item
from microwins.model.win import Win

CAREFUL = 1 << 60
"""No block is as long as that, so that each is read line by line."""


def line_of(number: int, win: Win | Item | None, *changes: str | None) -> bytes:
    """Return the line of a version."""
    stamp = NOW.astimezone(UTC) + timedelta(seconds=number)
    return encode(version_of(f"01J{number:06}", stamp, win, *changes)).encode()


USUAL = line_of(1, Win("", NOW, "showered", "care"), "c1")
FULL = line_of(
    2,
    Win("", NOW, "açaí 🏃🏽", "own", ("a", "b"), 3, 20, True, True, "Europe/Lisbon", False),
    "c2",
)
LINES = (
    *(USUAL, USUAL, USUAL, FULL, FULL),
    line_of(3, Win("", NOW, 'said "no" \\ and a\tb\n\ud800 \u200d'), "c3"),
    line_of(4, Win("", NOW, "with more", extra={"weather": {"rain": [1, None]}}), "c4"),
    line_of(5, None, "c5", "c1"),
    line_of(6, None),
    line_of(8, Item("", "plan", NOW, "after tea: a walk", {"category": "move"}), "c8"),
    line_of(7, Win("", NOW, "x", "c\\d"), "c\\7"),
    b'{"stamp":"2026-11-22T12:30:12Z","at":"2026-11-22","id":"a","text":"b"}',
    b' { "id" : "a" , "text":"\\u0073", "at":"20261122T0730-0500","stamp":"20261122T123012-05"}',
)
JUNK = (
    *(b"", b"", b" ", b"\r", b"\t", b"\0", b"\0" * 50, b"\xef\xbb\xbf", b"\xe4", b"\xff\xfe"),
    *(b"\xed\xa0\x80", "\x85\u2028".encode(), b"<<<<<<< HEAD", b"=======", b"{", b"}", b"[]"),
    *(b"\\", b'"', b'","', b",", b"NaN", b"\x7f", b"\x0b", b"\x1c", b"lorem"),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Return a line in which something was put in, taken out, or torn off."""
    line = draw(st.sampled_from(LINES))
    start = draw(st.integers(0, len(line)))
    end = draw(st.integers(start, min(len(line), start + 8)))
    return draw(
        st.sampled_from([line[:start], line[start:], line[:start] + line[end:]])
        | (st.sampled_from(JUNK) | st.binary(max_size=3)).map(
            lambda junk: line[:start] + junk + line[end:]
        )
    )


pieces = st.sampled_from(LINES) | st.sampled_from(LINES) | mutated() | st.sampled_from(JUNK)
ends = st.sampled_from([b"\n"] * 9 + [b"\r\n", b"", b"\n\n"])
files = st.lists(st.tuples(pieces, ends).map(b"".join), max_size=12).map(b"".join)


def read(path: Path, *, size: int, worthwhile: int) -> tuple[list[str], list[Unreadable]]:
    """Return all in a file, read in blocks of `size`, by the quick reader from `worthwhile` on."""
    unreadable: list[Unreadable] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "_SIZE", size)
        patch.setattr(blocks, "_WORTHWHILE", worthwhile)
        return [repr(one) for one in reader.read([str(path)], unreadable)], unreadable


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files, st.sampled_from([100, 700, 5000]))
def test_any_file_is_read_alike(tmp_path: Path, data: bytes, size: int) -> None:
    """Of any bytes at all, blocks say what the lines say: versions, damage, order and numbers."""
    path = tmp_path / "laptop-1a2b.jsonl"
    path.write_bytes(data)
    careful = read(path, size=1 << 20, worthwhile=CAREFUL)
    assert read(path, size=size, worthwhile=0) == careful
    assert read(path, size=1 << 20, worthwhile=0) == careful


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files, st.sampled_from([100, 5000]), st.sampled_from([0, CAREFUL]))
def test_each_version_is_found_where_it_was_read(
    tmp_path: Path, data: bytes, size: int, worthwhile: int
) -> None:
    """The place of a version is the first byte of a line that holds it."""
    path = tmp_path / "laptop-1a2b.jsonl"
    path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch, path.open("rb", buffering=0) as file:
        patch.setattr(blocks, "_SIZE", size)
        patch.setattr(blocks, "_WORTHWHILE", worthwhile)
        found = list(blocks.blocks(file, "laptop-1a2b"))
        assert b"".join(block.lines for block in found) == data
        for block in found:
            assert b"\n" not in block.lines or block.lines.endswith(b"\n")
            located = list(block.located())
            assert [version for _, version in located] == block.versions
            for place, version in located:
                assert place == 0 or data[place - 1 : place] == b"\n"
                line = data[place:].split(b"\n")[0]
                alone = blocks.read_block(line, "laptop-1a2b", 0).versions
                assert repr(version) in [repr(one) for one in alone]


def test_a_line_of_many_blocks_is_one_line(tmp_path: Path) -> None:
    """Neither a win with a long text nor a megabyte of NULs is cut where a block ends."""
    path = tmp_path / "laptop-1a2b.jsonl"
    long = line_of(8, Win("", NOW, "x" * 5000), "c8")
    path.write_bytes(USUAL + b"\n" + b"\0" * 9000 + b"\n" + long + b"\n" + FULL)
    found, unreadable = read(path, size=64, worthwhile=0)
    assert len(found) == 3
    assert [(one.number, one.kind) for one in unreadable] == [(2, "NUL bytes")]
