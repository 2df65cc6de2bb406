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
from typing import Any

import pytest
from support.programs import program
from support.running import Wins
from support.servers import radicale, request

from microwins.disk.manual import page
from microwins.journal.journal import Journal
from microwins.model.day import DEFAULT_START, day_of_win
from microwins.wording.nudge import NUDGES

PAGES = "".join(page(topic) for topic in ("export", "prompt", "nudge"))


def block(mark: str) -> str:
    """Return the script that a page marks so."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)```", PAGES, re.DOTALL)
    assert found
    return found[1]


def recipe(title: str, mark: str = "runs") -> str:
    """Return the part of a script under the comment that begins so."""
    return block(mark).split(f"# {title}", 1)[1].split("\n", 1)[1].split("\n#", 1)[0]


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
def test_sqlite_utils_and_datasette(shell: Path, wins: Wins, by_category: Counter[str]) -> None:
    """Wins go into a table of SQLite, those deleted leave at the second run, pages show it."""
    program("sqlite-utils")
    program("datasette")
    script = recipe("SQLite:")
    for _ in range(2):
        rows = json.loads(run(script, shell))
        assert {row["category"]: row["wins"] for row in rows} == by_category
        by_category[json.loads(wins("delete", "last", "--json").out)["wins"][0]["category"]] -= 1
    page = f"{recipe('Datasette:')} --get '/wins/wins.json?_shape=objects'"
    assert json.loads(run(page, shell))["rows"][0]["id"]


def test_duckdb(shell: Path, wins: Wins, year: Path, journal: Journal) -> None:
    """A query straight over the journal's files sees edits and deletions as wins does."""
    program("duckdb")
    wins("edit", "last", "-c", "joy")
    wins("undo")
    wins("delete", "last")
    (year / "torn-0000.jsonl").write_text('{"v":1,"id":"01JD')
    script = recipe("DuckDB straight over the journal")
    table = run(script.replace("duckdb -c", "duckdb -json -c"), shell)
    found = {row["category"]: row["wins"] for row in json.loads(table)}
    assert found == Counter(win.category for win in journal.read().wins)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["caldav", "filesystem"])
def test_a_calendar_that_stays_right(shell: Path, wins: Wins, kind: str) -> None:
    """What is new, edited, hidden or deleted comes over, and other events there are left alone."""
    program("vdirsyncer")
    for logged in ("swam", "made tea", "called mom", "walked"):
        wins("log", logged)
    calendar = shell / "calendars" / "wins"
    calendar.mkdir(parents=True)
    own = "\r\n".join(
        (
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "BEGIN:VEVENT", "UID:own"),
            *("DTSTAMP:20261127T100000Z", "DTSTART:20261127T073000Z", "SUMMARY:a dentist"),
            *("END:VEVENT", "END:VCALENDAR", ""),
        )
    )
    settings = block("vdirsyncer").replace("secret", "me")
    with radicale(shell / "server") as server:
        address = f"{server}me/wins/"
        request("MKCALENDAR", address)
        request("PUT", f"{address}own.ics", own.encode())
        (calendar / "own.ics").write_text(own, newline="")
        settings = settings.replace("https://caldav.example.org/me/wins/", address)
        if kind == "filesystem":
            of_khal = re.search(r"`(type = .+?)`, `(path = .+?)` and `(fileext .+?)`", PAGES)
            assert of_khal
            before, _ = settings.split('type = "caldav"')
            settings = before + "\n".join(of_khal.groups())
        (shell / ".config" / "vdirsyncer").mkdir(parents=True)
        (shell / ".config" / "vdirsyncer" / "config").write_text(settings)

        def synchronised() -> tuple[str, list[str]]:
            """Return what vdirsyncer says, and the words of the calendar."""
            said = run(f"exec 2>&1\n{recipe('vdirsyncer: each', 'calendar')}", shell)
            files = [file.read_bytes() for file in calendar.iterdir()]
            text = b"".join(files) if kind == "filesystem" else request("GET", address)
            return said, sorted(re.findall(r"^SUMMARY:(.*?)\r?$", text.decode(), re.MULTILINE))

        run(f"exec 2>&1\n{recipe('vdirsyncer: once', 'calendar')}", shell)
        assert synchronised()[1] == ["a dentist", "called mom", "made tea", "swam", "walked"]
        assert "Copying" not in synchronised()[0]
        wins("edit", "last", "walked home")
        wins("delete", json.loads(wins("list", "swam", "--json").out)["wins"][0]["handle"])
        wins("hide", json.loads(wins("list", "mom", "--json").out)["wins"][0]["handle"])
        wins("log", "read")
        assert synchronised()[1] == ["a dentist", "made tea", "read", "walked home"]
        assert "Copying" not in synchronised()[0]
        if kind == "filesystem":
            file = next(file for file in calendar.iterdir() if b"tea" in file.read_bytes())
            file.write_bytes(file.read_bytes().replace(b"tea", b"coffee"))
            assert synchronised()[1] == ["a dentist", "made coffee", "read", "walked home"]
            wins("edit", json.loads(wins("list", "tea", "--json").out)["wins"][0]["handle"], "tea")
            assert synchronised()[1] == ["a dentist", "read", "tea", "walked home"]


