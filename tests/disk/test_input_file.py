"""The rules of a file that somebody names: read whole, or refused with a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from microwins.disk import input_output
from microwins.disk.input_output import read_from
from microwins.errors import BadInputError


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """Every byte of it, whatever it is, and it stays as it was."""
    data = bytes(range(256)) * 9000
    (tmp_path / "x").write_bytes(data)
    assert read_from(str(tmp_path / "x")) == data
    assert (tmp_path / "x").read_bytes() == data


def test_what_another_program_writes_is_read(tmp_path: Path) -> None:
    """A named pipe, as `<(program)` makes one, is a file like any other."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    script = "import sys; open(sys.argv[1], 'wb').write(b'x' * 200_000)"
    with subprocess.Popen([sys.executable, "-c", script, str(pipe)]):
        assert read_from(str(pipe)) == b"x" * 200_000


@pytest.mark.parametrize("name", ["", ".", "nowhere", "loop", "a\0b"])
def test_what_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder, nothing, and links that lead in a circle each get a sentence and a hint."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(BadInputError) as error:
        read_from(name)
    assert error.value.hint


def test_what_has_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that gives without end is refused once it has given more than any journal holds."""
    monkeypatch.setattr(input_output, "_LARGEST", 3 * 1024 * 1024)
    with pytest.raises(BadInputError) as error:
        read_from("/dev/zero")
    assert "/dev/zero is larger" in error.value.message
