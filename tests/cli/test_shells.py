"""Completion in the real bash, zsh and fish, with a person at a terminal who presses TAB."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cli.completion.test_answers import RUNNING, forge
from support.programs import program
from support.running import Wins
from support.shells import SHELLS, TAB, Shell, put_program

pytestmark = pytest.mark.slow

_PROGRAM = """\
#!/bin/sh
if [ -n "${{_WINS_COMPLETE+there}}" ]; then
    echo "$_WINS_COMPLETE" >>{home}/asked
    exec {python} -m microwins "$@"
fi
for word in "$@"; do printf '%s\\n' "$word"; done >{home}/new
mv {home}/new {home}/run
"""
"""A `wins` that completes as ever, and notes what it is run with instead of doing it."""

_TELLING = """\
#!/bin/sh
echo "$_WINS_COMPLETE" >>{home}/asked
cat {home}/answer
"""
"""A `wins` that answers with whatever stands in a file."""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, home: Path, wins: Wins) -> Iterator[Shell]:
    """Return each of the shells, after `wins --install-completion` in an empty home."""
    program(request.param)
    put_program(home, _PROGRAM)
    assert wins("--install-completion", request.param).code == 0
    shell = Shell(request.param, home)
    yield shell
    shell.close()


def test_words_are_completed(shell: Shell, wins: Wins, config: Path) -> None:
    """Commands, options, categories, tags, handles, formats and settings, as they are typed."""
    config.write_text('categories = ["garden"]\n')
    wins("log", "took a walk", "#sunny")
    (handle,) = (win["handle"] for win in json.loads(wins("list", "--json").out)["wins"])
    assert shell.runs(f"wins lo{TAB}sat a wh{TAB}ile") == ["log", "sat", "a", "while"]
    assert shell.runs(f"wins list --unt{TAB}x") == ["list", "--until", "x"]
    assert shell.runs(f"wins log x -c ga{TAB}") == ["log", "x", "-c", "garden"]
    assert shell.runs(f"wins log x --category=mov{TAB}") == ["log", "x", "--category=move"]
    assert shell.runs(f"wins list -t su{TAB}-n 3") == ["list", "-t", "sunny", "-n", "3"]
    assert shell.runs(f'wins list -t "su{TAB}') == ["list", "-t", "sunny"]
    assert shell.runs(f"wins edit {handle[:2]}{TAB}x") == ["edit", handle, "x"]
    assert shell.runs(f"wins delete la{TAB}") == ["delete", "last"]
    assert shell.runs(f"wins export -f jsonl{TAB}") == ["export", "-f", "jsonl"]
    assert shell.runs(f"wins config set to{TAB}qu{TAB}") == ["config", "set", "tone", "quiet"]
    assert shell.runs(f"wins ask move after co{TAB}") == ["ask", "move", "after", "connect"]


def test_files_are_completed(shell: Shell) -> None:
    """Where a file is meant the shell offers its own, and nowhere else."""
    (shell.home / "my wins.html").write_text("")
    assert shell.runs(f"wins export -o my{TAB}") == ["export", "-o", "my wins.html"]
    assert shell.runs(f"wins export --output=my{TAB}") == ["export", "--output=my wins.html"]
    assert shell.runs(f"wins log my{TAB}day") == ["log", "myday"]
    (shell.home / "exports").mkdir()
    (shell.home / "exports" / "habits.csv").write_text("")
    habits = ["import", "csv", "./exports/habits.csv"]
    assert shell.runs(f"wins import csv ./exports/ha{TAB}") == habits
    (shell.home / "done tasks.txt").write_text("")
    assert shell.runs(f"wins import done{TAB}") == ["import", "done tasks.txt"]
    assert shell.runs(f"wins import habitk{TAB}x") == ["import", "habitkit", "x"]
    assert "no matches" not in shell.written
    (shell.home / "harsh.log").write_text("")
    shell.shows(f"wins import {TAB}{TAB}", "the log of harsh", "harsh.log")


def test_all_candidates_are_shown(shell: Shell, wins: Wins) -> None:
    """A second TAB at the latest shows what there is, with a word about each."""
    wins("log", "took a walk")
    explained = ("Note what went well.", "Put back what an undo took back.")
    shell.shows(f"wins {TAB}{TAB}", "log", "patterns", *explained)
    shell.shows(f"wins edit {TAB}{TAB}", "last", "22 Nov: took a walk")


def test_no_word_of_a_log_is_run(shell: Shell, wins: Wins, folder: Path) -> None:
    """Texts, tags and ids out of a forged log are shown at most: no shell runs a word of them."""
    words = " ".join(RUNNING).replace("\n", "\\n")
    wins("log", "took a walk", "#sunny")
    forge(folder, 3, '"; touch pwned; "$(touch pwned)`touch pwned`', text=words, tags=RUNNING)
    lines = [f"wins {one}" for one in ("edit ", "list -t ", "ask mood ", "delete '", 'list -t "')]
    for line in lines:
        shell.presses(f"{line}{TAB}{TAB}")
    asked = (shell.home / "asked").read_text()
    assert all(line.rstrip("\"'") in asked for line in lines)
    assert not [*shell.home.rglob("pwned")]


def test_no_answer_is_run(shell: Shell) -> None:
    """Whatever a `wins` on the PATH answers, a shell takes it for words: none of it is run."""
    put_program(shell.home, _TELLING)
    answers = [f"{one}\t{one}" for one in RUNNING if "\n" not in one]
    ready = shell.home / "ready"
    for number, answer in enumerate([*answers, "\n".join(answers)]):
        ready.write_text(answer + "\n")
        ready.rename(shell.home / "answer")
        shell.presses(f"wins {number}{TAB}{TAB}")
        shell.presses(f"wins {TAB}{TAB}")
    assert (shell.home / "asked").read_text().count("wins") >= len(answers)
    assert not [*shell.home.rglob("pwned")]


def test_nothing_is_said_of_trouble(shell: Shell, config: Path, folder: Path) -> None:
    """A journal that is no folder and settings that are no settings leave the line as it is."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    config.write_text("= nothing")
    shell.written = ""
    assert shell.runs(f"wins edit {TAB}{TAB}x") == ["edit", "x"]
    assert "can't" not in shell.written
    assert "Traceback" not in shell.written


