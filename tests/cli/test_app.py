"""Rules that hold for every command: help, JSON, usage errors, exit codes."""

import json
import shlex
from pathlib import Path

import pytest
from support.as_json import EXAMPLES
from support.clock import later
from support.every import every
from support.running import Wins

from microwins.cli.command_table import COMMANDS

NAMES = [name for group in COMMANDS.values() for name in group]

SECRET = "told nobody about the xylophone"

MISUSES = [
    ["log", ""],
    ["log", "--mood", "9", "x"],
    ["log", "--mood"],
    ["status", "--format", "{todays}"],
    ["export", "--format", "docx"],
    ["export", "--raw"],
    ["export", "--format", "html", "--hidden"],
    ["export", "--output", ""],
    ["import", "docx", "x"],
    ["import", "jrnl"],
    ["import", "daylio", "/dev/null", "--map", "meh"],
    ["doctor", "--fix", "--restore"],
    ["log", "--at", "tomorrow", "x"],
    ["log", "--at", "gibberish", "x"],
    ["log", "-c", "mvoe", "x"],
    ["log", "--tag", "12", "x"],
    ["log", "--frobnicate", "x"],
    ["log", "x" * 70_000],
    ["plan", "every", "weekday", "at", "8:", "walk"],
    ["plan", "rest"],
    ["today", "x"],
    ["today", "last week"],
    ["today", "2027-01-01"],
    ["yesterday", "x"],
    ["last", "week"],
    ["review", "46"],
    ["heatmap", "2025"],
    ["heatmap", "6"],
    ["rename", "x"],
    ["rename", "category", "care", "x"],
    ["rename", "tag", "x", "y"],
    ["last", "5"],
    ["last", "-c", "mvoe"],
    ["tags", "x"],
    ["categories", "x"],
    ["week", "x"],
    ["week", "yesterday"],
    ["back", "x"],
    ["back", "2026-11-23"],
    ["back", "last", "month"],
    ["list", "--limit", "0"],
    ["list", "--limit", "x"],
    ["list", "--since", "gibberish"],
    ["review", "--week", "2026-W54"],
    ["review", "--month", "x"],
    ["review", "--since", "gibberish"],
    ["review", "--week", "--year"],
    ["review", "--mood", "6"],
    ["list", "--mood", "4-"],
    ["streak", "--no-tag", "12"],
    ["undo", "0"],
    ["undo", "x"],
    ["undo", "1", "2"],
    ["redo", "x"],
    ["edit"],
    ["edit", "zzz", "x"],
    ["edit", "zz", "x"],
    ["delete"],
    ["delete", "zzz"],
    ["hide"],
    ["hide", "zzz"],
    ["patterns", "x"],
    ["patterns", "-c", "mvoe"],
    ["patterns", "--earl"],
    ["ask"],
    ["ask", "care"],
    ["ask", "cre", "morning"],
    ["ask", "care", "with", "care"],
    ["ask", "care", "10-30"],
    ["ask", "care", "#sunny"],
    ["ask", "mood", "saturday"],
    ["export", "-f", "docx"],
    ["doctor", "x"],
    ["config", "get"],
    ["config", "set", "colour", "red"],
    ["config", "set", "tone", "loud"],
    ["help", "xyzzy"],
    ["showered"],
    ["lsit"],
    [""],
    ["--frobnicate"],
    ["-x"],
]


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_lists_the_commands_by_group(wins: Wins, folder: Path, flag: str) -> None:
    """Help names every group and, under it, its commands with a sentence each."""
    result = wins(flag)
    assert (result.code, result.err) == (0, "")
    rows = result.out.splitlines()
    for group, names in COMMANDS.items():
        below = rows[rows.index(f"{group}:") + 1 :]
        shown = [row.split()[0] for row in below[: below.index("") if "" in below else None]]
        assert [name for name in shown if name in NAMES] == list(names)
    assert not folder.exists()


