"""One writer at a time, undisturbed: the lock between terminals, and signals held back."""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # `signal` adds enumerations, 2 ms
import fcntl
import os
import time

from microwins.disk.files import PRIVATE

PATIENCE = 5.0
"""Seconds to wait for another writer before going on without the lock."""

_FIRST_PAUSE = 0.001
_LONGEST_PAUSE = 0.004


class Lock:
    """An exclusive lock on a file in the state folder, for a `with` block.

    Entering returns whether the lock was had within `patience` seconds: a lock that can't be had,
    or a file system without locks, is for the caller to get around, not an error. `is_busy` says
    that somebody else had it all that time. `flags` open the file: with O_RDONLY a folder can be
    locked, which leaves no file behind.
    """

    def __init__(
        self, path: str, patience: float = PATIENCE, *, flags: int = os.O_RDWR | os.O_CREAT
    ) -> None:
        self.path = path
        self.patience = patience
        self._flags = flags
        self.is_busy = False
        self._fd = -1

    def __enter__(self) -> bool:
        try:
            self._fd = os.open(self.path, self._flags, PRIVATE)
            return self._wait()
        except OSError:
            return False

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if self._fd >= 0:
            try:
                os.close(self._fd)  # which lets go of the lock, too
            except OSError:
                pass  # what was written is on disk by now
            self._fd = -1

    def _wait(self) -> bool:
        deadline = time.monotonic() + self.patience
        pause = _FIRST_PAUSE
        while True:
            try:
                fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except (BlockingIOError, InterruptedError):
                if time.monotonic() >= deadline:
                    self.is_busy = True
                    return False
                time.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            else:
                return True


def hold_signals() -> None:
    """Keep SIGINT, SIGTERM and SIGHUP waiting until the process ends.

    Nothing lets them through after a change is on disk: a command that has saved ends within
    milliseconds, says so, and exits 0.
    """
    _mask(signal.SIG_BLOCK)


def release_signals() -> None:
    """Let the signals through that `hold_signals` kept waiting."""
    _mask(signal.SIG_UNBLOCK)


def _mask(how: int) -> None:
    signal.pthread_sigmask(how, (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
