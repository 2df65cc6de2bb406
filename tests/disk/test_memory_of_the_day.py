"""The rules of what a shell was shown."""

import os
from datetime import date
from pathlib import Path

from microwins.disk.memory_of_the_day import claim_today, release, shown_today

SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)
MINE, WORK = "/home/ana/wins", "/home/ana/work"


def test_a_day_is_remembered(state: Path) -> None:
    """Once noted, the day is known, and no other day is."""
    assert not shown_today(str(state), MINE, SUNDAY)
    assert claim_today(str(state), MINE, SUNDAY)
    assert shown_today(str(state), MINE, SUNDAY)
    assert not shown_today(str(state), MINE, MONDAY)
    assert claim_today(str(state), MINE, MONDAY)
    assert not shown_today(str(state), MINE, SUNDAY)
    (note,) = state.iterdir()
    assert note.name.endswith("-2026-11-23")


def test_each_journal_has_its_own_day(state: Path) -> None:
    """A memory of one journal doesn't silence another."""
    assert claim_today(str(state), MINE, SUNDAY)
    assert not shown_today(str(state), WORK, SUNDAY)
    assert claim_today(str(state), WORK, MONDAY)
    assert shown_today(str(state), MINE, SUNDAY)


def test_it_is_the_owners_alone(state: Path) -> None:
    """Neither the folder nor the file can be read by others, whatever the umask."""
    before = os.umask(0)
    try:
        assert claim_today(str(state), MINE, SUNDAY)
    finally:
        os.umask(before)
    (note,) = state.iterdir()
    assert (state.stat().st_mode & 0o777, note.stat().st_mode & 0o777) == (0o700, 0o600)


def test_no_fault_of_the_disk_matters(state: Path) -> None:
    """Where the day can't be kept nothing is raised, and nothing is shown in shell after shell."""
    assert claim_today(str(state), MINE, SUNDAY)
    (note,) = state.iterdir()
    note.unlink()
    note.mkdir()
    assert not claim_today(str(state), MINE, SUNDAY)
    assert not claim_today(str(state), MINE, MONDAY)
    (state / "file").touch()
    assert not claim_today(str(state / "file"), MINE, SUNDAY)
    release(str(state / "file"), MINE, SUNDAY)
    assert not shown_today(str(state / "file"), MINE, SUNDAY)


def test_one_of_several_shells_shows_it(state: Path) -> None:
    """Of shells that start together one has the claim, and a claim taken back is free again."""
    state.mkdir(parents=True)
    assert claim_today(str(state), MINE, SUNDAY)
    assert not claim_today(str(state), MINE, SUNDAY)
    release(str(state), MINE, SUNDAY)
    assert claim_today(str(state), MINE, SUNDAY)
