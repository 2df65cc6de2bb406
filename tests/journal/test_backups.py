"""The rules of backups: one a day, thinned with care, and in no change's way."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.changes import leave
from support.clock import NOW, later
from support.system_calls import Calls, Trouble, cut_short, failing

from microwins.disk.paths import JournalPaths
from microwins.errors import NotSavedError, WinsError
from microwins.journal.backups import back_up, copies, days_to_keep, has_all_of
from microwins.journal.care.purge import erase
from microwins.journal.journal import Journal
from microwins.model.win import Win

CODES = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EINTR, errno.EACCES)
SUNDAY = NOW.date()


def log(journal: Journal, text: str, now: datetime = NOW) -> bool:
    """Add a win and return whether it is said to be saved."""
    try:
        journal.add([Win("", now, text)], now)
    except NotSavedError:
        return False
    return True


def own(journal: Journal) -> Path:
    """Return the path of the one log there is."""
    (path,) = Path(journal.paths.folder).glob("*.jsonl")
    return path


def kept(journal: Journal) -> dict[str, bytes]:
    """Return the content of each backup by its day, with "-held" behind that where it is held."""
    paths = journal.paths
    return {
        copy.day + "-held" * copy.pinned: Path(copy.path).read_bytes() for copy in copies(paths)
    }


@pytest.fixture
def no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let flushes cost nothing: programs are killed here, and no power fails."""
    monkeypatch.setattr(os, "fsync", lambda _fd: None)


def as_before(folder: Path) -> None:
    """Put the home in `folder` back as it was, at the place after which its backups are named."""
    shutil.rmtree(folder / "home")
    shutil.copytree(folder / "before", folder / "home")


def in_folder(state: Path) -> list[str]:
    """Return the names of all that lies among the backups."""
    folder = state / "backups"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


# -- when a copy is made -----------------------------------------------------------------------


def test_the_first_change_of_a_day_copies_the_log_as_it_was(journal: Journal) -> None:
    """What stood there before the change is kept; later changes of the day make no copy."""
    log(journal, "showered")
    assert kept(journal) == {}
    before = own(journal).read_bytes()
    for number in range(3):
        log(journal, f"win {number}", later(days=1, hours=number))
    assert kept(journal) == {"2026-11-23": before}
    whole = own(journal).read_bytes()
    journal.undo(1, later(days=2))
    assert kept(journal) == {"2026-11-23": before, "2026-11-24": whole}


def test_an_empty_log_has_no_copy(journal: Journal) -> None:
    """Where there is nothing to lose, nothing is copied."""
    log(journal, "showered")
    own(journal).write_bytes(b"")
    log(journal, "walked", later(days=1))
    assert kept(journal) == {}


def test_copies_are_the_owners_alone(journal: Journal, state: Path) -> None:
    """The folder is 0700 and each file 0600, whatever the umask and the mode of the log."""
    log(journal, "showered")
    own(journal).chmod(0o644)
    before = os.umask(0)
    try:
        log(journal, "walked", later(days=1))
    finally:
        os.umask(before)
    folder = state / "backups"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]


def test_each_journal_and_each_log_has_its_own(journal: Journal, home: Path, state: Path) -> None:
    """Two folders, or two names of a machine, don't take each other's copies for theirs."""
    work = Journal(JournalPaths(str(home / "work"), str(state), "laptop"))
    renamed = Journal(JournalPaths(journal.paths.folder, str(state), "nest"))
    for one in (journal, work, renamed):
        log(one, "showered")
        log(one, "walked", later(days=1))
    assert len(in_folder(state)) == 3
    assert len(copies(work.paths)) == 1
    assert [copy.log.split("-")[0] for copy in copies(journal.paths)] == [
        "laptop",
        "nest",
    ]


def test_a_link_to_the_journal_is_the_same_journal(journal: Journal, home: Path) -> None:
    """Whichever way leads to the folder, its backups are found."""
    log(journal, "showered")
    log(journal, "walked", later(days=1))
    link = home / "link"
    link.symlink_to(journal.paths.folder)
    assert copies(journal.paths._replace(folder=str(link))) == copies(journal.paths)


def test_other_files_among_the_backups_are_none(journal: Journal, state: Path) -> None:
    """What somebody put there is neither read as a copy nor removed."""
    log(journal, "showered")
    log(journal, "walked", later(days=1))
    (name,) = in_folder(state)
    strange = [name.replace("2026-11-23", "2026-11-99"), name[:17] + ".jsonl", "notes.txt"]
    for one in strange:
        (state / "backups" / one).write_bytes(b"mine")
    log(journal, "cooked", later(days=2))
    assert list(kept(journal)) == ["2026-11-23", "2026-11-24"]
    assert set(strange) < set(in_folder(state))


