"""The rules of the doctor: whatever is amiss is named, and nothing is changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from support.changes import leave, remove, replace
from support.clock import NOW, later

from microwins.errors import JournalUnreadableError
from microwins.journal.backups import copies
from microwins.journal.care.doctor import examine
from microwins.journal.care.purge import erase
from microwins.journal.codec import encode
from microwins.journal.journal import Journal
from microwins.journal.reader import read
from microwins.model.win import Win
from microwins.results import finding
from microwins.results.finding import Finding


def own(journal: Journal) -> Path:
    """Return the path of the log that a journal of one file has."""
    (path,) = Path(journal.paths.folder).glob("*.jsonl")
    return path


def private(path: Path, data: bytes) -> Path:
    """Write a file for its owner alone, and return its path."""
    path.touch(mode=0o600)
    path.write_bytes(data)
    return path


def log(journal: Journal, text: str, days: float = 0) -> None:
    """Add a win some days from now."""
    journal.add([Win("", later(days=days), text)], later(days=days))


def kinds(journal: Journal) -> list[tuple[str, str]]:
    """Return the file and the kind of each finding."""
    return [(one.file, one.kind) for one in examine(journal, NOW).findings]


def test_a_sound_journal_has_no_findings(journal: Journal, folder: Path) -> None:
    """Neither an empty journal nor one whose lines can all be read needs a remark."""
    assert examine(journal, NOW).findings == []
    assert not folder.exists()
    log(journal, "showered")
    assert examine(journal, NOW).findings == []


def test_how_much_was_read_is_told(journal: Journal) -> None:
    """Wins count as they are now, and the newest backup is named."""
    for day in (-3, -2, -1):
        log(journal, f"day {day}", day)
    wins = journal.read().wins
    remove(journal, wins[:1])
    result = examine(journal, NOW)
    assert (result.wins, result.files, result.backup) == (2, 1, "2026-11-22")


def test_each_damaged_line_is_a_finding(journal: Journal, folder: Path) -> None:
    """A finding names the file, the line, the damage and how it begins; the file stays."""
    log(journal, "showered")
    path = own(journal)
    damaged = path.read_bytes() + b"\n<<<<<<< HEAD\nlorem ipsum\n" + path.read_bytes()[:30]
    path.write_bytes(damaged)
    (folder / "gone.jsonl").symlink_to("nowhere")
    assert examine(journal, NOW).findings == [
        Finding("gone.jsonl", 0, "No such file or directory", ""),
        Finding(path.name, 3, "a merge marker", "<<<<<<< HEAD"),
        Finding(path.name, 4, "not a record", "lorem ipsum"),
        Finding(path.name, 5, "not JSON", damaged.splitlines()[-1].decode()),
    ]
    assert path.read_bytes() == damaged


def test_a_folder_that_cannot_be_listed_is_an_error(journal: Journal, folder: Path) -> None:
    """A journal that is no folder can't be examined."""
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"")
    with pytest.raises(JournalUnreadableError):
        examine(journal, NOW)


def test_files_none_of_which_opens_are_an_error(journal: Journal, folder: Path) -> None:
    """Of a journal that can't be read at all nothing else is said."""
    folder.mkdir(parents=True)
    (folder / "gone.jsonl").symlink_to("nowhere")
    with pytest.raises(JournalUnreadableError):
        examine(journal, NOW)


# -- strays ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "{} (Ana's conflicted copy 2026-11-22).jsonl",
        "{} (conflicted copy 2026-11-22 101010).jsonl",
        "{} (Conflicted Copy from laptop (old) on 2026-11-22).jsonl",
        "{} (SFConflict ana@example.org 2026-11-22-10-10-10).jsonl",
        "{} [conflicted].jsonl",
        "{} (in Konflikt stehende Kopie von Ana 2026-11-22).jsonl",
        "{}.sync-conflict-20261122-101010-ABCDEFG.jsonl",
        "{} (1).jsonl",
        "{} 2.jsonl",
        "{} copy.jsonl",
        "{} copy 3.jsonl",
        "{} - Copy.jsonl",
        "{} - Copy (2).jsonl",
    ],
)
def test_conflict_copies_are_known_by_their_names(
    journal: Journal, folder: Path, name: str
) -> None:
    """Whatever a synchroniser or a system calls a copy of a log, it is found."""
    log(journal, "showered")
    copy = folder / name.format(own(journal).stem)
    private(copy, own(journal).read_bytes())
    assert examine(journal, NOW).findings == [Finding(copy.name, 0, finding.CONFLICT, mends=True)]


@pytest.mark.parametrize(
    "name", ["desktop-9f3e.jsonl", "notes 2.jsonl", "old (1).jsonl", "laptop-side-plans.jsonl"]
)
def test_other_logs_are_left_alone(journal: Journal, folder: Path, name: str) -> None:
    """A log of another machine is none, nor is a file that no log is called like."""
    log(journal, "showered")
    private(folder / name, own(journal).read_bytes())
    assert examine(journal, NOW).findings == []


