"""The rules by which commits become wins."""

import pytest
from support.every import every
from support.foreign_files import entries, found

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.model.win import Win

HASH = "448a7bdef4392a881a135e66e55d19c851c488b0"


def log(*commits: tuple[str, str, str], name: str = "Small-Steps") -> bytes:
    """Return what a log with these commits looks like: hash, date and subject of each."""
    fields = [
        field
        for commit, when, subject in commits
        for field in (commit, when, "Ada", "ada@example.org", subject)
    ]
    return "".join(f"{field}\0" for field in (name, *fields)).encode("utf-8", "surrogateescape")


def test_commits() -> None:
    """A subject line is a win in `work` at the time of its author, tagged with the repository."""
    data = log((HASH, "2026-11-22T07:30:12-05:00", "Mend the gate"))
    (one,) = entries("git", data)
    assert one == Entry(
        "commit 448a7bdef4",
        HASH,
        Win(
            *("", one.win.at, "Mend the gate", "work", ("small-steps",)),
            extra={"repository": "Small-Steps", "commit": HASH},
        ),
    )
    assert one.win.at.isoformat() == "2026-11-22T07:30:12-05:00"


def test_a_name_that_is_no_tag() -> None:
    """Then the repository is named beside the win alone."""
    (one,) = entries("git", log((HASH, "2026-11-22T07:30:12Z", "x"), name="2048"))
    assert one.win.tags == ()
    assert one.win.extra["repository"] == "2048"


def test_commits_that_are_no_wins() -> None:
    """A commit without words is left out, one of no calendar is in trouble."""
    data = log(
        (HASH, "2026-11-22T07:30:12Z", " "), (HASH, "", "x"), (HASH, "2026-11-22T07:30", "y")
    )
    assert found("git", data) == [
        LeftOut("commit 448a7bdef4", "entries without words"),
        Trouble("commit 448a7bdef4", "can't read the day: "),
        Trouble("commit 448a7bdef4", "can't read the day: 2026-11-22T07:30"),
    ]


def test_a_subject_in_another_encoding() -> None:
    """Bytes that are no UTF-8 stand in the journal as they do when they are typed."""
    (one,) = entries("git", log((HASH, "2026-11-22T07:30:12Z", "caf\udce9")))
    assert one.win.text == "caf\udce9"


@every("data", [b"", b"commit 448a\nAuthor: Ada\n", b"name\0a\0b", b"name\0a"])
def test_anything_else(data: bytes) -> None:
    """A log that is no such log is refused with the words that read one."""
    with pytest.raises(BadInputError) as error:
        found("git", data)
    assert error.value.hint == "wins import git FOLDER"
