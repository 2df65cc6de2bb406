"""Rules of what is suggested: typed as it stands it does what was meant, and logs no mistake."""

import json
import shlex
from pathlib import Path

import pytest
from support.running import Terminal, Wins

from microwins.cli import synonyms

SUGGESTED = {
    "add made tea": "log made tea",
    "note called mum": "log called mum",
    "new": "log",
    "done the dishes -m 4": "did the dishes -m 4",
    "suggestions": "ideas",
    "ideas --list": "ideas list",
    "ideas --strength low --all": "ideas --energy low --more",
    "rm last": "delete last",
    "remove": "delete",
    "del k3f": "delete k3f",
    "search tea": "list tea",
    "find tea --from monday": "list tea --since monday",
    "grep tea": "list tea",
    "ls": "list",
    "LIST tea": "list tea",
    "show": "today",
    "show today": "today",
    "show stats": "streak",
    "show tea": "list tea",
    "stats": "streak",
    "summary --month": "review --month",
    "version": "--version",
    "-V": "--version",
    "-v": "--version",
    "list --version": "--version",
    "idea": "ideas",
    "random": "back",
    "restore": "doctor --restore",
    "history": "list",
    "browse": "list",
    "settings": "config",
    "november": "list --month november",
    "monday": "list --since monday --until monday",
    "suport": "support",
    "reveiw": "review",
    "lits": "list",
    "stauts": "status",
    "expotr --csv": "export --format csv",
    "bakc": "back",
    "lgo took a walk": "log took a walk",
    "--list": "list",
    "--add walk": "log walk",
    "-c care": "list -c care",
    "-c care took a walk": "log took a walk -c care",
    "log x --date yesterday": "log x --at yesterday",
    "log x --when 8am": "log x --at 8am",
    "log x --time=8am": "log x --at 8am",
    "log x --day monday": "log x --at monday",
    "log x --yesterday": "log x --at yesterday",
    "log --mod 3 walk": "log --mood 3 walk",
    "log -m low got up": "log -m 2 got up",
    "log --mood good got up": "log --mood 4 got up",
    "log walk --tags sunny,hot": "log walk --tag sunny --tag hot",
    "log walk --now": "log walk",
    "log --note 'took a walk'": "log 'took a walk'",
    "log --message walked": "log walked",
    "log -m 'took a walk'": "log 'took a walk'",
    "log x -c mvoe": "log x -c move",
    "log x --frobnicate": "log --help",
    "log -5 degrees run": "log -- -5 degrees run",
    "nonsense --plain -m 3": "--help",
    "lg walked": "log walked",
    "log --text walk": "log walk",
    "log x --monday": "log x --at monday",
    "log walked -tag sunny": "log walked --tag sunny",
    "log walked -time 8am": "log walked --at 8am",
    "log walked -partial": "log walked --partial",
    "log -p3 walk": "log --help",
    "edit last -mood 3": "edit last --mood 3",
    "edit last -tag home": "edit last --tag home",
    "edit last '-5 degrees'": "edit last -- '-5 degrees'",
    "list -cat care": "list --category care",
    "review -month": "review --month",
    "--delete last": "delete last",
    "--log today": "log today",
    "--tag sunny": "list --tag sunny",
    "took a walk --yesterday": "log took a walk --at yesterday",
    "took a walk --frobnicate": "log --help",
    "edit last --date yesterday": "edit last --at yesterday",
    "delete last --force": "delete last",
    "export --html": "export --format html",
    "export --html out.html": "export --format html --output out.html",
    "export --to out.csv": "export --output out.csv",
    "export --to friday": "export --until friday",
    "list --sort": "list",
    "list --sort date tea": "list tea",
    "list --reverse": "list",
    "list --last 5": "list --limit 5",
    "list --before monday --after 'last monday'": "list --until monday --since 'last monday'",
    "list --days 7": "list --since 7d",
    "list --last-week": "list --week last",
    "today --since monday": "list --since monday",
    "heatmap --month": "heatmap --help",
    "patterns care": "patterns -c care",
    "help add": "help log",
    "help nonsense": "help",
    "manual": "help",
    "privacy": "help privacy",
    "handles": "help choosing",
    "import --format csv x.csv": "import csv x.csv",
    "config delete tone": "config unset tone",
    "config day-start 5": "config set day_start 5",
    "config remove tone": "config unset tone",
    "config reset": "config",
    "rename tag walk 'long walk'": "rename tag walk long-walk",
    "rename tag sunny 3x": "rename tag sunny bright",
    "config --get tone": "config get tone",
    "x": "--help",
    "about": "--help",
    "tag last sunny": "edit last -t sunny",
    "show me today": "today",
    "open settings": "config",
    "set tone quiet": "config set tone quiet",
    "remove k3f": "delete k3f",
    "change last foo": "edit last foo",
    "journal walked": "log walked",
    "timer the dishes": "start the dishes",
    "pomodoro": "start",
    "todo call mum": "plan call mum",
    "tasks": "plan",
    "goal reached": "log goal reached",
    "cancel": "stop",
    "cancel my subscription": "log cancel my subscription",
    "undo --all": "undo --help",
    "undo -12": "undo 12",
    "wins undo 2": "undo 2",
    "redo last": "redo",
    "export -f pdf": "export --format html",
    "export -f md": "export --format markdown",
    **{
        deed: f"log {deed}"
        for deed in (
            *("remove old wallpaper", "change bed sheets", "set table", "get groceries"),
            *("go to gym", "open mail", "clear desk", "push ups", "count sheep"),
            *("check email", "fix the tap", "run 5k", "home cooked meal"),
            *("guide my sister home", "doc appointment", "manual labor", "handle the mail"),
            *("drop kids at school", "random act of kindness"),
        )
    },
}
"""Lines, and what is meant by each."""


