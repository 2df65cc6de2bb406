"""HTML: one page that needs nothing else, to keep, to read and to print.

It has a calendar of each year, the areas, all wins by month and day, and an index. It loads
nothing, runs nothing and names no address; what was typed is text. Hidden wins count, and their
words and tags are not there.

A year is drawn by quarters, two beside each other where there is room: on a phone a day is large
enough to read and to touch, and leads to its wins. All years share their shades, so that a colour
means the same on the whole page. The index is how one searches
the page: every thing that was done, and every tag, leads to its days by plain links.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from microwins.analysis.areas import Activity, Area, areas
from microwins.analysis.heatmap import Heatmap, heatmap
from microwins.formats.escaping import in_one_line, note, quoted, quoted_lines
from microwins.formats.export_context import ExportContext
from microwins.formats.html_style import POLICY, STYLE
from microwins.formats.svg import (
    GUTTER,
    STEP,
    by_month,
    calendar,
    height,
    key,
    months_in_words,
)
from microwins.model.period import ALL, Period
from microwins.model.text import tags_beside
from microwins.model.win import Win
from microwins.model.win_columns import same_words
from microwins.results.rows import Row, without_private_words
from microwins.wording import dates, grammar, lists, manual, pages, review

Days = dict[date, None]
Entries = dict[str, tuple[str, Days]]
"""By what is the same in them: words as they were first, and the days that have them."""


_MOST = 3
"""Things named beside an area."""

_FEW = 6
"""Days that the index shows without folding them away."""

_MANY = 3000
"""Wins on a page from which on a browser may draw its months as they come into view."""

_FIRM = "&#160;"
_DOT = f"{_FIRM}\u00b7 "
"""Parts what is said of a win; no line begins with it."""

_WEEKS = 14
"""Columns that a quarter takes at most."""

_WIDTH = GUTTER + _WEEKS * STEP
_KEY, _KEY_WIDTH = 14, 290
_QUARTER = 3


def write(rows: Iterable[Row], context: ExportContext) -> Iterator[str]:
    """Yield the page."""
    wins = sorted(rows, key=lambda row: row.day)  # journeys may turn days about
    now = context.today
    period = context.covered(wins[0].day, wins[-1].day) if wins else context.covered(now)
    name = quoted(context.heading(period))
    yield from head(f"{pages.WINS}, {name}")
    yield '<body class="long">\n' if len(wins) > _MANY else "<body>\n"
    yield f'<header><h1>{pages.WINS}</h1>\n<p class="lead"><bdi>{name}</bdi></p>\n'
    if wins:
        held = grammar.held(len(wins), len({row.day for row in wins}))
        yield f'<p class="quiet">{held}.</p></header>\n'
        yield from _parts(wins, period, context)
    else:
        yield f"</header>\n<main><p>{context.without_wins()}</p></main>\n"
    written = pages.WRITTEN.format(day=dates.long_day(now))
    yield f"<footer><p>{written}</p></footer>\n</body>\n</html>\n"


def head(title: str) -> Iterator[str]:
    """Yield the head of the page; the policy comes before all that it may forbid."""
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"/>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
    yield '<meta name="referrer" content="no-referrer"/>\n'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n"


def _parts(wins: Sequence[Row], period: Period, context: ExportContext) -> Iterator[str]:
    """Yield the parts of the page, and before them where each is."""
    by_chance = [without_private_words(row._replace(by_chance=True)) for row in wins]
    found = areas(by_chance)
    names = {"calendar": pages.CALENDAR, "areas": pages.AREAS, "months": pages.MONTHS}
    if any(area.done for area in found):
        names["index"] = pages.INDEX
    links = "".join(f'<li><a href="#{name}">{words}</a></li>' for name, words in names.items())
    yield f'<nav aria-label="{pages.ON_THIS_PAGE}"><ul>{links}</ul></nav>\n<main>\n'
    yield from _years(wins, period, context)
    yield from _table(found)
    yield f'<h2 id="months">{pages.MONTHS}</h2>\n'
    for _, month in groupby(wins, key=lambda row: (row.day.year, row.day.month)):
        yield from _month(list(month))
    yield from _index(by_chance, found)
    yield "</main>\n"


def _years(rows: Sequence[Row], covered: Period, context: ExportContext) -> Iterator[str]:
    """Yield the calendars of the days that the page covers, the latest year first.

    Where no first day was asked for, they begin with the month of the first win.
    """
    if context.period.start == ALL.start:
        covered = covered._replace(start=covered.start.replace(day=1))
    days = (row.day.toordinal() for row in rows)
    whole = heatmap(days, covered, context.today, context.week_start)
    yield f'<h2 id="calendar">{pages.CALENDAR}</h2>\n'
    yield (
        f'<svg class="key" role="img" aria-labelledby="key" viewBox="0 0 {_KEY_WIDTH} {_KEY}">'
        f'<title id="key">{pages.SHADES}</title>{"".join(key(whole, 0, 1))}</svg>\n'
    )
    listed = {row.day for row in rows if not row.win.hidden}
    first, last = whole.period.start.year, whole.period.last_day.year
    for number in range(last, first - 1, -1):
        yield from _year(whole, number, listed)


def _year(whole: Heatmap, number: int, listed: Collection[date]) -> Iterator[str]:
    """Yield the calendar of a year by quarters; what has no wins isn't drawn.

    The days that are `listed` lead to their wins.
    """
    year = _part(whole, date(number, 1, 1), date(number + 1, 1, 1))
    if not year.wins:
        return
    held = grammar.held(year.wins, len(year.days))
    yield f'<div class="year"><h3>{number} <small>{quoted(held)}</small></h3>\n'
    yield '<div class="quarters">'
    for month in range(1, 12, _QUARTER):
        end = month + _QUARTER
        until = date(number, end, 1) if end <= 12 else date(number + 1, 1, 1)  # noqa: PLR2004
        quarter = _part(whole, date(number, month, 1), until)
        if quarter.wins:
            name = f"y{number}-{month}"
            yield (
                f'<svg role="group" aria-labelledby="{name} {name}-said" '
                f'viewBox="0 0 {_WIDTH} {height()}"><title id="{name}">'
                f"{quoted(pages.CALENDAR_OF.format(year=number))}</title>"
                f'<desc id="{name}-said">{quoted(" ".join(months_in_words(quarter)))}</desc>'
            )
            yield from calendar(
                quarter, 0, 0, lambda day: f"#{_day_id(day)}" if day in listed else ""
            )
            yield "</svg>\n"
    yield '</div>\n<ul class="months">'
    for first, wins in by_month(year).items():
        link = f'<a href="#{_month_id(first)}">{dates.month(first)}</a>'
        yield f"<li>{link} <span>{grammar.count(wins, *grammar.WINS)}</span></li>"
    yield "</ul></div>\n"


def _part(whole: Heatmap, start: date, end: date) -> Heatmap:
    """Return what a heatmap has from `start` up to `end`, in its own shades."""
    begin = max(start, whole.period.start)
    period = Period(begin, max(begin, min(end, whole.period.end)))
    days = {day: wins for day, wins in whole.days.items() if day in period}
    return whole._replace(period=period, days=days, wins=sum(days.values()))


def _table(found: Sequence[Area]) -> Iterator[str]:
    """Yield the table of areas; each leads to what the index has of it."""
    yield f'<h2 id="areas">{pages.AREAS}</h2>\n<table><thead><tr>'
    yield f'<th scope="col">{pages.AREA}</th><th scope="col" class="number">{pages.WINS}</th>'
    yield f'<th scope="col">{pages.MOST_OFTEN}</th></tr></thead><tbody>\n'
    for number, area in enumerate(found, 1):
        name = quoted(area.category)
        link = f'<a href="#a{number}"><bdi>{name}</bdi></a>' if area.done else f"<bdi>{name}</bdi>"
        about = manual.AREAS.get(area.category)
        small = f"<small>{about}</small>" if about else ""
        often = [one for one in area.done[:_MOST] if one.times > 1] or area.done[:_MOST]
        done = "&#160;\u00b7 ".join(map(_done, often))
        yield f'<tr><th scope="row">{link}{small}</th><td class="number">{area.wins}</td>'
        yield f"<td>{done}</td></tr>\n"
    yield "</tbody></table>\n"


def _done(activity: Activity) -> str:
    """Return what was done, with how often in the same line as its last word."""
    often = "" if activity.times == 1 else review.OFTEN.format(text="", number=activity.times)
    return in_one_line(activity.text) + often.replace(" ", "&#160;")


def _index(rows: Iterable[Row], found: Sequence[Area]) -> Iterator[str]:
    """Yield the index: what was done in each area, and the tags, each with its days."""
    by_area: dict[str, Entries] = {}
    tags: Entries = {}
    for row in rows:
        win = row.win
        if row.is_wordless:
            continue
        words = same_words(win.text)
        done = by_area.setdefault(win.category, {})
        done.setdefault(words, (in_one_line(win.text), {}))[1][row.day] = None
        for tag in win.tags:
            tags.setdefault(tag, (f"<bdi>#{quoted(tag)}</bdi>", {}))[1][row.day] = None
    if not by_area:
        return
    yield f'<div class="on-screen"><h2 id="index">{pages.INDEX}</h2>\n'
    yield f"<p>{pages.HOW_TO_FIND}</p>\n"
    for number, area in enumerate(found, 1):
        if area.category in by_area:
            yield from _entries(f"a{number}", quoted(area.category), by_area[area.category])
    if tags:
        yield from _entries("tags", pages.TAGS, tags)
    yield "</div>\n"


def _entries(name: str, heading: str, entries: Mapping[str, tuple[str, Days]]) -> Iterator[str]:
    yield f'<section class="index" id="{name}"><h3><bdi>{heading}</bdi></h3>\n<ul>'
    for words in sorted(entries):
        said, days = entries[words]
        links = "; ".join(_in_years(days))
        if len(days) <= _FEW:
            yield f'<li>{said} <span class="days">{links}</span></li>\n'
            continue
        often = grammar.count(len(days), *pages.ON_DAYS)
        yield f"<li><details><summary>{said} <small>{often}</small></summary>"
        yield f'<p class="days">{links}</p></details></li>\n'
    yield "</ul></section>\n"


def _in_years(days: Iterable[date]) -> Iterator[str]:
    """Yield the links to some days, those of a year together and named after it."""
    for year, group in groupby(days, key=lambda day: day.year):
        links = ", ".join(
            f'<a href="#{_day_id(day)}">{dates.bucket(day, day, "week", 0)}</a>' for day in group
        )
        yield f"<small>{year}:</small>&#160;{links}"


def _month(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a month: its heading, what it held, and its days."""
    first = rows[0].day
    held = grammar.held(len(rows), len({row.day for row in rows}))
    yield f'<section class="month" id="{_month_id(first)}"><header>'
    yield f"<h3>{dates.month_of(first, 0)}</h3> <small>{held}</small> "
    yield f'<a href="#calendar">{pages.CALENDAR}</a></header>\n'
    for day, group in groupby(rows, key=lambda row: row.day):
        yield from _day(day, [row.win for row in group if not row.win.hidden])
    yield "</section>\n"


def _day(day: date, wins: Sequence[Win]) -> Iterator[str]:
    """Yield a day with its wins, unless all of them are hidden."""
    if not wins:
        return
    yield f'<div class="day" id="{_day_id(day)}">'
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
    if win.minutes:
        words.append(_DOT + grammar.count(win.minutes, *lists.MINUTES).replace(" ", _FIRM))
    words.append(f"{_DOT}<bdi>{quoted(win.category)}</bdi>")
    if win.mood is not None:
        words.append(_DOT + lists.MOOD.format(number=win.mood).replace(" ", _FIRM))
    about = note(win)
    below = f'<p class="note">{quoted_lines(about)}</p>' if about else ""
    return f'<span class="kind">{"".join(words)}</span>{below}'


def _month_id(day: date) -> str:
    """Return the name by which links find the month of a day."""
    return f"m{day.year:04}-{day.month:02}"


def _day_id(day: date) -> str:
    """Return the name by which links find a day."""
    return f"d{day.isoformat()}"
