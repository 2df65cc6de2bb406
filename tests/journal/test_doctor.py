"""The rules of the doctor: every line that can't be read is named, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import NOW

from microwins.errors import JournalUnreadableError
from microwins.journal.doctor import examine
from microwins.journal.journal import Journal
from microwins.model.finding import Finding
from microwins.model.win import Win


def test_a_sound_journal_has_no_findings(journal: Journal) -> None:
    """Neither an empty journal nor one whose lines can all be read needs a remark."""
    assert examine(journal, NOW).findings == []
    journal.add([Win("", NOW, "showered")], NOW)
    assert examine(journal, NOW).findings == []


def test_each_damaged_line_is_a_finding(journal: Journal, folder: Path) -> None:
    """A finding names the file, the line, the damage and how it begins; the file stays."""
    journal.add([Win("", NOW, "showered")], NOW)
    (path,) = folder.iterdir()
    damaged = path.read_bytes() + b"\n<<<<<<< HEAD\nlorem ipsum\n" + path.read_bytes()[:30]
    path.write_bytes(damaged)
    (folder / "gone.jsonl").symlink_to("nowhere")
    assert examine(journal, NOW).findings == [
        Finding("gone.jsonl", 0, "No such file or directory", ""),
        Finding(path.name, 3, "a merge marker", "<<<<<<< HEAD"),
        Finding(path.name, 4, "not a record", "lorem ipsum"),
        Finding(path.name, 5, "not JSON", damaged.splitlines()[-1].decode()),
    ]
    assert path.read_bytes() == damaged


def test_a_folder_that_cannot_be_listed_is_an_error(journal: Journal, folder: Path) -> None:
    """A journal that is no folder can't be examined."""
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"")
    with pytest.raises(JournalUnreadableError):
        examine(journal, NOW)
