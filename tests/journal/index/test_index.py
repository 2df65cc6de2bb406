"""The rules of the index: it says what the whole log says, whatever became of log and index."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from itertools import product
from pathlib import Path
from random import Random
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.changes import remove, replace
from support.clock import NOW, later
from support.win_columns import win_columns_of

from microwins.disk.paths import JournalPaths
from microwins.errors import JournalUnreadableError, NotSavedError
from microwins.journal import blocks, reader
from microwins.journal.care.purge import erase
from microwins.journal.codec import Version, encode, version_of, yielding
from microwins.journal.device import known_device_names
from microwins.journal.index import builder, columns, index, line_lookup, undo_history
from microwins.journal.index.index import load
from microwins.journal.index.index_lookup import IndexLookup
from microwins.journal.index.undo_history import latest_history
from microwins.journal.journal import Journal
from microwins.journal.log_names import Machines
from microwins.journal.lookup import Lookup
from microwins.journal.versions import History
from microwins.model.item import Item
from microwins.model.period import day
from microwins.model.query import Query
from microwins.model.win import Win
from microwins.model.win_columns import WinColumns, text_hash

START = timedelta(hours=4)
TEXTS = ("showered", "Showered.", "café with Zoë 🏃🏽", 'said "no"', "x" * 700, "", "a\nb \\ c")
CATEGORIES = ("care", "move", "own", "joy\\")
TAGS = ((), (), ("home",), ("Music", "home"), ("caf\u00e9", "a b"))
ZONES = (timezone(timedelta(hours=-5)), UTC, timezone(timedelta(hours=14)))
NAMES = ("01J000001", "01J000002", "a strange \\ id", "y" * 128, "é")


QUERIES = (
    Query(),
    Query(limit=1),
    Query(limit=3),
    Query(("SHOWERED",)),
    Query(("shower", "x"), without=("zoe",)),
    Query(("show",), whole_words=True),
    Query(("said no",), limit=2),
    Query(("a b",)),
    Query(("#home",)),
    Query(("walk #home",)),
    Query(("'",)),
    Query(without=("showered",)),
    Query(tags=("home", "Music"), any_tag=True),
    Query(tags=("home", "music")),
    Query(no_tags=("home",)),
    Query(categories=("care", "own")),
    Query(moods=(3, 4), partial=True),
    Query(hidden=True),
    Query(hidden=False, limit=2),
    Query(period=day(NOW.date()), day_start=START),
    Query(("showered",), period=day(NOW.date()), day_start=timedelta(hours=2)),
)


def rows(outline: WinColumns) -> Counter[tuple[object, ...]]:
    """Return what an outline says of each win, whatever the order of rows and categories."""
    kinds = [outline.categories[kind] for kind in outline.category_ids]
    return Counter(zip(outline.days, kinds, outline.text_hashes, outline.hidden, strict=True))


def check(journal: Journal, start: timedelta = START, *, lookups: bool = True) -> None:
    """Check that the index of a journal is what reading all of it gives."""
    refused = _refused(journal.read)
    assert _refused(lambda: load(journal.paths, start)) == refused
    if refused:
        return
    wins, unreadable = journal.read()[:2]
    found = load(journal.paths, start)
    outline = found.columns
    assert rows(outline) == rows(win_columns_of(wins, start))
    assert sorted(outline.categories) == sorted({win.category for win in wins})
    assert repr(found.wins(range(len(outline.days)))) == repr(wins)
    for row in range(len(outline.days)):
        (win,) = found.wins([row])
        assert rows(win_columns_of([win], start)) == rows(_row(outline, row))
    if lookups:
        check_lookup(journal, start)
    unread = sum(1 for one in unreadable if one.number)
    assert (found.unread, len(found.unopened)) == (unread, len(unreadable) - unread)


def check_lookup(journal: Journal, start: timedelta) -> None:
    """Check that the wins which the index finds are those that are found in everything."""
    kept = load(journal.paths, start)
    if kept.kept.odd:
        return
    whole = Lookup(journal.read)
    quick = IndexLookup(lambda: whole.contents, journal.paths, kept, start)
    assert _answers(quick, whole) == _answers(whole, whole)
    for redo, any_machine in product((False, True), repeat=2) if kept.kept.in_order else ():
        files = journal.files()
        names = known_device_names(journal.paths.state)
        machines, more = (Machines(files, names, "laptop") for _ in range(2))
        latest = latest_history(files, machines, redo=redo, any_machine=any_machine)
        if latest:
            versions = journal.versions(files, more)
            every = History(versions, None if any_machine else more.own_changes())
            step = History.put_back if redo else History.taken_back
            assert repr(step(latest)) == repr(step(every))


def _answers(there: Lookup, whole: Lookup) -> dict[str, object]:
    """Return what is found of the wins and ids that there are."""
    folded = [*whole.contents.folded][:12]
    ends = {name[-length:].lower() for name in folded for length in (1, 3, 4, 128)}
    return {
        "empty": there.is_empty(),
        "items": there.items(),
        "last": repr(there.last_logged()),
        "last shown": repr(there.last_logged(lambda win: not win.hidden and "x" not in win.text)),
        "stamps": [there.newest_stamp(name) for name in (*folded, "none")],
        "named": {end: repr(there.ending_in(end)) for end in (*ends, "", "z\n", "\u212a")},
        "handles": [there.handles([name]) for name in folded] + [there.handles([*folded])],
        "wins": {query: repr(there.chosen(query)) for query in QUERIES},
        "days": {query: sorted(there.days(query)) for query in QUERIES if query.limit is None},
        "newest ids": repr(there.greatest_ids(Query(hidden=False), 3)),
        "words": [there.has_word(word) for word in ("showered", "show", "home", "zoe")],
        "tags": (there.latest_tags(), there.tag_counts()),
    }


def _refused(read: Callable[[], object]) -> tuple[str, str] | None:
    """Return with which message and hint a journal can't be read, None where it can."""
    try:
        read()
    except JournalUnreadableError as error:
        return error.message, error.hint
    return None


