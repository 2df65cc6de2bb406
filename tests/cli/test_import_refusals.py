"""Rules of `wins import` for files that aren't what they were taken for."""

from __future__ import annotations

import gzip
import shlex
from pathlib import Path

import pytest
from support.reading import archive
from support.recognised import DAYLIO, SAMPLES
from support.running import Wins

TABLE = "date,text\n2026-11-20,tea\n"
FILES: dict[str, str | bytes] = {
    "loop.zip": SAMPLES["loop"][0],
    "loop.db": SAMPLES["loop"][1],
    "other.zip": archive({"readme.txt": "x"}),
    "cut.zip": archive({"readme.txt": "x" * 100})[:100],
    "book.xlsx": archive({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}),
    "book.ods": archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
    "page.odt": archive({"mimetype": "application/vnd.oasis.opendocument.text"}),
    "a.db": b"SQLite format 3\0" + bytes(100),
    "a.pdf": b"%PDF-1.4\n%\xe2\xe3\n",
    "a.png": b"\x89PNG\r\n\x1a\n\0\0",
    "a.bin": b"\1\2\3\0" * 100,
    "t.csv.gz": gzip.compress(TABLE.encode()),
    "page.txt": "<!DOCTYPE html><p>",
    "empty.csv": "",
    "blank.json": "\ufeff\n \n",
    "daylio.csv": DAYLIO,
    "t.csv": TABLE,
    "utf16": TABLE.encode("utf-16-le"),
    "latin1.csv": "date,text\n2026-11-20,caf\xe9\n".encode("latin-1"),
    "d.csv": "date,text\n03/04/2026,tea\n",
    "u.csv": "Zeit,Tat\n2026-11-20,Tee\n",
    "p.json": '{\n "text":"tea",\n "date":"2026-11-20"\n}\n',
    "done.txt": "x 2026-11-20 tea\nplant\n",
    "m.txt": "hello there\nmore\n",
}
CASES = {
    "csv loop.zip": ("This isn't csv. It looks like the CSV", "Try: wins import loop loop.zip"),
    "loop loop.db": ("This is Loop's backup.", "In Loop Habit Tracker"),
    "loop.db": ("This is Loop's backup.", "In Loop Habit Tracker"),
    "other.zip": ("This is a zip archive.", "Try: unzip other.zip"),
    "cut.zip": ("wins can't unpack this archive: File is not a zip file.", "Export it once more"),
    "todotxt other.zip": ("This is a zip archive.", "Try: unzip other.zip"),
    "dayone other.zip": ("This archive has no journal from Day One.", "In Day One"),
    "csv book.xlsx": (
        "This is a spreadsheet.",
        "Try: libreoffice --headless --convert-to csv book.xlsx && wins import csv book.csv",
    ),
    "book.ods": ("This is a spreadsheet.", "Try: libreoffice"),
    "page.odt": ("This is a document.", "Export CSV or JSON"),
    "csv a.db": ("This is a database.", "Export CSV or JSON"),
    "a.pdf": ("This is a PDF.", "Export CSV or JSON"),
    "daylio a.pdf": ("This is Daylio's PDF.", "In Daylio"),
    "json a.png": ("This is a picture.", "Export CSV or JSON"),
    "csv a.bin": ("This is a binary file.", "Export CSV or JSON"),
    "jrnl page.txt": ("This is a web page.", "Export CSV or JSON"),
    "csv t.csv.gz": ("This is packed with gzip.", "Try: gzip -dc t.csv.gz | wins import csv -"),
    "empty.csv": ("This file is empty.", "Export it"),
    "json blank.json": ("This file is empty.", "Export it"),
    "csv daylio.csv --apply": ("This isn't csv.", "Try: wins import daylio daylio.csv --apply"),
    "jrnl daylio.csv": ("This isn't jrnl.", "Try: wins import daylio daylio.csv"),
    "csv p.json": ("This isn't csv. It looks like JSON.", "Try: wins import jsonl p.json"),
    "json t.csv": ("This isn't json. It looks like a table.", "Try: wins import csv t.csv"),
    "harsh done.txt": ("This isn't harsh.", "Try: wins import todotxt done.txt"),
    "m.txt": ("wins doesn't know what wrote this file.", "Try: wins import csv m.txt"),
    "csv latin1.csv": (
        "This file isn't UTF-8 text (at line 2).",
        "Try: iconv -f latin1 -t UTF-8 latin1.csv | wins import csv -",
    ),
    "d.csv": ("03/04/2026 could be", "Try: wins import csv d.csv --map date=date-dmy"),
    "u.csv": ("Which column has the words", "Try: wins import csv u.csv --map Tat=text"),
    "tt.csv": ("There is no file tt.csv.", "Try: wins import t.csv"),
    "csv tt.csv": ("There is no file tt.csv.", "Try: wins import csv t.csv"),
    "no/where.csv": ("There is no file no/where.csv.", "Try: ls no"),
    "empty": ("wins found no notes", "Try: ls empty"),
    "csv empty": ("empty is a folder,", "Try: ls empty"),
    "csv files --apply": ("files is a folder,", "Try: wins import csv files/t.csv --apply"),
    "files": ("wins found no notes", "Try: wins import files/t.csv"),
    "habits": ("wins found no notes", "Try: (cd habits && zip -qr - .) | wins import loop -"),
    "dayone empty": ("empty is a folder", "Try: (cd empty && zip -qr - .) | wins import dayone -"),
    "t.csv done.txt": ("wins imports one file at a time.", "Try: wins import t.csv"),
    "daylo daylio.csv": ("wins can't import daylo.", "Try: wins import daylio daylio.csv"),
    "habitbul t.csv": ("wins can't import habitbul.", "Try: wins import csv t.csv"),
    "strava t.csv": ("wins can't import strava.", "As a table: wins import csv t.csv"),
    "jrnl": ("wins import jrnl needs a file", "Try: jrnl --format json | wins import jrnl -"),
}


