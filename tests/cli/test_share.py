"""Rules of `wins share`: what is shown is what leaves, and what is private never does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.clock import later
from support.running import Terminal, Wins

from microwins.wording import share as wording

A_WEEK = """\
Week of 16 to 22 November 2026: 3 wins on 2 days.

Saturday 21 November
  called mum \u00b7 connect

Sunday 22 November
  showered \u00b7 care
  the dishes (a start) \u00b7 2 minutes \u00b7 order

Areas: care 1, connect 1, order 1.
"""


@pytest.fixture
def some(wins: Wins) -> Wins:
    """Return `wins` for a week of three wins, one of them a start, and an older one."""
    wins("log", "hoovered", "-c", "order", now=later(days=-30))
    wins("log", "showered", "+home", "-m", "2")
    wins("log", "called mum", "-c", "connect", "-m", "4", "--at", "yesterday 21:00")
    wins("log", "-p", "the dishes", "-c", "order", "--minutes", "2", "+home", now=later(minutes=1))
    return wins


def handle(wins: Wins, words: str) -> str:
    """Return the handle of the win that has some words."""
    return str(json.loads(wins("list", words, "--json").out)["wins"][0]["handle"])


def test_what_is_shared(some: Wins) -> None:
    """The win that was logged last, certain ones, or those of some days leave as they are shown."""
    last = "the dishes (a start) \u00b7 2 minutes \u00b7 order\nSunday 22 November 2026\n"
    assert some("share") == some("share", "last") == some("share", "dishes") == (0, last, "")
    mum = "called mum \u00b7 connect\nSaturday 21 November 2026\n"
    assert some("share", handle(some, "mum")).out == some("share", "-c", "connect").out == mum
    assert some("share", "--week").out == some("share", "--since", "saturday").out.replace(
        "21 to 22", "Week of 16 to 22"
    )
    assert some("share", "--week") == (0, A_WEEK, "")
    assert some("share", "--week", "--for", " Sam \n").out == f"For Sam\n\n{A_WEEK}"
    two = some("share", handle(some, "showered"), handle(some, "mum")).out
    assert two.startswith("21 to 22 November 2026: 2 wins on 2 days.\n")
    for filters, held in (
        (["--month"], "November 2026: 3 wins on 2 days."),
        (["--year"], "2026: 4 wins on 3 days."),
        (["-c", "order", "-n", "2"], "23 October to 22 November 2026: 2 wins on 2 days."),
        (["--week", "--not", "mum"], "Week of 16 to 22 November 2026: 2 wins on 1 day."),
    ):
        assert some("share", *filters).out.splitlines()[0] == held
    some("undo")
    assert "mum" in some("share").out, "what was logged last counts"


def test_no_more_than_is_said(some: Wins) -> None:
    """Tags and moods leave where they are asked for; without words there are areas and numbers."""
    shown = some("share", "--week", "--with", "tags,mood").out
    assert "showered #home \u00b7 care\n" in shown
    assert shown.endswith(
        "Mood from 2 to 4, on a scale of 1 (very low) to 5 (very good), noted 2 times.\n"
    )
    assert "\u00b7 mood 4 of 5\n" in some("share", "mum", "--with", "mood").out
    assert some("share", "--week", "--hide-words").out == (
        "Week of 16 to 22 November 2026: 3 wins on 2 days.\n\n"
        "Saturday 21 November: connect 1\nSunday 22 November: care 1, order 1\n\n"
        "Areas: care 1, connect 1, order 1.\n"
    )
    for extra, meant in (("tags", ""), ("mood,tags", " --with mood")):
        for typed in (["--with", extra], [f"--with={extra}"]):
            both = some("share", "--week", *typed, "--hide-words")
            assert (both.code, both.out) == (2, "")
            assert both.err.endswith(f"\nTry: wins share --week --hide-words{meant}\n")
    told = json.loads(some("share", "--week", "--for", "Sam", "--with", "mood", "--json").out)
    assert list(told) == [
        *("share", "for", "start", "end", "unit", "total", "on_days", "areas", "moods", "wins")
    ]
    assert told["moods"] == {"low": 2, "high": 4}
    assert told["wins"][0] == {
        "day": "2026-11-21",
        "text": "called mum",
        "category": "connect",
        "mood": 4,
    }


def test_what_is_private_stays(some: Wins, home: Path) -> None:
    """Hidden wins and words of the hardest days are in nothing that leaves, nor in its numbers."""
    some("hide", "mum")
    some("log", "I want to die", "-c", "connect", now=later(minutes=2))
    last = some("share")
    assert last.out.startswith("the dishes")
    assert last.err == f"{wording.LAST_STAYS}\n"
    leaving = [
        some("share", "--week", *more).out
        for more in ([], ["--hide-words"], ["--json"], ["--plain"], ["-f", "html"])
    ]
    some("share", "--week", "-o", str(home / "week.html"))
    leaving.append((home / "week.html").read_text(encoding="utf-8"))
    assert [text for text in leaving if "mum" in text or "die" in text or "connect" in text] == []
    hidden = handle(some, "showered")
    some("hide", hidden)
    refused = some("share", hidden)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.endswith(f"\nTry: wins hide --show {hidden}\n")
    assert some(*refused.err.split("Try: wins ")[1].split()).code == 0
    assert "showered" in some("share", hidden).out
    hard = some("share", handle(some, "die"))
    assert (hard.code, hard.out) == (1, "")
    assert "die" not in hard.err


def test_what_nobody_asked_for_stays(wins: Wins, folder: Path) -> None:
    """Notes, places, times, handles and the names of machines and zones aren't in what leaves."""
    wins("log", "showered", "--at", "06:07")
    (log,) = folder.glob("*.jsonl")
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace('"text"', '"note":"xyzzy","place":{"lat":1.5},"text"'))
    secret = ("xyzzy", "1.5", "06:07", "06.07", handle(wins, "showered"), log.stem, "York", "05:00")
    for more in ([], ["--json"], ["--plain"], ["--format", "html"], ["--week"]):
        out = wins("share", *more, "--with", "tags,mood").out
        assert "showered" in out
        assert [part for part in secret if part in out.split("</style>")[-1]] == []


