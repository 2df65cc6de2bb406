"""Saved exactly if it can be read: whatever call to the system fails, and however."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.clock import NOW
from support.programs import program as installed
from support.running import Result, Wins
from support.system_calls import Calls, Trouble, cut_short, failing

from microwins.cli import app, fast_path
from microwins.disk.paths import JournalPaths
from microwins.errors import NotSavedError
from microwins.journal.care.purge import files_holding
from microwins.journal.device import host_name
from microwins.journal.journal import Journal
from microwins.model.win import Win

CODES = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EINTR)
TROUBLES = [*map(failing, CODES), failing(errno.EACCES), cut_short]
NAMES = [*(errno.errorcode[code] for code in CODES), "EACCES", "one byte"]
any_trouble = pytest.mark.parametrize("trouble", TROUBLES, ids=NAMES)

NEW, OLD, NEXT = "the new win", "an old win", "the next win"
LIMITED = """\
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
runpy.run_module("microwins", run_name="__main__", alter_sys=True)
"""


def log(journal: Journal, text: str) -> bool:
    """Add a win and return whether it is said to be saved."""
    try:
        journal.add([Win("", NOW, text)], NOW)
    except NotSavedError:
        return False
    return True


def texts(journal: Journal) -> list[str]:
    """Return the texts of all wins, in alphabetical order."""
    return sorted(win.text for win in journal.read().wins)


def nothing_yet(_journal: Journal) -> None:
    """Leave the home empty."""


def one_win(journal: Journal) -> None:
    """Leave a journal with a win."""
    assert log(journal, OLD)


def an_empty_log(journal: Journal) -> None:
    """Leave what an append that died at the wrong moment leaves."""
    assert log(journal, OLD)
    for path in Path(journal.paths.folder).iterdir():
        path.write_bytes(b"")


def a_torn_line(journal: Journal) -> None:
    """Leave a line that a crash tore."""
    assert log(journal, OLD)
    for path in Path(journal.paths.folder).iterdir():
        path.write_bytes(path.read_bytes() + path.read_bytes()[:50])


@pytest.mark.slow
@any_trouble
@pytest.mark.parametrize("before", [nothing_yet, an_empty_log, one_win, a_torn_line])
def test_a_win_is_saved_exactly_if_it_can_be_read(
    tmp_path: Path, before: Callable[[Journal], None], trouble: Trouble
) -> None:
    """An error at any call of an append loses no win that is said to be saved, and none before.

    What was not saved has left nothing behind, and the next win is saved and read.
    """
    at = saved = 0
    while True:
        home = tmp_path / str(at)
        journal = Journal(JournalPaths(str(home / "share" / "wins"), str(home / "state"), "laptop"))
        before(journal)
        was = texts(journal)
        damage = len(journal.read().unreadable)
        with Calls(at, trouble) as calls:
            said = log(journal, NEW)
        assert texts(journal) == sorted([NEW, *was] if said else was), f"call {at}"
        assert log(journal, NEXT)
        assert texts(journal) == sorted([NEXT, NEW, *was] if said else [NEXT, *was])
        assert len(journal.read().unreadable) == damage
        saved += said
        at += 1
        if at > calls.count:
            break
    assert at > 10
    assert saved > 1


Run = Callable[..., tuple[Calls, Result]]


@pytest.fixture
def journal(folder: Path, state: Path) -> Journal:
    """Return the journal that `wins` writes on this machine."""
    return Journal(JournalPaths(str(folder), str(state), host_name()))


@pytest.fixture
def run(home: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `wins` with trouble at one of its calls, and what came of it."""
    assert home.is_dir()

    def run(at: int, trouble: Trouble, *argv: str) -> tuple[Calls, Result]:
        road = fast_path.run if fast_path.has_fast_path(argv) else app.run
        capfd.readouterr()
        with Calls(at, trouble) as calls:
            code = road(argv, NOW)
        return calls, Result(code, *capfd.readouterr())

    return run


@pytest.mark.slow
@any_trouble
@pytest.mark.parametrize("terminal", [False, True])
def test_the_exit_code_is_0_exactly_if_the_win_can_be_read(
    run: Run, journal: Journal, monkeypatch: pytest.MonkeyPatch, terminal: bool, trouble: Trouble
) -> None:
    """At any call of the whole command: saved and 0, or not saved, 74, and the words given back."""
    if terminal:
        monkeypatch.setattr("os.isatty", lambda fd: fd == 1)
        monkeypatch.setattr("os.get_terminal_size", lambda _fd: os.terminal_size((80, 24)))
    at, count = 0, 1
    while at < count:
        shutil.rmtree(Path.home() / ".local", ignore_errors=True)
        one_win(journal)
        was = texts(journal)
        calls, (code, out, err) = run(at, trouble, "log", NEW)
        if code == 0:
            assert texts(journal) == sorted([NEW, *was]), f"call {at}"
        else:
            assert (code, out) == (74, ""), f"call {at}: {err}"
            assert texts(journal) == was
            assert f"Your words: {NEW}\n" in err
            assert err.startswith("Not saved: ")
        assert journal.read().unreadable == []
        at += 1
        count = calls.count
    assert at > 20


