"""Rules of `wins delete`."""

import json
from pathlib import Path

import pytest
from support.clock import later
from support.every import every
from support.running import Wins

from microwins.disk.paths import state_folder


@pytest.fixture(autouse=True)
def _two(wins: Wins) -> None:
    """Log two wins."""
    wins("log", "showered")
    wins("log", "met", "Ana", now=later(minutes=1))


def test_a_win_is_taken_away_and_can_come_back(wins: Wins) -> None:
    """A deleted win is gone from every list until it is undone."""
    assert wins("delete", "last") == (
        0,
        "Deleted: met Ana · connect · Sun 22 Nov 2026 07:31\nwins undo brings it back.\n",
        "",
    )
    assert "Ana" not in wins("list").out + wins("today").out + wins("export").out
    wins("undo")
    assert "met Ana" in wins("list").out


def test_several_are_one_change(wins: Wins) -> None:
    """Several handles, one of them twice, are taken away together and come back together."""
    handles = [win["handle"] for win in json.loads(wins("list", "--json").out)["wins"]]
    result = wins("delete", *handles, handles[0])
    assert result.out.count("Deleted: ") == 2
    assert json.loads(wins("list", "--json").out)["wins"] == []
    wins("undo")
    assert len(json.loads(wins("list", "--json").out)["wins"]) == 2


def test_for_good_takes_the_text_out_of_the_file(wins: Wins, folder: Path) -> None:
    """For good, nothing of the text is left in the log or for undo; the reply names what went."""
    wins("edit", "last", "met Ana at the lake")
    assert wins("delete", "last", "--for-good") == (
        0,
        "Deleted for good: met Ana at the lake · connect · Sun 22 Nov 2026 07:31\n",
        "",
    )
    (log,) = folder.glob("*.jsonl")
    assert "Ana" not in log.read_text()
    assert "showered" in log.read_text()
    assert "Ana" not in wins("undo", "9").out + wins("list").out


def test_a_plan_an_idea_and_an_own_line_go_by_their_handles(wins: Wins, home: Path) -> None:
    """What isn't a win is taken away and back beside wins, and for good out of all files."""
    wins("plan", "after breakfast: take meds")
    wins("ideas", "add", "open the window")
    wins("support", "add", "Sam 555 0100")
    lines = wins("export", "--with", "plans,ideas,people").out.splitlines()
    plan, idea, sam = (json.loads(row)["id"][-6:].lower() for row in lines[2:])
    gone = wins("delete", plan, "last", idea).out
    assert [row.split(" \u00b7 ")[0] for row in gone.splitlines()[:-1]] == [
        *("Deleted: met Ana", "Deleted: after breakfast: take meds", "Deleted: open the window"),
    ]
    assert json.loads(wins("plan", "--json").out)["plans"] == []
    assert wins("undo").out.count("Back: ") == 3
    assert json.loads(wins("delete", sam, "--json").out)["items"][0]["text"] == "Sam 555 0100"
    wins("undo")
    wins("ideas")
    wins("log", "breakfast", now=later(minutes=5))
    for name, words in ((plan, "take meds"), (idea, "open the window"), (sam, "555 0100")):
        done = wins("delete", name, "--for-good")
        assert (done.code, done.err) == (0, ""), words
        assert words in done.out
        files = (path for path in home.rglob("*") if path.is_file())
        assert [path.name for path in files if words.encode() in path.read_bytes()] == [], words
        assert wins("delete", name).code == 3
    assert words not in wins("undo", "20").out
    assert '"findings":[]' in wins("doctor", "--json").out


def test_a_handle_of_a_win_and_of_a_plan(wins: Wins, folder: Path) -> None:
    """Where one means both, nothing goes and both are named."""
    (log,) = folder.glob("*.jsonl")
    with log.open("a", encoding="utf-8") as file:
        for number, kind in ((1, '"kind":"plan",'), (2, "")):
            stamp = f'"stamp":"2026-11-22T12:40:0{number}Z","change":"{number}"'
            said = f'"at":"2026-11-22T07:00:00Z","text":"no {number}",{stamp}'
            file.write(f'{{"v":1,"id":"{number}tea",{kind}{said}}}\n')
    both = wins("delete", "tea")
    assert (both.code, both.out) == (3, "")
    assert "2 lines match tea" in both.err
    assert "1tea  no 1" in both.err
    assert wins("delete", "1tea").out.startswith("Deleted: no 1 \u00b7 a plan\n")
    assert wins("delete", "tea").out.startswith("Deleted: no 2 ")


