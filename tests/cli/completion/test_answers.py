"""Rules of completion: what is offered where, from what it is known, and what never shows."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.every import every
from support.hostile import HOSTILE
from support.running import Wins

from microwins.cli.command_table import COMMANDS, SUMMARIES
from microwins.cli.completion.answers import typed
from microwins.formats.table import READ, WRITTEN
from microwins.model.category import BUILT_IN
from microwins.model.settings import READERS
from microwins.model.text import escape
from microwins.wording import transfer
from microwins.wording.manual import TOPICS
from microwins.wording.share import FORMATS as SHARED

NAMES = [name for group in COMMANDS.values() for name in group]

Tab = Callable[[str], dict[str, str]]

RUNNING = [
    *("$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "'; touch pwned; '"),
    *(
        '\\");touch pwned;(\\"',
        "a'))'; touch pwned; '",
        "\n touch pwned\n",
        "${(e):-$(touch pwned)}",
    ),
    *("|touch pwned", ";touch pwned", "a;touch${IFS}pwned", "&touch pwned&", "<(touch pwned)"),
    *("--for-good", "-rf", "~", "*", "a b", "a\tb", "tag#", "%{$(touch pwned)%}", "!!", ""),
]
"""Words that a shell would run, expand or take for an option if anything let it."""


@pytest.fixture
def tab(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> Tab:
    """Return a function that gives what is offered after a line, each with what is beside it."""

    def press(line: str) -> dict[str, str]:
        monkeypatch.setenv("_WINS_COMPLETE", line)
        result = wins()
        monkeypatch.delenv("_WINS_COMPLETE")
        assert (result.code, result.err) == (0, "")
        rows = [row.split("\t") for row in result.out.splitlines()]
        assert result.out == "".join(f"{word}\t{beside}\n" for word, beside in rows)
        return dict(rows)

    return press


def forge(folder: Path, count: int, name: str = "01FORGED", **fields: object) -> None:
    """Write a log of so many wins as another program, or another person, could.

    `name` is in all their ids, at the end in that of the first.
    """
    folder.mkdir(parents=True, exist_ok=True)
    at, stamp = NOW.isoformat(), "2026-11-22T12:30:12.482913Z"
    wins = [
        {"id": f"{number or ''}{name}{number or ''}", "at": at, "stamp": stamp, **fields}
        for number in range(count)
    ]
    log = "".join(json.dumps(win) + "\n" for win in wins)
    (folder / "forged-0000.jsonl").write_text(log, encoding="utf-8")


def test_commands(tab: Tab) -> None:
    """After `wins` the commands are offered in the order of --help, each with what it does."""
    offered = tab("wins ")
    assert list(offered) == NAMES
    assert offered["log"] == "Note what went well."
    assert list(tab("wins re")) == ["redo", "review", "rename"]
    assert list(tab("wins help ")) == list(TOPICS | SUMMARIES)
    assert list(tab("wins help jso")) == ["json"]


@every("name", NAMES)
def test_what_a_command_does_is_known_without_it(wins: Wins, name: str) -> None:
    """The sentence beside a command is that of its help."""
    assert SUMMARIES[name] == wins(name, "--help").out.splitlines()[2].strip()


def test_options_of_wins_itself(tab: Tab) -> None:
    """Before a command, a dash offers the options of `wins`."""
    offered = ["--plain", "--version", "--help", "--install-completion", "--show-completion"]
    assert list(tab("wins --")) == offered


@every("name", NAMES)
def test_options_of_a_command(tab: Tab, name: str) -> None:
    """Every command offers its options, --json and --plain among them, each with its help."""
    offered = tab(f"wins {name} --")
    assert {"--json", "--plain", "--help"} <= offered.keys()
    assert all(offered.values())


def test_options_that_were_given(tab: Tab) -> None:
    """An option that stands there is offered once more where it may be given several times."""
    offered = tab("wins list --limit 3 --tag sunny --")
    assert "--tag" in offered
    assert "--limit" not in offered
    assert tab("wins log -- --") == {}


@pytest.mark.parametrize("option", ["-c ", "--category ", "--category="])
def test_categories(tab: Tab, config: Path, option: str) -> None:
    """The categories are the built-in ones and the person's own."""
    config.write_text('categories = ["garden", "müsik"]\n', encoding="utf-8")
    before = option if option.endswith("=") else ""
    assert list(tab(f"wins log x {option}")) == [
        before + name for name in (*BUILT_IN, "garden", "müsik")
    ]
    assert list(tab(f"wins list {option}mo")) == [f"{before}move"]


