"""Where shells look for completion: a file of our own, and at most one line in one of theirs.

The person's own files grow by a line and are never rewritten, so that nothing can be lost.
"""

from __future__ import annotations

import os

from microwins.disk.files import quoted, read_at, read_bytes, write_all, write_beside
from microwins.disk.paths import home, make_private_folder, xdg_folder
from microwins.errors import BadInputError
from microwins.wording import files, grammar

SHELLS = ("bash", "zsh", "fish")

_SCRIPTS = {
    "bash": ("data", "bash-completion/completions/wins"),
    "zsh": ("data", "zsh/site-functions/_wins"),
    "fish": ("config", "fish/completions/wins.fish"),
}
_STARTUPS = {"bash": ("HOME", ".bashrc"), "zsh": ("ZDOTDIR", ".zshrc")}
"""The file that each shell reads when it starts, and what names its folder; fish needs no line."""

_OURS = b"ompletion of wins in "
"""Stands in every script of ours, and tells it from one that somebody else wrote."""

_ANYBODY = 0o644  # as an editor would make it, less what the umask takes


def script_file(shell: str) -> str:
    """Return the path of the completion script for a shell."""
    kind, name = _SCRIPTS[shell]
    return os.path.join(xdg_folder(kind), name)


def startup_file(shell: str) -> str | None:
    """Return the path of the file that must name the script, None where the shell finds it."""
    if shell not in _STARTUPS:
        return None
    variable, name = _STARTUPS[shell]
    folder = os.environ.get(variable, "")
    return os.path.join(folder if os.path.isabs(folder) else home(), name)


def put_script(path: str, script: str) -> None:
    """Write a completion script to `path`, and the folders above it where they aren't there.

    Raises BadInputError where a script stands there that isn't ours, OSError where it can't be
    written.
    """
    try:
        before = read_bytes(path)
    except FileNotFoundError:
        before = b""
    if before.strip() and _OURS not in before:
        raise BadInputError(*grammar.filled(files.ANOTHER_SCRIPT, path=path, typed=quoted(path)))
    if before != script.encode():
        make_private_folder(os.path.dirname(path))
        write_beside(path, script.encode())


def loading(path: str) -> str:
    """Return the line by which bash and zsh load the script at `path`, if it is there."""
    inside = path.startswith(home() + os.sep)
    name = f"~/{quoted(os.path.relpath(path, home()))}" if inside else quoted(path)
    return f"[ ! -r {name} ] || . {name} # completion of wins"


def add_line(path: str, line: str) -> bool:
    """Add `line` to the end of the file at `path`, and tell whether that was necessary.

    Nothing that stands there is written anew: a link stays a link, and a mode a mode. Raises
    OSError, with the file as it was.
    """
    wanted = os.fsencode(line)
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, _ANYBODY)
    try:
        before = read_at(fd, 0, os.fstat(fd).st_size)
        if wanted in (one.strip() for one in before.splitlines()):
            return False
        try:
            write_all(fd, _apart(before) + wanted + b"\n")
            os.fsync(fd)
        except OSError:
            os.ftruncate(fd, len(before))
            raise
    finally:
        os.close(fd)
    return True


def _apart(before: bytes) -> bytes:
    """Return what a new line needs in front of it, so as to be no part of the line before."""
    if not before:
        return b""
    ends = before.endswith(b"\n")
    goes_on = before.rstrip(b"\r\n").endswith(b"\\")
    return b"\n" * ((not ends) + goes_on)