@pytest.mark.slow
@pytest.mark.parametrize(
    ("argv", "after"),
    [
        (("edit", "last", "walked"), [OLD, "walked"]),
        (("edit", "last", "-c", "move"), [OLD, NEW]),
        (("delete", "last"), [OLD]),
        (("delete", "last", "--for-good"), [OLD]),
        (("undo",), [OLD]),
        (("undo", "2"), []),
    ],
)
def test_a_change_is_made_exactly_if_the_exit_code_is_0(
    run: Run, journal: Journal, home: Path, argv: tuple[str, ...], after: list[str]
) -> None:
    """A failing disk makes no command say that it did what it didn't, or the other way round.

    When the very last step of deleting for good fails, flushing a folder, the text is gone already.
    """
    for_good = "--for-good" in argv
    at, count = 0, 1
    while at < count:
        shutil.rmtree(home / ".local", ignore_errors=True)
        log(journal, OLD)
        log(journal, NEW)
        was = journal.read().wins
        calls, (code, out, err) = run(at, failing(errno.EIO), *argv)
        left = journal.read()
        gone = for_good and files_holding(journal.paths, was[1].id) == []
        if code == 0:
            assert [win.text for win in left.wins] == after, f"call {at}"
            assert left.wins != was
            assert gone == for_good
        else:
            assert "Traceback" not in err
            assert out == "" or code == 1, f"call {at}"
            assert left.wins == (was[:1] if gone else was), f"call {at}"
        assert left.unreadable == []
        at += 1
        count = calls.count
    assert at > 20


@pytest.mark.slow
@pytest.mark.parametrize("room", [0, 1, 100, 4000, 60_000])
def test_a_file_that_may_not_grow_is_left_as_it_was(
    home: Path, wins: Wins, folder: Path, room: int
) -> None:
    """A limit of the system in the middle of a line: 74, the words given back, no half line."""
    assert home.is_dir()
    wins("log", OLD)
    (path,) = folder.iterdir()
    before = path.read_bytes()
    words = "x" * 60_000
    limited = [sys.executable, "-c", LIMITED, str(len(before) + room), "log", words]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr.startswith("Not saved: the file is as large as this system allows.\n")
    assert words in done.stderr
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == [path.name]
    assert wins("log", NEXT).code == 0
    assert path.read_bytes().startswith(before)
    assert NEXT.encode() in path.read_bytes()


def test_nothing_at_all_may_be_written(home: Path, folder: Path) -> None:
    """On a disk without a byte of room the first win ever is refused, and leaves no empty files."""
    assert home.is_dir()
    limited = [sys.executable, "-c", LIMITED, "0", "log", NEW]
    done = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (74, "")
    assert f"Your words: {NEW}\n" in done.stderr
    assert list(folder.iterdir()) == []


def test_a_full_disk_gives_the_words_back(wins: Wins, folder: Path) -> None:
    """The real error of a full disk ends with 74, a sentence, the words, and what to do."""
    wins("log", OLD)
    (path,) = folder.iterdir()
    path.unlink()
    path.symlink_to("/dev/full")
    code, out, err = wins("log", NEW)
    assert (code, out) == (74, "")
    assert err.splitlines() == [
        "Not saved: the disk is full.",
        f"Your words: {NEW}",
        "Free some space, then try once more.",
    ]


@pytest.mark.slow
def test_real_system_calls_that_fail(home: Path, folder: Path, state: Path) -> None:
    """The same law for the real program, whose calls the kernel itself makes fail one by one.

    Each time the copy of the day is due.
    """
    folder.mkdir(parents=True)
    state.mkdir(parents=True)
    name = f"{host_name()}-1a2b"
    (state / "device").write_text(name + "\n")
    own = folder / f"{name}.jsonl"
    journal = Journal(JournalPaths(str(folder), str(state), host_name()))
    log(journal, OLD)
    trace = home / "trace"
    watched = [folder, own, state, state / "device", state / "lock"]

    def traced(text: str, *options: str) -> subprocess.CompletedProcess[str]:
        """Log a win under strace, which notes the calls that concern the journal."""
        paths = [word for path in watched for word in ("-P", str(path))]
        program = [sys.executable, "-m", "microwins", "log", text]
        return subprocess.run(
            [installed("strace"), "-f", "-qq", "-o", str(trace), *paths, *options, *program],
            capture_output=True,
            text=True,
            check=False,
        )

    assert traced("the first traced win").returncode == 0
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.MULTILINE)
    assert {"openat", "read", "write", "fsync", "flock", "close"} <= set(names)
    seen: dict[str, int] = {}
    for number, call in enumerate(names):
        seen[call] = seen.get(call, 0) + 1
        code = errno.errorcode[CODES[number % len(CODES)]]
        text = f"the win {number}"
        was = texts(journal)
        shutil.rmtree(state / "backups", ignore_errors=True)
        done = traced(text, "-e", f"inject={call}:error={code}:when={seen[call]}")
        where = f"{call} number {seen[call]} fails with {code}: {done.stderr}"
        assert "INJECTED" in trace.read_text(), where
        if done.returncode == 0:
            assert texts(journal) == sorted([text, *was]), where
        else:
            assert (done.returncode, done.stdout) == (74, ""), where
            assert texts(journal) == was, where
            assert f"Your words: {text}\n" in done.stderr, where
    assert journal.read().unreadable == []