def test_nothing_to_share(wins: Wins, home: Path) -> None:
    """A journal or a span without wins gets a calm sentence, and no file."""
    assert wins("share") == (0, "", f"{wording.NOTHING['wins']}\n")
    assert wins("share", "--week") == (0, "", f"{wording.NOTHING['week']}\n")
    assert json.loads(wins("share", "--json").out)["wins"] == []
    path = home / "week.html"
    assert wins("share", "--week", "-o", str(path)).code == 1
    assert not path.exists()
    wins("log", "showered")
    wins("hide", "last")
    assert wins("share") == (0, "", f"{wording.NOTHING['wins']}\n")


def test_into_a_file(some: Wins, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file holds what is shown, for its owner alone; one that is there stays, but for --yes."""
    monkeypatch.chdir(home)
    written = "Wrote 3 wins to week.txt. wins sends nothing: passing it on is up to you.\n"
    assert some("share", "--week", "-o", "week.txt") == (0, written, "")
    path = home / "week.txt"
    assert path.read_text(encoding="utf-8") == A_WEEK
    assert path.stat().st_mode & 0o777 == 0o600
    there = some("share", "-o", "week.txt")
    assert (there.code, there.out) == (1, "")
    assert there.err.endswith("\nTry: wins share -o week-2.txt\n")
    assert path.read_text(encoding="utf-8") == A_WEEK
    told = json.loads(some("share", "-o", "week.txt", "--yes", "--json").out)
    assert told == {"share": 1, "format": "text", "output": "week.txt", "wins": 1}
    assert path.read_text(encoding="utf-8").startswith("the dishes")
    some("share", "-o", "page.HTM")
    assert (home / "page.HTM").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    (home / "full.txt").symlink_to("/dev/full")
    for where in ("full.txt", "nowhere/x.txt", "."):
        result = some("share", "--output", where)
        assert (result.code, result.out) == (2, ""), where


def test_cards(some: Wins, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A card is light or dark, as a drawing or a picture; the ending of its file tells which."""
    monkeypatch.chdir(home)
    assert some("share", "mum", "-o", "card.svg").code == 0
    light = (home / "card.svg").read_text(encoding="utf-8")
    assert "called mum. Saturday 21 November 2026, connect." in light
    assert some("share", "mum", "-f", "svg").out == light
    assert some("share", "mum", "-f", "SVG", "--dark").out not in (light, "")
    assert some("share", "--dark", "-o", "card.html").code == 2
    pytest.importorskip("resvg_py")
    assert some("share", "mum", "-o", "card.png").code == 0
    assert (home / "card.png").read_bytes().startswith(b"\x89PNG")
    some("log", "\U0010ffff\u0378", now=later(minutes=3))
    unknown = some("share", "-o", "x.png")
    if unknown.code:
        assert unknown.err.endswith("\nTry: wins share -o x.svg\n")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    missing = some("share", "mum", "-o", "other.png")
    assert (missing.code, missing.out) == (1, "")
    assert missing.err.endswith("\nTry: pip install 'microwins[png]'\n")
    assert not (home / "other.png").exists()


def test_slips(some: Wins) -> None:
    """What can't be understood is answered with the line that is meant."""
    against = []
    for line, meant in {
        "share week": "wins share --week",
        "share last week": "wins share --week last",
        "share monday": "wins share --since monday --until monday",
        "share care": "wins share -c care",
        "share a meal": "wins list\nTry: wins log share a meal",
        "share --for Sam Smith": "wins share --for 'Sam Smith'\nTry: wins list",
        "share --with tags mood": "wins share --with tags,mood\nTry: wins list",
        "share --for Sam Smith --week": "wins share --for 'Sam Smith' --week",
        "share showered --week": "wins share showered",
        "share --to Sam": "wins share --for Sam",
        "share with Sam": "wins share --for Sam",
        "share my last win to my sister": "wins share --for 'my sister'",
        "share this": "wins share",
        "share card": "wins share --output wins.svg",
        "share page": "wins share --output wins.html",
        "share --card": "wins share --format svg",
        "share --with words": "--with tags,mood",
        "share --format=pdf": "wins share --format=html",
        "share -o x.pdf": "wins share -o x.html",
        "share -f markdown": "wins share -f text",
        "share -o card.jpg": "wins share -o card.png",
        "share --dark": "wins share --format svg --dark",
        "share --html": "wins share --format html",
        "publish": "wins share",
    }.items():
        result = some(*line.split())
        if result.code not in (2, 3) or result.out or not result.err.endswith(f"\nTry: {meant}\n"):
            against.append((line, result))
    assert against == []


@pytest.mark.slow
@pytest.mark.usefixtures("some")
def test_in_front_of_a_terminal(
    terminal: Terminal, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What leaves is shown before it is in a file; one that is there is asked about."""
    monkeypatch.chdir(home)
    shown = terminal("share", "mum", "-o", "mum.txt")
    assert shown.rows[:4] == [wording.PREVIEW, "", *(home / "mum.txt").read_text().splitlines()]
    for typed, code in (("n\n", 1), ("y\n", 0)):
        asked = terminal("share", "dishes", "-o", "mum.txt", typed=typed)
        assert asked.code == code
        assert "mum.txt is already there. Replace it?" in asked.written
        assert ("dishes" in (home / "mum.txt").read_text()) is (code == 0)
    picture = terminal("share", "mum", "--format", "png")
    assert (picture.code, picture.rows[0]) == (2, wording.A_PICTURE)
    assert "called mum. Saturday 21 November 2026, connect." in " ".join(
        terminal("share", "mum", "-o", "card.svg").rows
    )
    said = wording.NOT_SENT.format(line="wins share --with mood --output wins.txt")
    assert said in terminal("share", "--with", "mood", columns=200).rows
    page = terminal("share", "--year", "2026", "-o", "page.html").written
    assert "hoovered" in page
    assert wording.SELF_REPORTED in page


@pytest.mark.slow
def test_a_reader_that_goes_away(wins_process: Wins) -> None:
    """A closed pipe ends it as it ends others, and a full disk is said."""
    wins_process("log", "showered")
    reading, writing = os.pipe()
    os.close(reading)
    with open("/dev/full", "wb") as full:
        for out, code in ((writing, 141), (full, 1)):
            for form in ("text", "html"):
                line = [sys.executable, "-m", "microwins", "share", "--format", form]
                done = subprocess.run(line, stdout=out, stderr=subprocess.PIPE, check=False)
                assert (done.returncode, bool(done.stderr)) == (code, code == 1)
    os.close(writing)