def test_countries(tab: Tab) -> None:
    """The letters of countries are offered in the case that was typed, each with its name."""
    assert tab("wins support --country G")["GB"] == "United Kingdom"
    assert tab("wins support --country nz") == {"nz": "New Zealand"}
    assert len(tab("wins support --country ")) > 200


def test_own_lines_of_support(wins: Wins, tab: Tab) -> None:
    """What was added is offered for removal by number, with its words but for the worst."""
    wins("support", "add", "Sam 555 0100")
    wins("support", "add", "when I want to die: walk")
    assert list(tab("wins support ")) == ["add", "remove"]
    assert tab("wins support add ") == {}
    assert tab("wins support remove ") == {"1": "Sam 555 0100", "2": "(hidden)"}


def test_tags(wins: Wins, tab: Tab) -> None:
    """Tags are offered once each, the latest first, and those of hidden wins aren't."""
    for number, tags in enumerate(("#home #sunny", "#outside", "#home", "#secret")):
        wins("log", "sat", tags, now=later(minutes=number))
    wins("hide", "last", now=later(minutes=5))
    assert list(tab("wins list -t ")) == ["home", "outside", "sunny"]
    assert list(tab("wins log x --tag su")) == ["sunny"]
    assert list(tab("wins log x +")) == ["+home", "+outside", "+sunny"]
    assert list(tab("wins log x +su")) == ["+sunny"]
    assert list(tab("wins log ")) == []
    assert list(tab("wins edit last --untag o")) == ["outside"]


def test_handles(wins: Wins, tab: Tab) -> None:
    """The newest wins are offered by the handles that `list` shows, with their day and words."""
    wins("log", "showered")
    wins("log", "took\na  walk", now=later(days=1))
    shown = json.loads(wins("list", "--json").out)["wins"]
    showered, walk = (win["handle"] for win in shown)
    assert list(tab("wins delete ").items()) == [
        (walk, "Mon 23 Nov: took a walk"),
        (showered, "Sun 22 Nov: showered"),
        ("last", "the newest one you logged"),
    ]
    wins("plan", "after tea: sit")
    wins("support", "add", "when I want to die: walk")
    assert list(tab("wins delete ").values())[2:] == [
        *("the newest one you logged", "(hidden)", "after tea: sit"),
    ]
    plan = list(tab("wins delete "))[-1]
    assert wins("delete", plan).out.startswith("Deleted: after tea: sit")
    for command in ("edit", "hide"):
        assert list(tab(f"wins {command} ")) == [walk, showered, "last"]
    assert list(tab("wins edit la")) == ["last"]


def test_few_of_many_handles(wins: Wins, tab: Tab) -> None:
    """Of a long journal twenty are offered."""
    for number in range(25):
        wins("log", f"walk {number}", now=later(minutes=number))
    offered = list(tab("wins edit ").values())
    assert len(offered) == 21
    assert offered[0].endswith("walk 24")
    assert offered[-2].endswith("walk 5")


def test_hidden_wins(wins: Wins, tab: Tab) -> None:
    """The words of a hidden win show nowhere; after --show its handle does."""
    wins("log", "showered")
    wins("log", "told nobody", "#xylophone", now=later(minutes=1))
    hidden = json.loads(wins("list", "--json").out)["wins"][1]["handle"]
    wins("hide", "last", now=later(minutes=2))
    lines = ("edit ", "hide ", "hide --show ", "list -t ", "ask mood ", "share ")
    offered = [one for line in lines for one in tab(f"wins {line}").items()]
    assert not [one for one in offered if "nobody" in str(one) or "xylophone" in str(one)]
    assert hidden not in {*tab("wins hide "), *tab("wins share ")}
    assert tab("wins hide --show ")[hidden] == "Sun 22 Nov: (hidden)"


BASH = "bash \t\n\"'@><=;|&(:"
"""What the script of bash says of itself, with the signs that part words there."""


