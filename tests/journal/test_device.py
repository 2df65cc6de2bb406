"""The rules of the name under which a machine writes."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.changes import leave
from support.clock import NOW
from support.every import every
from support.running import Wins
from support.system_calls import Calls, in_child, struck

from microwins.disk.paths import JournalPaths
from microwins.journal import device
from microwins.journal.device import device_name, device_names, host_name
from microwins.journal.journal import Journal
from microwins.model.win import Win


@pytest.fixture
def paths(tmp_path: Path) -> JournalPaths:
    """Return a place of the host `laptop`, its folders made."""
    for name in ("share", "state"):
        (tmp_path / name).mkdir()
    return JournalPaths(str(tmp_path / "share"), str(tmp_path / "state"), "laptop")


def test_the_name_is_drawn_once(paths: JournalPaths) -> None:
    """The host and four hexadecimal digits, the same from then on."""
    name = device_name(paths._replace(host="laptop"))
    assert re.fullmatch(r"laptop-[0-9a-f]{4}", name)
    assert {device_name(paths._replace(host="laptop")) for _ in range(3)} == {name}
    assert (Path(paths.state) / "device").read_text().split()[1:] == [name]


def test_another_host_draws_another_name(paths: JournalPaths) -> None:
    """A home that was copied to another machine doesn't write to the first one's file."""
    first = device_name(paths._replace(host="laptop"))
    second = device_name(paths._replace(host="desktop"))
    assert re.fullmatch(r"desktop-[0-9a-f]{4}", second)
    assert device_name(paths._replace(host="desktop")) == second
    assert first != second


def test_a_host_that_comes_back_has_its_name_back(paths: JournalPaths) -> None:
    """Two machines with one home on the network write to one file each, and not to a new one."""
    names = [device_name(paths._replace(host=host)) for host in ("a", "b", "a", "b", "a")]
    assert len(set(names)) == 2
    assert device_names(paths.state) == names[:2]


def test_a_longer_host_is_another_host(paths: JournalPaths) -> None:
    """A name kept for `my-laptop` is none for `my` or `laptop`, though it holds both."""
    device_name(paths._replace(host="my-laptop"))
    assert re.fullmatch(r"my-[0-9a-f]{4}", device_name(paths._replace(host="my")))
    assert re.fullmatch(r"laptop-[0-9a-f]{4}", device_name(paths._replace(host="laptop")))


@pytest.mark.parametrize(
    "kept", ["", "\n", "laptop", "laptop-", "laptop-12", "laptop-12345", "laptop-../x", "\0\0\xff"]
)
def test_a_damaged_name_is_drawn_anew(paths: JournalPaths, kept: str) -> None:
    """What a crash left in the file of the name is no name."""
    (Path(paths.state) / "device").write_text(kept, encoding="latin-1")
    assert re.fullmatch(r"laptop-[0-9a-f]{4}", device_name(paths._replace(host="laptop")))


def test_a_name_that_somebody_writes_under_is_not_drawn(paths: JournalPaths) -> None:
    """Digits that a log in the folder has already are drawn again."""
    (Path(paths.folder) / "laptop-0001.jsonl").write_bytes(b"")
    drawn: Iterator[bytes] = iter([b"\0\1", b"\0\1", b"\0\2"])
    assert device_name(paths._replace(host="laptop"), lambda _: next(drawn)) == "laptop-0002"


@every(
    "node, host",
    [
        ("laptop", "laptop"),
        ("Mika's MacBook.local", "mika-s-macbook-local"),
        ("../../etc", "etc"),
        ("größer", "gr--er"),
        ("", "host"),
        ("...", "host"),
        ("x" * 100, "x" * 40),
    ],
)
def test_a_host_name_is_plain(monkeypatch: pytest.MonkeyPatch, node: str, host: str) -> None:
    """Whatever a machine is called, the name of its file is safe on every file system."""
    with monkeypatch.context() as patch:
        patch.setattr(os, "uname", lambda: SimpleNamespace(nodename=node))
        assert host_name() == host


def test_a_renamed_machine_goes_on_in_another_file(folder: Path, state: Path) -> None:
    """After the host was renamed its wins are written to a new file, and all of them are read."""
    for host, text in (("laptop", "showered"), ("nest", "walked"), ("nest", "cooked")):
        Journal(JournalPaths(str(folder), str(state), host)).add([Win("", NOW, text)], NOW)
    names = sorted(path.name.partition("-")[0] for path in folder.iterdir())
    assert names == ["laptop", "nest"]
    wins = Journal(JournalPaths(str(folder), str(state), "nest")).read().wins
    assert sorted(win.text for win in wins) == ["cooked", "showered", "walked"]


# -- one writer for each log -----------------------------------------------------------------------


def log(journal: Journal, *texts: str) -> None:
    """Add wins, each by a command of its own."""
    for text in texts:
        journal.add([Win("", NOW, text)], NOW)


def texts(journal: Journal) -> list[str]:
    """Return the texts of all wins, in alphabetical order."""
    return sorted(win.text for win in journal.read().wins)


def logs(folder: Path) -> list[Path]:
    """Return the logs in a folder, by their names."""
    return sorted(folder.glob("*.jsonl"))


def with_id(monkeypatch: pytest.MonkeyPatch, path: Path, name: str) -> None:
    """Let this machine have an id, none where that is empty."""
    path.write_text(name)
    monkeypatch.setattr(device, "_MACHINE_IDS", ("/nowhere", str(path)))


@pytest.mark.parametrize("ids", [("a" * 32, "b" * 32), ("a" * 32, ""), ("", "uninitialized 1")])
def test_a_copied_home_has_a_log_of_its_own(
    wins: Wins,
    folder: Path,
    state: Path,
    monkeypatch: pytest.MonkeyPatch,
    ids: tuple[str, str],
) -> None:
    """On another machine, though it is called the same, nothing is written to the first one's log.

    Where neither has an id there is nothing to tell them apart until one log has what the other
    machine wrote.
    """
    identity = Path(os.environ["HOME"]) / "id"
    with_id(monkeypatch, identity, ids[0])
    wins("log", "showered")
    (first,) = logs(folder)
    before, names = first.read_bytes(), device_names(str(state))
    with_id(monkeypatch, identity, ids[1])
    told = wins("log", "walked")
    if not ids[0]:
        assert (told.err, logs(folder)) == ("", [first])
        return
    (second,) = {*logs(folder)} - {first}
    assert (told.code, first.read_bytes()) == (0, before)
    assert told.err == (
        f"Another machine or program writes to {first.name} too, so new wins now go into "
        f"{second.name}. To check that every win is there: wins doctor\n"
    )
    assert wins("log", "cooked", "--json").err == ""
    assert device_names(str(state)) == [second.stem]
    assert ids[0] not in (state / "device").read_text()
    with_id(monkeypatch, identity, ids[0])
    assert wins("log", "slept").err == ""
    assert device_names(str(state)) == names
    assert len(logs(folder)) == 2


def test_two_machines_that_cannot_be_told_apart_lose_no_win(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home is copied, both go on, and a synchroniser lets one log win, again and again."""
    monkeypatch.setattr(device, "_MACHINE_IDS", ())
    places = [
        JournalPaths(str(tmp_path / one / "share"), str(tmp_path / one / "state"), "laptop")
        for one in ("a", "b")
    ]
    here, there = map(Journal, places)
    log(here, "before")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    known = {"before"}
    conflicts = 0
    for turn in range(5):
        for name, journal in (("a", here), ("b", there)):
            log(journal, f"{name}{turn}", f"{name}{turn} too")
            known |= {f"{name}{turn}", f"{name}{turn} too"}
        conflicts += synchronised(Path(here.paths.folder), Path(there.paths.folder), turn)
    assert conflicts == 1
    assert set(texts(here)) == set(texts(there)) == known


