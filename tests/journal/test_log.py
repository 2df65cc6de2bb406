"""The rules of appending to the log and of rewriting it: what is saved is on disk, whole."""

from __future__ import annotations

import errno
import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.clock import NOW, utc
from support.every import every

from microwins.disk import lock
from microwins.disk.files import flush_folder, not_saved
from microwins.disk.paths import JournalPaths
from microwins.errors import NotSavedError, WinsError
from microwins.journal.care.purge import rewrite_without, rewriting_own_log
from microwins.journal.codec import Version, encode
from microwins.journal.journal import Journal
from microwins.journal.transaction import Transaction
from microwins.model.win import Win

FIRST = utc("2026-11-22T12:30:12.000001")
INTERRUPTIONS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


def version(name: str, text: str, change: str = "c1") -> Version:
    """Return a version of a win that was logged this morning."""
    return Version(name, FIRST, Win(name, NOW.replace(microsecond=0), text), change)


def line(one: Version) -> bytes:
    """Return a version as it stands in the file."""
    return encode(one).encode() + b"\n"


GONE = version("01JA", "")._replace(win=None, change=None)
A, B, C = version("01JA", "showered"), version("01JB", "walked"), version("01JC", "cooked")


def take_out(paths: JournalPaths, name: str, *final: Version) -> None:
    """Take a win out of all that this machine wrote; its log ends with `final` then."""
    with rewriting_own_log(paths) as own:
        rewrite_without(paths, own, [name], final, NOW.date())


def append(paths: JournalPaths, *versions: Version) -> None:
    """Write these versions as one change."""
    with Transaction(paths, NOW) as change:
        for one in versions:
            change.write(one)


@pytest.fixture
def paths(folder: Path, state: Path) -> JournalPaths:
    """Return where the device `laptop-1a2b` writes."""
    state.mkdir(parents=True)
    (state / "device").write_text("laptop-1a2b\n")
    return JournalPaths(str(folder), str(state), "laptop")


