"""Rules of `wins heatmap`."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from support.clock import later
from support.every import every
from support.running import Terminal, Wins


@pytest.fixture(autouse=True)
def _wins(wins: Wins) -> None:
    """Log wins of some days, in two years."""
    wins("log", "-c", "move", "ran", now=later(days=-400))
    wins("log", "-c", "care", "showered", "#home", now=later(days=-3))
    wins("log", "-c", "care", "brushed teeth", now=later(days=-3, minutes=1))
    wins("log", "-c", "move", "took a walk", "#sunny", now=later(days=-2))
    wins("log", "-c", "joy", "danced", now=later(hours=-6))


def test_the_last_twelve_months(wins: Wins) -> None:
    """Without options it is the year up to today."""
    result = wins("heatmap")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "23 November 2025 to 22 November 2026"
    assert lines[-1] == "4 wins on 3 days."


def test_as_json(wins: Wins) -> None:
    """With --json it is the days with wins and their numbers; the last day is included."""
    assert json.loads(wins("heatmap", "--months", "1", "--json").out) == {
        "heatmap": 1,
        "start": "2026-10-23",
        "end": "2026-11-22",
        "category": None,
        "tags": [],
        "filters": [],
        "wins": 4,
        "on_days": 3,
        "levels": [1, 2],
        "days": {"2026-11-19": 2, "2026-11-20": 1, "2026-11-21": 1},
    }


@every(
    "options, start, end, counted",
    [
        ("", "2025-11-23", "2026-11-22", 4),
        ("--months 1", "2026-10-23", "2026-11-22", 4),
        ("--months 24", "2024-11-23", "2026-11-22", 5),
        ("--year", "2026-01-01", "2026-12-31", 4),
        ("--year 2025", "2025-01-01", "2025-12-31", 1),
        ("--year last", "2025-01-01", "2025-12-31", 1),
        ("--category care", "2026-11-01", "2026-11-22", 2),
        ("-c move --months 24", "2024-11-23", "2026-11-22", 2),
        ("-c work", "2025-11-23", "2026-11-22", 0),
        ("--tag sunny", "2026-11-01", "2026-11-22", 1),
        ("-t home -c care --year", "2026-01-01", "2026-12-31", 1),
        ("-t home -c move", "2025-11-23", "2026-11-22", 0),
    ],
)
def test_what_is_counted(wins: Wins, options: str, start: str, end: str, counted: int) -> None:
    """A year or some months, an area, a circumstance: each narrows down what is counted.

    Where nobody chose how long the calendar is, it begins with the month of the first win counted.
    """
    data = json.loads(wins("heatmap", *options.split(), "--json").out)
    assert (data["start"], data["end"], data["wins"]) == (start, end, counted)


def test_a_hidden_win_counts(wins: Wins, folder: Path) -> None:
    """Hiding a win takes its words out of sight, and no number down."""
    (log,) = folder.glob("*.jsonl")
    text = log.read_text(encoding="utf-8")
    hidden = text.replace('"text":"danced",', '"text":"danced","hidden":true,')
    assert hidden != text
    log.write_text(hidden, encoding="utf-8")
    assert wins("heatmap").out.endswith("4 wins on 3 days.\n")


def test_settings_are_followed(wins: Wins, config: Path) -> None:
    """Weeks and days begin where the settings say."""
    config.write_text('day_start = "00:00"\nweek_start = "sunday"\n', encoding="utf-8")
    lines = wins("heatmap", "--months", "1").out.splitlines()
    assert lines[2].startswith("Sun")
    assert lines[2].endswith("[▓]")  # danced at 01:30 on Sunday
    assert lines[8].startswith("Sat")


def test_in_sentences(wins: Wins) -> None:
    """With --plain it is a sentence for each month with wins."""
    assert wins("heatmap", "--months", "1", "--plain").out == (
        "23 October to 22 November 2026\n"
        "November: 3 days with wins, most on the 19th, with 2 wins.\n"
        "4 wins on 3 days.\n"
    )


@every(
    "argv, err",
    [
        (
            ["--months", "0"],
            "How many months? A whole number, from 1 to 120.\nTry: wins heatmap --months 6\n",
        ),
        (
            ["--months", "1000"],
            "How many months? A whole number, from 1 to 120.\nTry: wins heatmap --months 6\n",
        ),
        (
            ["--months", "x y"],
            "How many months? A whole number, from 1 to 120.\nTry: wins heatmap --months 6\n",
        ),
        (
            ["--months", "-6"],
            "How many months? A whole number, from 1 to 120.\nTry: wins heatmap --months 6\n",
        ),
        (
            ["--year", "20255"],
            "--year 20255 isn't a clear year.\nTry: --year 2026, --year last\n",
        ),
        (
            ["--year", "2025", "--months", "6"],
            "Pick one: --months or --year.\nTry: wins heatmap --year\n",
        ),
        (
            ["--year", "--months", "6"],
            "Pick one: --months or --year.\nTry: wins heatmap --year\n",
        ),
    ],
)
def test_slips(wins: Wins, argv: list[str], err: str) -> None:
    """What can't be shown is answered with a sentence and what to type instead."""
    assert wins("heatmap", *argv) == (2, "", err)


