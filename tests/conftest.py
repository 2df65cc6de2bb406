"""The fixtures of all tests: a home of their own, a year, and `wins` in and out of process."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import hypothesis
import pytest
import support.measured  # noqa: F401 (takes out of the environment what measures each process)
from support.clock import NOW
from support.running import Result, Wins
from support.year import CONFIG, write_year

from microwins.cli import app, fast_path
from microwins.disk.paths import JournalPaths
from microwins.journal.journal import Journal
from microwins.wording.grammar import VOICE

PROGRAMS = Path(__file__).parent / "support" / "bin"

hypothesis.settings.register_profile("all", deadline=None)  # no test is a stopwatch
hypothesis.settings.register_profile("fast", deadline=None, max_examples=20)


def pytest_configure(config: pytest.Config) -> None:
    """Look for counter-examples to the laws for as long as was asked for."""
    hypothesis.settings.load_profile("fast" if config.option.markexpr == "not slow" else "all")


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    """Look for no garbage while the tests are found: nearly all of it stays to the end."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for garbage among what the tests make, not each time among all that was found."""
    gc.freeze()
    gc.enable()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return an empty home in New York, with nothing of the tester's environment.

    What would change the tester's own schedule or show something is a program of the tests.
    """
    for name in list(os.environ):
        if name.startswith(("XDG_", "WINS_", "LC_", "LANG", "SUDO_")) or name in {
            "NO_COLOR",
            "FORCE_COLOR",
            "ACCESSIBLE",
            "VISUAL",
            "EDITOR",
            "ZDOTDIR",
            "DBUS_SESSION_BUS_ADDRESS",
            "_WINS_COMPLETE",
        }:
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield tmp_path
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def folder(home: Path) -> Path:
    """Return the folder in which the journal of `home` will be."""
    return home / ".local" / "share" / "microwins"


@pytest.fixture
def state(home: Path) -> Path:
    """Return the state folder of `home`."""
    return home / ".local" / "state" / "microwins"


@pytest.fixture
def config(home: Path) -> Path:
    """Return the file of settings of `home`, its folder made."""
    path = home / ".config" / "microwins" / "config.toml"
    path.parent.mkdir(parents=True)
    path.parent.chmod(0o700)
    return path


@pytest.fixture
def journal(folder: Path, state: Path) -> Journal:
    """Return the journal of `home`, written by the device `laptop`."""
    return Journal(JournalPaths(str(folder), str(state), "laptop"))


@pytest.fixture
def year(folder: Path, config: Path) -> Path:
    """Return the folder of the journal of home, which holds a believable year up to `NOW`."""
    config.write_text(CONFIG, encoding="utf-8")
    config.chmod(0o600)
    write_year(folder)
    return folder


@pytest.fixture
def put_back(home: Path) -> Callable[[], None]:
    """Return a function that makes `home` again what it is when it is first called."""
    saved = home.with_name(f"{home.name}-saved")

    def again() -> None:
        if not saved.exists():
            shutil.copytree(home, saved, symlinks=True)
            return
        for path in home.iterdir():
            path.unlink() if path.is_file() else shutil.rmtree(path)
        shutil.copytree(saved, home, symlinks=True, dirs_exist_ok=True)

    return again


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    """Undo, after each test, the holding back of signals with which a command ends."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


@pytest.fixture(autouse=True)
def _for_the_eye(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test hear what another one asked for."""
    monkeypatch.setitem(VOICE, "aloud", False)


@pytest.fixture
def wins(home: Path, capfd: pytest.CaptureFixture[str]) -> Wins:
    """Return a function that runs `wins` in this process; `now` moves its clock."""
    assert home.is_dir()

    def run(*argv: str, now: datetime = NOW) -> Result:
        capfd.readouterr()
        road = fast_path.run if fast_path.has_fast_path(argv) else app.run
        code = road(argv, now)
        out, err = capfd.readouterr()
        return Result(code, out, err)

    return run


@pytest.fixture
def wins_process(home: Path) -> Wins:
    """Return a function that runs the real `wins` in a process of its own, by the real clock."""
    assert home.is_dir()

    def run(*argv: str, stdin: str | bytes = b"", **env: str) -> Result:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [sys.executable, "-m", "microwins", *argv],
            input=data,
            capture_output=True,
            check=False,
            env={**os.environ, **env},
        )
        return Result(
            done.returncode,
            done.stdout.decode(errors="surrogateescape"),
            done.stderr.decode(errors="surrogateescape"),
        )

    return run
