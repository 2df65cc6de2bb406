"""The one place that prints: results for people or as JSON, remarks, errors with their codes."""

from __future__ import annotations

import os
import sys

from microwins.errors import FAILED, NoSuchWinError, WinsError
from microwins.model.record import Record
from microwins.model.text import as_bytes, repaired, to_json
from microwins.render.line import TYPED, USUAL_WIDTH, Line, Page, Span, encoded, line, unstyled
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from microwins.model.crisis_phrases import Concern
    from microwins.render.terminal import Palette
    from microwins.results.inbox import TakenIn

STDOUT = 1
STDERR = 2
_PIECE = 64 * 1024
_WIDEST = 1000
_WIDE = "\u1100"
"""The first of the letters that may take two cells."""

PIPE_CLOSED = 141
"""What a shell reports of a command that SIGPIPE ended, as `wins list | head` ends others."""


class Reply(Record):
    """What a command answers: its name, a result, and how that is drawn for people.

    With `as_json` the result is written as an object whose first key is the command's name, with
    the version of its form as value. `draw` turns the result into lines; `lay_out` does so where
    the width of the page matters. `chunks`, where there is one, is data for stdout as it is,
    instead of lines. `data` turns the result into what JSON has, where that takes words. `styled`
    is False for a reply without colours. No row is wider than `widest`. `remarks` go to
    stderr, after the rest, or before it with `remarks_first`. `saved` says that a change is on
    disk, which no trouble with the output can turn into a failure, `failed` that not all was done
    that was asked for. `concern` is what the words that were typed plainly speak of, which one more
    remark follows. `arrived` is what came in from other devices first, for JSON.
    """

    name: str
    result: Any = None
    draw: Callable[[Any], Iterable[Line]] | None = None
    lay_out: Callable[[Any, Page], Iterable[Line]] | None = None
    chunks: Iterable[str | bytes] | None = None
    data: Callable[[Any], Any] | None = None
    as_json: bool = False
    styled: bool = True
    widest: int = _WIDEST
    remarks: Sequence[str] = ()
    remarks_first: bool = False
    saved: bool = False
    concern: Concern | None = None
    arrived: Sequence[TakenIn] = ()
    failed: bool = False


def answer(command: Callable[[], Reply]) -> int:
    """Run a command, show what it answers, and return the exit code."""
    try:
        reply = command()
    except WinsError as error:
        show_error(error)
        return error.exit_code
    except Exception as error:  # noqa: BLE001 (the one place for unexpected errors)
        show_error(own_fault(error))
        return FAILED
    if reply.remarks_first:
        _say_all(reply.remarks)
    try:
        show(reply)
        code = FAILED if reply.failed else 0
    except OSError as error:
        code = _not_written(reply, error)
    except Exception as error:  # noqa: BLE001 (as above)
        wrong = fault_after_saving(error) if reply.saved else own_fault(error)
        show_error(wrong)  # of what is read while it is shown, too
        code = wrong.exit_code
    if code != PIPE_CLOSED and not reply.remarks_first:
        _say_all(reply.remarks)
    return code


def text_reply(text: str) -> Reply:
    """Return the reply that shows a text as it is, for the ear in words."""
    if VOICE["aloud"]:
        return Reply("help", text, lambda said: map(line, said.splitlines()))
    return Reply("help", chunks=[f"{text}\n"])


def _say_all(remarks: Iterable[str]) -> None:
    for remark in remarks:
        say(remark)


def _not_written(reply: Reply, error: OSError) -> int:
    """Say why a reply couldn't be written to its end, and return the exit code."""
    if reply.saved:
        return FAILED if reply.failed else 0
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    from microwins.wording import errors as wording  # on the way to an error
    from microwins.wording.grammar import filled

    show_error(WinsError(*filled(wording.NOT_SHOWN, why=error.strerror)))
    return FAILED


