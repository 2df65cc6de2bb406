"""The person's own editor: started, waited for, and known by whether it waits to be closed."""

from __future__ import annotations

import os
import shlex

from microwins.errors import WinsError
from microwins.model.record import Record
from microwins.wording import editor as wording
from microwins.wording.grammar import filled

_MOMENTS = 5.0
"""Seconds: too few to open an editor, think and close it, enough to open a window."""

_TO_WAIT = {
    **dict.fromkeys(
        (
            *("code", "code-insiders", "codium", "vscodium", "cursor", "windsurf", "zed"),
            *("zeditor", "zedit", "gedit", "xed", "pluma", "atom", "pulsar", "lapce", "idea"),
            *("pycharm", "webstorm", "phpstorm", "goland", "clion", "rubymine", "rider"),
        ),
        ("--wait", "-w"),
    ),
    **dict.fromkeys(("subl", "sublime_text", "mate", "bbedit", "cot"), ("-w", "--wait")),
    **dict.fromkeys(("gvim", "mvim"), ("-f", "--nofork")),
    "kate": ("--block", "-b"),
    "open": ("-W", "--wait-apps"),
}
"""Editors with a window of their own, and the options that have them wait until it is closed."""

_STARTERS = ("env", "flatpak", "snap", "nohup", "setsid")
_NOT_TO_WAIT = {"emacsclient": ("-n", "--no-wait")}
_IN_THE_TERMINAL = (
    *("vi", "vim", "nvim", "view", "ex", "nvi", "vis", "elvis", "ed", "ne", "mg", "nano", "pico"),
    *("rnano", "emacs", "emacsclient", "micro", "hx", "helix", "kak", "joe", "jmacs", "jstar"),
    *("jed", "mcedit", "tilde", "dte", "zile"),
)


class Ended(Record):
    """How an editor ended: with which code, and whether its window may still be open.

    `name` is what it is called, and `waiting` the command with which it waits, "" where none is
    known.
    """

    code: int
    may_be_open: bool
    name: str
    waiting: str = ""


def run_editor(path: str) -> Ended:
    """Open the file at `path` in $VISUAL, $EDITOR or vi, and return when that comes back.

    Raises WinsError where it can't be started, as vi can't without a terminal. Ctrl-C is for
    the editor alone: a handler, unlike SIG_IGN, isn't inherited by it.
    """
    import signal
    import subprocess  # 6 ms, before somebody who types
    from time import monotonic

    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    command = chosen or "vi"
    if not (chosen or os.isatty(0)):  # vi would wait for keys that can't come
        raise WinsError(*filled(wording.NO_START, command=command))
    start = monotonic()
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        words = shlex.split(command)
        done = subprocess.run([*words, path], check=False)  # noqa: S603 (their own)
    except (OSError, ValueError) as error:
        raise WinsError(*filled(wording.NO_START, command=command)) from error
    finally:
        signal.signal(signal.SIGINT, before)
    return _ended(done.returncode, words, monotonic() - start)


def _ended(code: int, words: list[str], seconds: float) -> Ended:
    """Return how an editor ended that took so many seconds."""
    names = [os.path.basename(one).removesuffix(".exe") for one in words]
    name = names[0]
    if name in _STARTERS:  # as env NAME=VALUE code, or flatpak run org.kde.kate
        short_names = (one.rpartition(".")[2].lower() for one in names[1:])
        name = next((one for one in short_names if one in _TO_WAIT), name)
    options = words[1:]
    known = _TO_WAIT.get("gvim" if name in {"vim", "vi"} and "-g" in options else name)
    if known:
        short = next(one for one in known if not one.startswith("--"))[1]
        waits = any(
            one in known or (one[:1] == "-" != one[1:2] and short in one) for one in options
        )
        return Ended(code, not waits, name, "" if waits else shlex.join([*words, known[0]]))
    against = [one for one in options if one in _NOT_TO_WAIT.get(name, ())]
    if against:
        left = [one for one in words if one not in against]
        return Ended(code, may_be_open=True, name=name, waiting=shlex.join(left))
    return Ended(code, name not in _IN_THE_TERMINAL and seconds < _MOMENTS, name)
