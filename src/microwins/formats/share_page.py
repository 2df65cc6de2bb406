"""HTML: what is shared as one printed page, for a therapist or a partner.

It fits on one sheet, A4 or letter, and has the look and the policy of the page of an export: it
loads nothing and runs nothing. What was typed is text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from microwins.analysis.share import SharedArea, Sheet, counts, moods_of, name_of, sheet, tags_of
from microwins.formats.escaping import in_one_line, quoted, quoted_lines
from microwins.formats.html_ import head
from microwins.model.text import tags_beside
from microwins.results.share import Shared, SharedWin
from microwins.wording import dates, grammar, lists, manual, pages, review
from microwins.wording import share as wording

_FIRM = "&#160;"
_DOT = f"{_FIRM}\u00b7 "


def write(shared: Shared) -> Iterator[str]:
    """Yield the page."""
    period = dates.period(shared.first, shared.last, shared.unit)
    found = sheet(shared)
    yield from head(f"{pages.WINS}, {period}")
    yield f'<body class="sheet">\n<header><h1>{period}</h1>\n'
    if shared.heading:
        yield f'<p class="lead"><bdi>{quoted(wording.FOR.format(name=shared.heading))}</bdi></p>\n'
    held = grammar.held(shared.total, shared.days)
    yield f'<p class="quiet">{grammar.ended(held)}</p></header>\n<main>\n'
    yield from _days(found, shared) if found.whole else _in_short(found, shared)
    yield from _areas(found, shared)
    if found.tags:
        yield f"<p><bdi>{quoted(tags_of(found))}</bdi></p>\n"
    if shared.moods:
        yield f"<p>{moods_of(shared)}</p>\n"
    yield f"</main>\n<footer><p>{wording.SELF_REPORTED}</p></footer>\n</body>\n</html>\n"


def _days(found: Sheet, shared: Shared) -> Iterator[str]:
    """Yield the days with all that was done on them."""
    yield f"<h2>{wording.DAYS}</h2>\n"
    for stretch in found.stretches:
        day = stretch.start
        name = f"<span>{dates.short_weekday(day)}</span> {day.day} {dates.short_month(day)}"
        if day.year != shared.last.year:
            name += f" {day.year}"
        yield f'<div class="day"><h3>{name}</h3><ul class="wins">\n'
        if shared.is_wordless:
            yield f"<li>{_counted(counts(stretch.wins))}</li>\n"
        else:
            yield from (f"<li>{_win(win)}</li>\n" for win in stretch.wins)
        yield "</ul></div>\n"


def _win(win: SharedWin) -> str:
    said = [f" {lists.A_START}"] if win.partial else []
    said += [f" <bdi>#{quoted(tag)}</bdi>" for tag in tags_beside(win.text, win.tags)]
    if win.minutes:
        said.append(_DOT + grammar.count(win.minutes, *lists.MINUTES).replace(" ", _FIRM))
    said.append(f"{_DOT}<bdi>{quoted(win.category)}</bdi>")
    return f'{quoted_lines(win.text)}<span class="kind">{"".join(said)}</span>'


def _counted(found: Iterable[tuple[str, int]]) -> str:
    areas = (wording.AREA.format(category=name, number=number) for name, number in found)
    return ", ".join(f"<bdi>{quoted(area)}</bdi>" for area in areas)


def _in_short(found: Sheet, shared: Shared) -> Iterator[str]:
    """Yield the days, months or years that have wins; numbers beside them could fall."""
    yield f'<h2>{wording.STRETCHES[found.stretches[0].by]}</h2>\n<ul class="months">'
    for stretch in found.stretches:
        yield f"<li>{name_of(stretch, shared.last.year)}</li>"
    yield "</ul>\n"


def _areas(found: Sheet, shared: Shared) -> Iterator[str]:
    """Yield the table of areas, with what was done where the days don't say it."""
    about = wording.BELONGS if found.whole else wording.DONE
    narrow = ' class="numbers"' if shared.is_wordless else ""
    yield f"<h2>{pages.AREAS}</h2>\n<table{narrow}><thead><tr>"
    yield f'<th scope="col">{pages.AREA}</th><th scope="col" class="number">{pages.WINS}</th>'
    if not shared.is_wordless:
        yield f'<th scope="col">{about}</th>'
    yield "</tr></thead><tbody>\n"
    for area in found.areas:
        name = quoted(area.category) or grammar.count(found.more_areas, *wording.MORE_AREAS)
        yield f'<tr><th scope="row"><bdi>{name}</bdi></th><td class="number">{area.wins}</td>'
        if not shared.is_wordless:
            last = manual.AREAS.get(area.category, "") if found.whole else _done(area)
            yield f"<td>{last}</td>"
        yield "</tr>\n"
    yield "</tbody></table>\n"


def _done(area: SharedArea) -> str:
    said = [
        in_one_line(one.text)
        + (f" {lists.A_START}" if one.partial else "")
        + (
            ""
            if one.times == 1
            else review.OFTEN.format(text="", number=one.times).replace(" ", _FIRM)
        )
        for one in area.done
    ]
    return _DOT.join([*said, grammar.and_others(area.more)] if area.more else said)