@every(
    "shell, line, offered",
    [
        ("zsh", "log ", ["took my meds", "mum's tea: 8:30 & $5!", "walked - slowly"]),
        ("zsh", "log t", ["took my meds"]),
        ("fish", "log took m", ["my meds"]),
        ("fish", "log TOOK\\ m", ["TOOK my meds"]),
        ("zsh", "log -c care --at 06:00 took ", ["my meds"]),
        ("zsh", "log walked ", []),
        ("zsh", "log x", []),
        ("zsh", "again ", ["took my meds", "mum's tea: 8:30 & $5!", "walked - slowly", "last"]),
        ("zsh", "again l", ["last"]),
        ("zsh", "log +h", ["+home"]),
        ("", "log ", []),
        (BASH, "log ", ["took my meds", r"mum\'s tea: 8:30 \& \$5\!", r"walked\ -\ slowly"]),
        (BASH, "log mum\\'s tea: 8:3", [r"30 \& \$5\!"]),
        (BASH.replace(":", ""), "log mum\\'s tea: 8:3", [r"8:30 \& \$5\!"]),
        (BASH, 'log "', ["took my meds", "walked - slowly"]),
        (BASH, "log 'took m", ["took my meds"]),
        (BASH, "log t'o", []),
    ],
)
def test_words_that_were_logged_before(  # noqa: PLR0913, PLR0917 (a row of the table)
    wins: Wins, tab: Tab, monkeypatch: pytest.MonkeyPatch, shell: str, line: str, offered: list[str]
) -> None:
    """They go on from what is typed, the most usual first, and no private ones are among them."""
    if not wins("list", "--json").out.count("meds"):
        for ago, words in enumerate(("mum's tea: 8:30 & $5!", "walked - slowly", "told Alex"), 1):
            wins("log", words, now=later(days=-ago))
        wins("hide", "last")
        for ago in (1, 2):
            wins("log", "took my meds +home", now=later(days=-ago))
        wins("log", "wanted to kill myself", now=later(days=-1))
    monkeypatch.setenv("_WINS_SHELL", shell)
    assert list(tab(f"wins {line}")) == offered


def test_formats(tab: Tab) -> None:
    """Formats are offered by what is to be done with them."""
    assert tab("wins export --format ") == {name: transfer.FORMATS[name] for name in WRITTEN}
    assert tab("wins share --format ") == SHARED
    assert list(tab("wins share --with ")) == ["tags", "mood"]
    assert tab("wins import ") == {**{name: transfer.FORMATS[name] for name in READ}, "": ""}
    assert list(tab("wins import day")) == ["daylio", "dayone", ""]


@every(
    "line",
    [
        *("export --output ", "export -o wi", "export --output=wi"),
        *("import csv ", "import csv wi", "import ./wi"),
    ],
)
def test_files(tab: Tab, line: str) -> None:
    """Where a file is meant, the shell is asked for the names of files."""
    assert tab(f"wins {line}") == {"": ""}


def test_settings(tab: Tab) -> None:
    """`wins config` offers its own words, the settings and what they can be."""
    assert list(tab("wins config ")) == ["get", "set", "unset", "add", "remove", "path"]
    assert list(tab("wins config set ")) == list(READERS)
    assert list(tab("wins config set tone ")) == ["warm", "quiet"]
    assert list(tab("wins config set day_start ")) == []
    assert list(tab("wins config path ")) == []


def test_questions(wins: Wins, tab: Tab, config: Path) -> None:
    """`wins ask` offers what can go on with the question."""
    config.write_text('categories = ["garden"]\n', encoding="utf-8")
    wins("log", "sat", "#outside")
    assert {"garden", "mood", "after", "saturday", "morning"} <= tab("wins ask ").keys()
    assert list(tab("wins ask move a")) == ["afternoon", "after"]
    assert "move" not in tab("wins ask move after ")
    assert list(tab("wins ask is move after g")) == ["garden"]
    assert list(tab("wins ask mood o")) == ["order", "other", "outside"]
    assert tab("wins ask move morning ") == {}


def test_every_question_that_is_offered_can_be_asked(wins: Wins, tab: Tab) -> None:
    """Two or three words, each as offered, are a question."""
    wins("log", "sat", "#outside")
    for first in ("order", "after", "mood", "weekend", "evening"):
        for second in list(tab(f"wins ask {first} "))[:6]:
            third = next(iter(tab(f"wins ask {first} {second} ")), "")
            asked = [first, second, third]
            codes = [wins("ask", *asked[:length]).code for length in (2, 3)]
            assert 0 in codes, asked


