"""The rules of numbered lists that a person has seen."""

import os
from datetime import date
from pathlib import Path

import pytest

from microwins.disk import shown_list
from microwins.disk.paths import JournalPaths
from microwins.disk.shown_list import remember, remembered
from microwins.journal.index.cache import clear

SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)


@pytest.fixture
def paths(tmp_path: Path, state: Path) -> JournalPaths:
    """Return where a journal and its state folder are."""
    return JournalPaths(str(tmp_path / "wins"), str(state), "host")


def at(monkeypatch: pytest.MonkeyPatch, terminal: str) -> None:
    """Sit down at another terminal, or at none."""
    monkeypatch.setattr(shown_list, "_terminal", lambda: terminal)


def test_each_terminal_has_its_own_list(
    paths: JournalPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a terminal it is the last one at all; another kind, day or journal has none."""
    at(monkeypatch, "1")
    remember(paths, "again", SUNDAY, ["made tea", "don't \u201cquote\u201d\n$x"])
    at(monkeypatch, "2")
    assert remembered(paths, "again", SUNDAY) == []
    remember(paths, "again", SUNDAY, ["swam"])
    os.utime(next(Path(paths.state).glob("*-1")), (1, 1))
    at(monkeypatch, "")
    assert remembered(paths, "again", SUNDAY) == ["swam"]
    assert remembered(paths, "ideas", SUNDAY) == remembered(paths, "again", MONDAY) == []
    assert remembered(paths._replace(folder="/other"), "again", SUNDAY) == []
    at(monkeypatch, "1")
    assert remembered(paths, "again", SUNDAY) == ["made tea", "don't \u201cquote\u201d\n$x"]


def test_it_is_private_and_goes(paths: JournalPaths) -> None:
    """The owner alone reads it; a new day ends it, as does a deletion for good."""
    before = os.umask(0)
    try:
        remember(paths, "again", SUNDAY, ["made tea"])
    finally:
        os.umask(before)
    (file,) = Path(paths.state).iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    remember(paths, "ideas", MONDAY, ["swam"])
    remember(paths, "again", MONDAY, ["swam"])
    assert len(list(Path(paths.state).iterdir())) == 2
    clear(paths.state)
    assert list(Path(paths.state).iterdir()) == []


def test_no_fault_of_the_disk_matters(paths: JournalPaths) -> None:
    """What can't be kept or read is not known."""
    for content in (b"", b"[1]", b'"a"', b"\xff", b"[" * 100_000):
        remember(paths, "again", SUNDAY, ["made tea"])
        (file,) = Path(paths.state).iterdir()
        file.write_bytes(content)
        assert remembered(paths, "again", SUNDAY) == []
    file.unlink()
    file.mkdir()
    remember(paths, "again", SUNDAY, ["made tea"])
    remember(paths, "again", MONDAY, ["made tea"])
    blocked = paths._replace(state=str(file / "there" / "file"))
    (file / "there").touch()
    remember(blocked, "again", SUNDAY, ["made tea"])
    assert remembered(blocked, "again", SUNDAY) == []


def test_a_list_that_could_not_be_kept_leaves_no_older_one(
    paths: JournalPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk a number means nothing, rather than what was shown before."""
    remember(paths, "again", SUNDAY, ["made tea"])

    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shown_list, "write_beside", full)
    remember(paths, "again", SUNDAY, ["swam"])
    assert remembered(paths, "again", SUNDAY) == []
