"""The rule of taking all wins: in one order, whether they are held in memory or read in batches."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import NOW, utc

from microwins.disk.paths import JournalPaths
from microwins.journal.codec import Version, encode
from microwins.journal.index import streaming
from microwins.journal.index.streaming import stream
from microwins.journal.journal import Journal
from microwins.model.win import Win

START = timedelta(hours=4)
STAMPS = [utc(f"2026-11-22T12:30:1{second}") for second in range(3)]
ZONES = [timezone(timedelta(hours=hours)) for hours in (-12, 0, 14)]
MOMENTS = [(NOW + timedelta(hours=9 * n)).astimezone(zone) for n in range(-6, 6) for zone in ZONES]
IDS = ["01A", "01B", "01C", "caf\udce9", "\U0001f600", "\ufffd"]

wins = st.builds(
    Win,
    *(st.just(""), st.sampled_from(MOMENTS), st.sampled_from(["a", "b", "\xe9"])),
    timed=st.booleans(),
)
versions = st.builds(
    lambda name, stamp, win: Version(name, stamp, win and win._replace(id=name)),
    st.sampled_from(IDS),
    st.sampled_from(STAMPS),
    st.none() | wins,
)


@given(st.lists(st.lists(versions, max_size=8), max_size=3), st.integers(1, 4))
def test_the_same_wins_in_the_same_order(
    tmp_path_factory: pytest.TempPathFactory, logs: list[list[Version]], batch: int
) -> None:
    """However versions are spread over files and wins over days, batches are as one list."""
    home = tmp_path_factory.mktemp("home")
    (home / "share").mkdir()
    for number, log in enumerate(logs):
        path = home / "share" / f"host-{number:04}.jsonl"
        path.write_bytes(b"junk\n" + b"".join(encode(one).encode() + b"\n" for one in log))
    journal = Journal(JournalPaths(str(home / "share"), str(home / "state"), "laptop"))
    in_memory = stream(journal, START)
    assert journal.unread == (len(logs), 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "_LONG", -1)
        patch.setattr(streaming, "_BATCH", batch)
        assert list(stream(journal, START)) == in_memory == journal.read().wins
        assert journal.unread == (len(logs), 0)


def test_a_file_that_does_not_open_is_counted(
    journal: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both ways say how many files there were to read besides."""
    journal.add([Win("", NOW, "showered")], NOW)
    (folder / "nest-0000.jsonl").symlink_to("nowhere")
    for long in (8 * 1024 * 1024, -1):
        monkeypatch.setattr(streaming, "_LONG", long)
        assert [win.text for win in stream(journal, START)] == ["showered"]
        assert journal.unread == (0, 1)
