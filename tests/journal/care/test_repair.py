"""The rules of mending: whatever comes between, every line is in a file that is read."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.changes import add_items, leave
from support.clock import NOW, later
from support.system_calls import Calls, failing, in_child, struck

from microwins.disk.paths import JournalPaths
from microwins.errors import WinsError
from microwins.journal.backups import copies
from microwins.journal.care.doctor import examine
from microwins.journal.care.purge import erase
from microwins.journal.care.repair import mend, restore
from microwins.journal.journal import Journal
from microwins.model.day import DEFAULT_START as START
from microwins.model.item import Item
from microwins.model.win import Win

AFTER = later(days=9)


def new_journal(home: Path) -> Journal:
    """Return a journal in a home of its own."""
    return Journal(JournalPaths(str(home / "share"), str(home / "state"), "laptop"))


def log(journal: Journal, text: str, now: datetime = NOW) -> None:
    """Add a win."""
    journal.add([Win("", now, text)], now)


def own(journal: Journal) -> Path:
    """Return the path of the own log."""
    name = (Path(journal.paths.state) / "device").read_text().split()[-1]
    return Path(journal.paths.folder) / f"{name}.jsonl"


def texts(journal: Journal) -> list[str]:
    """Return the texts of all wins, in alphabetical order."""
    return sorted(win.text for win in journal.read().wins)


def private(path: Path, data: bytes) -> Path:
    """Write a file for its owner alone, and return its path."""
    path.touch(mode=0o600)
    path.write_bytes(data)
    return path


def with_strays(journal: Journal) -> None:
    """Leave a journal with a side file, a conflict copy, and a log that has lost lines."""
    for day in range(5):
        log(journal, f"day {day}", later(days=day))
    path = own(journal)
    lines = path.read_bytes().splitlines(keepends=True)
    private(path.with_name(f"{path.stem} 2.jsonl"), lines[0] + lines[1] + b"junk\n")
    private(path.with_name("laptop-side-0011aabb.jsonl"), lines[2])
    private(path.with_name(f".{path.name}.0011aabb.new"), lines[0] + lines[1][:50])
    path.write_bytes(lines[4])


ALL = [f"day {day}" for day in range(5)]


def quarantined(journal: Journal) -> dict[str, bytes]:
    """Return what lies in quarantine."""
    folder = Path(journal.paths.state) / "quarantine"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


# -- folding -----------------------------------------------------------------------------------


def test_strays_are_folded_in_and_put_away(journal: Journal, folder: Path) -> None:
    """The own log holds every line by its stamp, and the files are elsewhere, as they were."""
    with_strays(journal)
    lines = {path.name: path.read_bytes() for path in folder.iterdir()}
    result = mend(journal, AFTER)
    assert texts(journal) == ALL
    log_lines = own(journal).read_bytes().splitlines()
    assert [line for line in log_lines if line != b"junk"] == sorted(
        (line for line in log_lines if line != b"junk"), key=lambda line: line[-70:-30]
    )
    assert log_lines[2] == b"junk"
    assert [path.name for path in folder.iterdir()] == [own(journal).name]
    assert quarantined(journal) == {
        name: content for name, content in lines.items() if "side" in name or " 2" in name
    }
    assert len(result.mended) == 4
    assert [one.kind for one in result.findings] == ["not a record"]
    assert result.quarantine == str(Path(journal.paths.state) / "quarantine")


def test_mending_twice_changes_nothing_more(journal: Journal, home: Path) -> None:
    """The second run finds nothing to do."""
    with_strays(journal)
    mend(journal, AFTER)
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    assert mend(journal, AFTER).mended == ()
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


def test_what_comes_back_adds_nothing(journal: Journal, folder: Path) -> None:
    """A synchroniser that brings a folded file back gets it put away once more, and that is all."""
    with_strays(journal)
    side = folder / "laptop-side-0011aabb.jsonl"
    content = side.read_bytes()
    mend(journal, AFTER)
    before = own(journal).read_bytes()
    for _ in range(3):
        private(side, content)
        mend(journal, AFTER)
    assert own(journal).read_bytes() == before
    assert sorted(name for name in quarantined(journal) if "side" in name) == [
        *("2-laptop-side-0011aabb.jsonl", "3-laptop-side-0011aabb.jsonl"),
        *("4-laptop-side-0011aabb.jsonl", "laptop-side-0011aabb.jsonl"),
    ]


def test_what_was_folded_is_read_from_the_end(journal: Journal, folder: Path) -> None:
    """Stamps rise along the mended log, so that what is recent is found at its end."""
    with_strays(journal)
    mend(journal, AFTER)
    log(journal, "after", AFTER)
    assert [win.text for win in journal.since(AFTER)][-1] == "after"
    lines = own(journal).read_bytes().splitlines()
    stamps = [line.split(b'"stamp":"')[1][:27] for line in lines if b'"stamp"' in line]
    assert stamps == sorted(stamps)
    assert [path.name for path in folder.iterdir()] == [own(journal).name]


def test_a_copy_of_another_machines_log_is_folded(journal: Journal, folder: Path) -> None:
    """Its lines join the own log; the other log is left to its machine."""
    log(journal, "showered")
    line = own(journal).read_bytes()
    other = private(folder / "desktop-9f3e.jsonl", line.replace(b"01M", b"01N"))
    private(folder / "desktop-9f3e (1).jsonl", line.replace(b"01M", b"01P"))
    mend(journal, AFTER)
    assert len(journal.read().wins) == 3
    assert sorted(path.name for path in folder.iterdir()) == sorted([other.name, own(journal).name])


def test_a_link_stays_one(journal: Journal, home: Path) -> None:
    """A log that lies elsewhere is mended there."""
    with_strays(journal)
    real = own(journal).rename(home / "real.jsonl")
    own(journal).symlink_to(real)
    mend(journal, AFTER)
    assert own(journal).is_symlink()
    assert real.read_bytes().count(b"day") == 5


def test_across_file_systems_a_file_is_copied_first(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a name can't move to quarantine, the content does, and then the name goes."""
    with_strays(journal)

    def apart(*_: object) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    monkeypatch.setattr(os, "rename", apart)
    mend(journal, AFTER)
    assert texts(journal) == ALL
    assert len(quarantined(journal)) == 2
    for path in (Path(journal.paths.state) / "quarantine").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_name_as_long_as_there_can_be(journal: Journal, folder: Path) -> None:
    """Names are cut where quarantine would have no room for them."""
    log(journal, "showered")
    content = own(journal).read_bytes()
    for letter in "xy":
        name = letter * 40 + "\u00e4" * 80 + " (conflicted copy).jsonl"
        private(folder / name, content)
    mend(journal, AFTER)
    assert len(quarantined(journal)) == 2


