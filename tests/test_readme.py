"""The README can't drift: it is one page, its commands work, and it says first whom to call."""

import re
import subprocess
from pathlib import Path

import pytest
from support.every import every
from support.running import Wins

from microwins.cli import fast_path
from microwins.wording.manual import TOPICS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_WORDS = 1200


def words(command: str) -> list[str]:
    """Return the arguments of a command as a shell would split them."""
    script = f'for word in {command}; do printf "%s\\0" "$word"; done'
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True, text=True)
    return done.stdout.split("\0")[1:-1]


def test_it_is_one_page() -> None:
    """It is read in a few minutes, and no line of it is about one machine."""
    assert len(README.split()) <= MOST_WORDS
    assert not re.search(r"/home/|/root|/work|pypi", README)


def test_its_commands_work(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """The six commands and the fuller lines do what they say, one after the other, in any shell."""
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    typed = re.findall(r"^\| `(wins.*?)` \|", README, re.MULTILINE)
    assert len(typed) >= 6
    results = {line: wins(*words(line)) for line in typed}
    assert {line: one for line, one in results.items() if (one.code, one.err) != (0, "")} == {}
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert [block for block in blocks if "#" in block] == [], "zsh knows no comments when one types"


def test_it_sets_up_in_one_line() -> None:
    """The first command installs, links and logs; what it lacks where PATH does is said below."""
    setup = README.split("## Set it up", 1)[1].split("```sh\n", 1)[1].split("```", 1)[0]
    programs = [part.split()[0] for part in setup.split(" && ")]
    assert programs == ["python3", ".venv/bin/pip", "mkdir", "ln", ".venv/bin/wins"]
    assert setup.count("\n") == 1


def test_every_page_is_linked() -> None:
    """Each page of the manual is a click away; every link and picture leads to a file."""
    assert [one for one in TOPICS if f"[{one}](src/microwins/manual/{one}.md)" not in README] == []
    places = re.findall(r"\]\((?!https:)(.+?)\)|(?:srcset|src)=\"(.+?)\"", README)
    assert [one for pair in places for one in pair if one and not (ROOT / one).exists()] == []


@every("number", ["988", "741741", "116 123", "findahelpline.com", "not a treatment"])
def test_help_in_a_crisis_is_there(number: str) -> None:
    """It says where to turn when it is more than a bad day, before it says anything else."""
    assert number in README.split("<picture>", 1)[0]
