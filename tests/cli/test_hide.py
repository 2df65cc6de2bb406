"""Rules of `wins hide`, and of hidden wins in the other commands."""

import json
from pathlib import Path

import pytest
from support.clock import later
from support.running import Wins

from microwins.cli import fast_path

PAINFUL = "sat through the funeral"


@pytest.fixture
def handle(wins: Wins) -> str:
    """Log two wins and return the handle of the one to hide."""
    wins("log", PAINFUL, "-c", "mind", now=later(hours=-1))
    wins("log", "made tea", now=later(minutes=-30))
    (win,) = json.loads(wins("list", "funeral", "--json").out)["wins"]
    return str(win["handle"])


def lines(folder: Path) -> list[str]:
    """Return the lines of the journal."""
    (log,) = folder.glob("*.jsonl")
    return log.read_text(encoding="utf-8").splitlines()


def test_hidden_and_shown(wins: Wins, folder: Path, handle: str) -> None:
    """Either way is one version more, confirmed without the words."""
    assert wins("hide", handle).out == (
        "Hidden: mind, Sun 22 Nov 2026.\n"
        f"It counts as before. To bring it back: wins hide --show {handle}\n"
    )
    assert '"hidden":true' in lines(folder)[-1]
    assert wins("hide", "--show", handle) == (0, "Shown: mind, Sun 22 Nov 2026.\n", "")
    assert len(lines(folder)) == 4
    first, last = json.loads(lines(folder)[0]), json.loads(lines(folder)[-1])
    differing = ("stamp", "change")
    assert all(first[name] == last[name] for name in first if name not in differing)


def test_nothing_is_written_twice(wins: Wins, folder: Path, handle: str) -> None:
    """What is hidden or shown before is said to be so, and nothing is written."""
    assert wins("hide", "--show", handle) == (0, "Not hidden: mind, Sun 22 Nov 2026.\n", "")
    wins("hide", handle)
    said = wins("hide", handle).out
    assert said.startswith("Already hidden: mind, Sun 22 Nov 2026.\n")
    assert f"wins hide --show {handle}" in said
    assert len(lines(folder)) == 3


def test_undo_takes_it_back(wins: Wins, handle: str) -> None:
    """Hiding is one change; putting it back with redo doesn't show the words."""
    wins("hide", handle)
    assert wins("undo").out.startswith(f"Changed back: {PAINFUL}")
    assert PAINFUL in wins("list").out
    assert wins("redo").out == "Changed: (hidden) \u00b7 mind \u00b7 Sun 22 Nov 2026 06:30\n"
    assert PAINFUL not in wins("list").out


def test_as_json(wins: Wins, handle: str) -> None:
    """With --json the win stands there as it is now, and whether that changed anything."""
    for changed in (True, False):
        data = json.loads(wins("hide", handle, "--json").out)
        assert (data["hide"], data["changed"]) == (1, changed)
        assert (data["win"]["hidden"], data["win"]["handle"]) == (True, handle)
    assert json.loads(wins("hide", "--show", handle, "--json").out)["win"]["hidden"] is False


def test_list_has_either(wins: Wins, handle: str) -> None:
    """Hidden wins are in no list but their own, which has handles like any other."""
    wins("hide", handle)
    assert PAINFUL not in wins("list").out
    assert wins("list", "funeral").out.startswith("No wins match")
    assert wins("list", "--hidden").out == (
        f"Sunday 22 November 2026\n  {handle}  06:30  {PAINFUL} \u00b7 mind\n"
    )
    (win,) = json.loads(wins("list", "--hidden", "funeral", "-c", "mind", "--json").out)["wins"]
    assert (win["text"], win["hidden"]) == (PAINFUL, True)


def test_export_has_all(wins: Wins, handle: str) -> None:
    """A backup loses nothing: hidden wins are in it, with their field."""
    wins("hide", handle)
    exported = [json.loads(line) for line in wins("export").out.splitlines()]
    assert [(win["text"], win["hidden"]) for win in exported] == [
        (PAINFUL, True),
        ("made tea", False),
    ]


def test_today_counts_it(wins: Wins, handle: str) -> None:
    """Hiding a win takes its row from today and nothing from a number."""
    assert wins("today").out.endswith("2 wins today.\n")
    wins("hide", handle)
    assert wins("today").out == (
        "Sunday 22 November 2026\n  07:00  made tea \u00b7 nourish\n2 wins today.\n"
    )
    wins("hide", "last")
    assert wins("today").out == "Sunday 22 November 2026\n2 wins today.\n"
    data = json.loads(wins("today", "--json").out)
    assert (data["wins"], data["total"], data["fresh"]) == ([], 2, False)


def test_the_next_log_counts_it(wins: Wins, handle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of today's wins goes on rising from where it was."""
    wins("hide", handle)
    monkeypatch.setattr(fast_path, "on_terminal", lambda: True)
    assert "\n3 wins today." in wins("log", "watered the plants").out


def test_other_commands_know_it_without_its_words(wins: Wins, handle: str) -> None:
    """Its handle goes on working, and no reply shows the words."""
    wins("hide", handle)
    for command, said in (
        (f"edit {handle} -c joy", "Now: (hidden) \u00b7 joy"),
        (f"delete {handle}", "Deleted: (hidden) \u00b7 joy"),
        ("undo", "Back: (hidden) \u00b7 joy"),
    ):
        reply = wins(*command.split())
        assert (reply.code, reply.err) == (0, "")
        assert reply.out.startswith(said)
        assert PAINFUL not in reply.out
    assert PAINFUL in wins("list", "--hidden").out


def test_an_ambiguous_handle_does_not_show_it(wins: Wins, folder: Path, handle: str) -> None:
    """Where several wins fit a handle, a hidden one is listed without its words."""
    wins("hide", handle)
    (log,) = folder.glob("*.jsonl")
    text = log.read_text(encoding="utf-8")
    for number, line in enumerate(lines(folder)[:2]):
        name = json.loads(line)["id"]
        text = text.replace(name, f"{name[:-6]}{number}AAAAA")
    log.write_text(text, encoding="utf-8")
    result = wins("hide", "aaaaa")
    assert (result.code, result.out) == (3, "")
    assert result.err == (
        "aaaaa matches 2 wins. Type one of these instead:\n  0aaaaa  (hidden)\n  1aaaaa  made tea\n"
    )


@pytest.mark.usefixtures("handle")
def test_no_such_win(wins: Wins, folder: Path) -> None:
    """A handle of no win is an error with its own exit code, and nothing is written."""
    result = wins("hide", "zzzzzz")
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("No win has the handle zzzzzz.")
    assert wins("hide").code == 2
    assert len(lines(folder)) == 2


def test_as_json_hidden_words_are_no_less_hidden(wins: Wins) -> None:
    """What is told of a hidden win has neither its text nor its tags, unless they are asked for."""
    wins("log", "told Ana everything", "#tired")
    hidden = json.loads(wins("hide", "last", "--json").out)["win"]
    assert hidden["hidden"] is True
    assert {"text", "tags"}.isdisjoint(hidden)
    for command in (["edit", "last", "-c", "joy"], ["delete", "last"], ["undo"]):
        out = wins(*command, "--json").out
        assert json.loads(out)
        assert "Ana" not in out
    assert "told Ana everything" in wins("list", "--hidden", "--json").out
    assert "told Ana everything" in wins("export").out
