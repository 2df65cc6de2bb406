"""Patterns as a person reads them: a few lines, the steadiest wins, and the facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from microwins.analysis.anchors import Anchor
from microwins.analysis.patterns_report import WEEKS, Facts, PatternsReport
from microwins.model.day import NOW
from microwins.render import hints
from microwins.render.cells import cells, named, padded
from microwins.render.line import BLANK, Line, Page, Span, line
from microwins.wording import dates, grammar, lists
from microwins.wording import patterns as wording

_INDENT = "  "
_NOTHING = "\u00b7"
_SPACE = 2


def as_data(result: PatternsReport) -> dict[str, object]:
    """Return what JSON says: the fields, each hint with its text."""
    return {**result._asdict(), "hints": [hints.as_data(one) for one in result.hints]}


def patterns(result: PatternsReport, page: Page, *, why: bool = False) -> Iterator[Line]:
    """Draw the hints, with `why` what each rests on, then the steadiest wins.

    Where there is no hint, that is said, and the table of facts stands there.
    """
    for one in result.hints:
        yield line(hints.hint(one), hang=len(_INDENT))
        if why:
            for reason in hints.why(one):
                yield line(_INDENT, Span(reason, "quiet"), hang=len(_INDENT))
    if not result.hints:
        yield line(wording.NO_PATTERN)
    if result.counted_to:
        counted = wording.COUNTED_UP_TO.format(day=dates.day(result.counted_to))
        yield line(Span(counted, "quiet"), hang=len(_INDENT))
    if not result.hints and result.facts.weekdays:
        yield from _apart(page)
        yield from facts(result.facts, page)
    if result.anchors:
        yield from _apart(page)
        yield from _anchors(result.anchors, result.active_days, page)


def _apart(page: Page) -> Iterator[Line]:
    if not page.plain:
        yield BLANK


def _anchors(anchors: list[Anchor], turn: int, page: Page) -> Iterator[Line]:
    """Draw the steadiest wins, and offer one small thing to hang on the first."""
    yield line(Span(wording.ANCHORS, "head"))
    for one in anchors:
        pair, time = wording.ANCHOR, ""
        if one.usually:
            pair, time = wording.ANCHOR_AT, dates.by_the_clock(one.usually)
        said = grammar.count(one.days, *pair, text=named(one.text), time=time)
        yield line(said + ".") if page.plain else line(_INDENT, said, hang=2 * len(_INDENT))
    offer = wording.OFFERS[turn % len(wording.OFFERS)]
    yield line(Span(wording.OFFER.format(text=named(anchors[0].text), offer=offer), "quiet"))


def facts_alone(result: PatternsReport, page: Page) -> Iterator[Line]:
    """Draw the table of facts, or where there are no wins what to type."""
    if result.facts.weekdays:
        yield from facts(result.facts, page)
    else:
        yield line(lists.WITHOUT_WINS[NOW])


def facts(result: Facts, page: Page) -> Iterator[Line]:
    """Draw the table of facts: each category by time of day and by weekday."""
    head = wording.LAST_WEEKS.format(weeks=result.weeks)
    if result.weeks < WEEKS:
        head = grammar.count(result.weeks, *wording.FIRST_WEEKS)
    yield line(Span(head, "head"))
    if page.plain:
        yield from (*_said(result.times), *_said(result.weekdays))
        return
    if any(any(counts.values()) for counts in result.times.values()):
        yield from _table(result.times)
        yield BLANK
    yield from _table(result.weekdays)


def _said(table: Mapping[str, Mapping[str, int]]) -> Iterator[Line]:
    for category, counts in table.items():
        some = [f"{_spoken(name)} {number}" for name, number in counts.items() if number]
        if some:
            said = wording.FACT.format(category=category, counts=", ".join(some))
            yield line(grammar.opened(said))


def _spoken(name: str) -> str:
    """Return a time of day, or a weekday with a large letter."""
    return name.capitalize() if name.capitalize() in dates.WEEKDAYS else name


def _table(table: Mapping[str, Mapping[str, int]]) -> Iterator[Line]:
    """Draw one table with a row for each category; a time without a win has a quiet dot."""
    names = next(iter(table.values()), {})
    label = max(map(cells, table), default=0)
    heads = [name[:3] if name in dates.WEEKDAYS else name for name in map(_spoken, names)]
    yield line(Span(_INDENT + " " * label), Span("".join(map(_column, heads, heads)), "quiet"))
    for category, counts in table.items():
        row = [
            Span(_column(str(number) if number else _NOTHING, head), "" if number else "quiet")
            for head, number in zip(heads, counts.values(), strict=True)
        ]
        yield line(_INDENT, Span(padded(category, label), "kind"), *row)


def _column(text: str, head: str) -> str:
    return text.rjust(len(head) + _SPACE)
