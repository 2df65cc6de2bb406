"""Rules of `wins start` and `wins stop`."""

import json
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from support.clock import later
from support.every import every
from support.running import Wins
from support.timed import ASKED, Timed, make_older

from microwins.actions import timer as action
from microwins.disk import timer as disk
from microwins.journal.journal import Journal

HARD = "i want to die"


def wins_there(wins: Wins) -> list[dict[str, Any]]:
    """Return the wins of the journal."""
    return list(json.loads(wins("export", "--format", "json").out))


def test_without_a_terminal(wins: Wins) -> None:
    """A start is noted and answered at once; `stop` logs a start, with its whole minutes."""
    assert wins("start", "the", "dishes", "+home") == (
        0,
        "the dishes: 5 minutes, until 07:35.\nWhen you are done, or want to stop: wins stop\n",
        "",
    )
    assert wins_there(wins) == []
    for more in ([], ["--plain"], ["--always"]):
        shown = wins("status", "{timer}", *more, now=later(seconds=150))
        assert shown == (0, "the dishes: 3 minutes left\n", "")
    assert wins("today", now=later(seconds=150)).out.startswith("the dishes: 3 minutes left\n")
    result = wins("stop", now=later(seconds=150))
    assert result == (0, "the dishes (a start) #home · 2 minutes · order · 07:30\n", "")
    (win,) = wins_there(wins)
    assert (win["minutes"], win["partial"], win["at"]) == (2, True, "2026-11-22T07:30:12-05:00")
    assert wins("stop").out == "No timer is running. To start one: wins start the dishes\n"
    assert wins("status", "{timer}").out == ""
    wins("undo")
    assert wins_there(wins) == []


@every(
    "minutes, asked, shown",
    [((), 400, 5), ((), -900, None), ((), 59, None), (("--minutes", "2"), 10**6, 2)],
)
def test_never_more_than_was_asked_for(
    wins: Wins, minutes: tuple[str, ...], asked: int, shown: int | None
) -> None:
    """Whatever slept in between, and wherever the clock was set."""
    wins("start", *minutes, "read")
    now = later(seconds=asked)
    win = json.loads(wins("stop", "--json", now=now).out)["win"]
    assert win.get("minutes") == shown
    assert datetime.fromisoformat(win["at"]) <= now


def test_a_second_one(wins: Wins) -> None:
    """It says what runs and what to type, and gives the words back; nothing is overwritten."""
    wins("start", "the", "dishes")
    for words in (["read"], []):
        result = wins("start", *words, now=later(seconds=61))
        given_back = "Your words: read\n" if words else ""
        said = "A timer for the dishes is running, with 4 minutes left.\n"
        assert result == (1, "", f"{said}{given_back}Try: wins stop\n")
    assert "is up" in wins("start", "read", now=later(hours=1)).err
    assert wins("stop").out.startswith("the dishes")


def test_what_is_typed_is_what_is_kept(wins: Wins) -> None:
    """Minutes among the words are words; category and tags are those of the win."""
    result = wins("start", "the", "dishes", "10", "minutes", "-c", "care", "-t", "home")
    assert result.err.startswith("10 minutes stayed part of your words: without --minutes 10,")
    win = json.loads(wins("stop", "--json").out)["win"]
    assert (win["text"], win["category"], win["tags"]) == (
        "the dishes 10 minutes",
        "care",
        ["home"],
    )
    for before, said, behind in (("", "half an hour", " walk"), ("read ", "1 h 30 min", "")):
        assert wins("start", before + said + behind).err.startswith(f"{said} stayed")
        wins("stop")
    for words in (
        ["swim", "300", "m"],
        ["run", "5k"],
        ["read", "--minutes", "20", "min"],
        ["page 12:30"],
        ["m"],
        ["half", "a", "page"],
    ):
        assert wins("start", *words).err == ""
        wins("stop")


