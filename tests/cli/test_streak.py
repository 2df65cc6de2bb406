"""Rules of `wins streak`."""

import json
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Wins

from microwins.journal.journal import Journal
from microwins.model.win import Win


def log_on(wins: Wins, *days_ago: int, words: str = "made tea") -> None:
    """Log a win on each of the days so long ago."""
    for days in days_ago:
        assert wins("log", *words.split(), now=later(days=-days)).code == 0


def test_the_first_sight(wins: Wins, folder: Path) -> None:
    """With no journal there is a line on how to begin, and nothing is created."""
    assert wins("streak") == (
        0,
        "The first win goes here. Anything counts: wins log made tea\n",
        "",
    )
    assert not folder.exists()


def test_a_streak_with_a_rest_day(wins: Wins) -> None:
    """What adds up comes first, then the run; a day off in it is a rest day."""
    log_on(wins, 4, 3, 1, 1)
    assert wins("streak").out == (
        "4 wins in all.\n"
        "3 days with a win.\n"
        "1 week with a win.\n"
        "\n"
        "A win on 3 of your first 5 days.\n"
        "  18 Nov  ●●·●·  today\n"
        "A run of 3 days with a win since 18 November.\n"
        "Days off in between don't break it.\n"
    )


def test_a_longer_run_that_was(wins: Wins) -> None:
    """While a run lasts that isn't the longest, the longest is told with its dates."""
    log_on(wins, 12, 11, 10, 1, 0)
    assert wins("streak").out.splitlines()[-2:] == [
        "A run of 2 days with a win since 21 November.",
        "Longest run: 3 days with a win, 10 to 12 November 2026.",
    ]


def test_after_three_weeks(wins: Wins) -> None:
    """After a long time the answer has the numbers that stay, and no line on a run or the days."""
    log_on(wins, 40, 30)
    assert wins("streak").out == "2 wins in all.\n2 days with a win.\n2 weeks with a win.\n"


def test_a_young_journal_has_fewer_days(wins: Wins) -> None:
    """No day before its first is counted; on that day itself there is nothing to compare."""
    log_on(wins, 0)
    assert " of " not in wins("streak").out
    log_on(wins, 26)
    assert "A win on 2 of your first 27 days.\n" in wins("streak").out
    log_on(wins, 27)
    assert "A win on 3 of the last 28 days.\n" in wins("streak").out
    log_on(wins, 400)
    assert "A win on 3 of the last 28 days.\n" in wins("streak").out


def test_one_area(wins: Wins) -> None:
    """With --category or --tag the wins of that area are counted, and no others."""
    log_on(wins, 2, 1, words="showered #home")
    log_on(wins, 1, 0, words="took a walk #sunny")
    assert wins("streak", "--category", "care").out.startswith("care\n2 wins in all.\n2 days")
    assert wins("streak", "-c", "move", "-t", "sunny").out == (
        "move #sunny\n"
        "2 wins in all.\n"
        "2 days with a win.\n"
        "1 week with a win.\n"
        "\n"
        "A win on 2 of your first 3 days.\n"
        "  20 Nov  ·●●  today\n"
        "A run of 2 days with a win since 21 November.\n"
    )
    assert wins("streak", "-t", "home", "-t", "sunny").out == (
        "#home #sunny\nThe first win goes here: wins log -t home -t sunny one small thing\n"
    )


def test_as_json(wins: Wins) -> None:
    """With --json the same numbers are an object; a run that there is none of is null."""
    log_on(wins, 12, 11, 10, 1, 0)
    assert json.loads(wins("streak", "--json").out) == {
        "streak": 1,
        "today": "2026-11-22",
        "wins": 5,
        "days": 5,
        "weeks": 2,
        "last_28_days": 5,
        "of_days": 13,
        "run": {"days": 2, "first": "2026-11-21", "last": "2026-11-22"},
        "longest": {"days": 3, "first": "2026-11-10", "last": "2026-11-12"},
        "category": None,
        "tags": [],
        "filters": [],
    }
    area = json.loads(wins("streak", "--json", "-c", "joy", "-t", "sunny").out)
    assert (area["category"], area["tags"], area["wins"]) == ("joy", ["sunny"], 0)
    assert (area["run"], area["longest"]) == (None, None)


