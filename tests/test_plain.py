"""Plain mode and colour hold for every command: what a screen reader gets, and what a pipe gets."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from support.running import Wins

from microwins.cli.command_table import COMMANDS

SAMPLES = Path(__file__).parent / "samples"
NAMES = [name for group in COMMANDS.values() for name in group]
LOOKING_BACK = [*(name for name in COMMANDS["Looking back"] if name != "hide"), "patterns"]

LINES = (
    *(
        "log made tea",
        "log --partial -m 3 -t sunny the dishes",
        "again",
        "again 2 --at 07:00",
        "again last",
        "today",
        "today 2026-09-01",
        "yesterday",
        "week",
        "list",
        "list --hidden",
    ),
    *("last walk", "last xyzzy", "last", "tags", "categories", "rename tag sunny bright"),
    *("today 2026-09-01", "yesterday", "week", "list --all"),
    *("list xyzzy", "undo", "undo 3", "redo", "edit last -c joy", "delete last", "hide last"),
    *("hide --show 27h", "delete last --for-good", "export --limit 3", "doctor"),
    *("doctor --fix", "doctor --restore", f"import daylio {SAMPLES}/daylio.csv"),
    f"import todotxt {SAMPLES}/done.txt",
    f"import todotxt {SAMPLES}/done.txt --keep-going --apply",
    *("config", "config path", "config set tone quiet"),
    *("review", "review --last", "review --week 2026-W38", "review --week 2026-W39"),
    *("review --month", "review --year", "review --since 2026-09-01 --until 2026-09-30"),
    *("streak", "streak -c care", "streak -t sunny", "streak -c garden"),
    *("heatmap", "heatmap --months 3", "heatmap --year 2025", "heatmap -c garden"),
    *("nudge status", "nudge install --at 20:00"),
    *("back", "back --shell", "status", "status --format '{last}, {last_time}: {week}'"),
    *("support", "support --country IE", "support --country Narnia"),
    *("share --with tags,mood", "share --month --for Sam", "share --week 2026-W38 --hide-words"),
    *("patterns", "patterns --early --why", "patterns --facts", "patterns -c garden"),
    *("ask order morning", "ask connect after move", "ask nourish with care", "ask mood move"),
    *("ideas", "ideas --more -e 3 -c order", "ideas --smaller 1", "ideas add call Sam"),
    *("ideas list", "did the dishes", "did 1"),
    *("plan", "plan 'after breakfast: take meds'", "plan --at 9pm phone away", "help plan"),
    *(
        "stop",
        "start --minutes 2 the dishes",
        "start read",
        "status '{today} today {timer}'",
        "today",
        "stop",
    ),
    *("help", "help import", "help json", "help log"),
    *("ask garden weekend", "ask saturday", "ask mood xyzzy"),
)
"""At least one line for each command, and what it says on the year of tests/support/year.py."""

WAYS: dict[str, tuple[list[str], dict[str, str]]] = {
    "--plain": (["--plain"], {}),
    "WINS_PLAIN": ([], {"WINS_PLAIN": "1"}),
    "TERM": ([], {"TERM": "dumb"}),
    "ACCESSIBLE": ([], {"ACCESSIBLE": "1"}),
}
"""How somebody asks for sentences: words to add to the command line, and the environment."""

ART = re.compile("[\u00b7\u00d7\u2022\u2023\u2043\u2500-\u259f\u25a0-\u25ff\u2800-\u28ff\x1b]")
"""Dots between facts, the times sign, bullets, boxes, blocks, shapes, braille and escape codes."""

DRAWN = (
    *("today", "list", "review --year 2026", "streak", "heatmap --year 2026", "back"),
    *("patterns --why", "patterns --facts"),
)
"""Lines whose answer has styles, whatever the day is."""


@pytest.fixture
def spoken(wins: Wins, year: Path, monkeypatch: pytest.MonkeyPatch) -> Wins:
    """Return `wins` on the year, where colour is asked for too: plain mode goes before it."""
    assert year.is_dir()
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    return wins


def test_every_command_is_tried() -> None:
    """A command that is added must say what it says in plain mode, too."""
    assert {line.split()[0] for line in LINES} == set(NAMES)


@pytest.mark.parametrize(
    "way",
    [
        "--plain",
        pytest.param("WINS_PLAIN", marks=pytest.mark.slow),
        pytest.param("TERM", marks=pytest.mark.slow),
    ],
)
def test_plain_is_words_alone(
    spoken: Wins, monkeypatch: pytest.MonkeyPatch, put_back: Callable[[], None], way: str
) -> None:
    """However it is asked for, plain mode has neither glyph art nor escape codes."""
    words, environment = WAYS[way]
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    spoken("patterns", *words)  # what it keeps is there for every line
    against = []
    for line in LINES:
        put_back()
        result = spoken(*shlex.split(line), *words)
        said = result.out + result.err
        against += [(line, said)] if not said or ART.search(said) else []
    assert against == []


def test_plain_is_sentences(spoken: Wins) -> None:
    """Looking back, each row is a fact in a sentence: no columns, indents or blank rows."""
    against = []
    for line in (line for line in LINES if line.split()[0] in LOOKING_BACK):
        rows = spoken(*shlex.split(line), "--plain").out.splitlines()
        against += [(line, row) for row in rows if "  " in row or row != row.strip() or not row]
        against += [] if rows else [(line, "nothing")]
    assert against == []


def test_plain_is_nothing_less(spoken: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """All ways say the same, and what they say isn't what is drawn."""
    against = []
    for line in ("today", "list", "review", "streak", "heatmap", "back"):
        drawn = spoken(line).out
        said = {spoken(line, "--plain").out}
        for name, value in {"WINS_PLAIN": "1", "TERM": "dumb", "ACCESSIBLE": "yes"}.items():
            with monkeypatch.context() as patched:
                patched.setenv(name, value)
                said.add(spoken(line).out)
        against += [(line, said)] if len(said) != 1 or drawn in said else []
    assert against == []


