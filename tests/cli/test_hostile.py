"""No text drives the terminal, whatever it is and whichever command prints it."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from rich.cells import cell_len
from support.clock import NOW, later
from support.hostile import HOSTILE, WHOLE, is_tame
from support.running import Result, Terminal, Wins

from microwins.journal.journal import Journal
from microwins.model.text import repaired
from microwins.model.win import Win

BY_TEXT = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())


@pytest.fixture
def full(journal: Journal) -> Journal:
    """Return a journal that holds every hostile text, all of it today."""
    at = NOW.replace(microsecond=0)
    journal.add([Win("", at, text) for text in HOSTILE.values()], NOW)
    return journal


@pytest.fixture
def forged(folder: Path) -> Path:
    """Return a log written by somebody else, with hostile texts in every field."""
    folder.mkdir(parents=True)
    folder.chmod(0o700)
    path = folder / "other-12ab.jsonl"
    path.touch(mode=0o600)
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(HOSTILE.values()):
            record = {
                "v": 1,
                "id": f"{number:03}{text[:40]}",
                "at": NOW.isoformat(timespec="seconds"),
                "text": text,
                "category": text[:40],
                "tags": [text[:40]],
                "mood": text,
                "zone": text,
                text: [text],
                "stamp": "2026-11-22T12:30:12.000000Z",
                "change": text,
            }
            file.write(json.dumps(record) + "\n")
    return path


def test_there_are_enough_of_them() -> None:
    """Sixty texts at the least are tried, and each of them that should is known to be wild."""
    assert len(HOSTILE) >= 60
    assert sum(1 for text in HOSTILE.values() if not is_tame(text)) > 45
    assert all(is_tame(text) for text in WHOLE.values())


@pytest.mark.slow
@BY_TEXT
def test_commands_that_change_show_it_tamed(wins: Wins, folder: Path, text: str) -> None:
    """Logging, editing, deleting, undoing and redoing keep the text and show it harmless.

    Bytes that are no UTF-8 are kept as what they are in Windows-1252.
    """
    logged = wins("log", text)
    assert logged.out.count("\n") == 1
    (log,) = folder.glob("*.jsonl")
    assert json.loads(log.read_bytes())["text"] == repaired(text.strip())
    assert is_tame(log.read_text(encoding="utf-8"))
    rest = [
        wins("edit", "last", "-c", "move"),
        wins("edit", "last", "--", text + " " + text),
        wins("delete", "last"),
        wins("undo"),
        wins("redo"),
        wins("undo", "9"),
        wins("redo", "9"),
    ]
    for result in [logged, *rest]:
        assert (result.code, result.err) == (0, "")
        assert is_tame(result.out)


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_what_is_harmless_stays_whole(wins: Wins, text: str) -> None:
    """Emoji sequences, marks, other scripts, markup and formulas are printed as they were typed."""
    assert wins("log", "-c", "other", "--", text).out == f"{text} \u00b7 other \u00b7 07:30\n"


@pytest.mark.parametrize(
    "command",
    ["list", "list --json", "today", "today --json", "export", "export --format json", "doctor"],
)
def test_commands_that_read_show_all_of_it_tamed(wins: Wins, full: Journal, command: str) -> None:
    """A journal full of such texts is listed and exported without any effect."""
    result = wins(*command.split())
    assert (result.code, result.err) == (command == "doctor", "")
    assert is_tame(result.out)
    if command in {"list", "today"}:
        assert result.out.count("07:30") == len(full.read().wins)
        assert all(text in result.out for text in WHOLE.values())


@pytest.mark.parametrize("command", ["list", "today", "list --json", "export", "doctor", "undo 99"])
def test_a_forged_log_is_shown_tamed(wins: Wins, forged: Path, command: str) -> None:
    """Ids, categories, tags, zones and unknown fields come out harmless, too."""
    assert forged.exists()
    result = wins(*command.split())
    assert is_tame(result.out)
    assert is_tame(result.err)
    assert result.code == (command in {"doctor", "undo 99"})


def test_forged_wins_can_be_edited_and_deleted(wins: Wins, forged: Path) -> None:
    """A win with a hostile id can be named by its handle, changed and taken away."""
    assert forged.exists()
    found = json.loads(wins("list", "--json").out)["wins"]
    assert len(found) == len(HOSTILE)
    for one in found[:20]:
        edited = wins("edit", one["handle"], "--partial")
        deleted = wins("delete", one["handle"])
        for result in (edited, deleted):
            assert is_tame(result.out + result.err)
            assert result.code == 0


def test_the_doctor_shows_damage_tamed(wins: Wins, folder: Path) -> None:
    """Lines that can't be read, in files with names that nobody should give, are shown harmless."""
    folder.mkdir(parents=True)
    for number, text in enumerate(HOSTILE.values()):
        name = text.replace("/", "").replace("\0", "")[:20].encode(errors="surrogateescape")
        path = bytes(folder) + b"/%d%s.jsonl" % (number, name)
        with open(path, "wb") as file:
            file.write(b'{"v":1,"id":"' + text.encode(errors="surrogatepass")[:200] + b"\n")
    for argv in (("doctor",), ("doctor", "--json"), ("doctor", "--plain"), ("list",)):
        result = wins(*argv)
        assert is_tame(result.out)
        assert is_tame(result.err)
    assert wins("doctor").out.count("\n") >= len(HOSTILE)


