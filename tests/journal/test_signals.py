"""Polite interruptions at any time: never lost after 0, never a reply without it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest
from support.clock import NOW
from support.system_calls import Calls, in_child, struck

from microwins.cli import app, fast_path
from microwins.disk.lock import release_signals
from microwins.disk.paths import JournalPaths
from microwins.journal.device import host_name
from microwins.journal.journal import Journal
from microwins.model.win import Win

INTERRUPTIONS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
TIMES = 25


@pytest.fixture
def journal(folder: Path, state: Path) -> Journal:
    """Return the journal that `wins` writes on this machine."""
    return Journal(JournalPaths(str(folder), str(state), host_name()))


def texts(journal: Journal) -> list[str]:
    """Return the texts of all wins, in alphabetical order."""
    return sorted(win.text for win in journal.read().wins)


@pytest.mark.slow
@pytest.mark.parametrize("number", INTERRUPTIONS)
def test_the_real_program_at_random_times(
    home: Path, journal: Journal, number: signal.Signals
) -> None:
    """Ended by a signal, it has said nothing and left nothing; ended with 0, the win is there."""
    assert home.is_dir()
    chance = random.Random(number)
    program = [sys.executable, "-m", "microwins", "log"]
    start = time.monotonic()
    subprocess.run([*program, "first"], check=True, capture_output=True)
    usual = time.monotonic() - start
    saved = ["first"]
    for turn in range(TIMES):
        process = subprocess.Popen(
            [*program, f"win {turn}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(chance.uniform(0, 1.2 * usual))
        process.send_signal(number)
        out, err = process.communicate()
        if process.returncode == 0:
            saved.append(f"win {turn}")
            assert out.startswith(f"win {turn} ·")
            assert err == ""
        else:
            assert out == ""
        assert texts(journal) == sorted(saved), f"{process.returncode} {err}"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("argv", "after"),
    [
        (("log", "walked"), ["showered", "walked"]),
        (("edit", "last", "bathed"), ["bathed"]),
        (("delete", "last"), []),
        (("undo",), []),
    ],
)
def test_an_interruption_at_any_call_of_a_command(
    home: Path, journal: Journal, argv: tuple[str, ...], after: list[str]
) -> None:
    """Before the change the command ends, and has changed nothing; after it, it says so, with 0."""
    reply, finished = home / "reply", home / "finished"
    for at in count():
        shutil.rmtree(home / ".local", ignore_errors=True)
        journal.add([Win("", NOW, "showered")], NOW)
        release_signals()

        def command(at: int = at) -> int:
            os.dup2(os.open(reply, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
            road = fast_path.run if fast_path.has_fast_path(argv) else app.run
            with Calls(at, struck(signal.SIGTERM)) as calls:
                code = road(argv, NOW)
            if calls.count <= at:
                finished.touch()
            return code

        code = in_child(command)
        if code == 0:
            assert texts(journal) == after
            assert reply.read_bytes() != b""
        else:
            assert code == -signal.SIGTERM
            assert texts(journal) == ["showered"]
            assert reply.read_bytes() == b""
        if finished.exists():
            assert at > 20
            break


def test_a_closed_terminal_does_not_lose_a_win(home: Path, journal: Journal) -> None:
    """A win that is typed into a terminal as it closes is kept: nobody may be left to read."""
    assert home.is_dir()
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "microwins", "log", "showered"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
    assert texts(journal) == ["showered"]


@pytest.mark.slow
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["log showered", "log --mood 4 showered"])
def test_no_reply_is_written_into_a_log(
    home: Path, folder: Path, journal: Journal, closed: str, words: str
) -> None:
    """Where the shell closed an output, no file of the journal gets its number and the reply."""
    assert home.is_dir()
    shell = f'exec "$0" -m microwins {words} {closed}'
    done = subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, check=False)
    assert done.returncode == 0
    assert texts(journal) == ["showered"]
    for path in (*folder.iterdir(), *Path(journal.paths.state).iterdir()):
        assert b"care \xc2\xb7" not in path.read_bytes()
        assert path.read_bytes().count(b"\n") == (path.name != "lock")
