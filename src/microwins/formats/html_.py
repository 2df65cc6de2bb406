"""HTML: one page that needs nothing else, to keep, to read and to print.

It has a calendar, the areas, all wins by month and day, and an index. It loads nothing, runs
nothing and names no address; what was typed is text. Hidden wins count, and their words and tags
are not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from microwins.formats.export_context import ExportContext
from microwins.formats.pages.areas import day_name, in_order, index, table
from microwins.formats.pages.style import POLICY, STYLE
from microwins.formats.pages.text import note, quoted, quoted_lines
from microwins.formats.pages.years import month_name, years
from microwins.model.period import Period
from microwins.model.text import tags_beside
from microwins.model.win import Win
from microwins.results.rows import Row, without_private_words
from microwins.wording import dates, heatmap, lists, pages, review

_MANY = 3000
"""Wins on a page from which on a browser may draw its months as they come into view."""

_FIRM = "&#160;"
_DOT = f"{_FIRM}\u00b7 "
"""Parts what is said of a win; no line begins with it."""


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the page."""
    wins = sorted(rows, key=lambda row: row.day)  # journeys may turn days about
    now = context.today
    period = context.covered(wins[0].day, wins[-1].day) if wins else context.covered(now)
    name = quoted(context.heading(period))
    yield from _head(f"{pages.WINS}, {name}")
    yield '<body class="long">\n' if len(wins) > _MANY else "<body>\n"
    yield f'<header><h1>{pages.WINS}</h1>\n<p class="lead"><bdi>{name}</bdi></p>\n'
    if wins:
        held = heatmap.total_in_calendar(len(wins), len({row.day for row in wins}))
        yield f'<p class="quiet">{held}</p></header>\n'
        yield from _parts(wins, period, context)
    else:
        yield f"</header>\n<main><p>{pages.OPEN_PAGE}</p></main>\n"
    yield f"<footer><p>{pages.written_on(now)}</p></footer>\n</body>\n</html>\n"


def _head(title: str) -> Iterator[str]:
    """Yield what stands before the page; the policy comes before whatever it may forbid."""
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"/>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
    yield '<meta name="referrer" content="no-referrer"/>\n'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n"


def _parts(wins: Sequence[Row], period: Period, context: ExportContext) -> Iterator[str]:
    """Yield the parts of the page, and before them where each is."""
    by_chance = [without_private_words(row._replace(by_chance=True)) for row in wins]
    areas = in_order(by_chance)
    names = {"calendar": pages.CALENDAR, "areas": pages.AREAS, "months": pages.MONTHS}
    if any(one.done for one in areas):
        names["index"] = pages.INDEX
    links = "".join(f'<li><a href="#{name}">{words}</a></li>' for name, words in names.items())
    yield f'<nav aria-label="{pages.ON_THIS_PAGE}"><ul>{links}</ul></nav>\n<main>\n'
    yield from years(wins, period, context)
    yield from table(areas)
    yield f'<h2 id="months">{pages.MONTHS}</h2>\n'
    for _, month in groupby(wins, key=lambda row: (row.day.year, row.day.month)):
        yield from _month(list(month))
    yield from index(by_chance, areas)
    yield "</main>\n"


def _month(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a month: its heading, what it held, and its days."""
    first = rows[0].day
    held = review.held(len(rows), len({row.day for row in rows}))
    yield f'<section class="month" id="{month_name(first)}"><header>'
    yield f"<h3>{dates.month_of(first, 0)}</h3> <small>{held}</small> "
    yield f'<a href="#calendar">{pages.CALENDAR}</a></header>\n'
    for day, group in groupby(rows, key=lambda row: row.day):
        yield from _day(day, [row.win for row in group if not row.win.hidden])
    yield "</section>\n"


def _day(day: date, wins: Sequence[Win]) -> Iterator[str]:
    """Yield a day with its wins, unless all of them are hidden."""
    if not wins:
        return
    yield f'<div class="day" id="{day_name(day)}">'
    yield f'<h4><span>{dates.weekday(day)}</span> {day.day}</h4><ul class="wins">\n'
    for win in wins:
        yield f"<li>{_clock(win)}<div>{quoted_lines(win.text)}{_details(win)}</div></li>\n"
    yield "</ul></div>\n"


def _clock(win: Win) -> str:
    if not win.timed:
        return ""
    return f'<time datetime="{win.at.isoformat()}">{dates.clock(win.at)}</time>'


def _details(win: Win) -> str:
    """Return what follows the words: whether it was a start, tags, category, mood, and a note."""
    words = [f" {lists.A_START}"] if win.partial else []
    words += [f" <bdi>#{quoted(tag)}</bdi>" for tag in tags_beside(win.text, win.tags)]
    words.append(f"{_DOT}<bdi>{quoted(win.category)}</bdi>")
    if win.mood is not None:
        words.append(_DOT + lists.mood(win.mood).replace(" ", _FIRM))
    about = note(win)
    below = f'<p class="note">{quoted_lines(about)}</p>' if about else ""
    return f'<span class="kind">{"".join(words)}</span>{below}'
