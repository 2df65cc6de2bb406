"""Rules of `wins redo`."""

import json

from support.running import Wins


def test_what_was_undone_is_put_back(wins: Wins) -> None:
    """Redo goes forward again through all that was undone, in the order in which it was done."""
    wins("log", "showered")
    wins("edit", "last", "-c", "joy")
    wins("undo", "2")
    assert wins("redo").out == "Back: showered · care · Sun 22 Nov 2026 07:30\n"
    assert wins("redo").out == "Changed: showered · joy · Sun 22 Nov 2026 07:30\n"
    assert wins("redo") == (1, "Nothing to redo.\n", "")
    assert "showered · joy" in wins("list").out


def test_several_at_once(wins: Wins) -> None:
    """A number puts back so many changes."""
    wins("log", "one")
    wins("log", "two")
    wins("undo", "2")
    assert wins("redo", "2").out == (
        "Back: one · other · Sun 22 Nov 2026 07:30\nBack: two · other · Sun 22 Nov 2026 07:30\n"
    )


def test_something_new_ends_the_redoing(wins: Wins) -> None:
    """After another change nothing is left to redo, as in an editor."""
    wins("log", "one")
    wins("undo")
    wins("log", "two")
    assert wins("redo").code == 1
    assert "one" not in wins("list").out


def test_as_json(wins: Wins) -> None:
    """With --json each step lists its wins before and after."""
    wins("log", "showered")
    wins("undo")
    data = json.loads(wins("redo", "--json").out)
    assert data["redo"] == 1
    ((before, after),) = data["steps"][0]["wins"]
    assert (before, after["text"]) == (None, "showered")
