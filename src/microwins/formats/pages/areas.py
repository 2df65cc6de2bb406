"""The areas of the page: how many wins each had, and an index of all that was done, with its days.

The index is how one searches the page: every thing that was done, and every tag, leads to its days
by plain links. Words of hidden wins are in neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from microwins.analysis.areas import Area, areas
from microwins.analysis.words import Activity
from microwins.formats.pages.text import in_one_line, quoted
from microwins.model.category import BUILT_IN
from microwins.model.win_columns import same_words
from microwins.results.rows import Row
from microwins.wording import dates, pages, review

Days = dict[date, None]
Entries = dict[str, tuple[str, Days]]
"""By what is the same in them: words as they were first, and the days that have them."""


_FIRST = 5
"""So many of the built-in areas come before all others, however full these are."""

_MOST = 3
"""Things named beside an area."""

_FEW = 6
"""Days that stand in the index without being folded away."""


def in_order(rows: Sequence[Row]) -> list[Area]:
    """Return the areas: the five first ones in their order, then the others, the fullest first."""
    found = areas(rows)
    first = BUILT_IN[:_FIRST]
    known = sorted((one for one in found if one.category in first), key=_place)
    return [*known, *(one for one in found if one.category not in first)]


def _place(area: Area) -> int:
    return BUILT_IN.index(area.category)


def table(found: Sequence[Area]) -> Iterator[str]:
    """Yield the table of areas; each leads to what the index has of it."""
    yield f'<h2 id="areas">{pages.AREAS}</h2>\n<table><thead><tr>'
    yield f'<th scope="col">{pages.AREA}</th><th scope="col" class="number">{pages.WINS}</th>'
    yield f'<th scope="col">{pages.MOST_OFTEN}</th></tr></thead><tbody>\n'
    for number, area in enumerate(found, 1):
        name = quoted(area.category)
        link = f'<a href="#a{number}"><bdi>{name}</bdi></a>' if area.done else f"<bdi>{name}</bdi>"
        about = pages.about_area(area.category)
        small = f"<small>{about}</small>" if about else ""
        often = [one for one in area.done[:_MOST] if one.times > 1] or area.done[:_MOST]
        done = "&#160;\u00b7 ".join(map(_done, often))
        yield f'<tr><th scope="row">{link}{small}</th><td class="number">{area.wins}</td>'
        yield f"<td>{done}</td></tr>\n"
    yield "</tbody></table>\n"


def _done(activity: Activity) -> str:
    """Return what was done, with how often in the same line as its last word."""
    return in_one_line(activity.text) + review.done("", activity.times).replace(" ", "&#160;")


def index(rows: Iterable[Row], found: Sequence[Area]) -> Iterator[str]:
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
            yield from _part(f"a{number}", quoted(area.category), by_area[area.category])
    if tags:
        yield from _part("tags", pages.TAGS, tags)
    yield "</div>\n"


def _part(name: str, heading: str, entries: Mapping[str, tuple[str, Days]]) -> Iterator[str]:
    yield f'<section class="index" id="{name}"><h3><bdi>{heading}</bdi></h3>\n<ul>'
    for words in sorted(entries):
        said, days = entries[words]
        links = "; ".join(_in_years(days))
        if len(days) <= _FEW:
            yield f'<li>{said} <span class="days">{links}</span></li>\n'
            continue
        often = pages.on_days(len(days))
        yield f"<li><details><summary>{said} <small>{often}</small></summary>"
        yield f'<p class="days">{links}</p></details></li>\n'
    yield "</ul></section>\n"


def _in_years(days: Iterable[date]) -> Iterator[str]:
    """Yield the links to some days, those of a year together and named after it."""
    for year, group in groupby(days, key=lambda day: day.year):
        links = ", ".join(
            f'<a href="#{day_name(day)}">{dates.bucket(day, day, "week", 0)}</a>' for day in group
        )
        yield f"<small>{year}:</small>&#160;{links}"


def day_name(day: date) -> str:
    """Return the name by which links find a day."""
    return f"d{day.isoformat()}"
