"""What somebody hears who has no screen: each command on a terminal, and through a synthesiser."""

import re
import shlex
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.programs import program
from support.running import Terminal, Wins

from microwins.cli.command_table import COMMANDS
from microwins.disk.manual import FOLDER
from microwins.wording import dates

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = [name for group in COMMANDS.values() for name in group]
LINES = {
    "log": "log -m 4 -t sunny 'the dishes'",
    "ask": "ask order morning",
    "hide": "hide last",
    "rename": "rename tag sunny bright",
    "edit": "edit last -c joy",
    "delete": "delete last",
    "list": "list --limit 5",
    "last": "last walk",
    "streak": "streak -c care -t sunny",
    "status": "status --format '{last}: {last_time}'",
    "plan": "plan after breakfast: take meds",
    "nudge": "nudge install --at 20:00",
    "share": "share --week",
    "export": "export --limit 2",
    "import": f"import todotxt {SAMPLES}/done.txt",
}
"""How a command is typed, where that is more than its name."""
ASKING = ("log", "again", "did", "start")
"""Commands that ask by their name alone; Enter leaves them."""
ERRORS = (
    *("lst", "list --mod 3", "log", "edit 000000 -c joy", "log --at 25:00 tea", "import", "ask"),
    *("export --format xls", "config set week start never", "review --week 99", "list -c xyzzy"),
)
"""Lines that can't be answered as they are."""

NOT_FOR_THE_EAR = re.compile("\x1b|\b|\r(?!\n)|  |\t|[\u00b7\u00d7\u23ce\u2192\u2013\u2500-\u25ff]")
"""Colour, movements of the cursor, a row that is written again, columns and signs."""
SHORT_DAY = re.compile(
    rf"\b({'|'.join(day[:3] for day in dates.WEEKDAYS)}) \d{{1,2}} ([A-Z][a-z]{{2}})\b"
)
OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]*)")


@pytest.mark.slow
def test_every_command_on_a_terminal(
    terminal: Terminal, year: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    """Nothing is coloured, moved, written again or set in columns, in errors and help neither."""
    assert year.is_dir()
    monkeypatch.chdir(home)
    lines = [
        *(LINES.get(name, name) for name in NAMES),
        *(f"{name} --help" for name in ("", *NAMES)),
        *ERRORS,
    ]
    against = []
    for line in lines:
        written = terminal(
            *shlex.split(line),
            typed="\n" if line in (*ASKING, LINES["nudge"]) else "",
            WINS_PLAIN="1",
        ).written
        against += [(line, row) for row in written.split("\r\n") if NOT_FOR_THE_EAR.search(row)]
    assert against == []


@pytest.mark.slow
def test_every_question_on_a_terminal(terminal: Terminal, year: Path) -> None:
    """What may be chosen is numbered, a question is a row of its own, and Enter changes nothing."""
    assert year.is_dir()
    for line in ("edit", "delete", "hide", "hide showered", "delete 27h --for-good", "wrote it up"):
        screen = terminal(*line.split(), typed="\n", ACCESSIBLE="1")
        rows = screen.rows
        assert [row for row in rows if NOT_FOR_THE_EAR.search(row)] == [], line
        if "for-good" not in line and "wrote" not in line:
            numbers = [row.partition(":")[0] for row in rows if re.match(r"\d+: ", row)]
            assert numbers == [str(number) for number in range(1, len(numbers) + 1)] != [], line


@pytest.mark.slow
def test_progress_on_a_terminal(terminal: Terminal, home: Path) -> None:
    """How far something is, is said in rows, of which none is written again."""
    tasks = home / "done.txt"
    tasks.write_text("".join(f"x 2026-11-{n % 20 + 1:02} task {n}\n" for n in range(30_000)))
    said = terminal("import", "todotxt", str(tasks), "--apply", "--plain").written
    assert [row for row in said.split("\r\n") if NOT_FOR_THE_EAR.search(row)] == []


@pytest.mark.slow
def test_names_are_heard_as_they_are_meant(
    wins: Wins, year: Path, put_back: Callable[[], None]
) -> None:
    """A synthesiser says each day, month and option of a reply by its whole name."""
    espeak = program("espeak-ng")

    def sounds(text: str) -> str:
        told = subprocess.run([espeak, "-q", "-x", "--", text], capture_output=True, check=True)
        return re.sub(r"[\s',_:;%|]", "", told.stdout.decode())

    assert year.is_dir()
    months = {name[:3]: name for name in (dates.month(date(2000, n, 1)) for n in range(1, 13))}
    days = {day[:3]: day for day in dates.WEEKDAYS}
    lines = [*(LINES.get(name, name) for name in NAMES), *(f"{name} --help" for name in NAMES)]
    against = []
    for line in (*lines, *ERRORS):
        answers = []
        for argv in (shlex.split(line), [*shlex.split(line), "--plain"]):
            put_back()
            answers.append("".join(wins(*argv)[1:]))
        shown, said = answers
        if line.startswith("status"):
            continue  # in the words of whoever laid it out
        meant = {days[found[1]] for found in SHORT_DAY.finditer(shown)}
        meant |= {months[found[2]] for found in SHORT_DAY.finditer(shown)}
        meant |= {f"option {name.replace('-', ' ')}" for name in OPTION.findall(shown)}
        heard = sounds(said)
        against += [(line, name) for name in sorted(meant) if sounds(name) not in heard]
        against += [(line, found[0]) for found in SHORT_DAY.finditer(said)]
    assert against == []


def test_the_manual_has_what_is_heard(
    wins: Wins, year: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sessions of the page are what a listener gets, word for word."""
    assert year.is_dir()
    monkeypatch.setenv("WINS_PLAIN", "1")
    page = Path(FOLDER, "plain.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    commands = re.findall(r"^\$ wins (.+)\n((?:[^$].*\n)*)", "".join(blocks), re.MULTILINE)
    assert len(commands) == 4
    for command, shown in commands:
        result = wins(*shlex.split(command))
        assert result.out + result.err == shown, command
