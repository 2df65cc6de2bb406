"""Rules of `wins undo`."""

import json

import pytest
from conftest import Wins, later


def test_a_win_is_taken_back(wins: Wins) -> None:
    """Undoing right after logging takes the win away, and says how to have it again."""
    wins("log", "showered")
    assert wins("undo", now=later(seconds=5)) == (
        0,
        "Taken back: showered · care · Sun 22 Nov 2026 07:30\nwins redo puts it back.\n",
        "",
    )
    assert "showered" not in wins("list").out


def test_each_further_undo_goes_further_back(wins: Wins) -> None:
    """Undo goes from change to change like an editor's, through edits and deletions."""
    wins("log", "showered")
    wins("edit", "last", "had", "a", "bath")
    wins("delete", "last")
    assert wins("undo").out.startswith("Back: had a bath · care")
    assert wins("undo").out.startswith("As before: showered · care")
    assert wins("undo").out.startswith("Taken back: showered · care")
    assert wins("undo") == (1, "There is nothing to undo.\n", "")


def test_several_at_once(wins: Wins) -> None:
    """A number goes back so many changes; where there are fewer, the reply says so."""
    for text in ("one", "two", "three"):
        wins("log", text)
    assert wins("undo", "2").out == (
        "Taken back: three · other · Sun 22 Nov 2026 07:30\n"
        "Taken back: two · other · Sun 22 Nov 2026 07:30\n"
        "wins redo puts it back.\n"
    )
    assert wins("undo", "5").out == (
        "Taken back: one · other · Sun 22 Nov 2026 07:30\nThat was the one change there is.\n"
    )


def test_as_json(wins: Wins) -> None:
    """With --json each step lists its wins before and after."""
    wins("log", "showered")
    data = json.loads(wins("undo", "--json").out)
    assert (data["undo"], data["asked"]) == (1, 1)
    ((before, after),) = data["steps"][0]["wins"]
    assert (before["text"], after) == ("showered", None)


@pytest.mark.parametrize("count", ["0", "-1", "x", "1.5"])
def test_a_number_that_cannot_be(wins: Wins, count: str) -> None:
    """What is no number of changes is refused, and nothing is undone."""
    wins("log", "showered")
    result = wins("undo", "--", count)
    assert (result.code, result.out) == (2, "")
    assert "\nTry: " in result.err
    assert "showered" in wins("list").out


def test_nothing_to_undo(wins: Wins) -> None:
    """An empty journal has nothing to undo, which a script can tell by the exit code."""
    assert wins("undo") == (1, "There is nothing to undo.\n", "")
