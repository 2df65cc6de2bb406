"""What a command must not load: each import has its price, and most commands need few of them."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

SCRIPT = """
import os, sys
os._exit = sys.exit
before = set(sys.modules)
path, *sys.argv[1:] = sys.argv[1:]
from microwins.__main__ import main
try:
    main()
except SystemExit as end:
    code = end.code
after = set(sys.modules)
import json
with open(path, "w") as file:
    json.dump([code, sorted(after - before)], file)
"""

PATTERNS = {"re", "json", "enum", "signal", "functools", "collections"}
"""What regular expressions bring along: a quarter of what `wins log` may take."""
LOG = PATTERNS | {
    *("typer", "rich", "typing", "dataclasses", "pathlib", "inspect", "tomllib", "tomlkit"),
    *("platformdirs", "subprocess", "socket", "tempfile", "shutil", "logging"),
    *("difflib", "zoneinfo", "argparse", "locale", "microwins.render.terminal", "readline"),
    *("microwins.cli.app", "microwins.dates", "microwins.cli.commands"),
    "microwins.disk.plan_cache",
}
SHELL = LOG - PATTERNS | {
    *("microwins.actions.log", "microwins.guessing.guess", "microwins.journal.care.doctor"),
    *("microwins.render.rows", "microwins.render.changes"),
}
"""What no start of a shell may wait for."""
SILENT = (
    SHELL
    | PATTERNS
    | {
        *(
            "microwins.journal.journal",
            "microwins.journal.index.index",
            "microwins.model.win_columns",
        ),
        *("microwins.analysis.memories", "microwins.render.memories", "hashlib", "array"),
    }
)
"""What the further shells of a day may not wait for."""
READING = {
    *("rich", "microwins.dates.grammar", "tomlkit", "tomllib", "platformdirs", "socket"),
    "icalendar",
    "microwins.support.countries",
}

PARSED = READING | {"typer", "inspect"}
"""What no line that is typed rightly may wait for."""

LEAN = PARSED | PATTERNS - {"functools", "collections"}
"""Nor what compiles patterns, which takes as long as all the rest."""

BARRED: dict[str, set[str]] = {
    "log took a shower": LOG,
    "log caf\xe9 \u5bb6 #sunny": LOG,
    "log showered --at 2026-01-01T08:00": LOG - {"microwins.dates"} | {"microwins.dates.grammar"},
    "log showered --at last-night-at-ten": LOG - {"microwins.dates", *PATTERNS}
    | {"microwins.dates.forms"},
    "status": LOG,
    "status --format {today}/{week}:{last}": LOG,
    "support": SILENT,
    "SOS --country IE": SILENT,
    "log --mood 3 took a shower": LEAN,
    "today": LEAN,
    "": LEAN,
    "list": LEAN,
    "again": PARSED,
    "again 1": PARSED,
    "ideas": PARSED | {"microwins.cli.synonyms"},
    "did the dishes": PARSED,
    "plan": PARSED | {"statistics", "microwins.cli.arguments.plan_arguments"},
    "review": LEAN,
    "streak": LEAN,
    "patterns": LEAN,
    "export": PARSED,
    "share": PARSED,
    "config": PARSED,
    "heatmap --plain --json": LEAN,
    "help when": PARSED,
    "--version": PARSED,
    "undo": LEAN,
    "--help": READING,
    "log --help": READING,
    "help import": READING,
}


def loaded(report: Path, *argv: str, code: int = 0, silent: bool = False) -> set[str]:
    """Return the modules that `wins` with these arguments loads in a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(report), *argv],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    ended, modules = json.loads(report.read_text(encoding="utf-8"))
    assert ended == code
    assert bool(done.stderr if code else done.stdout) is not silent
    return set(modules)


def test_what_is_not_loaded(home: Path, put_back: Callable[[], None]) -> None:
    """Neither the plain road nor any line that is typed rightly loads what it has no use for."""
    report = home / "loaded.json"
    loaded(report, "log", "so that there is something to undo")
    found = {}
    for command, barred in BARRED.items():
        put_back()
        found[command] = loaded(report, *command.split()) & barred
    assert {command: modules for command, modules in found.items() if modules} == {}