@every(
    "argv, said",
    [
        (["start"], "What would you like to start?"),
        (["start", " "], "What would you like to start?"),
        (
            ["start", "2"],
            "2 could be minutes, or the number of an idea. What would you like to start?",
        ),
        (["start", "#1."], "#1. could be minutes,"),
        (["start", "--minutes", "241", "x"], "Minutes are a whole number from 1 to 240, not 241."),
        (["start", "--minutes", "0", "x"], "Minutes are a whole number from 1 to 240, not 0."),
        (["start", "-c", "mvoe", "x"], "There is no category mvoe."),
        (["stop", "smoking"], "No timer for smoking is running.\nTry: wins log stop smoking"),
    ],
)
def test_what_cannot_be_understood(wins: Wins, argv: list[str], said: str) -> None:
    """It is refused with what to type, and no timer runs."""
    result = wins(*argv)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(said)
    assert wins("stop").out.startswith("No timer")


def test_stop_may_name_it(wins: Wins) -> None:
    """Its words, or some of them, are no slip."""
    wins("start", "the", "dishes")
    assert wins("stop", "Dishes").out.startswith("the dishes (a start)")


def test_words_of_the_hardest_days(wins: Wins) -> None:
    """They wait for no timer: they are logged as ever, and no status shows them."""
    result = wins("start", HARD)
    assert (result.code, result.out) == (0, f"{HARD} · other · 07:30\n")
    assert "wins support" in result.err
    assert wins("status", "{timer}").out == ""


