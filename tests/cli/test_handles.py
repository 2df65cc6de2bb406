"""Rules of how `edit`, `hide` and `delete` are told which wins: by handles, by words, by choice."""

import json
import shlex
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from support.clock import NOW, later
from support.every import every
from support.running import Terminal, Wins

TEXTS = {
    "X7Q": "made tea",
    "M4K": "walked",
    "DAD": "cooked",
    "2ND": "slept",
    "B9Z": "made tea twice",
}


@pytest.fixture(autouse=True)
def _five(folder: Path) -> None:
    """Write five wins whose handles are known, two of them words."""
    folder.mkdir(parents=True)
    lines = []
    for number, (handle, text) in enumerate(TEXTS.items()):
        at = NOW.replace(microsecond=0) - timedelta(days=1, minutes=10 - number)
        stamp = at.astimezone(tz=None).isoformat()
        win = {"v": 1, "id": f"01KAAAAAAAAAAAAAAAAAA0{number}{handle}", "at": at.isoformat()}
        lines.append(json.dumps({**win, "text": text, "category": "other", "stamp": stamp}))
    (folder / "old-1234.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def found(wins: Wins, **fields: object) -> list[str]:
    """Return the texts of the wins that have these fields."""
    rows = map(json.loads, wins("export").out.splitlines())
    return [row["text"] for row in rows if all(row.get(key) == fields[key] for key in fields)]


def test_several_are_one_change(wins: Wins) -> None:
    """Words that are all handles are handles, and one undo takes all of it back."""
    done = wins("edit", "x7q", "M4K", "x7q", "-c", "move", "--tag", "out")
    assert done.out.count("Now: ") == 2
    assert found(wins, category="move", tags=["out"]) == ["made tea", "walked"]
    wins("undo")
    assert found(wins, category="other") == list(TEXTS.values())
    assert wins("hide", "x7q", "m4k").out.count("Hidden: ") == 2
    assert found(wins, hidden=True) == ["made tea", "walked"]
    shown = json.loads(wins("hide", "--show", "x7q", "m4k", "b9z", "--json").out)
    assert [one["changed"] for one in shown["wins"]] == [True, True, False]
    wins("undo")
    assert found(wins, hidden=True) == ["made tea", "walked"]
    edits = json.loads(wins("edit", "b9z", "m4k", "--mood", "3", "--json").out)
    assert [one["after"]["mood"] for one in edits["wins"]] == [3, 3]


@every(
    "line, tries",
    [
        ("edit x7q dad", ["wins edit x7q -- dad"]),
        ("edit x7q m4k", ["wins edit x7q -- m4k"]),
        (
            "edit x7q dad -c connect",
            ["wins edit x7q -c connect -- dad", "wins edit x7q dad -c connect --"],
        ),
        (
            "edit -m 3 x7q 2nd",
            ["wins edit x7q -m 3 -- 2nd", "wins edit x7q 2nd -m 3 --"],
        ),
        ("edit x7q dad came over", ["wins edit x7q -- dad came over"]),
        ("edit x7q mood 3", ["wins edit x7q --mood 3", "wins edit x7q -- mood 3"]),
        ("edit x7q mood good", ["wins edit x7q --mood 4", "wins edit x7q -- mood good"]),
        ("edit x7q feeling 3", ["wins edit x7q --mood 3", "wins edit x7q -- feeling 3"]),
        ("edit x7q 3", ["wins edit x7q --mood 3", "wins edit x7q -- 3"]),
        ("edit x7q mood: 3", ["wins edit x7q --mood 3", "wins edit x7q -- mood: 3"]),
        ("edit x7q mood=2", ["wins edit x7q --mood 2", "wins edit x7q -- mood=2"]),
        (
            "edit x7q category move",
            ["wins edit x7q --category move", "wins edit x7q -- category move"],
        ),
        (
            "edit x7q move -m 2",
            ["wins edit x7q -m 2 --category move", "wins edit x7q -m 2 -- move"],
        ),
        ("edit x7q at 06:00", ["wins edit x7q --at 06:00", "wins edit x7q -- at 06:00"]),
        (
            "edit x7q yesterday 18:00",
            ["wins edit x7q --at 'yesterday 18:00'", "wins edit x7q -- yesterday 18:00"],
        ),
        ("edit x7q tag sunny", ["wins edit x7q --tag sunny", "wins edit x7q -- tag sunny"]),
        (
            "edit x7q tags sunny, home",
            ["wins edit x7q --tag sunny --tag home", "wins edit x7q -- tags sunny, home"],
        ),
        ("edit x7q +sunny", ["wins edit x7q --tag sunny", "wins edit x7q -- +sunny"]),
        ("edit x7q set mood to 3", ["wins edit x7q --mood 3", "wins edit x7q -- set mood to 3"]),
        ("edit x7q add tag sunny", ["wins edit x7q --tag sunny", "wins edit x7q -- add tag sunny"]),
        ("edit x7q partial", ["wins edit x7q --partial", "wins edit x7q -- partial"]),
    ],
)
def test_what_may_be_new_words_or_not(wins: Wins, line: str, tries: list[str]) -> None:
    """Nothing is changed then, and the lines to type do either."""
    before = wins("export").out
    result = wins(*shlex.split(line))
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[1:] == [f"Try: {one}" for one in tries]
    assert wins("export").out == before
    for number, one in enumerate(tries):
        done = wins(*shlex.split(one)[1:], now=later(seconds=number + 1))
        assert done.code == 0, done.err
        assert done.out.startswith("Now: "), done.out
        wins("undo", now=later(seconds=number + 1))
    assert wins("export").out == before


def test_a_command_behind_a_handle(wins: Wins) -> None:
    """It doesn't become the words: there is a line for the command, and one for the word."""
    for word, command in (("delete", "delete"), ("Delete", "delete"), ("hide", "hide")):
        refused = wins("edit", "x7q", word)
        assert refused.code == 2
        *_, first, second = refused.err.splitlines()
        assert (first, second) == (f"Try: wins {command} x7q", f"Try: wins edit x7q -- {word}")
    assert found(wins, category="other") == list(TEXTS.values())


@every(
    "line, text",
    [
        ("edit x7q called dad", "called dad"),
        ("edit x7q the 2nd walk", "the 2nd walk"),
        ("edit x7q -- dad", "dad"),
        ("edit x7q at home", "at home"),
        ("edit x7q moved on", "moved on"),
        ("edit x7q remove", "remove"),
        ("edit x7q set", "set"),
        ("edit x7q tag along with mum", "tag along with mum"),
        ("edit x7q made dinner --at 06:00", "made dinner"),
    ],
)
def test_new_words(wins: Wins, line: str, text: str) -> None:
    """Words behind a handle that are none themselves are the new words, as typed."""
    assert wins(*line.split()).code == 0
    assert text in found(wins)
    wins("undo")


@every(
    "line, names",
    [
        ("delete walked", "walked"),
        ("delete tea twice", "made tea twice"),
        ("delete Twice, TEA", "made tea twice"),
        ("delete 'made tea twice'", "made tea twice"),
        ("delete --for-good walked", "walked"),
        ("hide walked", "walked"),
        ("edit walked -c joy", "walked"),
        ("edit tea twice --mood 3", "made tea twice"),
    ],
)
def test_words_that_fit_one_recent_win_name_it(
    wins: Wins, put_back: Callable[[], None], line: str, names: str
) -> None:
    """In any case and order, and whole, they are as good as its handle."""
    put_back()
    before = list(map(json.loads, wins("export").out.splitlines()))
    assert wins(*shlex.split(line)).code == 0
    after = {row["id"]: row for row in map(json.loads, wins("export").out.splitlines())}
    assert [row["text"] for row in before if after.get(row["id"]) != row] == [names]
    put_back()


@every(
    "line, code, said",
    [
        (
            "delete tea",
            3,
            "2 wins match tea. Use the handle of one:\n  x7q  made tea\n  b9z  made",
        ),
        ("hide made tea", 3, "2 wins match made tea."),
        ("edit tea -c joy", 3, "2 wins match tea."),
        ("delete walk", 3, "No win has the handle walk."),
        ("delete made coffee", 3, "No win from the last two weeks matches made coffee."),
        ("delete x7q walked", 3, "No win has the handle walked."),
        ("edit walked far", 3, "No win has the handle walked."),
        ("edit walked", 3, "One win matches walked. Use its handle:\n  m4k  walked\n"),
        ("edit walked 'walked far' -c joy", 3, "No win has the handle walked."),
        ("edit walked --mood 3 -- far", 3, "No win has the handle walked."),
        ("edit x7q mood 9", 2, "A mood is a number from 1 to 5, not 9."),
        ("edit x7q category mvoe", 2, "There is no category mvoe."),
        ("delete", 2, "Which win? Give wins delete its handle."),
        ("hide", 2, "Which win? Give wins hide its handle."),
        ("edit -c joy", 2, "Which win? Give wins edit its handle."),
    ],
)
def test_what_names_no_win_changes_none(wins: Wins, line: str, code: int, said: str) -> None:
    """Several are listed by their handles, and new words never look for a win."""
    before = wins("export").out
    result = wins(*shlex.split(line))
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert wins("export").out == before


def test_a_handle_that_is_a_word_of_another_win(wins: Wins) -> None:
    """One handle alone that may be a word of a recent win lists both."""
    wins("log", "called dad")
    said = wins("delete", "dad", "--for-good")
    assert (said.code, said.out) == (3, "")
    assert "2 wins match dad." in said.err
    assert {"called dad", "cooked"} <= set(found(wins))


def test_old_and_private_wins_are_not_named_by_words(wins: Wins) -> None:
    """Words look two weeks back, at wins that are to be seen; `hide --show` at the hidden ones."""
    wins("log", "--at", "2026-11-01", "swam")
    assert wins("delete", "swam").code == 3
    wins("hide", "walked")
    assert wins("delete", "walked").code == 3
    assert wins("hide", "--show", "walked").code == 0
    wins("log", "I want to die", now=later(seconds=1))
    wins("log", "I want to dance", now=later(seconds=2))
    listed = wins("delete", "want", "to").err
    assert "(hidden)" in listed
    assert "die" not in listed


def test_a_day_alone_keeps_the_time_and_a_time_what_log_takes(wins: Wins) -> None:
    """`edit --at` moves a win to another day at its hour, by the person's own days."""
    wins("log", "read", "--at", "06:10", "-c", "mind")
    for at, said in (
        ("yesterday", "Sat 21 Nov 2026 06:10"),
        ("2026-11-19", "Thu 19 Nov 2026 06:10"),
        ("monday", "Mon 16 Nov 2026 06:10"),
        ("today", "Sun 22 Nov 2026 06:10"),
        ("01:00", "Sun 22 Nov 2026 01:00"),
        ("friday", "Sat 21 Nov 2026 01:00"),
        ("today 05:00", "Sun 22 Nov 2026 05:00"),
    ):
        assert wins("edit", "last", "--at", at).out == f"Now: read \u00b7 mind \u00b7 {said}\n", at
    wins("edit", "last", "--at", "yesterday 21:00")
    ahead = wins("edit", "last", "--at", "today")
    assert (ahead.code, "is in the future" in ahead.err) == (2, True)
    wins("log", "swam", "--at", "2026-11-20")
    assert wins("edit", "last", "--at", "yesterday").out.endswith(" Sat 21 Nov 2026\n")


def test_a_zone_goes_where_its_offset_does_not_agree(wins: Wins) -> None:
    """A win that gets another offset isn't said to be of its old zone; summer time is no other."""

    def zone() -> Any:
        return json.loads(wins("export").out.splitlines()[-1]).get("zone")

    wins("log", "read")
    wins("edit", "last", "--at", "2026-07-01T09:00")
    assert (
        json.loads(wins("export", "--since", "2026-07-01", "--until", "2026-07-01").out)["zone"]
        == "America/New_York"
    )
    wins("edit", "last", "--at", "2026-11-22T05:00-05:00")
    assert zone() == "America/New_York"
    wins("edit", "last", "--at", "2026-11-22T18:00+09:00")
    assert zone() is None


NUMBERED = """
1  made tea twice · other
2  slept · other
3  cooked · other
4  walked · other
5  made tea · other
"""


def test_without_a_handle_the_last_five_are_offered(terminal: Terminal, wins: Wins) -> None:
    """On a terminal a number chooses; Enter changes nothing."""
    screen = terminal("delete", typed="4\n")
    rows = [row.strip() for row in screen.rows]
    shown = [row for line in NUMBERED.split("\n") if line for row in rows if row.startswith(line)]
    assert (screen.code, len(shown)) == (0, 5), screen.written
    assert "Deleted: walked \u00b7 other" in "".join(screen.rows)
    assert terminal("edit", "-c", "joy", typed="1\n").code == 0
    assert found(wins, category="joy") == ["made tea twice"]
    for typed in ("\n", "9\n", "x\n"):
        screen = terminal("hide", typed=typed)
        assert (screen.code, "Nothing changed." in screen.written) == (1, True)
    assert found(wins, hidden=True) == []
    assert "Hidden: " in terminal("hide", "tea", typed="1\n").written
    assert len(found(wins, hidden=True)) == 1


def test_deleting_for_good_asks_once(terminal: Terminal, wins: Wins) -> None:
    """What is to go is shown, and goes for a yes alone; --yes asks nothing."""
    screen = terminal("delete", "--for-good", "m4k", "x7q", typed="n\n")
    assert (screen.code, "Nothing was deleted." in screen.written) == (1, True)
    assert screen.written.index("made tea") < screen.written.index("[y/N]")
    assert len(found(wins)) == len(TEXTS)
    screen = terminal("delete", "--for-good", "m4k", typed="y\n")
    assert (screen.code, "Deleted for good: walked" in "".join(screen.rows)) == (0, True)
    screen = terminal("delete", "--for-good", "x7q", "-y")
    assert (screen.code, "[y/N]" in screen.written) == (0, False)
    assert found(wins) == ["cooked", "slept", "made tea twice"]


def test_a_word_or_a_handle_is_asked_about(terminal: Terminal, wins: Wins) -> None:
    """On a terminal the new words are confirmed, or nothing is changed."""
    assert terminal("edit", "x7q", "dad", typed="n\n").code == 2
    assert "dad" not in found(wins)
    assert terminal("edit", "x7q", "dad", typed="y\n").code == 0
    assert "dad" in found(wins)
