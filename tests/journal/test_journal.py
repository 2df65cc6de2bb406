"""The rules of the journal: wins added, replaced, removed, erased, undone, and read again."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.changes import leave, remove, replace
from support.clock import NOW, later, utc

from microwins.disk import lock
from microwins.disk.paths import JournalPaths
from microwins.errors import JournalUnreadableError, NotSavedError
from microwins.journal.care.purge import erase, files_holding
from microwins.journal.codec import STAMP_YEARS, Version, decode, encode
from microwins.journal.items import items
from microwins.journal.journal import Journal
from microwins.model.item import Item
from microwins.model.win import Win

AT = NOW.replace(microsecond=0)
SECRET = "a secret that nobody may read"


def win(text: str, category: str = "other") -> Win:
    """Return a new win of this morning."""
    return Win("", AT, text, category)


def log(journal: Journal, *texts: str, now: datetime = NOW) -> list[Win]:
    """Add wins as one change and return them."""
    return journal.add([win(text) for text in texts], now)


def texts(journal: Journal) -> list[str]:
    """Return the texts of all wins, in alphabetical order."""
    return sorted(one.text for one in journal.read().wins)


def newest(journal: Journal, one: Win) -> datetime:
    """Return the newest stamp of a win."""
    return journal.read().folded[one.id][0]


def lines(path: Path) -> list[Version]:
    """Return the versions in a log, in the order of its lines."""
    return [decode(line) for line in path.read_bytes().splitlines()]


def the_log(folder: Path) -> Path:
    """Return the one log of a folder."""
    (path,) = folder.glob("*.jsonl")
    return path


@contextmanager
def fresh(*hosts: str) -> Iterator[list[Journal]]:
    """Return the journals of some machines on one empty folder, for one example of a property."""
    with tempfile.TemporaryDirectory() as home:
        yield [Journal(JournalPaths(f"{home}/share", f"{home}/{host}", host)) for host in hosts]


# -- adding and reading ------------------------------------------------------------------------


def test_what_is_added_is_read(journal: Journal) -> None:
    """Wins come back as they were given, with ids that sort by time."""
    wins = [win("showered"), Win("", AT + timedelta(seconds=1), "walked", "move", ("sunny",), 4)]
    showered, walked = journal.add(wins, NOW)
    (cooked,) = log(journal, "cooked", now=later(hours=1))
    assert [showered._replace(id=""), walked._replace(id="")] == wins
    assert journal.read().wins == sorted(
        [showered, walked, cooked], key=lambda one: (one.at, one.id)
    )
    assert len({showered.id, walked.id, cooked.id}) == 3
    assert showered.id < cooked.id
    assert walked.id < cooked.id
    assert len(showered.id) == 26


def test_an_empty_journal_is_empty(journal: Journal, folder: Path) -> None:
    """Reading makes nothing, and finds nothing."""
    contents = journal.read()
    assert (contents.wins, contents.unreadable) == ([], [])
    assert journal.since(NOW) == []
    assert journal.is_empty()
    assert not folder.exists()


@given(st.lists(st.text(st.characters(exclude_categories=())), min_size=1, max_size=3))
def test_any_text_is_kept(words: list[str]) -> None:
    """Whatever a person, a shell or a clipboard puts in a text stands in the journal afterwards."""
    with fresh("laptop") as (journal,):
        log(journal, *words)
        read = journal.read()
    whole = [
        word.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass") for word in words
    ]
    assert sorted(one.text for one in read.wins) == sorted(whole)
    assert read.unreadable == []


def test_a_win_with_an_id_keeps_it(journal: Journal) -> None:
    """What is imported twice under the same id is one win."""
    again = win("showered")._replace(id="from-elsewhere-1")
    assert journal.add([again], NOW) == [again]
    journal.add([again], later(hours=1))
    assert journal.read().wins == [again]


def test_copies_left_by_synchronisers_change_nothing(journal: Journal, folder: Path) -> None:
    """A conflict copy holds the same lines, some more or some fewer; the union is the journal."""
    (showered,) = log(journal, "showered")
    path = the_log(folder)
    copy = folder / (path.stem + " (conflicted copy 2026-11-22).jsonl")
    copy.write_bytes(path.read_bytes())
    replace(journal, [showered._replace(text="bathed")], later(minutes=1))
    log(journal, "walked", now=later(minutes=2))
    other = Version("01JZ", utc("2026-11-22T13:00:00"), Win("01JZ", AT, "cooked"), "c9")
    with copy.open("a") as file:
        file.write(encode(other) + "\n")
    assert texts(journal) == ["bathed", "cooked", "walked"]
    journal.undo(3, later(hours=1))
    assert texts(journal) == ["showered"]


@given(st.data())
def test_any_split_into_files_folds_to_the_same_wins(data: st.DataObject) -> None:
    """Lines may be shuffled, repeated and spread over files: the wins stay the same."""
    with fresh("laptop", "desktop") as (laptop, desktop):
        logged = [
            *log(laptop, "showered", "walked"),
            *log(desktop, "cooked"),
            *log(laptop, "called"),
        ]
        replace(laptop, [logged[2]._replace(text="baked")], NOW)
        remove(desktop, [logged[0]], NOW)
        laptop.undo(1, NOW)
        folder = Path(laptop.paths.folder)
        whole = laptop.read()
        all_lines = [
            line for path in folder.iterdir() for line in path.read_bytes().splitlines(True)
        ]
        for path in list(folder.iterdir()):
            path.unlink()
        extra = data.draw(st.lists(st.sampled_from(all_lines), max_size=4))
        for line in data.draw(st.permutations(all_lines + extra)):
            with (folder / f"{data.draw(st.sampled_from('abc'))}.jsonl").open("ab") as file:
                file.write(line)
        assert laptop.read() == whole


def test_a_journal_of_which_nothing_can_be_read_says_so(journal: Journal, folder: Path) -> None:
    """When no file opens, the journal isn't called empty; while one opens, it is read."""
    folder.mkdir(parents=True)
    for name in ("a.jsonl", "b.jsonl"):
        (folder / name).symlink_to("nowhere")
    with pytest.raises(JournalUnreadableError) as raised:
        journal.read()
    assert raised.value.exit_code == 4
    log(journal, "showered")
    contents = journal.read()
    assert [one.text for one in contents.wins] == ["showered"]
    assert [one.file for one in contents.unreadable] == ["a.jsonl", "b.jsonl"]