@pytest.mark.slow
def test_files_for_other_programs(
    shell: Path, journal: Journal, by_category: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each recipe tells days, hours, moods and kinds as wins has them."""
    for name in ("sqlite-utils", "duckdb", "mlr", "vd", "soffice"):
        program(name)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    wins = journal.read().wins
    moods: dict[str, list[int]] = {}
    for win in wins:
        if win.mood is not None:
            moods.setdefault(str(day_of_win(win, DEFAULT_START)), []).append(win.mood)
    means = {day: sum(found) / len(found) for day, found in moods.items()}
    hours = Counter(f"{win.at:%H}" for win in wins if win.timed)
    run(recipe("the files for all"), shell)

    def rows(title: str, plain: str = "", data: str = "") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(run(recipe(title).replace(plain, data), shell))
        return found

    told = {row["hour"]: row["wins"] for row in rows("sqlite-utils without")}
    assert told == hours
    told = {f"{row['hour']:02}": row["wins"] for row in rows("DuckDB: wins", " -c", " -json -c")}
    assert told == hours
    told = {row["day"]: row["mood"] for row in rows("DuckDB: moods", " -c", " -json -c")}
    assert told == pytest.approx(means, abs=0.051)
    latest = rows("DuckDB: the latest", " -c", " -json -c")
    assert latest[0]["text"] == max(wins, key=lambda win: win.at).text
    miller = rows("Miller:", "--opprint", "--ojson")
    assert {row["day"]: row["mood_mean"] for row in miller} == pytest.approx(means)
    table = run(recipe("VisiData:").replace("vd", "vd -b -o -"), shell)
    assert len(table.splitlines()) > len(wins)
    office = "soffice 2>noise -env:UserInstallation=file://$PWD/office"  # which looks for Java
    run(recipe("LibreOffice:").replace("soffice", office), shell)
    assert (shell / "wins.ods").stat().st_size
    for title, said in (
        ("pandas", "wins[wins.time].clock.str[:2].value_counts().to_dict()"),
        ("Polars", "dict(wins.filter('time')['clock'].str.head(2).value_counts().iter_rows())"),
    ):
        script = f"{recipe(title, 'python')}\nimport json; print(json.dumps({said}))"
        assert json.loads(run(f"python - <<'END'\n{script}\nEND", shell)) == hours
    script = recipe("PyArrow", "python").replace("wins.filter(", "kinds = wins.filter(")
    script += "\nimport json; print(json.dumps(kinds.to_pylist()))"
    kinds = json.loads(run(f"python - <<'END'\n{script}\nEND", shell))
    timed = Counter(win.category for win in wins if win.timed)
    assert {row["category"]: row["id_count"] for row in kinds} == timed
    assert timed.keys() == by_category.keys()


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
