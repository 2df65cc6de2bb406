"""Other programs of the machine, run with a limit of time and without a shell."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from shutil import which
from types import MappingProxyType

from microwins.disk import paths
from microwins.model.record import Record
from microwins.model.text import safe

NOT_THERE, TOO_LONG = 127, 124
"""The codes for a program that isn't there, and for one that was ended since it took too long."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BY_A_SHELL = ("/bin/sh", "-c", 'exec "$0" "$@"')
ENV = "/usr/bin/env"
_STARTING = (ENV, _BY_A_SHELL[0])

_KEPT = ("WINS_DIR", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LANG", "LC_ALL")


class Answer(Record):
    """How a program ended: its code, its output, and what it said on stderr in one line."""

    code: int
    out: bytes = b""
    said: str = ""


def run(
    *words: str,
    stdin: bytes = b"",
    patience: float = 15.0,
    given: Mapping[str, str] = MappingProxyType({}),
) -> Answer:
    """Run a program, in English, and return how it ended; its environment is ours and `given`.

    After `patience` seconds it is killed with all that it has started: what waits for it would
    wait for those, too.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 (no shell, and words of our own)
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "LC_ALL": "C", **runtime_folder(), **given},
        )
    except OSError as error:
        return Answer(NOT_THERE, said=error.strerror or "")
    try:
        out, said = process.communicate(stdin, patience)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                pipe.close()
        return Answer(TOO_LONG)
    return Answer(process.returncode, out, safe(" ".join(said.decode("utf-8", "replace").split())))


def runtime_folder() -> dict[str, str]:
    """Return XDG_RUNTIME_DIR, which a job of cron has not, where the usual place of it is there."""
    usual = f"/run/user/{os.getuid()}"
    lacks = not os.environ.get("XDG_RUNTIME_DIR")
    return {"XDG_RUNTIME_DIR": usual} if lacks and os.path.isdir(usual) else {}


def own_command() -> list[str]:
    """Return the words that start this program from anywhere, by its whole path.

    systemd starts none with a quote or a backslash in its path, and env none with an equals sign: a
    shell does.
    """
    program = _own_program()
    return program if not set(program[0]) & set("\"'\\=") else [*_BY_A_SHELL, *program]


def program_in(words: Iterable[str]) -> str:
    """Return the path of the program that such words start; raises StopIteration for none."""
    return next(word for word in words if word[:1] == os.sep and word not in _STARTING)


def _own_program() -> list[str]:
    typed = sys.argv[0]
    found = typed if os.sep in typed else which(typed) or ""
    if os.path.basename(typed) == "wins" and os.access(found, os.X_OK):
        return [os.path.abspath(found)]
    return [sys.executable, "-m", "microwins"]


def own_environment() -> dict[str, str]:
    """Return what a scheduler lacks of the person's environment: where things are kept, and LANG.

    HOME is among it where the system knows another.
    """
    chosen = {name: os.environ.get(name, "") for name in _KEPT}
    if os.environ.get("WINS_DIR", "").strip():
        chosen["WINS_DIR"] = paths.journal_folder()
    if paths.home() != os.path.expanduser(f"~{_user()}"):
        chosen["HOME"] = paths.home()
    return {name: value for name, value in chosen.items() if value}


def _user() -> str:
    """Return the name of the person for the system, "" where it doesn't know any."""
    import pwd  # 0.3 ms, where a schedule is made

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return ""
