"""Many writers at once: every win is there, and every line whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.clock import NOW
from support.running import Wins

from microwins.cli import app
from microwins.disk.paths import JournalPaths
from microwins.errors import NO_SUCH_WIN
from microwins.journal.care.purge import erase
from microwins.journal.codec import decode
from microwins.journal.journal import Journal
from microwins.model.win import Win

WRITERS = 16
APPENDS = 500
ROUNDS = 10


def at_once(count: int, work: Callable[[int], None]) -> None:
    """Run `work` with the numbers up to `count` in as many processes, and wait for all."""
    pids = []
    for number in range(count):
        pid = os.fork()
        if pid == 0:
            code = 99
            try:
                work(number)
                code = 0
            finally:
                os._exit(code)
        pids.append(pid)
    assert [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids] == [0] * count


def text(writer: int, number: int) -> str:
    """Return a text of its own, long or short, for one append."""
    return f"win {number} of {writer} " + "x" * (number * 7 % 400)


@pytest.mark.slow
def test_sixteen_writers_lose_nothing(journal: Journal, folder: Path) -> None:
    """8,000 of 8,000 wins of sixteen processes are there, none torn, their stamps in order."""

    def write(writer: int) -> None:
        for number in range(APPENDS):
            journal.add([Win("", NOW, text(writer, number))], NOW)

    at_once(WRITERS, write)
    contents = journal.read()
    assert contents.unreadable == []
    expected = {text(writer, number) for writer in range(WRITERS) for number in range(APPENDS)}
    assert len(contents.wins) == len(expected) == WRITERS * APPENDS
    assert {win.text for win in contents.wins} == expected
    lines = [line for path in folder.iterdir() for line in path.read_bytes().splitlines()]
    assert len(lines) == WRITERS * APPENDS
    for path in folder.iterdir():
        stamps = [decode(line).stamp for line in path.read_bytes().splitlines()]
        assert stamps == sorted(set(stamps))


@pytest.mark.slow
def test_sixteen_real_commands_lose_nothing(home: Path, journal: Journal) -> None:
    """Ten times sixteen `wins log` at once: each says that it saved, and each did."""
    assert home.is_dir()
    expected = []
    for turn in range(ROUNDS):
        words = [f"win {number} of turn {turn}" for number in range(WRITERS)]
        processes = [
            subprocess.Popen(
                [sys.executable, "-m", "microwins", "log", *some.split()],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for some in words
        ]
        for some, process in zip(words, processes, strict=True):
            out, err = process.communicate()
            assert (process.returncode, err) == (0, "")
            assert out.startswith(f"{some} · ")
        expected += words
    contents = journal.read()
    assert sorted(win.text for win in contents.wins) == sorted(expected)
    assert contents.unreadable == []


@pytest.mark.slow
def test_deleting_for_good_loses_nobody_elses_win(journal: Journal) -> None:
    """While one process rewrites the log over and over, what others append to it stays."""

    def write_or_erase(writer: int) -> None:
        for number in range(60):
            (win,) = journal.add([Win("", NOW, text(writer, number))], NOW)
            if writer == 0:
                erase(journal, [win], NOW)

    at_once(5, write_or_erase)
    contents = journal.read()
    expected = {text(writer, number) for writer in range(1, 5) for number in range(60)}
    assert {win.text for win in contents.wins} == expected
    assert contents.unreadable == []


def test_two_machines_in_one_folder_have_a_file_each(folder: Path, state: Path) -> None:
    """Machines that share a folder never write to one file, and read each other's."""

    def write(machine: int) -> None:
        journal = Journal(JournalPaths(str(folder), str(state / str(machine)), f"host{machine}"))
        for number in range(50):
            journal.add([Win("", NOW, text(machine, number))], NOW)

    at_once(4, write)
    assert [path.name.partition("-")[0] for path in sorted(folder.iterdir())] == [
        "host0",
        "host1",
        "host2",
        "host3",
    ]
    for machine in range(4):
        journal = Journal(JournalPaths(str(folder), str(state / str(machine)), f"host{machine}"))
        assert len(journal.read().wins) == 200


def test_programs_that_draw_a_name_at_once_share_it(folder: Path, state: Path) -> None:
    """The first wins of all, logged at the same moment, go to one file under one name."""
    paths = JournalPaths(str(folder), str(state), "laptop")

    def write(number: int) -> None:
        Journal(paths).add([Win("", NOW, text(number, 0))], NOW)

    at_once(8, write)
    assert len(list(folder.iterdir())) == 1
    assert len(Journal(paths).read().wins) == 8


def lost_tags(wins: Wins, journal: Journal, rounds: int) -> set[str]:
    """Let eight terminals each add a tag to one win, round by round; return the tags not there."""
    wins("log", "walked")

    def tag(terminal: int) -> None:
        for number in range(rounds):
            assert app.run(["edit", "last", "--tag", f"t{terminal}-{number}"]) == 0

    at_once(8, tag)
    (win,) = journal.read().wins
    return {f"t{terminal}-{number}" for terminal in range(8) for number in range(rounds)} - {
        *win.tags
    }


@pytest.mark.slow
def test_no_edit_of_eight_terminals_is_lost(wins: Wins, journal: Journal) -> None:
    """Whoever changes a win changes it as the terminal before left it: 200 of 200 are there."""
    assert lost_tags(wins, journal, 25) == set()


@pytest.mark.slow
def test_no_edit_of_a_thousand_is_lost(wins: Wins, journal: Journal) -> None:
    """The same for 1,000 changes of one win."""
    assert lost_tags(wins, journal, 125) == set()


def test_a_win_is_deleted_by_one_terminal(wins: Wins, journal: Journal, folder: Path) -> None:
    """Of eight that delete, hide or edit the same win, those after the deletion find it gone."""
    wins("log", "walked")
    (win,) = journal.read().wins

    def change(terminal: int) -> None:
        command = ["delete"] if terminal % 2 else ["edit", "--tag", f"t{terminal}"]
        assert app.run([*command, win.id]) in (0, NO_SUCH_WIN)

    at_once(8, change)
    assert journal.read().wins == []
    (log,) = folder.iterdir()
    versions = [decode(line) for line in log.read_bytes().splitlines()]
    assert [one.win for one in versions].count(None) == 1
    assert versions[-1].win is None
