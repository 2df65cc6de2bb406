"""The rules of files that somebody names: read whole or refused, written whole or left alone."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.system_calls import Calls, cut_short, failing

from microwins.disk import input_output
from microwins.disk.input_output import read_from, write_to
from microwins.disk.paths import JournalPaths
from microwins.errors import BadInputError, NotSavedError, WinsError


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


NOWHERE = JournalPaths("/nowhere/journal", "/nowhere/state", "laptop")
CODES = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EACCES)


def mode(path: Path) -> int:
    """Return the permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    """A new file, and one that others could read before, is 0600 whatever the umask."""
    path = tmp_path / "wins.csv"
    write_to(str(path), [b"a", b"b"], NOWHERE)
    assert (path.read_bytes(), mode(path)) == (b"ab", 0o600)
    path.chmod(0o644)
    write_to(str(path), [b"c"], NOWHERE)
    assert (path.read_bytes(), mode(path)) == (b"c", 0o600)
    assert os.listdir(tmp_path) == ["wins.csv"]


def test_a_link_of_ones_own_is_followed_and_stays(tmp_path: Path) -> None:
    """In a folder that is the person's alone, a link says where the file really is."""
    tmp_path.chmod(0o700)
    (tmp_path / "real").write_bytes(b"old")
    link = tmp_path / "wins.csv"
    link.symlink_to("real")
    write_to(str(link), [b"new"], NOWHERE)
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.parametrize("others", [0o777, 0o1777, 0o770])
def test_a_link_where_others_can_write_is_not_followed(tmp_path: Path, others: int) -> None:
    """A link in a folder like /tmp may be a trap: what it leads to stays as it is."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(others)
    (tmp_path / "mine").write_bytes(b"mine")
    link = tmp_path / "shared" / "wins.csv"
    link.symlink_to(tmp_path / "mine")
    with pytest.raises(WinsError) as error:
        write_to(str(link), [b"new"], NOWHERE)
    assert "doesn't follow it" in error.value.message
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert os.listdir(tmp_path / "shared") == ["wins.csv"]


def test_a_folder_that_is_such_a_link_is_not_followed_either(tmp_path: Path) -> None:
    """A link to a folder is a trap as good as a link to a file."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o777)
    (tmp_path / "mine").mkdir()
    (tmp_path / "shared" / "link").symlink_to(tmp_path / "mine")
    with pytest.raises(WinsError) as error:
        write_to(str(tmp_path / "shared" / "link" / "wins.csv"), [b"new"], NOWHERE)
    assert "doesn't follow it" in error.value.message
    assert list((tmp_path / "mine").iterdir()) == []


@pytest.mark.parametrize("where", ["", ".", "folder", "folder/", "/dev/null", "nowhere/x.csv"])
def test_places_where_no_file_can_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """A folder, a device, or a folder that there isn't, each gets its sentence and a hint."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadInputError) as error:
        write_to(where, [b"new"], NOWHERE)
    assert error.value.hint
    assert list(tmp_path.rglob("*")) == [tmp_path / "folder"]


def test_no_export_takes_the_place_of_our_own_files(tmp_path: Path) -> None:
    """Neither a log nor what is in the state folder is written over, by whatever road."""
    for name in ("journal", "state", "state/backups", "p"):
        (tmp_path / name).mkdir()
    paths = JournalPaths(str(tmp_path / "journal"), str(tmp_path / "state"), "laptop")
    log = tmp_path / "journal" / "laptop-12ab.jsonl"
    log.write_bytes(b"log")
    (tmp_path / "p" / "my.csv").symlink_to(log)
    (tmp_path / "p" / "new.csv").symlink_to(tmp_path / "journal" / "new.jsonl")
    (tmp_path / "p" / "folder").symlink_to(tmp_path / "journal")
    for name in (
        *("journal/x.jsonl", "journal/laptop-12ab.jsonl", "p/my.csv", "p/new.csv"),
        *("p/folder/x.jsonl", "state/lock", "state/backups/x.csv"),
    ):
        with pytest.raises(BadInputError) as error:
            write_to(str(tmp_path / name), [b"new"], paths)
        assert "wins keeps its own files" in error.value.message
    assert log.read_bytes() == b"log"
    write_to(str(tmp_path / "journal" / "x.html"), [b"new"], paths)
    assert sorted(os.listdir(tmp_path / "journal")) == ["laptop-12ab.jsonl", "x.html"]


def test_a_link_that_leads_to_another_is_no_way_around(tmp_path: Path) -> None:
    """Every link on the way counts, and one that leads in a circle is no file."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o777)
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "shared" / "second").symlink_to(tmp_path / "mine")
    (tmp_path / "first").symlink_to("shared/second")
    (tmp_path / "circle").symlink_to("circle")
    for name in ("first", "circle"):
        with pytest.raises(WinsError):
            write_to(str(tmp_path / name), [b"new"], NOWHERE)
    assert (tmp_path / "mine").read_bytes() == b"mine"


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to give a folder away")
def test_a_link_in_somebody_elses_folder_is_not_followed(tmp_path: Path) -> None:
    """Whoever owns a folder can put a link into it, whatever its mode."""
    (tmp_path / "theirs").mkdir(0o755)
    os.chown(tmp_path / "theirs", 1000, 1000)
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "theirs" / "out.csv").symlink_to(tmp_path / "mine")
    with pytest.raises(WinsError):
        write_to(str(tmp_path / "theirs" / "out.csv"), [b"new"], NOWHERE)
    assert (tmp_path / "mine").read_bytes() == b"mine"


@pytest.mark.parametrize("code", CODES, ids=errno.errorcode.get)
def test_whatever_the_disk_refuses_the_old_file_stays(tmp_path: Path, code: int) -> None:
    """At any call that fails the old file is there or the new one, whole, and nothing beside it."""
    path = tmp_path / "wins.csv"
    at = refused = 0
    while True:
        path.write_bytes(b"old")
        with Calls(at, failing(code)) as calls:
            try:
                write_to(str(path), [b"new ", b"file"], NOWHERE)
            except NotSavedError:
                refused += 1
                assert path.read_bytes() in {b"old", b"new file"}
            except WinsError:
                assert path.read_bytes() == b"old"
            else:
                assert path.read_bytes() == b"new file"
        if at >= calls.count:
            break
        at += 1
        for left in tmp_path.glob(".*.new"):
            left.unlink()  # where removing it is the call that fails
    assert refused > 3


def test_short_writes_are_continued(tmp_path: Path) -> None:
    """A system that takes one byte at a time gets all of them."""
    path = tmp_path / "wins.csv"
    for at in range(12):
        with Calls(at, cut_short):
            write_to(str(path), [b"new ", b"file"], NOWHERE)
        assert path.read_bytes() == b"new file"


@pytest.mark.parametrize("error", [WinsError("x"), ValueError("x")])
def test_trouble_with_what_is_written_is_told_as_it_is(tmp_path: Path, error: Exception) -> None:
    """An error of the journal isn't taken for one of the file, and leaves the file as it was."""
    path = tmp_path / "wins.csv"
    path.write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise error

    with pytest.raises(type(error)) as raised:
        write_to(str(path), chunks(), NOWHERE)
    assert raised.value is error
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["wins.csv"]
