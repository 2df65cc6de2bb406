"""The README can't drift: its session is run, and what it must name is looked for."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from support.clock import later
from support.every import every
from support.programs import program
from support.running import Wins

from microwins.cli import fast_path
from microwins.cli.app import COMMANDS
from microwins.formats.table import FORMATS, READ, WRITTEN
from microwins.model.category import BUILT_IN
from microwins.model.settings import READERS
from microwins.model.win import Win

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def session() -> list[tuple[str, str]]:
    """Return the commands of the README's first block with what they are shown to print."""
    block = README.split("```console\n", 1)[1].split("```", 1)[0]
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [tuple(part.split("\n", 1)) for part in parts]


def words(command: str) -> list[str]:
    """Return the arguments of a command as a shell would split them."""
    script = f'for word in {command.partition("|")[0]}; do printf "%s\\0" "$word"; done'
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True, text=True)
    return done.stdout.split("\0")[1:-1]


def test_the_session_is_what_happens(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the session prints what the README shows, where a person reads along."""
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    assert len(session()) >= 7
    for seconds, (command, shown) in enumerate(session()):
        result = wins(*words(command), now=later(seconds=seconds))
        pipe = command.partition("|")[2]
        if pipe:
            program("jq")
            jq = ["bash", "-c", pipe]
            out = subprocess.run(jq, input=result.out, capture_output=True, check=True, text=True)
            result = result._replace(out=out.stdout)
        assert (result.out, result.err) == (shown, ""), command


@every("command", [name for group in COMMANDS.values() for name in group])
def test_every_command_is_named(command: str) -> None:
    """Each command stands in a table of commands."""
    assert re.search(rf"^\| .*`wins {command}\b", README, re.MULTILINE)


@every("group", COMMANDS)
def test_groups_are_those_of_the_help(group: str) -> None:
    """The commands are grouped as --help groups them."""
    assert f"\n{group}\n\n|" in README


@every("name", [*BUILT_IN, *READERS])
def test_every_area_and_setting_is_named(name: str) -> None:
    """Each built-in area and each setting is written out."""
    assert name in README


@every("field", [name for name in Win._fields if name not in ("timed", "extra")])
def test_every_field_of_the_log_is_explained(field: str) -> None:
    """Each field of a line stands in the table of the format."""
    assert re.search(rf"^\| .*`{field}`", README, re.MULTILINE)


@every("number", ["988", "741741", "116 123", "findahelpline.com", "no treatment"])
def test_help_in_a_crisis_is_there(number: str) -> None:
    """The README says where to turn when it is more than a bad day."""
    assert number in README


@every("name", FORMATS)
def test_every_format_is_described(name: str) -> None:
    """Each format that is written or read stands in a table of its own kind."""
    for kind, head in ((WRITTEN, "| `--format` |"), (READ, "| `FORMAT` |")):
        table = README.split(head, 1)[1].split("\n\n", 1)[0]
        assert bool(re.search(rf"^\| .*`{name}`.* \|", table, re.MULTILINE)) == (name in kind)
