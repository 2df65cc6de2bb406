"""Rules of `wins today`, which bare `wins` shows, too."""

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.running import Wins

BOTH = pytest.mark.parametrize("argv", [[], ["today"]], ids=["wins", "wins today"])


@BOTH
def test_the_first_sight(wins: Wins, folder: Path, argv: list[str]) -> None:
    """With no journal there are three lines of welcome, and nothing is created."""
    result = wins(*argv)
    assert (result.code, result.err) == (0, "")
    assert result.out.count("\n") == 3
    assert "wins log made tea" in result.out
    assert not folder.exists()


@BOTH
def test_todays_wins_with_their_times(wins: Wins, argv: list[str]) -> None:
    """Wins stand with their times, newest last, in the order in which they happened."""
    wins("log", "took a shower")
    wins("log", "the dishes", "--partial", "--at", "06:15", now=later(minutes=1))
    assert wins(*argv, now=later(minutes=2)).out == (
        "Sunday 22 November 2026\n"
        "  06:15  the dishes (a start) · order\n"
        "  07:30  took a shower · care\n"
        "2 wins today.\n"
    )


@BOTH
def test_a_day_without_wins(wins: Wins, argv: list[str]) -> None:
    """On the day after, the page is open; yesterday isn't mentioned."""
    wins("log", "took a shower")
    assert wins(*argv, now=later(days=1)).out == (
        "Monday 23 November 2026\nAnything counts today: wins log made tea\n"
        "An idea, if you like: throw one thing away\nTo log it: wins did 1\n"
    )


def test_today_ends_at_four(wins: Wins) -> None:
    """At 03:59 the evening is still today; at 04:00 a day has begun."""
    wins("log", "danced", now=NOW.replace(hour=23, minute=59))
    wins("log", "slept", now=later(days=1).replace(hour=3, minute=59))
    night = wins("today", now=later(days=1).replace(hour=3, minute=59))
    assert "2 wins today." in night.out
    assert night.out.startswith("Sunday 22 November")
    assert "danced" not in wins("today", now=later(days=1).replace(hour=4, minute=0)).out


def test_a_change_of_today_is_seen(wins: Wins) -> None:
    """An edit that moves a win to another day moves it in and out of today."""
    wins("log", "danced", now=later(days=-1))
    wins("edit", "last", "--at", "2026-11-22T06:00")
    assert "  06:00  danced" in wins("today").out
    wins("edit", "last", "--at", "yesterday", now=later(minutes=1))
    assert "danced" not in wins("today", now=later(minutes=2)).out


def test_as_json(wins: Wins) -> None:
    """With --json today is an object with its day and its wins."""
    wins("log", "took a shower")
    data = json.loads(wins("today", "--json").out)
    assert (data["today"], data["day"], data["fresh"]) == (1, "2026-11-22", False)
    assert [win["text"] for win in data["wins"]] == ["took a shower"]
    assert data["wins"][0]["at"] == "2026-11-22T07:30:12-05:00"


def test_an_empty_day_as_json(wins: Wins) -> None:
    """A program gets an empty list where there is nothing."""
    assert json.loads(wins("today", "--json").out)["wins"] == []


def test_travel(wins: Wins) -> None:
    """A win of Sunday in Tokyo is among Sunday's in New York, where that Sunday began later."""
    tokyo = datetime(2026, 11, 22, 6, 0, tzinfo=timezone(timedelta(hours=9)))
    wins("log", "-c", "joy", "saw the sunrise", now=tokyo)
    wins("log", "-c", "rest", "flew home", now=tokyo + timedelta(hours=13))
    assert wins("today").out == (
        "Sunday 22 November 2026\n"
        "  06:00  saw the sunrise · joy\n"
        "  19:00  flew home · rest\n"
        "2 wins today.\n"
    )


