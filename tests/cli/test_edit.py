"""Rules of `wins edit`."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from support.clock import later
from support.every import every
from support.running import Wins


@pytest.fixture(autouse=True)
def _one(wins: Wins) -> None:
    """Log a win."""
    wins("log", "walked", "#sunny", "--mood", "3")


def only(wins: Wins) -> dict[str, Any]:
    """Return the one win of the journal."""
    (win,) = json.loads(wins("export", "--format", "json").out)
    return dict(win)


def test_another_category(wins: Wins) -> None:
    """A wrong guess costs one command, and the reply shows the win as it is now."""
    assert wins("edit", "last", "-c", "joy") == (
        0,
        "Now: walked #sunny · joy · mood 3 · Sun 22 Nov 2026 07:30\n",
        "",
    )
    assert only(wins)["category"] == "joy"


def test_other_words_at_another_time(wins: Wins) -> None:
    """Words after the handle replace the text, and a time alone keeps the day."""
    handle = json.loads(wins("list", "--json").out)["wins"][0]["handle"]
    result = wins("edit", handle.upper(), "walked to the corner", "--at", "06:00")
    assert (
        result.out == "Now: walked to the corner #sunny · move · mood 3 · Sun 22 Nov 2026 06:00\n"
    )
    assert only(wins)["at"] == "2026-11-22T06:00:00-05:00"


def test_a_time_alone_keeps_the_day_of_the_win(wins: Wins) -> None:
    """Days later, 18:00 means that time on the day of the win."""
    result = wins("edit", "last", "--at", "18:00", now=later(days=3))
    assert "Sun 22 Nov 2026 18:00" in result.out


def test_a_time_of_another_zone(wins: Wins, monkeypatch: pytest.MonkeyPatch) -> None:
    """A win that was logged elsewhere keeps the zone it was logged in."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    now = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    wins("edit", "last", "--at", "2026-07-01T09:00", now=now)
    assert only(wins)["at"] == "2026-07-01T09:00:00-04:00"
    assert only(wins)["zone"] == "America/New_York"


def test_tags_come_and_go(wins: Wins) -> None:
    """Tags are added by --tag or in new words, and taken off by --untag."""
    wins("edit", "last", "--tag", "home", "--untag", "sunny")
    assert only(wins)["tags"] == ["home"]
    wins("edit", "last", "walked", "far", "#rain", "-t", "wind")
    assert only(wins)["tags"] == ["home", "rain", "wind"]
    assert only(wins)["text"] == "walked far"


def test_a_start_and_the_whole(wins: Wins) -> None:
    """A win can become a start, and a start can become all of it."""
    assert "(a start)" in wins("edit", "last", "--partial").out
    assert only(wins)["partial"] is True
    assert "(a start)" not in wins("edit", "last", "--whole").out
    assert only(wins)["partial"] is False


def test_no_change_writes_nothing(wins: Wins, folder: Path) -> None:
    """An edit that changes nothing says so, and undo goes back to the change before it."""
    (log,) = folder.glob("*.jsonl")
    before = log.read_bytes()
    assert wins("edit", "last", "-c", "move").out == "Nothing changed.\n"
    assert log.read_bytes() == before


def test_unknown_fields_are_carried_along(wins: Wins, folder: Path) -> None:
    """What another version wrote into a win is still there after an edit."""
    (log,) = folder.glob("*.jsonl")
    log.write_text(log.read_text().replace('"mood":3', '"mood":3,"weather":{"rain":1.5}'))
    wins("edit", "last", "-c", "joy")
    assert only(wins)["weather"] == {"rain": 1.5}


def test_as_json(wins: Wins) -> None:
    """With --json the win stands before and after."""
    data = json.loads(wins("edit", "last", "-c", "joy", "--json").out)
    assert data["edit"] == 1
    assert (data["before"]["category"], data["after"]["category"]) == ("move", "joy")


@every(
    "argv, code, said",
    [
        (["zzz", "x"], 3, "No win has the handle zzz."),
        (["zz", "x"], 3, "3 characters or more"),
        (["last", "-c", "mvoe"], 2, "Try: wins edit last -c move"),
        (["last", "--mood", "9"], 2, "A mood is a number from 1 to 5, not 9."),
        (["last", "--at", "tomorrow"], 2, "is in the future"),
        (["last", "--tag", "12"], 2, "begins with a letter"),
        (["last", ""], 2, "Nothing to log"),
        (["last", "x" * 70_000], 2, "64 KiB"),
        ([], 2, "wins list --limit 5"),
    ],
)
def test_what_cannot_be(wins: Wins, argv: list[str], code: int, said: str) -> None:
    """An edit that can't be understood says why, with its exit code, and changes nothing."""
    before = only(wins)
    result = wins("edit", *argv)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert "walked" not in result.err
    assert only(wins) == before


