"""The contract of every format in the table: what it writes, real `jq` reads."""

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from conftest import NEW_YORK, program

from microwins.analysis.rows import Row, rows
from microwins.formats.table import FORMATS
from microwins.model.day import DEFAULT_START
from microwins.model.win import Win, fields

AT = datetime(2026, 11, 22, 1, 20, tzinfo=NEW_YORK)
PLAIN = Win("01A", AT, "showered", "care")
FULL = Win(
    id="01B",
    at=AT.replace(hour=12),
    text="the dishes, \u5bb6\u65cf and \U0001f468\u200d\U0001f469\u200d\U0001f467",
    category="order",
    tags=("home", "tired"),
    mood=2,
    partial=True,
    hidden=True,
    zone="America/New_York",
    timed=False,
    extra={"weather": {"rain": [1, 2.5, None]}},
)
HOSTILE = Win("01C", AT, 'a"b\\c\n\x1b]52;c;eA==\x07\u202e\u200b\u2028\x9b31m\x00', "other")

Write = Callable[[Iterable[Row]], Iterable[str]]

pytestmark = pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS.keys())


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


def test_every_win_with_all_its_fields_and_its_day(write: Write) -> None:
    """Each win is there, in order, with every field, unknown ones too, and its day."""
    wins = [PLAIN, FULL, HOSTILE]
    assert read_by_jq("".join(write(rows(wins, DEFAULT_START, asked=True)))) == [
        {**fields(PLAIN), "day": "2026-11-21"},
        {**fields(FULL), "day": "2026-11-22"},
        {**fields(HOSTILE), "day": "2026-11-21"},
    ]


def test_an_empty_journal_is_a_document_too(write: Write) -> None:
    """No wins at all are still something that a program can read."""
    assert read_by_jq("".join(write([]))) == []


def test_what_is_written_is_safe_to_cat(write: Write) -> None:
    """Letters and emoji stand as they are; what could drive a terminal doesn't."""
    text = "".join(write(rows([FULL, HOSTILE], DEFAULT_START, asked=True)))
    assert FULL.text in text
    assert all(char in {"\n", "\u200d"} or char.isprintable() for char in text)


def test_lone_surrogates_can_be_encoded(write: Write) -> None:
    """A byte that was no UTF-8 when it was typed doesn't stop the export."""
    text = "".join(write(rows([PLAIN._replace(text="caf\udce9")], DEFAULT_START)))
    assert text.encode()
    assert r"caf\udce9" in text


def test_wins_are_written_as_they_come(write: Write) -> None:
    """The first win is out before the second is asked for, so that a big journal needs no room."""
    asked: list[str] = []

    def one_by_one() -> Iterator[Row]:
        for name in ("01A", "01B"):
            asked.append(name)
            yield Row(PLAIN._replace(id=name), date(2026, 11, 21))

    first = next(iter(write(one_by_one())))
    assert "01A" in first
    assert asked == ["01A"]
