"""Rules of changing words in an editor."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.running import Terminal, Wins

from microwins.cli.editor import edited_text
from microwins.errors import BadInputError, WinsError

Editor = Callable[[str], None]


@pytest.fixture
def editor(home: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Return a function that makes a shell script the editor; its "$1" is the file."""

    def install(script: str) -> None:
        path = home / "my editor"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setenv("EDITOR", f"'{path}'")

    return install


def test_the_words_come_back_as_they_were_left(editor: Editor) -> None:
    """The editor is given the text, and what it leaves is the new text, without outer space."""
    editor('test "$(cat "$1")" = "caf\u00e9 with Ana" || exit 9; printf " had\\ntea \\n\\n" > "$1"')
    assert edited_text("caf\u00e9 with Ana") == "had\ntea"


@pytest.mark.parametrize(
    "text", ["plain", "two\nlines", "a\rb\r\n", " space ", "\udce9 \ud800", ""]
)
def test_an_untouched_text_is_unchanged(editor: Editor, text: str) -> None:
    """An editor that changes nothing leaves any text just as it was."""
    editor("true")
    assert edited_text(text) == text


def test_bytes_that_are_no_text_are_letters(editor: Editor) -> None:
    """What an editor writes in Latin-1 is read as such."""
    editor('printf "caf\\351" > "$1"')
    assert edited_text("cafe") == "caf\xe9"


def test_an_editor_may_replace_the_file(editor: Editor) -> None:
    """Editors that write beside and rename are understood."""
    editor('echo "new words" > "$1.tmp" && mv "$1.tmp" "$1"')
    assert edited_text("old words") == "new words"


def test_visual_comes_first_and_may_have_options(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """$VISUAL goes before $EDITOR, and either is split as a shell would."""
    editor('echo "by $0" > "$1"')
    monkeypatch.setenv("VISUAL", 'sh -c \'echo "by visual" > "$0"\'')
    assert edited_text("x") == "by visual"


def test_the_file_is_private_and_goes(editor: Editor, home: Path, state: Path) -> None:
    """While the editor is open, the file lies in a folder of the owner's alone; then it is gone."""
    editor(f'stat -c %a "$(dirname "$1")" > "{home}/mode"; dirname "$1" > "{home}/where"; exit 1')
    with pytest.raises(WinsError):
        edited_text("x")
    assert (home / "mode").read_text() == "700\n"
    where = Path((home / "where").read_text().strip())
    assert where.parent == state
    assert not where.exists()


def test_an_interruption_is_for_the_editor(editor: Editor) -> None:
    """Ctrl-C in the editor, which reaches us too, doesn't end the command."""
    editor('kill -INT $PPID; echo "new words" > "$1"')
    assert edited_text("old words") == "new words"


@pytest.mark.parametrize("command", ["/nowhere/at/all", "'unclosed", " "])
def test_an_editor_that_cannot_be_started(
    home: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """An editor that isn't there is an error that says how to do without one."""
    assert home.exists()
    monkeypatch.setenv("EDITOR", command)
    with pytest.raises(WinsError, match="can't be started") as caught:
        edited_text("x")
    assert "wins edit HANDLE" in caught.value.hint
    assert caught.value.exit_code == 1


def test_an_editor_that_ends_with_an_error(editor: Editor) -> None:
    """An editor that is left with an error (:cq) changes nothing."""
    editor('echo "new words" > "$1"; exit 1')
    with pytest.raises(WinsError, match="nothing was changed") as caught:
        edited_text("old words")
    assert caught.value.exit_code == 1


@pytest.mark.parametrize("left", ["", "\\n \\n"])
def test_an_editor_that_leaves_no_words(editor: Editor, left: str) -> None:
    """No words are no win; the hint is how to delete one."""
    editor(f'printf "{left}" > "$1"')
    with pytest.raises(BadInputError, match="left no words") as caught:
        edited_text("old words")
    assert "wins delete HANDLE" in caught.value.hint


def test_a_win_is_edited(wins: Wins, editor: Editor) -> None:
    """With a handle alone the words open in the editor, and tags may be typed there."""
    wins("log", "walked")
    editor('echo "walked to the corner #sunny" > "$1"')
    assert wins("edit", "last").out == (
        "Now: walked to the corner #sunny \u00b7 move \u00b7 Sun 22 Nov 2026 07:30\n"
    )
    editor("true")
    assert wins("edit", "last") == (0, "Nothing was changed.\n", "")
    editor('printf "" > "$1"')
    assert wins("edit", "last").code == 2
    assert "walked to the corner #sunny" in wins("list").out


def test_the_editor_has_the_terminal(terminal: Terminal, wins_process: Wins, home: Path) -> None:
    """An editor is started on the terminal on which `wins` was."""
    wins_process("log", "walked")
    script = home / "editor"
    script.write_text(
        '#!/bin/sh\ntest -t 0 && test -t 1 && echo ready && read words && echo "$words" > "$1"\n'
    )
    script.chmod(0o755)
    screen = terminal("edit", "last", typed="walked far\n", EDITOR=str(script))
    assert screen.code == 0
    assert any(row.startswith("Now: walked far") for row in screen.rows)
