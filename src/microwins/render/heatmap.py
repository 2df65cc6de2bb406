"""The heatmap as a calendar of weeks in columns, or in sentences.

Each shade has a glyph of its own, the denser the more: no terminal needs colour for it, and dense
reads as much on a light background as on a dark one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby

from microwins.analysis.heatmap import (
    Cell,
    Grid,
    Heatmap,
    Month,
    grid,
    legend,
    month_labels,
    month_starts,
    months,
)
from microwins.model.period import week
from microwins.render.chosen import chosen_by
from microwins.render.line import BLANK, SEPARATOR, Line, Page, Span, line
from microwins.wording import dates, lists
from microwins.wording import heatmap as wording

_GLYPHS = "\u00b7\u2591\u2592\u2593\u2588"
"""For a quiet day, then for each shade from few to many."""

_ROLES = ("quiet", "shade1", "shade2", "shade3", "shade4")

_GUTTER = 5
"""Cells at the left, for the names of the weekdays."""

_MONTH = len("Nov ")
_LEAST_WEEKS = 4
_BETWEEN = "  "


def heatmap(result: Heatmap, page: Page) -> Iterator[Line]:
    """Draw the heatmap: its period, the calendar, what the shades mean, and how many wins."""
    yield Line(tuple(_heading(result)))
    if not result.wins:
        without = wording.WITHOUT_WINS[result.period.when(result.today)]
        yield line(without if result.query.is_of_area else lists.NONE_FIT)
        return
    if page.plain:
        yield from _sentences(result)
    else:
        yield from _calendar(result, page.width)
        yield BLANK
        yield from _legend(result, page.width)
    yield line(wording.total_in_calendar(result.wins, len(result.days)))


def _heading(result: Heatmap) -> Iterator[Span]:
    """Yield the period, and which wins were counted."""
    yield Span(dates.calendar(result.period.start, result.period.last_day), "head")
    if chosen := chosen_by(result.query):
        yield Span(SEPARATOR, "quiet")
        yield from chosen


def _calendar(result: Heatmap, width: int) -> Iterator[Line]:
    """Draw the weeks, two cells wide where there is room, and in several rows where need be."""
    weeks = grid(result)
    room = max(width - _GUTTER, _LEAST_WEEKS)
    cell = 2 if 2 * len(weeks) <= room else 1
    rows = -(-len(weeks) // room)
    in_a_row = -(-len(weeks) // rows)
    start = week(result.period.start, result.week_start).start
    for first in range(0, len(weeks), in_a_row):
        shown = weeks[first : first + in_a_row]
        if not any(cell for days in shown for cell in days):
            continue
        if first:
            yield BLANK
        yield _names_of_months(shown, cell, width, with_year=rows > 1)
        for place in range(7):
            name = dates.short_weekday(start + timedelta(days=place)).ljust(_GUTTER)
            yield Line((Span(name, "quiet"), *_days([days[place] for days in shown], cell)))


def _names_of_months(weeks: Grid, cell: int, width: int, *, with_year: bool) -> Line:
    """Return the names of months above where they begin, each where it has room before the next."""
    names = str(next(month_starts(weeks))[1].year) if with_year else ""
    columns = (width + 1 - _GUTTER) / cell
    for column, day in month_labels(weeks, columns, _MONTH / cell):
        names = names.ljust(_GUTTER + cell * column) + dates.short_month(day)
    return line(Span(names, "quiet"))


def _days(cells: list[Cell | None], width: int) -> Iterator[Span]:
    """Yield the days of one weekday, those of one shade beside each other as one span."""
    for number, group in groupby(None if one is None else one.shade for one in cells):
        times = sum(1 for _ in group)
        if number is None:
            yield Span(" " * width * times)
        else:
            yield Span(_glyphs(number, width) * times, _ROLES[number])


def _glyphs(number: int, width: int) -> str:
    """Return a day of the shade `number`: filled to its width, a quiet one with a single dot."""
    return _GLYPHS[number] * width if number else _GLYPHS[0].ljust(width)


def _legend(result: Heatmap, width: int) -> Iterator[Line]:
    """Draw how many wins each shade means, on several lines where need be."""
    levels = legend(result)
    quiet, *shades = (Span(glyph, role) for glyph, role in zip(_GLYPHS, _ROLES, strict=True))
    items: list[tuple[Span, ...]] = [
        (shades[one.shade - 1], Span(f" {wording.numbers(one.low, one.high)}", "quiet"))
        for one in levels
    ]
    if len(levels) == 1:
        items = [(shades[-1], Span(f" {wording.wins_a_day(levels[0].high)}", "quiet"))]
    else:
        items = [(Span(wording.FEWER, "quiet"),), *items, (Span(wording.MORE_WINS, "quiet"),)]
    items.insert(0, (quiet, Span(f" {wording.A_QUIET_DAY}", "quiet")))
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
    if month.on_days == 1:
        return wording.day_in_month(name, month.first, month.most)
    if month.fullest is None:
        return wording.days_alike_in_month(name, month.on_days, month.most)
    return wording.days_in_month(name, month.on_days, month.fullest, month.most)
