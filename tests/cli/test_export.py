"""Rules of `wins export`."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.clock import NOW, later
from support.programs import program
from support.running import Wins

from microwins.formats.table import WRITTEN
from microwins.journal.journal import Journal
from microwins.model.win import Win


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


def test_nothing_that_matches(wins: Wins) -> None:
    """Data stay data; that no win was chosen is said beside them."""
    wins("log", "showered")
    assert wins("export", "backup") == (0, "", 'No wins match "backup".\n')
    assert wins("export", "-c", "joy", "-f", "json") == (0, "[]\n", 'No wins match "joy".\n')
    assert wins("export", "-c", "care").err == ""


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


def test_items_come_along_where_they_are_asked_for(
    wins: Wins, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plans, ideas and own lines stay out of an export unless they are named, and come in once."""
    wins("log", "showered")
    wins("plan", "after breakfast: take meds")
    wins("ideas", "add", "open the window")
    wins("support", "add", "Sam 555 0100")
    alone = wins("export").out
    assert alone.count("\n") == 1
    whole = wins("export", "--with", "plans,Ideas", "--with=people").out
    kinds = [json.loads(row).get("kind") for row in whole.splitlines()]
    assert kinds == [None, "plan", "idea", "support"]
    assert json.loads(wins("export", "-f", "json", "--with", "people", "tea").out)[0]["id"]
    (item,) = json.loads(wins("export", "--json", "--with", "idea").out)["items"]
    assert (item["kind"], item["text"]) == ("idea", "open the window")
    for words in (["csv", "plans"], ["html", "people"], ["jsonl", "wins"]):
        refused = wins("export", "--format", words[0], "--with", words[1])
        assert (refused.code, refused.out) == (2, ""), words
        assert "wins export --" in refused.err, words
    monkeypatch.setattr(os, "isatty", lambda fd: fd == 2)
    assert "1 plan and 1 idea of yours. For those too" in wins("export", "--with", "people").err
    assert wins("export", "--since", "today").err == wins("export", "--format", "csv").err == ""
    files = {"all.jsonl": whole, "log.jsonl": (folder / min(os.listdir(folder))).read_text()}
    files["some.json"] = wins("export", "--json", "--with", "plans,ideas,people").out
    for name, text in files.items():
        (home / name).write_text(text)
        monkeypatch.setenv("WINS_DIR", str(home / f"from {name}"))
        assert (
            "would add 1 plan, 1 idea of yours and 1 line"
            in wins("import", "jsonl", str(home / name)).out
        )
        wins("import", "jsonl", str(home / name), "--apply")
        assert wins("export", "--with", "plans,ideas,people").out == whole
        twice = wins("import", "jsonl", str(home / name), "--apply").out
        assert "3 plans, ideas or lines of yours are in your journal already." in twice
        wins("support", "remove", "1")
        again = wins("import", "jsonl", str(home / name), "--apply").out
        assert "You deleted 1 plan, idea or line of yours. It stays deleted." in again
        assert "  1  Sam" not in wins("support").out
        wins("undo", "2")
        assert wins("export", "--with", "plans,ideas,people").out == ""


def test_an_unknown_format(wins: Wins) -> None:
    """A format that there isn't gets the list of those that there are."""
    result = wins("export", "--format", "docx")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "wins can't export to docx. It can export to: " + " ".join(WRITTEN) + ".\n"
        "Try: wins export --format json\n"
    )


def test_unreadable_lines_are_remarked_upon(wins: Wins, folder: Path) -> None:
    """The data on stdout stay data; the remark is on stderr."""
    wins("log", "showered")
    (log,) = folder.glob("*.jsonl")
    log.write_bytes(log.read_bytes() + b"junk\n")
    result = wins("export")
    assert by_jq(result.out, ".text") == ["showered"]
    assert result.err == "Couldn't read 1 line: wins doctor\n"


# -- to a file ---------------------------------------------------------------------------------


def test_to_a_file(wins: Wins, home: Path) -> None:
    """A file is written whole and private, its ending tells the format, and the reply its wins."""
    wins("log", "showered")
    path = home / "wins.json"
    assert wins("export", "--output", str(path)) == (0, f"Wrote 1 win to {path}.\n", "")
    assert [one["text"] for one in json.loads(path.read_text())] == ["showered"]
    assert path.stat().st_mode & 0o777 == 0o600
    wins("export", "-o", str(path), "--format", "jsonl")
    assert path.read_text().startswith('{"id"')


def test_a_file_without_wins(wins: Wins, home: Path) -> None:
    """Where no wins fit the file is there, and nobody is told a zero."""
    path = home / "wins.json"
    assert wins("export", "-o", str(path)).out == f"Wrote {path} with no wins in it.\n"
    assert json.loads(path.read_text()) == []


def test_to_a_file_as_json(wins: Wins, home: Path) -> None:
    """With --json the reply says where the file is; without --output it is the wins themselves."""
    wins("log", "showered")
    path = home / "all"
    assert json.loads(wins("export", "--output", str(path), "--json").out) == {
        "export": 1,
        "format": "jsonl",
        "output": str(path),
        "wins": 1,
    }
    assert [one["text"] for one in json.loads(wins("export", "--json").out)["wins"]] == ["showered"]


def test_a_file_that_cannot_be_written(wins: Wins, home: Path) -> None:
    """What there was stays, and the exit code is that of what wasn't saved."""
    wins("log", "showered")
    (home / "full").symlink_to("/dev/full")
    for where, code in ((home / "nowhere" / "x.json", 2), (home, 2), (home / "full", 2)):
        result = wins("export", "--output", str(where))
        assert (result.code, result.out) == (code, "")
        assert len(result.err.splitlines()) == 2