def test_what_was_deleted_for_good_comes_back_nowhere(journal: Journal, folder: Path) -> None:
    """A copy that holds a text deleted for good is put away without it."""
    log(journal, "showered")
    log(journal, "a secret", later(minutes=1))
    content = own(journal).read_bytes()
    secret = journal.read().wins[1]
    erase(journal, [secret], later(minutes=2))
    private(folder / f"{own(journal).stem} (1).jsonl", content)
    private(folder / f".{own(journal).name}.0011aabb.new", content)
    mend(journal, AFTER)
    assert texts(journal) == ["showered"]
    for path in (folder, Path(journal.paths.state)):
        for one in path.rglob("*"):
            assert one.is_dir() or b"a secret" not in one.read_bytes()
    assert len(quarantined(journal)) == 1


def test_nothing_is_folded_while_a_log_cannot_be_opened(journal: Journal, folder: Path) -> None:
    """It may say what was deleted for good: that must not come back with a copy."""
    with_strays(journal)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / "gone.jsonl").symlink_to("nowhere")
    for work in (mend, partial(restore, day_start=START)):
        with pytest.raises(WinsError, match=r"can't open gone\.jsonl"):
            work(journal, AFTER)
    (folder / "gone.jsonl").unlink()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_side_file_that_somebody_is_at_is_left(journal: Journal, folder: Path) -> None:
    """A file that may be in the middle of being written stays, and is taken later."""
    log(journal, "showered")
    side = private(folder / "laptop-side-0011aabb.jsonl", b"")
    written = NOW.fromtimestamp(side.stat().st_mtime, tz=NOW.tzinfo)
    assert [one.mends for one in mend(journal, written).findings] == [False]
    assert side.exists()
    assert mend(journal, written.replace(year=written.year + 1)).findings == []
    assert not side.exists()


