"""The manual's pages can't drift: what they must name is looked for, and their tables are held."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from support.as_json import EXAMPLES
from support.clock import later
from support.every import every
from support.programs import program
from support.running import Wins

from microwins.cli import fast_path
from microwins.cli.command_table import COMMANDS, SUMMARIES
from microwins.disk.manual import FOLDER
from microwins.formats.table import FORMATS, READ, WRITTEN
from microwins.model.category import BUILT_IN
from microwins.model.settings import READERS
from microwins.model.win import Win
from microwins.render.line import Page
from microwins.render.manual import help_on
from microwins.render.status import PLACEHOLDERS
from microwins.results.manual import Help
from microwins.wording.manual import AREAS, TOPICS

WRITING = os.environ.get("WINS_GOLDEN") == "write"  # see tests/test_golden.py
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in Path(FOLDER).iterdir()}
ALL = "".join(PAGES.values())


def rows(topic: str, head: str) -> list[str]:
    """Return the rows of the table of a page below a row that begins so."""
    return PAGES[topic].split(f"\n| {head}", 1)[1].split("\n\n", 1)[0].splitlines()[2:]


def session() -> list[tuple[str, str]]:
    """Return the commands of the session of the first page with what they are shown to print."""
    block = PAGES["commands"].split("```console\n", 1)[1].split("```", 1)[0]
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [tuple(part.split("\n", 1)) for part in parts]


def words(command: str) -> list[str]:
    """Return the arguments of a command as a shell would split them."""
    script = f'for word in {command.partition("|")[0]}; do printf "%s\\0" "$word"; done'
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True, text=True)
    return done.stdout.split("\0")[1:-1]


def test_the_session_is_what_happens(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the session prints what the page shows, where a person reads along."""
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    assert len(session()) >= 7
    happened = []
    for seconds, (command, _) in enumerate(session()):
        result = wins(*words(command), now=later(seconds=seconds))
        assert (result.code, result.err) == (0, ""), command
        pipe = command.partition("|")[2]
        if pipe:
            program("jq")
            jq = ["bash", "-c", pipe]
            out = subprocess.run(jq, input=result.out, capture_output=True, check=True, text=True)
            result = result._replace(out=out.stdout)
        happened.append((command, result.out))
    if WRITING:
        text = "".join(f"$ {command}\n{out}" for command, out in happened)
        before, rest = PAGES["commands"].split("```console\n", 1)
        page = f"{before}```console\n{text}```{rest.split('```', 1)[1]}"
        (Path(FOLDER) / "commands.md").write_text(page, encoding="utf-8")
        pytest.fail("written; read the difference, then run without WINS_GOLDEN")
    assert session() == happened


@every("command", SUMMARIES)
def test_every_command_is_named(command: str) -> None:
    """Each command stands in a table of commands."""
    assert re.search(rf"^\| .*`wins {command}\b", PAGES["commands"], re.MULTILINE)


def test_groups_are_those_of_the_help() -> None:
    """The commands are grouped as --help groups them."""
    assert re.findall(r"^## (.+)\n\n\|", PAGES["commands"], re.MULTILINE) == list(COMMANDS)


@every("area", BUILT_IN)
def test_every_area_is_described(area: str) -> None:
    """Each built-in area has a row that says what belongs there, as --help does."""
    assert f"| `{area}` | {AREAS[area]} |" in rows("categories", "category")


@every("setting", READERS)
def test_every_setting_is_described(setting: str) -> None:
    """Each setting has a row."""
    assert [row for row in rows("config", "setting") if row.startswith(f"| `{setting}` |")]


@every("field", [name for name in Win._fields if name not in ("timed", "extra")])
def test_every_field_of_the_log_is_explained(field: str) -> None:
    """Each field of a line stands in the table of the format."""
    assert re.search(rf"^\| .*`{field}`.* \|", "\n".join(rows("files", "field")), re.MULTILINE)


@every("part", PLACEHOLDERS)
def test_every_part_of_a_prompt_is_explained(part: str) -> None:
    """Each placeholder of `wins status` has a row."""
    assert [row for row in rows("prompt", "part") if row.startswith(f"| `{{{part}}}` |")]


@every("name", FORMATS)
def test_every_format_is_described(name: str) -> None:
    """Each format that is written or read stands in the table of its page."""
    for page, head, kind in (("export", "`--format`", WRITTEN), ("import", "`FORMAT`", READ)):
        table = "\n".join(rows(page, head))
        assert bool(re.search(rf"^\| .*`{name}`.* \|", table, re.MULTILINE)) == (name in kind)


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_key_of_json_is_explained(wins: Wins, name: str) -> None:
    """The row of a command names each key that its JSON has, or the command that has the same."""
    wins("log", "showered", "+sunny")
    if name == "redo":
        wins("undo", now=later(seconds=1))
    (row,) = [row for row in rows("json", "command") if f"`{name}`" in row[: row.index(" | ") + 1]]
    same = re.search(r"\| as `(\w+)` \|", row)
    if same:
        (row,) = [one for one in rows("json", "command") if one.startswith(f"| `{same[1]}`")]
    told = json.loads(wins(*EXAMPLES[name], now=later(seconds=2)).out)
    keys = [key for key in told if key not in (name, "milestones" if same else name)]
    assert [key for key in keys if f"`{key}`" not in row] == []


@every("number", ["988", "741741", "116 123", "findahelpline.com", "not a treatment"])
def test_help_in_a_crisis_is_there(number: str) -> None:
    """The page says where to turn when it is more than a bad day."""
    assert number in PAGES["support"]


def test_pages_lead_to_pages() -> None:
    """What one page says of another is a page or a command that there is."""
    named = set(re.findall(r"`wins help (\w+)`", ALL))
    assert named - TOPICS.keys() - SUMMARIES.keys() == {"me"}


def test_headings_stand_by_themselves() -> None:
    """On a terminal each heading of a page is a line of its own."""
    for topic, text in PAGES.items():
        lines = help_on(Help(topic, "", text), Page(), as_it_is=False)
        shown = ["".join(span.text for span in line.spans) for line in lines]
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        for heading in re.findall(r"^#+ (.+)", prose, flags=re.MULTILINE):
            assert (topic, heading) == (topic, heading if heading in shown else shown)