def test_an_ambiguous_handle_lists_the_matches(wins: Wins, folder: Path) -> None:
    """An end of several ids is no guess: each match is listed with a handle that names it."""
    line = '{"v":1,"id":"%s","at":"2026-11-22T07:30:12-05:00","text":"%s","stamp":"%s"}\n'
    with (folder / "other.jsonl").open("w") as file:
        for name, text in (("01AAAK3F", "danced"), ("01BBBK3F", "slept")):
            file.write(line % (name, text, "2026-11-22T12:30:12.000000Z"))
    assert wins("edit", "K3F", "-c", "joy") == (
        3,
        "",
        "K3F matches 2 wins. Type one of these instead:\n  ak3f  danced\n  bk3f  slept\n",
    )
    assert wins("edit", "bk3f", "-c", "joy").out.startswith("Now: slept · joy")


def test_last_is_the_latest_though_the_clock_stands_still(wins: Wins) -> None:
    """Where the clock doesn't move, or was set back, last is the win that was logged last."""
    for number in range(8):
        wins("log", f"win {number}", now=later(hours=-1))
        assert wins("edit", "last", "-c", "joy").out.startswith(f"Now: win {number} · joy")


def test_empty_words_behind_dashes_change_nothing(
    wins: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They open no editor, which might wait for a person who isn't there."""
    monkeypatch.setenv("EDITOR", "false")
    wins("log", "showered")
    assert wins("edit", "last", "--", "").code == 0


def test_an_empty_journal(wins: Wins) -> None:
    """Where there is no win, the hint is how to log one."""
    wins("undo")
    assert wins("edit", "last", "x") == (
        3,
        "",
        "You have no wins to change so far.\nTry: wins log made tea\n",
    )


def editor_that(path: Path, *lines: str) -> str:
    """Return the path of an editor that runs some lines of shell, the file being $1."""
    path.write_text("#!/bin/sh\n" + "\n".join(lines) + "\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_what_another_terminal_did_meanwhile_is_kept(
    wins: Wins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor that was open for long changes the words, and nothing that was set meanwhile."""
    wins("log", "a walk", now=later(seconds=1))
    meanwhile = f"{sys.executable} -m microwins edit last -c joy --mood 5 >/dev/null"
    monkeypatch.setenv("EDITOR", editor_that(tmp_path / "ed", meanwhile, 'echo walked > "$1"'))
    assert wins("edit", "last").out.startswith("Now: walked · joy · mood 5")


def test_a_win_deleted_meanwhile_stays_deleted(
    wins: Wins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was deleted for good while the editor was open doesn't come back."""
    wins("log", "zebra", now=later(seconds=1))
    meanwhile = f"{sys.executable} -m microwins delete last --for-good >/dev/null"
    monkeypatch.setenv("EDITOR", editor_that(tmp_path / "ed", meanwhile, 'echo walked > "$1"'))
    assert wins("edit", "last").code == 3
    assert "zebra" not in wins("export").out


def test_words_changed_meanwhile_are_shown_and_come_back(
    wins: Wins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed in the editor counts; what another terminal wrote is named and kept."""
    wins("log", "a walk", now=later(seconds=1))
    meanwhile = f"{sys.executable} -m microwins edit last ran -c joy >/dev/null"
    monkeypatch.setenv("EDITOR", editor_that(tmp_path / "ed", meanwhile, 'echo walked > "$1"'))
    result = wins("edit", "last")
    assert result.out == (
        "Now: walked \u00b7 joy \u00b7 Sun 22 Nov 2026 07:30\n"
        "While your editor was open, this win was changed to: "
        "ran \u00b7 joy \u00b7 Sun 22 Nov 2026 07:30\n"
        "wins undo brings it back.\n"
    )
    assert "Changed back: ran" in wins("undo").out
    monkeypatch.setenv("EDITOR", editor_that(tmp_path / "ed", meanwhile))
    assert wins("edit", "last") == (0, "Nothing changed.\n", "")
    assert "ran" in wins("list").out


def test_words_typed_for_a_win_that_is_gone_are_given_back(
    wins: Wins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written for a win that was deleted meanwhile, and nothing typed is lost."""
    meanwhile = f"{sys.executable} -m microwins delete last >/dev/null"
    monkeypatch.setenv("EDITOR", editor_that(tmp_path / "ed", meanwhile, 'echo ran > "$1"'))
    assert wins("edit", "last") == (
        3,
        "",
        (
            "That win was deleted while your editor was open.\nYour words: ran\n"
            "To log your words as a new win: wins log, then paste them.\n"
        ),
    )


def test_another_win_logged_meanwhile_is_not_the_one_edited(
    wins: Wins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`last` is the win that was last when the editor opened."""
    meanwhile = f"{sys.executable} -m microwins log read >/dev/null"
    monkeypatch.setenv("EDITOR", editor_that(tmp_path / "ed", meanwhile, 'echo ran > "$1"'))
    assert wins("edit", "last").out.startswith("Now: ran #sunny")


def git_log(folder: Path, when: str) -> None:
    """Make a repository with one commit of a moment."""
    env = {**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    for command in (
        ["init", "-q"],
        ["config", "user.email", "ana@example.org"],
        ["config", "user.name", "Ana"],
        ["commit", "-q", "--allow-empty", "-m", "Write the chapter"],
    ):
        subprocess.run(["git", "-C", folder, *command], check=True, env=env)


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["Asia/Tokyo", "UTC", "America/New_York"])
def test_last_is_no_import(
    wins_process: Wins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    """Whatever an import brings, before or after, `last` is the win that was logged last.

    Ids of imports hold the clock on the wall; east of Greenwich that is ahead.
    """
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("WINS_DIR", str(tmp_path / "one"))
    (tmp_path / "code").mkdir()
    git_log(tmp_path / "code", str(datetime.now(UTC)))
    bring = ("import", "git", str(tmp_path / "code"), "--apply")
    assert wins_process(*bring).code == 0
    assert wins_process("edit", "last", "-c", "mind").out.startswith("Now: Write the chapter")
    wins_process("log", "made", "tea")
    assert wins_process("edit", "last", "-c", "joy").out.startswith("Now: made tea \u00b7 joy")
    wins_process("undo", "4")
    wins_process("log", "--at", "2020-01-01", "slept")
    assert wins_process(*bring).code == 0
    for command, said in (
        ("edit last --tag home", "Now: slept #home"),
        ("delete last", "Deleted: slept #home"),
        ("undo", "Back: slept #home"),
        ("edit last -c joy", "Now: slept #home \u00b7 joy"),
    ):
        assert wins_process(*command.split()).out.startswith(said)
    exported = tmp_path / "all.jsonl"
    exported.write_text(wins_process("export").out)
    monkeypatch.setenv("WINS_DIR", str(tmp_path / "two"))
    wins_process("import", str(exported), "--apply")
    wins_process("log", "--at", "2019-01-01", "walked")
    assert wins_process("edit", "last", "-c", "joy").out.startswith("Now: walked \u00b7 joy")


def test_minutes_come_and_go(wins: Wins) -> None:
    """--minutes says how long it took, and none takes it off; as bare words they are an option."""
    wins("edit", "last", "--minutes", "1")
    assert wins("today").out.splitlines()[1].endswith("walked #sunny · 1 minute · move · mood 3")
    refused = wins("edit", "last", "20", "minutes")
    assert (refused.code, only(wins)["minutes"]) == (2, 1)
    assert "\nTry: wins edit last --minutes '20 minutes'\n" in refused.err
    assert wins("edit", "last", "--minutes", "20", "minutes").code == 0
    assert only(wins)["minutes"] == 20
    assert "minutes" not in wins("edit", "last", "--minutes", "none").out


def test_a_mood_can_be_taken_off(wins: Wins) -> None:
    """--mood none leaves a win without one."""
    wins("log", "tea", "--mood", "4")
    assert "mood" not in wins("edit", "last", "--mood", "none").out


def test_a_time_alone_keeps_the_own_day(wins: Wins) -> None:
    """For a win at night that counts for the evening before, 23:30 is of that evening."""
    wins("log", "tea", now=later(hours=-6))
    assert "Sat 21 Nov 2026 23:30" in wins("edit", "last", "--at", "23:30").out


def test_the_day_and_an_offset_of_elsewhere_are_shown(wins: Wins) -> None:
    """Days are said in full in plain mode; what is offered means the same for this win."""
    moved = wins("edit", "last", "--at", "2026-11-20T07:30+09:00")
    assert moved.out.endswith(" Fri 20 Nov 2026 07:30 \u00b7 UTC+09:00\n")
    moved = wins("edit", "last", "--at", "yesterday 21:00", "--plain")
    assert moved.out.endswith(", Saturday 21 November 2026, at 21:00, UTC plus 09:00\n")
    refused = wins("edit", "last", "--at", "today 5-6")
    assert "Try: --at 'today 05:00', --at 'today 06:00'" in refused.err


def test_new_words_that_look_like_tags_are_named(wins: Wins) -> None:
    """What stays a word is said once, where new words were typed."""
    result = wins("edit", "last", "learnt", "much", "+o'brien", "+home")
    assert (only(wins)["text"], only(wins)["tags"]) == ("learnt much +o'brien", ["sunny", "home"])
    assert result.err.startswith("+o'brien stayed a word. ")
    assert wins("edit", "last", "-c", "joy").err == ""
