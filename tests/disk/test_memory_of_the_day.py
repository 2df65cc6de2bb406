"""The rules of what a shell was shown."""

import os
from datetime import date
from pathlib import Path

from microwins.disk.memory_of_the_day import claim_today, release, shown_today

SUNDAY, MONDAY, TUESDAY = (date(2026, 11, day) for day in (22, 23, 24))
MINE, WORK = "/home/ana/wins", "/home/ana/work"


def test_a_day_is_remembered(state: Path) -> None:
    """Once noted, the day is known, and no other day is; one before yesterday is forgotten."""
    assert not shown_today(str(state), MINE, SUNDAY)
    assert claim_today(str(state), MINE, SUNDAY)
    assert shown_today(str(state), MINE, SUNDAY)
    assert not shown_today(str(state), MINE, MONDAY)
    assert claim_today(str(state), MINE, MONDAY)
    assert not claim_today(str(state), MINE, SUNDAY), "somebody who travels west, or a clock"
    assert claim_today(str(state), MINE, TUESDAY)
    assert sorted(note.name[-10:] for note in state.iterdir()) == ["2026-11-23", "2026-11-24"]


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
    assert not claim_today(str(state), MINE, TUESDAY)
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
