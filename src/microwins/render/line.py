"""Lines of styled words: what every drawing is made of, before anything knows of a terminal."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.model.text import NEWLINE_SIGN, safe
from microwins.wording import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.model.win import Win


USUAL_WIDTH = 80


class Page(Record):
    """What is drawn on: so many cells wide, and `plain` where a screen reader reads it.

    A plain page has no bars, no columns and no signs: sentences, one fact a line.
    """

    width: int = USUAL_WIDTH
    plain: bool = False


class Span(Record):
    """Some text and its role: "" for our own words, or a name that render/terminal.py colours."""

    text: str
    role: str = ""


TYPED = "typed"
"""The role of words that a person typed: they are said as they are."""


class Line(Record):
    """One line; where it is wrapped, the rest is indented by `hang` cells.

    One that is `whole` is left to the terminal to wrap: a command that is to be copied stays one.
    """

    spans: tuple[Span, ...] = ()
    hang: int = 0
    whole: bool = False


BLANK = Line()

SEPARATOR = " \u00b7 "
"""Stands between the facts of a line; said as a comma."""

_PLAIN = {
    "\u00b7": "-",
    "\u23ce": "/",
    "\u25aa": "*",
    "\u25cf": "*",
    "\u00d7": "x",
    "\u2026": "...",
    "\u2013": "-",
    "\u2592": "+",
    "\u2593": "%",
    "\u2588": "#",
    "\u2501": "=",
    "\u2578": "=",
    "\u257a": " ",
}


def line(*parts: str | Span, hang: int = 0) -> Line:
    """Return a line of parts, plain strings among them."""
    return Line(tuple(part if isinstance(part, Span) else Span(part) for part in parts), hang)


def command(text: str) -> Line:
    """Return a line that is to be typed."""
    return Line((Span("  "), Span(text)), whole=True)


def unstyled(lines: Iterable[Line], *, plain: bool = False) -> str:
    """Return lines as text without any styling, safe to show, each with its line end."""
    if plain:
        return "".join(f"{row}\n" for one in lines for row in _aloud(one))
    return "".join(_written(one).rstrip() + "\n" for one in lines)


def _aloud(one: Line) -> Iterator[str]:
    """Yield the rows of a line for the ear: commas for separators and room between columns."""
    from microwins.render.aloud import rows, said  # 2 ms, for who listens
    from microwins.wording.aloud import NEW_LINE

    parts: list[str] = []
    apart, typed = False, 0
    for span in one.spans:
        text = safe(span.text).replace(f" {NEWLINE_SIGN} ", NEW_LINE)
        if not text.strip():
            apart = bool(parts)
            continue
        if text.startswith(SEPARATOR):
            text, apart = text.removeprefix(SEPARATOR), bool(parts)
        parts += [", "] if apart else []
        parts.append(text if span.role == TYPED or one.whole else said(text))
        apart = False
        typed = len(parts) if span.role == TYPED else typed
    first, *others = rows("".join(parts[typed:]))
    yield ("".join(parts[:typed]) + first).strip()
    yield from others


def _written(one: Line) -> str:
    return "".join(safe(span.text) for span in one.spans)


def encoded(text: str, encoding: str) -> bytes:
    """Return `text` in `encoding`; where it lacks a sign, ours become ASCII and others escapes."""
    try:
        return text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        for sign, ascii_sign in _PLAIN.items():
            text = text.replace(sign, ascii_sign)
        return text.encode("ascii", "backslashreplace")


def heard_time(win: Win) -> tuple[Span, ...]:
    """Return the time of a win for the ear, nothing where it has none."""
    return (Span(SEPARATOR + dates.on_day_at("", dates.clock(win.at))),) if win.timed else ()


def time_column(win: Win) -> tuple[Span, ...]:
    """Return the time of a win as a column has it, blank where it has none."""
    time = dates.clock(win.at) if win.timed else ""
    longest = len(dates.by_the_clock("12:30"))
    return Span(" " * (longest - len(time))), Span(time, "quiet")
