"""Rules of `wins status`."""

import json
from pathlib import Path
from zlib import crc32

import pytest
from support.clock import NOW, later
from support.hostile import HOSTILE, is_tame
from support.running import Wins

from microwins.cli import app, fast_path
from microwins.journal.journal import Journal
from microwins.model.win import Win


def test_one_line_or_none(wins: Wins) -> None:
    """It is silent until there is a win, and on a day without one."""
    assert wins("status") == (0, "", "")
    wins("log", "showered")
    wins("log", "ate", now=later(minutes=5))
    assert wins("status") == (0, "2 today\n", "")
    assert wins("status", now=later(days=1)) == (0, "", "")
    assert wins("status", "--always", now=later(days=1)) == (0, "0 today\n", "")


def test_a_layout_of_ones_own(wins: Wins) -> None:
    """Placeholders stand for what the ends of the logs know."""
    wins("log", "showered")
    result = wins("status", "--format", "{last} ({last_time}), {week} this week", now=later(days=1))
    assert result == (0, "", "")  # Monday: the week is new
    result = wins("status", "--format", "{last}, {last_time}", now=later(days=1))
    assert result == (0, "showered, Sun 22 Nov\n", "")


@pytest.mark.parametrize(
    "argv",
    [
        ["status"],
        ["status", "--format", "{week} {last}"],
        ["status", "-f", "{today}"],
        ["status", "--format={today}={week}"],
        ["status", "--format", "{x}"],
    ],
)
def test_both_roads_agree(wins: Wins, capfd: pytest.CaptureFixture[str], argv: list[str]) -> None:
    """Without the parser the answer is the same as with it."""
    wins("log", "showered")
    answers = []
    for road in (fast_path.run, app.run):
        code = road(argv, NOW)
        answers.append((code, *capfd.readouterr()))
    assert fast_path.has_fast_path(argv)
    assert answers[0] == answers[1]


def test_as_json(wins: Wins) -> None:
    """Programs get zeros as they are, and the latest win with its fields."""
    assert json.loads(wins("status", "--json").out) == {
        "status": 1,
        "day": "2026-11-22",
        "today": 0,
        "week": 0,
        "last": None,
        "yesterday": 0,
        "total": 0,
        "timer": None,
    }
    wins("log", "showered")
    found = json.loads(wins("status", "--json").out)
    assert (found["today"], found["week"], found["last"]["text"]) == (1, 1, "showered")


def test_yesterday_and_all(wins: Wins, journal: Journal, state: Path) -> None:
    """The total is that of the log whatever changed it, and is kept until something does."""
    layout = ("status", "--format", "{yesterday} {total}")
    journal.add([Win("", later(days=-1), "made tea"), Win("", later(days=-40), "slept")], NOW)
    assert wins(*layout).out == "1 2\n"
    for command, total in (
        *(("log showered", 3), ("log read", 4), ("edit last -c joy", 4), ("hide last", 4)),
        *(("delete last", 3), ("undo", 4), ("redo", 3), ("delete --for-good --yes last", 2)),
    ):
        assert wins(*command.split()).code == 0
        assert [wins(*layout).out for _ in range(2)] == [f"1 {total}\n"] * 2
    (kept,) = state.glob("total-*")
    kept.write_bytes(b"nonsense")
    assert wins(*layout).out == "1 2\n"
    another = kept.read_bytes()[4:].replace(b"\n2", b"\n77")
    kept.write_bytes(crc32(another).to_bytes(4, "big") + another)
    assert wins(*layout).out == "1 77\n"  # nothing was read for it
    monday = later(days=1)
    assert wins(*layout, now=monday).out == ""
    assert wins(*layout, "--always", now=monday).out == "0 77\n"
    assert json.loads(wins("status", "--json").out)["yesterday"] == 1


def test_a_prompt_pays_for_what_it_shows(wins: Wins, state: Path) -> None:
    """Without {total} nobody counts, and where there is no journal nothing is kept."""
    wins("status", "--format", "{total}")
    assert not state.exists()
    wins("log", "showered")
    wins("status", "--format", "{today} {yesterday} {week} {last}", "--always")
    assert not [*state.glob("total-*")]


def test_the_days_are_the_persons_own(wins: Wins, config: Path) -> None:
    """Settings say when a day and a week begin; bad ones leave no prompt without its line."""
    wins("log", "showered")
    config.write_text('week_start = "sunday"\n')
    assert wins("status", "--format", "{week}", now=later(days=1)).out == "1\n"
    config.write_text("nonsense\n")
    assert wins("status") == (0, "1 today\n", "")


def test_it_creates_nothing(wins: Wins, folder: Path, state: Path) -> None:
    """A prompt that looks leaves no trace."""
    wins("status")
    assert not folder.exists()
    assert not state.exists()


def test_no_text_drives_the_terminal(wins: Wins, journal: Journal) -> None:
    """Whatever the latest win says, it stays on its line and harmless."""
    for text in HOSTILE.values():
        journal.add([Win("", NOW, text)], NOW)
        result = wins("status", "--format", "{last}")
        assert (result.code, result.err) == (0, "")
        assert is_tame(result.out)
        assert result.out.count("\n") <= 1
    assert is_tame(wins("status", "--format", "\x1b]0;x\x07{today}").out)
