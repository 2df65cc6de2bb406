"""Memories on one screen: each with its day under the time since, and the one line for a shell."""

from __future__ import annotations

from microwins.analysis.memories import PICKED
from microwins.render.cells import shortened
from microwins.render.line import BLANK, SEPARATOR, TYPED, Line, Span, heard_time, line, time_column
from microwins.wording import dates, grammar, lists
from microwins.wording import memories as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from microwins.analysis.memories import Memories, Memory
    from microwins.render.line import Page
    from microwins.results.rows import Row

_SCREEN = 22
"""Lines that a small terminal has beside the command and the next prompt."""
_ROOM = 240
"""Cells that a memory has: some lines of a small terminal."""


def memories(result: Memories, page: Page, *, of_today: bool = True) -> Iterator[Line]:
    """Draw each memory: a heading, and its wins, each on a line of its own.

    Those of another day than today stand below its name.
    """
    if not of_today:
        yield line(Span(wording.LOOKING_BACK.format(day=dates.day(result.day)), "head"))
    if not result.memories and not result.looked_at:
        yield line(wording.TO_COME)
    height = sum(2 + len(one.wins) for one in result.memories) - 1
    apart = height <= _SCREEN and not page.plain
    for number, one in enumerate(result.memories):
        if number and apart:
            yield BLANK
        yield _heading(one)
        for row in one.wins:
            yield _row_in_words(row) if page.plain else _row(row)
    yield from _looked_at(result)


def _looked_at(result: Memories) -> Iterator[Line]:
    """Say where it looks, as long as that may be why a win isn't there."""
    if result.looked_at and all(one.kind != PICKED for one in result.memories):
        days = [dates.day(day, result.day.year) for day in result.looked_at]
        week, month = days[0], grammar.either(days[1:])
        yield line(Span(wording.LOOKED_AT.format(week=week, month=month), "quiet"))


def _heading(memory: Memory) -> Line:
    """Return how long ago it was, the day, and how many wins of it are shown where not all are."""
    spans = [Span(_ago(memory), "head")]
    spans.append(Span(SEPARATOR + _from(memory, dates.day(memory.day)), "quiet"))
    if memory.more:
        shown = len(memory.wins)
        some = grammar.count(shown + memory.more, *wording.SOME, shown=shown)
        spans.append(Span(SEPARATOR + some, "quiet"))
    return Line(tuple(spans))


def _ago(memory: Memory) -> str:
    return grammar.count(memory.number, *wording.AGO[memory.kind])


def _from(memory: Memory, day: str) -> str:
    """Return the day of a memory: one that was picked is from no time that is named."""
    return wording.FROM.format(day=day) if memory.kind == PICKED else day


def _row(row: Row) -> Line:
    """Return a win as a line. Mood and tags stay away: they may tell of a day's worst."""
    win = row.win
    head = (Span("  "), *time_column(win), Span("  "))
    start = (Span(f" {lists.A_START}", "quiet"),) if win.partial else ()
    tail = (*start, Span(SEPARATOR, "quiet"), Span(win.category, "kind"))
    hang = sum(len(span.text) for span in head)
    return Line((*head, Span(shortened(win.text, _ROOM)), *tail), hang)


def _row_in_words(row: Row) -> Line:
    """Return a win as it is read aloud, whole."""
    win = row.win
    start = (Span(f" {lists.A_START}"),) if win.partial else ()
    return Line((Span(win.text, TYPED), *start, Span(SEPARATOR + win.category), *heard_time(win)))


def glimpse(result: Memory, page: Page) -> Iterator[Line]:
    """Draw the first win of a memory in a single line, cut to the width of the page."""
    win = result.wins[0].win
    text = f"{win.text} {lists.A_START}" if win.partial else win.text
    day = _from(result, dates.short_day(result.day))
    sentence = wording.IN_A_LINE.format(ago=_ago(result), day=day, text=text)
    yield line(shortened(sentence, page.width))
