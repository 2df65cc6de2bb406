"""What stands out in a period: rare things, all good news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from microwins.analysis.index_queries import Earlier, days_to_name
from microwins.analysis.milestones import milestones
from microwins.model.crisis import HARD, privacy
from microwins.model.period import Period
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, same_words, text_hash
from microwins.results.rows import Row

AWAY = 28
"""Days after which something done before counts as a return; in long periods twice their length."""
USUAL = 3
"""Times that something was done before, so that it can return; and wins of a period that tells."""
KNOWN = 14
"""Days that a journal must have before anything in it can be called a first."""

MILESTONES = ("wins", "days")
"""The kinds that are about all wins, which say nothing of some."""

_SHOWN = 3
_FULL = 3
_OFTEN = 3
"""Where more than one thing in three is new, firsts aren't rare, and one is enough."""


class Highlight(Record):
    """One thing that stands out, on `day`.

    `kind` is "wins" or "days" for the `number` of them in all that was reached, "whole" for a start
    that became a whole, "return" for something last done on `since`, "first" for a first time ever,
    "best" for the day that held most, with their `number`.
    """

    kind: str
    day: date
    text: str | None = None
    category: str | None = None
    since: date | None = None
    number: int | None = None


class Past(Record):
    """What a period is compared with.

    `earlier` has what stood before the period by the hashes of its words, `starts` the hashes that
    were a start then. `known` is False while the journal is too young for anything in it to be a
    first.
    """

    earlier: Mapping[int, Earlier]
    starts: Collection[int]
    known: bool


def highlights(
    rows: Sequence[Row], period: Period, columns: WinColumns, past: Past
) -> list[Highlight]:
    """Return at most three things that stand out in `rows`, the rarest first.

    `rows` are the wins of `period`, oldest first; private words are left out.
    """
    shown = [row for row in rows if not privacy(row.win)]
    rare = _rarity(columns)
    firsts = _rarest_first(_firsts(shown, past), rare)
    usual = len(firsts) * _OFTEN > len(_each_once(shown))
    kinds = [
        _reached(columns, period),
        [] if usual else firsts,
        _rarest_first(_returns(shown, period, past), rare),
        _wholes(shown, past.starts),
        firsts[:1] if usual else [],
        _best([row for row in rows if privacy(row.win) != HARD]),
    ]
    in_turn = [
        *(found[0] for found in kinds if found),
        *(one for found in kinds for one in found[1:]),
    ]
    return _without_repeats(in_turn)[:_SHOWN]


def starts_among(wins: Iterable[Win]) -> list[int]:
    """Return the hashes of words whose last win of `wins`, oldest first, was a start."""
    last = {text_hash(win.text): win.partial for win in wins}
    return [hashed for hashed, partial in last.items() if partial]


def new_words(rows: Sequence[Row], past: Past) -> set[str]:
    """Return the words in `rows`, as `same_words` gives them, that weren't there before."""
    return {
        same_words(row.win.text)
        for row in rows
        if past.known and not privacy(row.win) and text_hash(row.win.text) not in past.earlier
    }


def _reached(columns: WinColumns, period: Period) -> list[Highlight]:
    """Return the numbers reached in the period, wins before days, the greatest first."""
    reached = milestones(days_to_name(columns), period)
    found = [Highlight(one.kind, one.day, number=one.number) for one in reached]
    return sorted(found, key=lambda one: (one.kind != "wins", -(one.number or 0)))


def _wholes(rows: Sequence[Row], before: Collection[int]) -> list[Highlight]:
    """Return each thing that was done whole after a start."""
    started = set(before)
    found = []
    for row in rows:
        hashed = text_hash(row.win.text)
        if row.win.partial:
            started.add(hashed)
        elif hashed in started:
            started.discard(hashed)
            found.append(_of("whole", row))
    return found


def _returns(rows: Sequence[Row], period: Period, past: Past) -> list[Highlight]:
    """Return each usual thing that was last done long before a period that holds some wins."""
    if len(rows) < USUAL:
        return []
    away = max(AWAY, 2 * period.days)
    found = []
    for row in _each_once(rows):
        before = past.earlier.get(text_hash(row.win.text))
        if not before or not before.day or before.times < USUAL:
            continue
        if (row.day - before.day).days >= away:
            found.append(_of("return", row)._replace(since=before.day))
    return found


def _firsts(rows: Sequence[Row], past: Past) -> list[Highlight]:
    """Return each thing done for the first time ever; a win by itself is named anyway."""
    new = new_words(rows, past) if len(rows) > 1 else ()
    return [_of("first", row) for row in _each_once(rows) if same_words(row.win.text) in new]


def _best(rows: Sequence[Row]) -> list[Highlight]:
    """Return the day that held most, where there is one such day among several."""
    counts = Counter(row.day for row in rows).most_common(2)
    if len(counts) < 2 or counts[0][1] == counts[1][1] or counts[0][1] < _FULL:  # noqa: PLR2004 (a second day to compare with)
        return []
    return [Highlight("best", counts[0][0], number=counts[0][1])]


def _of(kind: str, row: Row) -> Highlight:
    return Highlight(kind, row.day, row.win.text, row.win.category)


def _each_once(rows: Sequence[Row]) -> list[Row]:
    """Return the first row of each thing done."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(same_words(row.win.text), row)
    return list(first.values())


def _without_repeats(found: Sequence[Highlight]) -> list[Highlight]:
    """Return `found` with each text named once, by the rarest thing that can be said of it."""
    told: dict[object, Highlight] = {}
    for place, one in enumerate(found):
        told.setdefault(same_words(one.text) if one.text else place, one)
    return list(told.values())


def _rarity(columns: WinColumns) -> Mapping[str, int]:
    """Return how many wins there are of each category."""
    counts = Counter(columns.category_ids)
    return {name: counts[place] for place, name in enumerate(columns.categories)}


def _rarest_first(found: Sequence[Highlight], rare: Mapping[str, int]) -> list[Highlight]:
    return sorted(found, key=lambda one: rare.get(one.category or "", 0))
