"""The rules of reading the log: all that can be read, whole or from the ends of the files."""

from __future__ import annotations

import errno
import os
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from support.clock import NOW
from support.log_lines import BLOCK, read, version, written

from microwins.errors import JournalUnreadableError
from microwins.journal import reader
from microwins.journal.blocks import Unreadable
from microwins.journal.codec import Version
from microwins.journal.recent import recent as recent_versions
from microwins.model.item import Item

A, B, C = version(1), version(2, "walked"), version(3, "cooked")


# -- which files -------------------------------------------------------------------------------


def test_every_jsonl_file_is_a_log(tmp_path: Path) -> None:
    """Other machines' files and the copies that synchronisers leave are read like the own one."""
    logs = [
        "desktop-9f3e.jsonl",
        "laptop-1a2b (conflicted copy 2026-11-22).jsonl",
        "laptop-1a2b.jsonl",
        "laptop-1a2b.sync-conflict-20261122-073012-ABCDEF7.jsonl",
        "laptop-side-0011aabb.jsonl",
    ]
    for name in [*logs, "notes.txt", "laptop-1a2b.jsonl~", ".laptop-1a2b.jsonl.new", ".x.jsonl"]:
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "folder.jsonl").mkdir()
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "link.jsonl").symlink_to("laptop-1a2b.jsonl")
    assert [Path(path).name for path in reader.log_files(str(tmp_path))] == [*logs, "link.jsonl"]


def test_a_journal_that_was_never_written_has_no_files(tmp_path: Path) -> None:
    """A folder that isn't there is an empty journal."""
    assert reader.log_files(str(tmp_path / "nowhere")) == []


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path) -> None:
    """What hides the whole journal is told, with where to look."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JournalUnreadableError) as raised:
        reader.log_files(str(tmp_path / "file"))
    assert raised.value.exit_code == 4
    assert str(tmp_path / "file") in raised.value.hint


# -- reading everything ------------------------------------------------------------------------


def test_what_is_damaged_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    """Each kind of damage is reported with its file and line, and hides no intact record."""
    whole = written(A)[:-1]
    path = tmp_path / "laptop-1a2b.jsonl"
    lines = [
        b"\xef\xbb\xbf" + whole,
        whole + b"\r",
        b"",
        b"  \t\r",
        b"\0\0\0\0" + whole,
        b"\0" * 9000,
        whole[:50] + whole,
        b"<<<<<<< HEAD",
        whole,
        b"=======",
        written(B)[:-1],
        b">>>>>>> 8f2c1d0 (from the desktop)",
        whole.replace(b'"v":1', b'"v":2,"weather":"rain"'),
        whole.replace(b"showered", b"shower\xe4d"),
        whole.replace(b'"showered"', b"NaN"),
        whole + written(C)[:-1],
        written(C)[:-30],
    ]
    path.write_bytes(b"\n".join(lines))
    found, unreadable = read(path)
    assert [one.win.text for one in found if one.win] == [
        *("showered", "showered", "showered", "showered", "showered"),
        *("walked", "showered", "showered", "cooked"),
    ]
    assert [(one.number, one.kind) for one in unreadable] == [
        (5, "NUL bytes"),
        (6, "NUL bytes"),
        (7, "not JSON"),
        (8, "a merge marker"),
        (10, "a merge marker"),
        (12, "a merge marker"),
        (14, "not UTF-8"),
        (15, "NaN is not JSON"),
        (17, "not JSON"),
    ]
    assert {one.file for one in unreadable} == {"laptop-1a2b.jsonl"}
    assert unreadable[2].start == whole[:50].decode()[:40]
    assert unreadable[6].start.startswith('{"v":1,"id":"01J000001"')
    assert path.read_bytes() == b"\n".join(lines)


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\x0b", "\x0c", "\x1c", "\r"])
def test_lines_end_at_newlines_only(tmp_path: Path, separator: str) -> None:
    """What other programs take for a line end is a part of a line here."""
    raw = written(A).replace(b"showered", f"a{separator}b".encode())
    path = tmp_path / "laptop-1a2b.jsonl"
    path.write_bytes(raw + written(B))
    found, unreadable = read(path)
    inside_json = separator >= " "
    texts = [one.win.text for one in found if one.win]
    assert texts == ([f"a{separator}b", "walked"] if inside_json else ["walked"])
    assert [one.number for one in unreadable] == ([] if inside_json else [1])


def test_a_file_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    """A file that can't be opened is reported as a whole."""
    (tmp_path / "a.jsonl").symlink_to("nowhere")
    (tmp_path / "b.jsonl").write_bytes(written(A))
    found, unreadable = read(*map(Path, reader.log_files(str(tmp_path))))
    assert found == [A]
    assert unreadable == [Unreadable("a.jsonl", 0, "No such file or directory", "")]


def test_a_disk_that_breaks_in_the_middle_of_a_file_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read before the error stays, and the next file is read."""

    class Breaking(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return super().read(size)

    bad, good = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    good.write_bytes(written(C))
    files = {str(bad): Breaking(written(A, B) + b"{"), str(good): BytesIO(written(C))}
    with monkeypatch.context() as patch:
        patch.setattr("builtins.open", lambda path, _mode, **_: files[path])
        found, unreadable = read(bad, good)
    assert found == [A, B, C]
    assert unreadable == [Unreadable("a.jsonl", 0, "Input/output error", "")]


# -- reading the ends --------------------------------------------------------------------------


def recent(since: datetime, *paths: Path) -> list[str]:
    """Return the texts of what was written at `since` or later."""
    return [one.win.text for one in recent_versions([*map(str, paths)], since) if one.win]


def test_only_the_end_of_a_long_log_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a log of megabytes, what concerns today takes a few blocks, whatever stands before."""
    path = tmp_path / "laptop-1a2b.jsonl"
    old = [version(i, "x" * 1000) for i in range(3000)]
    new = [version(5000 + i, f"today {i}") for i in range(3)]
    path.write_bytes(written(*old, *new))
    sizes: list[int] = []
    real = os.read

    def counted(fd: int, size: int) -> bytes:
        sizes.append(size)
        return real(fd, size)

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", counted)
        found = recent(new[0].stamp, path)
    assert {"today 0", "today 1", "today 2"} < set(found)
    assert sum(sizes) <= 4 * BLOCK


