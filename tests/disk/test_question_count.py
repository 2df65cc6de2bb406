"""Rules of counting the questions of a month."""

import stat
from datetime import date
from pathlib import Path

import pytest
from support.every import every

from microwins.disk.question_count import FILE, count_question

NOVEMBER, DECEMBER = date(2026, 11, 22), date(2026, 12, 1)


def test_a_month_is_counted(tmp_path: Path) -> None:
    """Each question of a month adds one."""
    assert [count_question(str(tmp_path), NOVEMBER) for _ in range(3)] == [1, 2, 3]


def test_a_new_month_begins_anew(tmp_path: Path) -> None:
    """The count is of the month of its day, also where the year alone differs."""
    count_question(str(tmp_path), NOVEMBER)
    assert count_question(str(tmp_path), DECEMBER) == 1
    assert count_question(str(tmp_path), DECEMBER) == 2
    assert count_question(str(tmp_path), DECEMBER.replace(year=2027)) == 1


def test_it_says_nothing_of_what_was_asked(tmp_path: Path) -> None:
    """The file has a month and a number, is the owner's alone, and the folder is made for it."""
    state = tmp_path / "state" / "microwins"
    count_question(str(state), NOVEMBER)
    count_question(str(state), NOVEMBER)
    assert [path.name for path in state.iterdir()] == [FILE]
    assert (state / FILE).read_text() == "2026-11 2\n"
    assert stat.S_IMODE((state / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(state.stat().st_mode) == 0o700


@every(
    "kept",
    [b"", b"2026-11", b"2026-11 many", b"2026-11 -7", b"\xff\xfe", b"2026-11 " + b"9" * 5000],
)
def test_a_count_that_makes_no_sense(tmp_path: Path, kept: bytes) -> None:
    """Where the file holds anything else the count begins anew."""
    (tmp_path / FILE).write_bytes(kept)
    assert count_question(str(tmp_path), NOVEMBER) == 1
    assert count_question(str(tmp_path), NOVEMBER) == 2


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """Where nothing can be kept, each question is the first that is known of."""
    (tmp_path / "file").write_text("not a folder")
    for state in (tmp_path / "file", tmp_path / "file" / "below"):
        assert count_question(str(state), NOVEMBER) == 1
    (tmp_path / "state" / FILE).mkdir(parents=True)
    assert count_question(str(tmp_path / "state"), NOVEMBER) == 1
    assert [path.name for path in (tmp_path / "state").iterdir()] == [FILE]


def test_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A count that can't be written is returned all the same."""
    count_question(str(tmp_path), NOVEMBER)

    def full(_fd: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    assert count_question(str(tmp_path), NOVEMBER) == 2
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