def size(path: Path) -> int:
    """Return how many bytes a file has."""
    return path.stat().st_size


def synchronised(one: Path, other: Path, turn: int) -> int:
    """Make two folders alike as Syncthing does; return how many copies of conflicts that made."""
    conflicts = 0
    for name in {path.name for path in (*logs(one), *logs(other))}:
        twins = [folder / name for folder in (one, other) if (folder / name).exists()]
        loser, *_, winner = sorted(twins, key=size) * 2
        if not winner.read_bytes().startswith(loser.read_bytes()):
            conflicts += 1
            copy = f"{loser.stem}.sync-conflict-20261127-22034{turn}-7N37MIM.jsonl"
            for folder in (one, other):
                (folder / copy).write_bytes(loser.read_bytes())
        content = winner.read_bytes()
        for folder in (one, other):
            (folder / name).write_bytes(content)
    return conflicts


SPOILT: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "a line of somebody else": lambda lines: [*lines, lines[0]],
    "another last line": lambda lines: [*lines[:-1], lines[0]],
    "without the last line": lambda lines: lines[:-1],
    "without the first line": lambda lines: lines[1:],
    "empty": lambda _: [],
    "other words of the same length": lambda lines: [
        *lines[:-1],
        lines[-1].replace(b"walked", b"danced"),
    ],
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_log_that_somebody_else_changed_is_left_to_them(
    wins: Wins, folder: Path, how: str
) -> None:
    """What this machine wrote next stands in another log, and it says so once."""
    for text in ("showered", "walked"):
        wins("log", text)
    (first,) = logs(folder)
    first.write_bytes(b"".join(SPOILT[how](first.read_bytes().splitlines(keepends=True))))
    before = first.read_bytes()
    assert "new wins now go into" in wins("log", "cooked").err
    assert wins("log", "slept").err == wins("undo").err == ""
    assert first.read_bytes() == before
    assert len(logs(folder)) == 2


