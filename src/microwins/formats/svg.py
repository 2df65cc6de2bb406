"""SVG: the heatmap of a year by itself, as a picture that opens anywhere.

It has a background of its own, light or dark as the person who looks prefers, so that it can be
read wherever it is put. Hidden wins are counted, as in every number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from microwins.analysis.heatmap import grid, heatmap, months_up_to, since_the_first
from microwins.formats.export_context import ExportContext
from microwins.formats.pages.calendar import (
    GUTTER,
    INK,
    STEP,
    calendar,
    height,
    key,
    months_in_words,
    shades,
)
from microwins.formats.pages.text import quoted
from microwins.model.period import ALL, Period
from microwins.results.rows import Row
from microwins.wording import heatmap as wording
from microwins.wording import pages

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
_STYLE = (
    f".p{{fill:{_PAPER}}}.i{{fill:{_TITLE_INK}}}{shades(dark=False)}"
    f"@media (prefers-color-scheme:dark){{.p{{fill:{_DARK_PAPER}}}.i{{fill:{_DARK_TITLE_INK}}}"
    f"{shades(dark=True)}}}"
)


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the picture."""
    days = [row.day.toordinal() for row in rows]
    heat = heatmap(days, _period(context, days), context.today, context.week_start)
    width = max(_NARROWEST, 2 * _MARGIN + GUTTER + STEP * len(grid(heat)))
    tall = 2 * _MARGIN + _TITLE + (height() + _LEGEND if heat.wins else 0)
    name = context.heading(heat.period)
    held = wording.total_in_calendar(heat.wins, len(heat.days)) if heat.wins else pages.OPEN_PAGE
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {tall}" width="{width}" '
        f'height="{tall}" style="max-width:100%;height:auto" role="img" '
        f'aria-labelledby="title about" font-family="{_FONT}">\n'
    )
    yield f'<title id="title">{pages.WINS}, {quoted(name)}</title>\n'
    yield f'<desc id="about">{quoted(" ".join([held, *months_in_words(heat)]))}</desc>\n'
    yield f"<style>{_STYLE}</style>\n"
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
