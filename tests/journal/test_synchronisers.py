"""Real synchronisers over real folders: every win is read, folded once, and nothing comes back."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from support.programs import free_port, program

PATIENCE = 90
"""Seconds that a synchroniser may take on a busy machine."""


class Machine:
    """A home with a journal of its own, in a folder that a synchroniser shares."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "wins"
        self.folder.mkdir(parents=True, mode=0o700)
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "CI"}}
        self.env = {**kept, "HOME": str(home), "WINS_DIR": str(self.folder), "TZ": "UTC"}

    def wins(self, *argv: str) -> subprocess.CompletedProcess[str]:
        """Run `wins` on this machine."""
        command = [sys.executable, "-m", "microwins", *argv]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)

    @property
    def texts(self) -> list[str]:
        """The texts of all wins, in alphabetical order."""
        done = self.wins("list", "--json")
        return sorted(win["text"] for win in json.loads(done.stdout)["wins"])

    @property
    def own(self) -> Path:
        """The path of this machine's log."""
        names = (self.home / ".local/state/microwins/device").read_text().split()
        return self.folder / f"{names[-1]}.jsonl"

    @property
    def names(self) -> set[str]:
        """The names of what wins would read, and of copies."""
        return {path.name for path in self.folder.iterdir() if not path.name.startswith(".")}

    def holding(self, text: str) -> list[str]:
        """Return the paths of the files of this home that hold a text."""
        files = (path for path in self.home.rglob("*") if path.is_file())
        return [str(path) for path in files if text.encode() in path.read_bytes()]


# -- rclone ------------------------------------------------------------------------------------


@pytest.mark.slow
def test_rclone_bisync_of_a_log_that_both_sides_changed(tmp_path: Path) -> None:
    """Its two copies are read at once, named, folded, and the next conflict costs nothing."""
    rclone = program("rclone")
    here, there = Machine(tmp_path / "here"), Machine(tmp_path / "there")

    def bisync(*more: str) -> None:
        folders = [str(here.folder), str(there.folder)]
        options = [
            "--workdir",
            str(tmp_path / "work"),
            "--config",
            str(tmp_path / "none"),
            "--force",
        ]
        command = [rclone, "bisync", *folders, *options, *more]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)

    (here.folder / "README.txt").touch()  # rclone wants one file that didn't change
    here.wins("log", "first")
    bisync("--resync")
    log = here.own
    copied = there.folder / log.name
    texts = ["first"]
    for number in range(3):
        here.wins("log", f"here {number}")
        line = here.own.read_text().splitlines()[-1]
        other = line.replace("here", "there").replace('"id":"01', f'"id":"0{number + 2}')
        with copied.open("a", encoding="utf-8") as file:
            file.write(f"{other} \n")
        bisync()
        texts = sorted([*texts, f"here {number}", f"there {number}"])
        assert not log.exists() or len(here.names) > 2
        assert here.texts == there.texts == texts
        assert "a conflict copy" in here.wins("doctor").stdout
        fixed = here.wins("doctor", "--fix")
        assert fixed.returncode == 0, fixed.stdout
        assert here.names == {"README.txt", log.name}
        bisync()
        assert here.texts == there.texts == texts
        assert there.names == {"README.txt", log.name}


# -- Syncthing ---------------------------------------------------------------------------------


