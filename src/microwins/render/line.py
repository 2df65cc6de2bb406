"""Lines of styled words: what every drawing is made of, before anything knows of a terminal."""

from __future__ import annotations

from microwins.model.record import Record
from microwins.model.text import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(Record):
    """Some text and its role: "" for plain words, or head, quiet, kind, tag."""

    text: str
    role: str = ""


class Line(Record):
    """One line; where it is wrapped, the rest is indented by `hang` cells."""

    spans: tuple[Span, ...] = ()
    hang: int = 0


BLANK = Line()

_PLAIN = {"\u00b7": "-", "\u23ce": "/"}


def line(*parts: str | Span, hang: int = 0) -> Line:
    """Return a line of parts, plain strings among them."""
    return Line(tuple(part if isinstance(part, Span) else Span(part) for part in parts), hang)


def plain(lines: Iterable[Line]) -> str:
    """Return lines as text without any styling, safe to show, each with its line end."""
    return "".join("".join(safe(span.text) for span in one.spans).rstrip() + "\n" for one in lines)


def encoded(text: str, encoding: str) -> bytes:
    """Return `text` in `encoding`; where it lacks a sign, ours become ASCII and others escapes."""
    try:
        return text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        for sign, ascii_sign in _PLAIN.items():
            text = text.replace(sign, ascii_sign)
        return text.encode("ascii", "backslashreplace")
