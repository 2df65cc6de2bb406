"""Rules of `wins again`: what was logged before is logged once more, and never anything else."""

import json
import signal
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from support.clock import NOW
from support.every import every
from support.running import Terminal, Wins

from microwins.journal.index.cache import clear


def texts(folder: Path) -> list[str]:
    """Return the words of all wins that were ever logged, in the order of their logging."""
    logs = folder.glob("*.jsonl")
    lines = [json.loads(line) for log in logs for line in log.read_text().splitlines()]
    return [line["text"] for line in lines if "text" in line]


@pytest.fixture
def mornings(wins: Wins) -> Wins:
    """Return `wins` on a journal with two usual wins of the morning and one of the evening."""
    for ago in (3, 2, 1):
        wins("log", "took", "my", "meds", "+home", "-m", "2", now=NOW - timedelta(days=ago))
    for ago in (2, 1):
        wins("log", "ordered meds", "-c", "joy", "-p", now=NOW - timedelta(days=ago))
        evening = NOW - timedelta(days=ago) + timedelta(hours=14)
        wins("log", "read a page", "--minutes", "10", now=evening)
    return wins


def test_an_empty_journal_has_nothing_to_repeat(wins: Wins, folder: Path) -> None:
    """It says what to type, and logs nothing."""
    assert wins("again") == (0, *wins("again")[1:])
    assert "wins log made tea" in wins("again").out
    assert json.loads(wins("again", "--json").out) == {"again": 1, "wins": []}
    for words in (["1"], ["last"], ["meds"]):
        failed = wins("again", *words)
        assert (failed.code, failed.out) == (2, ""), words
        assert "Try: wins log " in failed.err, words
    assert not texts(folder)


def test_usual_wins_have_numbers(mornings: Wins) -> None:
    """What is usual now comes first, and what was logged today last."""
    assert mornings("again").out == "  1  took my meds #home\n  2  ordered meds\n  3  read a page\n"
    mornings("again", "1")
    shown = mornings("again").out
    assert shown.splitlines()[-1] == "  3  took my meds #home \u00b7 logged today"
    assert mornings("again", "--plain").out.splitlines() == [
        *("ordered meds, number 1", "read a page, number 2"),
        "took my meds, tag home, number 3, logged today",
        "To log the first one: wins again 1",
    ]
    last = json.loads(mornings("again", "--json").out)["wins"][2]
    first = {"number": 3, "text": "took my meds", "category": "care", "tags": ["home"]}
    assert last == first | {"times": 4, "is_now": True, "logged_today": True}


@every(
    "words, logged",
    [
        ("1", "took my meds #home \u00b7 care \u00b7 07:30"),
        ("2", "ordered meds \u00b7 joy \u00b7 07:30"),
        ("\u0661", "took my meds #home \u00b7 care \u00b7 07:30"),
        ("#2", "ordered meds \u00b7 joy \u00b7 07:30"),
        ("2.", "ordered meds \u00b7 joy \u00b7 07:30"),
        ("2nd", "ordered meds \u00b7 joy \u00b7 07:30"),
        ("last", "read a page \u00b7 joy \u00b7 07:30"),
        ("LAST", "read a page \u00b7 joy \u00b7 07:30"),
        ("page", "read a page \u00b7 joy \u00b7 07:30"),
        ("pag", "read a page \u00b7 joy \u00b7 07:30"),
        ("a pag", "read a page \u00b7 joy \u00b7 07:30"),
        ("Took my M\u00e9ds!", "took my meds #home \u00b7 care \u00b7 07:30"),
        ("home", "took my meds #home \u00b7 care \u00b7 07:30"),
        (
            "page -p -m 4 -c mind -t bed",
            "read a page (a start) #bed \u00b7 mind \u00b7 mood 4 \u00b7 07:30",
        ),
        ("page --minutes 5", "read a page \u00b7 5 minutes \u00b7 joy \u00b7 07:30"),
        ("1 +rain +home", "took my meds #home #rain \u00b7 care \u00b7 07:30"),
        ("page #bed -t mind", "read a page #bed #mind \u00b7 joy \u00b7 07:30"),
        ("+home", "took my meds #home \u00b7 care \u00b7 07:30"),
        ("1 --at 06:00", "took my meds #home \u00b7 care \u00b7 06:00"),
        ("--at 06:00 1", "took my meds #home \u00b7 care \u00b7 06:00"),
        ("meds ordered --at yesterday 21:00", "ordered meds \u00b7 joy \u00b7 Sat 21 Nov 21:00"),
    ],
)
def test_it_is_logged_as_the_last_time(mornings: Wins, words: str, logged: str) -> None:
    """Category and tags come along; mood, minutes and whether it was a start don't."""
    result = mornings("again", *words.split())
    assert (result.code, result.out, result.err) == (0, f"{logged}\n", "")
    assert mornings("undo").out.startswith("Taken back: ")


