"""Rules of output: where it goes, in which signs, and what happens when nobody takes it."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from support.clock import NOW
from support.every import every
from support.running import Result, Terminal, Wins

from microwins.journal.journal import Journal
from microwins.model.win import Win

WINS = f"{sys.executable} -m microwins"
READING = ["list", "export", "doctor", "config", "list --json", "--help"]


def shell(script: str) -> Result:
    """Run a script in which $WINS stands for wins, as bash does."""
    done = subprocess.run(
        ["bash", "-c", script.replace("$WINS", WINS)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def big(journal: Journal) -> Journal:
    """Return a journal whose listing is much longer than a pipe holds."""
    wins = [Win("", NOW - timedelta(hours=hour), f"win {hour} " + "x" * 90) for hour in range(3000)]
    journal.add(wins, NOW)
    return journal


@pytest.fixture
def showered(journal: Journal) -> Journal:
    """Return a journal of one win."""
    journal.add([Win("", NOW, "showered")], NOW)
    return journal


@every("command", ["list", "list --json", "export", "export --format json"])
@pytest.mark.usefixtures("big")
def test_a_reader_that_has_enough(command: str) -> None:
    """Into head, a long output ends quietly, with the exit code of a command that SIGPIPE ends."""
    result = shell(f"set -o pipefail; $WINS {command} | head -c 100")
    assert (result.code, len(result.out), result.err) == (141, 100, "")


@every("command", READING)
@pytest.mark.usefixtures("showered")
def test_a_closed_output(command: str) -> None:
    """With stdout closed, a command that has something to say fails with a sentence at most."""
    result = shell(f"$WINS {command} >&-")
    assert result.code == 1 if command != "--help" else result.code in {0, 1}
    assert len(result.err.splitlines()) <= 2


@every("command", READING)
@pytest.mark.usefixtures("showered")
def test_a_full_output(command: str) -> None:
    """Where the output can't be written, the sentence says so and that the journal is unharmed."""
    result = shell(f"$WINS {command} >/dev/full")
    assert result.code == 1
    assert result.err.splitlines()[0].startswith("wins couldn't write its answer: No space left")
    assert "Traceback" not in result.err


@pytest.mark.slow
@pytest.mark.parametrize("output", [">&-", ">/dev/full", "| true"])
@pytest.mark.usefixtures("home")
def test_a_saved_win_is_a_success_whoever_listens(output: str, folder: Path) -> None:
    """Once a change is on disk the exit code is 0, though the confirmation is lost."""
    for words in ("log one", "log --mood 3 two", "edit last three", "delete last", "undo"):
        result = shell(f"set -o pipefail; $WINS {words} {output}")
        assert (result.code, result.err) == (0, "")
    (log,) = folder.glob("*.jsonl")
    assert log.read_bytes().count(b"\n") == 5
    assert all(json.loads(line) for line in log.read_bytes().splitlines())


@pytest.mark.parametrize("output", [">&-", ">/dev/full"])
@pytest.mark.usefixtures("home")
def test_a_saved_setting_is_a_success_whoever_listens(output: str, config: Path) -> None:
    """The same holds for a setting."""
    assert shell(f"$WINS config set tone quiet {output}") == (0, "", "")
    assert config.read_text() == 'tone = "quiet"\n'


@pytest.mark.usefixtures("home")
def test_closed_errors() -> None:
    """With stderr closed an error is its exit code, and no file gets the message."""
    assert shell("$WINS log --mood 9 x 2>&-") == (2, "", "")
    assert shell("$WINS edit zzz x 2>/dev/full") == (3, "", "")
    assert shell("$WINS log showered >&- 2>&- <&-").code == 0


def test_an_output_of_ascii(wins_process: Wins) -> None:
    """Where only ASCII can be written, letters are escaped and our own signs have a double."""
    result = wins_process("log", "caf\xe9", "\u5bb6", PYTHONIOENCODING="ascii")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("caf\\xe9 \\u5bb6 - ")
    listed = wins_process("list", PYTHONIOENCODING="ascii")
    assert listed.out.isascii()
    assert "caf\\xe9" in listed.out
    data = json.loads(wins_process("list", "--json", PYTHONIOENCODING="ascii").out)
    assert data["wins"][0]["text"] == "caf\xe9 \u5bb6"


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", "de_DE.ISO-8859-1"])
def test_any_locale(wins_process: Wins, locale: str) -> None:
    """In the plainest of locales, and in ones that aren't installed, text goes in and comes out."""
    assert wins_process("log", "caf\xe9", "\u5bb6", LC_ALL=locale).code == 0
    for command in ("list", "today", "--help", "export"):
        result = wins_process(command, LC_ALL=locale)
        assert (result.code, result.err) == (0, "")
    assert json.loads(wins_process("export").out)["text"] == "caf\xe9 \u5bb6"


@pytest.mark.usefixtures("home")
def test_errors_in_any_encoding(wins_process: Wins) -> None:
    """An error that quotes what was typed can be written in ASCII, too."""
    result = wins_process("log", "-c", "caf\xe9", "x", PYTHONIOENCODING="ascii")
    assert (result.code, result.out) == (2, "")
    assert "There is no category caf\\xe9." in result.err


