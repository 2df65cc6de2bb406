"""Rules of `wins export`."""

import json
import subprocess
from pathlib import Path

from conftest import Wins, later, program

from microwins.formats.table import WRITTEN


def by_jq(text: str, script: str) -> list[str]:
    """Return the lines that jq makes of `text`."""
    done = subprocess.run(
        [program("jq"), "-r", script],
        input=text,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def test_jq_reads_it(wins: Wins) -> None:
    """The wins as they are now stand as JSON lines, oldest first."""
    wins("log", "showered")
    wins("log", "slept", "--at", "03:00", now=later(minutes=1))
    wins("log", "a slip", now=later(minutes=2))
    wins("delete", "last", now=later(minutes=3))
    wins("edit", "last", "slept well", now=later(minutes=4))
    result = wins("export")
    assert (result.code, result.err) == (0, "")
    assert by_jq(result.out, r'"\(.day) \(.at) \(.text)"') == [
        "2026-11-21 2026-11-22T03:00:00-05:00 slept well",
        "2026-11-22 2026-11-22T07:30:12-05:00 showered",
    ]


def test_one_document(wins: Wins) -> None:
    """As json the wins are one array."""
    wins("log", "showered")
    assert by_jq(wins("export", "--format", "json").out, ".[].text") == ["showered"]


def test_an_empty_journal(wins: Wins) -> None:
    """No wins are no lines, or an empty array."""
    assert wins("export") == (0, "", "")
    assert json.loads(wins("export", "-f", "json").out) == []


def test_filters(wins: Wins) -> None:
    """What list can choose, export can choose."""
    wins("log", "showered", now=later(days=-9))
    wins("log", "took a walk", "#sunny")
    wins("log", "danced", now=later(minutes=1))
    for filters, found in (
        (["-c", "move"], ["took a walk", "danced"]),
        (["--tag", "sunny"], ["took a walk"]),
        (["--until", "yesterday"], ["showered"]),
        (["--since", "yesterday", "-n", "1"], ["danced"]),
    ):
        assert by_jq(wins("export", *filters).out, ".text") == found


def test_unknown_fields_are_exported(wins: Wins, folder: Path) -> None:
    """Fields that this version doesn't know are part of the person's data."""
    wins("log", "showered", "--mood", "3")
    (log,) = folder.glob("*.jsonl")
    log.write_text(log.read_text().replace('"mood":3', '"mood":3,"weather":"rain"'))
    assert by_jq(wins("export").out, ".weather") == ["rain"]


def test_an_unknown_format(wins: Wins) -> None:
    """A format that there isn't gets the list of those that there are."""
    result = wins("export", "--format", "docx")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "There is no format docx to export. There are: " + " ".join(WRITTEN) + ".\n"
        "Try: wins export --format json\n"
    )


def test_unreadable_lines_are_remarked_upon(wins: Wins, folder: Path) -> None:
    """The data on stdout stay data; the remark is on stderr."""
    wins("log", "showered")
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(log.read_bytes() + b"junk\n")
    result = wins("export")
    assert by_jq(result.out, ".text") == ["showered"]
    assert result.err == "1 line could not be read: wins doctor\n"