def _row(outline: WinColumns, row: int) -> WinColumns:
    days, category_ids, text_hashes, hidden = ([column[row]] for column in outline[:4])
    return WinColumns(days, category_ids, text_hashes, hidden, outline.categories)


def kept(state: Path) -> list[Path]:
    """Return the index files in a state folder."""
    return sorted(state.glob("index-*"))


def line_of(name: str, text: str, after: int = 0) -> bytes:
    """Return the line of a version, written so many seconds after the others."""
    stamp = NOW.astimezone(UTC) + timedelta(seconds=after)
    return encode(Version(name, stamp, Win(name, NOW, text), "c")).encode() + b"\n"


def many(number: int, text: str = "showered") -> list[Win]:
    """Return so many wins, an hour apart, to be added."""
    return [Win("", NOW + timedelta(hours=hour), f"{text} {hour}") for hour in range(number)]


class World:
    """A journal, the files around it, and all that may happen to them.

    Each method is one event; its number decides what exactly happens.
    """

    def __init__(self, paths: Path) -> None:
        shutil.rmtree(paths, ignore_errors=True)
        self.folder = paths / "journal"
        self.state = paths / "state"
        self.journal = Journal(JournalPaths(str(self.folder), str(self.state), "laptop"))
        self.start = START
        self._now = NOW
        self.folder.mkdir(parents=True)
        self.add(2)

    def _tick(self) -> datetime:
        self._now += timedelta(seconds=61)
        return self._now

    def _any_win(self, number: int) -> tuple[Win, datetime] | None:
        folded = self.journal.read().folded
        there = [(win, stamp) for _, (stamp, win) in sorted(folded.items()) if isinstance(win, Win)]
        return there[number % len(there)] if there else None

    def _any_file(self, number: int) -> Path | None:
        logs = [path for path in sorted(self.folder.glob("*.jsonl")) if not path.is_symlink()]
        return logs[number % len(logs)] if logs else None

    def add(self, number: int) -> None:
        """Log some wins on this machine."""
        self.journal.add([_win(number + i) for i in range(number % 3 + 1)], self._tick())

    def replace(self, number: int) -> None:
        """Edit a win."""
        if one := self._any_win(number):
            win = _win(number)._replace(id=one[0].id)
            replace(self.journal, [win], self._tick())

    def change_items(self, number: int) -> None:
        """Add a plan, edit it, take it away or delete it for good, whatever it was before."""
        now = self._tick()
        with self.journal.transaction(now) as change:
            items = change.read().items()
            if number % 4 == 1:
                change.replace_items([item._replace(text=f"plan {number}") for item in items])
            elif number % 4 == 2:
                change.remove_items(items[:1])
            elif number % 4 == 3:
                change.add_item(Item("", "plan", now, "after tea: a walk"))
        if number % 4 == 0:
            erase(self.journal, items[-1:], now)

    def remove(self, number: int) -> None:
        """Delete a win."""
        if one := self._any_win(number):
            remove(self.journal, [one[0]], self._tick())

    def erase(self, number: int) -> None:
        """Delete a win for good."""
        if one := self._any_win(number):
            erase(self.journal, [one[0]], self._tick())

    def undo(self, number: int) -> None:
        """Undo some changes."""
        self.journal.undo(number % 3 + 1, self._tick(), any_machine=True)

    def redo(self, number: int) -> None:
        """Redo some changes."""
        self.journal.undo(number % 3 + 1, self._tick(), any_machine=True, redo=True)

    def receive(self, number: int) -> None:
        """Get a line of another machine: of any id, any age, whole or not, or two on one line."""
        names = [*NAMES[: number % 5 + 1], *sorted(self.journal.read().folded)]
        name = names[number % len(names)]
        lines = []
        for one in (number // 3, number // 11):
            stamp = NOW.astimezone(UTC) + timedelta(seconds=one % 2)
            content: Win | Item | None = _win(one) if one % 5 else None
            content = Item(name, "idea", NOW, "a walk") if one % 13 == 1 else content
            version = version_of(name, stamp, content, "c")
            lines.append(encode(version).encode())
        line, other = lines
        kinds = (
            line,
            line,
            line + b"\n" + other,
            line + other,
            line[: number % 90] + other,
            line[:90],
        )
        with (self.folder / f"desk-{number % 2}.jsonl").open("ab") as file:
            file.write(kinds[number // 2 % len(kinds)] + (b"\n", b"\n", b"\r\n", b"")[number % 4])

    def copy(self, number: int) -> None:
        """Leave a copy of a file, as synchronisers do in a conflict."""
        if path := self._any_file(number):
            (self.folder / f"copy-{number % 3}.jsonl").write_bytes(path.read_bytes())

    def lose(self, number: int) -> None:
        """Remove a file."""
        if path := self._any_file(number):
            path.unlink()

    def cut(self, number: int) -> None:
        """Cut some bytes off a file."""
        if path := self._any_file(number):
            os.truncate(path, max(0, path.stat().st_size - number % 300))

    def change(self, number: int) -> None:
        """Put another letter in a file, whose length stays the same."""
        if (path := self._any_file(number)) and (data := bytearray(path.read_bytes())):
            data[number * 7919 % len(data)] = b'ab"\n'[number % 4]
            path.write_bytes(data)

    def bar(self, number: int) -> None:
        """Put a link that leads nowhere in the place of a file, or take one away."""
        link = self.folder / f"link-{number % 2}.jsonl"
        if link.is_symlink():
            link.unlink()
        else:
            link.symlink_to("nowhere")

    def move_day(self, number: int) -> None:
        """Let days begin at another hour."""
        self.start = timedelta(hours=number % 13)

    def spoil(self, number: int) -> None:
        """Spoil the kept index."""
        for path in kept(self.state):
            data = bytearray(path.read_bytes() or b"\0")
            if number % 3 == 0:
                data[number % len(data)] ^= 1 + number % 255
            elif number % 3 == 1:
                del data[number % len(data) :]
            else:
                data = bytearray(os.urandom(number % 50))
            path.write_bytes(data)


def _win(number: int) -> Win:
    at = (NOW + timedelta(hours=number % 60)).astimezone(ZONES[number % 3])
    text, category = TEXTS[number % len(TEXTS)], CATEGORIES[number % len(CATEGORIES)]
    tags, mood = TAGS[number % len(TAGS)], number % 7 or None
    return Win(
        *("", at, text, category, tags, mood if mood != 6 else 1),
        partial=number % 6 == 0,
        hidden=number % 4 == 0,
        timed=number % 5 != 0,
    )


EVENTS: tuple[Callable[[World, int], None], ...] = (
    *(World.add, World.add, World.add, World.receive, World.receive, World.receive),
    *(World.replace, World.remove, World.undo, World.redo, World.erase, World.copy, World.lose),
    *(
        World.change_items,
        World.change_items,
        World.cut,
        World.change,
        World.bar,
        World.move_day,
        World.spoil,
    ),
)


@pytest.mark.slow
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=200,
)
@given(
    st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 10_000)), min_size=2, max_size=14),
    st.sampled_from([0, 0, 500, 5000]),
    st.sampled_from([0, 1 << 60]),
    st.sampled_from([1, 300, 4096]),
)
def test_the_index_is_what_the_whole_log_says(
    tmp_path: Path,
    events: list[tuple[Callable[[World, int], None], int]],
    worth: int,
    quick: int,
    near: int,
) -> None:
    """After any events, and between them, the index gives what reading everything gives."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _fd: None)
        patch.setattr(index, "_WORTH_KEEPING", worth)
        patch.setattr(blocks, "_WORTHWHILE", quick)
        patch.setattr(line_lookup, "_USUAL", near)
        patch.setattr(undo_history, "_END", near)
        world = World(tmp_path / "world")
        check(world.journal, world.start)
        for event, number in events:
            with suppress(JournalUnreadableError):  # no command changes what it can't read
                event(world, number)
            check(world.journal, world.start)


# -- what is kept ------------------------------------------------------------------------------


def parsed(monkeypatch: pytest.MonkeyPatch, journal: Journal) -> int:
    """Return how many bytes of the log are parsed to load the index."""
    sizes = []
    real = blocks.read_block

    def counted(lines: bytes, name: str, start: int) -> blocks.Block:
        sizes.append(len(lines))
        return real(lines, name, start)

    with monkeypatch.context() as patch:
        patch.setattr(blocks, "read_block", counted)
        load(journal.paths, START)
    return sum(sizes)


@pytest.fixture
def long(journal: Journal) -> Journal:
    """Return a journal that is worth an index, with the index kept."""
    journal.add(many(600), NOW)
    load(journal.paths, START)
    return journal


def test_what_was_kept_is_not_parsed_once_more(
    monkeypatch: pytest.MonkeyPatch, long: Journal, folder: Path
) -> None:
    """From the second time on, what was appended is read, and nothing else of the log."""
    assert parsed(monkeypatch, long) == 0
    before = sum(path.stat().st_size for path in folder.iterdir())
    long.add([Win("", NOW, "walked")], later(days=1))
    after = sum(path.stat().st_size for path in folder.iterdir())
    assert parsed(monkeypatch, long) == after - before
    check(long)


def test_a_file_of_another_machine_is_added(
    monkeypatch: pytest.MonkeyPatch, long: Journal, folder: Path
) -> None:
    """A new file is read like a tail, and those that are kept are not parsed, whatever its name."""
    line = line_of("01J", "walked")
    (folder / "a.jsonl").write_bytes(line)
    assert parsed(monkeypatch, long) == len(line)
    assert "walked" in {win.text for win in load(long.paths, START).wins(range(601))}
    check(long)


def test_a_file_that_can_no_longer_be_opened_is_counted(long: Journal, folder: Path) -> None:
    """What the index knows of a file that can't be read now is not shown, as nowhere else."""
    (path,) = folder.iterdir()
    (folder / "other.jsonl").write_bytes(line_of("01J", "walked"))
    path.unlink()
    path.symlink_to("nowhere")
    check(long)
    assert len(load(long.paths, START).unopened) == 1