@pytest.fixture
def own(paths: JournalPaths) -> Path:
    """Return the path of the own log, its folder made."""
    path = Path(paths.folder) / "laptop-1a2b.jsonl"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def busy(paths: JournalPaths, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let another program hold the lock, and patience be short."""
    monkeypatch.setattr(lock.Lock.__init__, "__defaults__", (0.02,))
    with lock.Lock(str(Path(paths.state) / "lock")):
        yield


def blocked() -> set[int]:
    """Return the signals that wait now."""
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, ()))


# -- appending ---------------------------------------------------------------------------------


def test_versions_are_appended_line_by_line(paths: JournalPaths, own: Path) -> None:
    """Each append adds its lines to the end of the own file, and nothing else."""
    append(paths, A)
    append(paths, B, C)
    assert own.read_bytes() == line(A) + line(B) + line(C)
    assert [path.name for path in own.parent.iterdir()] == [own.name]


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_everything_is_private_whatever_the_umask(
    home: Path, folder: Path, state: Path, umask: int
) -> None:
    """Folders are made 0700 and files 0600."""
    before = os.umask(umask)
    try:
        append(JournalPaths(str(folder), str(state), "laptop"), A)
    finally:
        os.umask(before)
    modes = {
        path.name.partition("-")[0]: stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")
    }
    folders = [".local", "share", "state", "microwins"]
    assert modes == dict.fromkeys(folders, 0o700) | dict.fromkeys(
        ["laptop", "lock", "device"], 0o600
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b""),
        (line(A), line(A)),
        (line(A)[:-1], line(A)),
        (line(A)[:40], line(A)[:40] + b"\n"),
        (line(A) + b"\0" * 100, line(A) + b"\0" * 100 + b"\n"),
        (line(A)[:-1] + b"\r\n", line(A)[:-1] + b"\r\n"),
        (b"\n\n", b"\n\n"),
    ],
)
def test_a_missing_newline_is_mended(
    paths: JournalPaths, own: Path, before: bytes, after: bytes
) -> None:
    """A line that a crash left torn is ended first, so that it swallows nothing."""
    own.write_bytes(before)
    append(paths, B)
    assert own.read_bytes() == after + line(B)


def test_stamps_are_later_than_the_last_version(paths: JournalPaths, own: Path) -> None:
    """Whoever writes knows how far the stamps of the file have risen, also behind a torn line."""
    append(paths, A)
    with own.open("ab") as file:
        file.write(line(B)[:50])
    with Transaction(paths, NOW.replace(year=2025)) as change:
        assert change.stamp() == FIRST.replace(microsecond=2)


def test_nothing_to_write_leaves_no_file(paths: JournalPaths, own: Path) -> None:
    """An undo with nothing to undo makes no log, and changes none."""
    append(paths)
    assert not own.exists()
    own.write_bytes(line(A)[:-1])
    append(paths)
    assert own.read_bytes() == line(A)[:-1]


def test_a_log_that_cannot_be_looked_at_is_not_taken_for_a_new_one(
    paths: JournalPaths, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system that hiccups over a name doesn't get the whole log removed."""
    own.write_bytes(line(A))

    def hiccup(*_: object, **__: object) -> os.stat_result:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", hiccup)
        patch.setattr(os, "mkdir", lambda *_: None)
        patch.setattr(os, "chmod", lambda *_: None)
        append(paths)
    assert own.read_bytes() == line(A)


def test_a_version_that_could_not_be_read_back_is_refused(paths: JournalPaths, own: Path) -> None:
    """Only what every reader will understand is said to be saved."""
    own.write_bytes(line(A))
    for bad in (
        B._replace(stamp=utc("9999-01-01T00:00:00")),
        version("", "no id"),
        B._replace(win=Win("01JB", NOW.replace(year=1), "walked")),
    ):
        with pytest.raises(NotSavedError, match="couldn't be read back"):
            append(paths, C, bad)
        assert own.read_bytes() == line(A)


# -- where it is written -----------------------------------------------------------------------


def test_without_the_lock_a_side_file_takes_the_win(
    busy: None, paths: JournalPaths, own: Path
) -> None:
    """A lock that can't be had in time is no reason to refuse: each win gets a fresh file."""
    assert busy is None
    own.write_bytes(line(A))
    append(paths, B)
    append(paths, C)
    assert own.read_bytes() == line(A)
    sides = sorted(path for path in own.parent.iterdir() if path != own)
    assert len(sides) == 2
    assert {path.read_bytes() for path in sides} == {line(B), line(C)}
    assert all(path.match("laptop-side-????????.jsonl") for path in sides)
    assert {stat.S_IMODE(path.stat().st_mode) for path in sides} == {0o600}


def test_while_another_writes_nothing_known_is_changed(
    busy: None, paths: JournalPaths, own: Path
) -> None:
    """An edit, a deletion or an undo of what another `wins` may be changing is refused."""
    assert busy is None
    own.write_bytes(line(A))
    for change in ("replace", "remove"):
        with pytest.raises(NotSavedError), Transaction(paths, NOW) as transaction:
            getattr(transaction, change)(transaction.read().wins)
    with pytest.raises(NotSavedError):
        Journal(paths).undo(1, NOW, any_machine=True)
    assert [path.read_bytes() for path in own.parent.iterdir()] == [line(A)]


def test_where_nothing_can_be_locked_an_edit_counts(paths: JournalPaths, own: Path) -> None:
    """An edit without a lock that nobody can have is in a side file, later than what it read."""
    (Path(paths.state) / "lock").mkdir(parents=True)
    own.write_bytes(line(A))
    with Transaction(paths, NOW) as change:
        (win,) = change.read().wins
        change.replace([win._replace(mood=4)])
    assert own.read_bytes() == line(A)
    assert [one.mood for one in Journal(paths).read().wins] == [4]


def test_without_the_lock_nothing_to_write_leaves_no_side_file(
    busy: None, paths: JournalPaths, own: Path
) -> None:
    """An undo with nothing to undo leaves the folder as it was."""
    assert busy is None
    append(paths)
    assert list(own.parent.iterdir()) == []


@pytest.mark.parametrize("obstacle", ["state", "lock", "device"])
def test_without_a_state_folder_a_side_file_takes_the_win(
    home: Path, folder: Path, state: Path, obstacle: str
) -> None:
    """Where neither lock nor name can be kept, wins are written all the same."""
    if obstacle == "state":
        (home / "file").write_bytes(b"")
        state = home / "file" / "state"
    else:
        (state / obstacle).mkdir(parents=True)
    paths = JournalPaths(str(folder), str(state), "laptop")
    append(paths, A)
    append(paths, B)
    sides = list(folder.glob("laptop-side-*.jsonl"))
    assert {path.read_bytes() for path in sides} == {line(A), line(B)}


def test_a_log_behind_a_symbolic_link_is_appended_to(
    paths: JournalPaths, own: Path, home: Path
) -> None:
    """What the link points to grows, and is made where it isn't there yet."""
    real = home / "real.jsonl"
    own.symlink_to(real)
    append(paths, A)
    append(paths, B)
    assert own.is_symlink()
    assert real.read_bytes() == line(A) + line(B)


# -- refusals ----------------------------------------------------------------------------------


def test_a_file_in_the_place_of_the_folder_is_refused(home: Path, state: Path) -> None:
    """Where there can't be a journal, nothing is said to be saved."""
    (home / "file").write_bytes(b"mine")
    with pytest.raises(NotSavedError) as raised:
        append(JournalPaths(str(home / "file"), str(state), "laptop"), A)
    assert raised.value.exit_code == 74
    assert (home / "file").read_bytes() == b"mine"


def test_a_full_disk_is_refused(paths: JournalPaths, own: Path) -> None:
    """The real error of a full disk gets its own words."""
    own.symlink_to("/dev/full")
    with pytest.raises(NotSavedError, match="the disk is full"):
        append(paths, A)
    assert own.is_symlink()


@every(
    "code, words",
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EFBIG, "as large as this system allows"),
        (errno.EACCES, "can't write to a folder"),
        (errno.EPERM, "can't write to a folder"),
        (errno.EROFS, "can't write to a folder"),
        (errno.EIO, "Input/output error"),
        (errno.EINTR, "Interrupted system call"),
    ],
)
def test_a_refusal_says_why(code: int, words: str) -> None:
    """Each error of the disk becomes a sentence, and a hint that names something to do."""
    error = not_saved(OSError(code, os.strerror(code)), "/journal")
    assert error.exit_code == 74
    assert error.message.startswith("Not saved: ")
    assert words in error.message
    assert error.hint
    assert not_saved(OSError("odd"), "/journal").message == "Not saved: the disk didn't answer."


