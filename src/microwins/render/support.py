"""Whom to turn to, on a page: the way to reach them first, and no number broken over two lines."""

from __future__ import annotations

from datetime import date

from microwins.model.text import safe
from microwins.render.line import BLANK, TYPED, Span, line
from microwins.wording import dates, grammar
from microwins.wording import support as sentences

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microwins.render.line import Line, Page
    from microwins.results.changes import AddedItem
    from microwins.support.countries import Place, Support

_BETWEEN_DIGITS = "+-/().\u2013"


def support(result: Support, page: Page) -> Iterator[Line]:
    """Yield the lines of a page: danger, each place with those who listen, and where to look on."""
    width = 0 if page.plain else page.width
    emergencies = [(place.emergency or "", place.name) for place in result.places]
    yield from _wrapped(_in_danger(emergencies), width)
    for number, item in enumerate(result.own, 1):
        yield from _own(number, item.text, width)
    yield from () if page.plain else (BLANK,)
    yield from _wrapped(sentences.WELCOME, width)
    for place in result.places:
        yield from () if page.plain else (BLANK,)
        yield from _wrapped(grammar.opened(place.name) + ":" * page.plain, width)
        yield from _place(place, result.directory, width, plain=page.plain)
    yield from () if page.plain else (BLANK,)
    if all(place.lines for place in result.places):
        yield from _wrapped(sentences.MORE_PEOPLE.format(address=result.directory), width)
    known = all(place.country for place in result.places)
    yield line(sentences.FOR_ANOTHER_COUNTRY if known else sentences.FOR_YOUR_COUNTRY)
    if not result.own:
        yield line(sentences.TO_ADD)
    checked = dates.long_day(date.fromisoformat(result.checked))
    yield from _wrapped(sentences.CHECKED.format(day=checked, address=result.directory), width)


def _own(number: int, text: str, width: int) -> Iterator[Line]:
    """Yield one of the person's own lines, as it was typed; its number is for removing it."""
    if not width:
        yield line(Span(sentences.NUMBERED.format(number=number, text=text), TYPED))
        return
    head = f"  {number}  "
    rows = list(_wrapped(safe(text), width - len(head)))
    yield from (line(" " * len(head) if at else head, *row.spans) for at, row in enumerate(rows))


def added(result: AddedItem) -> Iterator[Line]:
    """Confirm a line of the person's own."""
    said = sentences.ADDED if result.is_new else sentences.ALREADY_THERE
    yield line(Span(f"{said} ", "quiet"), Span(result.item.item.text, TYPED))
    yield line(Span(sentences.WHERE_IT_IS, "quiet"))


def _in_danger(emergencies: Sequence[tuple[str, str]]) -> str:
    """Say what to do in danger; `emergencies` are the number of each place, "" for an unknown one,
    and its name.
    """
    numbers = {number for number, _ in emergencies}
    if not any(numbers):
        called = sentences.LOCAL_EMERGENCY
    elif len(numbers) == 1:
        called = emergencies[0][0]
    else:
        called = grammar.either(
            [
                sentences.NUMBER_IN.format(number=number or sentences.LOCAL_NUMBER, place=name)
                for number, name in emergencies
            ]
        )
    return sentences.IN_DANGER.format(numbers=called)


def contact(call: str, text: str, word: str, whatsapp: str, chat: str) -> str:
    """Say in what ways somebody can be reached: "call or text 988, or chat at 988lifeline.org".

    Each way that there isn't is "". `word` is what the first text message says.
    """
    both = call and call == text and not word
    text_to = sentences.TEXT_A_WORD if word else sentences.TEXT
    ways = (
        sentences.CALL_OR_TEXT.format(number=call) if both else "",
        sentences.CALL.format(number=call) if call and not both else "",
        text_to.format(number=text, word=word) if text and not both else "",
        sentences.WHATSAPP.format(number=whatsapp) if whatsapp else "",
        sentences.CHAT.format(address=chat) if chat else "",
    )
    return sentences.OR.join(filter(None, ways))


def _place(place: Place, directory: str, width: int, *, plain: bool) -> Iterator[Line]:
    """Yield those who listen in a place, or where they are found."""
    for one in place.lines:
        ways = (one.call, one.text, one.word, one.whatsapp, one.chat)
        how = grammar.opened(contact(*ways))
        who = ", ".join(filter(None, (one.name, sentences.FREE * one.free, one.hours)))
        if plain:
            yield line(f"{how}: {who}.")
        else:
            yield from _wrapped(how, width, 2)
            yield from _wrapped(who, width, 4)
    if not place.lines:
        yield from _wrapped(sentences.SEE.format(address=directory), width, 0 if plain else 2)


def _wrapped(text: str, width: int, indent: int = 0) -> Iterator[Line]:
    """Yield a text in lines of `width` cells, one line where that is 0; no number is broken."""
    row = ""
    for word in _whole(text):
        if row and width and indent + _cells(row) + 1 + _cells(word) > width:
            yield line(" " * indent + row)
            row = ""
        row = f"{row} {word}" if row else word
    yield line(" " * indent + row)


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    from microwins.render.cells import cells  # 1 ms, for few words

    return cells(text)


def _whole(text: str) -> Iterator[str]:
    """Yield the words of a text, the groups of digits of one number as one of them."""
    before: list[str] = []
    for word in text.split(" "):
        if before and not (_is_of_a_number(before[-1]) and _is_of_a_number(word)):
            yield " ".join(before)
            before = []
        before.append(word)
    yield " ".join(before)


def _is_of_a_number(word: str) -> bool:
    """Tell whether a word is a part of a number as people write it: +43, (0)660, 123-45, /."""
    return bool(word) and all(char.isdigit() or char in _BETWEEN_DIGITS for char in word)
