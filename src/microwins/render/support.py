"""Whom to turn to, on a page: the way to reach them first, and no number broken over two lines."""

from __future__ import annotations

from datetime import date

from microwins.render.line import BLANK, line
from microwins.wording import support as sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.render.line import Line, Page
    from microwins.support.countries import Place, Support


def support(result: Support, page: Page) -> Iterator[Line]:
    """Yield the lines of a page: danger, each place with those who listen, and where to look on."""
    width = 0 if page.plain else page.width
    emergencies = [(place.emergency or "", place.name) for place in result.places]
    yield from _wrapped(sentences.in_danger(emergencies), width)
    yield from () if page.plain else (BLANK,)
    yield from _wrapped(sentences.WELCOME, width)
    for place in result.places:
        yield from () if page.plain else (BLANK,)
        yield from _wrapped(place.name + ":" * page.plain, width)
        yield from _place(place, result.directory, width, plain=page.plain)
    yield from () if page.plain else (BLANK,)
    if all(place.lines for place in result.places):
        yield from _wrapped(sentences.directory(result.directory, more=bool(result.places)), width)
    yield line(sentences.by_country(another=bool(result.places)))
    checked = date.fromisoformat(result.checked)
    yield from _wrapped(sentences.checked(checked, result.directory), width)


def _place(place: Place, directory: str, width: int, *, plain: bool) -> Iterator[Line]:
    """Yield those who listen in a place, or where they are found."""
    for one in place.lines:
        ways = (one.call, one.text, one.word, one.whatsapp, one.chat)
        how = _capital(sentences.contact(*ways))
        who = sentences.who_listens(one.name, one.hours, free=one.free)
        if plain:
            yield line(f"{how}: {who}.")
        else:
            yield from _wrapped(how, width, 2)
            yield from _wrapped(who, width, 4)
    if not place.lines:
        yield from _wrapped(sentences.see(directory), width, 0 if plain else 2)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _wrapped(text: str, width: int, indent: int = 0) -> Iterator[Line]:
    """Yield a text in lines of `width` cells, one line where that is 0; no number is broken."""
    row = ""
    for word in _whole(text):
        if row and width and indent + len(row) + 1 + len(word) > width:
            yield line(" " * indent + row)
            row = ""
        row = f"{row} {word}" if row else word
    yield line(" " * indent + row)


def _whole(text: str) -> Iterator[str]:
    """Yield the words of a text, the groups of digits of one number as one of them."""
    before = ""
    for word in text.split(" "):
        if before[-1:].isdigit() and word[:1].isdigit():
            before += f" {word}"
            continue
        yield from (before,) if before else ()
        before = word
    yield before
