"""The rules of JSON lines and of JSON as one document: real `jq` reads both."""

import json
import subprocess
from typing import Any

import pytest
from support.example_wins import EDITION, FULL, HIDDEN, HOSTILE, PLAIN
from support.programs import program

from microwins.formats.table import writer
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win, fields
from microwins.results.rows import rows

pytestmark = pytest.mark.parametrize("name", ["jsonl", "json"])


def written(name: str, *wins: Win) -> str:
    """Return some wins in a format."""
    return "".join(writer(name)(rows(wins, DEFAULT_START, with_hidden_words=True), EDITION))


def read_by_jq(text: str) -> list[Any]:
    """Return the wins that jq finds, whether they stand in an array or one by one."""
    done = subprocess.run(
        [program("jq"), "-c", 'if type == "array" then .[] else . end'],
        input=text,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def test_every_win_with_all_its_fields_and_its_day(name: str) -> None:
    """Each win is there, in order, with every field, unknown ones too, its day, clock and flags."""
    usual = {"partial": False, "hidden": False, "time": True}
    assert read_by_jq(written(name, PLAIN, FULL, HIDDEN, HOSTILE)) == [
        {**usual, **fields(PLAIN), "day": "2026-11-21", "clock": "01:20"},
        {**usual, **fields(FULL), "day": "2026-11-22", "clock": ""},
        {**usual, **fields(HIDDEN), "day": "2026-11-22", "clock": "13:20"},
        {**usual, **fields(HOSTILE), "day": "2026-11-21", "clock": "01:20"},
    ]


def test_what_the_log_says_wrongly(name: str) -> None:
    """A null says nothing, other values stay, and the name of a derived field is taken."""
    odd = {"mood": None, "time": None, "partial": "yes", "weather": None, "clock": "cuckoo"}
    (row,) = read_by_jq(written(name, PLAIN._replace(extra=odd)))
    assert row == {
        **fields(PLAIN),
        "partial": "yes",
        "weather": None,
        "source_clock": "cuckoo",
        "hidden": False,
        "time": True,
        "day": "2026-11-21",
        "clock": "01:20",
    }


def test_an_empty_journal_is_a_document_too(name: str) -> None:
    """No wins at all are still something that a program can read."""
    assert read_by_jq(written(name)) == []


def test_letters_stand_as_they_are(name: str) -> None:
    """Letters of any script and emoji are written as such, a broken byte as its number."""
    assert FULL.text in written(name, FULL)
    assert r"caf\udce9" in written(name, PLAIN._replace(text="caf\udce9"))
