"""What was deleted for good stays deleted, whoever wrote of it since and whatever is put back."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.changes import remove, replace
from support.clock import NOW, later
from support.programs import program
from support.running import Wins

from microwins.disk.paths import JournalPaths
from microwins.errors import NotSavedError
from microwins.journal.care.doctor import examine
from microwins.journal.care.purge import erase, rewrite_without, rewriting_own_log
from microwins.journal.care.repair import mend, restore
from microwins.journal.care.scan import Scan
from microwins.journal.codec import Version, encode, version_of
from microwins.journal.index.index import load
from microwins.journal.items import items
from microwins.journal.journal import Journal
from microwins.journal.reader import read
from microwins.journal.versions import History, ever_seen
from microwins.model.item import Item
from microwins.model.win import Win
from microwins.results.finding import BACKED_UP, CONFLICT, NOT_GONE

SECRET = "a secret"
COPY = ".sync-conflict-20261127-220340-7N37MIM"


class Machine:
    """One of the machines that share a folder, with a state folder of its own."""

    def __init__(self, home: Path, host: str = "laptop") -> None:
        self.folder = home / "share"
        self.state = home / host
        self.paths = JournalPaths(str(self.folder), str(self.state), host)
        self.journal = Journal(self.paths)

    def log(self, *texts: str, now: datetime = NOW) -> list[Win]:
        """Log some wins, each as a change of its own."""
        return [self.journal.add([Win("", now, text)], now)[0] for text in texts]

    def erase(self, *wins: Win, now: datetime = NOW) -> list[str]:
        """Delete wins for good."""
        return erase(self.journal, wins, now)

    @property
    def own(self) -> Path:
        """The path of its log."""
        return self.folder / ((self.state / "device").read_text().split()[-1] + ".jsonl")

    @property
    def texts(self) -> list[str]:
        """The texts of all wins."""
        return sorted(win.text for win in self.journal.read().wins)

    def mend(self, days: float = 1) -> list[str]:
        """Mend the journal, and return what is amiss then."""
        return [one.kind for one in mend(self.journal, later(days=days)).findings]

    def forget(self) -> None:
        """Remove its note of what was deleted for good."""
        for path in self.state.glob("deleted-*"):
            path.unlink()

    def holding(self, text: str = SECRET) -> list[str]:
        """Return the names of the files that hold a text, in the folder and the state folder."""
        files = (path for top in (self.folder, self.state) for path in sorted(top.rglob("*")))
        return [one.name for one in files if one.is_file() and text.encode() in one.read_bytes()]


@pytest.fixture
def laptop(home: Path) -> Machine:
    """Return a machine that has logged two wins."""
    machine = Machine(home)
    machine.log("showered", SECRET)
    return machine


@pytest.fixture
def secret(laptop: Machine) -> Win:
    """Return the second of them."""
    return next(win for win in laptop.journal.read().wins if win.text == SECRET)


# -- every reader ------------------------------------------------------------------------------

stamps = st.integers(0, 5).map(lambda second: NOW + timedelta(seconds=second))
versions = st.builds(
    lambda name, stamp, text, change: Version(
        name, stamp, Win(name, NOW, text) if text else None, change if not text else "log"
    ),
    *(st.sampled_from("ABC"), stamps, st.sampled_from(["", "", "x", "y"])),
    st.sampled_from([None, "delete"]),
)
versions |= st.builds(
    lambda name, stamp, text, change: version_of(
        name, stamp, Item(name, "plan", NOW, text) if text else None, change
    ),
    *(st.sampled_from("PQ"), stamps, st.sampled_from(["", "", "x", "y"])),
    st.sampled_from([None, "delete"]),
)


@given(st.lists(st.lists(versions, max_size=6), max_size=3))
def test_all_readers_agree_that_it_is_final(
    tmp_path_factory: pytest.TempPathFactory, logs: list[list[Version]]
) -> None:
    """No version of such a win counts, with whatever stamp, by whichever road it is read."""
    home = tmp_path_factory.mktemp("home")
    journal = Machine(home).journal
    (home / "share").mkdir()
    for number, log in enumerate(logs):
        lines = b"".join(encode(one).encode() + b"\n" for one in log)
        (home / "share" / f"host-{number:04}.jsonl").write_bytes(lines)
    gone = {one.id for log in logs for one in log if one.content is None and one.change is None}
    there, plans = journal.read().wins, journal.read().items()
    assert gone.isdisjoint([*(win.id for win in there), *(plan.id for plan in plans)])
    assert items(journal.paths) == items(journal.paths, "plan") == plans
    paths = sorted(map(str, (home / "share").iterdir()))
    everything = list(read(paths, []))
    assert all(ever_seen(everything)[name] is None for name in gone)
    scan = Scan(paths, NOW)
    assert scan.erased == gone <= scan.gone
    assert (scan.wins, scan.items) == (len(there), {plan.id for plan in plans})
    index = load(journal.paths, timedelta(hours=4))
    assert index.wins(range(len(index.columns.days))) == there
    step = History(everything).taken_back()
    assert step is None or gone.isdisjoint(name for name, _, _ in step.contents)
    assert journal.since(NOW - timedelta(hours=1)) == there


def test_a_win_that_was_moved_to_today_elsewhere_is_gone_today(home: Path) -> None:
    """The end of the logs, which knows nothing of the deletion, isn't all that counts."""
    laptop = Machine(home)
    (win,) = laptop.log(SECRET, now=later(days=-40))
    laptop.erase(win, now=later(days=-30))
    laptop.log("showered", now=later(days=-1))
    edited = Version(win.id, NOW.astimezone(UTC), win._replace(at=NOW), "edit")
    (laptop.folder / "desktop-9f3e.jsonl").write_text(encode(edited) + "\n")
    assert [one.text for one in laptop.journal.since(NOW - timedelta(hours=1))] == ["showered"]
    assert laptop.texts == ["showered"]


