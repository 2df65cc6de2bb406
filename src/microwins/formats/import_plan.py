"""From what a file holds to what it adds to the journal: ids, categories and moods settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import groupby

from microwins.formats.entry import DONE, SKIP, START, Entry, ItemEntry, LeftOut
from microwins.formats.reading.fields import number_in, tags_of, truncated, with_note
from microwins.formats.reading.source import headline
from microwins.guessing.guess import guess
from microwins.guessing.moods import mood_in, on_our_scale
from microwins.guessing.not_wins import reads_like_no_win
from microwins.model.category import BUILT_IN, OTHER, categories_used
from microwins.model.day import day_of, day_of_win
from microwins.model.item import Item, oldest_first, repaired_item
from microwins.model.period import Period
from microwins.model.record import Record
from microwins.model.text import to_json, unique
from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import MOODS, Win, repaired_win
from microwins.results.rows import ItemRow, Row
from microwins.results.transfer import Imported, Tally, Trouble, plain_word
from microwins.wording import reading as reasons

_MOST_MORE = 1024 * 1024
"""So many letters may go along with a win: each line of the log is read again and again."""
_WHEN = 10
"""Digits of a ULID that tell when; the others of a derived one are those of its key."""


MOOD = "mood"
"""What --map calls the moods of a file, whatever their column is called there."""


class ImportOptions(Record):
    """What the person wants of an import.

    `moods` and `words` say what the file's own words become, by those words in lower case: a mood,
    None for none; a category, a tag with its "#", SKIP, or of a word for a state DONE or START.
    `scales` has the worst and the best of moods that are numbers on another scale than ours, by the
    name of their column; the last one holds.
    `period` is the days that are wanted. Without `low_notes`, notes that stand alone under one of
    the two lowest moods stay out.
    """

    moods: Mapping[str, int | None]
    words: Mapping[str, str]
    period: Period
    keep_going: bool = False
    scales: Mapping[str, tuple[float, float]] = {}
    low_notes: bool = True


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
        self._copies: dict[str, int] = {}
        self._add: dict[str, Win] = {}
        self._items: dict[str, Item] = {}
        self._left_out: Counter[str] = Counter()
        self._troubles: list[Trouble] = []
        self._categories: Counter[tuple[str | None, object]] = Counter()
        self._texts: Counter[tuple[str | None, object]] = Counter()
        self._unknown_states: Counter[tuple[str | None, object]] = Counter()
        self._feelings: dict[str, tuple[str, int | None]] = {}
        self._scale = [*wishes.scales.values()][-1] if wishes.scales else None
        self._has_numbers, self._on_our_scale = False, True
        self._low_notes = 0
        self._may_be_tags: dict[str, str] = {}
        self._asked = {*wishes.moods, *wishes.words}
        self._met = {"here": 0, "differ": 0, "taken_away": 0, "items_here": 0, "items_gone": 0}

    def take(self, found: Iterable[Entry | ItemEntry | LeftOut | Trouble]) -> None:
        """Take in what a reader gives."""
        for _, group in groupby(found, lambda one: isinstance(one, Entry) and one.place):
            entries: list[Entry] = []
            for one in group:
                if isinstance(one, Entry):
                    self._meet_words(one)
                    entries += self._wanted(one)
                elif isinstance(one, ItemEntry):
                    self._take_item(one)
                elif isinstance(one, Trouble):
                    self._troubles.append(one)
                else:
                    self._left_out[one.why] += 1
            for entry in self._remaining(entries) if self._wishes.words else entries:
                self._take(entry)
                kind = entry.kind or ""
                if kind not in self._may_be_tags and (len(entries) > 1 or kind != entry.win.text):
                    self._may_be_tags.update((kind, tag) for tag in tags_of([kind])[0])

    def _meet_words(self, entry: Entry) -> None:
        """See which words a file has, be its wins in the journal or not."""
        feeling = entry.feeling
        if feeling and number_in(feeling) is not None:
            self._has_numbers = True
            self._on_our_scale &= entry.win.mood is not None
        if self._asked:
            named = (feeling and MOOD, feeling, entry.state, *entry.win.extra)
            said = (*_words_of(entry), *named)
            self._asked.difference_update(plain_word(word) for word in said if word)

    def _wanted(self, entry: Entry) -> Iterable[Entry]:
        """Yield an entry with the id of its win, unless it can't be one or is of another day."""
        win = repaired_win(entry.win._replace(id=entry.win.id or self._id_of(entry)))
        if win.extra and len(to_json(dict(win.extra))) > _MOST_MORE:
            self._troubles.append(Trouble(entry.place, reasons.TOO_LONG))
        elif self._is_ahead(win):
            self._left_out[reasons.IN_FUTURE] += 1
        elif day_of_win(win, self._here.day_start) not in self._wishes.period:
            self._left_out[reasons.OTHER_DAYS] += 1
        else:
            yield entry._replace(win=win)

    def _remaining(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return what stays of an occasion: not what is skipped, or becomes a tag of the rest.

        The note and the scales of one that goes are kept with the first that stays. Where none
        does, the page of the occasion is a win in its own words.
        """
        kept: list[Entry] = []
        gone: list[Entry] = []
        tags: list[str] = []
        for entry in entries:
            word, target = self._target(entry)
            of_feeling = self._wishes.words.get(plain_word(entry.feeling or ""), "")
            own_tags = [of_feeling[1:]] if of_feeling.startswith("#") else []
            is_tag = target.startswith("#")
            if target == SKIP or (is_tag and plain_word(word) == plain_word(entry.win.text)):
                gone.append(entry)
                tags += [target[1:]] if is_tag else []
                counts = self._categories if word == entry.kind else self._texts
                counts[word, target] += 1
            else:
                kept.append(_tagged(entry, [target[1:], *own_tags] if is_tag else own_tags))
        self._left_out[reasons.MAPPED_OUT] += len(gone) - len(tags)
        if gone and not kept and (page := next((one.page for one in gone if one.page), "")):
            kept.append(self._of_page(page, _with_more(gone[0], gone[1:])))
        elif gone and kept:
            kept[0] = _with_more(kept[0], gone)
        self._left_out[reasons.TAGS_ALONE] += 0 if kept else len(tags)
        return [_tagged(entry, tags) for entry in kept]

    def _of_page(self, page: str, entry: Entry) -> Entry:
        """Return the win of a page whose occasion has no other; `entry` was its first."""
        text, rest = headline(page)
        short, note = truncated(text, rest)
        extra = {**entry.win.extra, "note": note}
        if not note:
            del extra["note"]
        key = f"{entry.key.removesuffix(entry.win.text)}{text}"
        found = entry._replace(key=key, kind=None, is_note=True)
        win = entry.win._replace(id=self._id_of(found), text=short, extra=extra)
        return found._replace(win=win)

    def _target(self, entry: Entry) -> tuple[str, str]:
        """Return the word of an entry that is mapped, the most particular, and what it becomes."""
        for word in _words_of(entry) if self._wishes.words else ():
            target = self._wishes.words.get(plain_word(word))
            if target and target not in {DONE, START}:
                return word, target
        return "", ""

    def _take(self, entry: Entry) -> None:
        win = entry.win
        if win.id in self._here.known:
            self._meet(self._here.known[win.id], win)
        elif win.id in self._items:
            self._troubles.append(Trouble(entry.place, reasons.SAME_ID))
        elif win.id in self._add:
            self._meet_twice(self._add[win.id], win, entry)
        elif entry.state and (state := self._state(entry.state)) != DONE:
            if state == START:
                self._add_win(win._replace(partial=True), entry)
        elif entry.is_note and self._is_low(entry):
            if self._wishes.low_notes:
                self._low_notes += 1
                self._add_win(win, entry)
            else:
                self._left_out[reasons.LOW_NOTES] += 1
        else:
            self._add_win(win, entry)

    def _is_low(self, entry: Entry) -> bool:
        """Tell whether an entry has one of the two lowest moods, by its own word where it waits."""
        feeling = plain_word(entry.feeling or "")
        mood, is_mapped = self._mood(feeling, entry.win.mood)
        return (mood if mood or is_mapped else mood_in(feeling)) in MOODS[:2]

    def _state(self, word: str) -> str:
        """Return what a word for a state means; what stays out for it is counted."""
        target = self._wishes.words.get(plain_word(word), "")
        if target == SKIP:
            self._left_out[reasons.MAPPED_OUT] += 1
        elif target not in {DONE, START}:
            self._unknown_states[word, None] += 1
        return target

    def _add_win(self, win: Win, entry: Entry) -> None:
        win = self._with_category(win, entry)
        if entry.feeling:
            self._feelings[win.id] = entry.feeling, win.mood
        of_kind = entry.kind and entry.kind != win.text
        self._add[win.id] = _with_own_words(win, kind=entry.kind) if of_kind else win

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
        copy = self._copies.get(entry.key, 0)
        self._copies[entry.key] = copy + 1
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
        target = self._target(entry)[1] if self._wishes.words else ""
        source = win.category or entry.kind
        mapped = "" if target.startswith("#") else target
        category = mapped or win.category or self._category_of(win.text, entry.kind)
        self._categories[source, category] += 1
        if entry.kind != win.text:
            self._texts[win.text, category] += 1
        return win if category == win.category else win._replace(category=category)

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

    def _settle_moods(self) -> tuple[list[Tally], list[str]]:
        """Give each win its mood, and return what the words become, and those that wait for one."""
        counts: Counter[tuple[str | None, object]] = Counter()
        unmapped: dict[str, None] = {}
        moods: dict[tuple[str, int | None], tuple[int | None, bool, bool]] = {}
        for name, (feeling, known) in self._feelings.items():
            if (feeling, known) not in moods:
                mood, is_mapped = self._mood(plain_word(feeling), known)
                moods[feeling, known] = mood, is_mapped, mood is None or number_in(feeling) != mood
            mood, is_mapped, is_word = moods[feeling, known]
            win = self._add[name]
            if mood != win.mood:
                win = win._replace(mood=mood)
            if is_word:
                counts[feeling, mood] += 1
                win = _with_own_words(win, feeling=feeling)
            if mood is None and not is_mapped:
                unmapped.setdefault(feeling)
            self._add[name] = win
        return _tallies(counts), list(unmapped)

    def _mood(self, word: str, known: int | None) -> tuple[int | None, bool]:
        """Return the mood that a word of the file stands for, and whether the person said so."""
        if word in self._wishes.moods:
            return self._wishes.moods[word], True
        no_moods = self._wishes.moods.get(MOOD, 0) is None or self._wishes.words.get(MOOD) == SKIP
        target = SKIP if no_moods else self._wishes.words.get(word, "")
        if target == SKIP or target.startswith("#"):
            return (None if target == SKIP else known), True
        number = number_in(word)
        if number is None or (self._on_our_scale and not self._scale):
            return known, False
        return on_our_scale(number, self._scale) if self._scale else None, False

    def outcome(self, command: str, *, apply: bool) -> Imported:
        """Return what the import comes to; `command` is how it would be typed, but for --apply."""
        moods, unmapped = self._settle_moods()
        words = [
            one
            for one in _tallies(self._texts)
            if one.number > 1 or reads_like_no_win(one.source or "") or one.becomes == SKIP
        ]
        categories = _tallies(self._categories)
        doubtful = [
            one.source
            for one in _tallies(self._categories + self._texts)
            if one.source
            and plain_word(one.source) not in self._wishes.words
            and reads_like_no_win(one.source)
        ]
        add = sorted(self._add.values(), key=lambda win: (win.at, win.id))
        items = [ItemRow(item) for item in oldest_first(list(self._items.values()))]
        start = self._here.day_start
        return Imported(
            format=self._source,
            add=[Row(win, day_of_win(win, start), by_chance=True) for win in add],
            here=self._met["here"],
            differ=self._met["differ"],
            taken_away=self._met["taken_away"],
            left_out=[
                Tally(why, None, number) for why, number in self._left_out.most_common() if number
            ],
            troubles=self._troubles,
            categories=categories,
            words=words,
            doubtful=list(dict.fromkeys(doubtful)),
            may_be_tags=self._may_be_tags,
            states=_tallies(self._unknown_states),
            moods=moods,
            unmapped=unmapped,
            not_met=sorted(
                self._asked if self._has_numbers else {*self._asked, *self._wishes.scales}
            ),
            keep_going=self._wishes.keep_going,
            applied=apply
            and bool(add or items)
            and (self._wishes.keep_going or not self._troubles),
            command=command,
            low_notes=self._low_notes,
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


def _words_of(entry: Entry) -> Iterable[str]:
    """Return what a word of --map may mean of an entry, the most particular first."""
    return filter(None, (entry.win.text, entry.kind, entry.win.category))


def _tagged(entry: Entry, tags: Sequence[str]) -> Entry:
    if not tags:
        return entry
    return entry._replace(win=entry.win._replace(tags=unique([*entry.win.tags, *tags])))


def _with_more(entry: Entry, others: Iterable[Entry]) -> Entry:
    """Return an entry with what goes along with others of its occasion, too."""
    extra: dict[str, object] = dict(entry.win.extra)
    for one in others:
        for name, value in one.win.extra.items():
            note = name == "note" and extra.get(name) not in {None, value}
            extra[name] = with_note(extra, str(value)) if note else extra.get(name, value)
    return entry._replace(win=entry.win._replace(extra=extra)) if extra else entry


def _with_own_words(win: Win, **words: str | None) -> Win:
    """Return a win with the file's words for its kind and mood, where nothing else holds them."""
    words = {name: word for name, word in words.items() if word and word != win.text}
    if not words:
        return win
    said = {word.lower() for word in (win.text, win.category, *win.tags)}
    said |= {str(value).lower() for value in win.extra.values()}
    kept = {name: word for name, word in words.items() if word and word.lower() not in said}
    return win._replace(extra={**kept, **win.extra}) if kept else win


def _guess(text: str, kind: str | None, own: Mapping[str, tuple[str, ...]]) -> str:
    guessed = guess(text, own)
    return guess(kind, own) if guessed == OTHER and kind and kind != text else guessed


def _tallies(counts: Mapping[tuple[str | None, object], int]) -> list[Tally]:
    """Return counts as tallies, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], str(one[0])))
    return [Tally(source, becomes, number) for (source, becomes), number in ordered]