def test_nothing_is_kept_while_a_file_cannot_be_opened(
    journal: Journal, folder: Path, state: Path
) -> None:
    """An index without the wins of a file that may come back is of no use tomorrow."""
    journal.add(many(600), NOW)
    (folder / "a.jsonl").symlink_to("nowhere")
    check(journal)
    assert kept(state) == []


def test_a_change_of_a_win_is_all_that_is_read(
    monkeypatch: pytest.MonkeyPatch, long: Journal, folder: Path, state: Path
) -> None:
    """Edits, deletions and undoing change what is kept of a win, and leave the rest as it is."""
    (path,) = kept(state)
    before, data = sum(one.stat().st_size for one in folder.iterdir()), path.read_bytes()
    win, other = long.read().wins[7:9]
    replace(long, [win._replace(text="rested", category="own")], later(days=1))
    remove(long, [other, win._replace(text="rested", category="own")], later(days=2))
    check(long)
    long.undo(1, later(days=3))
    check(long)
    size = sum(one.stat().st_size for one in folder.iterdir())
    lines = size - before
    assert lines <= parsed(monkeypatch, long) <= 4 * lines + 200
    assert path.read_bytes() == data


def test_a_change_of_very_many_wins_reads_no_line_by_itself(
    monkeypatch: pytest.MonkeyPatch, long: Journal
) -> None:
    """After a rename everything is read once, which is sooner done than two lines for each win."""
    replace(long, [win._replace(category="own") for win in long.read().wins], later(days=1))
    with monkeypatch.context() as patch:
        patch.setattr(builder, "versions_at", lambda *_: pytest.fail("a line was looked up"))
        load(long.paths, START)
    check(long)