def test_what_can_be_undone_is_not_final(laptop: Machine, secret: Win) -> None:
    """A later version brings back a win that was deleted in the usual way."""
    remove(laptop.journal, [secret])
    laptop.journal.undo(1, NOW)
    assert laptop.texts == [SECRET, "showered"]


# -- whatever is put back ----------------------------------------------------------------------


def rolled_back(machine: Machine, before: bytes) -> Path:
    """Put an older log in the place of the own one, which becomes a conflict copy."""
    copy = machine.own.rename(machine.own.with_name(machine.own.stem + COPY + ".jsonl"))
    machine.own.write_bytes(before)
    machine.own.chmod(0o600)
    return copy


def test_a_deletion_that_only_a_conflict_copy_knows(laptop: Machine, secret: Win) -> None:
    """The older log that a synchroniser put back loses the text, and says that it is gone."""
    before = laptop.own.read_bytes()
    laptop.erase(secret)
    rolled_back(laptop, before)
    found = [one.kind for one in examine(laptop.journal, later(days=1)).findings]
    assert found == [CONFLICT, NOT_GONE]
    assert laptop.texts == ["showered"]
    assert laptop.mend() == []
    assert (laptop.texts, laptop.holding()) == (["showered"], [])
    assert secret.id in laptop.own.read_text()


def test_a_deletion_that_only_quarantine_knows(laptop: Machine, secret: Win) -> None:
    """After folding, the log is rolled back once more, and nothing but the old copy knows."""
    before = laptop.own.read_bytes()
    laptop.erase(secret)
    rolled_back(laptop, before)
    laptop.mend()
    laptop.forget()
    laptop.own.write_bytes(before)
    assert laptop.texts == [SECRET, "showered"]
    assert [one.kind for one in examine(laptop.journal, later(days=1)).findings] == [NOT_GONE]
    assert laptop.mend() == []
    assert (laptop.texts, laptop.holding()) == (["showered"], [])


def test_a_deletion_in_the_quarantine_of_another_journal_is_not_of_this_one(
    laptop: Machine, secret: Win, home: Path
) -> None:
    """An import gives two journals the same id: what one of them forgot, the other one keeps."""
    before = laptop.own.read_bytes()
    laptop.erase(secret)
    rolled_back(laptop, before)
    laptop.mend()
    other = Machine(home)
    other.paths = laptop.paths._replace(folder=str(home / "other"))
    other.journal, other.folder = Journal(other.paths), home / "other"
    other.journal.add([secret], NOW)
    assert other.mend() == []
    assert other.texts == [SECRET]