def test_a_log_that_was_renamed_away_is_not_written_anew(journal: Journal, folder: Path) -> None:
    """A synchroniser may bring it back. A journal of which nothing is left begins anew."""
    log(journal, "showered")
    (first,) = logs(folder)
    first.rename(folder / f"{first.name}..path1")
    log(journal, "walked")
    (second,) = logs(folder)
    assert second != first
    for path in folder.iterdir():
        path.unlink()
    log(journal, "cooked")
    assert logs(folder) == [second]


def test_names_of_before_are_taken_as_drawn_here(
    home: Path, journal: Journal, folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older version noted neither the machine nor what it wrote: its log goes on."""
    log(journal, "showered")
    (first,) = logs(folder)
    (state / "device").write_text(f"nest-0000\n{first.stem}\n")
    leave(journal, first, first.read_bytes() * 2)
    log(journal, "walked")
    assert logs(folder) == [first]
    assert device_names(str(state)) == ["nest-0000", first.stem]
    with_id(monkeypatch, home / "id", "b" * 32)
    assert device_names(str(state)) == []


def test_another_folder_has_a_log_of_the_same_name(state: Path, home: Path) -> None:
    """What was written is known for each folder, also through a link to it."""
    (home / "link").symlink_to(home / "one")
    for folder in ("one", "two", "link", "two", "one"):
        log(Journal(JournalPaths(str(home / folder), str(state), "laptop")), "showered")
    assert [path.name for path in logs(home / "one")] == [path.name for path in logs(home / "two")]
    assert len(device_names(str(state))) == 1


def test_what_rewrites_the_log_is_this_machine(wins: Wins, folder: Path) -> None:
    """After a deletion for good, and after the doctor put lines back, the log goes on."""
    for text in ("showered", "a secret", "walked"):
        wins("log", text)
    (path,) = logs(folder)
    assert wins("delete", "--for-good", "last").code == 0
    assert wins("log", "cooked").err == ""
    lines = path.read_bytes().splitlines(keepends=True)
    path.with_name(f"{path.stem} (conflicted copy).jsonl").write_bytes(lines[0])
    path.write_bytes(b"".join(lines[1:]))
    assert wins("doctor", "--fix").code == 0
    assert wins("log", "slept").err == ""
    assert logs(folder) == [path]


@pytest.mark.slow
def test_a_kill_at_any_call_is_not_another_machine(tmp_path: Path) -> None:
    """Whenever a command was killed, and whatever it was about to write, the name stays."""
    for many in (1, 3):
        for at in range(200):
            home = tmp_path / f"{many}-{at}"
            journal = Journal(JournalPaths(str(home / "share"), str(home / "state"), "laptop"))
            log(journal, "before")

            def killed(at: int = at, many: int = many, journal: Journal = journal) -> None:
                with Calls(at, struck(signal.SIGKILL)):
                    journal.add([Win("", NOW, f"killed {one}") for one in range(many)], NOW)

            code = in_child(killed)
            log(journal, "after")
            assert len(logs(home / "share")) == 1, at
            if code == 0:
                break
        assert at > 10


@pytest.mark.parametrize("cut", [0.0, 0.1, 0.4, 0.8, 1.0])
def test_a_torn_import_is_not_another_machine(journal: Journal, folder: Path, cut: float) -> None:
    """However much of many lines reached the disk when the power went."""
    log(journal, "before")
    (path,) = logs(folder)
    size = path.stat().st_size

    def torn(fd: int, data: bytes, _size: int) -> None:
        os.write(fd, data[: int(cut * len(data))])
        raise KeyboardInterrupt

    wins = [Win("", NOW, f"imported {one}") for one in range(50)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("microwins.journal.log._extend", torn)
        with pytest.raises(KeyboardInterrupt):
            journal.add(wins, NOW)
    assert path.stat().st_size >= size
    log(journal, "after")
    assert logs(folder) == [path]


@pytest.mark.slow
def test_two_hundred_kills_leave_one_name(tmp_path: Path) -> None:
    """Killed at random moments of logging, one machine goes on under one name."""
    chance = random.Random(4)
    journal = Journal(JournalPaths(str(tmp_path / "share"), str(tmp_path / "state"), "laptop"))
    log(journal, "before")
    for _ in range(200):
        pid = os.fork()
        if pid == 0:
            try:
                while True:
                    journal.add([Win("", NOW, "x" * chance.choice([9, 50_000]))], NOW)
            finally:
                os._exit(99)
        time.sleep(chance.uniform(0, 0.02))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        log(journal, "after")
    assert len(logs(tmp_path / "share")) == 1
    assert len(device_names(str(tmp_path / "state"))) == 1