def test_words_and_hidden_wins(wins: Wins) -> None:
    """The words of list choose here, too, and --hidden asks for hidden wins alone."""
    wins("log", "showered")
    wins("log", "cried", now=later(minutes=1))
    wins("hide", "last", now=later(minutes=2))
    assert by_jq(wins("export").out, ".text") == ["showered", "cried"]
    assert by_jq(wins("export", "--hidden").out, ".text") == ["cried"]
    assert by_jq(wins("export", "shower").out, ".text") == ["showered"]


def test_what_was_meant_as_a_format(wins: Wins, home: Path) -> None:
    """A format in the place of words, and an ending that no format has, are no export."""
    wins("log", "learned some csv")
    for argv, said in (
        (["csv"], "csv is a format, so it goes after --format.\nTry: wins export --format csv\n"),
        (["--output", str(home / "x.xlsx")], "wins can't write .xlsx files."),
    ):
        result = wins("export", *argv)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith(said)
    assert by_jq(wins("export", "csv", "--format", "jsonl").out, ".text") == ["learned some csv"]
    assert wins("export", "--output", str(home / "x.xlsx"), "-f", "csv").code == 0
    assert wins("export", "--output", str(home / "all")).code == 0


def test_options_that_do_not_go_together(wins: Wins) -> None:
    """An option that a format has no use for is refused, with the one that has."""
    result = wins("export", "--raw")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "--raw works with csv, not with jsonl.\nTry: wins export --format csv --raw\n"
    )


def test_a_dash_is_standard_output(wins: Wins, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As everywhere, no file is called so by accident."""
    monkeypatch.chdir(home)
    wins("log", "showered")
    assert by_jq(wins("export", "--output", "-").out, ".text") == ["showered"]
    assert not (home / "-").exists()


# -- to whoever reads --------------------------------------------------------------------------

UNBUFFERED = pytest.mark.parametrize("unbuffered", ["", "1"])
FULL = "wins export > /dev/full; echo $?"
HEAD = "wins export | head -c 100 > part; echo ${PIPESTATUS[0]}"
CLOSED = "wins export >&-; echo $?"
SLOW = "wins export | (sleep 0.2; cat) > whole; echo ${PIPESTATUS[0]}"


@pytest.fixture
def many(journal: Journal) -> Journal:
    """Return a journal of more bytes than a pipe holds."""
    journal.add([Win("", NOW, f"win {n} " + "x" * 200) for n in range(2000)], NOW)
    return journal


@pytest.mark.slow
@UNBUFFERED
@pytest.mark.parametrize("form", WRITTEN)
def test_no_byte_goes_amiss_in_silence(
    home: Path, many: Journal, form: str, unbuffered: str
) -> None:
    """Where not all bytes can be written, no exit code is 0, and there is no traceback.

    The drawing of a year fits into a pipe whole, whoever reads of it.
    """
    assert many.read().wins
    head = "0\n" if form == "svg" else "141\n"
    command = f"{shlex.quote(sys.executable)} -m microwins export --format {form}"
    done = {
        script: subprocess.run(
            ["bash", "-c", script.replace("wins export", command)],
            capture_output=True,
            check=True,
            text=True,
            cwd=home,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )
        for script in (FULL, HEAD, CLOSED, SLOW)
    }
    assert [one.stdout for one in done.values()] == ["1\n", head, "1\n", "0\n"]
    assert all("Traceback" not in one.stderr for one in done.values())
    assert done[FULL].stderr.startswith("wins couldn't write its answer: No space left on device")
    assert done[HEAD].stderr == ""
    whole = subprocess.run(
        [sys.executable, "-m", "microwins", "export", "--format", form],
        capture_output=True,
        check=True,
    ).stdout
    assert _without_clock((home / "whole").read_bytes()) == _without_clock(whole)


def _without_clock(data: bytes) -> bytes:
    """Return an export without the moment at which it was made, which some formats tell."""
    return re.sub(rb"DTSTAMP:\S+", b"", data)


@pytest.mark.slow
@UNBUFFERED
def test_a_pipe_that_does_not_wait(home: Path, many: Journal, unbuffered: str) -> None:
    """A reader that made the pipe non-blocking, as some runtimes do, gets every byte."""
    assert many.read().wins
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    process = subprocess.Popen(
        [sys.executable, "-m", "microwins", "export"],
        stdout=theirs,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        cwd=home,
    )
    os.close(theirs)
    with open(ours, "rb") as pipe:
        read = pipe.read()
    assert process.wait() == 0
    assert read.count(b"\n") == 2000


def test_ctrl_c_leaves_nothing_half_done(home: Path, many: Journal) -> None:
    """An export to a file that is interrupted leaves what was there, and nothing beside it."""
    assert many.read().wins
    (home / "old.json").write_bytes(b"old")
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # which `add` held back
    script = (
        "import signal, os; from microwins.formats import json_;"
        "write = json_.write;"
        "json_.write = lambda *a: (os.kill(os.getpid(), signal.SIGINT) or c for c in write(*a));"
        "import sys; sys.argv = ['wins', 'export', '--output', 'old.json'];"
        "from microwins.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=home
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Stopped. Nothing was written.\nType the same line once more.\n"
    assert (home / "old.json").read_bytes() == b"old"
    assert list(home.glob(".old*")) == []
