"""Appending to the log so that no word is lost.

Only what is on disk is reported as saved: a failed append leaves the file as it was. A machine
writes to its own file alone; where the lock can't be had, to a fresh side file beside it.
"""

from __future__ import annotations

import os
from io import BytesIO

from microwins.disk import lock
from microwins.disk.files import PRIVATE, flush_folder, not_saved, read_at, set_mode, write_all
from microwins.disk.paths import SIDE, make_private_folder
from microwins.errors import NotSavedError
from microwins.journal import device, reader
from microwins.journal.codec import BadLineError, decode, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from microwins.disk.paths import JournalPaths
    from microwins.journal.codec import Version

LOCK = "lock"

_APPEND = os.O_RDWR | os.O_APPEND


class WriteLock(lock.Lock):
    """A `with` block in which signals wait and no other `wins` writes.

    Entering returns whether this program has the lock. After success signals go on waiting: see
    `lock.hold_signals`. An OSError that the block raises becomes NotSavedError.
    """

    def __init__(self, paths: JournalPaths) -> None:
        super().__init__(os.path.join(paths.state, LOCK))
        self._paths = paths

    def __enter__(self) -> bool:
        lock.hold_signals()
        try:
            make_private_folder(self._paths.state)
        except OSError:
            pass  # the lock can't be had, then
        return super().__enter__()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        super().__exit__(kind, error, trace)
        if error is not None:
            lock.release_signals()
        if isinstance(error, OSError):
            raise not_saved(error, self._paths.folder) from error


class OpenLog:
    """The log that this machine appends to, open: its own, or a fresh side file without the lock.

    Before the first change of `day` it is copied to the backups. What is not written leaves no
    file. Opening, `tail` and `write` raise OSError.
    """

    def __init__(self, paths: JournalPaths, *, locked: bool, day: date) -> None:
        self._paths = paths
        self._day = day if locked else None
        make_private_folder(paths.folder)
        opened: dict[str, int] = {}
        self.path, self._record = _own_file(paths, locked=locked, opened=opened)
        if self._day and not os.path.exists(paths.backup_of(self.path, self._day)):
            from microwins.journal.backups import back_up  # 1 ms, once a day

            back_up(paths, self.path, self._day)
        try:
            fd = opened.get(self.path)
            self._fd, self._made = _opened(self.path) if fd is None else (fd, False)
        except PermissionError:  # a log that became somebody else's is no reason to refuse a win
            self.path, self._record = _own_file(paths, locked=False, opened=opened)
            self._fd, self._made = _opened(self.path)

    def tail(self, text: str | None = None) -> reader.Tail:
        """Return the end of the log; see `reader.tail`."""
        return reader.tail(self._fd, text)

    def write(self, versions: Sequence[Version], *, renew_backup: bool = False) -> None:
        """Write versions to the end of the log and flush it; with `renew_backup` copy it after.

        Raises NotSavedError for a version that could not be read back.
        """
        data = written(versions)
        size = os.fstat(self._fd).st_size
        if not size:
            set_mode(self.path, PRIVATE)
            flush_folder(os.path.dirname(os.path.realpath(self.path)))
        elif read_at(self._fd, size - 1, size) != b"\n":
            data = b"\n" + data
        left = device.expect(self._record, self._fd, size, data) if self._record else None
        _extend(self._fd, data, size)
        self._made = False
        if left:
            device.note(self._record, left)
        if self._day and renew_backup:
            from microwins.journal.backups import back_up  # 1 ms, for an import

            back_up(self._paths, self.path, self._day, renew=True)

    def close(self) -> None:
        """Close the log; one that was made for what could not be saved goes."""
        try:
            os.close(self._fd)
            if self._made:
                os.unlink(self.path)
        except OSError:
            pass  # fsync has answered for the data, and an empty file says nothing to any reader


def _opened(path: str) -> tuple[int, bool]:
    """Open a log for appending; the second value tells whether that made it."""
    try:
        return os.open(path, _APPEND), False
    except FileNotFoundError:
        pass
    try:
        return os.open(path, _APPEND | os.O_CREAT | os.O_EXCL, PRIVATE), True
    except FileExistsError:  # a link to what isn't there yet
        return os.open(path, _APPEND | os.O_CREAT, PRIVATE), False


def written(versions: Sequence[Version]) -> bytes:
    """Return what to write; raises NotSavedError for a version that could not be read back."""
    data = BytesIO()  # a list of lines would take as much memory again
    for version in versions:
        line = encode(version).encode()
        try:
            decode(line)
        except BadLineError as error:
            from microwins.wording import files, grammar

            raise NotSavedError(*grammar.filled(files.NOT_READ_BACK, why=error)) from error
        data.write(line + b"\n")
    return data.getvalue()


def _extend(fd: int, data: bytes, size: int) -> None:
    """Write `data` at the end of `fd` and flush it; when that fails, cut it back to `size`."""
    try:
        write_all(fd, data)
        os.fsync(fd)
    except OSError:
        try:
            os.ftruncate(fd, size)
        except OSError:
            pass  # the first error says what is wrong; the next append mends a torn line
        raise


def _own_file(paths: JournalPaths, *, locked: bool, opened: dict[str, int]) -> tuple[str, str]:
    """Return the paths of the file to append to and of the note on it.

    That is the own log, or a fresh side file, on which there is none.
    """
    if locked:
        try:
            name = device.device_name(paths, opened=opened)
        except OSError:
            pass  # a name that can't be kept would be drawn at each win: a side file is honest
        else:
            return paths.log_called(name), device.record_of(paths, name)
    return paths.log_called(paths.host + SIDE + os.urandom(4).hex()), ""
