"""Rules of `wins review`."""

import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from support.clock import NOW, later
from support.every import every
from support.made_wins import often, usual_journal, win
from support.running import Result, Terminal, Wins

from microwins.journal.codec import Version, encode
from microwins.model.win import Win
from microwins.wording import review as wording
from microwins.wording import streak

LATER = NOW + timedelta(weeks=4)
"""A Sunday four weeks on, when the usual journal has been quiet for long."""


@pytest.fixture(autouse=True)
def _usual_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw on a page of eighty cells, whatever the terminal of the tests."""
    monkeypatch.setenv("COLUMNS", "80")


def written(wins: Sequence[Win]) -> list[bytes]:
    """Return the lines of a log in which these wins were noted in this order."""
    first = datetime(2026, 11, 22, tzinfo=UTC)
    lines = []
    for number, one in enumerate(wins):
        name = f"01{number:024}"
        version = Version(
            name, first + timedelta(microseconds=number), one._replace(id=name), f"c{number}"
        )
        lines.append(encode(version).encode() + b"\n")
    return lines


def keep(folder: Path, wins: Sequence[Win]) -> Path:
    """Make a journal of these wins, and return its log."""
    folder.mkdir(parents=True)
    log = folder / "laptop-1234.jsonl"
    log.write_bytes(b"".join(written(wins)))
    return log


@pytest.fixture
def usual(wins: Wins, folder: Path) -> Wins:
    """Return `wins` on the journal of somebody who has logged for a year."""
    keep(folder, usual_journal())
    return wins


def told(result: Result) -> dict[str, Any]:
    """Return what a review says as JSON."""
    assert (result.code, result.err) == (0, "")
    data: dict[str, Any] = json.loads(result.out)
    return data


def test_the_parts_come_in_their_order(usual: Wins) -> None:
    """The period, days, areas, what stands out, mood, a year ago, a question."""
    result = usual("review")
    assert (result.code, result.err) == (0, "")
    openings = (
        "Week of 16 to 22 November 2026 \u00b7 20 wins on 6 days \u00b7 7 more than the week ",
        *("  Mon 16  ", "  Sun 22  ", "\n  care ", "\n  Thursday: your 100th win"),
        *("First time since 30 September: took a walk", "Started earlier, finished on"),
        "  Mood from 2 to 5",
        *("  The same week a year ago, Tue 18 Nov 2025: finished the puzzle with Sam.", "?\n"),
    )
    places = [result.out.index(one) for one in openings]
    assert places == sorted(places)
    assert result.out.endswith("?\n")


def test_a_usual_week_on_a_terminal(usual: Wins, terminal: Terminal) -> None:
    """A screen and a few rows, each within its width; areas have a colour, where one is wanted."""
    assert usual("review").code == 0
    screen = terminal("review", "--week", "2026-W47")
    assert screen.code == 0
    assert len(screen.rows) <= 28
    assert all(len(row) <= 80 for row in screen.rows)
    assert "\x1b[36mcare" in screen.written
    assert "\x1b[" not in terminal("review", "--week", "2026-W47", NO_COLOR="1").written


@every(
    "options, head",
    [
        ("", "Week of 16 to 22 November 2026 \u00b7 20 wins"),
        ("--week", "Week of 16 to 22 November 2026 \u00b7 20 wins"),
        ("--week 2026-W47", "Week of 16 to 22 November 2026 \u00b7 20 wins"),
        ("--week 2026-W46", "Week of 9 to 15 November 2026 \u00b7 13 wins"),
        ("--last", "Week of 9 to 15 November 2026 \u00b7 13 wins"),
        ("--last --week", "Week of 9 to 15 November 2026 \u00b7 13 wins"),
        ("--month", "November 2026 \u00b7 49 wins"),
        ("--month --last", "October 2026 \u00b7 57 wins"),
        ("--month 2026-10", "October 2026 \u00b7 57 wins"),
        ("--month=2025-11", "November 2025 \u00b7 2 wins"),
        ("--year", "2026 \u00b7 109 wins"),
        ("--year=2025", "2025 \u00b7 3 wins"),
        ("--year 2025", "2025 \u00b7 3 wins"),
        ("--since 2026-11-20 --until 2026-11-21", "20 to 21 November 2026 \u00b7 8 wins"),
        ("--since friday", "20 to 22 November 2026 \u00b7 10 wins"),
        ("--since 2026-11-19 --until 2026-11-19", "19 November 2026 \u00b7 3 wins on 1 day"),
    ],
)
def test_any_period_may_be_looked_at(usual: Wins, options: str, head: str) -> None:
    """A week, month or year, this one, the one before or one by its number, or some days."""
    result = usual("review", *options.split())
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(head)


def test_a_month_has_weeks_and_a_year_months(usual: Wins) -> None:
    """Both set the first win of an area beside one of now."""
    month = usual("review", "--month").out
    assert "\n  16 to 22 Nov  " in month
    assert "then: watered the plants, 1 December 2025; now: " in month
    year = usual("review", "--year").out
    assert "\n  November  " in year
    assert "then: watered the plants, 1 December 2025; now: " in year
    assert "then: " not in usual("review").out


@every(
    "options",
    [
        *(
            "--week 2026-W54",
            "--week foo",
            "--week=",
            "--month 2026-13",
            "--year 99999",
            "--year 0",
        ),
        *(
            "--week --month",
            "--last --week 2026-W46",
            "--since",
            "--until today",
            "--since tomorrow",
        ),
        *("--since 2026-11-20 --until 2026-11-18", "--since xyzzy", "--last --since monday"),
        *("--year 9999", "--month 9999-12", "--since 0001-01-01", "2026", "last week", "--weeks"),
    ],
)
def test_what_names_no_period_is_answered_with_one_that_does(usual: Wins, options: str) -> None:
    """One sentence and a hint or two on stderr, exit code 2, and nothing is shown."""
    result = usual("review", *options.split())
    assert (result.code, result.out) == (2, "")
    assert len(result.err.splitlines()) in {2, 3}


def test_as_json_everything_is_there(wins: Wins, folder: Path) -> None:
    """The same result with the same parts; what has nothing to say is null or empty."""
    keep(folder, [win("showered", "2026-11-18", category="care", mood=4)])
    data = told(wins("review", "--json", "--no-question"))
    assert list(data.items())[:8] == [
        ("review", 1),
        ("start", "2026-11-16"),
        ("end", "2026-11-22"),
        ("when", "now"),
        ("unit", "week"),
        ("wins", 1),
        ("on_days", 1),
        ("more", None),
    ]
    assert data["by"] == "day"
    assert [day["wins"] for day in data["stretches"]] == [0, 0, 1, 0, 0, 0, 0]
    assert data["stretches"][2] == {
        "start": "2026-11-18",
        "end": "2026-11-18",
        "wins": 1,
        "first": "09:00",
        "done": [{"text": "showered", "times": 1, "partial": False}],
    }
    assert data["areas"] == [
        {
            "category": "care",
            "wins": 1,
            "done": [{"text": "showered", "times": 1, "partial": False}],
            "growth": None,
        }
    ]
    assert data["moods"] is None
    assert {name: data[name] for name in ("standouts", "hints", "anchors")} == {
        "standouts": [],
        "hints": [],
        "anchors": [],
    }
    assert {data[name] for name in ("year_ago", "last", "begins", "question", "idea")} == {None}


def test_as_json_a_year_says_how_areas_have_grown(usual: Wins) -> None:
    """Wins stand in it with their own fields and their day."""
    data = told(usual("review", "--month", "--json"))
    growth = {area["category"]: area["growth"] for area in data["areas"]}["order"]
    assert (growth["then"]["text"], growth["then"]["day"]) == ("watered the plants", "2025-12-01")
    assert growth["then"]["at"] == "2025-12-01T18:00:00-05:00"
    assert growth["now"]["text"] == "cleared the table"
    assert data["year_ago"]["text"] == "finished the puzzle with Sam"
    back = {"kind": "return", "day": "2026-11-17", "text": "took a walk", "category": "move"}
    week = told(usual("review", "--json"))
    assert week["standouts"][1] == {**back, "since": "2026-09-30", "number": None}


@pytest.mark.parametrize("form", ["", "--plain", "--json"])
@pytest.mark.parametrize("period", ["", "--last", "--month", "--year", "--since 2020-01-01"])
def test_the_words_of_a_hidden_win_are_nowhere(
    wins: Wins, folder: Path, period: str, form: str
) -> None:
    """Neither as a thing done nor as a first, a return, a memory, a mood, or the last there was."""
    secret = "told nobody about the xylophone"
    days = ("2025-11-18", "2025-10-18", "2026-09-30", "2026-11-12", "2026-11-15", "2026-11-18")
    hidden = [win(secret, day, category="mind", mood=5, hidden=True) for day in days]
    keep(folder, [*hidden, win("showered", "2026-09-30"), win("danced", "2026-11-18", mood=2)])
    for now in (NOW, LATER):
        result = wins("review", *period.split(), *form.split(), now=now)
        assert result.code == 0
        assert "xylophone" not in result.out + result.err
    assert "2 wins" in wins("review", *period.split()).out or period != ""


def test_hidden_wins_count(wins: Wins, folder: Path) -> None:
    """They are in the number of wins and days, in their day's bar, and in their area."""
    keep(folder, [win("cried", "2026-11-18", category="mind", hidden=True)])
    data = told(wins("review", "--json"))
    assert (data["wins"], data["on_days"], data["stretches"][2]["wins"]) == (1, 1, 1)
    assert [(area["category"], area["wins"], area["done"]) for area in data["areas"]] == [
        ("mind", 1, [])
    ]