def test_a_long_tail_is_kept_and_a_short_one_is_not(
    monkeypatch: pytest.MonkeyPatch, long: Journal, state: Path
) -> None:
    """The index is written anew once it is worth it, not after every win."""
    (path,) = kept(state)
    before = path.read_bytes()
    long.add([Win("", NOW, "walked")], later(days=1))
    check(long)
    assert path.read_bytes() == before
    long.add(many(600, "walked"), later(days=2))
    check(long)
    assert path.read_bytes() != before
    assert parsed(monkeypatch, long) == 0


def test_a_short_journal_keeps_no_index(journal: Journal, state: Path) -> None:
    """What is read in no time needs no file."""
    journal.add(many(20), NOW)
    check(journal)
    assert kept(state) == []


def test_a_journal_that_was_never_written_has_an_empty_index(
    journal: Journal, folder: Path, state: Path
) -> None:
    """Looking back at nothing makes neither files nor folders."""
    check(journal)
    assert len(load(journal.paths, START).columns.days) == 0
    assert not folder.exists()
    assert not state.exists()


def test_the_index_is_private(long: Journal, state: Path) -> None:
    """It holds words, and is for its owner alone."""
    (path,) = kept(state)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    check(long)


def test_each_journal_has_an_index_of_its_own(
    monkeypatch: pytest.MonkeyPatch, long: Journal, state: Path, tmp_path: Path
) -> None:
    """Two journals of one person don't push each other's index out; a link to one shares it."""
    other = Journal(JournalPaths(str(tmp_path / "other"), str(state), "laptop"))
    other.add(many(700, "walked"), NOW)
    check(other)
    assert len(kept(state)) == 2
    assert parsed(monkeypatch, long) == 0
    (tmp_path / "link").symlink_to(tmp_path / "other")
    linked = Journal(JournalPaths(str(tmp_path / "link"), str(state), "laptop"))
    assert parsed(monkeypatch, linked) == 0
    check(linked)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_an_index_that_cannot_be_kept_is_no_error(
    monkeypatch: pytest.MonkeyPatch, journal: Journal, state: Path, number: int
) -> None:
    """A full or read-only disk costs time, and leaves nothing behind."""
    journal.add(many(600), NOW)
    before = sorted(state.iterdir())

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    for name in ("write_all", "os.replace"):
        with monkeypatch.context() as patch:
            patch.setattr(f"microwins.disk.files.{name}", refuse)
            check(journal)
    assert sorted(state.iterdir()) == before


