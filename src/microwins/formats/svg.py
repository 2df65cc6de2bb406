"""SVG: the heatmap of a year by itself, as a picture that opens anywhere, or in a page.

The picture has a background of its own, light or dark as the person who looks prefers, so that it
can be read wherever it is put. Hidden wins are counted, as in every number.

A shade is a group of squares with a colour of its own, which a style may change for dark
backgrounds: the attribute is there for programs that know no styles. No colour stands alone: days
with wins have their number as a title, and the legend has numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from microwins.analysis.heatmap import (
    SHADES,
    Cell,
    Heatmap,
    grid,
    heatmap,
    legend_in_words,
    month_labels,
    months_up_to,
    since_the_first,
)
from microwins.formats.escaping import quoted
from microwins.formats.export_context import ExportContext
from microwins.model.period import ALL, Period, week
from microwins.results.rows import Row
from microwins.wording import dates, grammar, pages

STEP = 13
"""From one day to the next, in both directions."""

GUTTER = 24
"""Room at the left for the names of weekdays."""

HEAD = 16
"""Room above for the names of months."""

LIGHT = ("#e9e6dc", "#b4d09f", "#6aa36d", "#1f5936")
DARK = ("#292b27", "#3a6345", "#68a46e", "#b9e6ae")
"""The colours of the shades, from a quiet day to the fullest, on light and on dark backgrounds."""

INK, DARK_INK = "#5f5b52", "#aaa69b"
"""The colour of the names."""

_SIDE = 10.5
_NAME = 24
_SMALL_LETTER = 6.2
"""About how wide a letter of a name is."""

_ONE_DAY = timedelta(days=1)
_MONTHS = 12
_MARGIN = 20
_TITLE = 44
_LEGEND = 20
_NARROWEST = 420
_LETTER = 8.5
"""About how wide a letter of the title is."""

_FONT = "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,sans-serif"
_PAPER, _DARK_PAPER = "#fdfcf8", "#1b1c19"
_TITLE_INK, _DARK_TITLE_INK = "#2b2924", "#e8e5dc"


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the picture."""
    days = [row.day.toordinal() for row in rows]
    heat = heatmap(days, _period(context, days), context.today, context.week_start)
    width = max(_NARROWEST, 2 * _MARGIN + GUTTER + STEP * len(grid(heat)))
    tall = 2 * _MARGIN + _TITLE + (height() + _LEGEND if heat.wins else 0)
    name = context.heading(heat.period)
    counted = grammar.ended(grammar.held(heat.wins, len(heat.days)))
    held = counted if heat.wins else context.without_wins()
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {tall}" width="{width}" '
        f'height="{tall}" style="max-width:100%;height:auto" role="img" '
        f'aria-labelledby="title about" font-family="{_FONT}">\n'
    )
    yield f'<title id="title">{pages.WINS}, {quoted(name)}</title>\n'
    yield f'<desc id="about">{quoted(" ".join([held, *months_in_words(heat)]))}</desc>\n'
    yield f"<style>{_style()}</style>\n"
    yield f'<rect class="p" fill="{_PAPER}" width="{width}" height="{tall}" rx="6"/>\n'
    room = int((width - 2 * _MARGIN) / _LETTER)
    yield _line(name if len(name) <= room else name[: room - 1] + "\u2026", "i", 16, _MARGIN + 14)
    yield _line(held, "n", 12, _MARGIN + 34)
    if heat.wins:
        top = _MARGIN + _TITLE
        yield from calendar(heat, _MARGIN, top)
        yield from key(heat, _MARGIN + GUTTER, top + height() + 10)
    yield "\n</svg>\n"


def _line(text: str, kind: str, size: int, base: int) -> str:
    fill = _TITLE_INK if kind == "i" else INK
    return (
        f'<text class="{kind}" fill="{fill}" font-size="{size}" x="{_MARGIN}" y="{base}">'
        f"{quoted(text)}</text>\n"
    )


