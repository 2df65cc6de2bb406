"""Rules of touching a shell's own files: one line at the end, and not a byte of theirs changed."""

import errno
import os
from pathlib import Path

import pytest

from microwins.disk import completion_files
from microwins.disk.completion_files import (
    SHELLS,
    add_line,
    loading,
    put_script,
    script_file,
    startup_file,
)
from microwins.errors import BadInputError

LINE = ". somewhere # completion of wins"
SCRIPT = "# Completion of wins in bash\n"

BEFORE = {
    "nothing": (b"", b""),
    "a line": (b"export A=1\n", b""),
    "no line end": (b"export A=1", b"\n"),
    "a line that goes on": (b"export A=1 \\\n", b"\n"),
    "a line that goes on without its end": (b"export A=1 \\", b"\n\n"),
    "line ends of Windows": (b"export A=1\r\nexport B=2\r\n", b""),
    "another encoding": (b"# caf\xe9\n\x00\xff\n", b""),
    "our line as a remark": (b"# " + LINE.encode() + b"\n", b""),
}
"""What stands in a start-up file, and what keeps the new line apart from it."""


@pytest.mark.parametrize(("before", "apart"), BEFORE.values(), ids=BEFORE.keys())
def test_a_line_is_added_once(tmp_path: Path, before: bytes, apart: bytes) -> None:
    """What was there stays byte for byte, and a second time adds nothing."""
    path = tmp_path / ".bashrc"
    path.write_bytes(before)
    assert add_line(str(path), LINE)
    assert path.read_bytes() == before + apart + LINE.encode() + b"\n"
    assert not add_line(str(path), LINE)
    assert path.read_bytes() == before + apart + LINE.encode() + b"\n"


def test_a_line_that_is_there_in_another_place(tmp_path: Path) -> None:
    """A line that the person moved, indented or that has another line end is there."""
    path = tmp_path / ".bashrc"
    path.write_bytes(b"if true; then\n    " + LINE.encode() + b"\r\nfi\n")
    assert not add_line(str(path), LINE)


def test_a_file_that_was_not_there(tmp_path: Path) -> None:
    """Without a start-up file there is one with that line."""
    path = tmp_path / ".zshrc"
    assert add_line(str(path), LINE)
    assert path.read_text() == LINE + "\n"


def test_links_and_modes_stay(tmp_path: Path) -> None:
    """A start-up file that is kept elsewhere, with a mode of its own, is so afterwards."""
    (tmp_path / "dotfiles").mkdir()
    target = tmp_path / "dotfiles" / "bashrc"
    target.write_text("export A=1\n")
    target.chmod(0o640)
    path = tmp_path / ".bashrc"
    path.symlink_to("dotfiles/bashrc")
    os.link(target, tmp_path / "another name")
    add_line(str(path), LINE)
    assert path.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "another name").read_text() == f"export A=1\n{LINE}\n"


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the line doesn't fit, the file is as it was."""
    path = tmp_path / ".bashrc"
    path.write_text("export A=1\n")

    def write_some(fd: int, data: bytes) -> None:
        os.write(fd, data[:5])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(completion_files, "write_all", write_some)
    with pytest.raises(OSError, match="No space"):
        add_line(str(path), LINE)
    assert path.read_text() == "export A=1\n"


def test_a_script_is_written(tmp_path: Path) -> None:
    """A script gets the folders that it needs; one of ours is replaced, the same left alone."""
    path = tmp_path / "a" / "b" / "wins"
    put_script(str(path), SCRIPT)
    assert path.read_text() == SCRIPT
    before = path.stat()
    put_script(str(path), SCRIPT)
    assert path.stat().st_ino == before.st_ino
    put_script(str(path), SCRIPT + "more\n")
    assert path.read_text() == SCRIPT + "more\n"
    assert os.listdir(path.parent) == ["wins"]


def test_a_script_of_somebody_else_stays(tmp_path: Path) -> None:
    """What we didn't write isn't replaced."""
    path = tmp_path / "wins.fish"
    path.write_text("complete -c wins -a mine\n")
    with pytest.raises(BadInputError, match="leaves it alone"):
        put_script(str(path), SCRIPT)
    assert path.read_text() == "complete -c wins -a mine\n"


def test_where_things_are(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each shell has its place, and the variables that move it are minded."""
    assert {one: script_file(one) for one in SHELLS} == {
        "bash": f"{home}/.local/share/bash-completion/completions/wins",
        "zsh": f"{home}/.local/share/zsh/site-functions/_wins",
        "fish": f"{home}/.config/fish/completions/wins.fish",
    }
    assert [startup_file(one) for one in SHELLS] == [f"{home}/.bashrc", f"{home}/.zshrc", None]
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/config")
    monkeypatch.setenv("ZDOTDIR", "/dots")
    assert script_file("bash") == "/data/bash-completion/completions/wins"
    assert script_file("fish") == "/config/fish/completions/wins.fish"
    assert startup_file("zsh") == "/dots/.zshrc"
    assert startup_file("bash") == f"{home}/.bashrc"


def test_the_line_is_for_any_home(home: Path) -> None:
    """The line names the home folder as a shell does, and quotes what needs it."""
    assert loading(f"{home}/a/wins") == "[ ! -r ~/a/wins ] || . ~/a/wins # completion of wins"
    assert loading(f"{home}/it's") == (
        "[ ! -r ~/'it'\"'\"'s' ] || . ~/'it'\"'\"'s' # completion of wins"
    )
    assert loading("/data/wins") == "[ ! -r /data/wins ] || . /data/wins # completion of wins"