def test_a_copy_of_a_log_that_is_gone_is_found(journal: Journal, folder: Path) -> None:
    """This machine knows its own name, whether or not its log is there."""
    log(journal, "showered")
    path = own(journal)
    copy = path.rename(folder / f"{path.stem} 2.jsonl")
    assert kinds(journal) == [(copy.name, finding.CONFLICT)]


def test_side_files_are_found(journal: Journal, folder: Path) -> None:
    """Those of this machine and of others; one that is being written isn't taken."""
    log(journal, "showered")
    line = own(journal).read_bytes()
    now = later()
    for name, data in (("laptop-side-0011aabb", line), ("nest-side-0011aabb", line[:-1])):
        private(folder / f"{name}.jsonl", data)
    found = examine(journal, now).findings
    assert [(one.kind, one.mends) for one in found] == [(finding.SIDE, True)] * 2
    written = (folder / "nest-side-0011aabb.jsonl").stat().st_mtime
    now = now.fromtimestamp(written, tz=now.tzinfo)
    assert [one.mends for one in examine(journal, now).findings] == [True, False]


def test_a_link_is_no_stray(journal: Journal, folder: Path) -> None:
    """A symbolic link stays where somebody put it."""
    log(journal, "showered")
    (folder / f"{own(journal).stem} 2.jsonl").symlink_to(own(journal))
    assert examine(journal, NOW).findings == []


# -- lines -------------------------------------------------------------------------------------


def test_two_contents_of_one_moment(journal: Journal, folder: Path) -> None:
    """Two lines that say of one win at one moment different things are named, both of them.

    The same line twice is none, nor is what a later version has settled.
    """
    log(journal, "showered")
    log(journal, "walked", 0.01)
    path = own(journal)
    lines = path.read_bytes().splitlines(keepends=True)
    private(folder / "other-0000.jsonl", lines[0].replace(b"showered", b"bathed") + lines[1])
    (found,) = examine(journal, NOW).findings
    name = next(iter(journal.read().wins)).id[-3:].lower()
    assert found[:4] == (path.name, 1, finding.TWICE, "other-0000.jsonl:1") or found[:4] == (
        *("other-0000.jsonl", 1, finding.TWICE),
        f"{path.name}:1",
    )
    assert (found.mends, found.handle) == (False, name)
    first, _ = journal.read().wins
    replace(journal, [first._replace(text="bathed")])
    assert examine(journal, NOW).findings == []


def test_one_content_in_two_spellings_is_no_finding(journal: Journal, folder: Path) -> None:
    """What differs in bytes alone says the same."""
    log(journal, "showered")
    line = own(journal).read_bytes()
    spelled = line.replace(b'{"v":1,', b'{"v": 1, ').replace(b"\n", b"\r\n")
    private(
        folder / "other-0000.jsonl", line + spelled + line.replace(b"showered", b"sho\\u0077ered")
    )
    assert examine(journal, NOW).findings == []


def test_lines_of_a_newer_wins_are_counted(journal: Journal) -> None:
    """Where a newer wins has written, the first such line of a file is named."""
    log(journal, "showered")
    path = own(journal)
    line = path.read_bytes()
    newer = [line.replace(b'"v":1', b'"v":%d' % number) for number in (2, 3)]
    path.write_bytes(line + b"".join(newer) + line.replace(b"showered", b'\\"v\\":9'))
    found = [one for one in examine(journal, NOW).findings if one.kind == finding.NEWER]
    assert found == [Finding(path.name, 2, finding.NEWER, number=2)]


@pytest.mark.parametrize(("days", "there"), [(0, False), (0.9, False), (1.1, True), (400, True)])
def test_wins_ahead_of_today(journal: Journal, days: float, there: bool) -> None:
    """A win further ahead than a day is named with its time and its handle."""
    log(journal, "earlier", -1)
    journal.add([Win("", later(days=days), "showered")], NOW)
    found = examine(journal, NOW).findings
    assert [(one.file, one.line, one.kind) for one in found] == [
        (own(journal).name, 2, finding.AHEAD)
    ] * there
    for one in found:
        assert one.start == f"{later(days=days):%Y-%m-%d %H:%M}"
        assert one.handle == journal.read().wins[-1].id[-3:].lower()


def test_a_win_that_is_gone_is_not_ahead(journal: Journal) -> None:
    """What was taken away or corrected needs no remark."""
    journal.add([Win("", later(days=9), text) for text in ("one", "two")], NOW)
    one, two = journal.read().wins
    remove(journal, [one])
    replace(journal, [two._replace(at=NOW)])
    assert examine(journal, NOW).findings == []


# -- modes and leftovers -----------------------------------------------------------------------


def test_looser_modes_are_found(journal: Journal, folder: Path, state: Path, home: Path) -> None:
    """Folders that others may enter and files that they may read are named with their modes."""
    log(journal, "showered")
    log(journal, "walked", 1)
    config = home / "config"
    config.mkdir(0o700)
    (config / "config.toml").touch(0o640)
    folder.chmod(0o750)
    own(journal).chmod(0o604)
    (state / "backups").chmod(0o701)
    found = examine(journal, NOW, str(config)).findings
    assert [(one.file, one.start) for one in found] == [
        (str(folder), "0750"),
        (own(journal).name, "0604"),
        (str(state / "backups"), "0701"),
        (str(config / "config.toml"), "0640"),
    ]
    assert {(one.kind, one.mends) for one in found} == {(finding.LOOSE, True)}


