"""Rules of `wins doctor`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Wins

from microwins.disk import lock

ALL_WELL = "All well: every line of the journal can be read.\n"

STAYS = "Lines that can't be read stay in their file. To remove one, delete it in an editor."


def the_log(folder: Path) -> Path:
    """Return the path of the one log there is."""
    (log,) = folder.glob("*.jsonl")
    return log


def private(path: Path, data: bytes) -> Path:
    """Write a file for its owner alone, and return its path."""
    path.touch(mode=0o600)
    path.write_bytes(data)
    return path


def everything(home: Path) -> dict[str, tuple[int, bytes]]:
    """Return every file and folder with its mode and its content."""
    return {
        str(path): (path.lstat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in sorted(home.rglob("*"))
    }


@pytest.fixture
def troubled(wins: Wins, folder: Path, state: Path) -> Path:
    """Return the log of a journal with something of all that can be mended."""
    for day in range(3):
        wins("log", f"win {day}", now=later(days=day - 3))
    log = the_log(folder)
    lines = log.read_bytes().splitlines(keepends=True)
    private(folder / f"{log.stem} (Ana's conflicted copy 2026-11-20).jsonl", lines[0] + lines[2])
    another = lines[1].replace(b'"id":"01', b'"id":"02').replace(b"win 1", b"another")
    private(folder / "laptop-side-0011aabb.jsonl", another)
    private(folder / f".{log.name}.0011aabb.new", b"".join(lines[:2])[:-9])
    log.write_bytes(lines[2])
    folder.chmod(0o755)
    (state / "device").chmod(0o644)
    return log


# -- reading -----------------------------------------------------------------------------------


def test_all_well(wins: Wins, folder: Path, state: Path) -> None:
    """A journal without damage is well, and so is none at all, which isn't created."""
    for options in ([], ["--fix"], ["--plain"]):
        assert wins("doctor", *options) == (0, ALL_WELL, "")
    assert not folder.exists()
    assert not state.exists()
    wins("log", "showered")
    assert wins("doctor") == (
        0,
        ALL_WELL
        + "1 win in 1 file. The first backup is made when you change something on another day.\n",
        "",
    )
    wins("log", "walked", now=later(days=1))
    assert wins("doctor").out == (
        ALL_WELL + "2 wins in 1 file. Newest backup: Monday 23 November 2026.\n"
    )


def test_damage_is_named_by_file_and_line(wins: Wins, folder: Path) -> None:
    """Each line that can't be read is named with its kind, and nothing is changed."""
    wins("log", "showered")
    log = the_log(folder)
    log.write_bytes(log.read_bytes() + b'\xff\xfe\n<<<<<<< HEAD\n{"v":1,"id":"x"}\n')
    before = log.read_bytes()
    for options in ([], ["--fix"]):
        result = wins("doctor", *options)
        assert (result.code, result.err) == (1, "")
        assert [line.split(": ")[0] for line in result.out.splitlines()] == [
            f"{log.name}:2  not UTF-8",
            f"{log.name}:3  a marker left by git",
            f"{log.name}:4  no time of the change",
            STAYS,
        ]
        assert log.read_bytes() == before


def test_as_json(wins: Wins, folder: Path) -> None:
    """With --json each finding has its keys, and so has the whole."""
    wins("log", "showered")
    whole = {"doctor": 1, "mended": [], "wins": 1, "files": 1, "backup": None, "quarantine": None}
    assert json.loads(wins("doctor", "--json").out) == {**whole, "findings": []}
    log = the_log(folder)
    log.write_bytes(log.read_bytes() + b"junk\n")
    result = wins("doctor", "--json")
    assert result.code == 1
    found = {"file": log.name, "line": 2, "kind": "not a record", "start": "junk", "mends": False}
    nothing = dict.fromkeys(["number", "day", "handle"])
    assert json.loads(result.out) == {**whole, "findings": [{**found, **nothing}]}


@pytest.mark.parametrize("options", [[], ["--json"], ["--plain"]])
def test_it_changes_nothing(wins: Wins, troubled: Path, home: Path, options: list[str]) -> None:
    """Without --fix not a byte and no mode is touched, whatever is found."""
    assert troubled.exists()
    before = everything(home)
    result = wins("doctor", *options)
    assert result.code == 1
    assert result.out
    assert everything(home) == before


