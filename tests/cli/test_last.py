"""Rules of `wins last`: when you last did something."""

import json

from support.clock import NOW, later
from support.running import Wins


def test_did_i_already(wins: Wins) -> None:
    """The latest win that fits is named with its day and time; the code says whether of today."""
    for days, hour in ((-40, 9), (-5, 9), (-1, 21), (0, 5)):
        wins("log", "took my meds +evening", now=later(days=days).replace(hour=hour, minute=10))
        result = wins("last", "MEDS", now=later(days=days).replace(hour=23))
        assert (result.code, result.err) == (0, "")
    assert result.out == "took my meds #evening: today 05:10\n"
    cases = {1: "yesterday 05:10", 2: "Sun 22 Nov 05:10", 400: "Sun 22 Nov 2026 05:10"}
    for days, when in cases.items():
        result = wins("last", "-t", "evening", now=later(days=days))
        assert result == (1, f"took my meds #evening: {when}\n", "")
    said = wins("last", "meds", "--plain", now=later(days=2)).out
    assert said == "took my meds, tag evening, Sunday 22 November, at 05:10.\n"
    assert wins("last", "xyzzy") == (1, 'No wins match "xyzzy".\n', "")
    data = json.loads(wins("last", "xyzzy", "--json").out)
    assert data == {"last": 1, "win": None, "today": False}


def test_around_midnight(wins: Wins) -> None:
    """The clock and the day are those that a person would name; the code follows the day."""
    morrow = later(days=1)
    wins("log", "took my meds", now=NOW.replace(hour=23))
    for hour, code, when in ((1, 0, "last night 23:30"), (9, 1, "yesterday 23:30")):
        result = wins("last", "meds", now=morrow.replace(hour=hour))
        assert result == (code, f"took my meds: {when}\n", "")
    wins("log", "took my meds", now=morrow.replace(hour=2, minute=0))
    for hour, code, when in ((3, 0, "today 02:00"), (9, 1, "last night 02:00")):
        result = wins("last", "meds", now=morrow.replace(hour=hour))
        assert result == (code, f"took my meds: {when}\n", "")
    wins("log", "--at", "2026-11-20", "took my meds", now=morrow)
    assert "last night" in wins("last", "meds", now=morrow).out
    assert wins("last", now=morrow) == (1, "took my meds: Fri 20 Nov\n", "")


def test_private_words_stay_out_and_the_answer_is_true(wins: Wins) -> None:
    """A hidden win is told of without its words, and so is one of the hardest days."""
    wins("log", "took my meds", now=later(days=-1))
    wins("log", "took my meds at noon", "#secret")
    wins("hide", "last")
    assert wins("last", "meds") == (0, "(hidden): today 07:30\n", "")
    data = json.loads(wins("last", "meds", "--json").out)
    assert "text" not in data["win"]
    assert "noon" not in wins("last", "--plain").out
    wins("log", "I want to die", now=later(minutes=1))
    assert wins("last", now=later(minutes=2)).out == "(hidden): today 07:31\n"


def test_what_asks_for_more_than_one_win(wins: Wins) -> None:
    """`last week` names days and `last 5` a number: each is answered with the line for it."""
    assert wins("last", "week").err == (
        "last week is a time, but words look in the text of your wins.\n"
        "Try: wins list --since 2026-11-09 --until 2026-11-15\n"
        "Try: wins last --word week\n"
    )
    assert "Try: wins list --limit 5\nTry: wins last --word 5" in wins("last", "5").err
    wins("log", "planned the week")
    assert wins("last", "--word", "week").code == 0
