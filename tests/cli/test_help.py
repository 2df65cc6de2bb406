"""`wins help`: the manual's pages, and how each command is typed."""

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len
from support.every import every
from support.running import Terminal, Wins

from microwins.cli.command_table import SUMMARIES
from microwins.disk.manual import FOLDER
from microwins.model.category import BUILT_IN
from microwins.wording.manual import AREAS, FOOT, TOPICS, WHERE_TO_TURN

PAGES = {path.stem: path.read_text(encoding="utf-8") for path in Path(FOLDER).iterdir()}


def test_every_page_is_listed(wins: Wins, folder: Path) -> None:
    """What is listed is there, with the commands; no journal is needed or made."""
    assert PAGES.keys() == TOPICS.keys()
    rows = wins("help").out.splitlines()
    for name, about in {**TOPICS, **SUMMARIES}.items():
        assert [row for row in rows if row.split(None, 1) == [name, about]], name
    assert rows[-1] == WHERE_TO_TURN
    assert not folder.exists()
    told = json.loads(wins("help", "--json").out)
    assert [one["name"] for one in told["topics"]] == list(TOPICS)
    assert [one["name"] for one in told["commands"]] == list(SUMMARIES)


@every("topic", TOPICS)
def test_a_page_is_piped_as_it_is(wins: Wins, topic: str) -> None:
    """A page is Markdown in a pipe and in JSON, below the help of the command of its name."""
    usage = wins(topic, "--help").out if topic in SUMMARIES else ""
    text = f"{usage}\n{PAGES[topic]}" if usage else PAGES[topic]
    assert wins("help", topic) == (0, text, "")
    told = json.loads(wins("help", topic, "--json").out)
    assert told == {"help": 1, "name": topic, "usage": usage, "page": PAGES[topic]}


def words_of(text: str) -> list[str]:
    """Return the words of a page in order, without signs of layout and marks."""
    shown = re.sub(r"<!--.*?-->|\]\(.*?\)|^\|[-| ]+$", " ", text, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"\w+", re.sub(r"```\w*", " ", shown))


@every("topic", TOPICS)
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_page_on_a_terminal(
    wins: Wins, monkeypatch: pytest.MonkeyPatch, topic: str, columns: int
) -> None:
    """No row but one to copy is wider than the terminal, or than is calm; no word is left out."""
    for name, value in {"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": str(columns)}.items():
        monkeypatch.setenv(name, value)
    usage = len(wins(topic, "--help").out.splitlines()) + 1 if topic in SUMMARIES else 0
    rows = wins("help", topic).out.splitlines()[usage:]
    code = re.findall(r"^```\w*\n(.*?)^```", PAGES[topic], re.DOTALL | re.MULTILINE)
    copied = {row.strip() for block in code for row in block.splitlines()}
    limit = min(columns, 80)
    assert [row for row in rows if cell_len(row) > limit and row.strip() not in copied] == []
    assert not re.search(
        r"`|\*\*|<!--|^\|", "\n".join(row for row in rows if row.strip() not in copied)
    )
    heads = set(
        re.findall(r"\w+", " ".join(re.findall(r"^(\|.*)\n\|-", PAGES[topic], re.MULTILINE)))
    )
    assert set(words_of(PAGES[topic])) - heads <= set(words_of("\n".join(rows)))


@every("topic", TOPICS)
def test_a_page_for_the_ear(wins: Wins, topic: str) -> None:
    """In plain mode a page has a fact a line, without marks, columns, indents or blank rows."""
    said = wins("help", topic, "--plain").out
    rows = said[len(wins(topic, "--help", "--plain").out) :] if topic in SUMMARIES else said
    code = set(
        re.findall(
            r"^ *(.*\S)$",
            "\n".join(re.findall(r"^```\w*\n(.*?)^```", PAGES[topic], re.DOTALL | re.MULTILINE)),
            re.MULTILINE,
        )
    )
    spoken = [row for row in rows.strip("\n").splitlines() if row.strip() not in code]
    wrong = re.compile(r"``|\*\*|^[|#]|  |^\s|^$|\u00b7")
    assert [row for row in spoken if wrong.search(row)] == []


@every("topic", TOPICS)
def test_a_page_is_markdown(topic: str) -> None:
    """Each page begins with its one title, and every row of a table has as many cells."""
    tokens = MarkdownIt().enable("table").parse(PAGES[topic])
    assert [token.tag for token in tokens if token.tag == "h1"] == ["h1", "h1"]
    for head, rows in re.findall(
        r"^(\|.*\|)\n\|[-|]+\|\n((?:\|.*\n)+)", PAGES[topic], re.MULTILINE
    ):
        number = len(re.findall(r"(?<!\\)\|", head))
        wrong = [row for row in rows.splitlines() if len(re.findall(r"(?<!\\)\|", row)) != number]
        assert wrong == []


def test_help_on_a_command(wins: Wins) -> None:
    """A command has its own help, whatever stands behind its name."""
    assert wins("help", "log") == wins("log", "--help")
    assert wins("help", "log", "showered") == wins("log", "--help")
    assert wins("help", "REVIEW").out.startswith("Usage: wins review")


@every(
    "typed, hint",
    [
        ("csv", "export"),
        ("moods", "categories"),
        ("timezones", ""),
        ("exports", "export"),
        ("add", "log"),
        ("how to find wins", "choosing"),
        ("exit codes", "json"),
        ("wehn", "when"),
    ],
)
def test_a_page_that_is_not_there(wins: Wins, typed: str, hint: str) -> None:
    """What has another name here is answered with it, and all else with the list."""
    message = f"There is no help page called {typed.split(maxsplit=1)[0]}.\n"
    assert wins("help", *typed.split()) == (
        2,
        "",
        f"{message}Try: wins help {hint}".rstrip() + "\n",
    )


@every("typed", ["me", "crisis", "i want to die", "me please", "988", "please", "suicide"])
def test_help_for_a_person(wins: Wins, typed: str) -> None:
    """Somebody who asks for help, and not for a page, is told whom to call."""
    assert wins("help", *typed.split()) == wins("support")


@every("name", SUMMARIES)
def test_help_needs_no_readme(wins: Wins, name: str) -> None:
    """Who is asked for a category, a mood or words is told of each what it takes to answer."""
    out = " ".join(wins(name, "--help").out.split())
    if "--category" in out or name in {"ask", "categories"}:
        assert [area for area in BUILT_IN if f" {area} {AREAS[area]}" not in out] == []
    if "--mood" in out:
        assert "1 is very low" in out
        assert "5 very good" in out
    if "[WORDS]" in out or "QUESTION" in out:
        assert "Put quotes around words with any of # ' \"" in out


def test_the_foot_says_where_to_turn(wins: Wins) -> None:
    """The list of commands ends with somebody to talk to."""
    assert wins("--help").out.endswith(f"  {FOOT[-1]}\n")
    assert "wins support" in FOOT[-1]


def test_on_a_terminal(terminal: Terminal) -> None:
    """On a real terminal a page has no marks; with plain mode chosen it is sentences."""
    assert "# " not in "\n".join(terminal("help", "when").rows[:3])
    assert terminal("help", "when", WINS_PLAIN="1").rows[0] == PAGES["when"].split("\n")[0].strip(
        "# "
    )
