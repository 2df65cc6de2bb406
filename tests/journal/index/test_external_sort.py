"""The rules of reading a long journal in order: the same wins as in memory, in little of it."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, utc

from microwins.errors import JournalUnreadableError
from microwins.journal.blocks import Unreadable
from microwins.journal.codec import Version, encode
from microwins.journal.index import external_sort, streaming
from microwins.journal.index.external_sort import ChangedError, Sorted
from microwins.journal.index.streaming import stream
from microwins.journal.journal import Journal
from microwins.journal.reader import read
from microwins.journal.versions import in_order, latest_versions
from microwins.model.win import Win

STAMPS = [utc(f"2026-11-22T12:30:1{second}") for second in range(3)]
MOMENTS = [NOW, NOW.astimezone(), NOW - timedelta(days=1), NOW + timedelta(hours=1)]
IDS = ["01A", "01B", "01C", "caf\udce9", "\U0001f600", "\ufffd"]

wins = st.builds(Win, st.just(""), st.sampled_from(MOMENTS), st.sampled_from(["a", "b", "\xe9"]))
versions = st.builds(
    lambda name, stamp, win: Version(name, stamp, win and win._replace(id=name)),
    st.sampled_from(IDS),
    st.sampled_from(STAMPS),
    st.none() | wins,
)


def write(folder: Path, *logs: list[Version]) -> list[str]:
    """Write some logs and return their paths."""
    paths = []
    for number, log in enumerate(logs):
        path = folder / f"host-{number:04}.jsonl"
        path.write_bytes(b"".join(encode(one).encode() + b"\n" for one in log))
        paths.append(str(path))
    return paths


@given(st.lists(st.lists(versions, max_size=8), max_size=3))
def test_the_same_wins_in_the_same_order(
    tmp_path_factory: pytest.TempPathFactory, logs: list[list[Version]]
) -> None:
    """However versions are spread over files, and whatever ties, it is what folding them gives."""
    paths = write(tmp_path_factory.mktemp("logs"), *logs)
    assert list(Sorted(paths, [])) == in_order(latest_versions(read(paths, [])))


def test_many_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wins come batch by batch, none twice and none left out."""
    monkeypatch.setattr(external_sort, "_BATCH", 7)
    log = [
        Version(f"{n:03}", STAMPS[0] + timedelta(seconds=n), Win(f"{n:03}", NOW, str(n)))
        for n in range(100)
    ]
    paths = write(tmp_path, log[::2], log[1::2])
    assert [win.text for win in Sorted(paths, [])] == [str(n) for n in range(100)]


def test_what_cannot_be_read_is_reported(tmp_path: Path) -> None:
    """Damage and files that don't open are reported as the reader does."""
    (path,) = write(tmp_path, [Version("01A", STAMPS[0], Win("01A", NOW, "a"))])
    with open(path, "ab") as log:
        log.write(b"junk\n")
    nowhere = str(tmp_path / "none.jsonl")
    unreadable: list[Unreadable] = []
    assert [win.text for win in Sorted([path, nowhere], unreadable)] == ["a"]
    expected: list[Unreadable] = []
    assert len(list(read([path, nowhere], expected))) == 1
    assert unreadable == expected
    with pytest.raises(JournalUnreadableError):
        Sorted([nowhere], [])


def test_a_log_that_is_rewritten_meanwhile_is_an_error(tmp_path: Path) -> None:
    """What isn't there any more is never passed over in silence."""
    paths = write(tmp_path, [Version("01A", STAMPS[0], Win("01A", NOW, "a"))])
    found = Sorted(paths, [])
    os.truncate(paths[0], 0)
    with pytest.raises(ChangedError):
        list(found)


def test_a_long_journal_goes_through_a_temporary_file(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it is long or not, a journal gives the same wins; with no room, by memory."""
    journal.add([Win("", NOW, "showered"), Win("", NOW - timedelta(days=1), "slept")], NOW)
    in_memory, _ = stream(journal)
    assert in_memory == journal.read().wins
    monkeypatch.setattr(streaming, "_LONG", 0)
    through_disk, _ = stream(journal)
    assert isinstance(through_disk, Sorted)
    assert list(through_disk) == in_memory
    monkeypatch.setattr(external_sort, "_TABLES", "nonsense")
    assert external_sort.stream(journal._files()) is None  # noqa: SLF001 (no other way to the paths)
    assert list(stream(journal)[0]) == in_memory