def _period(context: ExportContext, days: Sequence[int]) -> Period:
    """Return the days that were asked for where they lie in one year, else the latest months.

    These are twelve, up to today or to the last day that was asked for.
    """
    period, now = context.period, context.today
    last = min(period.last_day, max(now, period.start))
    if last.year == period.start.year:
        final = date.fromordinal(max(last.toordinal(), *days, 0))
        return period if period.end != ALL.end else Period(period.start, final + _ONE_DAY)
    months = since_the_first(months_up_to(last, _MONTHS), [*days, last.toordinal()])
    return months._replace(start=max(months.start, period.start))


def height() -> int:
    """Return the height of a calendar, which its weeks don't change."""
    return HEAD + 7 * STEP


def shades(*, dark: bool) -> str:
    """Return the rules of style that colour shades and names."""
    colours = DARK if dark else LIGHT
    rules = [f".s{number}{{fill:{colour}}}" for number, colour in enumerate(colours)]
    return "".join([*rules, f".n{{fill:{DARK_INK if dark else INK}}}"])


def calendar(
    heat: Heatmap, left: float, top: float, link: Callable[[date], str] | None = None
) -> Iterator[str]:
    """Yield the weeks of a heatmap with the names of its months and weekdays.

    `link` returns where a day with wins leads, "" for nowhere.
    """
    weeks = grid(heat)
    yield _names()
    for column, day in month_labels(weeks, len(weeks) + 1, _NAME / STEP):
        yield _text(dates.short_month(day), left + GUTTER + column * STEP, top + HEAD - 6)
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
                target = link(cell.day) if link and cell.wins else ""
                square = _day(cell, x, y)
                by_shade[cell.shade].append(
                    f'<a href="{target}">{square}</a>' if target else square
                )
    for number, squares in enumerate(by_shade):
        if squares:
            yield f'<g class="s{number}" fill="{LIGHT[number]}">{"".join(squares)}</g>'


def key(heat: Heatmap, left: float, top: float) -> Iterator[str]:
    """Yield the legend: each shade with the numbers of wins that it stands for, on one line."""
    fullest = max(heat.days.values(), default=0)
    for shade, name in legend_in_words(heat):
        if shade == SHADES:
            name = grammar.count(fullest, *pages.WINS_A_DAY, wins=name)  # noqa: PLW2901
        yield f'<g class="s{shade}" fill="{LIGHT[shade]}">{_square(left, top)}</g>'
        yield f"{_names()}{_text(name, left + STEP + 3, top + 9)}</g>"
        left += STEP + 3 + len(name) * _SMALL_LETTER + 12


def by_month(heat: Heatmap) -> dict[date, int]:
    """Return the number of wins of each month that has any, by the month's first day."""
    wins: Counter[date] = Counter()
    for day, number in heat.days.items():
        wins[day.replace(day=1)] += number
    return dict(wins)


def months_in_words(heat: Heatmap) -> list[str]:
    """Say how many wins each month had, for those who don't see the drawing."""
    return [
        grammar.count(number, *pages.WINS_IN, month=dates.month_of(month, 0))
        for month, number in by_month(heat).items()
    ]


def _day(cell: Cell, x: float, y: float) -> str:
    if not cell.wins:
        return _square(x, y)
    title = quoted(grammar.count(cell.wins, *pages.WINS_ON, day=dates.short_day(cell.day)))
    return f"{_square(x, y).removesuffix('/>')}><title>{title}</title></rect>"


def _square(x: float, y: float) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{_SIDE:g}" height="{_SIDE:g}" rx="2"/>'


def _names() -> str:
    return f'<g class="n" fill="{INK}" font-size="10">'


def _text(text: str, x: float, y: float) -> str:
    return f'<text x="{x:g}" y="{y:g}">{quoted(text)}</text>'


def _style() -> str:
    return (
        f".p{{fill:{_PAPER}}}.i{{fill:{_TITLE_INK}}}{shades(dark=False)}"
        f"@media (prefers-color-scheme:dark){{.p{{fill:{_DARK_PAPER}}}.i{{fill:{_DARK_TITLE_INK}}}"
        f"{shades(dark=True)}}}"
    )