def test_what_the_environment_says(
    spoken: Wins, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """WINS_PLAIN has the last word but for --plain; an empty value says nothing."""
    usual, said = spoken("today").out, spoken("today", "--plain").out
    settings = config.read_text(encoding="utf-8")
    against = []
    for chosen, accessible, term, setting, is_plain in (
        *((no, "1", "dumb", "true", False) for no in ("0", "false", "No", "off")),
        *(("", no, "xterm", "false", False) for no in ("", "0", "false", " ")),
        *(("", yes, "xterm", "false", True) for yes in ("1", "true", "yes")),
        *(("", "0", "xterm", "true", True), ("", "0", "dumb", "false", True)),
        ("true", "0", "xterm", "false", True),
    ):
        config.write_text(f"plain = {setting}\n{settings}", encoding="utf-8")
        environment = {"WINS_PLAIN": chosen, "ACCESSIBLE": accessible, "TERM": term}
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        found = spoken("today").out
        against += [] if found == (said if is_plain else usual) else [(environment, setting)]
        assert spoken("today", "--plain").out == said
    assert against == []


def test_every_help_names_it(wins: Wins) -> None:
    """Each command says in its help how to have it in sentences."""
    assert [name for name in NAMES if "--plain" not in wins(name, "--help").out] == []


def test_colour_in_a_pipe(wins: Wins, year: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets colour where FORCE_COLOR asks for it, and never where NO_COLOR is set."""
    assert year.is_dir()
    monkeypatch.setenv("TERM", "xterm-256color")
    against = []
    for line in DRAWN:
        said = []
        for colours in ({}, {"FORCE_COLOR": "1"}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}):
            with monkeypatch.context() as patched:
                for name, value in colours.items():
                    patched.setenv(name, value)
                said.append(wins(*line.split()).out)
        usual, coloured, bare = said
        without = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
        if "\x1b" in usual + bare or "\x1b[" not in coloured or bare != without:
            against.append((line, said))
    assert against == []


def test_bare_wins_speaks_as_well(year: Path, wins: Wins) -> None:
    """--plain stands before a command, or alone, as well as behind."""
    assert year.is_dir()
    assert wins("--plain") == wins("today", "--plain")
    assert wins("--plain", "back") == wins("back", "--plain")