@every("name", NAMES)
def test_every_command_has_help_with_an_example(wins: Wins, name: str) -> None:
    """The help of a command says what it does and shows a line that can be typed."""
    result = wins(name, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Usage: wins {name}")
    assert f"\n    wins {name}" in result.out
    assert "--json" in result.out


@pytest.mark.parametrize("name", NAMES)
def test_every_command_speaks_json(wins: Wins, name: str) -> None:
    """With --json the answer is one object whose first key is the command with its version."""
    wins("log", "showered", "+sunny")
    if name == "redo":
        wins("undo", now=later(seconds=1))
    result = wins(*EXAMPLES[name], now=later(seconds=2))
    assert (result.code, result.err) == (0, "")
    data = json.loads(result.out)
    assert isinstance(data, dict)
    assert next(iter(data.items())) == (name, 1)


@pytest.mark.parametrize("argv", MISUSES, ids=lambda argv: " ".join(argv)[:30])
def test_a_misuse_gets_a_sentence_and_what_to_type(wins: Wins, argv: list[str]) -> None:
    """Nothing on stdout, a message and a hint on stderr, and no word of anybody's wins."""
    wins("log", SECRET)
    result = wins(*argv)
    assert (result.code, result.out) == (3 if {"zz", "zzz"} & {*argv} else 2, "")
    message, *hints = result.err.splitlines()
    assert message
    way = "As a table" if argv == ["import", "docx", "x"] else "Try"
    assert {hint.partition(": ")[0] for hint in hints} - {"Your words"} == {way}
    assert "xylophone" not in result.err


def test_a_word_that_is_no_command(wins: Wins) -> None:
    """What somebody typed without log is answered with the line that would log it."""
    assert wins("showered") == (
        2,
        "",
        '"showered" isn\'t a command.\nTry: wins log showered\n',
    )
    result = wins("took", "a walk & sang", "it's")
    line = result.err.splitlines()[1].removeprefix("Try: ")
    assert shlex.split(line) == ["wins", "log", "took", "a walk & sang", "it's"]


def test_a_slip_of_the_keys(wins: Wins) -> None:
    """A word that looks like a command is answered with that command, and never as a win."""
    assert wins("lsit").err == '"lsit" isn\'t a command.\nTry: wins list\n'


def test_a_journal_that_cannot_be_read(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the journal's folder is no folder, commands that read exit with 4 and say so."""
    (home / "file").write_text("not a folder")
    monkeypatch.setenv("WINS_DIR", str(home / "file"))
    for argv in (["list"], ["today"], ["export"], ["doctor"], ["edit", "last", "x"]):
        result = wins(*argv)
        assert (result.code, result.out) == (4, "")
        assert "can't read your journal" in result.err
        assert len(result.err.splitlines()) == 2


@pytest.mark.parametrize("words", [["took", "a", "shower"], ["--mood", "3", "took", "a", "shower"]])
def test_what_is_not_saved_is_given_back(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    """A win that can't be written ends with 74, and its words are printed so that none is lost."""
    (home / "file").write_text("not a folder")
    monkeypatch.setenv("WINS_DIR", str(home / "file"))
    result = wins("log", *words)
    assert (result.code, result.out) == (74, "")
    assert "ot saved" in result.err
    assert "Your words: took a shower\n" in result.err


def test_an_edit_that_is_not_saved_is_given_back(
    wins: Wins, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New words that can't be written are printed, and the win is as it was."""
    wins("log", "showered")
    monkeypatch.setattr("os.fsync", _no_space)
    result = wins("edit", "last", "had", "a", "bath")
    assert (result.code, result.out) == (74, "")
    assert "disk is full" in result.err
    assert "Your words: had a bath\n" in result.err
    monkeypatch.undo()
    (log,) = folder.glob("*.jsonl")
    assert "bath" not in log.read_text()


def _no_space(_fd: int) -> None:
    raise OSError(28, "No space left on device")