class Syncthing:
    """One Syncthing device that knows one other, on this computer, and nobody else."""

    def __init__(self, home: Path, folder: Path, copies: int) -> None:
        self.home, self.folder, self.copies = home, folder, copies
        self.port, self._api = free_port(), free_port()
        subprocess.run(
            [program("syncthing"), "generate", f"--home={home}"],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
            env={**os.environ, "HOME": str(home.parent)},
        )
        found = re.search(r'<device id="([A-Z0-9-]{63})"', (home / "config.xml").read_text())
        assert found
        self.device = found[1]
        (folder / ".stfolder").mkdir()

    def knows(self, other: Syncthing) -> None:
        """Write the settings: the folder, the other device, and no other way to anybody."""
        devices = "".join(
            f'<device id="{one.device}"><address>tcp://127.0.0.1:{one.port}</address></device>'
            for one in (self, other)
        )
        shared = "".join(f'<device id="{one.device}"></device>' for one in (self, other))
        off = "".join(
            f"<{name}>false</{name}>"
            for name in (
                *("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled"),
                *("startBrowser", "crashReportingEnabled", "setLowPriority"),
            )
        )
        (self.home / "config.xml").write_text(
            f'<configuration version="36"><folder id="wins" path="{self.folder}" '
            f'type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="false">{shared}'
            f"<maxConflicts>{self.copies}</maxConflicts></folder>"
            f'{devices}<gui enabled="true" tls="false"><address>127.0.0.1:{self._api}</address>'
            "<apikey>key</apikey></gui><options>"
            f"<listenAddress>tcp://127.0.0.1:{self.port}</listenAddress>{off}"
            "<reconnectionIntervalS>1</reconnectionIntervalS><urAccepted>-1</urAccepted>"
            "<autoUpgradeIntervalH>0</autoUpgradeIntervalH></options></configuration>"
        )

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run the device inside a `with` block."""
        command = [program("syncthing"), "serve", f"--home={self.home}"]
        options = ["--no-browser", "--no-restart", "--no-upgrade"]
        env = {**os.environ, "HOME": str(self.home.parent), "STNOUPGRADE": "1"}
        process = subprocess.Popen([*command, *options], env=env, stdout=subprocess.DEVNULL)
        try:
            until(lambda: self.ask("system/ping", "GET") == {"ping": "pong"})
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def ask(self, path: str, method: str) -> Any:
        """Return what the device's own interface answers, None where it doesn't so far."""
        url = f"http://127.0.0.1:{self._api}/rest/{path}"
        request = Request(url, method=method, headers={"X-API-Key": "key"})
        try:
            with urlopen(request, timeout=10) as answer:
                body = answer.read()
        except (URLError, OSError):
            return None
        return json.loads(body) if body else {}

    def scan(self) -> None:
        """Let it look at the folder now."""
        until(lambda: self.ask("db/scan?folder=wins", "POST") is not None)


def until(reached: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.1)


def in_step(*devices: Syncthing) -> None:
    """Wait until the devices have seen each other's files, and hold the same ones."""

    def same() -> bool:
        for one in devices:
            one.scan()
        states = [one.ask("db/status?folder=wins", "GET") for one in devices]
        contents = [
            {path.name: path.read_bytes() for path in one.folder.iterdir() if path.is_file()}
            for one in devices
        ]
        idle = all(
            state and state["state"] == "idle" and not state["needFiles"] for state in states
        )
        return idle and all(content == contents[0] for content in contents)

    until(same)


@pytest.mark.slow
@pytest.mark.parametrize("copies", [10, 0])
def test_syncthing_brings_back_nothing_that_was_deleted_for_good(
    tmp_path: Path, copies: int
) -> None:
    """While the other side had the older log, newer by its clock, it becomes the log once more.

    What says that the win is gone is in a conflict copy then, or in a backup alone. After mending
    it is gone from every file on both sides, and the mending makes no conflict of its own.
    """
    here, there = Machine(tmp_path / "here"), Machine(tmp_path / "there")
    a, b = (Syncthing(one.home / "syncthing", one.folder, copies) for one in (here, there))
    a.knows(b)
    b.knows(a)
    there.wins("log", "theirs")
    here.wins("log", "kept")
    here.wins("log", "a secret")
    with a.running():
        with b.running():
            in_step(a, b)
        log, theirs = here.own, there.folder / here.own.name
        assert here.wins("delete", "last", "--for-good").returncode == 0
        assert here.texts == ["kept", "theirs"]
        a.scan()
        stamp = time.time() + 5
        theirs.chmod(0o640)
        os.utime(theirs, (stamp, stamp))  # what another program did, with the clock ahead
        with ExitStack() as stack:
            stack.enter_context(b.running())
            b.scan()
            in_step(a, b)
            assert "a secret" in log.read_text()
            assert sum("sync-conflict" in name for name in here.names) == bool(copies)
            assert ("a secret" in here.texts) == (not copies)
            fixed = here.wins("doctor", "--fix")
            assert fixed.returncode == 0, fixed.stdout
            in_step(a, b)
            assert here.texts == there.texts == ["kept", "theirs"]
            assert here.names == there.names == {log.name, here.own.name, there.own.name}
            assert here.holding("a secret") == there.holding("a secret") == []
            assert there.wins("doctor").returncode == 0