def test_what_is_said_leads_to_what_clears_it(wins: Wins, folder: Path) -> None:
    """A win ahead of today, and one with two contents, are changed by the line that is shown."""
    wins("log", "showered")
    wins("log", "walked", now=later(minutes=1))
    log = the_log(folder)
    lines = log.read_bytes().splitlines(keepends=True)
    ahead = lines[1].replace(b"2026-11-22T07:31", b"2028-11-22T07:31")
    log.write_bytes(lines[0] + lines[0].replace(b"showered", b"bathed") + ahead)
    result = wins("doctor")
    assert result.code == 1
    first, second = result.out.splitlines()
    assert f"{log.name}:2  two versions of one win: the other one is {log.name}:1" in first
    assert f"{log.name}:3  in the future: 2028-11-22 07:31; wins edit" in second
    handles = [line.split("wins edit ")[1].split()[0] for line in (first, second)]
    wins("edit", handles[0], "showered", "at", "last", now=later(hours=1))
    assert wins("doctor").out.count("\n") == 1
    wins("edit", handles[1], "--at", "yesterday 21:00", now=later(hours=1))
    assert wins("doctor").code == 0


def test_a_hidden_win_is_named_without_its_words(wins: Wins, folder: Path) -> None:
    """What the person hid isn't met in a finding."""
    wins("log", "a secret")
    wins("hide", "last")
    log = the_log(folder)
    lines = log.read_bytes().splitlines(keepends=True)
    ahead = lines[1].replace(b"2026-11-22T07:30", b"2028-11-22T07:30")
    log.write_bytes(ahead + ahead.replace(b"a secret", b"the secret"))
    result = wins("doctor")
    assert "in the future" in result.out
    assert "two versions" in result.out
    assert "secret" not in result.out


# -- mending -----------------------------------------------------------------------------------


def test_everything_is_mended(wins: Wins, troubled: Path, folder: Path, state: Path) -> None:
    """With --fix modes are tight, one log holds every line, and another run finds all well."""
    result = wins("doctor", "--fix")
    assert (result.code, result.err) == (0, "")
    said = result.out.splitlines()
    assert [line for line in said if line.startswith("Mended: ")] == said[:-3]
    assert len(said) == 9
    assert said[-3] == f"The files that went into your log are kept in {state / 'quarantine'}."
    assert said[-2] + "\n" == ALL_WELL
    assert said[-1] == "4 wins in 1 file. Newest backup: Sunday 22 November 2026."
    assert [win["text"] for win in json.loads(wins("list", "--json").out)["wins"]] == [
        *("win 0", "win 1", "another", "win 2"),
    ]
    assert list(folder.iterdir()) == [troubled]
    assert len(list((state / "quarantine").iterdir())) == 2
    before = everything(folder), everything(state)
    assert wins("doctor", "--fix").code == 0
    assert (everything(folder), everything(state)) == before


def test_mending_as_json(wins: Wins, troubled: Path, state: Path) -> None:
    """With --fix, what was mended stands beside what remains."""
    troubled.write_bytes(troubled.read_bytes() + b"junk\n")
    result = wins("doctor", "--fix", "--json")
    assert result.code == 1
    said = json.loads(result.out)
    assert [one["kind"] for one in said["findings"]] == ["not a record"]
    assert {one["kind"] for one in said["mended"]} == {
        *("a side file", "a conflict copy", "open to others", "lines that a backup has"),
        "half of a file",
    }
    assert said["quarantine"] == str(state / "quarantine")