def test_colour_is_for_terminals(terminal: Terminal, wins_process: Wins) -> None:
    """Styles appear on a terminal unless NO_COLOR or a dumb one forbids it; FORCE_COLOR asks."""
    wins_process("log", "showered")
    assert "\x1b[" in terminal("list").written
    for forbidding in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        plain = terminal("list", **forbidding)
        assert "\x1b" not in plain.written
        assert "showered" in plain.written
    assert "\x1b" not in wins_process("list", CLICOLOR_FORCE="1").out
    assert "\x1b[" in wins_process("list", FORCE_COLOR="1").out
    assert "\x1b" not in wins_process("list", FORCE_COLOR="1", NO_COLOR="1").out


def test_the_width_is_the_terminals(terminal: Terminal, wins_process: Wins) -> None:
    """Lines are wrapped where a person reads, to the width there is, and left alone in a pipe."""
    text = "went for a long walk along the river and through the woods with Ana and her two dogs"
    wins_process("log", text)
    assert max(map(len, terminal("list", columns=40).rows)) <= 40
    assert text in terminal("list", columns=200).written
    assert text in wins_process("list", COLUMNS="40").out


def test_what_is_said_fits_the_terminal(terminal: Terminal, wins_process: Wins) -> None:
    """Errors, questions and confirmations break between words, and lines to type not at all."""
    words = "went for a long walk along the river with Ana"
    refused = terminal("plan", f"every monday: {words}", columns=40)
    logged = terminal("log", *words.split(), columns=40)
    asked = terminal("delete", "--for-good", "last", columns=40, typed="n\r")
    against = []
    for screen in (refused, logged, asked):
        for row in screen.rows:
            shown = [row[at : at + 40] for at in range(0, len(row), 40)]
            quoted = row.startswith("wins plan '")  # which the terminal breaks, and nothing changes
            if not quoted and " ".join(" ".join(shown).split()) != " ".join(row.split()):
                against.append(row)
    assert against == []
    assert "\nDelete for good? You can't undo this.\n[y/N] " in "\n".join(asked.rows)
    assert f"Your words: every monday: {words}" in " ".join(refused.written.split())
    assert "\nA plan is for any day its cue comes, so it has no dates or days of the week." in (
        "\n" + wins_process("plan", f"every monday: {words}", COLUMNS="40").err
    )


def test_a_terminal_of_no_width(terminal: Terminal, wins_process: Wins) -> None:
    """A terminal that doesn't know its width is taken to have eighty columns."""
    wins_process("log", "x" * 100)
    rows = terminal("list", columns=0).rows
    assert max(map(len, rows)) == 80


READ = [
    "list",
    "today",
    "status",
    "review",
    "streak",
    "heatmap",
    "back",
    "patterns",
    "ask mood",
    "export",
    "doctor",
    "config",
    "config path",
    "--version",
    "--help",
]
CHANGING = [
    "log walked",
    "log walked --mood 4",
    "edit last ran",
    "hide last",
    "delete last",
    "undo",
    "redo",
    "config set tone quiet",
    "delete --for-good last",
]


def broken(*_: object, **__: object) -> object:
    """Be a fault that nobody foresaw."""
    raise KeyError("my secret words")


def test_a_fault_while_a_reply_is_drawn(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said like any other, without a person's words, and whether the change is on disk."""
    shown = []
    for command in (*CHANGING, *READ):
        for way in ((), ("--json",), ("--plain",)):
            if command in CHANGING:
                wins("log", "showered")
                wins("log", "cooked")
                wins("undo")
            with monkeypatch.context() as patch:
                for drawing in ("_drawn", "_json", "as_bytes"):
                    patch.setattr(f"microwins.cli.output.{drawing}", broken)
                argv = command.split()
                argv = [*way, *argv] if way == ("--plain",) else [*argv, *way]
                result = wins(*argv)
            saved = "Saved, but not shown: " if command in CHANGING else ""
            if result.code == 2:
                continue  # no such option here
            said = f"{saved}Something went wrong inside wins: KeyError."
            if (result.code, result.out, result.err.splitlines()[0]) != (1, "", said):
                shown.append((argv, result))
            if "secret" in result.err or ("once more" in result.err and saved):
                shown.append((argv, result))
    assert not shown, shown


def test_a_fault_of_the_second_line_is_said(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """The win is on disk, its confirmation is shown, and what went wrong stands below."""
    monkeypatch.setattr("microwins.cli.fast_path.on_terminal", lambda: True)
    monkeypatch.setattr(Journal, "since", broken)
    result = wins("log", "showered")
    assert (result.code, result.out.partition(" ")[0]) == (0, "showered")
    assert result.err.splitlines()[0] == (
        "Saved, but not shown: Something went wrong inside wins: KeyError."
    )
    assert "secret" not in result.err
    monkeypatch.setenv("WINS_DEBUG", "1")
    with pytest.raises(KeyError):
        wins("log", "showered")


def test_a_fault_is_shown_to_whoever_looks_for_it(
    wins: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With WINS_DEBUG the error itself comes out, before a change, after one, and without."""
    monkeypatch.setenv("WINS_DEBUG", "1")
    monkeypatch.setattr("microwins.cli.output._drawn", broken)
    for argv in (("log", "showered"), ("list",)):
        with pytest.raises(KeyError):
            wins(*argv)
    monkeypatch.setattr("microwins.guessing.guess.guess", broken)
    with pytest.raises(KeyError):
        wins("log", "zzz")


def test_what_is_to_be_said_is_said_though_the_reply_cannot_be(wins: Wins, config: Path) -> None:
    """A remark beside a change isn't lost with its confirmation."""
    assert config.parent.is_dir()
    config.write_text("tone = 3")
    result = shell("$WINS log showered >/dev/full")
    assert (result.code, wins("list").code) == (0, 0)
    assert "tone is warm or quiet, not 3" in result.err
