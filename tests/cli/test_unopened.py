"""One log that can't be read: whatever is typed, that is said in one line, and the rest goes on."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from support.running import Wins

SAID = "Couldn't open 1 file: wins doctor\n"
COMMANDS = (
    "",
    "today",
    "status",
    "log made tea",
    "log made tea --mood 4",
    "undo",
    "redo",
    "list",
    "edit last ran",
    "hide last",
    "delete last",
    "back",
    "review",
    "export",
    "streak",
    "share",
    "share --week",
)


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("log_of", ["another", "this"])
def test_a_log_that_cannot_be_opened_is_said(
    wins: Wins, folder: Path, monkeypatch: pytest.MonkeyPatch, *, log_of: str, terminal: bool
) -> None:
    """Each command says it once on stderr, on every road, and does what it can."""
    for text in ("showered", "walked"):
        wins("log", text)
    (own,) = folder.glob("*.jsonl")
    other = folder / "desktop-9f3e.jsonl"
    other.write_bytes(own.read_bytes().replace(b"01", b"02"))
    wins("undo")
    shut = str(own if log_of == "this" else other)
    real = os.open

    def refused(path: str, *rest: int, **more: int) -> int:
        if str(path) == shut:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return real(path, *rest, **more)

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr(
        "builtins.open",
        lambda path, *rest, _open=open, **more: _open(
            path if str(path) != shut else "/nowhere", *rest, **more
        ),
    )
    if terminal:
        monkeypatch.setattr("microwins.cli.fast_path.on_terminal", lambda: True)
    wrong = {}
    for command in COMMANDS:
        result = wins(*command.split())
        if result.code > 1 or result.err.count(SAID) != 1:
            wrong[command] = result
    assert not wrong, wrong


def test_no_win_is_found_beside_a_log_that_cannot_be_opened(
    wins: Wins, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What says that there is no such win says why that may be, and keeps the line that helps."""
    wins("log", "showered")
    (own,) = folder.glob("*.jsonl")
    (folder / "desktop-9f3e.jsonl").write_bytes(b"")
    monkeypatch.setattr(
        "builtins.open",
        lambda path, *rest, _open=open, **more: _open(
            path if str(path) != str(own) else "/nowhere", *rest, **more
        ),
    )
    commands = ("edit last -c care", "hide last", "delete last", "delete --for-good last")
    assert [one for one in commands if wins(*one.split()).err.count(SAID) != 1] == []
    said = wins("edit", "last", "I want to die").err
    assert SAID in said
    assert "You can talk to someone now" in said