@pytest.mark.parametrize("length", [10, 1000, BLOCK - 200, BLOCK, 3 * BLOCK])
def test_the_ends_are_whole_whatever_the_length_of_a_line(tmp_path: Path, length: int) -> None:
    """Lines that begin in one block and end in another are read, also those of several blocks."""
    path = tmp_path / "laptop-1a2b.jsonl"
    wins = [version(i, chr(ord("a") + i) * length) for i in range(12)]
    path.write_bytes(written(*wins))
    texts = [one.win.text for one in wins if one.win]
    assert sorted(recent(wins[0].stamp, path)) == texts
    for i in range(12):
        assert set(texts[i:]) <= set(recent(wins[i].stamp, path))


def test_damage_at_the_end_hides_nothing_of_today(tmp_path: Path) -> None:
    """A torn line, NULs of several blocks and lines that are no records are read over."""
    path = tmp_path / "laptop-1a2b.jsonl"
    path.write_bytes(
        written(A, B) + b"\n\n<<<<<<<\n" + b"\0" * 3 * BLOCK + written(C) + written(A)[:40]
    )
    assert sorted(recent(A.stamp, path)) == ["cooked", "showered", "walked"]
    fd = os.open(path, os.O_RDONLY)
    assert reader.tail(fd).stamp == C.stamp
    os.close(fd)


def test_the_last_of_two_glued_records_is_the_last_version(tmp_path: Path) -> None:
    """Stamps rise along a line, too, where a newline between two records was lost."""
    path = tmp_path / "laptop-1a2b.jsonl"
    path.write_bytes(written(A)[:-1] + written(B) + b"lorem\n")
    fd = os.open(path, os.O_RDONLY)
    assert reader.tail(fd).stamp == B.stamp
    os.close(fd)


def test_an_empty_log_has_no_last_version(tmp_path: Path) -> None:
    """Neither nothing nor junk alone is a version, or a win with some words."""
    path = tmp_path / "laptop-1a2b.jsonl"
    for data in (b"", b"\n\n", b"lorem", b'{"text": "th\xc3\xa9"}', b"\0" * 2 * BLOCK):
        path.write_bytes(data)
        fd = os.open(path, os.O_RDONLY)
        for words in (None, "tea", "thé"):
            assert reader.tail(fd, words)[:2] == (None, None)
        os.close(fd)
        assert recent(A.stamp, path) == []


def test_the_ends_of_files_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    """A file that fails to open, or breaks while it is read, costs neither today nor a guess."""
    good = tmp_path / "laptop-1a2b.jsonl"
    good.write_bytes(written(A))
    files = [tmp_path / "nowhere.jsonl", tmp_path, good]
    assert recent(A.stamp, *files) == ["showered"]
    assert [one.same for one in reader.tails(map(str, files), "showered")] == [A]


# -- the last line with the same words ---------------------------------------------------------


def test_an_item_with_the_same_words_is_passed_over(tmp_path: Path) -> None:
    """The category of a win is learnt from wins, whatever else has its words since."""
    path = tmp_path / "a.jsonl"
    for text in ("tea", "thé"):
        win = version(1, text)
        idea = Version("01JI", win.stamp + timedelta(hours=1), None, "i")
        idea = idea._replace(item=Item("01JI", "idea", NOW, text))
        path.write_bytes(written(win, idea, idea))
        assert [one.same for one in reader.tails([str(path)], text)] == [win]


def test_the_last_line_with_some_words_is_found(tmp_path: Path) -> None:
    """The latest version that holds the bytes is found in each file, in upper or lower case."""
    one, two = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    later = version(9, "SHOWERED")
    one.write_bytes(written(A, later, B) + b"\0")
    two.write_bytes(written(C))
    found = reader.tails([str(one), str(two)], "Showered")
    assert [tail.same for tail in found] == [later, None]


def test_a_log_that_is_older_than_the_words_is_not_searched(tmp_path: Path) -> None:
    """What fifty machines wrote before costs a look at their ends; what is later is found."""
    paths = [tmp_path / f"{name}.jsonl" for name in "abc"]
    logs = [version(5, "showered")], [version(4, "showered")], [version(6, "showered")]
    for path, log in zip(paths, logs, strict=True):
        path.write_bytes(written(*log))
    found = [tail.same for tail in reader.tails(map(str, paths), "showered")]
    assert found == [*logs[0], None, *logs[2]]


def test_long_lines_are_counted_up_to_the_beginning(tmp_path: Path) -> None:
    """A journal is young by its wins, however long their words are."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(written(*(version(number, "x" * 5000) for number in range(12))))
    assert [tail.lines for tail in reader.tails([str(path)])] == [12]


def test_words_further_back_are_not_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The search ends soon after its reach, so that a long log costs no more than a short one."""
    monkeypatch.setattr(reader, "_BLOCK", 500)
    path = tmp_path / "a.jsonl"
    path.write_bytes(written(A, *(version(i, "x" * 100) for i in range(10, 30))))
    assert [one.same for one in reader.tails([str(path)], "showered")] == [A]
    monkeypatch.setattr(reader, "_REACH", 2000)
    assert [one.same for one in reader.tails([str(path)], "showered")] == [None]
