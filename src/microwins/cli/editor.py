"""Words of a win in the person's own editor."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import tempfile

from microwins.disk.files import read_bytes
from microwins.disk.paths import WORDS, make_private_folder, state_folder
from microwins.errors import BadInputError, WinsError
from microwins.model.text import decoded, repaired


def edited_text(text: str, handle: str = "HANDLE") -> str:
    """Return `text`, of the win called `handle`, as the person left it in $VISUAL or $EDITOR.

    Without either, vi is opened.
    The file lies in the private state folder while the editor is open. Raises WinsError when the
    editor can't be started or fails, BadInputError when it left nothing.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        return _through_editor(command, text, handle)
    except OSError as error:
        raise WinsError(
            f"There is no place for the editor's file: {error.strerror}.",
            f'wins edit {handle} "the new words"',
        ) from error


def _through_editor(command: str, text: str, handle: str) -> str:
    """Return `text` as an editor left it; raises OSError where its file can't be made."""
    state = state_folder()
    make_private_folder(state)
    with tempfile.TemporaryDirectory(prefix=WORDS, dir=state) as folder:
        path = os.path.join(folder, "win.txt")
        given = repaired(text).encode() + b"\n"
        with open(path, "wb") as file:
            file.write(given)
        _run(command, path)
        left = read_bytes(path) if os.path.exists(path) else b""
    if left == given:
        return text
    words = decoded(left).strip()
    if not words:
        raise BadInputError(
            "The editor left no words, and nothing was changed.",
            f"wins delete {handle}",
        )
    return words


def _run(command: str, path: str) -> None:
    """Open the file at `path` in an editor and wait for its end; raises WinsError for a bad one.

    Ctrl-C is for the editor alone. A handler, unlike SIG_IGN, isn't inherited by it.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        done = subprocess.run([*shlex.split(command), path], check=False)  # noqa: S603 (their own)
    except (OSError, ValueError) as error:
        raise WinsError(
            f"The editor {command} can't be started.",
            'Set EDITOR, or give the words: wins edit HANDLE "the new words"',
        ) from error
    finally:
        signal.signal(signal.SIGINT, before)
    if done.returncode:
        raise WinsError(
            "The editor ended with an error, and nothing was changed.",
            'Give the words instead: wins edit HANDLE "the new words"',
        )
