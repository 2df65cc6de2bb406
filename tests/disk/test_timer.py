"""Rules of the timer on disk: one for each journal, written whole, for its owner alone."""

import os
from pathlib import Path

import pytest
from support.clock import NOW

from microwins.disk import timer as disk
from microwins.disk.paths import JournalPaths
from microwins.journal.journal import Journal
from microwins.model.timer import Timer

TIMER = Timer("01J0", NOW, 5, 5, "the dishes", ("home",), "order", "America/New_York")
OTHER = TIMER._replace(id="01J1", text="read")


def test_the_first_one_stays(journal: Journal, state: Path) -> None:
    """A second start changes nothing, and gets the one that runs; nobody else can read it."""
    assert disk.start(journal.paths, TIMER) is None
    assert disk.start(journal.paths, OTHER) == TIMER
    assert disk.running(journal.paths) == TIMER
    assert {(path.stat().st_mode & 0o777) for path in state.iterdir()} == {0o600}
    disk.end(journal.paths, OTHER)
    assert disk.running(journal.paths) == TIMER
    disk.end(journal.paths, TIMER)
    disk.keep(journal.paths, TIMER)
    assert list(state.iterdir()) == []


def test_who_is_late_between_looking_and_writing(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two starts that both saw none are one: with links, and on a disk without them."""
    disk.start(journal.paths, TIMER)
    for links in (True, False):
        answers = iter([None, TIMER])
        with monkeypatch.context() as patched:
            patched.setattr(disk, "running", lambda _paths, answers=answers: next(answers))
            patched.setattr(disk, "_discard", lambda _path: None)
            if not links:
                patched.setattr(os, "link", _refused)
            assert disk.start(journal.paths, OTHER) == TIMER
        assert disk.running(journal.paths) == TIMER


def _refused(*_paths: str) -> None:
    raise PermissionError


def test_a_damaged_one_is_none(journal: Journal, state: Path) -> None:
    """What can't be a timer keeps nobody from starting one."""
    disk.start(journal.paths, TIMER)
    (path,) = state.iterdir()
    for text in ("", "[]", "{}", path.read_text().replace('"minutes":5', '"minutes":5000')):
        path.write_text(text)
        assert disk.running(journal.paths) is None
        assert disk.start(journal.paths, TIMER) is None
        assert disk.running(journal.paths) == TIMER


def test_each_journal_has_its_own(journal: Journal, tmp_path: Path) -> None:
    """Another folder has another timer."""
    disk.start(journal.paths, TIMER)
    elsewhere = JournalPaths(str(tmp_path / "elsewhere"), journal.paths.state, "laptop")
    assert disk.running(elsewhere) is None


def test_words_that_were_deleted_for_good_go(journal: Journal) -> None:
    """Those of a timer, too, and no others."""
    disk.start(journal.paths, TIMER)
    assert not disk.forget(journal.paths, {"read"})
    assert disk.running(journal.paths) == TIMER
    assert disk.forget(journal.paths, {"the dishes"})
    assert disk.running(journal.paths) is None