def test_the_question_changes_by_the_week(wins: Wins, folder: Path) -> None:
    """It is the same all week, another the week after, and they all have their turn."""
    keep(folder, often("showered", "2026-11-16", 7 * 40))
    weeks = [
        [
            told(wins("review", "--json", now=NOW + timedelta(weeks=after, days=-day)))["question"]
            for day in (0, 6)
        ]
        for after in range(len(wording.QUESTIONS))
    ]
    assert all(sunday == monday for sunday, monday in weeks)
    assert {sunday for sunday, _ in weeks} == set(wording.QUESTIONS)
    after = next(place for place, asked in enumerate(weeks) if wording.FRIEND in asked)
    said = wins("review", now=NOW + timedelta(weeks=after)).out.splitlines()
    assert said[-2:] == [wording.FRIEND, wording.HOW_TO_SHARE]


def test_the_question_can_be_left_out(usual: Wins, config: Path) -> None:
    """With --no-question, and where the tone is quiet; nothing else goes with it."""
    asking = usual("review").out
    silent = usual("review", "--no-question").out
    assert asking.startswith(silent)
    assert asking.removeprefix(silent).strip() in wording.QUESTIONS
    config.write_text('tone = "quiet"\n')
    assert usual("review").out == silent
    assert told(usual("review", "--json"))["question"] is None


