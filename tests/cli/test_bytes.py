"""Words that are no UTF-8: read as Windows-1252, shown so, and never written as half a letter."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from support.clock import NOW
from support.running import Terminal, Wins

from microwins.formats.table import WRITTEN
from microwins.journal.journal import Journal
from microwins.model.text import decoded, repaired
from microwins.model.win import Win

BYTES = {
    b"caf\xe9": "caf\xe9",
    b"caf\xe9 \xc3\xa9": "caf\xe9 \xe9",
    b"\x93na\xefve\x94 \x80 5": "\u201cna\xefve\u201d \u20ac 5",
    b"\xe5\xae\xb6 \xe5\xae": "\u5bb6 \xe5\xae",
    b"\x81\x8d\x8f\x90\x9d": "\x81\x8d\x8f\x90\x9d",
    b"\xed\xb3\xa9": "\xed\xb3\xa9",
    b"tea": "tea",
}
LONE = [
    ("\udce9", "\xe9"),
    ("\udcc3\udca9", "\xe9"),
    ("\ud83d\ude00", "\U0001f600"),
    ("\ud83d\udc80", "\U0001f480"),
    ("\ud83d", "\ufffd"),
    ("\ude00x\udce9", "\ufffdx\xe9"),
    ("\ud800\udce9\udcff\udc00", "\U000100e9\xff\ufffd"),
    ("\udce9\ud83d", "\xe9\ufffd"),
]


def test_each_byte_is_a_letter() -> None:
    """What is UTF-8 stays, and what isn't is what Windows-1252 says, byte by byte."""
    assert {data: decoded(data) for data in BYTES} == BYTES
    assert [(text, repaired(text)) for text, _ in LONE] == LONE
    for number in range(0x80, 0x100):
        assert len(repaired(chr(0xDC00 + number)).encode().decode()) == 1


def run(*argv: bytes | str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run the real wins with arguments that may be any bytes."""
    program = [sys.executable, "-m", "microwins", *argv]
    return subprocess.run(
        program, input=stdin, capture_output=True, check=False, env={**os.environ, **env}
    )


@pytest.mark.slow
@pytest.mark.usefixtures("home")
def test_words_in_bytes_on_every_road(tmp_path: Path, wins: Wins) -> None:
    """As arguments, from a pipe, as tags, from an editor: the reply shows what was kept."""
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf 'caf\\351 3' >\"$1\"\n")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    roads: list[tuple[tuple[bytes | str, ...], bytes]] = [
        (("log", b"caf\xe9 1"), b""),
        (("log", "-"), b"caf\xe9 1\n"),
        (("log", "--mood", "4", b"caf\xe9 1", "--tag", b"th\xe9"), b""),
        (("log", b"caf\xe9 1", b"#th\xe9"), b""),
        (("edit", "last", b"caf\xe9 2"), b""),
        (("edit", "last"), b""),
        (("list", b"CAF\xc9"), b""),
    ]
    for argv, stdin in roads:
        for locale in ("C.UTF-8", "C"):
            done = run(*argv, stdin=stdin, EDITOR=str(editor), LC_ALL=locale)
            shown = b"caf\xc3\xa9" in done.stdout or done.stdout == b"Nothing changed.\n"
            assert (done.returncode, shown) == (0, True), (argv, done)
    texts = {win["text"] for win in json.loads(wins("list", "--json").out)["wins"]}
    assert texts == {"caf\xe9 1", "caf\xe9 3"}
    assert {"th\xe9"} == {
        tag for win in json.loads(wins("list", "--json").out)["wins"] for tag in win.get("tags", ())
    }
    refused = run("log", "-c", b"caf\xe9", "x")
    assert b"There is no category caf\xc3\xa9." in refused.stderr


@pytest.mark.usefixtures("home")
def test_a_file_of_any_name_is_found(tmp_path: Path) -> None:
    """Bytes that name a file go on doing so."""
    folder = os.fsencode(tmp_path) + b"/caf\xe9"
    os.mkdir(folder)
    run("log", "showered")
    assert run("export", "--output", folder + b"/w\xe9.jsonl").returncode == 0
    assert run("import", folder + b"/w\xe9.jsonl").returncode == 0
    assert os.listdir(folder) == [b"w\xe9.jsonl"]


def test_a_latin_1_terminal(terminal: Terminal, journal: Journal) -> None:
    """Bytes that are typed at the prompt are letters, too."""
    screen = terminal("log", typed="caf\udce9\n", PYTHONIOENCODING="latin-1")
    assert screen.code == 0, screen
    assert json.loads(Path(next(Path(journal.paths.folder).iterdir())).read_bytes())["text"] == (
        "caf\xe9"
    )


@pytest.fixture
def old(journal: Journal) -> Journal:
    """Return a journal in which an older version kept half letters, in each field."""
    half = Win("", NOW, "caf\udce9", "gard\udcebn", ("th\udce9", "x"), zone="Europe/Z\udcfcrich")
    for win in (half, half._replace(text="\ud83d", extra={"note\udce9": ["na\udcefve", {"a": 1}]})):
        journal.add([win], NOW)
    journal.add([Win("", NOW, "walked")], NOW)
    return journal


@pytest.mark.usefixtures("old")
def test_no_export_writes_half_a_letter(wins: Wins, tmp_path: Path) -> None:
    """In any format, and in any answer as JSON, there are whole letters alone."""
    lone = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")
    for name in WRITTEN:
        path = tmp_path / "out"
        assert wins("export", "--format", name, "--output", str(path)).code == 0, name
        for text in (path.read_bytes().decode(), wins("export", "--format", name).out):
            assert not lone.search(text), name
            assert "caf\xe9" in text or name == "svg", name
    for argv in (("list",), ("today",), ("export",), ("delete", "last"), ("undo",), ("doctor",)):
        assert not lone.search(wins(*argv, "--json").out), argv


def test_the_doctor_mends_old_ones(wins: Wins, old: Journal) -> None:
    """It names each win that holds half a letter, and --fix makes one change, to be undone."""
    (path,) = Path(old.paths.folder).iterdir()
    found = wins("doctor")
    assert found.code == 1
    assert [line.partition(": ")[0] for line in found.out.splitlines()[:-1]] == [
        f"{path.name}:{number}  damaged letters" for number in (1, 2)
    ]
    assert found.out.splitlines()[-1] == "To mend all 2: wins doctor --fix"
    before = path.read_bytes()
    fixed = wins("doctor", "--fix")
    assert (fixed.code, fixed.out.count("Mended: ")) == (0, 2)
    assert path.read_bytes().startswith(before)
    after = old.read().wins
    assert sorted(win.text for win in after) == ["caf\xe9", "walked", "\ufffd"]
    assert wins("doctor").code == 0
    assert wins("undo").code == 0
    assert sorted(win.text for win in old.read().wins) == ["caf\udce9", "walked", "\ud83d"]


def test_what_is_imported_holds_whole_letters(wins: Wins, tmp_path: Path, journal: Journal) -> None:
    """A file of another program, or an export of before, may hold half ones."""
    path = tmp_path / "old.jsonl"
    path.write_text('{"id":"01","at":"2026-11-20T07:30:12-05:00","text":"caf\\udce9"}\n')
    assert wins("import", str(path), "--apply").code == 0
    assert wins("import", str(path), "--apply").code == 0
    assert [win.text for win in journal.read().wins] == ["caf\xe9"]
