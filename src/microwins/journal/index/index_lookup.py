"""Finding wins by the index, without reading all of a long journal."""

from __future__ import annotations

from itertools import compress, groupby, islice
from operator import not_

from microwins.journal.index.builder import finder
from microwins.journal.index.columns import (
    HIDDEN,
    MOOD,
    NATIVE,
    PARTIAL,
    moment_at,
    written,
)
from microwins.journal.index.line_lookup import id_hash
from microwins.journal.index.words import entries_with, fitting
from microwins.journal.items import items
from microwins.journal.lookup import Lookup
from microwins.model.folding import joined
from microwins.model.handle import SHORTEST
from microwins.model.handle import handles as handles_among
from microwins.model.period import ALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime, timedelta

    from microwins.disk.paths import JournalPaths
    from microwins.journal.index.index import Index
    from microwins.journal.versions import Contents
    from microwins.model.item import Item
    from microwins.model.query import Query
    from microwins.model.win import Win

_SHARE = 3
"""Where one win of so many is wanted, the whole log is read sooner than its lines."""

_LATER = 1 << 60
"""What was imported comes before all else."""


class IndexLookup(Lookup):
    """What `Lookup` finds, by an index whose days begin at `day_start`; `read` is the last resort.

    The index must have no ids that are odd.
    """

    def __init__(
        self, read: Callable[[], Contents], paths: JournalPaths, index: Index, day_start: timedelta
    ) -> None:
        super().__init__(read)
        self._paths = paths
        self._index = index
        self._day_start = day_start
        self._last: Win | None = None
        self._wins = index.kept.wins
        self._columns = index.kept.columns
        self._words = index.kept.words
        self._names = index.kept.names

    def is_empty(self) -> bool:
        """Tell whether there is no win."""
        return not self._wins

    def items(self) -> list[Item]:
        """Return all items, oldest first."""
        if self._wins == len(self._columns.days):
            return []
        there = items(self._paths)
        row_of = finder(self._columns.id_hashes, len(there))
        rows = [row_of(id_hash(item.id)) for item in there]
        return [
            item
            for item, row in zip(there, rows, strict=True)
            if row is None or row >= self._wins  # else a line says of its id that it is a win
        ]

    def newest_stamp(self, name: str) -> datetime | None:
        """Return when the newest version of an id was written, None for one never seen."""
        row = finder(self._columns.id_hashes, 1)(id_hash(name))
        return None if row is None else moment_at(self._columns.stamps[row])

    def last_logged(self, fits: Callable[[Win], bool] | None = None) -> Win | None:
        """Return the win that was logged last; see `Contents.last_logged`."""
        if fits is None and self._last:
            return self._last
        keys = [
            (flags & NATIVE) * _LATER + written(first)
            for flags, first in zip(self._of_wins("flags"), self._columns.firsts, strict=False)
        ]
        order = sorted(range(self._wins), key=keys.__getitem__, reverse=True)
        for _, rows in groupby(order, keys.__getitem__):
            found = [win for win in self._index.wins(rows) if fits is None or fits(win)]
            if found:
                last = max(found, key=lambda win: win.id)
                self._last = self._last if fits else last
                return last
        return None

    def ending_in(self, handle: str) -> list[Win]:
        """Return the wins that a handle may name, oldest first; see `handle.ending_in`."""
        wanted = handle.lower()
        rows = self._rows_ending_in(wanted)
        whole = [name for name in rows if name.lower() == wanted]
        if len(whole) == 1:
            return self._index.wins([rows[whole[0]]])
        return self._index.wins(rows.values()) if len(wanted) >= SHORTEST else []

    def _rows_ending_in(self, wanted: str) -> dict[str, int]:
        """Return the rows of the wins whose ids end so, by their ids."""
        if not wanted or not wanted.isascii() or not wanted.isprintable():
            return {}
        names, end = self._names.lower(), f"{wanted}\n".encode()
        found = []
        place = names.find(end)
        while place >= 0:
            start = names.rfind(b"\n", 0, place) + 1
            found.append(self._names[start : place + len(wanted)].decode())
            place = names.find(end, place + len(wanted))
        row_of = finder(self._columns.id_hashes, len(found))
        rows = ((name, row_of(id_hash(name))) for name in found)
        return {name: row for name, row in rows if row is not None and row < self._wins}

    def handles(self, names: Collection[str]) -> dict[str, str]:
        """Return the handles of some ids; see `handle.handles`."""
        ends = {name[-SHORTEST:].lower() for name in names}
        there = self._names.decode().lower().split("\n")
        return handles_among(names, [name for name in there if name[-SHORTEST:] in ends])

    def chosen(self, query: Query) -> list[Win]:
        """Return the wins that a query chooses, oldest first."""
        try:
            rows = self._rows(query)
        except LookupError:
            return super().chosen(query)
        if query.limit is not None and len(rows) > query.limit > 0:
            moments = self._columns.moments
            first = sorted(map(moments.__getitem__, rows))[-query.limit]
            rows = [row for row in rows if moments[row] >= first]
        if len(rows) * _SHARE > self._wins:
            return super().chosen(query)
        wins = self._index.wins(rows)
        return wins if query.limit is None else wins[max(0, len(wins) - query.limit) :]

    def days(self, query: Query) -> Sequence[int]:
        """Return the days of the wins that a query without a limit chooses, as ordinals."""
        try:
            rows = self._rows(query, by_day=True)
        except LookupError:
            return super().days(query)
        return [self._columns.days[row] for row in rows]

    def _rows(self, query: Query, *, by_day: bool = False) -> Sequence[int]:
        """Return the rows of the wins that a query without its limit chooses.

        Raises LookupError where the index can't tell, with `by_day` of which day each is.
        """
        if query.day_start != self._day_start and (by_day or query.period != ALL):
            raise LookupError
        columns, rows = self._columns, range(self._wins)
        entries = fitting(self._words, query)
        fit = bytes(_fits(flags, query) for flags in range(256))
        found: Sequence[int] = rows
        if not all(fit):
            found = [*compress(rows, columns.flags.tobytes().translate(fit))]
        if query.period != ALL:
            start, end = query.period.start.toordinal(), query.period.end.toordinal()
            found = [row for row in found if start <= columns.days[row] < end]
        if query.categories:
            names = self._index.columns.categories
            numbers = {number for number, name in enumerate(names) if name in query.categories}
            found = [row for row in found if columns.category_ids[row] in numbers]
        if entries is not None:
            found = [row for row in found if columns.words[row] in entries]
        return found

    def greatest_ids(self, query: Query, number: int) -> list[Win]:
        """Return so many of the wins that a query chooses, those of the greatest ids first."""
        try:
            rows = set(self._rows(query))
        except LookupError:
            return super().greatest_ids(query, number)
        row_of = finder(self._columns.id_hashes, len(rows))
        names = sorted(self._names.decode().splitlines(), reverse=True)
        found = (row_of(id_hash(name)) for name in names)
        chosen = (row for row in found if row is not None and row in rows)
        wins = self._index.wins(islice(chosen, number))
        return sorted(wins, key=lambda win: win.id, reverse=True)

    def has_word(self, word: str) -> bool:
        """Tell whether a word stands between spaces in any win, as `folding.joined` has it."""
        numbers = {number for number, _ in entries_with(self._words, word)}
        rows = (row for row, number in enumerate(self._of_wins("words")) if number in numbers)
        return any(
            word in joined(win.text).split() for row in rows for win in self._index.wins([row])
        )

    def tag_counts(self) -> dict[str, int]:
        """Return how many wins each tag has, of those that aren't at private words alone."""
        from collections import Counter  # 1 ms, for one command

        words = self._of_wins("words")
        shown = set(compress(words, map(not_, self._columns.hidden)))
        numbers = dict.fromkeys((tag for entry in shown for tag in self._tags_of(entry)), 0)
        for entry, times in Counter(words).items():
            for tag in self._tags_of(entry):
                if tag in numbers:
                    numbers[tag] += times
        return numbers

    def latest_tags(self) -> list[str]:
        """Return the tags of wins that aren't private, the latest first, then by their letters."""
        columns = self._columns
        first = min(columns.moments, default=0)
        latest: dict[int, int] = {}
        moments, hidden, entry_tags = columns.moments, columns.hidden, self._words.entry_tags
        for row, entry in enumerate(self._of_wins("words")):
            if entry_tags[entry] and not hidden[row] and moments[row] >= latest.get(entry, first):
                latest[entry] = moments[row]
        of_tags: dict[str, int] = {}
        for entry, moment in latest.items():
            for tag in self._tags_of(entry):
                of_tags[tag] = max(moment, of_tags.get(tag, moment))
        return sorted(sorted(of_tags), key=lambda tag: of_tags[tag], reverse=True)

    def _tags_of(self, entry: int) -> Sequence[str]:
        return self._words.tags[self._words.entry_tags[entry]]

    def _of_wins(self, name: str) -> array[int]:
        """Return the part of a column that is of wins."""
        column: array[int] = getattr(self._columns, name)
        return column[: self._wins]


def _fits(flags: int, query: Query) -> bool:
    """Tell whether a query may choose a win of such flags."""
    return (
        (query.hidden is None or bool(flags & HIDDEN) is query.hidden)
        and (not query.moods or flags & MOOD in query.moods)
        and (not query.partial or bool(flags & PARTIAL))
    )