def test_days_and_names(wins: Wins, tab: Tab, config: Path) -> None:
    """Where a day may stand some are offered, and for another name what may have one."""
    config.write_text('categories = ["garden"]\n')
    wins("log", "walked", "+sunny")
    assert list(tab("wins back y")) == ["yesterday"]
    assert list(tab("wins today w")) == ["wednesday"]
    assert list(tab("wins rename ")) == ["category", "tag"]
    assert list(tab("wins rename category ")) == ["garden"]
    assert list(tab("wins rename tag s")) == ["sunny"]
    assert list(tab("wins list --no-tag ")) == ["sunny"]


def test_moods_and_shells(tab: Tab) -> None:
    """What has few values offers them."""
    assert list(tab("wins log x -m ")) == ["1", "2", "3", "4", "5"]
    assert list(tab("wins --install-completion ")) == ["bash", "zsh", "fish"]
    assert list(tab("wins --show-completion z")) == ["zsh"]


@pytest.mark.parametrize(
    "line",
    [
        *("log x #", "list ", "list sho", "log --at ", "undo ", "log took b", "log -x"),
        *("showered ", "nope --", "log --nope ", "today x ", "edit last wor", "status --format "),
    ],
)
def test_nothing_is_offered(wins: Wins, tab: Tab, line: str) -> None:
    """A win's words are the person's, and what `wins` doesn't know it says nothing of."""
    wins("log", "took a shower", "#sunny")
    assert tab(f"wins {line}") == {}


@every(
    "line, words, incomplete",
    [
        ("wins", [], ""),
        ("wins ", [], ""),
        ("wins lo", [], "lo"),
        ("wins log ", ["log"], ""),
        ("wins log  a", ["log"], "a"),
        ('wins list -t "su', ["list", "-t"], "su"),
        ("wins list -t 'su", ["list", "-t"], "su"),
        ('wins log "took a ', ["log"], "took a "),
        ('wins log "took a walk" ', ["log", "took a walk"], ""),
        ("wins log it\\'s ", ["log", "it's"], ""),
        ("wins log it's a ", ["log"], "its a "),
        ("wins log a\\", ["log"], "a"),
        ("wins log \\ ", ["log"], " "),
        ("~/bin/wins lo", [], "lo"),
        ("env TZ=UTC wins lo", [], "lo"),
        ("TZ=UTC command wins list wins ", ["list", "wins"], ""),
        ("w lo", [], "lo"),
        ("wins log caf\xe9 \u5bb6", ["log", "caf\xe9"], "\u5bb6"),
        ("", [], ""),
    ],
)
def test_what_was_typed(line: str, words: list[str], incomplete: str) -> None:
    """A line is split as a shell splits it, up to the cursor, with a quote perhaps open."""
    assert typed(line) == (words, incomplete)


@pytest.mark.slow
@every("words", [*RUNNING, *HOSTILE.values()])
def test_no_word_can_be_more_than_a_word(tab: Tab, folder: Path, words: str) -> None:
    """Whatever stands in a log, what is offered is letters and digits, and its text is one line."""
    forge(
        folder, 3, words[:60] or "x", text=f"{words} x", tags=[words], category=words or "x", mood=3
    )
    for line in ("edit ", "list -t ", "ask mood ", "ask ", "list -c "):
        offered = tab(f"wins {line}")
        assert all(word[:1].isalnum() for word in offered)
        assert all(char.isalnum() or char in "-_" for word in offered for char in word)
        assert all(escape(beside) == beside for beside in offered.values())
    assert list(tab("wins edit "))[-1] == "last"


