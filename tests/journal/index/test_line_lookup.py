"""The rules of finding lines again: what stands at a byte is read, and little else."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import NOW

from microwins.journal.codec import Version, encode
from microwins.journal.index import line_lookup
from microwins.journal.index.line_lookup import LineRef, id_hash, versions_at
from microwins.model.win import Win


def version(name: str, text: str, after: int = 0) -> Version:
    """Return a version of the win `name`, written so many seconds after the others."""
    stamp = NOW.astimezone(UTC) + timedelta(seconds=after)
    return Version(name, stamp, Win(name, NOW, text), "c")


def written(one: Version) -> bytes:
    """Return the line of a version."""
    return encode(one).encode()


def ref(place: int, name: str, row: int = 0) -> LineRef:
    """Return where an id is looked for."""
    return LineRef(place, id_hash(name), row)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(0, 9000), min_size=1, max_size=8),
    st.sets(st.integers(0, 7), min_size=1),
    st.sampled_from([1, 500, 4096]),
)
def test_any_lines_are_found(
    tmp_path: Path, lengths: list[int], rows: set[int], usual: int
) -> None:
    """Lines of any length are read from any places, in however many pieces."""
    path = tmp_path / "laptop-1a2b.jsonl"
    versions = [version(f"01J{i}", "x" * length) for i, length in enumerate(lengths)]
    lines = [written(one) + b"\n" for one in versions]
    path.write_bytes(b"".join(lines)[:-1])
    wanted = [ref(sum(map(len, lines[:row])), f"01J{row}", row) for row in rows if row < len(lines)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_lookup, "_USUAL", usual)
        found = dict(versions_at(str(path), wanted))
    assert found == {row: versions[row] for row in rows if row < len(lines)}


def test_of_several_on_a_line_the_newest_is_found(tmp_path: Path) -> None:
    """Records that were glued together are told apart by their ids, and then by their stamps."""
    path = tmp_path / "laptop-1a2b.jsonl"
    new, old, other = version("a", "new", after=1), version("a", "old"), version("b", "other")
    path.write_bytes(written(new) + written(other) + written(old))
    assert dict(versions_at(str(path), [ref(0, "a", 1), ref(0, "b", 2)])) == {1: new, 2: other}


def test_of_one_stamp_the_greater_line_is_found(tmp_path: Path) -> None:
    """It is the same win whichever of two versions stands first."""
    path = tmp_path / "laptop-1a2b.jsonl"
    one, two = version("a", "one"), version("a", "two")
    for data in (written(one) + written(two), written(two) + written(one)):
        path.write_bytes(data)
        assert dict(versions_at(str(path), [ref(0, "a")])) == {0: two}


def test_what_is_not_there_is_left_out(tmp_path: Path) -> None:
    """Neither another id, nor the middle of a line, nor the end of the file, nor no file."""
    path = tmp_path / "laptop-1a2b.jsonl"
    line = written(version("a", "showered"))
    path.write_bytes(line + b"\n")
    wanted = [ref(0, "b", 1), ref(5, "a", 2), ref(len(line) + 1, "a", 3), ref(9000, "a", 4)]
    assert list(versions_at(str(path), wanted)) == []
    assert list(versions_at(str(tmp_path / "nowhere"), wanted)) == []


def test_of_two_that_take_the_win_away_the_newer_is_the_newer() -> None:
    """The later stamp decides, also where neither version has a win."""
    stamp = NOW.astimezone(UTC)
    first, second = (Version("01J0", stamp + timedelta(days=day), None, "c") for day in (0, 1))
    assert line_lookup.newer(first, second) == second
    assert line_lookup.newer(second, first) == second
