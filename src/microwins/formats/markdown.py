r"""Markdown: a page with a heading for each month and each day, and a win on each line of a list.

What a person typed stays text, in CommonMark and in its dialects: what would be a sign of
Markdown has a backslash, and so have links in the making. A space that a line begins with is a
character reference, since Markdown would take it for indentation. Hidden wins count, and have no
line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from microwins.formats.escaping import lines, note
from microwins.formats.export_context import ExportContext
from microwins.model.text import safe, tags_beside
from microwins.model.win import Win
from microwins.results.rows import Row
from microwins.wording import dates, grammar, lists, pages

_SIGNS = re.compile(
    r"[\\`*_\[\]{}|~^$]"
    r"|&(?=[#\w])"  # a character reference
    r"|<(?=[^\s\d])"  # a tag, or a link between angle brackets
    r"|(?<=/)/|/(?=/)|(?<=\S)@(?=\S)"  # addresses, which some make links of
    r"|(?<=[^\s.])\.(?=[^\s.\d])|(?<=[^\s.\d])\.(?=\d)"  # names of hosts, but no decimals
    r"|(?<!\w):(?=[\w+-])"  # names of emoji
    r"|(?<==)=|=(?==)|(?<=%)%|%(?=%)"  # marked and hidden words
)
_STARTS = re.compile(r"[#>+=:-]|[0-9]+(?=[.)])")
"""What a line begins with that is a heading, a quotation, a list or a rule."""

_INDENT = "  "
_BREAK = f"\\\n{_INDENT}"
"""A line break within an item of a list."""


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the page, a win at a time."""
    wins = days = 0
    counted = named = None
    for row in rows:
        if not wins:
            yield _title(context.heading(context.covered(row.day)))
        wins += 1
        if row.day != counted:
            days, counted = days + 1, row.day
        if row.win.hidden:
            continue
        if named is None or (row.day.year, row.day.month) != (named.year, named.month):
            yield f"\n## {dates.month_of(row.day, 0)}\n"
        if row.day != named:
            yield f"\n### {dates.weekday(row.day)} {dates.day_and_month(row.day)}\n\n"
            named = row.day
        yield _item(row.win)
    if not wins:
        title = _title(context.heading(context.covered(context.today)))
        yield f"{title}\n{context.without_wins()}\n"
        return
    yield f"\n{grammar.held(wins, days)}.\n"


def _title(days: str) -> str:
    return f"# {pages.WINS}\n\n{_line(safe(days))}\n"


def _item(win: Win) -> str:
    """Return a win as an item of a list, with what was noted about it below."""
    clock = f"{dates.clock(win.at)} " if win.timed else ""
    first, *others = lines(win.text)
    words = _BREAK.join([_inline(first) if clock else _line(first), *map(_line, others)])
    start = f" {lists.A_START}" if win.partial else ""
    tags = "".join(f" #{_inline(safe(tag))}" for tag in tags_beside(win.text, win.tags))
    took = f" \u00b7 {grammar.count(win.minutes, *lists.MINUTES)}" if win.minutes else ""
    mood = f" \u00b7 {lists.MOOD.format(number=win.mood)}" if win.mood is not None else ""
    category = _inline(safe(win.category))
    about = note(win)
    below = "".join(_BREAK + _line(one) for one in lines(about)) if about else ""
    return f"- {clock}{words}{start}{tags}{took} \u00b7 {category}{mood}{below}\n"


def _line(text: str) -> str:
    """Return a line of text as one of Markdown that shows it letter by letter."""
    if text[:1].isspace():
        return f"&#{ord(text[0])};{_inline(text[1:])}"
    text = _inline(text)
    start = _STARTS.match(text)
    if start is None:
        return text
    sign = start.end() if start[0].isdecimal() else 0
    return f"{text[:sign]}\\{text[sign:]}"


def _inline(text: str) -> str:
    """Return text that stands within a line so that Markdown shows it letter by letter."""
    return _SIGNS.sub(r"\\\g<0>", text)