def own_fault(error: Exception) -> WinsError:
    """Return what to say of an error: of an unexpected one, no more than its kind.

    Its text may hold a person's words. With WINS_DEBUG it is raised as it is.
    """
    if isinstance(error, WinsError):
        return error
    if os.environ.get("WINS_DEBUG"):
        raise error
    from microwins.wording import errors as wording  # on the way to an error
    from microwins.wording.grammar import filled

    return WinsError(*filled(wording.FAULT, kind=type(error).__name__))


def fault_after_saving(error: Exception) -> WinsError:
    """Return what to say of an error when a change is on disk: doing it once more would be wrong.

    With WINS_DEBUG an unexpected error is raised unchanged.
    """
    from microwins.wording import errors as wording  # 0.2 ms, on the way to an error

    fault = own_fault(error)
    hint = fault.hint if fault is error else wording.REPORT_A_FAULT
    return WinsError(wording.SAVED_NOT_SHOWN.format(why=fault.message), hint)


def show(reply: Reply) -> None:
    """Write a reply to stdout, as an answer or in front of a question; raises OSError."""
    waiting = bytearray()
    for chunk in _chunks(reply):
        waiting += chunk
        if len(waiting) >= _PIECE:
            _write(STDOUT, waiting)
            waiting.clear()
    _write(STDOUT, waiting)


def _chunks(reply: Reply) -> Iterator[bytes]:
    """Yield what goes to stdout bit by bit, so that a long journal is never there twice."""
    if reply.chunks is not None:
        yield from as_bytes(reply.chunks)
    elif reply.as_json:
        result = reply.data(reply.result) if reply.data else reply.result
        yield from (chunk.encode() for chunk in _json(reply.name, result, reply.arrived))
    else:
        yield from _drawn(reply)


def _json(name: str, result: Any, arrived: Sequence[TakenIn]) -> Iterator[str]:
    """Yield a result as one JSON object, the rows of a list one by one, and what came in."""
    yield f"{{{to_json(name)}:1"
    for key, value in (*_named(result).items(), *([("inbox", arrived)] if arrived else ())):
        yield f",{to_json(key)}:"
        if isinstance(value, list) and value:
            before = "["
            for row in value:
                yield before + to_json(_as_data(row))
                before = ","
            yield "]"
        else:
            yield to_json(_as_data(value))
    yield "}\n"


def _as_data(value: Any) -> Any:
    """Return a result as what JSON knows: names become keys, days and moments ISO strings."""
    if hasattr(value, "as_fields") or hasattr(value, "_asdict") or isinstance(value, dict):
        return {repaired(str(name)): _as_data(one) for name, one in _named(value).items()}
    if isinstance(value, (list, tuple)):
        return [_as_data(one) for one in value]
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return repaired(value) if isinstance(value, str) else value


def _named(value: Any) -> Any:
    """Return the names and values of a record or a mapping."""
    if hasattr(value, "as_fields"):
        return value.as_fields()
    return value._asdict() if hasattr(value, "_asdict") else value


def on_terminal() -> bool:
    """Tell whether a person reads stdout, rather than a program or a file."""
    return os.isatty(STDOUT)


def _drawn(reply: Reply) -> Iterator[bytes]:
    """Yield the lines of a reply as a terminal shows them, or plain where stdout is none."""
    page = Page(min(_width(), reply.widest), VOICE["aloud"])
    lines: Iterable[Line] = ()
    if reply.lay_out:
        lines = reply.lay_out(reply.result, page)
    elif reply.draw:
        lines = reply.draw(reply.result)
    forced = bool(os.environ.get("FORCE_COLOR"))
    seen = forced or on_terminal()
    if page.plain or not reply.styled or not seen:
        used, width = encoding(), page.width if seen else 0
        yield from (encoded(_rows(one, width), used) for one in lines)
        return
    from microwins.render.terminal import drawn  # 1 ms, for somebody who is reading

    colour = not os.environ.get("NO_COLOR")
    yield encoded(drawn(lines, page.width, colour=colour, palette=_palette()), encoding())


def _palette() -> Palette:
    """Return which colours the terminal knows, by name."""
    if os.environ.get("COLORTERM") in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if os.environ.get("TERM", "").endswith("256color") else "standard"


