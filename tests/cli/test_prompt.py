"""Rules of questions on the terminal: what is pasted is the answer, and no shell runs any of it."""

import functools
import json
from pathlib import Path

import pytest
from support.every import every
from support.programs import program
from support.running import Terminal, Wins
from support.shells import ENTER, SHELLS, Shell, put_program

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_LINES = [f"touch ~/leak{number}; echo 'line {number}'" for number in range(400)]
_PROGRAM = """\
#!/bin/sh
PYTHONPATH="$PYTHONPATH:{home}/path" exec {python} -m microwins "$@"
"""


def texts(folder: Path) -> list[str]:
    """Return the words of all wins."""
    logs = folder.glob("*.jsonl")
    return [json.loads(line)["text"] for log in logs for line in log.read_text().splitlines()]


def without_readline(home: Path) -> str:
    """Make a folder that keeps Python from its readline, and return its path."""
    path = home / "path"
    path.mkdir(exist_ok=True)
    (path / "readline.py").write_text('raise ImportError("none")\n')
    return str(path)


@pytest.mark.slow
@pytest.mark.parametrize("name", SHELLS)
@pytest.mark.parametrize("way", ["marked", "as if typed", "without readline"])
def test_no_pasted_line_is_run(name: str, way: str, home: Path, folder: Path) -> None:
    """Four hundred lines are one win with line breaks, and no shell meets any of them."""
    program(name)
    put_program(home, _PROGRAM)
    if way == "without readline":
        without_readline(home)
    pasted = ENTER.join(_LINES)
    shell = Shell(name, home)
    try:
        shell.type(f"wins log{ENTER}")
        shell.wait(lambda: "What went well?" in shell.written)
        if way == "without readline":
            shell.paste(pasted + ENTER)
        else:
            shell.type("")
            shell.paste(f"{_BEGIN}{pasted}{_END}{ENTER}" if way == "marked" else pasted + ENTER)
        shell.wait(lambda: "First win today" in shell.written)
        shell.presses("")
    finally:
        shell.close()
    assert texts(folder) == ["\n".join(_LINES)]
    assert not list(home.glob("leak*"))


@every(
    "typed, readline, result",
    [
        ("made tea\x03", True, (130, ["Nothing was saved.", "Your words: made tea"])),
        ("made tea\x03", False, (130, ["Nothing was saved.", "Your words: made tea"])),
        (f"{_BEGIN}one\rtwo{_END}\x03", True, (130, ["Your words:", "one", "two"])),
        ("\x03", True, (130, ["Nothing was saved.", "Try: wins log made tea"])),
        ("\r", True, (2, ["You typed nothing, so nothing was saved."])),
        ("\r", False, (2, ["You typed nothing, so nothing was saved."])),
        ("x" * 70_000 + "\r", True, (2, ["Your words: " + "x" * 70_000])),
        ("x" * 5_000 + "\r", False, (2, ["Your words: " + "x" * 4_095])),
        ("a line\r" * 10_000, False, (2, ["Your words:", *["a line"] * 10_000])),
    ],
)
def test_what_is_not_saved_is_given_back(
    terminal: Terminal, home: Path, typed: str, readline: bool, result: tuple[int, list[str]]
) -> None:
    """Ctrl-C, an answer of nothing, and one that is too long: it is said, and no word is lost."""
    path = "" if readline else without_readline(home)
    screen = terminal("log", typed=typed, PYTHONPATH=path)
    assert screen.code == result[0]
    assert "\n".join(result[1]) in "\n".join(screen.rows)
    assert not list(home.rglob("*.jsonl"))


@every(
    "typed, argv, kept",
    [
        ("one\r\ntwo\twords\r\n", ("log",), "one\ntwo\twords"),
        (f"{_BEGIN}one\rtwo \x1b[31mred{_END}\r", ("log",), "one\ntwo \x1b[31mred"),
        ("one\rtwo\r", ("log", "--at", "today"), "one\ntwo"),
    ],
)
def test_what_is_pasted_is_kept(
    terminal: Terminal, wins: Wins, typed: str, argv: tuple[str, ...], kept: str
) -> None:
    """Line ends of any system, tabs and bytes that would drive a terminal come through."""
    assert terminal(*argv, typed=typed).code == 0
    assert json.loads(wins("list", "--json").out)["wins"][-1]["text"] == kept


def test_a_person_may_want_no_marks(terminal: Terminal, home: Path) -> None:
    """What readline's own file says of marked pastes holds; lines come through all the same."""
    (home / ".inputrc").write_text("set enable-bracketed-paste  off\n")
    screen = terminal("log", typed="one\rtwo\r")
    assert "\x1b[?2004h" not in screen.written
    assert any(row.startswith("one \u23ce two") for row in screen.rows)
    (home / ".inputrc").unlink()
    assert "\x1b[?2004h" in terminal("log", typed="one\r").written


def test_a_line_break_is_said_in_plain_mode(wins: Wins) -> None:
    """A screen reader gets no sign that it can't read."""
    wins("log", "one\ntwo")
    for argv in (("today",), ("list",), ("log", "one\ntwo")):
        assert "one, new line, two" in wins("--plain", *argv).out


@pytest.mark.slow
def test_no_pasted_line_answers_another_question(home: Path, folder: Path, wins: Wins) -> None:
    """A yes that is one of several pasted lines is none, and the others aren't run."""
    wins("log", "walked")
    put_program(home, _PROGRAM)
    shell = Shell("bash", home)
    try:
        for command, asked, said in (
            ("delete last --for-good", "[y/N]", "Nothing was deleted."),
            ("delete", "Enter for none", "Nothing changed."),
            ("edit", "Enter for none", "Nothing changed."),
        ):
            shell.written = ""
            shell.type(f"wins {command}{ENTER}")
            shell.wait(functools.partial(shell.has_written, asked))
            shell.paste(f"y{ENTER}1{ENTER}touch ~/leak{ENTER}")
            shell.wait(functools.partial(shell.has_written, said))
            shell.presses("")
    finally:
        shell.close()
    assert not (home / "leak").exists()
    assert texts(folder) == ["walked"]