def test_another_change_of_the_day_looks_once(journal: Journal, state: Path) -> None:
    """On later changes the backups cost one look at a name, and nothing is listed or read."""
    log(journal, "showered")
    log(journal, "walked", later(days=1))
    (name,) = in_folder(state)
    looks: list[str] = []

    def noted(call: Callable[..., Any]) -> Callable[..., Any]:
        def note(path: object, *more: Any, **options: Any) -> Any:
            looks.append(str(path))
            return call(path, *more, **options)

        return note

    with pytest.MonkeyPatch.context() as patch:
        for call in ("stat", "listdir", "open"):
            patch.setattr(os, call, noted(getattr(os, call)))
        log(journal, "cooked", later(days=1, hours=1))
    assert [path for path in looks if "backups" in path] == [str(state / "backups" / name)]


# -- trouble -----------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.usefixtures("no_power_cut")
@pytest.mark.parametrize(
    "trouble", [*map(failing, CODES), cut_short], ids=[*map(str, CODES), "one byte"]
)
def test_no_trouble_with_a_copy_costs_a_win(tmp_path: Path, trouble: Trouble) -> None:
    """Whichever call fails on the first change of a day: saved exactly if it can be read.

    And a copy is whole, or not there, in which case the next change makes it.
    """
    home = tmp_path / "home"
    journal = Journal(JournalPaths(str(home / "share"), str(home / "state"), "laptop"))
    for day in range(9):
        log(journal, f"day {day}", later(days=day - 10))
    was = [win.text for win in journal.read().wins]
    before, days = own(journal).read_bytes(), kept(journal)
    shutil.copytree(home, tmp_path / "before")
    at = saved = 0
    while True:
        as_before(tmp_path)
        with Calls(at, trouble) as calls:
            said = log(journal, "today")
        now = [win.text for win in journal.read().wins]
        assert now == ([*was, "today"] if said else was), f"call {at}"
        assert journal.read().unreadable == []
        made = kept(journal)
        assert made.pop("2026-11-22", before) == before
        assert made.items() <= days.items() | {
            (f"{day}-held", content) for day, content in days.items()
        }
        assert [name for name in in_folder(home / "state") if name.startswith(".")] == []
        log(journal, "tomorrow", later(days=1))
        assert "2026-11-23" in kept(journal)
        saved += said
        at += 1
        if at > calls.count:
            break
    assert saved > 20


def test_a_folder_in_the_way_costs_no_win(journal: Journal, state: Path) -> None:
    """Where there can't be a copy at all, wins are saved as ever."""
    log(journal, "showered")
    (state / "backups").write_bytes(b"in the way")
    assert log(journal, "walked", later(days=1))
    assert (state / "backups").read_bytes() == b"in the way"


def test_half_a_copy_is_swept_away(journal: Journal, state: Path) -> None:
    """What a kill left of a copy goes when the next one is made."""
    log(journal, "showered")
    (state / "backups").mkdir()
    (state / "backups" / ".x.jsonl.0011aabb.new").write_bytes(b"half")
    log(journal, "walked", later(days=1))
    assert [name[-16:] for name in in_folder(state)] == ["2026-11-23.jsonl"]


# -- what stays --------------------------------------------------------------------------------


def test_days_weeks_and_months_stay() -> None:
    """Of copies on every day of two years stay 7 days, 4 weeks and 12 months, each the newest."""
    days = [(SUNDAY - timedelta(days=back)).isoformat() for back in range(730)]
    assert sorted(days_to_keep(days, SUNDAY.isoformat()), reverse=True) == [
        *("2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17"),
        *("2026-11-16", "2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-09-30"),
        *("2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31"),
        *("2026-02-28", "2026-01-31", "2025-12-31"),
    ]


def test_a_journal_that_grows_is_thinned(journal: Journal) -> None:
    """After a hundred days of wins the copies are those that the rule names, each whole."""
    content = {}
    for back in range(100, -1, -1):
        now = NOW - timedelta(days=back)
        if back < 100:
            content[now.date().isoformat()] = own(journal).read_bytes()
        log(journal, f"win {back}", now)
    stay = days_to_keep(content, SUNDAY.isoformat())
    assert kept(journal) == {day: content[day] for day in sorted(stay)}
    assert 7 < len(stay) < 14


def test_a_copy_that_has_more_is_held_on_to(journal: Journal) -> None:
    """When the log has lost lines, the last copy that has them stays, and says so by its name."""
    for day in range(5):
        log(journal, f"day {day}", later(days=day))
    whole = own(journal).read_bytes()
    leave(journal, own(journal), whole.splitlines(keepends=True)[-1])
    for day in range(5, 60):
        log(journal, f"day {day}", later(days=day))
    pinned = {day: content for day, content in kept(journal).items() if day.endswith("-held")}
    assert list(pinned) == ["2026-11-26-held"]
    (content,) = pinned.values()
    assert whole.startswith(content)
    assert content.count(b"\n") == 4


