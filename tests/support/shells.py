"""The real bash, zsh and fish, with a person at the terminal."""

import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from support.measured import MEASURED
from support.programs import program

SHELLS = ("bash", "zsh", "fish")
TAB, ENTER, CLEAR = "\t", "\r", "\x15"

_PATIENCE = 120
"""Seconds after which a shell that doesn't get on counts as hung; a busy machine takes some."""

_CONTROL = re.compile(r"\x1b(\[[0-9;?]*[a-zA-Z]|[()][B0]|\][^\x07]*\x07|[=>])|\r")


def take_the_terminal() -> None:
    """Let stdin be the terminal that Ctrl-C and the like come from; fish insists on one."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Shell:
    """An interactive shell in a home where completion was installed."""

    def __init__(self, name: str, home: Path) -> None:
        self.home = home
        self.written = ""
        self._fd, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (50, 200))
        self._process = subprocess.Popen(
            [program(name), "-i"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=home,
            start_new_session=True,
            preexec_fn=take_the_terminal,  # noqa: PLW1509 (the tests have one thread)
            env={
                "HOME": str(home),
                "PATH": f"{home}/bin:/usr/local/bin:/usr/bin:/bin",
                "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
                "TERM": "xterm",
                "LC_ALL": "C.UTF-8",
                "TZ": "America/New_York",
                **MEASURED,
            },
        )
        os.close(theirs)
        self.type(f"echo rea''dy{ENTER}")
        try:
            self.wait(lambda: "ready" in self.written)
        except AssertionError:
            self.close()
            raise

    def type(self, keys: str) -> None:
        """Press keys, once the shell reads them itself: before, the terminal would take some."""
        self.wait(lambda: not termios.tcgetattr(self._fd)[3] & termios.ICANON)
        os.write(self._fd, keys.encode())

    def paste(self, text: str) -> None:
        """Have a terminal write a text as fast as the other side takes it."""
        left = text.encode()
        while left:
            reading, writing, _ = select.select([self._fd], [self._fd], [])
            if reading:
                self.written += _CONTROL.sub("", os.read(self._fd, 65536).decode(errors="replace"))
            if writing:
                left = left[os.write(self._fd, left[:1024]) :]

    def wait(self, happened: Callable[[], bool]) -> None:
        """Read what the shell writes until something has happened."""
        end = monotonic() + _PATIENCE
        while not happened():
            assert monotonic() < end, f"nothing came of it: {self.written[-2000:]!r}"
            ready, _, _ = select.select([self._fd], [], [], 0.05)
            if ready:
                data = os.read(self._fd, 65536).decode(errors="replace")
                self.written += _CONTROL.sub("", data)

    def has_written(self, text: str) -> bool:
        """Tell whether a text is on the screen."""
        return text in self.written

    def runs(self, keys: str) -> list[str]:
        """Press keys and ENTER, and return the arguments that `wins` is then run with."""
        self.type(keys + ENTER)
        run = self.home / "run"
        self.wait(run.exists)
        words = run.read_text(encoding="utf-8").splitlines()
        run.unlink()
        return words

    def shows(self, keys: str, *texts: str) -> None:
        """Press keys, and wait until all of `texts` are on the screen."""
        self.written = ""
        self.type(keys)
        self.wait(lambda: all(text in self.written for text in texts))
        self.presses("")

    def presses(self, keys: str) -> None:
        """Press keys and clear the line, and wait until all of that is done."""
        self.written = ""
        self.type(f"{keys}{CLEAR}echo do''ne{ENTER}")
        self.wait(lambda: "done" in self.written)

    def close(self) -> None:
        """End the shell."""
        self._process.kill()
        self._process.wait()
        os.close(self._fd)


def put_program(home: Path, script: str) -> None:
    """Put a `wins` on the PATH of the shells in a home."""
    path = home / "bin" / "wins"
    path.parent.mkdir(exist_ok=True)
    path.write_text(script.format(home=home, python=sys.executable))
    path.chmod(0o700)
