"""The heatmap as a calendar of weeks in columns, or in sentences.

Each shade has a glyph of its own, the denser the more: no terminal needs colour for it, and dense
reads as much on a light background as on a dark one. A day is a glyph and a space, so that even a
fortnight has rows and columns. Every day is drawn by a glyph that East Asian terminals may draw
double, the quiet ones too: there the days grow wider together, and stay below each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from microwins.analysis.heatmap import (
    Cell,
    Grid,
    Heatmap,
    Month,
    grid,
    legend_in_words,
    month_labels,
    month_starts,
    months,
)
from microwins.model.period import week
from microwins.render.chosen import chosen_by, none_match
from microwins.render.line import BLANK, SEPARATOR, Line, Page, Span, line
from microwins.wording import dates, grammar
from microwins.wording import heatmap as wording

_GLYPHS = "\u00b7\u2592\u2593\u2588"
"""For a day without wins, then for each shade from few to many."""

_ROLES = ("quiet", "shade1", "shade2", "shade3")

_BEFORE_TODAY, _AFTER_TODAY = "[", "]"

_GUTTER = 5
"""Cells at the left, for the names of the weekdays."""

_DAY = 2
"""Cells that a day takes."""

_MONTH = len("Nov ")
_LEAST_WEEKS = 4
_BETWEEN = "  "


def heatmap(result: Heatmap, page: Page) -> Iterator[Line]:
    """Draw the heatmap: its period, the calendar, what the shades mean, and how many wins."""
    yield Line(tuple(_heading(result)))
    if not result.wins:
        without = wording.WITHOUT_WINS[result.period.when(result.today)]
        yield line(without if result.query.is_of_area else none_match(result.query))
        return
    if page.plain:
        yield from _sentences(result)
    else:
        yield from _calendar(result, page.width)
        yield BLANK
        yield from _legend(result, page.width)
    yield line(grammar.ended(grammar.held(result.wins, len(result.days))))


def _heading(result: Heatmap) -> Iterator[Span]:
    """Yield the period, and which wins were counted."""
    yield Span(dates.calendar(result.period.start, result.period.last_day), "head")
    if chosen := chosen_by(result.query):
        yield Span(SEPARATOR, "quiet")
        yield from chosen


def _calendar(result: Heatmap, width: int) -> Iterator[Line]:
    """Draw the weeks, in several rows where need be."""
    weeks = grid(result)
    room = max((width - _GUTTER) // _DAY, _LEAST_WEEKS)
    rows = -(-len(weeks) // room)
    in_a_row = -(-len(weeks) // rows)
    start = week(result.period.start, result.week_start).start
    for first in range(0, len(weeks), in_a_row):
        shown = weeks[first : first + in_a_row]
        if not any(cell for days in shown for cell in days):
            continue
        if first:
            yield BLANK
        yield _names_of_months(shown, width, with_year=rows > 1)
        for place in range(7):
            name = dates.short_weekday(start + timedelta(days=place)).ljust(_GUTTER - 1)
            days = _days([days[place] for days in shown], result.today)
            yield Line((Span(name, "quiet"), *days))


def _names_of_months(weeks: Grid, width: int, *, with_year: bool) -> Line:
    """Return the names of months above where they begin, each where it has room before the next."""
    names = str(next(month_starts(weeks))[1].year) if with_year else ""
    columns = (width + 1 - _GUTTER) / _DAY
    for column, day in month_labels(weeks, columns, _MONTH / _DAY):
        names = names.ljust(_GUTTER + _DAY * column) + dates.short_month(day)
    return line(Span(names, "quiet"))


def _days(cells: Sequence[Cell | None], today: date) -> Iterator[Span]:
    """Yield the days of one weekday, each behind what parts it from the one before."""
    before = " "
    for cell in cells:
        is_today = cell is not None and cell.day == today
        yield Span(_BEFORE_TODAY if is_today else before, "head")
        yield Span(" ") if cell is None else Span(_GLYPHS[cell.shade], _ROLES[cell.shade])
        before = _AFTER_TODAY if is_today else " "
    if before != " ":
        yield Span(before, "head")


def _legend(result: Heatmap, width: int) -> Iterator[Line]:
    """Draw how many wins each shade means, on several lines where need be."""
    items = [
        (Span(_GLYPHS[shade], _ROLES[shade]), Span(f" {said}"))
        for shade, said in legend_in_words(result)
    ]
    if result.today in result.period:
        mark = Span(f"{_BEFORE_TODAY} {_AFTER_TODAY}", "head")
        items.append((mark, Span(f" {wording.TODAY}")))
    yield from _packed(items, width)


def _packed(items: Iterable[Sequence[Span]], width: int) -> Iterator[Line]:
    """Draw items beside each other, as many on a line as fit."""
    row: list[Span] = []
    for item in items:
        taken = sum(len(span.text) for span in (*row, *item)) + len(_BETWEEN)
        if row and taken > width:
            yield Line(tuple(row))
            row = []
        row += [Span(_BETWEEN), *item] if row else item
    yield Line(tuple(row))


def _sentences(result: Heatmap) -> Iterator[Line]:
    """Say of each month with wins on how many days they were, and which was the fullest."""
    same_year = result.period.start.year == result.period.last_day.year
    for month in months(result):
        name = dates.month_of(month.first, month.first.year if same_year else 0)
        yield line(_month_sentence(name, month))


def _month_sentence(name: str, month: Month) -> str:
    day = dates.ordinal((month.fullest or month.first).day)
    if month.on_days == 1:
        return grammar.count(month.most, *wording.ONE_DAY, month=name, day=day)
    if month.fullest is None:
        alike = wording.ONE_WIN_EACH if month.most == 1 else wording.ALIKE
        return grammar.count(month.on_days, *alike, month=name, wins=month.most)
    return grammar.count(month.on_days, *wording.MOST, month=name, day=day, most=month.most)
