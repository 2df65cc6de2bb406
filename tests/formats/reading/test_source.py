"""The rules of what readers share."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every import every
from support.foreign_files import archive

from microwins.errors import BadInputError
from microwins.formats.reading import source
from microwins.formats.reading.source import headline, is_zip, lines, members, text_of


@every("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_of_any_unicode_file(encoding: str) -> None:
    """UTF-8 with or without its mark, UTF-16 and UTF-32 with it are text; line ends stay."""
    assert text_of("caf\xe9\r\n\u5bb6\n".encode(encoding)) == "caf\xe9\r\n\u5bb6\n"


def test_other_bytes_are_named_by_line() -> None:
    """A file in another encoding is refused with the line and what to do."""
    with pytest.raises(BadInputError) as error:
        text_of(b"one\ntwo\ncaf\xe9\n")
    assert "at line 3" in error.value.message
    assert "UTF-8" in error.value.hint


def test_the_members_that_are_wanted() -> None:
    """Files of an archive come by name; others aren't unpacked."""
    data = archive(a=b"1", b=b"2", c=b"3")
    assert is_zip(data)
    assert members(data, lambda name: name != "b") == {"a": b"1", "c": b"3"}


@pytest.mark.parametrize("cut", [10, 60, -30])
def test_a_damaged_archive(cut: int) -> None:
    """An archive that was cut short is refused with a sentence."""
    with pytest.raises(BadInputError):
        members(archive(a=b"1" * 100, b=b"2" * 100)[:cut], lambda _name: True)


def test_an_archive_with_flipped_bytes() -> None:
    """Neither is one unpacked whose bytes are other than its checksums say."""
    data = bytearray(archive(a=bytes(range(256)) * 9))
    data[60] ^= 0xFF
    with pytest.raises(BadInputError):
        members(bytes(data), lambda _name: True)


def test_an_archive_without_end() -> None:
    """An archive that unpacks to more than any journal holds is refused before it is unpacked."""
    data = bytearray(archive(a=b"0" * 10_000))
    where = data.rfind(b"PK\x01\x02") + 24
    data[where : where + 4] = (2**32 - 2).to_bytes(4, "little")
    with pytest.raises(BadInputError) as error:
        members(bytes(data), lambda _name: True)
    assert "has 4095 MiB" in error.value.message


def test_a_small_archive_of_nothing_but_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that unpacks to many times what words do is refused, well below that size."""
    monkeypatch.setattr(source, "_USUAL", 1000)
    with pytest.raises(BadInputError):
        members(archive(a=b"2026-01-01,2\n" * 100_000), lambda _name: True)


@given(st.binary(min_size=1, max_size=4), st.integers(0, 400))
def test_damage_is_never_a_fault_of_its_own(junk: bytes, place: int) -> None:
    """Whatever bytes of an archive are others, it is read or refused with a sentence."""
    data = archive(a=b"some words\n" * 20, b=b"2")
    damaged = data[:place] + junk + data[place + len(junk) :]
    with suppress(BadInputError):
        found = members(damaged, lambda _name: True)
        assert all(isinstance(content, bytes) for content in found.values())


def test_the_first_line_says_what_it_is() -> None:
    """Blank lines before are left out, and the rest is kept as it is."""
    assert headline("\n  Went out \n\nIt rained.\n  A lot.\n") == (
        "Went out",
        "It rained.\n  A lot.",
    )
    assert headline("one") == ("one", "")
    assert headline("---\n* * *\n\n```\nrm -f\n---\n") == ("rm -f", "---")
    assert headline("--\n***") == ("--", "***")
    assert headline(" \n ") == ("", "")


def test_lines_end_where_editors_end_them() -> None:
    """A form feed or a line separator of Unicode is a character of its line."""
    assert list(lines("a\x0cb\u2028c\r\n\n  \nd\re")) == [(1, "a\x0cb\u2028c"), (4, "d"), (5, "e")]