def test_another_program_of_that_name_is_not_asked(shell: Shell) -> None:
    """A file called wins that the line points at isn't run before the person says so."""
    elsewhere = shell.home / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "wins").write_text("#!/bin/sh\ntouch ~/pwned\n")
    (elsewhere / "wins").chmod(0o700)
    shell.presses(f"elsewhere/wins lo{TAB}{TAB}")
    assert not (shell.home / "pwned").exists()
    assert shell.runs(f"wins lo{TAB}x") == ["log", "x"]


def test_a_home_with_completion_of_its_own(home: Path, wins: Wins) -> None:
    """Where zsh completes already, nothing that the person set up is set up again."""
    put_program(home, _PROGRAM)
    (home / ".zshrc").write_text("autoload -Uz compinit && compinit -u -d ~/dump\nexport MINE=1")
    wins("--install-completion", "zsh")
    shell = Shell("zsh", home)
    try:
        assert shell.runs(f"wins lo{TAB}$MINE") == ["log", "1"]
        assert not (home / ".zcompdump").exists()
    finally:
        shell.close()


def test_the_script_of_zsh_in_its_own_folder(home: Path, wins: Wins) -> None:
    """The script works where zsh itself finds it, too, with no line in a start-up file."""
    put_program(home, _PROGRAM)
    (home / "functions").mkdir()
    (home / "functions" / "_wins").write_text(wins("--show-completion", "zsh").out)
    (home / ".zshrc").write_text("fpath+=(~/functions)\nautoload -Uz compinit && compinit -u\n")
    shell = Shell("zsh", home)
    try:
        assert shell.runs(f"wins lo{TAB}x") == ["log", "x"]
        assert shell.runs(f"wins rev{TAB}--la{TAB}") == ["review", "--last"]
    finally:
        shell.close()


_ODD = (
    "took my meds",
    "mum's walk: $5 & 8:30 *fun* #1",
    "Yay! `touch pwned` $(touch pwned) \u00a75",
    "walked - slowly",
)


def test_words_logged_before_are_completed(shell: Shell, wins: Wins) -> None:
    """They reach the shell quoted, so that the words that are logged are those of the win."""
    here = datetime.now().astimezone()
    for ago, text in enumerate(_ODD, 1):
        wins("log", text, now=here - timedelta(days=ago))
    for typed, whole in {
        "log t": "took my meds",
        "log took m": "took my meds",
        "again took\\ my ": "took my meds",
        "log 'took m": "took my meds",
        'again "t': "took my meds",
        "log mum": _ODD[1],
        "log mum\\'s walk: \\$": _ODD[1],
        "again Y": _ODD[2],
        "log wal": _ODD[3],
        "log walked\\ ": _ODD[3],
    }.items():
        words = shell.runs(f"wins {typed}{TAB}")
        assert " ".join(words[1:]).strip() == whole, typed
    assert not [*shell.home.rglob("pwned")]
