"""The rules of the lock between terminals, and of signals held back."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import stat
from pathlib import Path

import pytest

from microwins.disk.lock import Lock, hold_signals, release_signals

BRIEF = 0.05
INTERRUPTIONS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


def blocked() -> set[int]:
    """Return the signals that wait now."""
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, ()))


def test_one_holds_the_lock_at_a_time(tmp_path: Path) -> None:
    """While somebody writes, another waits, and goes on without the lock when patience ends."""
    path = str(tmp_path / "lock")
    with Lock(path) as first, Lock(path, BRIEF) as second:
        assert (first, second) == (True, False)
    with Lock(path, BRIEF) as third:
        assert third


def test_waiting_ends_when_the_other_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock that becomes free while it is waited for is had."""
    path = str(tmp_path / "lock")
    other = os.open(path, os.O_RDWR | os.O_CREAT)
    fcntl.flock(other, fcntl.LOCK_EX)
    with monkeypatch.context() as patch:
        patch.setattr("time.sleep", lambda _: fcntl.flock(other, fcntl.LOCK_UN))
        with Lock(path) as held:
            assert held
    os.close(other)


def test_the_lock_is_let_go_of_after_an_error(tmp_path: Path) -> None:
    """What goes wrong under the lock doesn't keep others waiting."""
    path = str(tmp_path / "lock")
    with pytest.raises(ZeroDivisionError), Lock(path):
        raise ZeroDivisionError
    with Lock(path, BRIEF) as held:
        assert held


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_lock_is_private(tmp_path: Path, umask: int) -> None:
    """The file of the lock is 0600, and is left in place: others may be waiting on it."""
    before = os.umask(umask)
    try:
        with Lock(str(tmp_path / "lock")) as held:
            assert held
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "lock").stat().st_mode) == 0o600


def test_without_a_folder_there_is_no_lock(tmp_path: Path) -> None:
    """A lock that can't be made is not had, which is no error."""
    with Lock(str(tmp_path / "nowhere" / "lock")) as held:
        assert not held


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EIO])
def test_without_locks_there_is_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Where the file system knows no locks, none is had, at once, and nothing is left open."""
    opened = len(os.listdir("/dev/fd"))

    def refuse(_fd: int, _operation: int) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", refuse)
        patch.delattr("time.sleep")
        with Lock(str(tmp_path / "lock")) as held:
            assert not held
    assert len(os.listdir("/dev/fd")) == opened


def test_interruptions_wait_until_they_are_released() -> None:
    """Ctrl-C, a terminal that closes and a polite kill are held back, then let through."""
    heard: list[int] = []
    before = {
        number: signal.signal(number, lambda got, _frame: heard.append(got))
        for number in INTERRUPTIONS
    }
    hold_signals()
    for number in INTERRUPTIONS:
        os.kill(os.getpid(), number)
    held, heard_while_held = blocked(), list(heard)
    release_signals()
    for number, handler in before.items():
        signal.signal(number, handler)
    assert held >= INTERRUPTIONS
    assert heard_while_held == []
    assert sorted(heard) == sorted(INTERRUPTIONS)
    assert not blocked() & INTERRUPTIONS
