"""The years of the page: a calendar of each, its months in words beside it, and one legend for all.

A year is drawn in two rows of six months, which can be read on a phone and on paper. All years
share their shades, so that a colour means the same on the whole page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from microwins.analysis.heatmap import Heatmap, heatmap
from microwins.formats.export_context import ExportContext
from microwins.formats.pages.calendar import (
    GUTTER,
    STEP,
    by_month,
    calendar,
    height,
    key,
    months_in_words,
)
from microwins.formats.pages.text import quoted
from microwins.model.period import ALL, Period
from microwins.results.rows import Row
from microwins.wording import dates, grammar, pages, review

_WEEKS = 28
"""Columns that half a year takes at most."""

_WIDTH = GUTTER + _WEEKS * STEP
_BETWEEN = 8
_KEY = 14
_JULY = 7


def years(rows: Sequence[Row], covered: Period, context: ExportContext) -> Iterator[str]:
    """Yield the calendars of the days that the page covers, the latest year first.

    Where no first day was asked for, they begin with the month of the first win.
    """
    if context.period.start == ALL.start:
        covered = covered._replace(start=covered.start.replace(day=1))
    days = (row.day.toordinal() for row in rows)
    whole = heatmap(days, covered, context.today, context.week_start)
    yield f'<h2 id="calendar">{pages.CALENDAR}</h2>\n'
    yield (
        f'<svg class="key" role="img" aria-labelledby="key" viewBox="0 0 {_WIDTH} {_KEY}">'
        f'<title id="key">{pages.SHADES}</title>{"".join(key(whole, GUTTER, 1))}</svg>\n'
    )
    first, last = whole.period.start.year, whole.period.last_day.year
    for number in range(last, first - 1, -1):
        yield from _year(whole, number)


def _year(whole: Heatmap, number: int) -> Iterator[str]:
    """Yield the calendar of a year, unless it has no wins."""
    year = _part(whole, date(number, 1, 1), date(number + 1, 1, 1))
    if not year.wins:
        return
    halves = [
        half
        for half in (
            _part(whole, date(number, 1, 1), date(number, _JULY, 1)),
            _part(whole, date(number, _JULY, 1), date(number + 1, 1, 1)),
        )
        if half.wins
    ]
    tall = len(halves) * (height() + _BETWEEN) - _BETWEEN
    held = review.held(year.wins, len(year.days))
    yield f'<div class="year"><h3>{number} <small>{quoted(held)}</small></h3>\n'
    yield (
        f'<svg role="img" aria-labelledby="y{number} y{number}-said" '
        f'viewBox="0 0 {_WIDTH} {tall}"><title id="y{number}">{quoted(pages.calendar_of(number))}'
        f'</title><desc id="y{number}-said">{quoted(" ".join(months_in_words(year)))}</desc>'
    )
    for place, half in enumerate(halves):
        yield from calendar(half, 0, place * (height() + _BETWEEN))
    yield '</svg>\n<ul class="months">'
    for month, wins in by_month(year).items():
        link = f'<a href="#{month_name(month)}">{dates.month(month)}</a>'
        yield f"<li>{link} <span>{grammar.count(wins, '{} win', '{} wins')}</span></li>"
    yield "</ul></div>\n"


def month_name(day: date) -> str:
    """Return the name by which links find the month of a day."""
    return f"m{day.year:04}-{day.month:02}"


def _part(whole: Heatmap, start: date, end: date) -> Heatmap:
    """Return what a heatmap has from `start` up to `end`, in its own shades."""
    begin = max(start, whole.period.start)
    period = Period(begin, max(begin, min(end, whole.period.end)))
    days = {day: wins for day, wins in whole.days.items() if day in period}
    return whole._replace(period=period, days=days, wins=sum(days.values()))