def test_a_week_without_wins(usual: Wins, config: Path) -> None:
    """It says what was last won and ends with one small idea; the quiet tone leaves that out."""
    out = usual("review", now=LATER).out
    assert out.startswith(
        "Week of 14 to 20 December 2026\n\n"
        "Your last win before that: took my meds, on Sun 22 Nov.\n"
    )
    idea = out.splitlines()[-1]
    assert idea in wording.IDEAS
    assert usual("review", "--no-question", now=LATER).out == out
    config.write_text('tone = "quiet"\n')
    assert usual("review", now=LATER).out == out.removesuffix(f"{idea}\n")


def test_an_old_year_gets_no_idea_for_today(usual: Wins) -> None:
    """Something small can still be done about this week, or for the last; not about 2023."""
    for period in (
        "--week 2026-W39",
        "--month 2026-09 --plain",
        "--year 2023",
        "--year 2023 --json",
    ):
        out = usual("review", *period.split()).out
        assert "small thing" not in out
        assert "wins log" not in out
    assert usual("review", "--last", now=LATER).out.splitlines()[-1] in wording.IDEAS


@every("options", ["--week 2027-W01", "--month 2027-01", "--year 2027", "--week 2026-W48"])
def test_days_that_lie_ahead_are_said_to(usual: Wins, options: str) -> None:
    """Nothing was missed there: there is neither an idea nor a latest win to name."""
    for form in ([], ["--plain"]):
        result = usual("review", *options.split(), *form)
        assert result.out.splitlines()[1:] == [*[""] * (not form), "These days are in the future."]
    assert told(usual("review", *options.split(), "--json"))["when"] == "ahead"


def test_no_two_weeks_in_a_row_close_with_the_same_hint(wins: Wins, year: Path) -> None:
    """Each has its turn, by the week and not by the look."""
    assert year.is_dir()
    options = [f"--week=2026-W{number}" for number in range(36, 48)]
    hints = [
        [one["text"] for one in told(wins("review", week, "--json"))["hints"]] for week in options
    ]
    assert [again for again in pairwise(hints) if again[0] and again[0] == again[1]] == []
    assert any(hints)