def test_fields_of_another_version_survive_an_edit(journal: Journal, folder: Path) -> None:
    """What a newer wins wrote beside the text is there after this one changed the text."""
    folder.mkdir(parents=True)
    record = {
        "v": 9,
        "id": "01JZ",
        "at": "2026-11-22T07:30:00-05:00",
        "text": "showered",
        "category": "care",
        "weather": {"sky": ["grey"]},
        "stamp": "2026-11-22T12:30:00Z",
        "change": "c",
    }
    (folder / "newer.jsonl").write_text(json.dumps(record) + "\n")
    (one,) = journal.read().wins
    replace(journal, [one._replace(text="bathed")], NOW)
    (edited,) = journal.read().wins
    assert (edited.text, edited.extra) == ("bathed", {"weather": {"sky": ["grey"]}})


# -- stamps ------------------------------------------------------------------------------------


def test_stamps_rise_though_the_clock_goes_back(journal: Journal, folder: Path) -> None:
    """Whatever the clock says, each line of a log is stamped later than the one before."""
    for days in (0, -1, 0, -400, 1):
        log(journal, "showered", "walked", now=later(days=days))
    one = journal.read().wins[0]
    replace(journal, [one], later(days=-30))
    remove(journal, [one], later(days=-31))
    journal.undo(2, later(days=-32))
    journal.undo(1, later(days=-33), redo=True)
    stamps = [version.stamp for version in lines(the_log(folder))]
    assert stamps == sorted(set(stamps))
    assert len(stamps) >= 15


