"""Which files are read as logs, and which are known to be copies, by their names alone."""

from __future__ import annotations

from microwins.journal.log_names import is_conflict_copy, is_of, original
from microwins.journal.reader import _is_log

COPIES = (
    *("X.jsonl..path1", "X.jsonl..path2", "X.jsonl.path1", "X.jsonl_Path1"),  # rclone
    *("X.jsonl.conflict1", "X.conflict1.jsonl", "X.jsonl.old", "X.2026-11-27.jsonl"),
    *("X.jsonl~HEAD", "X.jsonl~origin_main", "X.jsonl.orig", "X.jsonl.rej"),  # git, Mercurial
    *("X_BASE_4711.jsonl", "X_LOCAL_4711.jsonl", "X_REMOTE_4711.jsonl", "X_BACKUP_4711.jsonl"),
    *("X.jsonl_LOCAL_4711.jsonl", "X.jsonl.LOCAL.4711.jsonl", "X.jsonl.mine", "X.jsonl.r12"),
    "X.variant-9b1deb4d.jsonl",
    *("X_conflict-20261127-220340.jsonl", "X-conflict-20261127-2203.jsonl"),  # ownCloud, others
    "X.sync-conflict-20261127-220340-7N37MIM.jsonl",  # Syncthing
    *("X (Ana's conflicted copy 2026-11-27).jsonl", "X (conflicted copy 2026-11-27 220340).jsonl"),
    *("X (Copie en conflit de Ana 2026-11-27).jsonl", "X (Konflikt von Ana).jsonl"),  # Dropbox
    *("X (Case Conflict 1).jsonl", "X (SFConflict ana@example.org 2026-11-27-22-03-40).jsonl"),
    *("X-DESKTOP-ABC.jsonl", "X-Anas-MacBook.jsonl", "X [conflict].jsonl"),  # OneDrive, MEGA
    *("X (1).jsonl", "X 2.jsonl", "X copy.jsonl", "X - Copy (2).jsonl", "X (1) (1).jsonl"),
    *("Copy of X.jsonl", "Kopie von X.jsonl", "X(1).jsonl", "X_1.jsonl", "X~1.jsonl"),
    *("X.Conflict.jsonl", "X.conflict-20261127.jsonl", "X.jsonl.1", "X.jsonl (Unison).jsonl"),
)
"""What synchronisers and systems make of a log, `X` being its name."""

NO_LOGS = (
    *(".syncthing.X.jsonl.tmp", "~syncthing~X.jsonl.tmp", ".X.jsonl.AbCdEf", ".~X.jsonl"),
    *("X.jsonl.part", "X.jsonl.0d1e2f3a.partial", "X.jsonl.filepart", "X.jsonl.crdownload"),
    *("X.jsonl.ocTransferId12345.part", "X.jsonl.tmp", "X.jsonl.tmp.4711", "X.jsonl.temp"),
    *(".X.jsonl.swp", "X.jsonl.swp", "X.jsonl~", "X.jsonl.~1~", ".#X.jsonl", "#X.jsonl#"),
    *(".X.jsonl.0011aabb.new", ".unison.X.jsonl.5f3759df.unison.tmp", "X.jsonl.!sync"),
    *("X.jsonl.sb-1a2b3c4d-EfGhIj", ".X.jsonl.icloud", "X.jsonl.nextcloud", "X.jsonl.lock"),
    *("X.jsonl.gz", "X.jsonl.zst", "X.jsonl.gpg", "X.jsonl.sha256", "X.txt", "X", "X.json"),
    *("notes.jsonl.bak", "readme.md"),
)
"""What may lie beside the logs and is none."""


def names(patterns: tuple[str, ...], stem: str) -> list[str]:
    """Return names of files for a log of this name."""
    return [one.replace("X", stem) for one in patterns]


def test_whatever_begins_with_the_name_of_a_log_is_read() -> None:
    """Copies are read; what is known to be half a file, or no text, is not."""
    for stem in ("laptop-9f3e", "laptop-side-0011aabb", "web-1a2b-77ff"):
        assert [one for one in names(COPIES, stem) if not _is_log(one)] == []
        assert [one for one in names(NO_LOGS, stem) if _is_log(one)] == []


def test_copies_are_known_with_and_without_what_they_are_of() -> None:
    """Where the log is gone, too, its copies are copies; where several are, they differ."""
    for stem in ("laptop-9f3e", "laptop-side-0011aabb"):
        stems = [one.removesuffix(".jsonl") for one in names(COPIES, stem)]
        assert [one for one in stems if not is_conflict_copy(one, [stem, *stems])] == []
        nameless = {"Copy of X", "Kopie von X", "X copy"}
        left = [one for one in stems if one.replace(stem, "X") not in nameless]
        assert [one for one in left if not is_conflict_copy(one, left)] == []


def test_a_log_of_another_machine_is_no_copy() -> None:
    """However much its name is like that of another one."""
    logs = ["laptop-9f3e", "laptop-9f3e-beef", "laptop-beef", "laptop-side-0011aabb", "a-9f3e"]
    logs += ["laptop-side-plans", "backup-2026-11-27", "notes 2", "notes", "conflict-box-12ab"]
    assert [one for one in logs if is_conflict_copy(one, set(logs) - {"notes"})] == []


def test_whose_copy_it_is_shows_in_the_name() -> None:
    """A copy is of the machine whose log it begins with, or whose name ends it."""
    for name in names(COPIES, "laptop-9f3e"):
        stem = name.removesuffix(".jsonl")
        assert is_of(stem, ["old-0000", "laptop-9f3e"], []), name
        assert not is_of(stem, ["laptop-9f3f", "desktop-9f3e"], []), name
    assert is_of("laptop-side-0011aabb (1)", [], ["laptop"])
    assert not is_of("desktop-side-0011aabb", [], ["laptop"])
    assert original("laptop-9f3e-beef.sync-conflict-1") == "laptop-9f3e-beef"