def test_an_empty_journal_has_no_old_years(wins: Wins) -> None:
    """Nobody is invited to note a win in 2023."""
    assert wins("review", "--year", "2023").out == f"2023\n\n{streak.NEW_JOURNAL}\n"


def test_an_empty_journal(wins: Wins, folder: Path) -> None:
    """It says how to note a win, and makes nothing on the disk."""
    assert streak.FIRST_WIN in wins("review").out
    data = told(wins("review", "--json"))
    assert (data["wins"], data["stretches"], data["last"], data["begins"]) == (0, [], None, None)
    assert not folder.exists()


def test_a_win_of_the_small_hours_is_in_the_week_that_it_ended(wins: Wins) -> None:
    """Logged at 01:20 on Monday, it is the first of Sunday's, by the clock of that night."""
    wins("log", "slept at last", now=NOW.replace(day=16, hour=1, minute=20))
    assert told(wins("review", "--json"))["wins"] == 0
    out = wins("review", "--last").out
    assert "\n  Sun 15  slept at last\n" in out


def test_a_week_that_begins_on_sunday(usual: Wins, config: Path) -> None:
    """Days and weeks follow the person's own calendar."""
    config.write_text('week_start = "sunday"\nday_start = "00:00"\n')
    lines = usual("review").out.splitlines()
    assert lines[0].startswith("Week of 22 to 28 November 2026 \u00b7 3 wins on 1 day")
    assert lines[1] == "  Sun 22  slept through, cleared the table, took my meds"


@pytest.mark.parametrize("period", ["", "--month", "--year"])
def test_the_order_of_lines_does_not_matter(usual: Wins, folder: Path, period: str) -> None:
    """However the lines of the log came together, the review is the same to the letter."""
    (log,) = folder.glob("*.jsonl")
    lines = log.read_bytes().splitlines(keepends=True)
    expected = usual("review", *period.split(), "--json").out
    for seed in range(5):
        Random(seed).shuffle(lines)
        log.write_bytes(b"".join(lines))
        (folder / "desktop-abcd.jsonl").write_bytes(lines[0])
        assert usual("review", *period.split(), "--json").out == expected


def test_a_damaged_journal_is_remarked_upon(usual: Wins, folder: Path) -> None:
    """What can be read is looked back on; the doctor is named on stderr, in JSON as well."""
    whole = usual("review").out
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(b"junk\n" + log.read_bytes() + b"{\n")
    for options in ([], ["--plain"], ["--json"]):
        result = usual("review", *options)
        assert result.code == 0
        assert result.err == "Couldn't read 2 lines: wins doctor\n"
    assert usual("review").out == whole


def test_a_review_leaves_the_journal_as_it_was(usual: Wins, folder: Path) -> None:
    """Looking back writes nothing among the person's data."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    usual("review", "--year")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_sentences_are_asked_for_in_three_ways(
    usual: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By --plain, by WINS_PLAIN and by a terminal that draws nothing."""
    said = usual("review", "--plain").out
    assert said.startswith("Week of 16 to 22 November 2026: 20 wins on 6 days.\n7 more than")
    assert "\u25aa" not in said
    assert said != usual("review").out
    for name, value in (("WINS_PLAIN", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patch:
            patch.setitem(os.environ, name, value)
            assert usual("review").out == said


def test_an_edited_and_a_deleted_win(wins: Wins) -> None:
    """A review tells of wins as they are now."""
    wins("log", "brushed teeth", now=later(minutes=-3))
    wins("log", "shouted at the cat", now=later(minutes=-2))
    wins("delete", "last", now=later(minutes=-1))
    wins("edit", "last", "brushed", "my", "teeth")
    data = told(wins("review", "--json", now=later(minutes=1)))
    assert [one["text"] for area in data["areas"] for one in area["done"]] == ["brushed my teeth"]


def test_years_have_no_year_ago(wins: Wins, folder: Path) -> None:
    """Days that are more than a year hold their own year ago."""
    keep(folder, [win("got the keys", "2025-03-03"), win("made tea", "2026-11-20")])
    assert told(wins("review", "--since", "2025-01-01", "--json"))["year_ago"] is None
    assert told(wins("review", "--since", "2026-02-25", "--json"))["year_ago"] is not None