@pytest.fixture
def folder_of_files(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put files of many kinds into the current folder."""
    for name, content in FILES.items():
        (home / name).write_bytes(content.encode() if isinstance(content, str) else content)
    (home / "empty").mkdir()
    (home / "files").mkdir()
    (home / "files" / "t.csv").write_text(TABLE)
    (home / "habits").mkdir()
    (home / "habits" / "Habits.csv").write_text("Position,Name\n1,Tea\n")
    monkeypatch.chdir(home)


@pytest.mark.usefixtures("folder_of_files")
def test_every_refusal_is_true_and_leads_on(wins: Wins) -> None:
    """A file is called what it is, and a line that is proposed reads it, or asks what is left."""
    wrong = []
    for typed, (message, hint) in CASES.items():
        result = wins("import", *shlex.split(typed))
        said, _, way = result.err.partition("\n")
        if not (result.code == 2 and said.startswith(message) and way.startswith(hint)):
            wrong.append((typed, result))
        line = way.splitlines()[0].partition("wins ")[2]
        if way.startswith("Try: wins import") and "FILE" not in line:
            again = wins(*shlex.split(line))
            if again.code and not again.err.startswith(("Which column", "wins doesn't know these")):
                wrong.append((typed, again))
    assert wrong == []


@pytest.mark.usefixtures("folder_of_files")
def test_what_is_read_under_any_name(wins: Wins) -> None:
    """What says clearly what it is needs no format, and either order will do."""
    for typed in ("loop.zip", "daylio.csv", "utf16", "p.json", "done.txt", "done.txt TodoTxt"):
        assert wins("import", *typed.split()).code == 0, typed


@pytest.mark.usefixtures("folder_of_files")
def test_a_folder_that_is_no_repository(wins: Wins) -> None:
    """Commits come from a repository alone."""
    result = wins("import", "git", "empty")
    assert result.code == 2
    assert result.err.endswith("isn't a git repository.\nTry: wins import git FOLDER\n")


def test_nothing_through_a_pipe(wins: Wins) -> None:
    """Nothing at all is no export."""
    for argv in ([], ["csv"]):
        result = wins("import", *argv, "-")
        assert (result.code, result.err.splitlines()[0]) == (2, "Standard input is empty.")
