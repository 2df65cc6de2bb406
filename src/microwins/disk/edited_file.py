"""The file that an editor is given: it stays until `wins` has taken its words."""

from __future__ import annotations

import fcntl
import os

from microwins.disk.files import read_bytes, write_beside
from microwins.disk.paths import WORDS, make_private_folder
from microwins.model.checksum import checksum

_FILE = "win.txt"

BEFORE = "before.jsonl"
"""The file beside it: the win as it was then, as a line of a log, and what stands for the text."""


class EditedFile:
    """The file for the win `win_id`, in a folder in which editors may put files of their own."""

    def __init__(self, state: str, win_id: str) -> None:
        self.folder = folder_for(state, win_id)
        self.path = os.path.join(self.folder, _FILE)
        self._fd = -1

    def lock(self) -> bool:
        """Make the folder, and keep others from it; False where another `wins` has it.

        Raises OSError where it can't be made.
        """
        make_private_folder(self.folder)
        self._fd = os.open(self.folder, os.O_RDONLY)
        return _is_free(self._fd)

    def unlock(self) -> None:
        """Let others have the folder."""
        if self._fd >= 0:
            os.close(self._fd)

    def read(self) -> tuple[bytes | None, bytes]:
        """Return what the file holds, None where it isn't there, and the line of the win before."""
        before = _content(os.path.join(self.folder, BEFORE)) or b""
        return _content(self.path), before.partition(b"\n")[0]

    def write(self, text: bytes, before: bytes) -> None:
        """Put a text in the file, and the line of the win beside it; raises OSError."""
        write_beside(os.path.join(self.folder, BEFORE), before + b"\n" + _sign(text))
        if _content(self.path) != text:
            write_beside(self.path, text)

    def remove(self) -> None:
        """Remove the file with its folder, as far as that can be done."""
        try:
            clear(self.folder)
            os.rmdir(self.folder)
        except OSError:
            pass  # the doctor names what is left


def folder_for(state: str, win_id: str) -> str:
    """Return the folder in the state folder for the file of a win, whether or not it exists."""
    return os.path.join(state, f"{WORDS}{checksum(win_id.encode('utf-8', 'replace')):016x}")


def is_unchanged(folder: str) -> bool:
    """Tell whether such a folder holds no more than an editor was given, and no editor has it."""
    text = _content(os.path.join(folder, _FILE))
    before = _content(os.path.join(folder, BEFORE)) or b""
    if text is None or _sign(text) != before.partition(b"\n")[2]:
        return False
    fd = os.open(folder, os.O_RDONLY)
    try:
        return _is_free(fd)
    finally:
        os.close(fd)


def clear(folder: str) -> None:
    """Remove the files in such a folder, and the folder where no editor has it; raises OSError."""
    try:
        fd = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return
    try:
        for name in os.listdir(folder):
            os.unlink(os.path.join(folder, name))
        if _is_free(fd):
            os.rmdir(folder)
    finally:
        os.close(fd)


def _is_free(fd: int) -> bool:
    """Lock an open folder and tell whether that could be done; a file system may have no locks."""
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass
    return True


def _sign(text: bytes) -> bytes:
    return b"%016x" % checksum(text)


def _content(path: str) -> bytes | None:
    try:
        return read_bytes(path)
    except OSError:
        return None