_CHANGING = {
    *("log", "did", "start", "edit", "delete", "import", "ask", "hide", "config", "undo", "rename"),
}


def suggestion(wins: Wins, line: str) -> str:
    """Return the line that is suggested, without `wins`."""
    result = wins(*shlex.split(line))
    assert (result.code, result.out) == (2, ""), line
    *_, hint = result.err.splitlines()  # for the ear it is said in words before
    return hint.removeprefix("Try: ").removeprefix("wins").strip()


def test_what_is_meant_is_suggested(wins: Wins) -> None:
    """Commands and options are known by their meaning, then by their letters."""
    wins("log", "tea")
    wrong = [
        (line, meant, said)
        for line, meant in SUGGESTED.items()
        if (said := suggestion(wins, line)) != meant
    ]
    assert wrong == []


@pytest.mark.slow
def test_a_suggestion_that_is_typed_works(
    wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No suggested line is refused by the parser, and none that shows something adds a win."""
    monkeypatch.chdir(home)
    wins("log", "tea")
    words = {
        word for line in SUGGESTED for word in line.split()[:1]
    } | synonyms.NO_SUCH_THING.keys()
    found = []
    for word in sorted(words | synonyms.MEANT.keys()):
        hint = wins(word).err.rpartition("Try: wins")[2].split()
        before = len(json.loads(wins("export", "--json").out)["wins"])
        if {*hint[:1]} & _CHANGING:
            continue
        result = wins(*hint)
        after = len(json.loads(wins("export", "--json").out)["wins"])
        if result.code == 2 or after != before:
            found.append((word, hint, result))
    assert found == []


def test_no_line_has_the_hardest_words(wins: Wins) -> None:
    """Nobody is told to type them once more; the line that says whom to call is there."""
    lines = ("log --message {}", "log -m {}", "list --serach {}", "{} --foo", "{}", "-m 1 {}")
    for line in (*lines, "redo {}", "tags {}", "list --limit {}"):
        result = wins(*shlex.split(line.format("'I want to die'")))
        assert (result.code, result.out) == (2, ""), line
        assert "Try: wins log 'I" not in result.err, line
        assert "wins redo\n" not in result.err, line
        assert "You can talk to someone now" in result.err, line


def test_a_value_that_is_missing_or_too_much(wins: Wins) -> None:
    """The option is named, and the help of its command."""
    said = {
        "list -n": "-n needs a value.\nTry: wins list --help\n",
        "log walked --mood": "--mood needs a value.\nTry: wins log --help\n",
        "today --json=1": "--json takes no value.\nTry: wins today --help\n",
        "--plain=1 today": "--plain takes no value.\nTry: wins --help\n",
    }
    assert {line: wins(*line.split()).err for line in said} == said


def test_what_there_is_not_is_said(wins: Wins, folder: object) -> None:
    """Words for what wins has not are answered with what there is."""
    assert "wins nudge install" in wins("remind", "me").err
    assert "No set-up needed" in wins("init").err
    assert f"{folder}" in wins("sync").err
    assert "state/microwins/backups" in wins("backup").err


@pytest.mark.parametrize("line", ["--json {}", "--plain {}", "--json --plain {}"])
def test_options_before_a_command_are_its_own(wins: Wins, line: str) -> None:
    """Whatever stands before a command counts as if it stood behind."""
    wins("log", "showered", "-c", "care")
    behind, before = [], []
    for command in ("support", "list", "help me", "sos", "streak -c care", "config get tone"):
        options = line.format("").split()
        before.append(wins(*line.format(command).split()))
        behind.append(wins(*command.split(), *options))
    assert before == behind
    assert wins("-c", "care", "list").out == wins("list", "-c", "care").out
    assert wins("-n", "1", "-c", "joy", "list").out == wins("list", "-n", "1", "-c", "joy").out
    assert wins("--at", "2h", "ago", "log", "ran").out == wins("log", "ran", "--at", "2h ago").out
    assert wins("--json").out == wins("today", "--json").out
    assert wins("--frobnicate", "support").out == wins("support").out
    assert (
        wins("--mood", "4", "log", "walked").out
        == "walked \u00b7 move \u00b7 mood 4 \u00b7 07:30\n"
    )


@pytest.mark.slow
def test_words_are_offered_as_a_win(terminal: Terminal, wins_process: Wins) -> None:
    """On a terminal a yes logs them; a no, Enter, Ctrl-C and words near a command keep nothing."""
    for typed in ("n\n", "\n", "\x03", "yes please\n"):
        screen = terminal("took", "a", "walk", typed=typed)
        assert 'Log "took a walk"? [y/N]' in screen.written
        assert screen.code != 0
    for argv in (["lits", "tea"], ["showered"], ["took a walk", "-m", "3"], ["want", "to", "die"]):
        screen = terminal(*argv)
        assert (screen.code, "[y/N]" in screen.written) == (2, False)
    assert json.loads(wins_process("list", "--json").out)["wins"] == []
    screen = terminal("took a", "walk", typed="y\n")
    assert (screen.code, "took a walk \u00b7 move" in screen.written) == (0, True)
    (win,) = json.loads(wins_process("list", "--json").out)["wins"]
    assert win["text"] == "took a walk"
