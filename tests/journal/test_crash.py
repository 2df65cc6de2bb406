"""Kills that nothing can hold back: what was acknowledged is there, and the log goes on."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

import pytest
from support.clock import NOW
from support.system_calls import Calls, in_child, struck

from microwins.disk.paths import JournalPaths
from microwins.journal.care.purge import erase
from microwins.journal.journal import Journal
from microwins.model.win import Win

SHORT, LONG = 180, 60_000
KILLS = 100  # for each of two lengths
LIVES = 20  # kills that one journal sees
LONGEST_LIFE = 0.02


def paths(home: Path) -> JournalPaths:
    """Return where the machine of `home` writes."""
    return JournalPaths(str(home / "share" / "wins"), str(home / "state"), "laptop")


def texts(journal: Journal) -> set[str]:
    """Return the texts of all wins."""
    return {win.text for win in journal.read().wins}


def log(journal: Journal, text: str) -> None:
    """Add a win."""
    journal.add([Win("", NOW, text)], NOW)


def sized(name: str, length: int) -> str:
    """Return a text of some length that begins with a name."""
    return f"{name} ".ljust(length, "x")


def write_until_killed(journal: Journal, name: str, length: int, acknowledge: int) -> None:
    """Log win after win, and tell the number of each through a pipe once it is said to be saved."""
    for number in count():
        log(journal, sized(f"{name}.{number}", length))
        os.write(acknowledge, f"{number}\n".encode())


def acknowledged_before_a_kill(
    journal: Journal, name: str, length: int, chance: random.Random
) -> Sequence[str]:
    """Let a process write, kill it at a random moment, and return the numbers it had told."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            write_until_killed(journal, name, length, writing)
        finally:
            os._exit(99)
    os.close(writing)
    time.sleep(chance.uniform(0, LONGEST_LIFE))
    os.kill(pid, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL
    with os.fdopen(reading) as told:
        return told.read().split()


@pytest.mark.slow
@pytest.mark.parametrize("length", [SHORT, LONG])
def test_kills_at_random_points_lose_no_acknowledged_win(tmp_path: Path, length: int) -> None:
    """Whatever a process was doing when it was killed: all that it had saved is there, and more.

    What can't be read is at most one torn line for each kill, and the next append is readable.
    """
    chance = random.Random(length)
    total = 0
    for life in range(KILLS // LIVES):
        journal = Journal(paths(tmp_path / str(life)))
        kept: set[str] = set()
        for kill in range(LIVES):
            name = f"{life}.{kill}"
            told = acknowledged_before_a_kill(journal, name, length, chance)
            kept |= {sized(f"{name}.{number}", length) for number in told}
            log(journal, f"after {name}")
            kept.add(f"after {name}")
            total += len(told)
        assert kept <= texts(journal)
        assert len(journal.read().unreadable) <= LIVES
    assert total > KILLS // 10  # a busy machine gets to fewer, and the law needs some


def fresh(_journal: Journal) -> None:
    """Leave the home empty."""


def with_a_win(journal: Journal) -> None:
    """Leave a journal with a win."""
    log(journal, "before")


def with_a_torn_line(journal: Journal) -> None:
    """Leave a journal whose last line is torn."""
    log(journal, "before")
    log(journal, "torn")
    (path,) = Path(journal.paths.folder).iterdir()
    path.write_bytes(path.read_bytes()[:-20])


@pytest.mark.slow
@pytest.mark.parametrize("length", [SHORT, LONG])
@pytest.mark.parametrize("before", [fresh, with_a_win, with_a_torn_line])
def test_a_kill_at_any_call_leaves_a_log_that_goes_on(
    tmp_path: Path, before: Callable[[Journal], None], length: int
) -> None:
    """Killed before each call of an append in turn, no win of before is lost, nor the next one."""
    for at in count():
        journal = Journal(paths(tmp_path / str(at)))
        before(journal)
        was = texts(journal)

        def append(at: int = at, journal: Journal = journal) -> None:
            with Calls(at, struck(signal.SIGKILL)):
                log(journal, sized("killed", length))

        code = in_child(append)
        left = texts(journal) - was
        log(journal, "after")
        assert texts(journal) == was | left | {"after"}
        assert left <= {sized("killed", length)}
        assert len(journal.read().unreadable) == (before is with_a_torn_line)
        if code == 0:
            assert left
            assert at > 10
            break
        assert code == -signal.SIGKILL


@pytest.mark.parametrize(
    "rest",
    [
        b"",
        pytest.param(b"\0" * 64, marks=pytest.mark.slow),
        pytest.param(b"\xff\n\xfe", marks=pytest.mark.slow),
    ],
)
def test_a_line_torn_at_any_byte_swallows_nothing(tmp_path: Path, rest: bytes) -> None:
    """However much of a record reached the disk, and whatever a crash put behind it."""
    journal = Journal(paths(tmp_path))
    log(journal, "before")
    (path,) = Path(journal.paths.folder).iterdir()
    kept = path.read_bytes()
    log(journal, "torn")
    record = path.read_bytes()[len(kept) :]
    for length in range(len(record)):
        path.write_bytes(kept + record[:length] + rest)
        log(journal, "after")
        whole = length == len(record) - 1  # all but the newline
        assert texts(journal) == {"before", "after"} | ({"torn"} if whole else set())


@pytest.mark.slow
@pytest.mark.parametrize("length", [SHORT, LONG])
def test_a_kill_at_any_call_of_a_deletion_leaves_every_other_win(
    tmp_path: Path, length: int
) -> None:
    """Deleting for good replaces the log whole: a kill leaves the old one or the new one.

    While the text is in the log, the win is there for another try; afterwards no copy brings it
    back.
    """
    for at in count():
        journal = Journal(paths(tmp_path / str(at)))
        others = {sized(f"win {number}", length) for number in range(3)}
        for text in others:
            log(journal, text)
        (secret,) = journal.add([Win("", NOW, "a secret")], NOW)

        def killed(at: int = at, journal: Journal = journal, secret: Win = secret) -> None:
            with Calls(at, struck(signal.SIGKILL)):
                erase(journal, [secret], NOW)

        copy = Path(journal.paths.folder) / "laptop-0000 (conflicted copy).jsonl"
        own = next(Path(journal.paths.folder).iterdir())
        copy.write_bytes(own.read_bytes())
        code = in_child(killed)
        assert texts(journal) - {"a secret"} == others
        assert ("a secret" in texts(journal)) == (b"a secret" in own.read_bytes())
        assert journal.read().unreadable == []
        log(journal, "after")
        assert texts(journal) - {"a secret"} == others | {"after"}
        if code == 0:
            assert "a secret" not in texts(journal)
            assert at > 20
            break
        assert code == -signal.SIGKILL
