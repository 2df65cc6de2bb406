"""What is shared, in words: as it leaves, and as a preview of a page to print."""

from __future__ import annotations

from microwins.analysis.share import counts, days, moods_of, name_of, sheet, tags_of
from microwins.model.text import tags_beside
from microwins.render.line import BLANK, SEPARATOR, TYPED, Line, Span, line
from microwins.results.share import WINS
from microwins.wording import aloud, dates, grammar, lists, review
from microwins.wording import share as wording
from microwins.wording.grammar import VOICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microwins.analysis.share import SharedArea, Sheet
    from microwins.results.share import Shared, SharedWin
    from microwins.results.transfer import Exported


def shared(result: Shared) -> Iterator[Line]:
    """Draw what leaves as text: for whom, the days, and all that was done on them."""
    if result.heading:
        yield line(Span(wording.FOR.format(name=result.heading), "head"))
        yield from _apart()
    if result.total == 1 and result.unit == WINS:
        (win,) = result.wins
        text = win.text or grammar.count(1, *grammar.WINS)
        yield from _win(win._replace(text=text), "")
        yield line(Span(dates.day(win.day), "quiet"))
        return
    yield from _head(result)
    if result.is_wordless:
        yield from _apart()
        for day in days(result):
            yield line(f"{dates.day(day.start, result.last.year)}: {_areas(counts(day.wins))}")
    for day in () if result.is_wordless else days(result):
        yield from _apart()
        yield line(Span(dates.day(day.start, result.last.year), "head"))
        for win in day.wins:
            yield from _win(win._replace(mood=None), "" if VOICE["aloud"] else "  ")
    yield from _apart()
    yield line(wording.AREAS.format(areas=_areas(result.counts)))
    if result.moods:
        yield line(moods_of(result))


def page(result: Shared) -> Iterator[Line]:
    """Draw what leaves as a page to print, of which not every journal's wins fit on one sheet."""
    found = sheet(result)
    if found.whole:
        yield from shared(result)
    else:
        if result.heading:
            yield line(Span(wording.FOR.format(name=result.heading), "head"))
        yield from _head(result)
        yield from _in_short(found, result.last.year)
        if result.moods:
            yield line(moods_of(result))
    yield line(wording.SELF_REPORTED)


def written(result: Exported) -> Iterator[Line]:
    """Confirm what was written where, and that nothing was sent."""
    yield line(grammar.count(result.wins, *wording.WROTE, path=result.output))


def _head(result: Shared) -> Iterator[Line]:
    period = dates.period(result.first, result.last, result.unit)
    held = grammar.held(result.total, result.days)
    yield line(Span(wording.HELD.format(period=period, held=held), "head"))


def _win(win: SharedWin, indent: str) -> Iterator[Line]:
    """Draw a win: its words, row by row, and what is known of it."""
    *rows, last = [row.strip() for row in win.text.splitlines() if row.strip()] or [win.text]
    for row in rows:
        yield line(indent, Span(row, TYPED), hang=len(indent))
    spans = [Span(indent), Span(last, TYPED)]
    if win.partial:
        spans.append(Span(f" {lists.A_START}", "quiet"))
    tags = tags_beside(win.text, win.tags)
    if not VOICE["aloud"]:
        spans += [Span(f" #{tag}", "tag") for tag in tags]
    if win.minutes:
        spans.append(Span(SEPARATOR + grammar.count(win.minutes, *lists.MINUTES), "quiet"))
    spans += [Span(SEPARATOR, "quiet"), Span(win.category, "kind")]
    if win.mood:
        spans.append(Span(SEPARATOR + wording.MOOD.format(number=win.mood), "quiet"))
    if VOICE["aloud"]:
        spans += [Span(SEPARATOR + aloud.TAG.format(name=tag)) for tag in tags]
    yield Line(tuple(spans), len(indent))


def _areas(found: Iterable[tuple[str, int]]) -> str:
    return ", ".join(wording.AREA.format(category=name, number=number) for name, number in found)


def _in_short(found: Sheet, this_year: int) -> Iterator[Line]:
    """Draw the days, the areas and the tags of a page that has no room for all that was done."""
    yield from _apart()
    names = ", ".join(name_of(stretch, this_year) for stretch in found.stretches)
    yield line(f"{wording.STRETCHES[found.stretches[0].by]}: {names}")
    yield from _apart()
    for area in found.areas:
        yield from _area(area, found.more_areas)
    if found.tags:
        yield line(tags_of(found))


def _area(area: SharedArea, others: int) -> Iterator[Line]:
    name = area.category or grammar.count(others, *wording.MORE_AREAS)
    spans = [Span(wording.AREA.format(category=name, number=area.wins), "kind")]
    for place, one in enumerate(area.done):
        spans += [Span(SEPARATOR if place else ": "), Span(one.text, TYPED)]
        if one.partial:
            spans.append(Span(f" {lists.A_START}"))
        if one.times > 1:
            spans.append(Span(review.OFTEN.format(text="", number=one.times)))
    if area.more:
        spans.append(Span(SEPARATOR + grammar.and_others(area.more)))
    yield Line(tuple(spans), hang=2)


def _apart() -> Iterator[Line]:
    """Draw the room between two parts, which nobody hears."""
    if not VOICE["aloud"]:
        yield BLANK