def test_what_is_held_is_not_compared_anew(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that was held once costs nothing on the days that follow."""
    for day in range(3):
        log(journal, f"day {day}", later(days=day))
    leave(journal, own(journal), b"")
    for day in range(3, 12):
        log(journal, f"day {day}", later(days=day))
    assert [day for day in kept(journal) if day.endswith("-held")] == ["2026-11-24-held"]
    compared: list[str] = []

    def note(later_one: str, earlier: str) -> bool:
        compared.append(earlier)
        return has_all_of(later_one, earlier)

    monkeypatch.setattr("microwins.journal.backups.has_all_of", note)
    log(journal, "day 12", later(days=12))
    assert compared
    assert not [path for path in compared if "-held" in path]


def test_a_clock_that_is_wrong_for_a_while_costs_no_copy(journal: Journal) -> None:
    """Copies dated after the one just made stay: the clock may be behind, or have been ahead."""
    for day in range(1, 8):
        log(journal, f"day {day}", later(days=day))
    before = list(kept(journal))
    log(journal, "back in time", later(days=-300))
    assert set(before) < set(kept(journal))


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "add", "drop", "turn", "copy"]), st.integers(0, 40)),
        max_size=25,
    )
)
def test_the_last_copy_that_holds_a_line_stays(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    """Whatever happens to the log, each line that was once copied is in some copy ever after."""
    home = tmp_path_factory.mktemp("home")
    folder, state = home / "share", home / "state"
    folder.mkdir()
    state.mkdir()
    path = folder / "laptop-1a2b.jsonl"
    path.write_bytes(b"first\n")
    paths = JournalPaths(str(folder), str(state), "laptop")
    day, copied = date(2026, 1, 1), set[bytes]()
    for number, (step, by) in enumerate(steps):
        lines = path.read_bytes().splitlines(keepends=True)
        if step == "add":
            path.write_bytes(b"".join(lines) + b"line %d\n" % number)
        elif step == "drop":
            path.write_bytes(b"".join(lines[: by % (len(lines) + 1)]))
        elif step == "turn":
            path.write_bytes(b"".join(reversed(lines)))
        day += timedelta(days=1 + by)
        if lines := path.read_bytes().splitlines():
            back_up(paths, str(path), day)
            copied.update(lines)
    found = {line for copy in copies(paths) for line in Path(copy.path).read_bytes().splitlines()}
    assert found == copied


# -- deleting for good -------------------------------------------------------------------------


def with_a_secret(home: Path) -> tuple[Journal, Win]:
    """Return a journal with a secret in backups, one of them held, and in quarantine."""
    state = home / "state"
    journal = Journal(JournalPaths(str(home / "share"), str(state), "laptop"))
    log(journal, "showered")
    (secret,) = journal.add([Win("", NOW, "a secret")], later(minutes=1))
    for day in (1, 2):
        log(journal, f"day {day}", later(days=day))
    newest = copies(journal.paths)[-1]
    os.rename(newest.path, newest.path.replace(".jsonl", "-held.jsonl"))
    (state / "quarantine").mkdir()
    (state / "quarantine" / "laptop-side-00112233.jsonl").write_bytes(own(journal).read_bytes())
    (state / "backups" / ".half.jsonl.0011aabb.new").write_bytes(own(journal).read_bytes()[:-9])
    return journal, secret


def everywhere(journal: Journal) -> bytes:
    """Return all bytes that are in the journal's folder and the state folder."""
    folders = (Path(journal.paths.folder), Path(journal.paths.state))
    return b"\n".join(
        path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("days", [2, 3])
def test_deleting_for_good_reaches_the_copies(tmp_path: Path, days: int) -> None:
    """The text leaves backups and quarantine too, also the copy made before the deletion itself."""
    journal, secret = with_a_secret(tmp_path)
    before = len(kept(journal))
    erase(journal, [secret], later(days=days))
    assert b"a secret" not in everywhere(journal)
    assert all(b"showered" in content for content in kept(journal).values())
    assert len(kept(journal)) == before + 1  # the copy of day 2 was renamed, and is due as well


@pytest.mark.slow
@pytest.mark.usefixtures("no_power_cut")
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_a_deletion_that_is_refused_leaves_the_win_for_another_try(
    tmp_path: Path, code: int
) -> None:
    """While any copy holds the text, so does the log: the win is there to be deleted once more.

    When the very last step fails, flushing a folder, the text is gone already.
    """
    journal, secret = with_a_secret(tmp_path / "home")
    shutil.copytree(tmp_path / "home", tmp_path / "before")
    at = refused = 0
    while True:
        as_before(tmp_path)
        with Calls(at, failing(code)) as calls:
            done = erased(journal, secret)
        there = secret in journal.read().wins
        assert there == (b"a secret" in own(journal).read_bytes()), f"call {at}"
        assert there or b"a secret" not in everywhere(journal), f"call {at}"
        assert not (there and done)
        refused += not done
        at += 1
        if at > calls.count:
            break
    assert refused > 20


def erased(journal: Journal, secret: Win) -> bool:
    """Delete a win for good and return whether that is said to be done."""
    try:
        erase(journal, [secret], later(days=3))
    except WinsError:
        return False
    return True
