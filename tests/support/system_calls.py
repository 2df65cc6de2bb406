"""A program's calls to the system, counted, so that trouble can come at any one of them."""

from __future__ import annotations

import builtins
import fcntl
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Self

import pytest

Call = Callable[..., Any]
Trouble = Callable[..., Any]
"""Is called in the place of a system call, with the real one and its arguments."""

_WATCHED: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (builtins, ("open",)),
    (fcntl, ("flock",)),
    (
        os,
        (
            *("open", "close", "read", "pread", "write", "fsync", "ftruncate"),
            *("fstat", "stat", "lstat", "listdir", "mkdir", "chmod", "replace", "rename", "unlink"),
        ),
    ),
)


class Calls(AbstractContextManager["Calls"]):
    """Counts system calls inside a `with` block, and makes `trouble` at the one numbered `at`."""

    def __init__(self, at: int | None = None, trouble: Trouble | None = None) -> None:
        self.count = 0
        self._at = at
        self._trouble = trouble
        self._patch = pytest.MonkeyPatch()

    def __enter__(self) -> Self:
        for module, names in _WATCHED:
            for name in names:
                self._patch.setattr(module, name, self._watched(getattr(module, name)))
        return self

    def __exit__(self, *_: object) -> None:
        self._patch.undo()

    def _watched(self, call: Call) -> Call:
        def watched(*args: Any, **more: Any) -> Any:
            self.count += 1
            if self._trouble and self.count - 1 == self._at:
                return self._trouble(call, *args, **more)
            return call(*args, **more)

        return watched


def failing(code: int) -> Trouble:
    """Return the trouble of a call that fails with an error number; a failing close does close."""

    def trouble(call: Call, *args: Any, **_more: Any) -> Any:
        if call.__name__ == "close":
            call(*args)
        raise OSError(code, os.strerror(code))

    return trouble


def cut_short(call: Call, *args: Any, **more: Any) -> Any:
    """Be the trouble of a call that reads or writes one byte only."""
    if call.__name__ == "write":
        return call(args[0], bytes(args[1][:1]))
    if call.__name__ in {"read", "pread"}:
        return call(args[0], 1, *args[2:])
    return call(*args, **more)


def struck(number: int) -> Trouble:
    """Return the trouble of a signal that comes just before the call."""

    def trouble(call: Call, *args: Any, **more: Any) -> Any:
        os.kill(os.getpid(), number)
        return call(*args, **more)

    return trouble


def in_child(work: Callable[[], int | None]) -> int:
    """Run `work` in a process of its own; return its exit code, or a signal as a negative number.

    An exception in it counts as exit code 99.
    """
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = work() or 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