def test_plans_cost_a_new_win_one_small_file(home: Path) -> None:
    """Where no cue has come, what is kept of plans is read, and nothing that knows of words."""
    report = home / "loaded.json"
    loaded(report, "plan", "after breakfast: take meds")
    loaded(report, "log", "so that it is kept: breakfast")
    ours = {name for name in loaded(report, "log", "showered") if "plan" in name}
    assert ours == {"microwins.disk.plan_cache"}


def test_an_inbox_costs_a_look(home: Path, folder: Path) -> None:
    """A prompt that finds nothing new in it loads what looks, and nothing that reads lines."""
    report = home / "loaded.json"
    loaded(report, "log", "showered")
    (folder / "inbox.txt").write_text("sat\n")
    assert "microwins.actions.inbox" in loaded(report, "status")
    found = loaded(report, "status")
    assert (found & LOG, {name for name in found if "inbox" in name}) == (
        set(),
        {"microwins.journal.inbox"},
    )


def test_a_shell_that_starts(home: Path) -> None:
    """One memory a day takes no parser; when it was shown, not even the journal is loaded."""
    report = home / "loaded.json"
    loaded(report, "log", "--at", "2020-02-02", "called mom")
    assert loaded(report, "back", "--shell") & SHELL == set()
    assert loaded(report, "back", "--shell", silent=True) & SILENT == set()


def test_a_shell_that_nudges(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line of a day takes no parser; when it was shown, not even the journal is loaded."""
    monkeypatch.setenv("TZ", f"UTC{datetime.now(UTC).hour - 12:+}")  # where it is noon
    report = home / "loaded.json"
    assert loaded(report, "nudge", "--shell") & SHELL == set()
    assert loaded(report, "nudge", "--shell", silent=True) & SILENT == set()


TAB = PARSED | {
    *(
        "microwins.journal.journal",
        "microwins.render.terminal",
        "microwins.cli.completion.installation",
    ),
    "shellingham.posix",
}
"""What no TAB after a command or an option may wait for."""


@pytest.mark.parametrize(
    ("line", "modules"),
    [
        ("wins ", set()),
        ("wins lo", set()),
        ("wins --", set()),
        ("wins streak --", {"streak"}),
        ("wins streak -c ", {"streak"}),
        ("wins --install-completion ", set()),
    ],
)
def test_a_tab(home: Path, monkeypatch: pytest.MonkeyPatch, line: str, modules: set[str]) -> None:
    """Commands, options and categories are completed without the journal or other commands."""
    monkeypatch.setenv("_WINS_COMPLETE", line)
    found = loaded(home / "loaded.json")
    assert found & TAB == set()
    commands = "microwins.cli.commands."
    assert {one.removeprefix(commands) for one in found if one.startswith(commands)} == modules
    assert not (home / ".local").exists()


def test_a_tab_that_needs_the_journal(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Handles and tags are read from the journal, and that is noticed."""
    report = home / "loaded.json"
    loaded(report, "log", "sat", "#sunny")
    for line in ("wins streak -t ", "wins edit "):
        monkeypatch.setenv("_WINS_COMPLETE", line)
        assert "microwins.journal.journal" in loaded(report)


def test_the_plain_road_knows_nothing_of_completion(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is logged while the variable is set takes the plain road as ever."""
    monkeypatch.setenv("_WINS_COMPLETE", "wins ")
    assert loaded(home / "loaded.json", "log", "took a shower") & LOG == set()


@pytest.mark.slow
@pytest.mark.parametrize(("locale", "languages"), [("C.UTF-8", {"en"}), ("de_DE", {"de", "en"})])
def test_few_languages_are_loaded(
    home: Path, monkeypatch: pytest.MonkeyPatch, locale: str, languages: set[str]
) -> None:
    """A phrase that nobody understands is tried in the locale's language and English alone."""
    monkeypatch.setenv("LC_ALL", locale)
    modules = loaded(home / "loaded.json", "log", "--at", "flurb the gnat", "x", code=2)
    room = "microwins.dates.languages."
    assert {name.removeprefix(room) for name in modules if name.startswith(room)} == languages


def test_the_test_would_notice(home: Path) -> None:
    """What a command does use is seen to be loaded."""
    report = home / "loaded.json"
    assert {"typer", "inspect"} <= loaded(report, "--help")
    assert "microwins.dates.grammar" in loaded(report, "log", "--at", "yesterday", "met Ana")
    assert {"tomlkit", "tomllib"} <= loaded(report, "config", "set", "tone", "quiet")
    assert "tomllib" in loaded(report, "log", "took", "a", "shower")