def _width() -> int:
    """Return how many cells a line has: of the terminal, of COLUMNS, or the usual number."""
    if columns := _columns(STDOUT):
        return columns
    chosen = os.environ.get("COLUMNS", "")
    return int(chosen) if chosen.isdecimal() and 0 < int(chosen) <= _WIDEST else USUAL_WIDTH


def encoding() -> str:
    """Return the encoding of what people read."""
    return (sys.stdout and sys.stdout.encoding) or "utf-8"


def _write(fd: int, data: bytes | bytearray) -> None:
    """Write all of `data`; raises OSError, also where the shell closed the descriptor before."""
    if (sys.stdout if fd == STDOUT else sys.stderr) is None:
        raise OSError(9, "it is closed")
    done = 0
    while done < len(data):
        try:
            done += os.write(fd, bytes(data[done:]))
        except BlockingIOError:  # a pipe that another program made so; it takes more in a moment
            from select import select  # 0.3 ms, where it happens

            select((), (fd,), ())


def say(words: str | Line) -> None:
    """Write one remark to stderr; a closed stderr is no reason to fail."""
    said = line(words) if isinstance(words, str) else words
    try:
        _write(STDERR, encoded(_rows(said, _columns(STDERR)), encoding()))
    except OSError:
        pass


def last_row(question: str) -> str:
    """Say the rows of a question but the last one, and return that."""
    *above, last = _rows(line(question.rstrip()), _columns(STDERR)).removesuffix("\n").split("\n")
    for row in above:
        say(row)
    return f"{last} "


def _rows(one: Line, width: int) -> str:
    """Return a line without styles, in rows of `width` cells where somebody looks at it."""
    plain = VOICE["aloud"]
    text = unstyled([one], plain=plain)
    if width and not plain and len(text) + sum(sign >= _WIDE for sign in text) > width + 1:
        from microwins.render.folding import folded  # 2 ms, for a long line on a terminal

        text = folded(text[:-1], width, hang=one.hang, whole=one.whole) + "\n"
    return text


def _columns(fd: int) -> int:
    """Return how many cells a row of a terminal has, 0 where `fd` is none."""
    try:
        return os.get_terminal_size(fd).columns or USUAL_WIDTH
    except OSError:
        return 0


def bar_row(words: str, share: float, beside: str) -> str:
    """Return a row with a bar, as wide as the terminal that stderr is."""
    from microwins.render.terminal import bar  # 40 ms, for somebody who is reading

    width = _columns(STDERR) or USUAL_WIDTH
    has_none = os.environ.get("NO_COLOR") or os.environ.get("TERM", "").startswith("vt")
    palette = None if has_none else _palette()  # which alone would tell full from empty
    return bar(words, share, beside, width - len("^C "), palette)  # which is shown behind it


def redraw(row: str) -> None:
    """Write a row to stderr in the place of the one that stands there.

    The cursor stays behind it and is never hidden, so that nothing has to be put right, however the
    program ends. Raises OSError where the terminal is gone.
    """
    _write(STDERR, encoded(f"\r{row}\x1b[K", encoding()))


def ring() -> None:
    """Ring the bell of the terminal."""
    try:
        _write(STDERR, b"\a")
    except OSError:
        pass  # the terminal is gone


def tip(hint: str) -> str:
    """Introduce what to type instead; a hint that is a sentence needs no words before it."""
    from microwins.wording.errors import TIP

    return hint if hint[:1].isupper() else TIP.format(hint=hint)


def show_error(error: WinsError) -> None:
    """Say on stderr what happened and what to type instead."""
    from microwins.wording import errors as wording  # 0.2 ms, on the way to an error

    say(error.message)
    if isinstance(error, NoSuchWinError) and error.matches:
        from microwins.render.rows import matches

        for one in matches(error.matches):
            say(one)
    if error.text:
        text = error.text.strip()
        given_back = wording.YOUR_LINES if "\n" in text else wording.YOUR_WORDS
        for row in given_back.format(text=text).split("\n"):
            say(Line((Span(row, TYPED),), whole=True))
    if error.hint:
        for row in error.hint.split("\n"):
            say(tip(row))
    for words in error.closing:
        say(words)
