"""The rules of writing bytes: whole, private, and old or new at every moment."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from microwins.disk.files import (
    flush_folder,
    read_at,
    read_bytes,
    set_mode,
    write_all,
    write_beside,
)


def test_all_is_written_however_little_the_system_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that takes fewer bytes than it was given is gone on with."""
    written: list[bytes] = []

    def write_three(_fd: int, data: memoryview) -> int:
        written.append(bytes(data[:3]))
        return len(written[-1])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_three)
        write_all(9, b"showered")
    assert written == [b"sho", b"wer", b"ed"]


def test_a_part_of_a_file_is_read(tmp_path: Path) -> None:
    """Bytes are read from one place to another, and fewer where the file ends."""
    path = tmp_path / "log"
    path.write_bytes(b"showered and walked")
    fd = os.open(path, os.O_RDONLY)
    try:
        assert read_at(fd, 0, 8) == b"showered"
        assert read_at(fd, 13, 19) == b"walked"
        assert read_at(fd, 13, 99) == b"walked"
        assert read_at(fd, 99, 100) == b""
    finally:
        os.close(fd)


def test_a_part_is_read_however_little_the_system_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read that gives fewer bytes than it was asked for is gone on with."""
    path = tmp_path / "log"
    path.write_bytes(b"showered")
    read = os.read
    fd = os.open(path, os.O_RDONLY)
    with monkeypatch.context() as patch:
        patch.setattr(os, "read", lambda fd, size: read(fd, min(size, 3)))
        part = read_at(fd, 1, 8)
    os.close(fd)
    assert part == b"howered"


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """The new content stands under the old name, for its owner alone, with nothing beside it."""
    path = tmp_path / "device"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_beside(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["device"]


def test_the_name_of_a_replaced_file_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the new content has the old name, that is made durable, too."""
    path = tmp_path / "device"
    path.write_bytes(b"old")
    flushed: list[tuple[str, bytes]] = []
    with monkeypatch.context() as patch:
        patch.setattr(
            "microwins.disk.files.flush_folder",
            lambda folder: flushed.append((folder, path.read_bytes())),
        )
        write_beside(str(path), b"new")
    assert flushed == [(str(tmp_path), b"new")]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """What a link points to is replaced, in its own folder."""
    away = tmp_path / "away"
    away.mkdir()
    (away / "real").write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(away / "real")
    write_beside(str(link), b"new")
    assert link.is_symlink()
    assert (away / "real").read_bytes() == b"new"
    assert [one.name for one in away.iterdir()] == ["real"]


@pytest.mark.parametrize("failing", ["write", "fsync", "replace"])
def test_a_refused_replacement_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """When the disk refuses, the old content is there and no half of the new one."""
    path = tmp_path / "log"
    path.write_bytes(b"old")

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, refuse)
        with pytest.raises(OSError, match="No space"):
            write_beside(str(path), b"new")
    assert read_bytes(str(path)) == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["log"]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES])
def test_a_folder_that_needs_no_flushing_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """A file system that doesn't flush folders says so in one of several ways, and all is well."""
    asked: list[int] = []

    def refuse(fd: int) -> None:
        asked.append(fd)
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        flush_folder(str(tmp_path))
    assert len(asked) == 1


def test_a_folder_that_fails_to_flush_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that breaks while a name is made durable is not passed over."""

    def refuse(_fd: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(OSError, match="Input/output"):
            flush_folder(str(tmp_path))


def test_a_file_system_without_modes_is_no_error(tmp_path: Path) -> None:
    """Where a mode can't be set, nothing is raised; where it can, it is as asked."""
    path = tmp_path / "log"
    path.write_bytes(b"")
    set_mode(str(path), 0o600)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    set_mode(str(tmp_path / "nothing"), 0o600)
    assert not (tmp_path / "nothing").exists()
