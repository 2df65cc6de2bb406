"""The rules of what a shell was shown."""

import os
from datetime import date
from pathlib import Path

from microwins.journal.shown import FILE, note_shown, was_shown

SUNDAY = date(2026, 11, 22)


def test_a_day_is_remembered(state: Path) -> None:
    """Once noted, the day is known, and no other day is."""
    assert not was_shown(str(state), SUNDAY)
    note_shown(str(state), SUNDAY)
    assert was_shown(str(state), SUNDAY)
    assert not was_shown(str(state), date(2026, 11, 23))
    note_shown(str(state), date(2026, 11, 23))
    assert not was_shown(str(state), SUNDAY)
    assert (state / FILE).read_text() == "2026-11-23\n"


def test_it_is_the_owners_alone(state: Path) -> None:
    """Neither the folder nor the file can be read by others, whatever the umask."""
    before = os.umask(0)
    try:
        note_shown(str(state), SUNDAY)
    finally:
        os.umask(before)
    assert (state.stat().st_mode & 0o777, (state / FILE).stat().st_mode & 0o777) == (0o700, 0o600)


def test_no_fault_of_the_disk_matters(state: Path) -> None:
    """Where the day can't be kept or read, nothing is raised and it counts as not shown."""
    (state / FILE).mkdir(parents=True)
    note_shown(str(state), SUNDAY)
    assert not was_shown(str(state), SUNDAY)
    (state / "file").touch()
    note_shown(str(state / "file"), SUNDAY)
    assert not was_shown(str(state / "file"), SUNDAY)