def test_a_deletion_that_only_a_note_knows(laptop: Machine, secret: Win) -> None:
    """A synchroniser that leaves no copy brings an older log back, on the day of the deletion."""
    before = laptop.own.read_bytes()
    laptop.erase(secret)
    laptop.own.write_bytes(before)
    assert [one.kind for one in examine(laptop.journal, NOW).findings] == [NOT_GONE]
    assert laptop.mend(0) == []
    assert (laptop.texts, laptop.holding()) == (["showered"], [])


@pytest.mark.parametrize("by", [mend, partial(restore, day_start=timedelta(hours=4))])
def test_a_deletion_that_only_a_backup_knows(
    laptop: Machine, secret: Win, by: Callable[[Journal, datetime], object]
) -> None:
    """The log was replaced without a copy: what the backup knows comes back, and its text goes."""
    before = laptop.own.read_bytes()
    laptop.erase(secret)
    laptop.log("walked", now=later(days=1))
    laptop.forget()
    laptop.own.write_bytes(before)
    kinds = [one.kind for one in examine(laptop.journal, later(days=2)).findings]
    assert sorted(kinds) == [BACKED_UP, NOT_GONE]
    by(laptop.journal, later(days=2))
    assert (laptop.texts, laptop.holding()) == (["showered"], [])
    assert examine(laptop.journal, later(days=2)).findings == []


def test_a_deletion_by_another_machine(laptop: Machine, secret: Win, home: Path) -> None:
    """What the other machine can't rewrite, this one does; and it remembers by itself."""
    desktop = Machine(home, "desktop")
    laptop.log("walked", now=later(days=1))  # so that a backup has the text
    assert desktop.erase(secret, now=later(days=1)) == [laptop.own.name]
    assert laptop.texts == ["showered", "walked"]
    assert [one.kind for one in examine(desktop.journal, later(days=1)).findings] == []
    assert laptop.mend() == []
    assert laptop.holding() == []
    desktop.own.unlink()
    assert secret.id in laptop.own.read_text()


def test_a_later_edit_by_a_machine_that_did_not_know(laptop: Machine, home: Path) -> None:
    """However late it is, it brings nothing back, and leaves the log that holds it on mending."""
    desktop = Machine(home, "desktop")
    (win,) = desktop.log("theirs")
    laptop.own.rename(home / "away")
    replace(desktop.journal, [win._replace(mood=4)], later(days=3))
    (home / "away").rename(laptop.own)
    theirs = desktop.own.read_bytes()
    laptop.erase(win)
    assert desktop.own.read_bytes() == theirs
    assert laptop.texts == desktop.texts == [SECRET, "showered"]
    assert desktop.mend(4) == []
    assert desktop.texts == [SECRET, "showered"]
    assert desktop.holding("theirs") == []


def test_copies_of_another_machines_log(laptop: Machine, home: Path) -> None:
    """Folding what is left of another machine's log brings back nothing that this one deleted."""
    desktop = Machine(home, "desktop")
    (win,) = desktop.log("theirs")
    before = desktop.own.read_bytes()
    laptop.erase(win)
    for name in (f"{desktop.own.stem}{COPY}.jsonl", f"{desktop.own.name}..path1"):
        (laptop.folder / name).write_bytes(before)
    desktop.own.unlink()
    assert laptop.mend() == []
    assert (laptop.texts, laptop.holding("theirs")) == ([SECRET, "showered"], [])


def test_every_name_that_was_drawn_here(home: Path) -> None:
    """Former logs of this machine, side files and copies of both lose the text with the others."""
    before, after = Machine(home, "old"), Machine(home, "new")
    (win,) = before.log(SECRET)
    lines = before.own.read_bytes()
    shutil.copytree(before.state, after.state, dirs_exist_ok=True)
    after.log("showered")
    former = before.own.stem
    for name in (f"{former}{COPY}.jsonl", "old-side-0011aabb.jsonl", f"{former}.jsonl..path2"):
        (after.folder / name).write_bytes(lines)
    assert after.erase(win) == []
    assert (after.texts, after.holding()) == (["showered"], [])
    for name in (f"{former}.jsonl", f"{former}{COPY}.jsonl", "old-side-0011aabb.jsonl"):
        (after.folder / name).write_bytes(lines)
    assert after.mend() == []
    assert (after.texts, after.holding()) == (["showered"], [])


