"""Making the index: versions in any order become rows, and change those that are there."""

from __future__ import annotations

import os
from array import array
from itertools import compress, groupby
from operator import and_, itemgetter
from sys import byteorder

from microwins.journal.index.columns import (
    ERASED,
    HIDDEN,
    NATIVE,
    PARTIAL,
    WIN,
    Columns,
    Kept,
    Order,
    microseconds,
    new_columns,
    written,
)
from microwins.journal.index.line_lookup import LineRef, id_hash, newer, versions_at
from microwins.journal.index.words import WordsBuilder, without_unused
from microwins.model.checksum import checksum
from microwins.model.crisis import privacy
from microwins.model.day import day_of_win
from microwins.model.ulid import is_native
from microwins.model.win_columns import text_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import timedelta

    from microwins.journal.blocks import Block
    from microwins.journal.codec import Version
    from microwins.journal.index.columns import Covered
    from microwins.model.win import Win

_FEW = 64
"""So many ids are looked for in a column faster than a table of all of them is made."""

_SPARE = 64
"""With so many entries of words more than twice the wins, those that no win has any more go."""

_MANY, _SHARE = 200, 4
"""Where more ids have changed, and one of so many, all lines are read sooner than theirs alone."""

_FILE, _PLACE, _ID, _STAMP, _FIRST, _FLAGS = map(
    Columns._fields.index, ("files", "places", "id_hashes", "stamps", "firsts", "flags")
)


class StaleError(Exception):
    """What was kept isn't added to: something that it knows has changed, or too much."""


