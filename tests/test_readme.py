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


@every("number", ["988", "741741", "116 123", "findahelpline.com", "no treatment"])
def test_help_in_a_crisis_is_there(number: str) -> None:
    """The README says where to turn when it is more than a bad day."""
    assert number in README
