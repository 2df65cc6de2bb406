"""Words of a win in the person's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile

from microwins.errors import BadInputError, WinsError
from microwins.journal.places import make_private_folder, state_folder


def edited_text(text: str) -> str:
    """Return `text` as the person left it in $VISUAL or $EDITOR (vi without either).

    The file lies in the private state folder while the editor is open. Raises WinsError when the
    editor can't be started or fails, BadInputError when it left nothing.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    state = state_folder()
    make_private_folder(state)
    with tempfile.TemporaryDirectory(prefix="edit-", dir=state) as folder:
        path = os.path.join(folder, "win.txt")
        with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(text + "\n")
        try:
            done = subprocess.run([*shlex.split(command), path], check=False)  # noqa: S603 (their own)
        except (OSError, ValueError) as error:
            raise WinsError(
                f"The editor {command} can't be started.",
                'Set EDITOR, or give the words: wins edit last "the new words"',
            ) from error
        if done.returncode:
            raise WinsError(
                "The editor ended with an error, and nothing was changed.",
                'Give the words instead: wins edit last "the new words"',
            )
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            left = file.read().strip()
    if not left:
        raise BadInputError(
            "The editor left no words, and nothing was changed.",
            "To take a win away: wins delete last",
        )
    return left