def test_a_line_that_cannot_be_read_is_remarked(wins: Wins, folder: Path) -> None:
    """The calendar is drawn from what can be read, and the rest is remarked on stderr."""
    (log,) = folder.glob("*.jsonl")
    with log.open("a", encoding="utf-8") as file:
        file.write("not a win\n")
    for options in ([], ["-t", "home"]):
        result = wins("heatmap", *options)
        assert result.code == 0
        assert result.err == "Couldn't read 1 line: wins doctor\n"


def test_an_empty_journal(wins: Wins, folder: Path) -> None:
    """Before the first win there is a word on how to note one, and no grid."""
    for log in folder.glob("*.jsonl"):
        log.unlink()
    assert wins("heatmap").out.splitlines()[1:] == [
        "No wins on these days so far. Anything counts: wins log made tea"
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("env", "codes"),
    [
        ({"COLORTERM": "truecolor"}, r"\x1b\[38;2;\d+;\d+;\d+m█"),
        ({"COLORTERM": "24bit"}, r"\x1b\[38;2;\d+;\d+;\d+m█"),
        ({"COLORTERM": "", "TERM": "xterm-256color"}, r"\x1b\[38;5;\d+m█"),
        ({"COLORTERM": "", "TERM": "xterm"}, r"\x1b\[32m█"),
    ],
)
def test_colours_of_the_terminal(terminal: Terminal, env: dict[str, str], codes: str) -> None:
    """The shades have as many colours as the terminal knows."""
    screen = terminal("heatmap", "--year", "2026", columns=60, **env)
    assert screen.code == 0
    assert re.search(codes, screen.written)


def test_no_colour(terminal: Terminal) -> None:
    """With NO_COLOR there is no escape code, and every shade has its glyph."""
    screen = terminal("heatmap", "--year", "2026", NO_COLOR="1", COLORTERM="truecolor")
    assert "\x1b" not in screen.written
    assert "▓" in screen.written
    assert "█" in screen.written


def test_weeks_to_come_before_a_win_ahead(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """A win that a clock put months ahead is drawn on the narrowest page, too."""
    wins("log", "showered", now=datetime.fromisoformat("2026-12-20T09:00:00-05:00"))
    monkeypatch.setenv("COLUMNS", "20")
    result = wins("heatmap", "--year", now=datetime.fromisoformat("2026-01-10T08:00:00-05:00"))
    assert (result.code, result.err) == (0, "")
    assert "5 wins on 4 days.\n" in result.out
    assert "\n\n\n" not in result.out