def test_in_sentences(wins: Wins) -> None:
    """With --plain each fact is a line, and no line is empty."""
    log_on(wins, 1, 0)
    assert wins("streak", "--plain").out == (
        "2 wins in all.\n"
        "2 days with a win.\n"
        "1 week with a win.\n"
        "A win on 2 of your first 2 days.\n"
        "A run of 2 days with a win since 21 November.\n"
    )


def test_who_wants_no_run_sees_none(wins: Wins, config: Path) -> None:
    """With `streak = false` the run and the longest are gone from the lines and from JSON."""
    log_on(wins, 12, 11, 10, 1, 0)
    config.write_text("streak = false\n")
    assert "run" not in wins("streak").out
    assert wins("streak").out.endswith("  10 Nov  ●●●····  ····●●  today\n")
    assert not {"run", "longest"} & json.loads(wins("streak", "--json").out).keys()


def test_rest_days_and_weeks_are_those_of_the_settings(wins: Wins, config: Path) -> None:
    """`rest_days = 0` asks for days in a row, `week_start` says where a week begins."""
    log_on(wins, 3, 1, 0)
    assert "A run of 3 days" in wins("streak").out
    config.write_text('rest_days = 0\nweek_start = "saturday"\n')
    result = wins("streak").out
    assert "A run of 2 days" in result
    assert "2 weeks with a win." in result


def test_a_win_in_the_small_hours(wins: Wins) -> None:
    """A win at 01:20 counts for the evening, and today is free until it ends at four."""
    log_on(wins, 2, 1)
    night = NOW.replace(hour=1, minute=20) + timedelta(days=1)
    before = wins("streak", now=night).out
    wins("log", "slept at last", now=night)
    assert "A run of 2 days" in before
    assert "A run of 3 days with a win since 20 November." in wins("streak", now=night).out


def test_a_journey_and_the_clock_change_end_no_run(wins: Wins, config: Path) -> None:
    """Days in a row in three offsets, and over the end of summer time, are one run."""
    config.write_text("rest_days = 0\n")
    moments = [
        "2026-10-29T21:00+09:00",
        "2026-10-30T21:00-04:00",
        "2026-10-31T23:30-04:00",
        "2026-11-01T05:10-05:00",
        "2026-11-02T21:00-10:00",
    ]
    for moment in moments:
        wins("log", "rested", now=datetime.fromisoformat(moment))
    run = json.loads(wins("streak", "--json", now=datetime.fromisoformat(moments[-1])).out)["run"]
    assert run == {"days": 5, "first": "2026-10-29", "last": "2026-11-02"}


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Honolulu", "Europe/Dublin"])
def test_the_zone_of_the_machine_changes_nothing(
    wins: Wins, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    """The same journal read in another zone on the same day has the same streak."""
    log_on(wins, 12, 11, 10, 2, 0)
    at_home = wins("streak", "--json", now=NOW).out
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    there = NOW.replace(tzinfo=None).astimezone()
    assert there.utcoffset() != NOW.utcoffset()
    assert wins("streak", "--json", now=there).out == at_home


def test_who_lands_a_day_earlier_keeps_the_run(wins: Wins) -> None:
    """A win of Monday in Tokyo is in the run that is read on Sunday in Honolulu."""
    log_on(wins, 1, 0)
    tokyo = datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=9)))
    wins("log", "packed", now=tokyo)
    honolulu = tokyo.astimezone(timezone(timedelta(hours=-10)))
    assert "A run of 3 days with a win since 21 November." in wins("streak", now=honolulu).out


def test_hidden_wins_count(wins: Wins, journal: Journal) -> None:
    """A win that is kept out of memories is a win all the same."""
    log_on(wins, 1)
    journal.add([Win("", NOW.replace(microsecond=0), "cried it out", hidden=True)], NOW)
    result = wins("streak").out
    assert result.startswith("2 wins in all.")
    assert "A run of 2 days" in result


def test_lines_that_cannot_be_read_are_remarked_on(wins: Wins, folder: Path) -> None:
    """A bad line costs no number, and is told on stderr, with an area as without."""
    log_on(wins, 0, words="showered #home")
    (log,) = folder.glob("*.jsonl")
    log.write_text(log.read_text(encoding="utf-8") + "gibberish\n", encoding="utf-8")
    for argv in ([], ["-c", "care"], ["-t", "home"]):
        result = wins("streak", *argv)
        assert "1 win in all." in result.out
        assert result.err == "Couldn't read 1 line: wins doctor\n"
