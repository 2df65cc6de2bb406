"""From what a file holds to what it adds to the journal: ids, categories and moods settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from microwins.formats.entry import Entry, ItemEntry, LeftOut
from microwins.guessing.guess import guess
from microwins.model.category import BUILT_IN, OTHER, categories_used
from microwins.model.day import day_of, day_of_win
from microwins.model.item import Item, oldest_first, repaired_item
from microwins.model.period import Period
from microwins.model.record import Record
from microwins.model.text import to_json
from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import Win, repaired_win
from microwins.results.rows import ItemRow, Row
from microwins.results.transfer import Imported, Tally, Trouble
from microwins.wording import reading as reasons

_MOST_MORE = 1024 * 1024
"""So many letters may go along with a win: each line of the log is read again and again."""
_WHEN = 10
"""Digits of a ULID that tell when; the others of a derived one are those of its key."""


class ImportOptions(Record):
    """What the person wants of an import.

    `moods` and `categories` say what the file's own words become, by those words in lower case; a
    mood of None is left off. `period` is the days that are wanted.
    """

    moods: Mapping[str, int | None]
    categories: Mapping[str, str]
    period: Period
    keep_going: bool = False


class ImportContext(Record):
    """What an import has to know of the journal and its owner.

    `known` are wins and items by their ids, the latest change last, None for what was deleted.
    `own` are the person's own categories with their words. Days begin at `day_start`, and `now` is
    an aware moment.
    """

    known: Mapping[str, Win | Item | None]
    own: Mapping[str, tuple[str, ...]]
    day_start: timedelta
    now: datetime


class Plan:
    """What comes of the entries of a file in the format called `source`, taken one by one."""

    def __init__(self, source: str, here: ImportContext, wishes: ImportOptions) -> None:
        self._source = source
        self._here = here
        self._wishes = wishes
        self._known_by_key = {name[_WHEN:]: name for name in here.known}
        wins = (known for known in here.known.values() if isinstance(known, Win))
        self._used = categories_used(wins)
        self._guessed: dict[tuple[str, str | None], str] = {}
        self._copies: Counter[str] = Counter()
        self._add: dict[str, Win] = {}
        self._items: dict[str, Item] = {}
        self._left_out: Counter[str] = Counter()
        self._troubles: list[Trouble] = []
        self._categories: Counter[tuple[str | None, object]] = Counter()
        self._moods: Counter[tuple[str | None, object]] = Counter()
        self._unmapped: dict[str, None] = {}
        self._asked = {*wishes.moods, *wishes.categories}
        self._met = {"here": 0, "differ": 0, "taken_away": 0, "items_here": 0, "items_gone": 0}

    def take(self, found: Iterable[Entry | ItemEntry | LeftOut | Trouble]) -> None:
        """Take in what a reader gives."""
        for one in found:
            if isinstance(one, Entry):
                self._take(one)
            elif isinstance(one, ItemEntry):
                self._take_item(one)
            elif isinstance(one, Trouble):
                self._troubles.append(one)
            else:
                self._left_out[one.why] += 1

    def _take(self, entry: Entry) -> None:
        win = repaired_win(entry.win._replace(id=entry.win.id or self._id_of(entry)))
        if win.extra and len(to_json(dict(win.extra))) > _MOST_MORE:
            self._troubles.append(Trouble(entry.place, reasons.TOO_LONG))
        elif self._is_ahead(win):
            self._left_out[reasons.IN_FUTURE] += 1
        elif day_of_win(win, self._here.day_start) not in self._wishes.period:
            self._left_out[reasons.OTHER_DAYS] += 1
        elif win.id in self._here.known:
            self._meet(self._here.known[win.id], win)
        elif win.id in self._items:
            self._troubles.append(Trouble(entry.place, reasons.SAME_ID))
        elif win.id in self._add:
            self._meet_twice(self._add[win.id], win, entry)
        else:
            win = self._with_mood(self._with_category(win, entry), entry)
            self._add[win.id] = _with_own_words(win, entry)

    def _take_item(self, entry: ItemEntry) -> None:
        item = repaired_item(entry.item)
        if len(to_json(dict(item.extra))) + len(item.text) > _MOST_MORE:
            self._troubles.append(Trouble(entry.place, reasons.TOO_LONG))
        elif day_of(item.at, self._here.day_start) not in self._wishes.period:
            self._left_out[reasons.OTHER_DAYS] += 1
        elif item.id in self._here.known:
            known = self._here.known[item.id]
            self._met["items_gone" if known is None else "items_here"] += 1
        elif item.id in self._items or item.id in self._add:
            self._met["items_here"] += 1
        else:
            self._items[item.id] = item

    def _id_of(self, entry: Entry) -> str:
        """Return the id of an entry, the same on every machine; equal entries are told apart."""
        copy = self._copies[entry.key]
        self._copies[entry.key] += 1
        key = f"{entry.key}\0{copy}" if copy else entry.key
        derived = derived_id(self._source, key, entry.wall or entry.win.at)
        return self._known_by_key.get(derived[_WHEN:], derived)

    def _is_ahead(self, win: Win) -> bool:
        now = self._here.now
        if win.timed:
            return win.at > now
        return win.at.date() > max(now.date(), day_of(now, self._here.day_start))

    def _meet(self, known: Win | Item | None, win: Win) -> None:
        """Count a win that the journal has or had."""
        if known is None:
            self._met["taken_away"] += 1
            return
        self._met["here"] += 1
        self._met["differ"] += (known.text, known.at) != (win.text, win.at)

    def _meet_twice(self, before: Win, win: Win, entry: Entry) -> None:
        """Count a win that the file has twice, unless it says two different things of it."""
        if (before.text, before.at) == (win.text, win.at):
            self._met["here"] += 1
        else:
            self._troubles.append(Trouble(entry.place, reasons.SAME_ID))

    def _with_category(self, win: Win, entry: Entry) -> Win:
        source = win.category or entry.kind
        category = self._mapped(source) or win.category or self._category_of(win.text, entry.kind)
        self._categories[source, category] += 1
        return win._replace(category=category)

    def _mapped(self, source: str | None) -> str | None:
        """Return the category that the person gave to a word of the file, None for none."""
        named = (source or "").strip().lower()
        self._asked.discard(named)
        return self._wishes.categories.get(named)

    def _category_of(self, text: str, kind: str | None) -> str:
        """Return the category of a text: as named, as used before, or as guessed."""
        key = text, kind
        if key not in self._guessed:
            named = kind.strip().lower() if kind else ""
            own = self._here.own
            self._guessed[key] = (
                (named if named in BUILT_IN or named in own else None)
                or self._used.get(text.casefold())
                or _guess(text, kind, own)
            )
        return self._guessed[key]

    def _with_mood(self, win: Win, entry: Entry) -> Win:
        if entry.feeling is None:
            return win
        named = entry.feeling.strip().lower()
        self._asked.discard(named)
        if named not in self._wishes.moods and win.mood is None:
            self._unmapped.setdefault(entry.feeling)
        mood = self._wishes.moods.get(named, win.mood)
        self._moods[entry.feeling, mood] += 1
        return win._replace(mood=mood)

    def outcome(self, command: str, *, apply: bool) -> Imported:
        """Return what the import comes to; `command` is how it would be typed, but for --apply."""
        add = sorted(self._add.values(), key=lambda win: (win.at, win.id))
        items = [ItemRow(item) for item in oldest_first(list(self._items.values()))]
        start = self._here.day_start
        return Imported(
            format=self._source,
            add=[Row(win, day_of_win(win, start), by_chance=True) for win in add],
            here=self._met["here"],
            differ=self._met["differ"],
            taken_away=self._met["taken_away"],
            left_out=[Tally(why, None, number) for why, number in self._left_out.most_common()],
            troubles=self._troubles,
            categories=_tallies(self._categories),
            moods=_tallies(self._moods),
            unmapped=list(self._unmapped),
            not_met=sorted(self._asked),
            keep_going=self._wishes.keep_going,
            applied=apply
            and bool(add or items)
            and (self._wishes.keep_going or not self._troubles),
            command=command,
            items=items,
            items_here=self._met["items_here"],
            items_taken_away=self._met["items_gone"],
        )


def derived_id(source: str, key: str, at: datetime) -> str:
    """Return the id of a win from another program: a ULID of its wall-clock time and its key.

    `at` is the moment as the file has it: nothing that this machine adds is in an id.
    """
    wall = at.replace(tzinfo=UTC).timestamp()
    digest = sha256(f"{source}\0{key}".encode("utf-8", "surrogatepass")).digest()
    return ulid(max(0, int(wall * 1000)), digest[:RANDOM_BYTES])


def _with_own_words(win: Win, entry: Entry) -> Win:
    """Return a win with the file's words for its kind and mood, where nothing else holds them."""
    said = {word.lower() for word in (win.text, win.category, *win.tags)}
    said |= {str(value).lower() for value in win.extra.values()}
    words = {"kind": entry.kind, "feeling": entry.feeling}
    kept = {name: word for name, word in words.items() if word and word.lower() not in said}
    return win._replace(extra={**kept, **win.extra}) if kept else win


def _guess(text: str, kind: str | None, own: Mapping[str, tuple[str, ...]]) -> str:
    guessed = guess(text, own)
    return guess(kind, own) if guessed == OTHER and kind and kind != text else guessed


def _tallies(counts: Mapping[tuple[str | None, object], int]) -> list[Tally]:
    """Return counts as tallies, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], str(one[0])))
    return [Tally(source, becomes, number) for (source, becomes), number in ordered]
