"""What the manual shows of other programs really works, with the programs themselves."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

import pytest
from support.programs import program
from support.running import Wins

from microwins.disk.manual import page
from microwins.journal.journal import Journal
from microwins.wording.nudge import NUDGES

PAGES = "".join(page(topic) for topic in ("export", "prompt", "nudge"))


def block(mark: str) -> str:
    """Return the shell script that a page marks so."""
    found = re.search(rf"<!-- {mark} -->\n```sh\n(.*?)```", PAGES, re.DOTALL)
    assert found
    return found[1]


def recipe(title: str) -> str:
    """Return the part of the script under a comment."""
    return block("runs").split(f"# {title}\n", 1)[1].split("\n#", 1)[0]


@pytest.fixture
def shell(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to work in, with `wins` on the PATH."""
    programs = home / "bin"
    programs.mkdir()
    wins = programs / "wins"
    wins.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m microwins "$@"\n')
    wins.chmod(0o755)
    beside = Path(sys.executable).parent  # where pip puts programs
    monkeypatch.setenv("PATH", f"{programs}:{beside}:{os.environ['PATH']}")
    return home


def run(script: str, folder: Path) -> str:
    """Return what a script prints in a folder, where it ends without an error."""
    command = ["bash", "-euo", "pipefail", "-c", script]
    done = subprocess.run(command, capture_output=True, check=False, text=True, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def by_category(journal: Journal, year: Path) -> Counter[str]:
    """Return the number of wins in each category of a year that the journal holds."""
    assert year.is_dir()
    return Counter(win.category for win in journal.read().wins)


def test_jq(shell: Path, by_category: Counter[str]) -> None:
    """Wins per category, by jq."""
    program("jq")
    rows = [line.split() for line in run(recipe("wins per category"), shell).splitlines()]
    assert {name: int(number) for number, name in rows} == by_category


@pytest.mark.slow
def test_sqlite_utils(shell: Path, by_category: Counter[str]) -> None:
    """Wins go into a table of SQLite, however often, and a query counts them."""
    program("sqlite-utils")
    script = recipe("a table for any question in SQL; a second run updates it")
    for _ in range(2):
        rows = json.loads(run(script, shell))
        assert {row["category"]: row["wins"] for row in rows} == by_category


def test_duckdb(shell: Path, wins: Wins, year: Path, journal: Journal) -> None:
    """A query straight over the journal's files sees edits and deletions as wins does."""
    program("duckdb")
    assert year.is_dir()
    wins("edit", "last", "-c", "joy")
    wins("undo")
    wins("delete", "last")
    script = recipe("straight over the journal: the newest version of each win")
    table = run(script.replace("duckdb -c", "duckdb -json -c"), shell)
    found = {row["category"]: row["wins"] for row in json.loads(table)}
    assert found == Counter(win.category for win in journal.read().wins)


def test_this_week_as_a_page(shell: Path) -> None:
    """The week's wins go into a file of Markdown."""
    run("wins log made a page", shell)
    run(recipe("this week as a page"), shell)
    page = (shell / "week.md").read_text(encoding="utf-8")
    assert page.startswith("# ")
    assert "made a page" in page


def test_a_prompt(shell: Path) -> None:
    """A prompt shows today's number, and is as ever on a day without one."""
    script = "PS1='\\$ '\n" + block("prompt") + 'eval "$PROMPT_COMMAND"; printf "%s" "${PS1@P}"'
    assert run(script, shell) in {"$ ", "# "}
    run("wins log showered", shell)
    assert run(script, shell) in {"1 today $ ", "1 today # "}


@pytest.mark.slow
def test_a_nudge_in_tmux(shell: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line is in the status line when somebody attaches, or starts it."""
    tmux = program("tmux")
    config = shell / ".tmux.conf"
    config.write_text(block("tmux"))
    monkeypatch.setenv("TZ", f"UTC{datetime.now(UTC).hour - 12:+}")  # where it is noon
    monkeypatch.setenv("TMUX_TMPDIR", str(shell))
    monkeypatch.delenv("TMUX", raising=False)

    def call(server: str, *words: str) -> str:
        command = [tmux, "-L", server, "-f", str(config if server == "inner" else "/dev/null")]
        return subprocess.run([*command, *words], capture_output=True, check=True, text=True).stdout

    def seen(inside: str) -> bool:
        size = ("-x", "100", "-y", "24")
        inner = f"env -u TMUX {tmux} -L inner -f {config} {inside}"
        call("outer", "new-session", "-d", *size, inner)
        end = monotonic() + 20
        found = False
        while not found and monotonic() < end:
            found = any(words in call("outer", "capture-pane", "-p") for words in NUDGES)
            sleep(0.1)
        call("outer", "kill-server")
        return found

    call("inner", "new-session", "-d", "-x", "100", "-y", "20", "sh")
    try:
        assert seen("attach")
        call("inner", "kill-server")
        run("wins nudge remove", shell)
        assert seen("new-session sh")
    finally:
        call("inner", "kill-server")
