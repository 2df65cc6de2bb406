"""The rules of what is remembered of nudges."""

import os
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

from microwins.disk.nudge_memory import (
    Remembered,
    path_of,
    remembered,
    remove,
    replace_nudged,
    replace_schedule,
)
from microwins.model.nudge import Schedule

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(days=1)
MINE, WORK = "/home/ana/wins", "/home/ana/work"
EVENING = Schedule(("20:00", "21:30"), (0, 1, 2, 3, 4))


def test_days_and_times_are_kept(state: Path) -> None:
    """Each journal has its own file, which nobody else may read, and which goes as a whole."""
    assert remembered(str(state), MINE, TODAY) == Remembered()
    before = os.umask(0)
    try:
        assert replace_nudged(str(state), MINE, (), (TODAY,), TODAY)
    finally:
        os.umask(before)
    replace_schedule(str(state), MINE, EVENING, TODAY)
    assert remembered(str(state), MINE, TODAY) == Remembered(EVENING, (TODAY,))
    assert remembered(str(state), WORK, TODAY) == Remembered()
    (note,) = state.iterdir()
    assert (state.stat().st_mode & 0o777, note.stat().st_mode & 0o777) == (0o700, 0o600)
    assert remove(str(state)) == [str(note)]
    assert not state.parent.parent.exists()


def test_a_day_ahead_is_none(state: Path) -> None:
    """What a clock that was wrong left behind silences nobody."""
    assert replace_nudged(str(state), MINE, (), (YESTERDAY, TODAY), TODAY)
    assert remembered(str(state), MINE, YESTERDAY).nudged == (YESTERDAY,)


def test_one_of_many_terminals_speaks(state: Path) -> None:
    """Of all that saw the same, one may go on."""
    done = []
    threads = [
        Thread(target=lambda: done.append(replace_nudged(str(state), MINE, (), (TODAY,), TODAY)))
        for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == [False] * 19 + [True]


def test_no_fault_of_the_disk_matters(state: Path) -> None:
    """What can't be read is nothing, and where nothing can be noted, nobody speaks."""
    state.mkdir(parents=True)
    for damage in (b"\xff\xfe", b"at\n", b"nudged tomorrow\n", b"days mon\nat 99:99\n"):
        Path(path_of(str(state), MINE)).write_bytes(damage)
        assert remembered(str(state), MINE, TODAY) == Remembered()
    file = state / "file"
    file.touch()
    assert not replace_nudged(str(file), MINE, (), (TODAY,), TODAY)
    replace_schedule(str(file), MINE, EVENING, TODAY)
    assert remove(str(file)) == []
