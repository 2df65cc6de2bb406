"""The page of what is shared: as much as fits on one sheet of paper, and nothing that can fall.

It has no averages, no runs and no day without a win. Where there is room, each day has all that was
done; else each area has what was done most, and the days are named.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from microwins.analysis.areas import Activity
from microwins.model.period import month, year
from microwins.model.record import Record
from microwins.model.win_columns import same_words
from microwins.wording import dates, grammar
from microwins.wording import share as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from microwins.results.share import Shared, SharedWin

_ROOM = 520
"""Points that the days and the areas have on a sheet in the letter format."""
_DAY, _LINE, _AREA = 7, 16.5, 20
"""Points that a day takes beside its lines, a line, and an area with one line."""
_BESIDE_A_DAY, _IN_A_CELL = 62, 46
"""Letters of a line beside a day, and in the last column of the table of areas."""
_DONE = ((8, 90), (6, 90), (5, 90), (4, 90), (3, 90), (2, 60), (1, 30))
"""So many things an area names, each with so many letters at most: the first that has room."""
_MOST_DAYS, _MOST_MONTHS, _IN_A_ROW = 31, 24, 3
_MOST_AREAS, _MOST_TAGS = 12, 10
_WIDE = "\u1100"
"""The first of the letters that take about twice the room of others."""


class Stretch(Record):
    """A day, a month or a year with wins, named by its first and its last day."""

    start: date
    end: date
    by: str
    wins: tuple[SharedWin, ...]


class SharedArea(Record):
    """An area: its wins, and what they were, the most frequent first.

    `category` is "" for all areas together that have no row of their own, and `more` is the number
    of further things that were done.
    """

    category: str
    wins: int
    done: tuple[Activity, ...] = ()
    more: int = 0


class Sheet(Record):
    """What stands on one sheet: stretches, with all of their wins if it is `whole`, and areas.

    The last area stands for `more_areas`, where there are any. `tags` are there for a sheet that
    isn't whole, `more_tags` without those that it has no room for.
    """

    stretches: list[Stretch]
    areas: list[SharedArea]
    whole: bool
    more_areas: int = 0
    tags: tuple[tuple[str, int], ...] = ()
    more_tags: int = 0


def days(shared: Shared) -> list[Stretch]:
    """Return the days that have wins, each with all of them."""
    return _stretches(shared.wins, "day")


def counts(wins: Iterable[SharedWin]) -> tuple[tuple[str, int], ...]:
    """Return the areas of some wins, each with the number of its wins, the fullest first."""
    found = Counter(win.category for win in wins)
    return tuple(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def sheet(shared: Shared) -> Sheet:
    """Return what stands on the sheet."""
    few = len(shared.counts) <= _MOST_AREAS
    named = shared.counts if few else shared.counts[: _MOST_AREAS - 1]
    left = shared.counts[len(named) :]
    areas = [SharedArea(*one) for one in named]
    rest = [SharedArea("", sum(number for _, number in left))] if left else []
    above = _lines(shared.heading or "", _IN_A_ROW * _IN_A_CELL // 2) + bool(shared.moods)
    room = _ROOM - _AREA * len(areas + rest) - _LINE * above
    stretches = days(shared)
    if sum(map(_height, stretches)) <= room:
        return Sheet(stretches, areas + rest, whole=True, more_areas=len(left))
    if len(stretches) > _MOST_DAYS:
        months = _stretches(shared.wins, "month")
        stretches = months if len(months) <= _MOST_MONTHS else _stretches(shared.wins, "year")
    tags = Counter(tag for win in shared.wins for tag in win.tags).most_common()
    room -= _LINE * (-(-len(stretches) // _IN_A_ROW) + 2 * bool(tags))
    return Sheet(
        stretches,
        _with_done(shared.wins, areas, room) + rest,
        whole=False,
        more_areas=len(left),
        tags=tuple(tags[:_MOST_TAGS]),
        more_tags=max(0, len(tags) - _MOST_TAGS),
    )


def name_of(stretch: Stretch, this_year: int) -> str:
    """Return the name of a stretch in short, without `this_year`: "Mon 23 Nov", "November"."""
    if stretch.by == "day":
        return dates.short_day(stretch.start, this_year)
    return dates.bucket(stretch.start, stretch.end, stretch.by, this_year)


def tags_of(found: Sheet) -> str:
    """Return the tags of a sheet, each with its number."""
    tags = ", ".join(wording.TAG.format(name=name, number=number) for name, number in found.tags)
    said = wording.TAGS_AND_MORE if found.more_tags else wording.TAGS
    return said.format(tags=tags, more=found.more_tags)


def moods_of(shared: Shared) -> str:
    """Return the range of moods, "" where there are none."""
    if shared.moods is None:
        return ""
    low, high = shared.moods
    noted = sum(win.mood is not None for win in shared.wins)
    return grammar.count(
        noted, *(wording.ONE_MOOD if low == high else wording.MOODS), low=low, high=high
    )


def _stretches(wins: Iterable[SharedWin], by: str) -> list[Stretch]:
    """Return the days, months or years that have wins."""
    groups = groupby(wins, key=lambda win: _around(win.day, by))
    return [Stretch(*around, by, tuple(group)) for around, group in groups]


def _around(day: date, by: str) -> tuple[date, date]:
    if by == "day":
        return day, day
    period = month(day) if by == "month" else year(day)
    return period.start, period.last_day


def _height(day: Stretch) -> float:
    """Return how many points a day takes with all that was done."""
    wins = day.wins if day.wins[0].text else day.wins[:1]
    rows = (row for win in wins for row in _rows(win))
    return _DAY + _LINE * sum(_lines(row, _BESIDE_A_DAY) for row in rows)


def _rows(win: SharedWin) -> list[str]:
    """Return the rows of a win, with as many letters in the last as its details have, about."""
    *rows, last = win.text.split("\n")
    return [*rows, " #".join((last, win.category, *win.tags)) + " (a start), 5 minutes"]


def _lines(text: str, width: int) -> int:
    """Return how many lines of so many letters a text takes, about."""
    letters = len(text) if text.isascii() else len(text) + sum(char >= _WIDE for char in text)
    return max(1, -(-letters // width))


def _with_done(
    wins: Sequence[SharedWin], areas: Sequence[SharedArea], room: float
) -> list[SharedArea]:
    """Return the areas with as much of what was done as there is room for."""
    done: dict[str, dict[str, Activity]] = {area.category: {} for area in areas}
    for win in wins:
        if win.text and win.category in done:
            words, text = same_words(win.text), " ".join(win.text.split())
            before = done[win.category].get(words, Activity(text, 0, partial=True))
            done[win.category][words] = before._replace(
                times=before.times + 1, partial=before.partial and win.partial
            )
    found = list(areas)
    for most, letters in _DONE:
        found = [_filled(area, [*done[area.category].values()], most, letters) for area in areas]
        cells = (" \u00b7 ".join(map(_in_a_cell, area.done)) for area in found)
        if sum(_LINE * (_lines(cell, _IN_A_CELL) - 1) for cell in cells) <= room:
            break
    return found


def _filled(area: SharedArea, done: list[Activity], most: int, letters: int) -> SharedArea:
    """Return an area with what was done most."""
    done.sort(key=lambda one: -one.times)
    named = tuple(one._replace(text=_cut(one.text, letters)) for one in done[:most])
    return area._replace(done=named, more=len(done) - len(named))


def _in_a_cell(activity: Activity) -> str:
    """Return what was done with as many letters as it takes, about."""
    return f"{activity.text} x{activity.times}{' (a start)' if activity.partial else ''}"


def _cut(text: str, letters: int) -> str:
    """Return a text of so many letters at most, cut between words where it can be."""
    if len(text) <= letters:
        return text
    cut = text[: letters - 1]
    return f"{cut.rpartition(' ')[0] or cut}\u2026"