@pytest.mark.slow
@every("words", [*RUNNING, *HOSTILE.values()])
def test_bash_takes_words_of_wins_for_nothing_else(
    tab: Tab, folder: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    """Whatever stands in a log, what is offered is its words once bash has read it, or nothing."""
    text = " ".join(f"a {words}".split())
    forge(folder, 1, text=text)
    monkeypatch.setenv("_WINS_SHELL", BASH)
    monkeypatch.chdir(folder)
    for begun in ("", "a ", "'", '"'):
        for offered in tab(f"wins log {begun}"):
            line = f"printf '%s ' {begun}{offered}{begun.strip('a ')}"
            said = subprocess.run(["bash", "-c", line], capture_output=True, check=True, text=True)
            assert (said.stdout, said.stderr) == (f"{text} ", ""), line
    assert [one.name for one in folder.iterdir()] == ["forged-0000.jsonl"]


def test_texts_are_short(tab: Tab, folder: Path) -> None:
    """A long text is cut, so that a candidate is a line of its own."""
    forge(folder, 1, text="very long " * 5000)
    (beside, _) = tab("wins edit ").values()
    assert beside == "Sun 22 Nov: very long very long very long very long very lo\u2026"


def test_a_journal_that_cannot_be_read(
    tab: Tab, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no reading the journal, nothing of it is offered and nothing said."""
    (home / "file").write_text("not a folder")
    monkeypatch.setenv("WINS_DIR", str(home / "file"))
    for line in ("edit ", "list -t ", "ask mood "):
        assert tab(f"wins {line}") == {}
    assert list(tab("wins log x -c ")) == list(BUILT_IN)


def test_lines_that_cannot_be_read(tab: Tab, folder: Path) -> None:
    """Damage in a log doesn't keep the rest of it from being offered."""
    forge(folder, 1, text="sat", tags=["sunny"])
    with (folder / "forged-0000.jsonl").open("a") as log:
        log.write("{not a line\n\xff\n<<<<<<< HEAD\n")
    assert list(tab("wins list -t ")) == ["sunny"]


@pytest.mark.parametrize(
    "text", ["categories = [", "tone = 3", 'categories = ["$(touch x)"]', "\0"]
)
def test_settings_that_cannot_be_read(wins: Wins, tab: Tab, config: Path, text: str) -> None:
    """Bad settings take away what is the person's own, and nothing else."""
    wins("log", "sat", "#sunny")
    config.write_text(text)
    assert list(tab("wins log x -c ")) == list(BUILT_IN)
    assert list(tab("wins list -t ")) == ["sunny"]
    assert list(tab("wins edit "))[-1] == "last"


def test_nothing_is_changed(wins: Wins, tab: Tab, home: Path) -> None:
    """To press TAB leaves no trace: no folder where there was none, no byte where there was."""
    lines = ("", "edit ", "list -t ", "ask mood ", "log -c ", "log took a walk")
    for line in lines:
        tab(f"wins {line}")
    assert os.listdir(home) == []
    wins("log", "sat", "#sunny")
    before = {path: (path.stat(), path.is_dir() or path.read_bytes()) for path in home.rglob("*")}
    for line in lines:
        tab(f"wins {line}")
    after = {path: (path.stat(), path.is_dir() or path.read_bytes()) for path in home.rglob("*")}
    assert {path: (one.st_mtime_ns, data) for path, (one, data) in after.items()} == {
        path: (one.st_mtime_ns, data) for path, (one, data) in before.items()
    }


def test_a_fault_is_no_answer(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody reads of a fault on the line that they are typing; WINS_DEBUG shows it."""

    def fault(*_: object) -> None:
        raise RuntimeError("none of your business")

    monkeypatch.setattr("microwins.cli.arguments.question.next_words", fault)
    assert tab("wins ask ") == {}
    monkeypatch.setenv("WINS_DEBUG", "1")
    with pytest.raises(RuntimeError):
        tab("wins ask ")


def test_commands_are_run_as_ever(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable asks for completion of its own alone: a command that is typed is run."""
    monkeypatch.setenv("_WINS_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "wins ")
    assert wins("log", "took a walk").out.startswith("took a walk")
    assert "took a walk" in wins("today").out
    assert wins("--version").out.startswith("wins ")


def test_ideas(wins: Wins, tab: Tab) -> None:
    """Verbs, energies, areas, one's own ideas to remove, and the numbers that were shown today."""
    assert list(tab("wins ideas ")) == ["add", "remove", "list"]
    assert list(tab("wins ideas -e ")) == ["low", "some", "plenty"]
    assert list(tab("wins ideas --area ")) == list(BUILT_IN)
    assert tab("wins did ") == {}
    wins("ideas", "add", "sit by the lake")
    wins("ideas", "add", "kill myself")
    wins("ideas", "list")
    shown = {"1": "sit by the lake", "2": "(hidden)"}
    assert tab("wins ideas remove ") == shown
    assert tab("wins did ") == {"1": "sit by the lake"}