def test_a_change_beats_what_another_clock_wrote(folder: Path, state: Path) -> None:
    """A version is later than the one it replaces, though that machine's clock was days ahead."""
    ahead = Journal(JournalPaths(str(folder), str(state / "a"), "ahead"))
    here = Journal(JournalPaths(str(folder), str(state / "h"), "here"))
    showered, walked = log(ahead, "showered", "walked", now=later(days=9))
    replace(here, [showered._replace(text="bathed")], NOW)
    assert texts(here) == ["bathed", "walked"]
    remove(here, [walked], NOW)
    assert texts(here) == ["bathed"]
    here.undo(3, NOW, any_machine=True)
    assert texts(here) == []
    here.undo(1, NOW, any_machine=True, redo=True)
    assert texts(here) == ["showered", "walked"]
    (mine,) = folder.glob("here-*.jsonl")
    stamps = [version.stamp for version in lines(mine)]
    assert stamps == sorted(set(stamps))


def test_stamps_rise_in_an_undo_across_machines(folder: Path, state: Path) -> None:
    """Undoing changes of several machines leaves the own log in order, whoever was ahead."""
    clocks = {"ahead": later(days=9), "here": NOW}
    machines = {
        host: Journal(JournalPaths(str(folder), str(state / host), host))
        for host in ("ahead", "here")
    }
    for host in ("here", "ahead", "here"):
        log(machines[host], f"{host} showered", f"{host} walked", now=clocks[host])
    machines["here"].undo(3, later(minutes=1), any_machine=True)
    assert texts(machines["here"]) == []
    (mine,) = folder.glob("here-*.jsonl")
    stamps = [version.stamp for version in lines(mine)]
    assert stamps == sorted(set(stamps))


