"""The contract of every format that is read, whoever wrote it."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clock import utc
from support.foreign_files import READING, found
from support.sample_exports import DAYONE, HABITBULL, JRNL

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Trouble
from microwins.formats.reading.fields import OURS
from microwins.formats.table import READ, reader
from microwins.journal.codec import Version, decode, encode

any_read = pytest.mark.parametrize("name", READ)

PIECES = [
    *(
        "{",
        "}",
        "[",
        "]",
        ",",
        ";",
        ":",
        '"',
        "\n",
        "\r\n",
        "\t",
        "\x00",
        "\ufeff",
        "null",
        "1e999",
    ),
    *('"text"', '"date"', '"2026-11-22"', "2026-02-30", "date,text\n", "NaN", "9" * 5000, "x"),
    *('"entries":', '{"text":"a","date":"2026-11-22"}\n', '"title"', "[" * 3000, '"uuid":"A"'),
]


pieces = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def answer(name: str, data: str | bytes) -> list[Entry | LeftOut | Trouble] | BadInputError:
    """Return what a format makes of a file, or why it is refused."""
    try:
        return found(name, data)
    except BadInputError as error:
        return error


@pytest.mark.slow
@any_read
@given(pieces | st.binary(max_size=80))
def test_no_file_is_too_damaged_for_a_sentence(name: str, data: str | bytes) -> None:
    """Whatever is in a file, it is a win, left out, in trouble, or refused with a message."""
    given_back = answer(name, data)
    if isinstance(given_back, BadInputError):
        assert given_back.message
        assert given_back.hint
        return
    for one in given_back:
        assert one.place
        assert isinstance(one, Entry) or one.why


@any_read
@given(pieces)
def test_every_win_is_one_that_the_journal_takes(name: str, text: str) -> None:
    """A win has words and an aware moment, and nothing of ours is overwritten by what it brings."""
    given_back = answer(name, text)
    if isinstance(given_back, BadInputError):
        return
    for win in (one.win for one in given_back if isinstance(one, Entry)):
        assert win.text.strip()
        assert win.at.tzinfo
        assert not {"id", "at", "text", "day", "stamp", "v"} & set(win.extra)


@pytest.mark.parametrize(("name", "text"), [("jrnl", JRNL), ("dayone", DAYONE), ("csv", HABITBULL)])
def test_the_journal_keeps_all_of_it(name: str, text: str) -> None:
    """What a file says besides is in the line of the log, and comes back out of it."""
    wins = [one.win for one in found(name, text) if isinstance(one, Entry)]
    assert any(win.extra for win in wins)
    for win in (win._replace(id="01A", category="other") for win in wins):
        assert decode(encode(Version("01A", utc("2026-11-22T12:30:12"), win)).encode()).win == win


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_a_moment_that_has_no_place_here(name: str) -> None:
    """Where this machine's calendar doesn't reach, that is trouble with one line."""

    def nowhere(_moment: datetime) -> datetime:
        raise OverflowError

    text = {"jsonl": '{"text":"x","date":"0003-01-01"}', "csv": "date,text\n0003-01-01,x\n"}[name]
    (one,) = reader(name)(text.encode(), READING._replace(aware=nowhere))
    assert isinstance(one, Trouble)
    assert one.why == "can't read the day: 0003-01-01"


def test_no_name_of_a_field_is_missing_here() -> None:
    """The names that others may not use are those of the journal's lines and of exports."""
    assert {"id", "at", "text", "time", "stamp", "change", "gone", "day", "handle"} <= OURS