class IndexBuilder:
    """The ids of a journal whose versions come in, in any order, behind those that were `kept`."""

    def __init__(self, folder: str, kept: Kept, day_start: timedelta) -> None:
        self._folder = folder
        self._kept = kept
        self._day_start = day_start
        self._rows: dict[str, int] = {}
        self._new = new_columns()
        self._category_ids = {name: number for number, name in enumerate(kept.categories)}
        self._words = WordsBuilder(kept.words)
        self._texts: dict[tuple[str, tuple[str, ...]], tuple[int, int, int]] = {}
        self._changes: set[int] = set()
        self._orders = dict(enumerate(kept.orders))
        self._in_order = kept.in_order

    def add_block(self, block: Block, covered: Sequence[Covered], file: int) -> None:
        """Take in the versions of a block of the file of this number among those covered."""
        self._note_order(block.versions, file)
        rows, columns = self._rows, self._new
        new: list[tuple[int, Version]] = []
        others: list[tuple[int, Version]] = []
        for place, version in block.located():
            if version.win is not None and version.id not in rows:
                rows[version.id] = len(rows)
                new.append((place, version))
            else:
                others.append((place, version))
        for column, more in zip(columns, self._of_wins(new, file), strict=True):
            column.extend(more)
        later = [one for one in others if one[1].win is not None]
        of_wins = zip(*self._of_wins(later, file), strict=True)
        for place, version in others:
            is_win = version.win is not None
            values = next(of_wins) if is_win else self._values(version, file, place)
            row = rows.setdefault(version.id, len(rows))
            if row == len(columns.days):
                for column, value in zip(columns, values, strict=True):
                    column.append(value)
            else:
                self._merge(columns, row, values, version, covered)

    def _note_order(self, versions: Iterable[Version], file: int) -> None:
        """Note whether these versions go on in the order of a file."""
        stamp, change = self._orders.get(file, Order())
        of_changes = [(one.stamp, one.change) for one in versions if one.change is not None]
        stamps = [one for one, _ in of_changes]
        if stamps:
            follows = stamp is None or stamp < microseconds(stamps[0])
            self._in_order &= follows and stamps == sorted(set(stamps))
            stamp = microseconds(stamps[-1])
        for name, _ in groupby(name for _, name in of_changes):
            hashed = change_hash(name)
            if hashed != change:
                self._in_order &= hashed not in self._changes
                self._changes.add(hashed)
                change = hashed
        self._orders[file] = Order(stamp, change)

    def _values(self, version: Version, file: int, place: int) -> tuple[int, ...]:
        """Return what a row says of a version that is no win."""
        stamp = microseconds(version.stamp)
        flags = NATIVE * is_native(version.id, *_milliseconds([stamp]))
        flags |= ERASED * (version.change is None and version.item is None)
        return 0, 0, 0, 0, file, place, id_hash(version.id), 0, stamp, stamp, 0, flags

    def _of_wins(self, located: Sequence[tuple[int, Version]], file: int) -> Iterable[list[int]]:
        """Return what rows say of versions of wins, column by column: each at its place."""
        names = [version.id for _, version in located]
        wins = [version.win for _, version in located if version.win]
        ids, texts, start = self._category_ids, self._texts, self._day_start
        stamps = [microseconds(version.stamp) for _, version in located]
        words = [texts.get((win.text, win.tags)) or self._of_words(win) for win in wins]
        natives = [is_native(*one) for one in zip(names, _milliseconds(stamps), strict=True)]
        flags = [
            WIN | (win.mood or 0) | win.partial * PARTIAL | win.hidden * HIDDEN | native * NATIVE
            for win, native in zip(wins, natives, strict=True)
        ]
        return (
            [day_of_win(win, start).toordinal() for win in wins],
            [ids.setdefault(win.category, len(ids)) for win in wins],
            [one[1] for one in words],
            [one[2] or win.hidden for one, win in zip(words, wins, strict=True)],
            [file] * len(wins),
            [place for place, _ in located],
            [*map(id_hash, names)],
            [microseconds(win.at) for win in wins],
            *(stamps, stamps, [one[0] for one in words], flags),
        )

    def _of_words(self, win: Win) -> tuple[int, int, int]:
        """Return the entry, the hash and the privacy of the words of a win."""
        private = privacy(win._replace(hidden=False))
        found = self._words.entry(win), text_hash(win.text), private
        self._texts[win.text, win.tags] = found
        return found

    def _merge(
        self,
        columns: Columns,
        row: int,
        values: tuple[int, ...],
        version: Version,
        covered: Sequence[Covered],
    ) -> None:
        """Let a row say what it does of an id together with the values of a version."""
        known = tuple(column[row] for column in columns)
        counts = known
        if values[_STAMP] > known[_STAMP] or (
            values[_STAMP] == known[_STAMP] and self._counts(version, known, covered)
        ):
            counts = values
        first = min(known, values, key=itemgetter(_FIRST))
        flags = counts[_FLAGS] & ~NATIVE | first[_FLAGS] & NATIVE
        flags |= (known[_FLAGS] | values[_FLAGS]) & ERASED
        if flags & ERASED:
            flags &= ~WIN
        for column, value in zip(columns, counts, strict=True):
            column[row] = value
        columns.firsts[row], columns.flags[row] = first[_FIRST], flags

    def _counts(self, version: Version, known: tuple[int, ...], covered: Sequence[Covered]) -> bool:
        """Tell whether a version counts beside the one of a row, which has the same stamp.

        What stands in the line of the row may be this very version, beside the one of the row.
        """
        there = self._version_at(known, covered)
        same = repr(there.content) == repr(version.content)
        return same or newer(there, version) is version

    def _version_at(self, row: Sequence[int], covered: Sequence[Covered]) -> Version:
        """Return the version from which a row was made; raises StaleError where it isn't there."""
        path = os.path.join(self._folder, covered[row[_FILE]].name)
        found = dict(versions_at(path, [LineRef(row[_PLACE], row[_ID], 0)]))
        if not found:
            raise StaleError
        return found[0]

    def kept(self, files: Sequence[Covered], unread: int) -> Kept:
        """Return what to keep of the ids so far.

        Raises StaleError where a line of an id that was kept isn't where it was, and where many of
        those ids have changed. Ids are told from those by their hashes: two that share one by
        chance are one more reason to read everything.
        """
        before, new = self._kept, self._new
        if not self._rows:
            return before._replace(files=files, unread=unread)
        rows = [*map(finder(before.columns.id_hashes, len(self._rows)), new.id_hashes)]
        fresh = [there is None for there in rows]
        if fresh.count(False) > max(_MANY, len(before.columns.days) // _SHARE):
            raise StaleError
        columns = Columns(*(column[:] for column in before.columns))
        changed: list[int] = []
        for row, (name, there) in enumerate(zip(self._rows, rows, strict=True)):
            if there is not None:
                version = self._version_at(_row(new, row), files)
                if self._version_at(_row(columns, there), files).id != name:
                    raise StaleError
                self._merge(columns, there, _row(new, row), version, files)
                changed.append(there)
        wins = _parted(columns, before.wins, changed)
        are_wins = [bool(flags & WIN) for flags in new.flags]
        added = [*map(and_, fresh, are_wins)]
        others = [one and not win for one, win in zip(fresh, are_wins, strict=True)]
        for column, more in zip(columns, new, strict=True):
            column.extend(compress(more, others))
            column[wins:wins] = array(column.typecode, compress(more, added))
        wins += sum(added)
        names = "".join(f"{name}\n" for name in compress(self._rows, fresh))
        odd = not names.isascii() or not names.replace("\n", "").isprintable()
        odd = odd or names.count("\n") != sum(fresh) or len(set(new.id_hashes)) < len(fresh)
        row_of = finder(before.changes, len(self._changes))
        in_order = self._in_order and all(row_of(one) is None for one in self._changes)
        words = self._words.words()
        if len(words.entry_tags) > 2 * wins + _SPARE:
            words, columns.words[:wins] = without_unused(words, columns.words[:wins])
            columns.words[wins:] = array("I", [0]) * (len(columns.words) - wins)
        return Kept(
            *(files, _numbered_anew(columns.category_ids, wins, [*self._category_ids]), columns),
            *(wins, words),
            before.names + names.encode("utf-8", "replace"),
            before.changes + array("Q", self._changes),
            [self._orders.get(number, Order()) for number in range(len(files))],
            odd=before.odd or odd,
            in_order=in_order,
            unread=unread,
        )


def finder(hashes: array[int], times: int) -> Callable[[int], int | None]:
    """Return what tells the row of a hash, None for none; it will be asked so many times."""
    if times > _FEW:
        return {hashed: row for row, hashed in enumerate(hashes)}.get
    data, size = hashes.tobytes(), hashes.itemsize

    def row_of(hashed: int) -> int | None:
        wanted = hashed.to_bytes(size, byteorder)
        place = data.find(wanted)
        while place % size and place >= 0:
            place = data.find(wanted, place + 1)
        return place // size if place >= 0 else None

    return row_of


def change_hash(name: str) -> int:
    """Return a number of 64 bits that stands for a change."""
    try:
        return int(name, 16) % (1 << 64)
    except ValueError:
        return checksum(name.encode("utf-8", "surrogatepass"))


def _milliseconds(stamps: Iterable[int]) -> Iterable[int]:
    """Return when versions with these stamps were written."""
    return (written(stamp) // 1000 for stamp in stamps)


def _row(columns: Columns, row: int) -> tuple[int, ...]:
    return tuple(column[row] for column in columns)


def _parted(columns: Columns, wins: int, changed: Iterable[int]) -> int:
    """Let the rows of wins be the first ones again, after changes of some rows; return how many."""
    rows = sorted(set(changed))
    leaving = [row for row in rows if row < wins and not columns.flags[row] & WIN]
    joining = [row for row in rows if row >= wins and columns.flags[row] & WIN]
    for row in reversed(leaving):
        wins -= 1
        _exchange(columns, row, wins)
    for row in joining:
        _exchange(columns, row, wins)
        wins += 1
    return wins


def _exchange(columns: Columns, first: int, second: int) -> None:
    for column in columns:
        column[first], column[second] = column[second], column[first]


def _numbered_anew(category_ids: array[int], wins: int, categories: list[str]) -> list[str]:
    """Leave out the categories that no win has any more, and return the others."""
    used = sorted(set(category_ids[:wins]))
    if len(used) < len(categories):
        numbers = {number: new for new, number in enumerate(used)}
        category_ids[:] = array("I", [numbers.get(number, 0) for number in category_ids])
    return [categories[number] for number in used]
