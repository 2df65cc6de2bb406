"""The real `wins` on a terminal, watched while it runs, and its timer made older."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from datetime import datetime, timedelta
from pathlib import Path

from support.measured import MEASURED
from support.shells import take_the_terminal

_PATIENCE = 30
ASKED = "[Y/n/more] "


class Timed:
    """A run of `wins` on a pseudo-terminal of its own."""

    def __init__(self, *argv: str, columns: int = 80, **env: str) -> None:
        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, columns))
        self.process = subprocess.Popen(
            argv if argv[0] == "bash" else [sys.executable, "-m", "microwins", *argv],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=take_the_terminal,  # noqa: PLW1509 (the tests have one thread)
            env={**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **MEASURED, **env},
        )
        os.close(theirs)
        self.written = ""

    def until(self, words: str) -> str:
        """Return what is written up to some words, which are no longer waited for."""
        end = time.monotonic() + _PATIENCE
        while words not in self.written:
            left = max(0.0, end - time.monotonic())
            if not left or not select.select([self._ours], [], [], left)[0]:
                self.process.kill()
                self.process.wait()
                raise AssertionError(f"{words!r} didn't come behind {self.written!r}")
            self.written += os.read(self._ours, 65536).decode(errors="replace")
        before, _, self.written = self.written.partition(words)
        return before

    def type(self, keys: str) -> None:
        """Type some keys."""
        os.write(self._ours, keys.encode())

    def hang_up(self) -> int:
        """Close the terminal, and return how the program ended."""
        os.close(self._ours)
        return self.process.wait(_PATIENCE)

    def rest(self) -> str:
        """Return what else is written, once the program has ended by itself."""
        try:
            while chunk := os.read(self._ours, 65536):
                self.written += chunk.decode(errors="replace")
        except OSError:
            pass  # how Linux says that the other side is closed
        self.process.wait(_PATIENCE)
        os.close(self._ours)
        return self.written


def make_older(state: Path, **ago: float) -> None:
    """Let the timer have been started so much earlier."""
    (path,) = state.glob("timer-*.json")
    record = json.loads(path.read_text(encoding="utf-8"))
    started = datetime.fromisoformat(record["started"]) - timedelta(**ago)
    new = path.with_suffix(".made")
    new.write_text(json.dumps({**record, "started": started.isoformat()}), encoding="utf-8")
    new.rename(path)
