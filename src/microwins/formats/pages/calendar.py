"""The heatmap as a drawing, for a file of its own and for a page: weeks in columns of squares.

A shade is a group of squares with a colour of its own, which a style may change for dark
backgrounds: the attribute is there for programs that know no styles. No colour stands alone: days
with wins have their number as a title, and the legend has numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from microwins.analysis.heatmap import Cell, Heatmap, grid, legend, month_labels
from microwins.formats.pages.text import quoted
from microwins.model.period import week
from microwins.wording import dates, heatmap, pages

STEP = 13
"""From one day to the next, in both directions."""

GUTTER = 30
"""Room at the left for the names of weekdays."""

HEAD = 16
"""Room above for the names of months."""

LIGHT = ("#e9e6dc", "#c3d7ae", "#8fb984", "#55915f", "#28633f")
DARK = ("#292b27", "#34563d", "#477a53", "#6fa973", "#a9d8a1")
"""The colours of the shades, from a quiet day to the fullest, on light and on dark backgrounds."""

INK, DARK_INK = "#5f5b52", "#aaa69b"
"""The colour of the names."""

_SIDE = 10.5
_NAME = 24
_LETTER = 6.2
"""About how wide a letter of a name is."""


def height() -> int:
    """Return how high a calendar is, whatever its weeks."""
    return HEAD + 7 * STEP


def shades(*, dark: bool) -> str:
    """Return the rules of style that colour shades and names."""
    colours = DARK if dark else LIGHT
    rules = [f".s{number}{{fill:{colour}}}" for number, colour in enumerate(colours)]
    return "".join([*rules, f".n{{fill:{DARK_INK if dark else INK}}}"])


def calendar(heat: Heatmap, left: float, top: float) -> Iterator[str]:
    """Yield the weeks of a heatmap with the names of its months and weekdays."""
    weeks = grid(heat)
    yield _names()
    yield from _months(weeks, left + GUTTER, top + HEAD - 6)
    start = week(heat.period.start, heat.week_start).start
    for place in range(0, 7, 2):
        name = dates.short_weekday(start + timedelta(days=place))
        yield _text(name, left, top + HEAD + place * STEP + 9)
    yield "</g>"
    by_shade: list[list[str]] = [[] for _ in LIGHT]
    for column, days in enumerate(weeks):
        for place, cell in enumerate(days):
            if cell is not None:
                x, y = left + GUTTER + column * STEP, top + HEAD + place * STEP
                by_shade[cell.shade].append(_day(cell, x, y))
    for number, squares in enumerate(by_shade):
        if squares:
            yield f'<g class="s{number}" fill="{LIGHT[number]}">{"".join(squares)}</g>'


def key(heat: Heatmap, left: float, top: float) -> Iterator[str]:
    """Yield the legend: each shade with the numbers of wins that it stands for, on one line."""
    *levels, last = legend(heat)
    items = [
        (0, heatmap.A_QUIET_DAY),
        *((one.shade, heatmap.numbers(one.low, one.high)) for one in levels),
        (last.shade, pages.wins_a_day(last.low, last.high)),
    ]
    for shade, name in items:
        yield f'<g class="s{shade}" fill="{LIGHT[shade]}">{_square(left, top)}</g>'
        yield f"{_names()}{_text(name, left + STEP + 3, top + 9)}</g>"
        left += STEP + 3 + len(name) * _LETTER + 12


def by_month(heat: Heatmap) -> dict[date, int]:
    """Return the number of wins of each month that has any, by the month's first day."""
    wins: Counter[date] = Counter()
    for day, number in heat.days.items():
        wins[day.replace(day=1)] += number
    return dict(wins)


def months_in_words(heat: Heatmap) -> list[str]:
    """Say how many wins each month had, for those who don't see the drawing."""
    return [pages.month_held(month, number) for month, number in by_month(heat).items()]


def _months(weeks: Sequence[Sequence[Cell | None]], left: float, base: float) -> Iterator[str]:
    """Yield the names of months above where they begin, each that has room before the next."""
    for column, day in month_labels(weeks, len(weeks) + 1, _NAME / STEP):
        yield _text(dates.short_month(day), left + column * STEP, base)


def _day(cell: Cell, x: float, y: float) -> str:
    if not cell.wins:
        return _square(x, y)
    title = quoted(pages.wins_on(cell.day, cell.wins))
    return f"{_square(x, y).removesuffix('/>')}><title>{title}</title></rect>"


def _square(x: float, y: float) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{_SIDE:g}" height="{_SIDE:g}" rx="2"/>'


def _names() -> str:
    return f'<g class="n" fill="{INK}" font-size="10">'


def _text(text: str, x: float, y: float) -> str:
    return f'<text x="{x:g}" y="{y:g}">{quoted(text)}</text>'