def test_the_doctor_mends_tamed(wins: Wins, folder: Path, state: Path) -> None:
    """Copies with names that nobody should give are folded in, and what comes back is harmless."""
    for text in HOSTILE.values():
        wins("log", "--", text)
    wins("log", "walked", now=later(days=1))
    (log,) = folder.glob("*.jsonl")
    lines = log.read_bytes().splitlines(keepends=True)
    for number, text in enumerate(HOSTILE.values()):
        name = text.replace("/", "").replace("\0", "")[:20].encode(errors="surrogateescape")
        path = bytes(folder) + b"/%s (%d%s conflicted copy).jsonl" % (
            *(log.stem.encode(), number, name),
        )
        with open(path, "wb") as file:
            file.write(b"".join([lines[number], lines[-1]]))
    log.unlink()
    for argv in (("doctor",), ("doctor", "--json"), ("doctor", "--fix"), ("doctor", "--fix")):
        result = wins(*argv)
        assert is_tame(result.out)
        assert is_tame(result.err)
        assert bool(result.err) is (
            "--fix" not in argv
        )  # until then the log of this machine is gone
    assert result.code == 0
    assert len(list((state / "quarantine").iterdir())) == len(HOSTILE)
    log.write_bytes(b"")
    result = wins("doctor", "--restore")
    assert result.code == 0
    assert result.out.startswith("Back: ")
    assert is_tame(result.out)


@pytest.mark.slow
@BY_TEXT
def test_errors_show_it_tamed(wins: Wins, text: str) -> None:
    """What was typed in the wrong place is shown back harmless, with a hint and its exit code."""
    wins("log", "something")
    for argv in (
        ["log", "x", f"--mood={text}"],
        ["log", "x", f"--at=nowhen {text}"],
        ["log", "x", f"--category={text}"],
        ["log", "x", f"--{text}"],
        ["list", f"--since=nowhen {text}"],
        ["list", f"--limit={text}"],
        ["export", f"--format={text}"],
        ["config", "set", text, "x"],
        ["config", "set", "tone", text],
        ["config", "set", "categories", "two words, " + text],
        ["config", text],
        ["undo", text],
        ["edit", text, "x"],
        ["delete", text],
        [text, "x"],
    ):
        result = wins(*argv)
        assert_error(result, 3 if argv[0] in {"edit", "delete"} else 2)


def assert_error(result: Result, code: int) -> None:
    """Assert that a command ended with a message and a hint, and nothing that acts."""
    assert result.code == code
    assert result.out == ""
    assert is_tame(result.err)
    assert len(result.err.splitlines()) >= 2


def test_hostile_settings_are_shown_tamed(wins: Wins, config: Path) -> None:
    """What stands in config.toml comes out harmless, whether it is understood or not."""
    for text in HOSTILE.values():
        value = json.dumps(text, ensure_ascii=True)
        if "\\ud" in value:
            continue  # TOML has no surrogates
        config.write_text(f"[categories]\ngarden = [{value}]\n", encoding="utf-8")
        assert is_tame(wins("config").out)
        config.write_text(f"tone = {value}\n", encoding="utf-8")
        assert is_tame(wins("config").err)
        config.write_bytes(f"tone = {text}\n".encode(errors="surrogateescape"))
        assert is_tame(wins("list").err)


def test_the_editor_that_cannot_start_is_shown_tamed(
    wins: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The value of EDITOR is text like any other."""
    wins("log", "something")
    for text in [*HOSTILE.values()][::3]:
        monkeypatch.setenv("EDITOR", "/nowhere/" + text)
        assert_error(wins("edit", "last"), 1)


@pytest.mark.parametrize(("command", "columns"), [("list", 60), ("today", 80)])
def test_on_a_terminal_it_is_tame_and_fits(
    terminal: Terminal, journal: Journal, command: str, columns: int
) -> None:
    """Nothing but colours reaches the terminal, and every row fits."""
    now = datetime.now().astimezone()  # the clock of a process can't be set
    journal.add([Win("", now, text) for text in HOSTILE.values()], now)
    screen = terminal(command, columns=columns)
    assert screen.code == 0
    assert len(screen.rows) > len(HOSTILE)
    for row in screen.rows:
        assert is_tame(row)
        assert cell_len(row) <= columns


def test_on_a_terminal_the_harmless_stays_whole(terminal: Terminal, journal: Journal) -> None:
    """Markup of other programs is inert on a terminal, and no emoji is cut."""
    journal.add([Win("", NOW, text) for text in WHOLE.values()], NOW)
    rows = terminal("list", columns=2500).rows
    assert all(any(text in row for row in rows) for text in WHOLE.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", ["the clipboard", "a link", "C1 control sequence", "a reset"])
def test_replies_and_errors_on_a_terminal(terminal: Terminal, name: str) -> None:
    """A reply, a listing of matches and an error on a terminal are tame, too."""
    text = HOSTILE[name]
    for argv, code in (
        (["log", text], 0),
        (["edit", "last", "-c", "move"], 0),
        (["undo"], 0),
        (["log", "x", f"--mood={text}"], 2),
        (["edit", text, "x"], 3),
    ):
        screen = terminal(*argv)
        assert screen.code == code
        assert all(map(is_tame, screen.rows))


def test_bytes_that_no_argument_can_hold(wins_process: Wins) -> None:
    """From standard input NUL is kept, and shown as a number; Latin-1 is read as its letters."""
    result = wins_process("log", "-", stdin=b"one\0two caf\xe9 three")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("one\\u0000two caf\xe9 three \u00b7 ")
    exported = wins_process("export").out
    assert json.loads(exported)["text"] == "one\0two caf\xe9 three"
