"""Rules of `wins back`."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Terminal, Wins

from microwins.cli import app, fast_path

SHELL = ("back", "--shell")


@pytest.fixture
def _years(wins: Wins) -> None:
    """Log wins a week and a year ago, and one in spring."""
    wins("log", "called mom", now=NOW.replace(year=2025))
    wins("log", "moved in", now=NOW.replace(month=4, day=3))
    wins("log", "showered", now=later(days=-7))


@pytest.mark.usefixtures("_years")
def test_memories(wins: Wins) -> None:
    """The days of memories that had wins are there, then a win picked for the day."""
    result = wins("back")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "A week ago \u00b7 Sunday 15 November 2026\n"
        "  07:30  showered \u00b7 care\n"
        "\n"
        "A year ago \u00b7 Saturday 22 November 2025\n"
        "  07:30  called mom \u00b7 connect\n"
        "\n"
        "Picked for today \u00b7 from Friday 3 April 2026\n"
        "  07:30  moved in \u00b7 order\n"
    )


@pytest.mark.usefixtures("_years")
def test_another_day(wins: Wins) -> None:
    """Seen from another day, its own memories are there, under its name."""
    out = wins("back", "2026-11-21").out
    assert out.startswith("Looking back from Saturday 21 November 2026:\n")
    assert "A week ago" not in out
    assert json.loads(wins("back", "2026-11-21", "--json").out)["day"] == "2026-11-21"


@pytest.mark.usefixtures("_years")
def test_as_json(wins: Wins) -> None:
    """With --json each memory has its kind, its day, its wins, and how many more there were."""
    data = json.loads(wins("back", "--json").out)
    found = data.pop("memories")
    assert data == {
        "back": 1,
        "day": "2026-11-22",
        "looked_at": ["2026-11-15", "2026-10-22"],
    }
    assert [set(one) for one in found] == [{"kind", "number", "day", "wins", "more"}] * 3
    assert [(one["kind"], one["number"], one["day"], one["more"]) for one in found] == [
        ("week", 1, "2026-11-15", 0),
        ("year", 1, "2025-11-22", 0),
        ("picked", 1, "2026-04-03", 0),
    ]
    assert [win["text"] for one in found for win in one["wins"]] == [
        *("showered", "called mom", "moved in")
    ]


@pytest.mark.usefixtures("_years")
def test_in_sentences(wins: Wins) -> None:
    """With --plain each memory is said line by line."""
    assert wins("back", "--plain").out.startswith(
        "A week ago, Sunday 15 November 2026\nshowered, care, at 07:30\nA year ago, "
    )


def test_a_young_journal(wins: Wins) -> None:
    """With no journal, or a new one, it says what comes, and creates nothing."""
    said = (0, "Memories start after a week. Anything counts: wins log made tea\n", "")
    assert wins("back") == said
    wins("log", "showered", now=later(days=-6))
    assert wins("back") == said
    assert json.loads(wins("back", "--json").out)["memories"] == []


@pytest.mark.usefixtures("_years")
def test_hidden_wins_stay_out(wins: Wins) -> None:
    """What was hidden comes back neither by its day nor by chance, until it is shown."""
    before = wins("back")
    for text in ("called", "moved"):
        (win,) = json.loads(wins("list", text, "--json").out)["wins"]
        wins("hide", win["handle"])
    assert wins("back").out.splitlines()[:-1] == [
        "A week ago \u00b7 Sunday 15 November 2026",
        "  07:30  showered \u00b7 care",
    ]
    wins("undo", "2")
    assert wins("back") == before


@pytest.mark.usefixtures("_years")
def test_unreadable_lines_are_remarked_upon(wins: Wins, folder: Path) -> None:
    """Lines that can't be read stop nothing, and are named on stderr; a shell hears of none."""
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(b"junk\n" + log.read_bytes())
    assert wins("back").err == "Couldn't read 1 line: wins doctor\n"
    assert wins(*SHELL).err == ""


@pytest.mark.usefixtures("_years")
def test_a_shell_shows_one_memory_a_day(wins: Wins, state: Path) -> None:
    """The first shell of a day shows a line; the others are silent, until four in the morning."""
    line = (0, "A year ago, Sat 22 Nov 2025: called mom\n", "")
    assert wins(*SHELL) == line
    assert [note.name[-10:] for note in state.glob("back-shown-*")] == ["2026-11-22"]
    for hours in (0, 12, 20):
        assert wins(*SHELL, now=later(hours=hours)) == (0, "", "")
    tomorrow = wins(*SHELL, now=later(hours=21))
    assert tomorrow.out.startswith("Picked for today, ")
    assert wins("back").out != ""


@pytest.mark.usefixtures("_years")
def test_the_day_of_the_settings_counts(wins: Wins, config: Path) -> None:
    """Where a day starts at midnight, so does the next memory."""
    config.write_text('day_start = "00:00"\n')
    assert wins(*SHELL).out
    assert wins(*SHELL, now=NOW.replace(hour=23)).out == ""
    assert wins(*SHELL, now=later(days=1).replace(hour=0)).out


