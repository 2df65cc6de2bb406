"""A terminal for the tests of the command line: `wins` with a person in front of it."""

import os
import pty
import select
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from support.measured import MEASURED
from support.running import Screen, Terminal
from support.shells import take_the_terminal

_PATIENCE = 60
"""Seconds after which a program that says nothing more counts as hung."""


@pytest.fixture
def terminal(home: Path) -> Terminal:
    """Return a function that runs the real `wins` on a pseudo-terminal, by the real clock.

    `typed` is typed once `wins` has written something.
    """
    assert home.is_dir()

    def run(*argv: str, typed: str = "", columns: int = 80, **env: str) -> Screen:
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, columns))
        process = subprocess.Popen(
            [sys.executable, "-m", "microwins", *argv],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=take_the_terminal,  # noqa: PLW1509 (the tests have one thread)
            env={**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **MEASURED, **env},
        )
        os.close(theirs)
        try:
            written = _talk(ours, typed.encode("utf-8", "surrogateescape"))
        except AssertionError:
            process.kill()
            raise
        finally:
            code = process.wait()
            os.close(ours)
        return Screen(code, written.decode(errors="surrogateescape"))

    return run


def _talk(fd: int, typed: bytes) -> bytes:
    """Return all that is written to the terminal `fd` until its other side is closed."""
    written = b""
    while True:
        ready, _, _ = select.select([fd], [], [], _PATIENCE)
        assert ready, f"nothing more came after {written!r}"
        try:
            chunk = os.read(fd, 65536)
        except OSError:  # how Linux says that the other side is closed
            return written
        if not chunk:
            return written
        written += chunk
        while typed:
            reading, writing, _ = select.select([fd], [fd], [])
            if reading:
                break
            if writing:
                typed = typed[os.write(fd, typed[:1024]) :]