def test_for_good_names_other_files_that_hold_the_text(wins: Wins, folder: Path) -> None:
    """A file of another machine isn't rewritten, but it is named."""
    (log,) = folder.glob("*.jsonl")
    (folder / "laptop (conflicted copy).jsonl").write_bytes(log.read_bytes())
    result = wins("delete", "last", "--for-good")
    assert "\nIts text is also in laptop (conflicted copy)" in result.out
    assert "Ana" not in wins("list").out


def test_as_json(wins: Wins) -> None:
    """With --json the deleted wins are listed; of those deleted for good the ids alone."""
    data = json.loads(wins("delete", "last", "--json").out)
    assert (data["delete"], data["for_good"]) == (1, False)
    assert [win["text"] for win in data["wins"]] == ["met Ana"]
    data = json.loads(wins("delete", "last", "--for-good", "--json").out)
    assert (len(data["wins"]), data["for_good"]) == (1, True)
    assert (data["still_in"], data["out_of_reach"]) == ([], [])
    assert "text" not in data["wins"][0]


@every(
    "argv, code, said",
    [
        (["zzz"], 3, "No win has the handle zzz."),
        (["last", "zzz"], 3, "No win has the handle zzz."),
        (["la"], 3, "3 characters or more"),
        ([], 2, "wins list --limit 5"),
    ],
)
def test_what_cannot_be(wins: Wins, argv: list[str], code: int, said: str) -> None:
    """A handle of nothing deletes nothing, also beside one of something."""
    result = wins("delete", *argv)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert len(json.loads(wins("list", "--json").out)["wins"]) == 2


@pytest.mark.parametrize("argv", [("delete", "last"), ("delete", "last", "--for-good")])
def test_a_malformed_setting_hides_no_deletion(
    wins: Wins, config: Path, argv: tuple[str, ...]
) -> None:
    """What was deleted is confirmed although the settings can't be read."""
    wins("log", "showered")
    config.write_text("tone = [", encoding="utf-8")
    result = wins(*argv)
    assert result.code == 0
    assert result.out.startswith("Deleted")


def test_what_a_crash_left_is_cleaned_too(wins: Wins, folder: Path, state: Path) -> None:
    """A half written copy of the log holds no text of a win that was deleted for good."""
    (log,) = folder.glob("*.jsonl")
    half = log.read_bytes()[:-20]
    left = [
        folder / f".{log.name}.0123abcd.new",
        state / "backups" / ".x.jsonl.0123abcd.new",
        state / ".index.0123abcd.new",
    ]
    (state / "backups").mkdir(exist_ok=True)
    for path in left:
        path.write_bytes(log.read_bytes() + half)
    wins("delete", "last", "--for-good")
    assert all(b"Ana" not in path.read_bytes() for path in left)
    assert b"Ana" not in log.read_bytes()


def test_damage_may_hold_it_and_that_is_said(wins: Wins, folder: Path) -> None:
    """A line that can't be read stays, and whoever deletes for good hears of it."""
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(log.read_bytes().replace(b'"id":"01', b'"id":"\0\0', 1))
    result = wins("delete", "last", "--for-good")
    assert "1 line can't be read and was left alone" in result.out
    log.write_bytes(log.read_bytes() + b"junk\n")
    wins("log", "ate", now=later(minutes=2))
    assert json.loads(wins("delete", "last", "--for-good", "--json").out)["unread"] == 2


def test_words_that_an_editor_left_go_too(wins: Wins) -> None:
    """A file of these words alone is removed; one with others stays, and is named."""
    wins("log", "a secret", now=later(minutes=2))
    state = state_folder()
    alone, more = (Path(state) / f"edit-{name}" / "win.txt" for name in ("one", "two"))
    for path, words in ((alone, "a secret\n"), (more, "a secret, and words of today\n")):
        path.parent.mkdir()
        path.write_text(words)
    said = wins("delete", "--for-good", "last").out
    assert not alone.exists()
    assert (more.exists(), str(more) in said) == (True, True)
