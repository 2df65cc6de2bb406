"""What the tests share: a home of their own, the clock, and `wins` called in and out of process."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import hypothesis
import pytest
from year import CONFIG, write_year

from microwins.cli import app, fast_path
from microwins.journal.journal import Journal
from microwins.journal.log import Place
from microwins.model.win import Win

hypothesis.settings.register_profile("steady", deadline=None)  # no test is a stopwatch
hypothesis.settings.load_profile("steady")

NEW_YORK = timezone(timedelta(hours=-5))
NOW = datetime(2026, 11, 22, 7, 30, 12, 482913, tzinfo=NEW_YORK)
"""A Sunday morning in New York, when the clock of the tests stands still."""


class Result(NamedTuple):
    """What a run of `wins` left: its exit code and its two outputs."""

    code: int
    out: str
    err: str


Wins = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return an empty home in New York, with nothing of the tester's environment."""
    for name in list(os.environ):
        if name.startswith(("XDG_", "WINS_", "LC_", "LANG", "SUDO_")) or name in {
            "NO_COLOR",
            "FORCE_COLOR",
            "VISUAL",
            "EDITOR",
            "ZDOTDIR",
            "_WINS_COMPLETE",
        }:
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
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
    return Journal(Place(str(folder), str(state), "laptop"))


@pytest.fixture
def year(folder: Path, config: Path) -> Path:
    """Return the folder of the journal of home, which holds a believable year up to `NOW`."""
    config.write_text(CONFIG, encoding="utf-8")
    config.chmod(0o600)
    write_year(folder)
    return folder


@pytest.fixture(autouse=True)
def _signals_as_they_were() -> Iterator[None]:
    """Undo, after each test, the holding back of signals with which a command ends."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


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


def leave(journal: Journal, path: Path, data: bytes) -> None:
    """Give a log another content, as if this machine had left it so."""
    path.write_bytes(data)
    for note in Path(journal.place.state).glob("device-*"):
        note.unlink()


def replace(journal: Journal, wins: Sequence[Win], now: datetime = NOW) -> None:
    """Write `wins` in the place of those with their ids."""
    with journal.transaction(now) as change:
        change.replace(wins)


def remove(journal: Journal, wins: Sequence[Win], now: datetime = NOW) -> None:
    """Take `wins` away."""
    with journal.transaction(now) as change:
        change.remove(wins)


def later(**delta: float) -> datetime:
    """Return the clock of the tests, moved on."""
    return NOW + timedelta(**delta)


def utc(text: str) -> datetime:
    """Return a UTC moment from its ISO form without offset."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def program(name: str) -> str:
    """Return the path of a program that a test checks against.

    Where it isn't installed the test is skipped, except in CI, which installs it: there it fails.
    """
    path = shutil.which(name)
    if path is None and os.environ.get("CI"):
        pytest.fail(f"{name} is not installed")
    return path or pytest.skip(f"{name} is not installed")