def test_what_a_crash_left_is_found(journal: Journal, folder: Path, state: Path) -> None:
    """Half-written files, and words that an editor was given."""
    log(journal, "showered")
    log(journal, "walked", 1)
    places = [folder / ".laptop-1a2b.jsonl.0011aabb.new", state / ".device.0011aabb.new"]
    places.append(state / "backups" / ".copy.jsonl.0011aabb.new")
    for path in places:
        private(path, b"half")
    words = state / "edit-x1y2" / "win.txt"
    words.parent.mkdir(0o700)
    private(words, b"walked, sl")
    found = examine(journal, NOW).findings
    assert [(one.file, one.kind, one.mends) for one in found] == [
        *((str(path), finding.CUT_OFF, True) for path in places),
        (str(words), finding.WORDS, False),
    ]
    assert not any("walked" in one.start for one in found)


def test_little_room_is_a_finding(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk with less than 50 MiB left is named before it is full."""

    class Usage(NamedTuple):
        free: int

    log(journal, "showered")
    for free, there in ((50 << 20, False), ((50 << 20) - 1, True)):
        monkeypatch.setattr(shutil, "disk_usage", lambda _, free=free: Usage(free))
        found = [
            Finding(journal.paths.folder, 0, finding.LITTLE_ROOM, number=49),
        ]
        assert examine(journal, NOW).findings == found * there


# -- backups -----------------------------------------------------------------------------------


def test_lines_that_a_backup_has_are_counted(journal: Journal, folder: Path) -> None:
    """A missing or shrunken log is held against its backups, the newest first."""
    for day in range(-5, 0):
        log(journal, f"day {day}", day)
    path = own(journal)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[4])
    lost = Finding(path.name, 0, finding.BACKED_UP, mends=True, number=3, day="2026-11-21")
    assert examine(journal, NOW).findings == [lost]
    path.unlink()
    assert examine(journal, NOW).findings == [lost._replace(number=4)]
    folder.rmdir()
    assert examine(journal, NOW).findings == [lost._replace(number=4)]


def test_each_backup_is_named_with_what_it_alone_has(journal: Journal) -> None:
    """What the newest backup lacks too is found in an earlier one."""
    log(journal, "one", -4)
    log(journal, "two", -3)
    path = own(journal)
    leave(journal, path, b"")
    log(journal, "three", -2)
    log(journal, "four", -1)
    path.write_bytes(b"")
    found = examine(journal, NOW).findings
    assert [(one.day, one.number) for one in found] == [("2026-11-21", 1), ("2026-11-19", 1)]


def test_what_another_file_has_is_not_lost(journal: Journal, folder: Path) -> None:
    """Wherever a line stands in the journal, it is there; in whatever order."""
    for day in range(-3, 0):
        log(journal, f"day {day}", day)
    path = own(journal)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[2] + lines[1].replace(b"\n", b"\r\n"))
    private(folder / "other-0000.jsonl", b"\xef\xbb\xbf" + lines[0])
    assert examine(journal, NOW).findings == []


def test_what_was_deleted_for_good_or_corrected_by_hand_is_not_lost(journal: Journal) -> None:
    """A backup doesn't bring back what was meant to go, nor words that were changed in the file."""
    log(journal, "a secret", -3)
    log(journal, "walked", -2)
    log(journal, "cooked", -1)
    (copy, *_) = copies(journal.paths)
    text = Path(copy.path).read_bytes()
    secret = journal.read().wins[0]
    erase(journal, [secret], NOW)
    Path(copy.path).write_bytes(text)
    path = own(journal)
    path.write_bytes(path.read_bytes().replace(b"walked", b"strolled"))
    assert examine(journal, NOW).findings == []


def test_a_backup_that_cannot_be_read_is_a_finding(journal: Journal) -> None:
    """The copies are looked at as well."""
    log(journal, "showered", -1)
    log(journal, "walked")
    (copy,) = copies(journal.paths)
    Path(copy.path).unlink()
    Path(copy.path).symlink_to("nowhere")
    assert kinds(journal) == [(copy.path, "No such file or directory")]


def test_a_log_that_cannot_be_opened_is_not_called_lost(journal: Journal, folder: Path) -> None:
    """A disk that isn't there now is no reason to put lines back."""
    log(journal, "showered", -1)
    log(journal, "walked")
    path = own(journal)
    (line,) = [encode(one) for one in read([str(path)], []) if one.win and one.win.text == "walked"]
    private(folder / "other-0000.jsonl", line.encode() + b"\n")
    path.unlink()
    path.symlink_to("/nowhere/log.jsonl")
    assert kinds(journal) == [(path.name, "No such file or directory")]