def test_what_is_written_to_a_file_while_it_moves_is_kept(
    journal: Journal, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line that reaches a side file after it was read is folded in as well."""
    log(journal, "showered")
    log(journal, "walked", later(minutes=1))
    first, second = own(journal).read_bytes().splitlines(keepends=True)
    own(journal).write_bytes(b"")
    side = private(folder / "laptop-side-0011aabb.jsonl", first)
    rename = os.rename

    def late(path: str, target: str) -> None:
        with side.open("ab") as file:
            file.write(second)
        rename(path, target)

    monkeypatch.setattr(os, "rename", late)
    mend(journal, AFTER)
    assert texts(journal) == ["showered", "walked"]


def test_modes_are_tightened(journal: Journal, folder: Path, state: Path, home: Path) -> None:
    """What others may read, they may no more; what the owner may do stays."""
    log(journal, "showered")
    config = home / "config"
    config.mkdir()
    config.chmod(0o755)
    private(config / "config.toml", b"").chmod(0o644)
    folder.chmod(0o777)
    own(journal).chmod(0o666)
    (state / "device").chmod(0o640)
    before = own(journal).read_bytes()
    result = mend(journal, AFTER, str(config))
    assert len(result.mended) == 5
    assert result.findings == []
    for path, mode in (
        (folder, 0o700),
        (config, 0o700),
        (config / "config.toml", 0o600),
        (own(journal), 0o600),
        (state / "device", 0o600),
    ):
        assert stat.S_IMODE(path.stat().st_mode) == mode
    assert own(journal).read_bytes() == before


# -- crashes and errors ------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.usefixtures("no_power_cut")
def test_a_kill_at_any_call_loses_no_line(tmp_path: Path) -> None:
    """Killed before each call in turn, every win is there; and the next run finishes."""
    journal = new_journal(tmp_path / "home")
    with_strays(journal)
    was = texts(journal)
    shutil.copytree(tmp_path / "home", tmp_path / "before")
    for at in count():
        as_before(tmp_path)

        def run(at: int = at) -> None:
            with Calls(at, struck(signal.SIGKILL)):
                mend(journal, AFTER)

        code = in_child(run)
        assert set(was) <= set(texts(journal)), f"call {at}"
        result = mend(journal, AFTER)
        assert texts(journal) == ALL, f"call {at}"
        assert [one.kind for one in result.findings] == ["not a record"]
        if code == 0:
            assert at > 100
            break
        assert code == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.usefixtures("no_power_cut")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_an_error_at_any_call_loses_no_line(tmp_path: Path, code: int) -> None:
    """Whatever fails is an error for people, and the next run finishes."""
    journal = new_journal(tmp_path / "home")
    with_strays(journal)
    was = texts(journal)
    shutil.copytree(tmp_path / "home", tmp_path / "before")
    refused = 0
    for at in count():
        as_before(tmp_path)
        with Calls(at, failing(code)) as calls:
            refused += not done(lambda: mend(journal, AFTER))
        assert set(was) <= set(texts(journal)), f"call {at}"
        result = mend(journal, AFTER)
        assert texts(journal) == ALL, f"call {at}"
        assert [one.kind for one in result.findings] == ["not a record"], f"call {at}"
        if at > calls.count:
            break
    assert refused > 20


@pytest.fixture
def no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let flushes cost nothing: programs are killed here, and no power fails."""
    monkeypatch.setattr(os, "fsync", lambda _fd: None)


def as_before(folder: Path) -> None:
    """Put the home in `folder` back as it was, at the place after which its backups are named."""
    shutil.rmtree(folder / "home")
    shutil.copytree(folder / "before", folder / "home")


def done(work: Callable[[], object]) -> bool:
    """Tell whether some work went through; an error must be one for people."""
    try:
        work()
    except WinsError:
        return False
    return True


# -- restoring ---------------------------------------------------------------------------------


def test_lines_come_back_as_they_were(journal: Journal) -> None:
    """The log is what it was before the loss, byte for byte."""
    for day in range(5):
        log(journal, f"day {day}", later(days=day))
    path = own(journal)
    whole = path.read_bytes()
    path.write_bytes(whole.splitlines(keepends=True)[-1])
    back = restore(journal, AFTER, START)
    assert path.read_bytes() == whole
    assert [now.win.text for _, now in back.wins if now] == ALL[:4]
    assert [(day.isoformat(), lines) for day, lines in back.lines] == [("2026-11-26", 4)]
    assert restore(journal, AFTER, START).lines == []


def test_what_was_held_is_let_go(journal: Journal) -> None:
    """A backup that was held on to is one like any other once its lines are back."""
    for day in range(3):
        log(journal, f"day {day}", later(days=day))
    leave(journal, own(journal), b"")
    for day in range(3, 15):
        log(journal, f"day {day}", later(days=day))
    paths = journal.paths
    assert [copy.pinned for copy in copies(paths)].count(True) == 1
    assert len(restore(journal, later(days=15), START).wins) == 2
    assert [copy.pinned for copy in copies(paths)].count(True) == 0
    log(journal, "day 16", later(days=16))
    assert [copy.pinned for copy in copies(paths)].count(True) == 0


def test_strays_stay_where_they_are(journal: Journal, folder: Path) -> None:
    """Restoring puts lines back and does nothing else."""
    with_strays(journal)
    names = {path.name for path in folder.iterdir()}
    restore(journal, AFTER, START)
    assert texts(journal) == ALL
    assert {path.name for path in folder.iterdir()} == names


def test_backups_that_cannot_be_listed_are_an_error(journal: Journal, state: Path) -> None:
    """That there is nothing to put back is said when that is known."""
    log(journal, "showered")
    (state / "backups").write_bytes(b"")
    with pytest.raises(WinsError, match="can't list"):
        restore(journal, AFTER, START)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["log", "log", "plan", "drop", "turn", "restore"]), st.integers(0, 9)
        ),
        max_size=12,
    )
)
def test_restoring_never_loses_a_line(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    """After any losses and any restoring: what was copied or is there comes back, and stays."""
    journal = new_journal(tmp_path_factory.mktemp("home"))
    log(journal, "first")
    for number, (step, by) in enumerate(steps, 1):
        path, now = own(journal), later(days=number)
        lines = path.read_bytes().splitlines(keepends=True)
        if step == "log":
            log(journal, f"win {number}", now)
        elif step == "plan":
            add_items(journal, [Item("", "plan", now, f"after tea: {number}")], now)
        elif step == "drop":
            leave(journal, path, b"".join(lines[: by % (len(lines) + 1)]))
        elif step == "turn":
            leave(journal, path, b"".join(lines[by % (len(lines) + 1) :]))
        else:
            restore(journal, now, START)
            assert set(lines) <= set(path.read_bytes().splitlines(keepends=True))
    now = later(days=99)
    known = set(own(journal).read_bytes().splitlines())
    for copy in copies(journal.paths):
        known |= set(Path(copy.path).read_bytes().splitlines())
    restore(journal, now, START)
    assert set(own(journal).read_bytes().splitlines()) == known
    assert examine(journal, now).findings == []


# -- what synchronisers leave ------------------------------------------------------------------


@pytest.mark.parametrize("stem", ["laptop", "desktop-9f3e"])
def test_two_copies_and_no_log(journal: Journal, folder: Path, stem: str) -> None:
    """What rclone and others leave of a log is read, named and folded, whoever's log it was."""
    log(journal, "showered")
    log(journal, "walked", later(minutes=1))
    first, second = own(journal).read_bytes().splitlines(keepends=True)
    name = own(journal).name if stem == "laptop" else f"{stem}.jsonl"
    own(journal).unlink()
    copies_left = [f"{name}..path1", f"{name}..path2", f"{name}.conflict1", f"{name}~HEAD"]
    for copy, line in zip(copies_left, (first, second, first, second), strict=True):
        private(folder / copy, line)
    half = private(folder / f"{name}.0d1e2f3a.partial", first.replace(b"showered", b"half"))
    assert texts(journal) == ["showered", "walked"]
    found = examine(journal, AFTER).findings
    assert [(one.file, one.kind) for one in found] == [
        (one, "a conflict copy") for one in sorted(copies_left)
    ]
    assert mend(journal, AFTER).findings == []
    assert texts(journal) == ["showered", "walked"]
    assert {path.name for path in folder.iterdir()} == {own(journal).name, half.name}
    assert set(quarantined(journal)) == set(copies_left)


CONFLICT = """{a}<<<<<<< HEAD
{b}||||||| 1a2b3c4
{d}=======
{c}>>>>>>> 9f3e1a2 (wins from the desktop)
{e}"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_merge_markers_are_taken_out(journal: Journal, ends: str) -> None:
    """Each line that stood between them stays, in the order of the stamps."""
    for day in range(5):
        log(journal, f"day {day}", later(days=day))
    path = own(journal)
    lines = dict(zip("abcde", path.read_text().splitlines(keepends=True), strict=True))
    path.write_text(CONFLICT.format(**lines).replace("\n", ends), newline="")
    found = [(one.kind, one.mends) for one in examine(journal, AFTER).findings]
    assert found == [("a merge marker", True)] * 4
    assert len(mend(journal, AFTER).mended) == 4
    assert path.read_bytes() == "".join(lines.values()).replace("\n", ends).encode()
    assert mend(journal, AFTER).mended == ()


def test_what_looks_like_half_a_conflict_stays(journal: Journal) -> None:
    """A marker without its others may be something else, and stays where it is."""
    log(journal, "showered")
    path = own(journal)
    line = path.read_bytes()
    for left in (
        b"<<<<<<< HEAD\n" + line,
        line + b"=======\n>>>>>>> x\n",
        b"<<<<<<< a\n>>>>>>> b\n",
    ):
        path.write_bytes(line + left)
        before = path.read_bytes()
        assert not any(one.mends for one in examine(journal, AFTER).findings)
        assert mend(journal, AFTER).mended == ()
        assert path.read_bytes() == before


def test_markers_in_the_log_of_another_machine(journal: Journal, folder: Path) -> None:
    """They are taken out where git put them; in a folder that others share, that is for others."""
    for day in range(5):
        log(journal, f"day {day}", later(days=day))
    lines = dict(zip("abcde", own(journal).read_text().splitlines(keepends=True), strict=True))
    theirs = private(folder / "desktop-9f3e.jsonl", CONFLICT.format(**lines).encode())
    before = theirs.read_bytes()
    assert mend(journal, AFTER).mended == ()
    assert theirs.read_bytes() == before
    (folder / ".git").mkdir()
    assert len(mend(journal, AFTER).mended) == 4
    assert theirs.read_bytes() == "".join(lines.values()).encode()


def test_a_copy_that_was_merged_is_folded_without_its_markers(
    journal: Journal, folder: Path
) -> None:
    """What is in conflict itself brings its lines and no marker."""
    for day in range(5):
        log(journal, f"day {day}", later(days=day))
    path = own(journal)
    whole = path.read_text()
    lines = dict(zip("abcde", whole.splitlines(keepends=True), strict=True))
    path.write_text(lines["a"])
    private(folder / f"{path.name}.orig", CONFLICT.format(**lines).encode())
    mend(journal, AFTER)
    assert path.read_text() == whole


def test_the_modes_of_other_machines_files_are_theirs(journal: Journal, folder: Path) -> None:
    """To a synchroniser a mode is a change: in a private folder theirs are nobody's business."""
    log(journal, "showered")
    theirs = private(folder / "desktop-9f3e.jsonl", own(journal).read_bytes())
    theirs.chmod(0o664)
    assert examine(journal, AFTER).findings == []
    folder.chmod(0o755)
    own(journal).chmod(0o644)
    before = theirs.stat()
    assert len(examine(journal, AFTER).findings) == 3
    assert len(mend(journal, AFTER).mended) == 3
    assert (theirs.stat().st_mode, theirs.stat().st_ctime_ns) == (
        before.st_mode,
        before.st_ctime_ns,
    )
    assert stat.S_IMODE(own(journal).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