def test_nothing_is_mended_without_the_lock(
    wins: Wins, troubled: Path, state: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another wins is writing, no line moves, and the person is told to try again."""
    assert troubled.exists()
    logs = {path.name: path.read_bytes() for path in folder.iterdir()}
    with lock.Lock(str(state / "lock")):
        monkeypatch.setattr(lock.Lock.__init__, "__defaults__", (0.02,))
        result = wins("doctor", "--fix")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("wins is busy in another terminal")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == logs


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to(wins: Wins, troubled: Path, folder: Path) -> None:
    """Where the disk refuses, that is said as elsewhere, and every line is where it was."""
    logs = {path.name: path.read_bytes() for path in folder.iterdir()}
    folder.chmod(0o500)
    result = wins("doctor", "--fix")
    folder.chmod(0o700)
    assert result.code == 74
    assert troubled.exists()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == logs


def test_both_at_once(wins: Wins) -> None:
    """--fix puts lines back anyway."""
    result = wins("doctor", "--fix", "--restore")
    assert (result.code, result.err) == (2, "--fix puts lines back, too.\nTry: wins doctor --fix\n")


# -- restoring ---------------------------------------------------------------------------------


def test_what_was_lost_is_shown_and_put_back(wins: Wins, folder: Path) -> None:
    """Wins that a backup has are shown as `undo` shows them, hidden ones without their words."""
    wins("log", "showered", now=later(days=-2))
    wins("log", "a secret", now=later(days=-2, minutes=1))
    wins("hide", "last", now=later(days=-2, minutes=2))
    wins("log", "walked", now=later(days=-1))
    log = the_log(folder)
    before = log.read_bytes()
    log.write_bytes(before.splitlines(keepends=True)[-1])
    assert wins("doctor").out.splitlines()[0] == (
        f"{log.name}  a backup has more: 3 lines, in the backup of Saturday 21 November 2026"
    )
    result = wins("doctor", "--restore")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "Back: showered \u00b7 care \u00b7 Fri 20 Nov 2026 07:30\n"
        "Back: (hidden) \u00b7 other \u00b7 Fri 20 Nov 2026 07:31\n"
        "Put back 3 lines from the backup of Saturday 21 November 2026.\n"
        "To delete one: wins delete HANDLE. wins list shows the handles.\n"
    )
    assert log.read_bytes() == before
    assert wins("doctor", "--restore") == (
        0,
        "Nothing to put back: your journal has every line of its backups.\n",
        "",
    )


def test_a_whole_folder_comes_back(wins: Wins, folder: Path) -> None:
    """Where the journal is gone altogether, what the newest backup has is there again."""
    for day in range(3):
        wins("log", f"win {day}", now=later(days=day))
    the_log(folder).unlink()
    folder.rmdir()
    assert wins("doctor", now=later(days=3)).code == 1
    assert not folder.exists()
    assert wins("doctor", "--restore", now=later(days=3)).out.count("Back: ") == 2
    assert wins("today", now=later(days=1)).out.count("win 1") == 1
    assert folder.stat().st_mode & 0o777 == 0o700


def test_restoring_as_json(wins: Wins, folder: Path) -> None:
    """With --json there are the wins as they are now, those taken away, and lines by backup."""
    wins("log", "showered", now=later(days=-2))
    wins("log", "walked", now=later(days=-2, minutes=1))
    wins("delete", "last", now=later(days=-2, minutes=2))
    wins("log", "cooked", now=later(days=-1))
    log = the_log(folder)
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(lines[1] + lines[3])
    said = json.loads(wins("doctor", "--restore", "--json").out)
    assert list(said) == ["doctor", "wins", "gone", "lines", "backups"]
    assert [win["text"] for win in said["wins"]] == ["showered"]
    assert [win["text"] for win in said["gone"]] == ["walked"]
    assert said["lines"] == [{"day": "2026-11-21", "lines": 2}]
    assert said["backups"] == 2


def test_nothing_to_restore(wins: Wins, home: Path) -> None:
    """Without backups that is said, and nothing is made."""
    assert wins("doctor", "--restore") == (0, "This journal has no backups so far.\n", "")
    assert list(home.iterdir()) == []
    assert json.loads(wins("doctor", "--restore", "--json").out) == {
        "doctor": 1,
        "wins": [],
        "gone": [],
        "lines": [],
        "backups": 0,
    }


def test_undo_goes_on_where_it_was(wins: Wins, folder: Path) -> None:
    """What comes back is what was written then: undo and redo step through it as before."""
    wins("log", "showered")
    wins("log", "walked", now=later(days=1))
    wins("edit", "last", "walked far", now=later(days=1, minutes=1))
    wins("log", "cooked", now=later(days=2))
    log = the_log(folder)
    log.write_bytes(log.read_bytes().splitlines(keepends=True)[-1])
    wins("doctor", "--restore", now=later(days=2, minutes=1))
    wins("undo", "2", now=later(days=2, minutes=2))
    assert [win["text"] for win in json.loads(wins("list", "--json").out)["wins"]] == [
        *("showered", "walked"),
    ]


def test_the_clock_is_the_day_of_a_backup(wins: Wins, state: Path) -> None:
    """Days are those on the person's own clock."""
    wins("log", "showered")
    wins("log", "walked", now=NOW.replace(hour=23, day=23))
    (copy,) = (state / "backups").iterdir()
    assert copy.name.endswith("-2026-11-23.jsonl")


def test_settings_that_cannot_be_read_are_told_of(wins: Wins, config: Path) -> None:
    """The doctor looks at the settings, too, and says what every other command would."""
    config.write_text("nonsense\n")
    config.chmod(0o600)
    result = wins("doctor")
    assert result.code == 0
    assert result.err.startswith("wins can't read your settings: ")