def test_writers_and_readers_at_once_agree(journal: Journal, state: Path) -> None:
    """Programs that log, edit and keep the index at the same time each see all of what they did."""

    def log_and_look(number: int) -> int:
        for turn in range(5):
            (first, *_) = journal.add(many(40, f"{number} {turn}"), NOW)
            if turn % 2:
                remove(journal, [first], NOW)
            outline = load(journal.paths, START).columns
            text_hashes = set(outline.text_hashes)
            there = [text_hash(f"{number} {turn} {hour}") in text_hashes for hour in range(40)]
            if there != [not turn % 2, *[True] * 39]:
                return 1
        return 0

    children = [_started(partial(log_and_look, number)) for number in range(4)]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 4
    check(journal)
    assert len(load(journal.paths, START).columns.days) == 4 * (5 * 40 - 2)
    assert [one.name.startswith("index-") for one in kept(state)] == [True]
    assert not list(state.glob(".*"))


def _started(work: Callable[[], int]) -> int:
    """Run `work` in a process of its own, and return its number."""
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    return pid


def test_an_index_that_cannot_be_read_is_no_error(long: Journal, state: Path) -> None:
    """Somebody else's file, or no file at all, in the place of the index is passed over."""
    (path,) = kept(state)
    path.unlink()
    path.mkdir()
    check(long)
    shutil.rmtree(state)
    state.write_bytes(b"")
    check(long)


