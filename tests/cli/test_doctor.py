"""Rules of `wins doctor`."""

import json
from pathlib import Path

from conftest import Wins


def test_all_well(wins: Wins, folder: Path) -> None:
    """A journal without damage is well, and so is none at all, which isn't created."""
    assert wins("doctor") == (0, "All well: every line of the journal can be read.\n", "")
    assert not folder.exists()
    wins("log", "showered")
    assert wins("doctor").code == 0


def test_damage_is_named_by_file_and_line(wins: Wins, folder: Path) -> None:
    """Each line that can't be read is named with its kind, and nothing is changed."""
    wins("log", "showered")
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(log.read_bytes() + b'\xff\xfe\n<<<<<<< HEAD\n{"v":1,"id":"x"}\n')
    before = log.read_bytes()
    result = wins("doctor")
    assert (result.code, result.err) == (1, "")
    assert [line.split(": ")[0] for line in result.out.splitlines()] == [
        f"{log.name}:2  not UTF-8",
        f"{log.name}:3  a merge marker",
        f"{log.name}:4  no stamp",
    ]
    assert log.read_bytes() == before


def test_as_json(wins: Wins, folder: Path) -> None:
    """With --json each finding has its file, line, kind and beginning."""
    wins("log", "showered")
    assert json.loads(wins("doctor", "--json").out) == {"doctor": 1, "findings": []}
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(log.read_bytes() + b"junk\n")
    result = wins("doctor", "--json")
    assert result.code == 1
    assert json.loads(result.out)["findings"] == [
        {"file": log.name, "line": 2, "kind": "not a record", "start": "junk"}
    ]
