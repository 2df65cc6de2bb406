"""Rules of changing a win in an editor, whichever way that returns."""

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.clock import later
from support.every import every
from support.running import Terminal, Wins

from microwins.wording.editor import RULE

Editor = Callable[..., str]

FORM = f"""\
walked

{RULE}
category: move
tags: sunny
mood: 3
minutes:
time: 2026-11-22 07:30
"""


@pytest.fixture
def editor(home: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Return a function that makes a shell script the editor; its "$1" is the file, the last."""

    def install(script: str, name: str = "my editor", *options: str) -> str:
        path = home / name
        path.write_text(
            f'#!/bin/sh\nfor file; do :; done\nset -- "$file"\n{script}\n', encoding="utf-8"
        )
        path.chmod(0o755)
        monkeypatch.setenv("EDITOR", " ".join([f"'{path}'", *options]))
        return str(path)

    return install


@pytest.fixture(autouse=True)
def _one(wins: Wins) -> None:
    """Log a win."""
    wins("log", "walked", "#sunny", "--mood", "3")


def only(wins: Wins) -> dict[str, Any]:
    """Return the one win of the journal."""
    (win,) = json.loads(wins("export", "--format", "json").out)
    return dict(win)


def files(state: Path) -> list[str]:
    """Return the names of the files that editors were given."""
    return sorted(path.name for path in state.glob("edit-*/*"))


@pytest.fixture
def writer(editor: Editor, home: Path) -> Callable[..., None]:
    """Return a function that makes an editor which writes a text; a script may go before."""

    def install(text: str, before: str = "true") -> None:
        (home / "new").write_text(text, encoding="utf-8", newline="")
        editor(f'{before}\ncat "{home}/new" > "$1"')

    return install


def test_an_editor_is_given_words_and_fields(wins: Wins, editor: Editor, home: Path) -> None:
    """The words stand above a ruled line, category, tags, mood and time below it."""
    editor(f'cp "$1" "{home}/given"; ls -ld "$(dirname "$1")" "$1" > "{home}/modes"')
    wins("edit", "last")
    assert (home / "given").read_text() == FORM
    modes = [line.split()[0] for line in (home / "modes").read_text().splitlines()]
    assert modes == ["drwx------", "-rw-------"]


@every(
    "old, new, changed",
    [
        ("walked\n", "had\ntea\n", {"text": "had\ntea"}),
        ("walked\n", "mood: 5\ncategory: joy\n---\n", {"text": "mood: 5\ncategory: joy\n---"}),
        ("walked\n", f"walked\n{RULE}\nmood: 1\n", {"text": f"walked\n{RULE}\nmood: 1"}),
        ("walked\n", "# walked\n", {"text": "# walked"}),
        ("walked\n", "walked far #wind\n", {"text": "walked far", "tags": ["sunny", "wind"]}),
        ("category: move", "Category:  Joy ", {"category": "joy"}),
        ("tags: sunny", "tags: #wind, +cold", {"tags": ["wind", "cold"]}),
        ("tags: sunny", "tags:", {"tags": None}),
        ("mood: 3", "mood: 5", {"mood": 5}),
        ("mood: 3", "mood:", {"mood": None}),
        ("mood: 3\n", "", {}),
        ("minutes:", "minutes: 1h30", {"minutes": 90}),
        ("07:30", "06:05", {"at": "2026-11-22T06:05:00-05:00", "clock": "06:05"}),
        (
            *("time: 2026-11-22 07:30", "time: today 05:00"),
            {"at": "2026-11-22T05:00:00-05:00", "clock": "05:00"},
        ),
        (
            *("time: 2026-11-22 07:30", "time: 06:00"),
            {"at": "2026-11-22T06:00:00-05:00", "clock": "06:00"},
        ),
        (FORM, "ran\n", {"text": "ran"}),
        (FORM, FORM.replace("\n", "\r\n").replace("walked", "ran"), {"text": "ran"}),
        (FORM, FORM.replace("mood: 3", "mood: 4").rstrip(), {"mood": 4}),
        (FORM, "\ufeff" + FORM.replace("mood: 3", "mood: 4"), {"mood": 4}),
        (FORM, FORM + "\n\n", {}),
    ],
)
def test_what_is_changed_there_is_changed(
    wins: Wins, writer: Editor, old: str, new: str, changed: dict[str, object]
) -> None:
    """Words above the line are words whatever they look like, and each field is its own."""
    before = only(wins)
    writer(FORM.replace(old, new))
    assert wins("edit", "last")[0::2] == (0, "")
    after = only(wins)
    if changed:
        wins("undo")
    assert after | {"stamp": 0} == {
        name: value
        for name, value in (before | changed | {"stamp": 0}).items()
        if value is not None
    }


@every(
    "change, said",
    [
        (("mood: 3", "mood: 9"), "A mood is a number from 1 to 5, not 9."),
        (("mood: 3", "mood: good"), "not good."),
        (("move", "mvoe"), "There is no category mvoe."),
        (("move", ""), "Every win has a category"),
        (("2026-11-22 07:30", "tomorrow"), "time: tomorrow is in the future"),
        (("2026-11-22 07:30", ""), "Every win has a time"),
        (("sunny", "12"), "not 12."),
        (("mood: 3", "mood: 3\nand then some"), "and then some"),
        (("walked", "x" * 70_000), "64 KiB"),
    ],
)
def test_a_field_that_cannot_be(
    wins: Wins, writer: Editor, home: Path, change: tuple[str, str], said: str
) -> None:
    """What can't be understood is named, nothing is lost, and the next edit opens it again."""
    before = only(wins)
    writer(FORM.replace(*change).replace("\n\n", "\nfar\n\n"))
    refused = wins("edit", "last")
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert "your text is kept.\nTry: wins edit last\n" in refused.err
    assert only(wins) == before
    writer(FORM.replace("walked", "ran"), f"cp \"$1\" '{home}/again'")
    assert wins("edit", "last").out.startswith("Now: ran")
    assert change[1] in (home / "again").read_text()
    assert "far" in (home / "again").read_text()
    wins("undo")


def test_without_the_ruled_line_all_is_words(wins: Wins, writer: Editor) -> None:
    """Where that can't be asked, it is said; fields stay as they were."""
    writer(FORM.replace(RULE, "").replace("3", "5"))
    result = wins("edit", "last")
    assert result.err == "The ruled line is gone, so wins took everything as words.\n"
    win = only(wins)
    assert (win["mood"], win["text"][:24]) == (3, "walked\n\n\ncategory: move\n")


@pytest.mark.slow
def test_on_a_terminal_it_asks_whether_all_is_words(
    terminal: Terminal, wins: Wins, writer: Editor, state: Path
) -> None:
    """Only a yes makes words of fields; a paste is none, and what was written stays."""
    writer(FORM.replace(RULE, ""))
    for typed in ("n\n", "y\ny\n", "\n"):
        screen = terminal("edit", "last", typed=typed)
        assert (screen.code, only(wins)["text"]) == (2, "walked")
        shutil.rmtree(next(state.glob("edit-*")))
    assert terminal("edit", "last", typed="y\n").code == 0
    assert "category: move" in only(wins)["text"]


@pytest.mark.parametrize(
    "text", ["plain", "two\nlines", "a\rb\r\nc", " space ", "\udce9 \ud800", "x # y", RULE]
)
def test_an_untouched_text_is_unchanged(wins: Wins, editor: Editor, state: Path, text: str) -> None:
    """An editor that changes nothing, or a field alone, leaves any text just as it was."""
    wins("log", text, now=later(minutes=1))
    before = json.loads(wins("list", "--json").out)["wins"][-1]["text"]
    editor("true", "vi")
    assert wins("edit", "last") == (0, "Nothing changed.\n", "")
    editor("sed -i 's/^mood:.*/mood: 4/' \"$1\"")
    assert wins("edit", "last").code == 0
    win = json.loads(wins("list", "--json").out)["wins"][-1]
    assert (win["mood"], win["text"]) == (4, before)
    assert files(state) == []


@every(
    "script",
    [
        'sed -i s/walked/ran/ "$1"',
        'sed s/walked/ran/ "$1" > "$1.tmp" && mv "$1.tmp" "$1"',
        'sed -i s/walked/ran/ "$1"; touch -d 2001-01-01 "$1"',
        'cp -p "$1" "$1~"; sed -i s/walked/ran/ "$1"; touch -r "$1~" "$1"',
        'chmod 644 "$1"; sed -i s/walked/ran/ "$1"',
        'mkdir "$(dirname "$1")/.backups"; sed -i s/walked/ran/ "$1"',
    ],
)
def test_contents_decide(wins: Wins, editor: Editor, script: str) -> None:
    """However an editor saves, and whatever time the file has then, its words are taken."""
    editor(script)
    assert wins("edit", "last").out.startswith("Now: ran")
    wins("undo")


@pytest.mark.slow
@every(
    "command, wait",
    [
        ("code", "EDITOR to: {} --wait"),
        ("zed", "EDITOR to: {} --wait"),
        ("gedit --new-window", "EDITOR to: {} --new-window --wait"),
        ("subl", "EDITOR to: {} -w"),
        ("mate", "EDITOR to: {} -w"),
        ("bbedit", "EDITOR to: {} -w"),
        ("kate", "EDITOR to: {} --block"),
        ("gvim", "EDITOR to: {} -f"),
        ("emacsclient -c -n", "EDITOR to: {} -c\n"),
        ("open -t", "EDITOR to: {} -t -W"),
        ("xdg-open", ""),
        ("anything", ""),
    ],
)
def test_an_editor_that_returns_at_once(
    wins: Wins, editor: Editor, state: Path, command: str, wait: str
) -> None:
    """Its file stays, its option is named, and what is saved later is taken at the next edit."""
    name, *options = command.split()
    path = editor('(sleep 0.3; sed -i s/walked/ran/ "$1") >/dev/null 2>&1 &', name, *options)
    result = wins("edit", "last")
    assert (result.code, result.out) == (0, "Nothing changed.\n")
    assert result.err.startswith(f"If {name} is open, save there")
    assert ("set EDITOR" in result.err) == bool(wait)
    assert wait.format(path.replace(" ", "\\ ")) in result.err
    end = time.monotonic() + 30
    while "ran" not in next(state.glob("edit-*/win.txt")).read_text():
        assert time.monotonic() < end
        time.sleep(0.05)
    assert [one.stat().st_mode & 0o077 for one in state.glob("edit-*/*")] == [0, 0]
    taken = wins("edit", "last")
    assert taken.out.startswith("Now: ran #sunny \u00b7 move \u00b7 mood 3")
    assert taken.err == "This is what you saved in the editor.\n"
    assert files(state) == []
    wins("undo")


@every(
    "name, options",
    [
        ("code", ("--wait",)),
        ("subl", ("-nw",)),
        ("kate", ("-b",)),
        ("emacsclient", ()),
        ("vim", ()),
    ],
)
def test_an_editor_that_waits(
    wins: Wins, editor: Editor, state: Path, name: str, options: tuple[str, ...]
) -> None:
    """One that waits, and is closed without a change, leaves nothing and is told nothing."""
    editor("true", name, *options)
    assert wins("edit", "last") == (0, "Nothing changed.\n", "")
    assert files(state) == []


def test_what_was_saved_is_laid_upon_what_came_meanwhile(
    wins: Wins, editor: Editor, state: Path
) -> None:
    """Other fields stay as they have become, and words that are replaced are shown."""
    editor("true", "code")
    wins("edit", "last")
    (path,) = state.glob("edit-*/win.txt")
    path.write_text(FORM.replace("walked", "ran"))
    wins("edit", "last", "-c", "joy", now=later(minutes=1))
    wins("edit", "last", "walked far", now=later(minutes=2))
    assert wins("edit", "last").out == (
        "Now: ran #sunny \u00b7 joy \u00b7 mood 3 \u00b7 Sun 22 Nov 2026 07:30\n"
        "While your editor was open, this win was changed to: "
        "walked far #sunny \u00b7 joy \u00b7 mood 3"
        " \u00b7 Sun 22 Nov 2026 07:30\nwins undo brings it back.\n"
    )


def test_what_was_not_saved_shows_the_win_as_it_is(wins: Wins, editor: Editor, state: Path) -> None:
    """A file that nobody changed is written anew, and taken for no change."""
    editor("true", "code")
    wins("edit", "last")
    wins("edit", "last", "ran", now=later(minutes=1))
    assert wins("edit", "last").out == "Nothing changed.\n"
    assert "ran" in next(state.glob("edit-*/win.txt")).read_text()
    assert only(wins)["text"] == "ran"


def test_each_win_has_a_file_of_its_own(wins: Wins, editor: Editor, state: Path) -> None:
    """What was saved of one win is no other's; the doctor names whose it is."""
    editor("true", "code")
    wins("edit", "last")
    (path,) = state.glob("edit-*/win.txt")
    path.write_text(FORM.replace("walked", "ran"))
    handle = json.loads(wins("list", "--json").out)["wins"][0]["handle"]
    wins("log", "made tea", now=later(minutes=1))
    assert wins("edit", "last").out == "Nothing changed.\n"
    assert f"{path}  words from an editor: wins edit {handle} takes" in wins("doctor").out
    assert wins("edit", handle).out.startswith("Now: ran")


def test_the_doctor_clears_what_nobody_changed(wins: Wins, editor: Editor, state: Path) -> None:
    """A file that holds no more than the journal goes with --fix, and one with more stays."""
    editor("true", "code")
    wins("edit", "last")
    assert "you saved nothing there" in wins("doctor").out
    (path,) = state.glob("edit-*/win.txt")
    path.write_text("ran")
    assert wins("doctor", "--fix").code == 1
    assert path.exists()
    path.write_text(FORM)
    assert wins("doctor", "--fix").code == 0
    assert not list(state.glob("edit-*"))


def test_what_is_deleted_for_good_leaves_no_file(wins: Wins, editor: Editor, state: Path) -> None:
    """Whatever was saved there, and whatever an editor put beside it, goes with the win."""
    editor('cp "$1" "$1~"', "code")
    wins("edit", "last")
    (path,) = state.glob("edit-*/win.txt")
    path.write_text(FORM.replace("walked", "and a secret"))
    wins("delete", "last", "--for-good")
    assert not list(state.glob("edit-*"))


def test_one_editor_at_a_time(wins: Wins, editor: Editor, state: Path) -> None:
    """A win that is open in another terminal isn't opened once more; words can be given."""
    again = f'{sys.executable} -m microwins edit last >/dev/null 2>"$1.said"; cp "$1.said" '
    editor(f'{again} "{state}/said"; sed -i s/walked/ran/ "$1"')
    assert wins("edit", "last").out.startswith("Now: ran")
    assert "is open in an editor in another terminal" in (state / "said").read_text()


def test_bytes_that_are_no_text_are_letters(wins: Wins, editor: Editor) -> None:
    """What an editor writes in Latin-1 is read as such."""
    editor('printf "caf\\351" > "$1"')
    assert wins("edit", "last").out.startswith("Now: caf\xe9")


def test_visual_comes_first_and_may_have_options(
    wins: Wins, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """$VISUAL goes before $EDITOR, and either is split as a shell would."""
    editor('echo "by $0" > "$1"')
    monkeypatch.setenv("VISUAL", 'sh -c \'echo "by visual" > "$0"\'')
    assert wins("edit", "last").out.startswith("Now: by visual")


@pytest.mark.parametrize("command", ["/nowhere/at/all", "'unclosed", " "])
def test_an_editor_that_cannot_be_started(
    wins: Wins, state: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """An editor that isn't there is an error that says how to do without one."""
    monkeypatch.setenv("EDITOR", command)
    result = wins("edit", "last")
    assert (result.code, result.out) == (1, "")
    assert "Couldn't start" in result.err
    assert "wins edit HANDLE" in result.err
    assert files(state) == []


def test_an_editor_that_ends_with_an_error(wins: Wins, editor: Editor, state: Path) -> None:
    """One that is left with an error (:cq) changes nothing, and new words are given back."""
    editor('sed -i s/walked/ran/ "$1"; exit 1')
    assert wins("edit", "last") == (
        *(1, ""),
        (
            "The editor ended with an error, so nothing changed.\nYour words: ran\n"
            'Give the words instead: wins edit last "the new words"\n'
        ),
    )
    editor("exit 1")
    assert "Your words" not in wins("edit", "last").err
    assert files(state) == []


@pytest.mark.parametrize("left", ["", "\\n \\n", f"\\n{RULE}\\nmood: 3\\n"])
def test_an_editor_that_leaves_no_words(wins: Wins, editor: Editor, left: str) -> None:
    """No words are no win; the hint is how to delete one, and the next time all is there again."""
    editor(f"printf -- '{left}' > \"$1\"")
    result = wins("edit", "last")
    assert result.code == 2
    assert "came back without words" in result.err
    assert "wins delete last" in result.err
    editor('grep -q walked "$1" && sed -i s/walked/ran/ "$1"')
    assert wins("edit", "last").out.startswith("Now: ran")


@pytest.mark.slow
def test_words_of_a_disk_that_is_full_are_kept(wins: Wins, editor: Editor, folder: Path) -> None:
    """What can't be saved stays in the file, and is taken when that can be done."""
    editor('sed -i s/walked/ran/ "$1"')
    (log,) = folder.glob("*.jsonl")
    moved = log.rename(log.with_suffix(".away"))
    log.mkdir()
    assert wins("edit", "last").code != 0
    log.rmdir()
    moved.rename(log)
    assert wins("edit", "last").out.startswith("Now: ran")


def test_an_interruption_is_for_the_editor(wins_process: Wins, editor: Editor) -> None:
    """Ctrl-C in the editor, which reaches us too, doesn't end the command."""
    editor('kill -INT $PPID; sed -i s/walked/ran/ "$1"')
    assert wins_process("edit", "last").out.startswith("Now: ran")


def test_the_editor_has_the_terminal(terminal: Terminal, editor: Editor) -> None:
    """An editor is started on the terminal on which `wins` was."""
    editor('test -t 0 && test -t 1 && echo ready && read words && echo "$words" > "$1"')
    screen = terminal("edit", "last", typed="walked far\n")
    assert screen.code == 0
    assert any(row.startswith("Now: walked far") for row in screen.rows)


def test_without_an_editor_nor_a_terminal_nothing_waits(
    wins: Wins, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script that leaves out what is to change is told so; vi would wait for keys."""
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.isatty", lambda _: False)
    wins("log", "showered")
    result = wins("edit", "last")
    assert (result.code, result.out, "vi" in result.err) == (1, "", True)