@pytest.mark.parametrize("how", ["made", "length", "head", "no head", "empty"])
def test_an_index_of_another_make_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, long: Journal, state: Path, how: str
) -> None:
    """One that another version kept, or that has an odd form, is replaced by the right one."""
    (path,) = kept(state)
    good = path.read_bytes()
    with monkeypatch.context() as patch:
        if how == "made":
            patch.setattr(columns, "_FORMAT", 99)
        path.unlink()
        load(long.paths, START)
    body = {"length": good[4:-8], "head": b'{"a":\n', "no head": b"[]", "empty": b""}.get(how)
    if body is not None:
        path.write_bytes(crc32(body).to_bytes(4, "big") + body)
    assert columns.from_bytes(path.read_bytes()[4:], START) is None
    check(long)
    assert path.read_bytes() == good


def test_what_was_deleted_for_good_leaves_the_index(long: Journal, state: Path) -> None:
    """No kept index, nor a piece of one, has a hash of the words that are gone."""
    contents = long.read()
    win = contents.wins[7]
    traces = text_hash(win.text).to_bytes(8, "little"), f"\n{win.text}\n".encode()
    (path,) = kept(state)
    assert all(trace in path.read_bytes() for trace in traces)
    (state / f".{path.name}.0011aabb.new").write_bytes(path.read_bytes())
    erase(long, [win], later(days=1))
    assert [one for one in state.iterdir() if "index" in one.name] == []
    check(long)
    assert not any(trace in path.read_bytes() for trace in traces)


def test_nothing_is_deleted_for_good_while_the_index_stays(
    monkeypatch: pytest.MonkeyPatch, long: Journal
) -> None:
    """Where the index can't be removed the win stays, and the person is told."""
    contents = long.read()
    win = contents.wins[7]
    real = os.unlink

    def refuse(path: str) -> None:
        if "index-" in str(path):
            raise PermissionError(errno.EACCES, "Permission denied")
        real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        with pytest.raises(NotSavedError):
            erase(long, [win], later(days=1))
    assert win in long.read().wins


# -- the wins behind the rows ------------------------------------------------------------------


def test_a_change_of_which_a_line_yields_is_undone_in_its_turn(
    journal: Journal, folder: Path
) -> None:
    """Its first line by stamps tells when that is, as if there were no index."""
    stamp = NOW.astimezone(UTC)
    folder.mkdir(parents=True)
    with (folder / "desk-0001.jsonl").open("wb") as file:
        for second, change in ((0, "c1"), (1, "c2"), (2, "c2")):
            at = stamp + timedelta(seconds=second)
            win = Win(NAMES[second % 2], NOW, TEXTS[second])
            at = yielding(at) if second == 2 else at
            file.write(encode(Version(win.id, at, win, change)).encode() + b"\n")
    check_lookup(journal, START)