@pytest.mark.parametrize("log_of", ["own", "other"])
def test_a_stamp_from_the_end_of_time_stops_nobody(
    journal: Journal, folder: Path, log_of: str
) -> None:
    """A slip with the last stamp that can be read, in any log, doesn't keep a win from this one."""
    log(journal, "showered")
    own = the_log(folder)
    moment = datetime(STAMP_YEARS[-1], 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    last = Version("01JZ", moment, Win("01JZ", AT, "odd"), "c")
    odd_line = encode(last).encode() + b"\n"
    if log_of == "own":
        leave(journal, own, own.read_bytes() + odd_line)
    else:
        (folder / "other.jsonl").write_bytes(odd_line)
    log(journal, "walked", now=later(days=-1))
    log(journal, "cooked", now=later(days=-2))
    assert texts(journal) == ["cooked", "odd", "showered", "walked"]
    stamps = [one.stamp for one in lines(own) if one.stamp != moment]
    assert stamps[-2] < stamps[-1]
    odd = next(one for one in journal.read().wins if one.text == "odd")
    with pytest.raises(NotSavedError, match="couldn't be read back"):
        replace(journal, [odd._replace(text="even")], NOW)
    assert texts(journal) == ["cooked", "odd", "showered", "walked"]


# -- undo and redo -----------------------------------------------------------------------------


def test_undo_goes_back_and_redo_forward(journal: Journal) -> None:
    """Each further undo goes further back; redo puts back until something new is written."""
    (showered,) = log(journal, "showered")
    (walked,) = log(journal, "walked")
    replace(journal, [walked._replace(text="ran")], NOW)
    remove(journal, [showered], NOW)
    assert texts(journal) == ["ran"]
    ((step, machine),) = journal.undo(1, NOW).changes
    assert machine is None
    assert step.contents == ((showered.id, None, showered),)
    assert texts(journal) == ["ran", "showered"]
    assert len(journal.undo(2, NOW).changes) == 2
    assert texts(journal) == ["showered"]
    assert len(journal.undo(9, NOW, redo=True).changes) == 3
    assert texts(journal) == ["ran"]
    journal.undo(1, NOW)
    log(journal, "cooked")
    assert journal.undo(1, NOW, redo=True).changes == []
    assert texts(journal) == ["cooked", "ran", "showered"]
    assert len(journal.undo(9, NOW).changes) == 4
    assert texts(journal) == []
    assert journal.undo(1, NOW).changes == []


def test_an_import_is_one_step(journal: Journal) -> None:
    """However many wins came in at once, one undo takes them away and one redo brings them back."""
    log(journal, *(f"win {number}" for number in range(300)))
    ((step, _),) = journal.undo(5, NOW).changes
    assert len(step.contents) == 300
    assert texts(journal) == []
    assert len(journal.undo(1, NOW, redo=True).changes) == 1
    assert len(texts(journal)) == 300


steps = st.one_of(
    st.tuples(st.just("log"), st.integers(1, 3), st.integers(0, 99)),
    st.tuples(st.sampled_from(["edit", "delete"]), st.integers(1, 2), st.integers(0, 99)),
    st.tuples(
        st.sampled_from(["plan", "change a plan", "drop a plan"]), st.integers(1, 2), st.just(0)
    ),
    st.tuples(st.sampled_from(["undo", "redo"]), st.integers(1, 4), st.just(0)),
)


def chosen(wins: list[Win], count: int, seed: int) -> list[Win]:
    """Return some of the wins that are there."""
    start = seed % len(wins)
    return wins[start : start + count]


def planned(journal: Journal, what: str, plans: list[Item], text: str, now: datetime) -> None:
    """Drop or change these plans, or make one where there are none."""
    with journal.transaction(now) as change:
        if what == "plan" or not plans:
            change.add_item(Item("", "plan", NOW, text))
        elif what == "drop a plan":
            change.remove_items(plans)
        else:
            change.replace_items([one._replace(extra={"n": text}) for one in plans])


@given(
    st.lists(st.tuples(steps, st.integers(-3600, 3600), st.booleans()), max_size=14),
    st.booleans(),
)
def test_undo_after_any_changes_restores_the_states_before(
    plan: list[tuple[tuple[str, int, int], int, bool]], alone: bool
) -> None:
    """Undo is an editor's, whatever was done: each step back is the state before, each redo after.

    A model beside the journal keeps the states and a finger on the present one. A machine alone
    may have any clock; two that share a folder must agree on what comes after what.
    """
    states: list[tuple[list[Win], list[Item]]] = [([], [])]
    finger = 0
    now = NOW
    with fresh("laptop", "desktop") as machines:
        for number, ((what, count, seed), drift, other) in enumerate(plan):
            now += timedelta(seconds=drift)
            if not alone:
                now = max(now, last_stamp(machines[0]))
            journal = machines[other and not alone]
            present, plans = states[finger]
            if what == "undo":
                done = journal.undo(count, now, any_machine=True).changes
                assert len(done) == min(count, finger)
                finger -= len(done)
            elif what == "redo":
                done = journal.undo(count, now, any_machine=True, redo=True).changes
                assert len(done) == min(count, len(states) - 1 - finger)
                finger += len(done)
            elif what.endswith("plan"):
                planned(journal, what, plans[:count], f"{number}", now)
            elif what == "log" or not present:
                log(journal, *(f"win {number} {one}" for one in range(count)), now=now)
            else:
                some = chosen(present, count, seed)
                if what == "edit":
                    replace(journal, [one._replace(text=f"edit {number}") for one in some], now)
                else:
                    remove(journal, some, now)
            read = journal.read()
            assert read.unreadable == []
            if what not in ("undo", "redo"):
                states[finger + 1 :] = [(read.wins, read.items())]
                finger += 1
            assert (read.wins, read.items()) == states[finger]
            assert items(journal.paths, "plan") == read.items()


def last_stamp(journal: Journal) -> datetime:
    """Return the newest stamp in a journal, by the clock of New York."""
    stamps = [stamp for stamp, _ in journal.read().folded.values()]
    return max(stamps, default=NOW).astimezone(NOW.tzinfo) + timedelta(microseconds=1)


# -- deleting for good -------------------------------------------------------------------------


def test_deleting_for_good_leaves_no_trace_of_the_text(journal: Journal, folder: Path) -> None:
    """Of all versions of the win only a tombstone is left; every other line stays as it was."""
    log(journal, "showered")
    (secret,) = log(journal, SECRET)
    log(journal, "walked")
    replace(journal, [secret._replace(text=SECRET.upper())], NOW)
    journal.undo(1, NOW)
    path = the_log(folder)
    kept = [line for line in path.read_bytes().splitlines(True) if secret.id.encode() not in line]
    assert erase(journal, [secret], NOW) == []
    *rest, tombstone = path.read_bytes().splitlines(True)
    assert rest == kept
    assert len(rest) == 2
    gone = decode(tombstone)
    assert (gone.id, gone.win, gone.change) == (secret.id, None, None)
    assert b"secret" not in path.read_bytes().lower()
    assert texts(journal) == ["showered", "walked"]


def test_what_is_deleted_for_good_cannot_be_undone(journal: Journal, folder: Path) -> None:
    """Neither undo nor redo brings the text back, also while another file still holds it."""
    log(journal, "showered")
    (secret,) = log(journal, SECRET)
    copy = folder / "laptop-0000 (conflicted copy).jsonl"
    copy.write_bytes(the_log(folder).read_bytes())
    log(journal, "walked")
    held_by = erase(journal, [secret], NOW)
    assert held_by == [copy.name]
    assert texts(journal) == ["showered", "walked"]
    seen = []
    for _ in range(4):
        journal.undo(1, NOW)
        seen.append(texts(journal))
    assert seen == [["showered"], [], [], []]
    for _ in range(4):
        journal.undo(1, NOW, redo=True)
    assert texts(journal) == ["showered", "walked"]
    mine = next(path for path in folder.iterdir() if path != copy)
    assert b"secret" not in mine.read_bytes()


def test_the_files_of_others_are_named(folder: Path, state: Path) -> None:
    """What another machine wrote isn't touched; the person is told where the text is left."""
    there = Journal(JournalPaths(str(folder), str(state / "t"), "desktop"))
    here = Journal(JournalPaths(str(folder), str(state / "h"), "laptop"))
    (secret,) = log(there, SECRET, now=later(days=3))
    theirs = the_log(folder)
    before = theirs.read_bytes()
    replace(here, [secret._replace(mood=4)], NOW)
    assert erase(here, [secret], NOW) == [theirs.name]
    assert theirs.read_bytes() == before
    assert texts(here) == texts(there) == []
    (mine,) = folder.glob("laptop-*.jsonl")
    assert b"secret" not in mine.read_bytes()
    assert erase(there, [secret], NOW) == []
    assert not any(b"secret" in path.read_bytes() for path in folder.iterdir())


def test_a_side_file_loses_the_text_too(
    journal: Journal, folder: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What this machine wrote while the lock couldn't be had is deleted for good like the rest."""
    log(journal, "showered")
    with monkeypatch.context() as patch:
        patch.setattr(lock.Lock.__init__, "__defaults__", (0.0,))
        with lock.Lock(str(state / "lock")):
            (secret,) = log(journal, SECRET)
    assert len(list(folder.iterdir())) == 2
    assert erase(journal, [secret], NOW) == []
    assert not any(b"secret" in path.read_bytes() for path in folder.iterdir())
    assert texts(journal) == ["showered"]


def test_a_refused_deletion_can_be_tried_again(
    journal: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk has no room for a new log, the win is there as before, and goes next time."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    log(journal, "showered")
    (secret,) = log(journal, SECRET)
    for name in ("write", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, full)
            with pytest.raises(NotSavedError):
                erase(journal, [secret], NOW)
        assert texts(journal) == [SECRET, "showered"]
    assert erase(journal, [secret], NOW) == []
    assert texts(journal) == ["showered"]
    assert b"secret" not in the_log(folder).read_bytes()


def is_young(journal: Journal, wins: int) -> bool:
    """Tell what a change takes the journal for."""
    with journal.transaction(NOW) as change:
        return change.is_young(wins)


def category_used_for(journal: Journal, text: str) -> str | None:
    """Return the category that a win of this text would get from earlier ones."""
    with journal.transaction(NOW) as change:
        return change.category_used_for(text)


# -- small questions ---------------------------------------------------------------------------


def categorised(journal: Journal, wins: Iterable[tuple[str, str]]) -> None:
    """Log wins of given categories one after the other."""
    for number, (text, category) in enumerate(wins):
        journal.add([win(text, category)], later(minutes=number))


@pytest.mark.parametrize(
    ("logged", "asked", "category"),
    [
        ([("showered", "care")], "showered", "care"),
        ([("showered", "care")], "SHOWERED", "care"),
        ([("showered", "care")], "shower", None),
        ([("showered at home", "care")], "showered", None),
        ([("showered", "care"), ("showered", "joy")], "showered", "joy"),
        ([('said "no"\n', "mind")], 'said "no"\n', "mind"),
        ([("散歩", "move")], "散歩", "move"),
        ([("été à Élancourt", "move")], "ÉTÉ À ÉLANCOURT", "move"),
        ([("ÉTÉ", "joy"), ("étés", "move")], "été", "joy"),
        ([("помыл посуду", "order")], "ПОМЫЛ ПОСУДУ", "order"),
        ([("δρόμος", "move")], "ΔΡΌΜΟΣ", "move"),
        ([("Straße gefegt", "order")], "strasse GEFEGT", "order"),
        ([("STRASSE GEFEGT", "order")], "straße gefegt", "order"),
        ([('sagte "Ça"', "mind"), ('sagte "Ço"', "joy")], 'SAGTE "ÇA"', "mind"),
        ([("été à Élancourt", "move")], "ete a elancourt", None),
        ([("\u202eodd\udce4", "joy")], "\u202eodd\udce4", "joy"),
        ([("showered", "care")], 'showered","category":"joy', None),
    ],
)
def test_the_category_last_used_for_the_same_words(
    journal: Journal, logged: list[tuple[str, str]], asked: str, category: str | None
) -> None:
    """The same words, in any case, get the category that they had last; a part of them none."""
    categorised(journal, [("something else", "other"), *logged, ("something more", "other")])
    assert category_used_for(journal, asked) == category


def test_the_newest_use_of_words_counts_wherever_it_is(folder: Path, state: Path) -> None:
    """Of several machines' files the latest use decides, whatever their clocks; an edit is one."""
    here, there = (
        Journal(JournalPaths(str(folder), str(state / host), host))
        for host in ("laptop", "desktop")
    )
    (one,) = there.add([win("showered", "care")], later(hours=1))
    here.add([win("showered", "joy")], NOW)
    assert category_used_for(here, "showered") == "joy"
    replace(here, [one._replace(category="rest")], later(hours=2))
    assert category_used_for(there, "showered") == "rest"


def test_words_in_a_field_of_another_kind_are_no_use_of_them(
    journal: Journal, folder: Path
) -> None:
    """A record glued to another, or a text inside an unknown field, lends nobody its category."""
    categorised(journal, [("showered", "care")])
    stamp = utc("2026-11-22T13:00:00")
    nested = Win("01JZ", AT, "walked", "move", extra={"a": {"text": "showered", "x": 1}})
    glued = Win("01JY", AT, "cooked", "nourish")
    path = the_log(folder)
    path.write_bytes(
        path.read_bytes()[:-1] + encode(Version("01JY", stamp, glued)).encode() + b"\n"
    )
    assert category_used_for(journal, "showered") == "care"
    with path.open("a") as file:
        file.write(encode(Version("01JZ", stamp, nested)) + "\n")
    assert category_used_for(journal, "showered") != "move"


def test_words_are_remembered_for_four_thousand_wins(journal: Journal) -> None:
    """A category is found behind months of other wins."""
    categorised(journal, [("showered", "joy")])
    log(journal, *(f"win {number}" for number in range(4000)))
    assert category_used_for(journal, "showered") == "joy"


def test_a_journal_that_cannot_be_read_does_not_keep_a_win_from_it(
    journal: Journal, folder: Path
) -> None:
    """The questions that `wins log` asks have answers where no file can be listed or opened."""
    folder.parent.mkdir(parents=True)
    folder.mkdir()
    (folder / "a.jsonl").symlink_to("nowhere")
    assert category_used_for(journal, "showered") is None
    assert is_young(journal, 10)
    with pytest.raises(JournalUnreadableError, match="any of your journal's files"):
        journal.since(NOW)
    log(journal, "showered")
    assert [one.text for one in journal.since(NOW)] == ["showered"]


def test_a_journal_is_young_while_it_has_few_lines(journal: Journal) -> None:
    """Ten wins make it older than nine, over all files."""
    log(journal, *"abcdefghi")
    assert is_young(journal, 10)
    log(journal, "j")
    assert not is_young(journal, 10)


def test_only_files_with_a_text_hold_a_win(journal: Journal, folder: Path) -> None:
    """A tombstone alone is no trace worth naming."""
    (one,) = log(journal, "showered")
    assert files_holding(journal.paths, [one.id]) == [the_log(folder).name]
    assert files_holding(journal.paths, ["01JZ"]) == []
    erase(journal, [one], NOW)
    assert files_holding(journal.paths, [one.id]) == []


def test_since_gives_the_wins_of_a_moment_on(journal: Journal) -> None:
    """What was written later is there as it is now; what is gone is not."""
    log(journal, "yesterday", now=later(days=-1))
    one, two = log(journal, "showered", "walked")
    remove(journal, [two], later(minutes=1))
    replace(journal, [one._replace(text="bathed")], later(minutes=2))
    found = [win.text for win in journal.since(NOW.astimezone(UTC))]
    assert "bathed" in found
    assert not {"showered", "walked"} & set(found)


def test_what_is_done_last_is_undone_first_whatever_the_clocks_say(
    folder: Path, state: Path
) -> None:
    """Another machine's clock may go before this one: undo takes back what was done here last."""
    here, there = (
        Journal(JournalPaths(str(folder), str(state / host), host))
        for host in ("laptop", "desktop")
    )
    there.add([win("from the phone")], later(hours=1))
    here.add([win("mine")], NOW)
    ((change, _),) = here.undo(1, later(minutes=1), any_machine=True).changes
    assert [before.text for _, before, _ in change.contents if before] == ["mine"]
    assert [one.text for one in here.read().wins] == ["from the phone"]


def test_a_full_disk_leaves_what_was_to_be_deleted_for_good(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the deletion can't be noted, the text stays where it was, and the win with it."""
    (one,) = log(journal, "showered")
    with monkeypatch.context() as full:
        full.setattr("os.write", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
        with pytest.raises(NotSavedError):
            erase(journal, [one], NOW)
    assert [win.text for win in journal.read().wins] == ["showered"]


def test_a_former_name_of_this_machine_is_its_own(folder: Path, state: Path) -> None:
    """After the host was renamed, a win in the old log can be deleted for good, too."""
    before, after = (
        Journal(JournalPaths(str(folder), str(state), host)) for host in ("old", "new")
    )
    (one,) = log(before, "showered")
    assert erase(after, [one], NOW) == []
    assert not any("showered" in path.read_text() for path in folder.iterdir())
