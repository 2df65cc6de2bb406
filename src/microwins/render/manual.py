"""The manual's pages, which are Markdown: on a terminal, as they are, and read aloud."""

from __future__ import annotations

import re

from microwins.render.line import BLANK, SEPARATOR, TYPED, Line, Span, line
from microwins.wording import manual as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microwins.render.line import Page
    from microwins.results.manual import Contents, Entry, Help

WIDEST = 80
"""Longer rows are tiring to read."""

_BLOCK = re.compile(r"^```[^\n]*\n.*?^```$|(?:^(?!```)[^\n]+\n?)+", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`` ?(.+?) ?``|`([^`]+)`|\*\*(.+?)\*\*|\[([^]]+)\]\(([^)]+)\)")
_DATE = re.compile(r"\d{4}-\d\d")
_CELLS = re.compile(r"(?<!\\)\|")
_NARROW = 14
_INDENT = 2
_DEEPER = 6


def contents(result: Contents, page: Page) -> Iterator[Line]:
    """Yield what there is help on."""
    width = max(len(one.name) for one in (*result.topics, *result.commands))
    for heading, entries in ((wording.PAGES, result.topics), (wording.COMMANDS, result.commands)):
        yield line(Span(f"{heading}:", "head"))
        for one in entries:
            yield _entry(one, width, page)
        yield from () if page.plain else (BLANK,)
    yield line(wording.HOW_TO_OPEN)
    yield line(wording.HOW_TO_SEE_OPTIONS)
    yield line(wording.WHERE_TO_TURN)


def _entry(one: Entry, width: int, page: Page) -> Line:
    if page.plain:
        return line(f"{one.name}: {one.about}")
    name = Span(f"{' ' * _INDENT}{one.name.ljust(width)}  ", "kind")
    return line(name, one.about, hang=width + 2 * _INDENT)


def help_on(result: Help, page: Page, *, as_it_is: bool) -> Iterator[Line]:
    """Yield how a command is typed and the page; `as_it_is` leaves the page Markdown."""
    if result.usage:
        yield from map(line, result.usage.splitlines())
        yield from (BLANK,) if result.page else ()
    if page.plain:
        yield from (one for one in _page(result.page, page) if any(s.text for s in one.spans))
    elif as_it_is:
        yield from map(line, result.page.splitlines())
    else:
        yield from _page(result.page, page)


def _page(text: str, page: Page) -> Iterator[Line]:
    """Yield a page part by part, with room between them."""
    for number, found in enumerate(_BLOCK.finditer(re.sub(r"<!--.*?-->\n", "", text))):
        yield from (BLANK,) if number else ()
        yield from _block(found[0].strip("\n"), page)


def _block(block: str, page: Page) -> Iterator[Line]:
    rows = block.splitlines()
    if block.startswith("#"):
        yield line(Span(block.lstrip("# "), "head"))
    elif block.startswith("```"):
        room = "" if page.plain else "  "
        yield from (Line((Span(room), Span(row)), whole=True) for row in rows[1:-1])
    elif block.startswith("|"):
        yield from _table([_cells(row) for row in rows], page)
    elif block.startswith("- "):
        for item in block.removeprefix("- ").split("\n- "):
            if page.plain:
                yield line(*_ended(_spans(item, page)))
            else:
                yield line(Span("- "), *_spans(item, page), hang=_INDENT)
    else:
        yield line(*_spans(block, page))


def _cells(row: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in _CELLS.split(row)[1:-1]]


def _table(rows: Sequence[Sequence[str]], page: Page) -> Iterator[Line]:
    """Yield a table as a list: what the first column names, and beside or below it the rest."""
    head, _, *others = rows
    width = max(len(_said(row[0], page)) for row in others)
    beside = width <= _NARROW
    for row in others:
        parts: list[Span] = []
        for title, cell in zip(head[1:], row[1:], strict=True):
            parts += [Span("; " if page.plain else SEPARATOR)] if parts else []
            parts += [Span(f"{_said(title, page)} ")] if len(row) > len(("name", "what")) else []
            parts += _spans(cell, page)
        name = _said(row[0], page)
        if page.plain:
            yield line(*_spans(row[0], page), ": ", *_ended(parts))
        elif beside:
            start = Span(f"{' ' * _INDENT}{name.ljust(width)}  ", "kind")
            yield line(start, *parts, hang=width + 2 * _INDENT)
        else:
            yield line(Span(" " * _INDENT + name, "kind"))
            yield line(Span(" " * _DEEPER), *parts, hang=_DEEPER)


def _ended(spans: Sequence[Span]) -> list[Span]:
    """Return what is a sentence for the ear, with its full stop."""
    return [*spans, Span("" if spans[-1].text.endswith((".", "?", ":")) else ".")]


def _said(text: str, page: Page) -> str:
    return "".join(span.text for span in _spans(text, page))


def _heard(code: str) -> Span:
    """Return code in a sentence for the ear: a command in words, a date as it is typed."""
    from microwins.render.aloud import spelled  # 2 ms, for who listens

    if code.startswith("wins ") and " -" in code:
        return Span(spelled(code))
    return Span(code, TYPED if _DATE.match(code) else "")


def _spans(text: str, page: Page) -> list[Span]:
    """Return a paragraph in one line, without its marks: code and bold words have roles."""
    spans: list[Span] = []
    flat, end = " ".join(text.split()), 0
    for found in _INLINE.finditer(flat):
        spans.append(Span(flat[end : found.start()]))
        code, bold, shown, address = found[1] or found[2], found[3], found[4], found[5]
        if code:
            spans.append(_heard(code) if page.plain else Span(code, "kind"))
        elif bold:
            spans.append(Span(bold, "head"))
        else:
            also = f" ({address})" if "://" in address and shown not in address else ""
            spans.append(Span(shown + also))
        end = found.end()
    return [span for span in (*spans, Span(flat[end:])) if span.text]
