"""Rules of the manual: --help is short, says what is possible, and shows what really works."""

import json
import re
import shlex
import shutil
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from support.clock import NOW, later
from support.every import every
from support.running import Wins

from microwins.cli.arguments.parser import parsed, prepared
from microwins.cli.command_table import COMMANDS, SUMMARIES, command_named
from microwins.cli.context import Context
from microwins.journal.journal import Journal
from microwins.wording.manual import FOOT

NAMES = [name for group in COMMANDS.values() for name in group]
EXAMPLES = 2
WITH_FILES = {"import"}
"""Commands whose examples take a file of another program; `formats/` has tests with such files."""

NARROW = 60


def examples(wins: Wins, name: str) -> list[str]:
    """Return the lines that the help of a command shows between its sentence and all else."""
    _, part = wins(name, "--help").out.split(f"\n\n  {SUMMARIES[name]}\n\n", 1)
    return [row.strip() for row in part.split("\n\n", 1)[0].splitlines()]


def words(example: str) -> list[str]:
    """Return the arguments of an example as a shell would split them, up to a pipe."""
    program, *arguments = shlex.split(example.partition(" | ")[0])
    assert program == "wins"
    return arguments


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the home of the examples is kept once it is made."""
    return tmp_path_factory.mktemp("examples") / "home"


@pytest.fixture
def journal_of_examples(
    wins: Wins, home: Path, folder: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> Wins:
    """Return `wins` for a journal with some changes to undo, some to redo, and the win k3f.

    No other id ends like that one, as by chance it might.
    """
    if saved.exists():
        shutil.copytree(saved, home, dirs_exist_ok=True)
        return wins
    monkeypatch.setattr(Journal.__init__, "__defaults__", (Random(0).randbytes,))
    win = {
        "id": "01JDA5T3W8Z6Q4N0V7M2KXRK3F",
        "at": (NOW - timedelta(days=2)).isoformat(),
        "text": "took a shower",
        "category": "care",
        "tags": ["sunny"],
        "stamp": "2026-11-20T12:30:12.482913Z",
    }
    folder.mkdir(mode=0o700, parents=True)
    log = folder / "laptop-0000.jsonl"
    own = {**win, "id": "01JDA5T3W8Z6Q4N0V7M2KXRK3G", "text": "weeded", "category": "garden"}
    log.write_text(json.dumps(own) + "\n" + json.dumps(win) + "\n")
    log.chmod(0o600)
    for number in range(6):
        wins("log", f"walk {number}", "-c", "move", now=later(minutes=number))
    wins("undo", "2", now=later(minutes=10))
    shutil.copytree(home, saved)
    return wins


@every("name", NAMES)
def test_two_examples_stand_first(wins: Wins, name: str) -> None:
    """Right under the sentence that says what a command does, two lines show how it is typed."""
    shown = examples(wins, name)
    assert len(shown) == EXAMPLES
    assert all(words(one)[0] == name for one in shown)


@every("name", NAMES)
def test_examples_are_understood(wins: Wins, name: str) -> None:
    """Each example has options and arguments that there are."""
    for example in examples(wins, name):
        command, (first, *rest) = command_named(name), words(example)
        context = Context(NOW)
        found = parsed(command, prepared(command, rest, context), context)
        assert (first, found is None) == (name, False)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITH_FILES])
@pytest.mark.parametrize("place", range(EXAMPLES))
def test_examples_work(
    journal_of_examples: Wins, monkeypatch: pytest.MonkeyPatch, home: Path, name: str, place: int
) -> None:
    """Each example does what it says, in a journal that has what it is about."""
    monkeypatch.chdir(home)
    example = examples(journal_of_examples, name)[place]
    result = journal_of_examples(*words(example), now=later(minutes=20))
    assert (result.code, result.err) == (0, "")


@every("name", NAMES)
def test_a_sentence_is_a_line(name: str) -> None:
    """What a command does stands on one line of the list, on a narrow terminal, too."""
    assert SUMMARIES[name].endswith(".")
    assert len(f"  {max(NAMES, key=len)}  {SUMMARIES[name]}") <= NARROW


@pytest.mark.parametrize("columns", [NARROW, 80])
def test_help_fits(wins: Wins, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """The list of commands has one line each, and no line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", str(columns))
    rows = wins("--help").out.splitlines()
    assert max(map(len, rows)) <= columns
    for name in NAMES:
        assert f"  {name.ljust(len(max(NAMES, key=len)))}  {SUMMARIES[name]}" in rows
    assert rows[-3:] == [f"  {one}" for one in FOOT]
    assert [row.strip() for row in rows[4:7]] == ["wins log took a shower", "wins", "wins review"]


@every("name", NAMES)
def test_every_option_is_explained(wins: Wins, name: str) -> None:
    """No option and no argument stands in a command's help without a sentence."""
    out = wins(name, "--help").out
    rows = out[out.index("\n\nArguments:" if "\nArguments:" in out else "\n\nOptions:") :]
    entries = re.split(r"\n  (?=\S)", rows)[1:]
    assert len(entries) >= 3
    assert [one for one in entries if len(re.split(r"\s{2,}", one.strip(), maxsplit=1)) < 2] == []