@pytest.mark.usefixtures("_years")
@pytest.mark.parametrize("road", [fast_path.run, app.run], ids=["the plain road", "the parser"])
def test_both_roads_show_the_same(
    road: Callable[..., int], state: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """With and without the parser the line is the same, and so is the silence."""
    for shown in ("A year ago, Sat 22 Nov 2025: called mom\n", ""):
        capfd.readouterr()
        assert road(list(SHELL), NOW) == 0
        assert capfd.readouterr() == (shown, "")
    assert [*state.glob("back-shown-*")] != []


def test_which_words_take_the_plain_road() -> None:
    """Nothing but these two words does; the rest is for the parser."""
    assert fast_path.has_fast_path(SHELL)
    for argv in (("back",), ("back", "--shell", "--json"), ("--shell", "back"), ("back", "shell")):
        assert not fast_path.has_fast_path(argv)
    with pytest.raises(ValueError, match="no plain road"):
        fast_path.run(["back"], NOW)


def test_a_shell_is_silent_without_memories(wins: Wins, state: Path) -> None:
    """Where there is nothing to show nothing is said or noted, so that a memory may come later."""
    assert wins(*SHELL) == (0, "", "")
    wins("log", "showered", now=later(days=-3))
    assert wins(*SHELL) == (0, "", "")
    assert [*state.glob("back-shown-*")] == []


@pytest.mark.usefixtures("_years")
def test_a_shell_starts_whatever_is_wrong(wins: Wins, folder: Path, config: Path) -> None:
    """A journal that can't be read, or settings that can't, are no error where nobody asked."""
    config.write_text("day_start = 4:\n")
    assert wins(*SHELL).out == "A year ago, Sat 22 Nov 2025: called mom\n"
    (log,) = folder.glob("*.jsonl")
    log.unlink()
    log.symlink_to(folder / "nowhere")
    assert wins(*SHELL, now=later(days=1)) == (0, "", "")


@pytest.mark.usefixtures("_years")
def test_a_fault_can_be_looked_into(
    wins: Wins, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With WINS_DEBUG set, what stopped the memory is said like anywhere else."""
    (log,) = folder.glob("*.jsonl")
    log.unlink()
    log.symlink_to(folder / "nowhere")
    monkeypatch.setenv("WINS_DEBUG", "1")
    result = wins(*SHELL)
    assert (result.code, result.out) == (4, "")
    assert result.err.startswith("wins can't read any of your journal's files")


@pytest.mark.usefixtures("_years")
def test_a_state_that_cannot_be_kept(wins: Wins, state: Path) -> None:
    """Where the day can't be noted there is no memory, rather than one in every shell."""
    wins(*SHELL)
    (note,) = state.glob("back-shown-*")
    note.unlink()
    note.mkdir()
    assert wins(*SHELL) == (0, "", "")


def test_no_home_at_all(wins_process: Wins) -> None:
    """Even where output is closed or no folder can be had, a shell starts."""
    wins_process("log", "--at", "2020-02-02", "called mom")
    assert wins_process(*SHELL, XDG_STATE_HOME="/dev/null").code == 0
    assert wins_process(*SHELL, WINS_DIR="/dev/null/nowhere") == (0, "", "")


def test_one_line_at_the_width_of_the_terminal(wins: Wins, terminal: Terminal) -> None:
    """A long win in wide letters and emoji takes one row of a narrow terminal."""
    wins(
        "log",
        "-c",
        "rest",
        "--at",
        "2020-02-02",
        "\u5bb6\u3067\u4f11\u3093\u3060 \U0001f469\u200d\U0001f4bb " * 9,
    )
    screen = terminal(*SHELL, columns=50)
    (row, rest) = screen.rows
    assert (screen.code, rest) == (0, "")
    assert "Sun 2 Feb 2020: \u5bb6\u3067\u4f11" in row
    assert row.endswith("\u2026")
    assert terminal(*SHELL, columns=50).written == ""


def test_the_output_may_be_closed(wins: Wins) -> None:
    """That nobody can read the line is no error of a shell."""
    wins("log", "called mom", "--at", "2020-02-02")
    script = f"{sys.executable} -m microwins back --shell >&-"
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_one_line_is_no_json(wins: Wins) -> None:
    """The line for a shell is for a person; who asks for both is told how to get JSON."""
    result = wins("back", "--shell", "--json")
    assert (result.code, result.out) == (2, "")
    assert "wins back --json" in result.err


def test_a_leap_day_and_a_31st_come_back(wins: Wins) -> None:
    """They are remembered on the last day of a month that lacks them."""
    wins("log", "leapt", now=NOW.replace(year=2024, month=2, day=29))
    wins("log", "carved a pumpkin", now=NOW.replace(month=10, day=31))
    for year in (2025, 2026, 2027):
        assert "leapt" in wins("back", now=NOW.replace(year=year, month=2, day=28)).out
    said = wins("back", now=NOW.replace(month=11, day=30)).out
    assert "A month ago \u00b7 Saturday 31 October 2026\n  07:30  carved a pumpkin" in said


def test_where_it_looks_is_said_while_the_journal_is_young(wins: Wins) -> None:
    """A win of 25 days ago has no memory yet, and `wins back` says what has."""
    assert wins("back").out == "Memories start after a week. Anything counts: wins log made tea\n"
    wins("log", "made tea", now=later(days=-25))
    where = (
        "Memories come from a week ago (Sunday 15 November), a month ago (Thursday 22 October), "
        "the same day in earlier years, and one win a day from more than 30 days ago.\n"
    )
    for plain in ([], ["--plain"]):
        assert wins("back", *plain).out == where
    wins("log", "showered", now=later(days=-7))
    assert wins("back").out.endswith(f"showered \u00b7 care\n{where}")
    assert json.loads(wins("back", "--json").out)["looked_at"] == ["2026-11-15", "2026-10-22"]
    wins("log", "moved in", now=later(days=-40))
    assert where not in wins("back").out
    assert wins("back", "2026-10-31").out.endswith("from more than 30 days ago.\n")