def test_a_refused_first_win_leaves_no_empty_log(
    paths: JournalPaths, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was made for what could not be saved is taken away, also a side file."""

    def full(_fd: int, _data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for name in (own.parent.name, "not-there/state"):
        elsewhere = paths._replace(state=f"{paths.state}/{name}") if "/" in name else paths
        with monkeypatch.context() as patch:
            patch.setattr(os, "write", full)
            with pytest.raises(NotSavedError):
                append(elsewhere, A)
        assert list(own.parent.iterdir()) == []


def test_the_name_of_a_new_log_is_flushed_before_anything_is_in_it(
    paths: JournalPaths, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No log with a win in it can vanish with its name, also after an append that failed or died.

    So the folder is flushed while the log is empty, not only by whoever made it.
    """
    flushed: list[tuple[str, int]] = []

    def note(path: str) -> None:
        flushed.append((path, own.stat().st_size))
        flush_folder(path)

    own.write_bytes(b"")
    monkeypatch.setattr("microwins.journal.log.flush_folder", note)
    append(paths, A)
    append(paths, B)
    assert flushed == [(paths.folder, 0)]


def test_a_win_is_flushed_to_the_disk_before_it_is_said_to_be_saved(
    paths: JournalPaths, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last thing that happens to the log is a flush of all that is in it."""
    own.write_bytes(line(A))
    flushed: list[tuple[int, int]] = []
    flush = os.fsync

    def note(fd: int) -> None:
        flush(fd)
        flushed.append((os.fstat(fd).st_ino, os.fstat(fd).st_size))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", note)
        append(paths, B)
    assert flushed[-1] == (own.stat().st_ino, len(line(A) + line(B)))


# -- signals -----------------------------------------------------------------------------------


def test_interruptions_wait_after_a_win_is_saved(paths: JournalPaths) -> None:
    """Nothing can end the command between saving and saying so."""
    append(paths, A)
    assert blocked() >= INTERRUPTIONS


def test_interruptions_get_through_after_a_refusal(home: Path, state: Path) -> None:
    """A command that saved nothing can be stopped again."""
    (home / "file").write_bytes(b"")
    with pytest.raises(NotSavedError):
        append(JournalPaths(str(home / "file"), str(state), "laptop"), A)
    assert not blocked() & INTERRUPTIONS


def test_an_error_in_the_block_is_passed_on(paths: JournalPaths, own: Path) -> None:
    """What goes wrong before anything is written leaves no file and no signal waiting."""
    change = Transaction(paths, NOW)
    with pytest.raises(ZeroDivisionError), change:
        raise ZeroDivisionError(change.stamp())
    assert not blocked() & INTERRUPTIONS
    assert not own.exists()


# -- deleting for good -------------------------------------------------------------------------


def test_a_win_is_taken_out_of_the_own_log(paths: JournalPaths, own: Path) -> None:
    """Every version of it goes, torn or whole; everything else stays byte for byte."""
    secret = version("01JX", "a secret")
    rest = [
        b"\xef\xbb\xbf" + line(A),
        b"lorem ipsum\n",
        b"\n",
        line(B)[:-1] + b"\r\n",
        b"\0\0\0",
        line(B)[:-1] + line(C),
        line(version("01JC", "a note on 01JX")),
        b"<<<<<<< HEAD\n",
    ]
    mixed = [
        rest[0],
        line(secret),
        *rest[1:4],
        line(secret._replace(win=None)),
        rest[4],
        line(secret)[:-1] + line(B)[:-1] + line(secret)[:70] + line(C),
        line(secret)[:60] + b"\n",
        *rest[6:],
        line(secret)[:-1],
    ]
    own.write_bytes(b"".join(mixed))
    take_out(paths, "01JX", GONE)
    assert own.read_bytes() == b"".join(rest) + line(GONE)
    assert stat.S_IMODE(own.stat().st_mode) == 0o600
    assert [path.name for path in own.parent.iterdir()] == [own.name]


def test_a_log_without_the_win_is_not_touched(paths: JournalPaths, own: Path) -> None:
    """A file that holds nothing of it is the same file afterwards; none at all is no error."""
    take_out(paths, "01JX")
    assert not own.exists()
    own.write_bytes(line(A) + line(B)[:-1])
    before = own.stat()
    take_out(paths, "01JX")
    assert (own.stat().st_ino, own.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "name", ['01"JX', "01\\JX", "01\nJX", "01\u200bJX", "01\ud800JX", "Jürgen"]
)
def test_no_id_is_too_odd_to_be_taken_out(paths: JournalPaths, own: Path, name: str) -> None:
    """An id that another program chose is found however it has to be spelled."""
    secret = version(name, "a secret")
    own.write_bytes(line(A) + line(secret) + b"\0" + line(secret))
    take_out(paths, name)
    assert own.read_bytes() == line(A) + b"\0\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b""),
        (line(A), b""),
        (line(A)[:-1], b""),
        (line(B) + line(A)[:-1], line(B)),
        (line(A) + line(B)[:-1], line(B)),
        (line(B)[:-1], line(B)),
        (b"lorem", b"lorem\n"),
        (b"\n\n", b"\n\n"),
    ],
)
def test_the_tombstone_is_a_line_of_its_own(
    paths: JournalPaths, own: Path, before: bytes, after: bytes
) -> None:
    """Behind whatever the log ends with, or in a new log, it stands on a line."""
    own.write_bytes(before)
    take_out(paths, "01JA", GONE)
    assert own.read_bytes() == after + line(GONE)
    own.unlink()
    take_out(paths, "01JA", GONE)
    assert own.read_bytes() == line(GONE)


def test_a_log_that_cannot_be_looked_at_is_not_replaced(
    paths: JournalPaths, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system that hiccups over a name doesn't get a log replaced by a tombstone."""
    own.write_bytes(line(A) + line(B))

    def hiccup(*_: object, **__: object) -> os.stat_result:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", hiccup)
        patch.setattr(os, "mkdir", lambda *_: None)
        patch.setattr(os, "chmod", lambda *_: None)
        take_out(paths, "01JA", GONE)
    assert own.read_bytes() == line(B) + line(GONE)


def test_what_was_written_under_another_name_is_rewritten_too(
    paths: JournalPaths, own: Path
) -> None:
    """A machine that was renamed takes the text out of its former log as well."""
    (Path(paths.state) / "device").write_text("nest-0000\nlaptop-1a2b\n")
    former = own.parent / "nest-0000.jsonl"
    former.write_bytes(line(A) + line(B))
    take_out(paths, "01JA", GONE)
    assert former.read_bytes() == line(B)
    assert own.read_bytes() == line(GONE)


def test_side_files_of_this_machine_are_rewritten_too(paths: JournalPaths, own: Path) -> None:
    """What was written here without the lock is written here, and so are copies of its log.

    Other machines' files are not.
    """
    names = {
        "laptop-side-0011aabb.jsonl": line(A),
        "laptop-1a2b (conflicted copy).jsonl": line(A),
        "laptop-1a2b.jsonl..path1": line(A),
        "desktop-9f3e.jsonl": line(A) + line(B),
        "desktop-side-0011aabb.jsonl": line(A) + line(B),
        "laptop-0000.jsonl": line(A) + line(B),
    }
    for name in names:
        (own.parent / name).write_bytes(line(A) + line(B))
    own.write_bytes(line(B) + line(A))
    take_out(paths, "01JB")
    assert own.read_bytes() == line(A)
    for name, content in names.items():
        assert (own.parent / name).read_bytes() == content, name


def test_a_symbolic_link_stays_one(paths: JournalPaths, own: Path, home: Path) -> None:
    """The file behind the link is replaced, where it is."""
    real = home / "elsewhere" / "real.jsonl"
    real.parent.mkdir()
    real.write_bytes(line(A) + line(B))
    own.symlink_to(real)
    take_out(paths, "01JA", GONE)
    assert own.is_symlink()
    assert real.read_bytes() == line(B) + line(GONE)
    assert [path.name for path in real.parent.iterdir()] == ["real.jsonl"]


def test_nothing_is_rewritten_without_the_lock(busy: None, paths: JournalPaths, own: Path) -> None:
    """Somebody else may be appending: the text stays, and the person is told to try again."""
    assert busy is None
    own.write_bytes(line(A))
    with pytest.raises(WinsError) as raised:
        take_out(paths, "01JA", GONE)
    hint = "Wait a moment, then type the same line once more."
    assert (raised.value.exit_code, raised.value.hint) == (1, hint)
    assert own.read_bytes() == line(A)
    assert not blocked() & INTERRUPTIONS


def test_nothing_is_rewritten_where_nothing_can_be_locked(paths: JournalPaths, own: Path) -> None:
    """What keeps the lock from being made is the state folder's fault, which is named."""
    (Path(paths.state) / "lock").mkdir(parents=True)
    own.write_bytes(line(A))
    with pytest.raises(WinsError, match="can't be locked, so nothing changed") as raised:
        take_out(paths, "01JA", GONE)
    assert raised.value.hint == f"ls -ld {paths.state}"
    assert own.read_bytes() == line(A)


@pytest.mark.parametrize("failing", ["write", "fsync", "replace"])
def test_a_refused_rewrite_leaves_the_log(
    paths: JournalPaths, own: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """When the disk refuses, the log is as it was and nothing lies beside it."""
    own.write_bytes(line(A) + line(B))

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, refuse)
        with pytest.raises(NotSavedError, match="the disk is full"):
            take_out(paths, "01JA", GONE)
    assert own.read_bytes() == line(A) + line(B)
    assert [path.name for path in own.parent.iterdir()] == [own.name]
    assert not blocked() & INTERRUPTIONS