@every(
    "words, said",
    [
        ("0", "There is no 0 in the list."),
        ("4", "There is no 4 in the list."),
        ("9" * 5000, "There is no 9"),
        ("1 3", "One at a time, please."),
        ("1,3", "Try: wins again 1\nTry: wins again 3\n"),
        ("1 and 3", "Try: wins again 1\nTry: wins again 3\n"),
        ("-", "Try: wins log -- -"),
        ("meds", "2 of your wins have these words, so nothing was logged: meds"),
        ("xyzzy", "Try: wins log xyzzy"),
        ("ad", "inside a word, so nothing was logged: ad\nTry: wins again read a page"),
        ("2 meds", "Try: wins log 2 meds"),
        ("xyzzy +rain -m 4 --at 06:00", "Try: wins log xyzzy +rain -m 4 --at 06:00"),
        (
            "meds -p #rain",
            "Try: wins again took my meds +rain -p\nTry: wins again ordered meds +rain -p",
        ),
        ("mum's tea", "Try: wins log 'mum'\"'\"'s' tea"),
        ("1 -m 9", "Try: --mood 3"),
        ("1 -c xyzzy", "xyzzy"),
        ("-1", "wins again has no option -1."),
    ],
)
def test_nothing_else_is_logged(mornings: Wins, folder: Path, words: str, said: str) -> None:
    """Where it isn't sure what is meant, nothing is, and a line to type is there."""
    before = texts(folder)
    result = mornings("again", *words.split())
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert "Try: " in result.err
    assert texts(folder) == before


def test_words_of_several_wins(mornings: Wins) -> None:
    """Each line that is offered logs the win that it names."""
    said = mornings("again", "meds").err
    assert said.splitlines()[1:] == ["Try: wins again took my meds", "Try: wins again ordered meds"]
    mornings("log", "-5", "kilos", "of", "meds")
    mornings("log", "--", "-5 kilos of meds")
    assert "Try: wins again -- -5 kilos of meds" in mornings("again", "meds").err
    assert mornings("again", "--", "-5", "kilos", "of", "meds").code == 0


def test_a_number_means_the_list_that_was_seen(mornings: Wins, state: Path) -> None:
    """Logging the first moves no other; without a list that was seen, it is the one of now."""
    mornings("again")
    assert mornings("again", "1").out.startswith("took my meds")
    assert mornings("again", "2").out.startswith("ordered meds")
    assert mornings("again", "3").out.startswith("read a page")
    assert mornings("again", "1").out.startswith("took my meds")
    clear(str(state))
    mornings("undo")
    mornings("undo")
    mornings("undo")
    assert mornings("again", "1").out.startswith("ordered meds")
    assert mornings("again", "2").out.startswith("read a page")
    tomorrow = NOW + timedelta(days=1)
    assert mornings("again", "1", now=tomorrow).out.startswith("took my meds")


def test_a_list_from_before_the_day_ended(wins: Wins) -> None:
    """It holds for an hour more: who picks at four what was shown a moment ago means that."""
    four = datetime.fromisoformat("2026-11-22T04:01:00-05:00")
    for ago in (1, 2):
        wins("log", "made tea", now=four - timedelta(days=ago, minutes=20))
    wins("log", "swam", now=four - timedelta(minutes=20))
    shown = wins("again", now=four - timedelta(minutes=5)).out
    assert shown == "  1  made tea\n  2  swam \u00b7 logged today\n"
    wins("log", "made tea", now=four)
    assert wins("again", "1", now=four).out.startswith("made tea")
    assert wins("again", "1", now=four + timedelta(hours=1)).out.startswith("swam")


def test_what_was_shown_and_is_gone(wins: Wins) -> None:
    """What somebody saw and picked is logged, though it was deleted meanwhile; but not for good."""
    for words in ("made tea", "swam +lake"):
        wins("log", *words.split(), now=NOW - timedelta(days=1))
    wins("again")
    wins("delete", "swam")
    assert wins("again", "2").out.startswith("swam \u00b7 move")
    wins("delete", "swam", "--for-good")
    assert wins("again", "2").code == 2