# -- all or nothing ----------------------------------------------------------------------------


def whole(home: Path) -> dict[str, bytes]:
    """Return what all files hold, but for what is worked out of them."""
    files = (path for path in home.rglob("*") if path.is_file() and path.name != "lock")
    return {
        str(path): path.read_bytes()
        for path in files
        if not path.name.startswith(("index-", "device-", "deleted-"))
    }


def refusing(opened: Callable[..., int], log: Path) -> Callable[..., int]:
    """Return an `open` that refuses to write to a log."""

    def refuse(path: str, flags: int, *args: int) -> int:
        if os.fspath(path) == str(log) and flags & (os.O_WRONLY | os.O_RDWR):
            raise PermissionError(13, os.strerror(13), path)
        return opened(path, flags, *args)

    return refuse


def test_a_log_that_cannot_be_written_changes_nothing(
    laptop: Machine, secret: Win, home: Path
) -> None:
    """Neither a side file nor a copy loses the text while the log can't, not even for root."""
    side = laptop.folder / "laptop-side-0011aabb.jsonl"
    side.write_bytes(laptop.own.read_bytes())
    laptop.log("walked", now=later(days=1))
    log, real = laptop.own, home / "real.jsonl"

    def unchanged() -> None:
        before = whole(home)
        with pytest.raises(NotSavedError):
            laptop.erase(secret, now=later(days=2))
        assert whole(home) == before

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", refusing(os.open, log))
        unchanged()
    log.rename(real)
    log.mkdir()
    unchanged()
    log.rmdir()
    log.symlink_to(home / "nowhere" / "real.jsonl")
    unchanged()


def test_a_log_that_cannot_be_replaced_puts_the_others_back(
    laptop: Machine, secret: Win, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk refuses the very last step, what the journal says is as it was."""
    side = laptop.folder / "laptop-side-0011aabb.jsonl"
    side.write_bytes(laptop.own.read_bytes())
    before = {path.name: path.read_bytes() for path in laptop.folder.iterdir()}
    replace = os.replace

    def refuse(source: str, target: str) -> None:
        if target == str(laptop.own):
            raise PermissionError(1, os.strerror(1), target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(NotSavedError):
        laptop.erase(secret)
    assert {path.name: path.read_bytes() for path in laptop.folder.iterdir()} == before


def test_several_go_at_once(laptop: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are one change: each file is replaced once, and all of them or none are gone."""
    laptop.log(*"abc")
    laptop.log("walked", now=later(days=1))
    wins = [win for win in laptop.journal.read().wins if win.text != "walked"]
    replaced: list[str] = []
    replace = os.replace

    def noted(source: str, target: str) -> None:
        replaced.append(target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", noted)
    laptop.erase(*wins, now=later(days=1))
    logs = [path for path in replaced if path.endswith(".jsonl")]
    assert len(logs) == len(set(logs)) == 3  # with two backups
    assert laptop.texts == ["walked"]
    assert laptop.holding(SECRET) == []


def test_nothing_is_deleted_where_one_is_unknown(laptop: Machine, secret: Win) -> None:
    """Taking out ids of which there is nothing leaves every file as it is."""
    before = laptop.own.read_bytes()
    with rewriting_own_log(laptop.paths) as own:
        rewrite_without(laptop.paths, own, ["01JZ"], [], NOW.date())
    assert laptop.own.read_bytes() == before
    assert secret.id.encode() in before


# -- what is out of reach ----------------------------------------------------------------------


def test_archives_are_named(wins: Wins, folder: Path) -> None:
    """Whoever deletes for good hears of folders that keep earlier versions, in words and JSON."""
    program("git")
    wins("log", "one")
    wins("log", "two", now=later(minutes=1))
    assert "wins leaves those alone" not in wins("delete", "last", "--for-good").out
    (folder / ".stversions").mkdir()
    (folder.parent / ".git").mkdir()
    data = json.loads(wins("delete", "last", "--for-good", "--json").out)
    assert data["out_of_reach"] == [str(folder / ".stversions"), str(folder.parent / ".git")]
    wins("log", "three", now=later(minutes=2))
    shown = wins("delete", "last", "--for-good").out
    assert f"kept in {folder}/.stversions, {folder.parent}/.git. wins leaves those alone" in shown