def test_a_journal_that_cannot_be_opened_is_not_taken_for_an_empty_one(
    wins: Wins, folder: Path
) -> None:
    """Where no file can be opened, that is said, and nobody is welcomed like a newcomer."""
    wins("log", "showered")
    (log,) = folder.glob("*.jsonl")
    log.unlink()
    log.symlink_to(folder / "nowhere")
    for command in ("today", "list", "export"):
        assert wins(command).code == 4


def test_a_milestone_is_in_the_json_of_its_day(wins: Wins) -> None:
    """A page counts its own day, so the tenth win of all is told where it is logged."""
    for second in range(9):
        wins("log", "made tea", now=later(days=-1, seconds=second))
    wins("log", "took a shower")
    assert wins("today").out.endswith("1 win today.\n")
    assert json.loads(wins("today", "--json").out)["milestones"] == [
        {"kind": "wins", "number": 10, "day": "2026-11-22"}
    ]


def test_an_empty_journal_with_a_backup_is_no_new_one(wins: Wins, folder: Path) -> None:
    """Whoever has lost the log is told of the backup, and not welcomed."""
    wins("log", "showered")
    wins("log", "slept", now=later(days=1))
    (log,) = folder.glob("*.jsonl")
    log.unlink()
    said = wins(now=later(days=1)).out
    assert said == (
        "This journal is empty, but its backup of Monday 23 November 2026 isn't: "
        "wins doctor --restore\n"
    )
    assert json.loads(wins("today", "--json", now=later(days=1)).out)["backup"] == "2026-11-23"
    wins("doctor", "--restore", now=later(days=1))
    assert "showered" in wins("list").out


def test_another_day(wins: Wins) -> None:
    """Whatever names one day names it, alone or in several words, and `yesterday` is a command."""
    wins("log", "danced", now=later(days=-1))
    wins("log", "slept on the sofa", now=NOW.replace(hour=2))
    wins("log", "kept to myself", now=later(days=-1, minutes=5))
    wins("hide", "last")
    wins("log", "took a walk", now=later(days=-2))
    wins("log", "showered")
    shown = (
        "Saturday 21 November 2026\n"
        "  07:30  danced \u00b7 move\n"
        "  02:30  slept on the sofa \u00b7 rest\n"
        "3 wins.\n"
    )
    for typed in (["today", "yesterday"], ["today", "last", "saturday"], ["today", "2026-11-21"]):
        assert wins(*typed) == (0, shown, ""), typed
    assert wins("yesterday") == (0, shown, "")
    assert json.loads(wins("yesterday", "--json").out)["day"] == "2026-11-21"
    assert wins("today", "today").out == wins("today").out
    assert wins("today", "2026-11-01").out.endswith(
        "To add a win to this day: wins log --at 2026-11-01 made tea\n"
    )


def test_what_is_no_day_that_has_been(wins: Wins) -> None:
    """A period and a day to come are refused, with a line that shows something."""
    for command in ("today", "back"):
        assert wins(command, "last", "week").err == (
            "last week is more than one day.\n"
            "Try: wins list --since 2026-11-09 --until 2026-11-15\n"
        )
        for day in ("2026-12-24", "tomorrow", "next friday"):
            assert wins(command, *day.split()).err == (
                f"{day} is in the future, and a win is something that has already happened.\n"
                f"Try: wins {command} yesterday\n"
            )


def test_a_week(wins: Wins) -> None:
    """It is listed by days with handles, this one or another, and counted below."""
    wins("log", "raked the leaves", now=later(days=-7))
    wins("log", "danced", now=later(days=-3))
    wins("log", "showered")
    result = wins("week")
    assert result.out.startswith("Thursday 19 November 2026\n  ")
    assert result.out.endswith("\n\n2 wins.\n")
    for typed in (["last"], ["last", "week"], ["46"], ["2026-W46"]):
        texts = [win["text"] for win in json.loads(wins("week", *typed, "--json").out)["wins"]]
        assert texts == ["raked the leaves"], typed
    assert wins("week", "2026-W50").out == "These days are in the future.\n"