def test_wins_come_from_where_they_stand(monkeypatch: pytest.MonkeyPatch, long: Journal) -> None:
    """A few wins cost a few reads, also from a row that is asked for twice."""
    wins = long.read().wins
    found = load(long.paths, START)
    by_text = {hashed: row for row, hashed in enumerate(found.columns.text_hashes)}
    wanted = [by_text[text_hash(wins[one].text)] for one in (599, 3, 4, 3)]
    read = []
    real = os.read

    def counted(fd: int, size: int) -> bytes:
        read.append(size)
        return real(fd, size)

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", counted)
        patch.setattr(reader, "read", None)
        assert found.wins(wanted) == [wins[3], wins[3], wins[4], wins[599]]
    assert sum(read) <= 4 * 4096


def test_a_log_that_changes_meanwhile_is_read_whole(long: Journal, folder: Path) -> None:
    """When lines have moved since the index was loaded, the wins are found all the same."""
    found = load(long.paths, START)
    contents = long.read()
    gone, edited = contents.wins[3], contents.wins[4]
    erase(long, [gone], later(days=1))
    replace(long, [edited._replace(text="rested")], later(days=1))
    now = long.read().wins
    assert found.wins(range(600)) == now
    (path,) = folder.iterdir()
    path.rename(folder / "renamed.jsonl")
    assert found.wins(range(600)) == now


def test_a_win_is_the_one_of_its_row(journal: Journal, folder: Path) -> None:
    """Should another version have come to stand where it stood, that one is not taken for it."""
    folder.mkdir(parents=True)
    old, new = line_of("01J", "walked"), line_of("01J", "rested", after=1)
    (folder / "laptop-1a2b.jsonl").write_bytes(old + new)
    found = load(journal.paths, START)
    (folder / "laptop-1a2b.jsonl").write_bytes(new + old)
    assert [win.text for win in found.wins([0])] == ["rested"]


def test_a_disk_that_breaks_meanwhile_is_no_error(
    monkeypatch: pytest.MonkeyPatch, long: Journal
) -> None:
    """When a line can't be read where it stood, the whole journal is tried once."""
    found = load(long.paths, START)

    def refuse(*_: object) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(line_lookup, "read_at", refuse)
    assert found.wins(range(600)) == long.read().wins


def test_ids_that_share_a_sign_are_wins_of_their_own(
    monkeypatch: pytest.MonkeyPatch, journal: Journal, folder: Path
) -> None:
    """Should chance give two ids one hash, each win is there once, with its own words."""
    monkeypatch.setattr(index, "_WORTH_KEEPING", 0)
    for module in ("line_lookup", "builder", "index"):
        monkeypatch.setattr(f"microwins.journal.index.{module}.id_hash", len)
    folder.mkdir(parents=True)
    for number in range(4):
        with (folder / f"laptop-{number % 2}.jsonl").open("ab") as file:
            file.write(line_of(f"01J{number}", f"{number}"))
        check(journal, lookups=False)


def _at_work(world: World, seed: int) -> int:
    """Log, edit, delete, undo and look, one after the other, until the end."""
    rng = Random(seed)
    while True:
        rng.choice(CHANGES)(world, rng.randrange(10_000))
        load(world.journal.paths, START)


CHANGES = (World.add, World.add, World.replace, World.remove, World.undo, World.erase)


@pytest.mark.slow
def test_a_crash_at_any_moment_changes_no_answer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Killed 300 times, two at once, whatever they write: what is found is what the log says."""
    monkeypatch.setattr(index, "_WORTH_KEEPING", 500)
    monkeypatch.setattr(os, "fsync", lambda _fd: None)
    rng = Random(17)
    for turn in range(150):
        if turn % 25 == 0:
            world = World(tmp_path / f"{turn}")
        seeds = rng.randrange(1 << 30), rng.randrange(1 << 30)
        children = [_started(partial(_at_work, world, seed)) for seed in seeds]
        time.sleep(rng.uniform(0.0, 0.08))
        for child in children:
            os.kill(child, signal.SIGKILL)
        ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        assert set(ends) <= {-signal.SIGKILL}
        wins = world.journal.read().wins
        found = load(world.journal.paths, START)
        assert rows(found.columns) == rows(win_columns_of(wins, START))
        assert repr(found.wins(range(len(wins)))) == repr(wins)
        check_lookup(world.journal, START)
