"""Headless Chromium through its DevTools protocol, spoken over two pipes: no port and no package.

A page that runs no scripts can't measure itself, so the measuring comes from outside.
"""

import fcntl
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import Any

from support.programs import program

_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--remote-debugging-pipe",
)
_PATIENCE = 60
_TOLD = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")


class Browser:
    """A browser with one page; `told` are the messages of its console, `asked` what it loaded."""

    def __init__(self, to: int, out_of: int) -> None:
        self._to, self._from = to, out_of
        self._rest = b""
        self._number = 0
        self._session: str | None = None
        self.told: list[str] = []
        self.asked: list[str] = []
        self._seen: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Log", "Runtime", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> Any:
        """Call a method of the protocol, and return its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def open(self, path: Path, width: int, *, dark: bool = False) -> None:
        """Show a file in a window so many pixels wide."""
        self.told.clear()
        self.asked.clear()
        self._seen.clear()
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=844,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        assert "errorText" not in self.call("Page.navigate", url=path.as_uri())
        while "Page.loadEventFired" not in self._seen:
            self._next()

    def value(self, script: str) -> Any:
        """Return what an expression of JavaScript says of the page, now or when it is done."""
        done = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in done, done
        return done["result"].get("value")

    def _next(self) -> Any:
        """Return the next message; what the console says and what is loaded is kept."""
        while b"\0" not in self._rest:
            assert select([self._from], [], [], _PATIENCE)[0], "the browser says nothing"
            data = os.read(self._from, 1 << 20)
            assert data, "the browser went away"
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\0")
        message = json.loads(line)
        name = message.get("method", "")
        self._seen.append(name)
        if name in _TOLD:
            self.told.append(json.dumps(message["params"]))
        if name == "Network.requestWillBeSent":
            self.asked.append(message["params"]["request"]["url"])
        return message


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Start a browser whose files are in a new `folder`, and end it."""
    path = program("chromium")
    folder.mkdir()
    theirs_in, to = os.pipe()
    out_of, theirs_out = os.pipe()
    # Away from 3 and 4, where the browser looks for its ends, so that neither overwrites the other.
    high = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (theirs_in, theirs_out)]
    null = os.open(os.devnull, os.O_RDWR)
    pid = os.posix_spawn(
        path,
        [path, *_FLAGS, f"--user-data-dir={folder}", "about:blank"],
        {**os.environ, "HOME": str(folder)},
        file_actions=[
            *((os.POSIX_SPAWN_DUP2, null, number) for number in (0, 1, 2)),
            *((os.POSIX_SPAWN_DUP2, end, number) for end, number in zip(high, (3, 4), strict=True)),
        ],
        setpgroup=0,
    )
    for end in (theirs_in, theirs_out, *high, null):
        os.close(end)
    try:
        yield Browser(to, out_of)
    finally:
        os.killpg(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(to)
        os.close(out_of)
