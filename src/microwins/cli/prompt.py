"""Questions on the terminal: an answer is read to its last line, and no shell runs any of it.

What is pasted comes in one piece only where the terminal marks it. Elsewhere each line of it looks
like typed, and what follows at once belongs to the same answer.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from select import select

from microwins.cli.output import encoding, last_row, on_terminal, say, show
from microwins.errors import BadInputError, StoppedError
from microwins.model.text import decoded
from microwins.wording import prompt as wording
from microwins.wording.aloud import YES_OR_NO
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from microwins.cli.output import Reply

_AT_ONCE, _IN_A_MOMENT = 0.1, 0.25
"""Seconds: too soon after Enter for a key to be typed; a paste that has begun goes on so soon."""

_WAKING = 0.2

_LONGEST_LINE = 4095 if sys.platform == "linux" else 1023
"""How many bytes of a line get through where the system lets people edit it."""

_LOCAL_FLAGS = 3
_PIECE = 64 * 1024
_MARKED_BY_NONE = ("", "dumb")
_SET_OFF = b"set enable-bracketed-paste off"
_LEAVING = " \r\n\x04\0"
"""Space, Enter and Ctrl-D."""
_YES = ("y", "yes")
_MEANT = (
    *((b"\x1b[200~", b""), (b"\x1b[201~", b"")),
    *((b"\r\n", b"\n"), (b"\r", b"\n")),
)
"""The marks around a paste, the line ends of other systems, and what they mean."""


def confirmed(question: str) -> bool:
    """Tell whether `question` is answered with y or yes; anything else is no, as is a paste.

    Raises StoppedError for Ctrl-C.
    """
    how = YES_OR_NO if VOICE["aloud"] else "[y/N]"
    return answer(f"{question} {how} ").lower() in _YES


def answer(question: str) -> str:
    """Return the line that is typed after `question`, "" for none and for several.

    Raises StoppedError for Ctrl-C.
    """
    try:
        typed = ask(question).strip()
    except StoppedError:
        raise StoppedError(wording.NOTHING_CHANGED) from None
    return "" if "\n" in typed else typed


def ask(question: str) -> str:
    """Return what is typed or pasted after `question`, with all of its lines.

    Where `question` is "", that is all up to Ctrl-D. The terminal is left as it was, and nothing of
    the answer in it. Raises StoppedError for Ctrl-C and BadInputError for a line that was cut, with
    the words.
    """
    before = termios.tcgetattr(0)
    readline = _readline() if question and not VOICE["aloud"] else None
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [signal.signal(number, signal.default_int_handler) for number in signals]
    typed: list[bytes] = []
    try:
        _take_off(termios.ICANON if readline else 0, before)
        if readline:
            typed.append(_edited(question))
        elif question:
            typed.append(_line(question))
        else:
            typed.extend(iter(_read, b""))
        _take_off(termios.ICANON | termios.ECHO, before)
        typed.append(_what_follows())
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _take_off(termios.ICANON | termios.ECHO, before)
        if readline and not typed:
            typed.append(_begun(readline))
        typed.append(_what_follows())
        say("")  # what is said starts on a row of its own
        words = _text(typed).strip()
        hint = wording.HOW_TO_SAVE if words else wording.HOW_TO_LOG
        raise StoppedError(wording.NOTHING_SAVED, hint, words) from None
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
        for number, handler in zip(signals, handlers, strict=True):
            signal.signal(number, handler)
    words = _text(typed)
    if not readline and max(map(len, typed[:-1]), default=0) >= _LONGEST_LINE:
        raise BadInputError(*wording.LINE_WAS_CUT, words.strip())
    return words


def key(offered: Reply, question: str) -> str:
    """Return the key that is pressed after `question`, or all that comes at once, as a paste does.

    What is `offered` is shown before. The key is "" for Enter and for Ctrl-D. Raises StoppedError
    for Ctrl-C.
    """
    before = termios.tcgetattr(0)
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [signal.signal(number, signal.default_int_handler) for number in signals]
    try:
        _take_off(termios.ICANON | termios.ECHO, before)
        show(offered)
        say(question)
        return _text([_read(), _what_follows()]).strip(_LEAVING)
    except KeyboardInterrupt:
        raise StoppedError(wording.NOTHING_SAVED) from None
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
        for number, handler in zip(signals, handlers, strict=True):
            signal.signal(number, handler)


def _readline() -> ModuleType | None:
    """Return what gives a line arrow keys, where the terminal and its letters allow that."""
    both = (encoding(), sys.stdin.encoding if sys.stdin else "")
    if not on_terminal() or any(one.lower() != "utf-8" for one in both):
        return None
    try:
        import readline  # 3 ms, in front of a person who types
    except ImportError:
        return None
    readline.clear_history()
    if "libedit" not in (readline.__doc__ or "") and not _leaves_paste_unmarked():
        readline.parse_and_bind("set enable-bracketed-paste on")  # Python takes it off
    sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]  # it is a terminal
    return readline


def _leaves_paste_unmarked() -> bool:
    """Tell whether the terminal, or the person's file of settings for it, wants no marks."""
    if os.environ.get("TERM", "") in _MARKED_BY_NONE:
        return True
    path = os.environ.get("INPUTRC") or os.path.expanduser("~/.inputrc")
    try:
        with open(path, "rb") as file:
            rows = [b" ".join(row.lower().split()) for row in file]
    except OSError:
        return False
    return any(row.startswith(_SET_OFF) for row in rows)


def _take_off(flags: int, before: list[Any]) -> None:
    """Take some local flags off what the terminal had before; what was typed outlives Ctrl-C."""
    now = list(before)
    now[_LOCAL_FLAGS] = before[_LOCAL_FLAGS] & ~flags | termios.NOFLSH
    termios.tcsetattr(0, termios.TCSANOW, now)


def _edited(question: str) -> bytes:
    """Return a line as readline has it, with several inside of it where they were pasted.

    A Ctrl-C that comes while readline draws is forgotten until something wakes it.
    """
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, _WAKING, _WAKING)
    try:
        return input(last_row(question)).encode("utf-8", "surrogateescape") + b"\n"
    except EOFError:
        say("")
        return b""
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _begun(readline: ModuleType) -> bytes:
    """Return the line that was being typed, or had just been ended, when Ctrl-C came."""
    ended = readline.get_history_item(readline.get_current_history_length())
    begun = f"{ended}\n" if ended else readline.get_line_buffer()
    return begun.encode("utf-8", "surrogateescape")


def _line(question: str) -> bytes:
    """Return a line as the system has it."""
    say(question.rstrip())
    line = _read()
    if not line.endswith(b"\n"):
        say("")  # Ctrl-D ended it
    return line


def _what_follows() -> bytes:
    """Return what the terminal has, or gets before it has been quiet for a moment."""
    data = b""
    wait = _AT_ONCE
    while select((0,), (), (), wait)[0] and (piece := _read()):
        data += piece
        wait = _IN_A_MOMENT
    return data.removeprefix(b"\n") if b"\r\n" in data else data  # the first was half of Enter


def _read() -> bytes:
    try:
        while not select((0,), (), (), _WAKING)[0]:
            pass  # a Ctrl-C from just before it began to wait is heard
        return os.read(0, _PIECE)
    except OSError:
        return b""  # the terminal is gone


def _text(pieces: list[bytes]) -> str:
    """Return what was typed as text, in lines, without the marks that a terminal has set."""
    data = b"".join(pieces)
    for typed, meant in _MEANT:
        data = data.replace(typed, meant)
    return decoded(data)
