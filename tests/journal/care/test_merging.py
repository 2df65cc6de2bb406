"""The laws of merging logs: the same wins, each line once, in rising order."""

from __future__ import annotations

from datetime import UTC, timedelta

from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, utc
from support.every import every

from microwins.journal.care.merging import merged, proven
from microwins.journal.care.missing_lines import bare
from microwins.journal.codec import Version, encode, yielding
from microwins.journal.reader import versions_in
from microwins.journal.versions import latest_versions
from microwins.model.win import Win

FIRST = utc("2026-11-22T12:30:12.000001")


def line(name: str, second: int, text: str | None = "showered") -> bytes:
    """Return a version of a win as it stands in a file; None for one that is gone."""
    win = None if text is None else Win(name, NOW.replace(microsecond=0), text)
    stamp = FIRST + timedelta(seconds=second)
    return encode(Version(name, stamp, win, "c1")).encode() + b"\n"


A, B, C, D = (line(f"01J{name}", second) for second, name in enumerate("ABCD"))
JUNK, MARKER = b"lorem ipsum\n", b"<<<<<<< HEAD\n"


@every(
    "own, others, after",
    [
        (b"", [], b""),
        (b"", [A + B], A + B),
        (A + C, [B + D], A + B + C + D),
        (A + B, [A + B, B + A], A + B),
        (A[:-1], [B], A + B),
        (B, [A], A + B),
        (B + A, [], A + B),
        (A + JUNK + C, [B], A + JUNK + B + C),
        (JUNK + B, [A], JUNK + A + B),
        (A + C, [B + MARKER], A + B + MARKER + C),
        (A + C, [A + MARKER], A + MARKER + C),
        (A + JUNK, [A + JUNK], A + JUNK),
        (A, [MARKER + B], MARKER + A + B),
        (A + b"\n", [b"\n\n" + B + b"\r\n"], A + b"\n" + B),
        (A, [A[:-1] + b"\r\n" + b"\xef\xbb\xbf" + B], A + B),
        (A, [B[:-1] + C], A + B[:-1] + C),
        (A + A, [A], A + A),
        (D + A[:50] + b"\n", [B], B + D + A[:50] + b"\n"),
    ],
)
def test_lines_fall_into_place(own: bytes, others: list[bytes], after: bytes) -> None:
    """By their stamps, each once; what can't be read stays behind the line before it."""
    assert merged(own, others) == after
    assert proven(after, own, others)


def test_lines_of_one_moment_keep_their_order() -> None:
    """Own lines come before those of others, and theirs in the order of the files."""
    one, two, three = (line("01JA", 5, text) for text in ("c", "b", "a"))
    assert merged(two, [one, three]) == two + one + three


@every("bad", [A + C, A + B + C + D, B + A + C, A + JUNK + B + C, b"", A + B + C[:-9]])
def test_what_is_not_proven(bad: bytes) -> None:
    """A log that lacks a line, has one more, or doesn't rise, is never put in the place of one."""
    assert not proven(bad, A + C, [B])
    assert proven(A + B + C, A + C, [B])


PLAN = (
    b'{"v":1,"id":"01JP","kind":"plan","text":"after tea: a walk",'
    b'"stamp":"2026-11-22T12:30:03.000000Z","change":"c"}\n'
)
LINES = st.one_of(
    st.builds(
        line,
        st.sampled_from(["01JA", "01JB", "01JC"]),
        st.integers(0, 5),
        st.sampled_from(["showered", "walked", None]),
    ),
    st.sampled_from(
        [PLAN, JUNK, MARKER, b"\n", A[:40] + b"\n", A[:-1] + B, b"\0\0" + C, b"\xff\xfe\n"]
    ),
)
FILES = st.lists(st.lists(LINES, max_size=6).map(b"".join), max_size=4)


@given(st.lists(LINES, max_size=8).map(b"".join), FILES, st.randoms())
def test_wins_are_the_same_however_lines_are_split(
    own: bytes, others: list[bytes], chance: object
) -> None:
    """The merged log says what all files said, rises, and has no line more, in any order."""
    new = merged(own, others)
    before = [
        version for one in (own, *others) for row in one.split(b"\n") for version in said(row)
    ]
    after = [version for row in new.split(b"\n") for version in said(row)]
    assert latest_versions(after) == latest_versions(before)
    stamps = [max(one.stamp for one in said(row)) for row in new.split(b"\n") if said(row)]
    assert stamps == sorted(stamps)
    assert proven(new, own, others)
    chance.shuffle(others)  # type: ignore[attr-defined]  # hypothesis hands in a Random
    assert sorted(merged(own, others).split(b"\n")) == sorted(new.split(b"\n"))


@given(st.lists(LINES, max_size=8).map(b"".join), FILES)
def test_merging_twice_adds_nothing(own: bytes, others: list[bytes]) -> None:
    """What was folded in may come back as often as it likes."""
    new = merged(own, others)
    assert merged(new, others) == new
    assert merged(new, [new]) == new


def said(row: bytes) -> list[Version]:
    """Return the versions in a line, the way that readers see them."""
    return list(versions_in(bare(row)))


def test_what_came_from_an_inbox_stays_where_it_was_written() -> None:
    """Its stamp is far away, and whoever looks for what is new finds it at the end of the log."""
    stamps = [NOW + timedelta(hours=hours) for hours in range(4)]
    lines = [
        encode(Version(str(n), yielding(one) if n % 2 else one, Win(str(n), NOW, "x"))).encode()
        for n, one in enumerate(stamp.astimezone(UTC) for stamp in stamps)
    ]
    own, other = (b"".join(line + b"\n" for line in part) for part in (lines[2:], lines[:3]))
    assert merged(own, [other]) == b"".join(line + b"\n" for line in lines)
