"""The rules of an export that is made of lines: of several versions the same counts as ever.

That a line is exported as its win is, whatever stands in it, the tests of the quick reader hold.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.clock import NOW
from support.log_lines import version, written

from microwins.formats import jsonl
from microwins.journal import export_lines as export_lines_
from microwins.journal import reader
from microwins.journal.blocks import Unreadable
from microwins.journal.codec import Version, version_of
from microwins.journal.export_lines import AmbiguousError, export_lines
from microwins.journal.versions import contents
from microwins.model.day import day_of_win
from microwins.model.item import Item
from microwins.model.win import Win
from microwins.results.rows import Row

DAY_START = timedelta(hours=4, minutes=30)
NAMES = ("01J1", "01J2", "01J3 \u00e9")
TEXTS = ("showered", "açaí", "a\nb", 'played "Für Elise"')
CONTENTS = (
    *(Win(NAMES[0], NOW + timedelta(hours=hours), text) for hours in (0, -9) for text in TEXTS),
    Win(NAMES[0], NOW, "slept", timed=False, hidden=True, tags=("home", "\u200bsunny")),
    Item(NAMES[0], "plan", NOW, "after tea: a walk"),
    None,
)
versions = st.builds(
    lambda name, minutes, content, change: version_of(
        name, NOW + timedelta(minutes=minutes), content and content._replace(id=name), change
    ),
    st.sampled_from(NAMES),
    st.integers(0, 5),
    st.sampled_from(CONTENTS),
    st.sampled_from(["c1", "c2", None]),
)


def record(win: Win, day: date) -> str:
    """Return a win as an export has it."""
    return jsonl.record(Row(win, day, with_hidden_words=True))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(versions, max_size=6), min_size=1, max_size=3), st.binary(max_size=3))
def test_the_same_version_counts(tmp_path: Path, logs: list[list[Version]], end: bytes) -> None:
    """Edits, deletions, ties and items in several logs come to the same wins in the same order."""
    paths = [str(tmp_path / f"{number}.jsonl") for number in range(len(logs))]
    for path, log in zip(paths, logs, strict=True):
        Path(path).write_bytes(written(*log) + end)
    unreadable: list[Unreadable] = []
    damage: list[Unreadable] = []
    there = contents(reader.read_all(paths, unreadable), unreadable)
    try:
        found = list(export_lines(paths, DAY_START, record, damage))
    except AmbiguousError:
        stamps = [(version.id, version.stamp) for version in reader.read_all(paths, [])]
        assert len(set(stamps)) < len(stamps)
        return
    days = [(win, day_of_win(win, DAY_START)) for win in there.wins]
    assert found == [(str(day), record(win, day)) for win, day in days]
    assert damage == unreadable


def test_usual_lines_are_not_taken_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No win is made of them, and an edit or a deletion is no reason to make all."""
    at = NOW.replace(microsecond=0)
    made = [version(number, text, at=at) for number, text in enumerate(TEXTS)]
    edited = made[0]._replace(stamp=made[3].stamp + timedelta(hours=1))
    path = tmp_path / "laptop.jsonl"
    path.write_bytes(written(*made, edited))
    monkeypatch.delattr(export_lines_, "read_block")
    monkeypatch.delattr(export_lines_, "decode")
    assert len([*export_lines([str(path)], DAY_START, record, [])]) == len(TEXTS)
