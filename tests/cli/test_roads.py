"""The plain road and the full parser are two ways to one place."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.clock import NOW
from support.every import every
from support.hostile import HOSTILE
from support.running import Result, Wins

from microwins.cli import app, fast_path

TEXTS = [
    ["showered"],
    ["took", "a", "shower"],
    ["took a shower"],
    ["took", "a walk", "#sunny", "#Home"],
    ["#sunny"],
    ["a", "", "b"],
    ["  spaced  ", " out "],
    ["help"],
    ["log"],
    ["caf\xe9", "\u5bb6"],
    ["5", "minutes", "of", "yoga"],
    ["x" * 64 * 1024],
    ["x" * 65 * 1024],
    [""],
    [" "],
    ["@file", "%s", "$HOME", "*", "?", "~"],
    ["a=b", "+c", "/d"],
    ["showered", "--at", "08:00"],
    ["--at=yesterday 9pm", "showered"],
    ["--at", "2", "hours", "ago", "showered"],
    ["ran", "--at", "last", "night", "at", "11"],
    ["--at", "8:00", "sun", "salutation"],
    ["--at", "nonsense", "showered"],
    ["showered", "--at", ""],
    ["showered", "--at=23:59"],
    *([text] for text in HOSTILE.values()),
    *([text, text] for text in list(HOSTILE.values())[::4]),
]


class Road:
    """One of the two roads, with a journal of its own."""

    def __init__(self, road: Any, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.road = road
        self.folder = folder
        self.capfd = capfd

    def log(self, words: list[str], monkeypatch: pytest.MonkeyPatch) -> Result:
        """Log words by this road and return what came of it."""
        monkeypatch.setenv("WINS_DIR", str(self.folder))
        self.capfd.readouterr()
        code = self.road.run(["log", *words], NOW)
        out, err = self.capfd.readouterr()
        return Result(code, out, err)

    def lines(self) -> list[dict[str, Any]]:
        """Return the lines of the journal without what differs from run to run."""
        (log,) = self.folder.glob("*.jsonl")
        records = [json.loads(line) for line in log.read_bytes().splitlines()]
        differing = {"id", "stamp", "change"}
        return [
            {name: value for name, value in record.items() if name not in differing}
            for record in records
        ]


@pytest.fixture
def roads(home: Path, capfd: pytest.CaptureFixture[str]) -> tuple[Road, Road]:
    """Return the plain road and the full parser."""
    return Road(fast_path, home / "plain", capfd), Road(app, home / "full", capfd)


@pytest.mark.slow
@pytest.mark.parametrize("watched", [True, False], ids=["on a terminal", "in a pipe"])
def test_both_roads_lead_to_the_same_line_and_reply(
    roads: tuple[Road, Road], monkeypatch: pytest.MonkeyPatch, *, watched: bool
) -> None:
    """Any words give the same line, the same reply and the same exit code on both roads."""
    monkeypatch.setattr(fast_path, "on_terminal", lambda: watched)
    short, long = roads
    for words in TEXTS:
        assert fast_path.has_fast_path(["log", *words])
        assert short.log(words, monkeypatch) == long.log(words, monkeypatch), words
    assert short.lines() == long.lines()
    assert len(short.lines()) > 80


@every(
    "argv, is_it",
    [
        (["log", "showered"], True),
        (["log", "took", "a", "shower"], True),
        (["log", ""], True),
        (["log"], False),
        (["log", "-"], False),
        (["log", "--", "x"], False),
        (["log", "x", "--mood", "3"], False),
        (["log", "x", "-m3"], False),
        (["log", "x", "--at", "8:00"], True),
        (["log", "--at=8:00", "x"], True),
        (["log", "x", "--at"], False),
        (["log", "x", "--at", "8:00", "-m3"], False),
        (["log", "x", "--at", "8:00", "--at", "9:00"], False),
        (["today"], False),
        (["showered"], False),
        ([], False),
    ],
)
def test_the_plain_road_is_for_log_and_words(argv: list[str], *, is_it: bool) -> None:
    """Any word that could be an option, a dash alone too, takes the full parser."""
    assert fast_path.has_fast_path(argv) is is_it


def test_a_log_that_is_gone_is_said_by_whatever_reads(wins: Wins, folder: Path) -> None:
    """Nobody is greeted as a newcomer who was here before; a new win begins a new log."""
    wins("log", "showered")
    (log,) = folder.glob("*.jsonl")
    reading: tuple[list[str], ...] = (
        ["today"],
        [],
        ["status"],
        ["list"],
        ["review"],
        ["export"],
        ["streak"],
    )
    said = (
        f"The file with this machine's wins, {log.name}, is gone. To see what is left: wins doctor"
    )
    assert [argv for argv in reading if said in wins(*argv).err] == []
    away = log.rename(folder.parent / "away")
    reading += (["edit", "last", "-c", "care"], ["delete", "last"], ["hide", "last"])
    assert [argv for argv in reading if wins(*argv).err.count(said) != 1] == []
    assert "A journal of small wins" not in wins("today").out + wins().out
    found = wins("doctor")
    assert (found.code, log.name in found.out, "All well" in found.out) == (1, True, False)
    kept = away.read_bytes()
    assert wins("log", "rested").err.count(said) == 1, "the only time that it can be said"
    away.write_bytes(kept)
    log.unlink()
    reading = reading[:7]
    away.rename(folder / f"{log.name}..path1")
    assert [argv for argv in reading if wins(*argv).err.count(said) != 1] == []
    assert "showered" in wins("today").out
    assert wins("log", "walked").err.count(said) == 1
    assert [argv for argv in reading if said in wins(*argv).err] == []
    assert {"showered", "walked"} <= set(wins("export").out.split('"'))