def test_any_win_is_found_by_its_words(mornings: Wins) -> None:
    """Where no usual one has them, years ago is near enough; the last one counts."""
    for ago, category in ((900, "joy"), (800, "care")):
        mornings("log", "saw the dentist", "-c", category, now=NOW - timedelta(days=ago))
    for ago in range(10, 80):
        mornings("log", "ate", now=NOW - timedelta(days=ago))
    assert mornings("again", "dentist").out == "saw the dentist \u00b7 care \u00b7 07:30\n"


def test_private_words_are_never_offered(wins: Wins, folder: Path) -> None:
    """Neither hidden ones nor those of the hardest days, by any road."""
    yesterday = NOW - timedelta(days=1)
    for words in ("called Alex", "made tea", "wanted to kill myself"):
        wins("log", words, now=yesterday)
    before = len(texts(folder))
    last = wins("again", "last")
    assert (last.code, last.out, "kill" in last.err) == (2, "", False)
    wins("hide", "Alex")
    assert wins("again").out == "  1  made tea\n"
    for word in ("Alex", "kill", "last"):
        found = wins("again", word)
        assert (found.code, found.out) == (2, ""), word
        assert "made tea" not in found.err, word
    hard = wins("again", "want to kill myself").err
    assert "Try" not in hard
    assert "988" in hard
    assert len(texts(folder)) == before + 1
    wins("hide", "--show", "Alex")
    assert wins("again", "alex").out.startswith("called Alex")


def test_around_midnight(wins: Wins) -> None:
    """At one in the night the evening goes on: what was logged at eleven was logged today."""
    evening = datetime.fromisoformat("2026-11-21T23:30:00-05:00")
    for ago in (2, 1, 0):
        wins("log", "put the phone away", now=evening - timedelta(days=ago))
    wins("log", "made tea", now=evening - timedelta(hours=8))
    night = evening + timedelta(hours=1, minutes=30)
    assert "put the phone away \u00b7 logged today" in wins("again", now=night).out
    morning = evening + timedelta(hours=8)
    assert "today" not in wins("again", now=morning).out
    assert wins("again", now=evening + timedelta(days=1)).out.splitlines()[0].endswith("phone away")


@pytest.fixture
def recent(wins: Wins) -> Wins:
    """Return `wins` on a journal with two usual wins, by the real clock."""
    here = datetime.now().astimezone()
    for ago in (3, 2, 1):
        wins("log", "took my meds", "-t", "home", now=here - timedelta(days=ago))
    for ago in (2, 1):
        wins("log", "ordered meds", "-c", "joy", now=here - timedelta(days=ago))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # which `log` held back
    return wins


@pytest.mark.slow
@every(
    "keys, code, logged, said",
    [
        ("\r", 0, 0, "or Enter to leave."),
        ("\x04", 0, 0, "or Enter to leave."),
        ("\x03", 130, 0, "Nothing was saved."),
        ("x", 0, 0, "Nothing was logged."),
        ("0", 2, 0, "There is no 0 in the list."),
        ("9", 2, 0, "There is no 9 in the list."),
        ("\x1b[A", 0, 0, "Nothing was logged."),
        ("1\r2\r3\r", 2, 0, "Nothing was logged."),
        ("\x1b[200~wins log made tea\x1b[201~", 2, 0, "Your words: wins log made tea"),
        ("1", 0, 1, "took my meds #home \u00b7 care"),
        ("1\r", 0, 1, "ordered meds \u00b7 joy"),
    ],
)
def test_a_key_on_a_terminal(  # noqa: PLR0913, PLR0917 (a row of the table)
    recent: Wins, terminal: Terminal, folder: Path, keys: str, code: int, logged: int, said: str
) -> None:
    """A digit logs at once; any other key leaves, and what is pasted logs nothing."""
    assert recent("status").code == 0
    before = len(texts(folder))
    screen = terminal("again", typed=keys)
    assert (screen.code, len(texts(folder)) - before) == (code, logged)
    assert said in screen.written


@pytest.mark.slow
def test_words_of_several_are_asked_about(recent: Wins, terminal: Terminal, folder: Path) -> None:
    """A number logs that win; Enter logs none, and says so."""
    assert recent("status").code == 0
    asked = terminal("again", "meds", typed="\n").written
    assert "took my meds" in asked
    assert "ordered meds" in asked
    assert "Nothing was logged." in asked
    before = len(texts(folder))
    assert "ordered meds \u00b7 joy" in terminal("again", "meds", typed="2\n").written
    assert texts(folder)[before:] == ["ordered meds"]