def test_a_crash_between_logging_and_ending(
    wins: Wins, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is logged isn't logged twice, not even after it was undone or deleted for good."""
    for then in (["list"], ["undo"], ["delete", "last", "--for-good", "--yes"]):
        wins("start", "read")
        timer = disk.running(journal.paths)
        assert timer
        with monkeypatch.context() as patched:
            patched.setattr(disk, "end", lambda *_: None)
            wins("stop")
        wins(*then)
        disk.start(journal.paths, timer)
        there = wins_there(wins)
        assert wins("stop") == (0, "That was logged before.\n", "")
        assert wins_there(wins) == there
        assert disk.running(journal.paths) is None


def test_a_disk_that_refuses(wins: Wins, journal: Journal, folder: Path) -> None:
    """Where the win can't be saved, the timer is kept, and no words are to be typed once more."""
    wins("start", "read")
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    result = wins("stop")
    assert result.code != 0
    assert "Your words" not in result.err
    assert result.err.endswith("To log it once that works: wins stop\n")
    assert disk.running(journal.paths)
    folder.unlink()
    assert wins("stop").out.startswith("read (a start)")


def test_the_last_win(wins: Wins) -> None:
    """What a timer logged is the win that was logged last, with an index and without."""
    wins("log", "made tea")
    wins("start", "reading", now=later(seconds=5))
    wins("stop", now=later(seconds=200))
    assert wins("delete", "last", now=later(seconds=210)).out.startswith("Deleted: reading")
    wins("undo", now=later(seconds=220))
    assert wins("edit", "last", "-c", "move", now=later(seconds=230)).out.startswith("Now: reading")
    wins("log", "walked", now=later(seconds=240))
    assert wins("last", now=later(seconds=250)).out.startswith("walked")


def test_words_that_are_deleted_for_good(wins: Wins) -> None:
    """Where a timer runs for the same ones, it goes, and that is said."""
    for words, goes in (("read", True), ("write", False)):
        wins("log", "read")
        wins("start", words)
        deleted = wins("delete", "last", "--for-good", "--yes").out
        assert ("A timer for the same words was running." in deleted) is goes
        assert wins("stop").out.startswith("No timer") is goes


def test_clocks_that_change(wins: Wins) -> None:
    """When it ends is said by the clock that hangs there by then."""
    now = datetime.fromisoformat("2026-03-08T01:50:00-05:00")
    assert "until 03:20" in wins("start", "read", "--minutes", "30", now=now).out
    assert "30 minutes" in wins("stop", now=now + timedelta(hours=1)).out


def test_more_that_the_disk_refuses(
    wins: Wins, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes on here; a terminal that asks follows what another one kept."""
    wins("start", "read")
    timer = disk.running(journal.paths)
    assert timer
    with monkeypatch.context() as patched:
        patched.setattr(disk, "write_beside", refused)
        longer = action.go_on(journal, timer, 5, 0)
    assert action.by_now(journal, longer) == longer
    disk.keep(journal.paths, longer)
    assert action.by_now(journal, timer) == longer
    action.leave(journal, later(), timer)
    assert action.by_now(journal, longer) is None


def refused(*_: object) -> None:
    """Stand for a disk that is full."""
    raise OSError


# -- on a terminal, by the real clock ----------------------------------------------------------

LEFT = "5 minutes left"


def logged(wins: Wins) -> list[tuple[str, int | None, bool]]:
    """Return the words, the minutes, and whether it was a start, of each win."""
    found = wins_there(wins)
    return [(one["text"], one.get("minutes"), one.get("partial", False)) for one in found]


@pytest.mark.slow
def test_stopping_early_is_a_start(wins: Wins, state: Path) -> None:
    """Ctrl-C logs it with its whole minutes, and further ones change nothing."""
    timed = Timed("start", "the", "dishes")
    timed.until(LEFT)
    make_older(state, seconds=130)
    timed.until("3 minutes left")
    timed.type("\x03\x03\x03")
    rest = timed.rest()
    assert timed.process.returncode == 0
    assert "2 minutes" in rest
    assert "\x1b[?25l" not in rest
    assert logged(wins) == [("the dishes", 2, True)]
    assert wins("stop").out.startswith("No timer")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("y\n", [("read", 5, False)]),
        ("\n", [("read", 5, False)]),
        ("n\n", []),
        ("what?\n\x04", [("read", 5, True)]),
        ("\x04", [("read", 5, True)]),
        ("\x03\x03", [("read", 5, True)]),
    ],
)
def test_the_question(
    wins: Wins, state: Path, typed: str, expected: list[tuple[str, int | None, bool]]
) -> None:
    """Yes logs it whole and no nothing; where nobody answers, it was a start."""
    timed = Timed("start", "read", columns=40)
    assert "\a" not in timed.until(LEFT)
    make_older(state, minutes=6)
    assert timed.until("That was five minutes. Log it?").count("\a") == 1
    timed.until(ASKED)
    for keys in typed.splitlines(keepends=True):
        timed.type(keys)
        if "what" in keys:
            timed.until(ASKED)
    rest = timed.rest()
    assert timed.process.returncode == 0
    assert logged(wins) == expected
    assert ("wins log --minutes 5 read" in rest) is (not expected)
    assert wins("stop").out.startswith("No timer")


@pytest.mark.slow
def test_the_question_what_for(wins: Wins) -> None:
    """It takes the words; whoever leaves it starts nothing, and sees how to."""
    for keys in ("\x03", "\x04"):
        timed = Timed("start")
        timed.until("start? ")
        timed.type(keys)
        assert "Try: wins start the dishes" in timed.rest()
    assert wins("stop").out.startswith("No timer")


@pytest.mark.slow
def test_more(wins: Wins, state: Path) -> None:
    """It goes on for the same again, or for a number, and the minutes add up."""
    timed = Timed("start", "read")
    for left, answers in ((LEFT, ["more"]), (LEFT, ["900", "2"]), ("2 minutes left", ["y"])):
        timed.until(left)
        make_older(state, minutes=8)
        for answer in answers:
            timed.until(ASKED)
            timed.type(f"{answer}\n")
    timed.rest()
    assert logged(wins) == [("read", 12, False)]


@pytest.mark.slow
@pytest.mark.parametrize("end", ["kill", "term", "hang up"])
def test_it_outlives_its_terminal(wins: Wins, state: Path, end: str) -> None:
    """Whoever ends the terminal or the process ends no timer: `stop` does, with what it was."""
    timed = Timed("start", "read")
    timed.until(LEFT)
    if end == "hang up":
        assert timed.hang_up() == -signal.SIGHUP
    else:
        timed.process.send_signal(signal.SIGKILL if end == "kill" else signal.SIGTERM)
        timed.rest()
    assert logged(wins) == []
    make_older(state, days=3)
    again = Timed("stop")
    assert "read" in again.until(ASKED)
    again.type("y\n")
    again.rest()
    assert logged(wins) == [("read", 5, False)]


@pytest.mark.slow
def test_a_terminal_that_is_closed_while_it_asks(wins: Wins, state: Path) -> None:
    """It was a start."""
    timed = Timed("start", "read")
    timed.until(LEFT)
    make_older(state, minutes=5)
    timed.until(ASKED)
    timed.hang_up()
    assert logged(wins) == [("read", 5, True)]


@pytest.mark.slow
@pytest.mark.parametrize("asking", [False, True])
def test_it_may_be_stopped_elsewhere(wins: Wins, state: Path, asking: bool) -> None:
    """The one that shows it notices, and ends without another win."""
    timed = Timed("start", "read")
    timed.until(LEFT)
    if asking:
        make_older(state, minutes=5)
        timed.until(ASKED)
    assert wins("stop").code == 0
    timed.until("That timer was ended in another terminal.")
    timed.rest()
    assert (timed.process.returncode, len(logged(wins))) == (0, 1)


@pytest.mark.slow
def test_more_in_another_terminal(wins: Wins, state: Path) -> None:
    """The one that asked, too, shows how it goes on."""
    timed = Timed("start", "read")
    timed.until(LEFT)
    make_older(state, minutes=5)
    timed.until(ASKED)
    other = Timed("stop")
    other.until(ASKED)
    other.type("more\n")
    for shown in (timed, other):
        shown.until(LEFT)
    assert wins("stop").code == 0
    for shown in (timed, other):
        shown.rest()
    assert len(logged(wins)) == 1


@pytest.mark.slow
def test_what_is_typed_is_the_shells(wins: Wins) -> None:
    """Under setsid a timer has no terminal of its own: it is noted, and nothing waits for keys."""
    shell = Timed("bash", "--norc", "-i", PS1="$ ")
    shell.until("$ ")
    shell.type(f"setsid -w {sys.executable} -m microwins start read\n")
    shell.until("When you are done, or want to stop: wins stop")
    shell.type("exit\n")
    shell.rest()
    assert wins("stop").out.startswith("read (a start)")


@pytest.mark.slow
def test_a_job_that_sleeps(wins: Wins, state: Path) -> None:
    """Ctrl-Z and fg in a real shell: the time goes on by the clock, and one question is asked."""
    shell = Timed("bash", "--norc", "-i", PS1="$ ")
    shell.until("$ ")
    shell.type(f"{sys.executable} -m microwins start read\n")
    shell.until(LEFT)
    shell.type("\x1a")
    shell.until("Stopped")
    make_older(state, minutes=5)
    shell.type("fg\n")
    shell.until(ASKED)
    shell.type("y\n")
    shell.until("read")
    shell.until("$ ")
    shell.type("exit\n")
    shell.rest()
    assert logged(wins) == [("read", 5, False)]


@pytest.mark.slow
def test_by_ear(wins: Wins, state: Path, config: Path) -> None:
    """Sentences at the quarters, no bar and no signs; and no bell for who wants none."""
    config.write_text("bell = false\n")
    timed = Timed("start", "read", "--plain")
    said = timed.until("A start counts.")
    for seconds, quarter in ((80, "A quarter"), (80, "Half"), (80, "Three quarters"), (80, "That")):
        make_older(state, seconds=seconds)
        said += timed.until(quarter)
    timed.type("\n")
    said += timed.rest()
    assert not {"\a", "\x1b", "\u2501"} & set(said)
    assert logged(wins) == [("read", 5, False)]
